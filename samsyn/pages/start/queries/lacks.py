"""What a draft lacks (det som saknas), as its pages tell it: by weight, with the way to where it is mended."""

from collections.abc import Sequence
from dataclasses import dataclass

from django.http import Http404
from django.utils.text import capfirst
from django.utils.translation import get_language

from samsyn.base.ui.kinds import Kind
from samsyn.pages.door import DraftVisit
from samsyn.pages.start.queries import items
from samsyn.papers import lacking_wording
from samsyn.papers.lacking import Lack, Weight, gathered, lacking
from samsyn.papers.model import Paper

MARKS: dict[Weight, Kind] = {Weight.NEEDED: "remark", Weight.SHOULD: "open", Weight.CAN_WAIT: "ahead"}


@dataclass(frozen=True, slots=True)
class LackRow:
    """Something that a draft lacks (brist): in a sentence, with where it is mended."""

    words: str
    url: str


@dataclass(frozen=True, slots=True)
class LackGroup:
    """What weighs alike (behövs för att räkna, bör finnas, kan vänta); what can wait is folded."""

    title: str
    mark: Kind
    rows: tuple[LackRow, ...]
    is_folded: bool


def groups(at: DraftVisit, paper: Paper, *, step: str = "") -> tuple[LackGroup, ...]:
    """Group what a paper lacks, all of it or that of one step, by its weight."""
    found = [one for one in lacking(paper) if step in ("", one.step.value)]
    made = []
    for weight in Weight:
        rows = tuple(_row(at, some) for some in gathered(one for one in found if one.weight is weight))
        if rows:
            title = lacking_wording.weight(weight, _language())
            made.append(LackGroup(capfirst(title), MARKS[weight], rows, weight is Weight.CAN_WAIT))
    return tuple(made)


def _row(at: DraftVisit, some: Sequence[Lack]) -> LackRow:
    return LackRow(lacking_wording.sentence(some, _language()), _url(at, some[0].path))


def _url(at: DraftVisit, path: str) -> str:
    """Lead to the item that lacks something, else to the list that it would stand in."""
    parts = path.split("/")
    for count in range(len(parts), 0, -1):
        part = "/".join(parts[:count])
        try:
            items.values(at, part)
        except Http404:
            continue
        return items.url(at, part)
    try:
        return items.step_url(at, path)
    except KeyError:
        return ""


def _language() -> str:
    return (get_language() or "sv")[:2]
