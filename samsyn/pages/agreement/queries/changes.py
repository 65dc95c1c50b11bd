"""The editions of the agreement (utgåvor) and what each of them changed, before and after."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.core.exceptions import ObjectDoesNotExist
from django.urls import reverse
from django.utils.translation import gettext as _

from samsyn.agreements import queries as agreements
from samsyn.agreements.queries import EditionRow
from samsyn.base.collaborations.actors import Actor
from samsyn.base.ui.components.days import language
from samsyn.base.ui.number_words import quoted
from samsyn.pages.agreement.queries.labels import CHOSEN, KEYS, LISTS, PARTS, VALUES, WHO
from samsyn.papers.clauses import label
from samsyn.papers.difference import Change
from samsyn.papers.model import Paper
from samsyn.papers.who import name_of

UNSAID = ("id", "format")
"""Keys that say nothing to people."""


@dataclass(frozen=True, slots=True, kw_only=True)
class EditionLine:
    """An edition in the list (utgåva)."""

    part: str
    number: int
    title: str
    first_day: date | None
    decided_by: str
    decided_on: date | None
    reference: str
    reason: str
    url: str
    is_first: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class ChangeRow:
    """One difference (skillnad): where, what stood before and what stands now; empty where nothing did."""

    place: str
    before: tuple[str, ...]
    after: tuple[str, ...]
    written: bool = False
    """Whether both are the paper's own words, without the names of keys between them."""

    @property
    def kind(self) -> str:
        """Tell whether it is new, gone or changed."""
        if not self.before:
            return _("Nytt")
        return _("Ändrat") if self.after else _("Borttaget")


@dataclass(frozen=True, slots=True, kw_only=True)
class EditionPage:
    """An edition with all that it changed."""

    line: EditionLine
    changes: tuple[ChangeRow, ...]


def history(actor: Actor, paper: Paper) -> tuple[EditionLine, ...]:
    """List the editions of all parts, the latest first."""
    lines = [_edition(actor, paper, one) for one in agreements.editions(actor)]
    return tuple(sorted(lines, key=lambda one: (one.first_day or date.min, one.number), reverse=True))


def editions_page(actor: Actor, paper: Paper, *, part: str, number: int) -> EditionPage:
    """Show what an edition changed. Raises ``ObjectDoesNotExist`` for one that is not there."""
    found = (one for one in agreements.editions(actor) if (one.part, one.number) == (part, number))
    row = next(found, None)
    if row is None:
        raise ObjectDoesNotExist
    changed = agreements.differences(actor, part=part, number=number)
    return EditionPage(line=_edition(actor, paper, row), changes=tuple(_changes(paper, changed)))


def change_rows(paper: Paper, changed: Sequence[Change]) -> tuple[ChangeRow, ...]:
    """Show how one text differs from another, with the words of the paper as it reads now."""
    return tuple(_changes(paper, changed))


def _edition(actor: Actor, paper: Paper, row: EditionRow) -> EditionLine:
    return EditionLine(
        part=row.part,
        number=row.number,
        title=str(PARTS.get(row.part, row.part)),
        first_day=row.first_day,
        decided_by=name_of(paper, row.decided_by) if row.decided_by else "",
        decided_on=row.decided_on,
        reference=row.reference,
        reason=row.reason,
        url=reverse("agreement:edition", args=[actor.slug, row.part, row.number]),
        is_first=row.number == 1,
    )


def _changes(paper: Paper, changed: Sequence[Change]) -> Iterator[ChangeRow]:
    for one in changed:
        key = one.path.rpartition("/")[2]
        if key not in UNSAID:
            before, after = (tuple(_said(paper, value, key)) for value in (one.before, one.after))
            written = not (_is_keyed(one.before) or _is_keyed(one.after))
            yield ChangeRow(place=_place(paper, one.path), before=before, after=after, written=written)


def _is_keyed(value: Any) -> bool:
    items = value if isinstance(value, list | tuple) else [value]
    return any(isinstance(one, Mapping | bool) for one in items)


def _place(paper: Paper, path: str) -> str:
    """Say in words where in the paper a path leads: "Forum Chefssamrådet, Hur ofta"."""
    first, *rest = path.split("/")
    if first not in LISTS or not rest:
        return ", ".join(str(KEYS.get(key, key)) for key in (first, *rest))
    named = f"{LISTS[first]} {_named(paper, first, rest[0])}"
    return ", ".join([named, *(str(KEYS.get(key, name_of(paper, key))) for key in rest[1:])])


def _named(paper: Paper, key: str, item: str) -> str:
    found = next((one for one in getattr(paper, key) if one.id == item), None)
    names = ("name", "title", "word", "text")
    name = next((getattr(found, one) for one in names if getattr(found, one, "")), "")
    return quoted(name or item, language=language())


def _said(paper: Paper, value: Any, key: str) -> Iterator[str]:
    """Say a value as lines that one can read: an item key by key, a list entry by entry."""
    if isinstance(value, Mapping):
        for name, one in value.items():
            if name not in UNSAID:
                yield f"{KEYS.get(name, name)}: {'; '.join(_said(paper, one, name))}"
    elif isinstance(value, list | tuple):
        for one in value:
            yield "; ".join(_said(paper, one, key))
    elif isinstance(value, bool):
        yield _("ja") if value else _("nej")
    elif value is not None and value != "":
        yield _word(paper, str(value), key)


def _word(paper: Paper, value: str, key: str) -> str:
    """Say a single value: a choice in words, somebody by name, a clause by its place, all else as it is written."""
    if key in CHOSEN:
        return str(VALUES.get(value, value))
    if key == "clause":
        return label(paper, value) or value
    return name_of(paper, value) if key in WHO else value
