"""Whether two papers say the same (samma innehåll), whatever their items' ids are."""

from typing import Any

from samsyn.papers.model import Paper
from samsyn.papers.references import Space, space_of
from samsyn.papers.shapes import Item, Many, fields_of
from samsyn.papers.writing import as_values

Places = dict[tuple[Space, str], str]


def content(paper: Paper) -> Any:
    """Give all that a paper says, with each id as where its item stands: equal papers have equal content."""
    return _item(Paper, {**as_values(paper), "id": ""}, _places(paper))


def _places(paper: Paper) -> Places:
    found: Places = {}
    for space in Space:
        for key in ("parties", "bodies", "forums") if space is Space.WHO else (space.value,):
            for place, one in enumerate(getattr(paper, key)):
                found[space, one.id] = f"{key} {place}"
                if key == "annexes":
                    found[Space.PLANS, one.id] = f"{key} {place}"
    return found


def _item(cls: type[Any], values: dict[str, Any], places: Places) -> dict[str, Any]:
    said = {}
    for key, value in values.items():
        if key == "id":
            continue
        shape, space = fields_of(cls)[key].shape, space_of(cls, key)
        inner = shape.of if isinstance(shape, Many) else shape
        if isinstance(inner, Item):
            many = value if isinstance(value, list) else [value]
            said[key] = [_item(inner.cls, one, places) for one in many]
        elif space is not None:
            keys = value if isinstance(value, list) else [value]
            said[key] = [places.get((space, one), one) for one in keys]
        else:
            said[key] = value
    return said
