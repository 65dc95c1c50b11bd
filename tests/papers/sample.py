"""A small paper to change, and papers of every kind that can be generated."""

import unicodedata
from datetime import date
from enum import StrEnum
from typing import Any

from hypothesis import strategies as st

from samsyn.papers.fitting import tidy
from samsyn.papers.kinds import BodyKind, ChairKind, Level, PartyKind
from samsyn.papers.model import FORMAT, Body, Chair, Clause, Forum, Paper, Party, Term
from samsyn.papers.shapes import Item, Many, Shape, Single, fields_of


def party(id: str = "kommunen", **facts: Any) -> Party:
    return Party(**{"id": id, "name": id.capitalize(), "kind": PartyKind.MUNICIPALITY, **facts})


def body(id: str, **facts: Any) -> Body:
    return Body(**{"id": id, "name": id.capitalize(), "kind": BodyKind.FUNCTION, **facts})


def forum(id: str = "styrgrupp", **facts: Any) -> Forum:
    return Forum(**{"id": id, "name": id.capitalize(), "level": Level.STRATEGIC, **facts})


def chair(kind: ChairKind, *order: str, **facts: Any) -> Chair:
    return Chair(kind=kind, order=order, **facts)


def paper(**facts: Any) -> Paper:
    """Two parties, one clause, 2022–2024."""
    return Paper(
        **{
            "format": FORMAT,
            "id": "prov",
            "name": "Prov",
            "title": "Överenskommelse i Prov",
            "parties": (party("kommunen"), party("polisen", kind=PartyKind.LOCAL_POLICE_AREA)),
            "term": Term(first_day="2022-01-01", last_day="2024-12-31"),
            "clauses": (Clause(id="punkt-6", number="6", title="Forum"),),
            **facts,
        }
    )


TEXTS = st.text(
    st.characters(codec="utf-8", exclude_categories=("Cs",), exclude_characters="".join(map(chr, range(32))) + "\x7f")
    | st.sampled_from("\n åäö: #'\"-{}[],&*!|>%@`?~"),
    max_size=120,
).map(tidy)
"""Any text as it is kept, with the marks that YAML makes something of."""

IDS = st.from_regex(r"[a-z0-9]{1,6}(?:-[a-z0-9]{1,4})?", fullmatch=True)
_SINGLES: dict[Any, st.SearchStrategy[Any]] = {
    str: TEXTS,
    int: st.integers(1, 3000),
    bool: st.booleans(),
    date: st.dates(date(1990, 1, 1), date(2100, 1, 1)),
}


def items(cls: type[Any]) -> st.SearchStrategy[Any]:
    """Any value of a class of the model, each field left out at times."""
    needed = {field.name: _of(field.shape) for field in fields_of(cls).values() if field.is_required}
    needed |= {"id": IDS} if "id" in needed else {}
    needed |= {"format": st.just(FORMAT)} if "format" in needed else {}
    needed = {name: values.filter(bool) if _is_text(cls, name) else values for name, values in needed.items()}
    free = {field.name: _of(field.shape) for field in fields_of(cls).values() if not field.is_required}
    return st.fixed_dictionaries(needed, optional=free).map(lambda facts: cls(**facts))


def _is_text(cls: type[Any], name: str) -> bool:
    shape = fields_of(cls)[name].shape
    return isinstance(shape, Single) and shape.kind is str


def _of(shape: Shape) -> st.SearchStrategy[Any]:
    if isinstance(shape, Item):
        return items(shape.cls)
    if isinstance(shape, Many):
        by_id = {"unique_by": lambda item: item.id} if isinstance(shape.of, Item) else {}
        return st.lists(_of(shape.of), max_size=3, **by_id).map(tuple)
    if isinstance(shape, Single):
        return st.sampled_from(shape.kind) if issubclass(shape.kind, StrEnum) else _SINGLES[shape.kind]
    return st.dictionaries(TEXTS, TEXTS, max_size=3)


def decomposed(text: str) -> str:
    """Write å as a and a ring, as some programs do."""
    return unicodedata.normalize("NFD", text)
