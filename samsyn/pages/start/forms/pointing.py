"""What there is to point at (hänvisningar): parties, forums, clauses, annexes and the rest by their titles."""

from collections.abc import Iterator, Sequence
from itertools import groupby
from typing import Any

from django.utils.html import format_html
from django.utils.text import capfirst
from django.utils.translation import gettext as _

from samsyn.base.ui.widgets import Names
from samsyn.papers.model import Annex, Clause, Paper
from samsyn.papers.naming import Known
from samsyn.papers.references import Space

Choice = tuple[str, Any]
TITLE_MOST = 90
"""So many letters of a title fit in a list."""


def choices(paper: Paper, space: Space, held: Sequence[str] = ()) -> list[Any]:
    """List what a key can point at, clauses under their annexes; what is held and is not there stays to choose."""
    listed = list(_clauses(paper) if space is Space.CLAUSES else _items(paper, space))
    known = {one.id for key in _lists(space) for one in getattr(paper, key)}
    return [*listed, *((one, one) for one in held if one not in known)]


def boxes(paper: Paper, space: Space, held: Sequence[str] = ()) -> list[Choice]:
    """List what to tick, each said to be in the language of the paper."""
    return [(one, format_html('<span lang="sv">{}</span>', name)) for one, name in choices(paper, space, held)]


def names(paper: Paper, known: Known) -> tuple[Names, ...]:
    """List everybody by name: the parties, the forums, each party's own, and the others."""
    titles = {party.id: capfirst(party.short_name or party.name) for party in paper.parties}
    forums = {forum.id for forum in paper.forums}
    rest = [who for who in known.labels if who not in titles and who not in forums]
    groups = [
        (_("Parter"), list(titles)),
        (_("Forum"), [who for who in known.labels if who in forums]),
        *((title, [who for who in rest if known.whose[who] == party]) for party, title in titles.items()),
        (_("Andra"), [who for who in rest if known.whose[who] not in titles]),
    ]
    return tuple(Names(title, tuple(known.labels[who] for who in whos)) for title, whos in groups if whos)


def _lists(space: Space) -> tuple[str, ...]:
    return ("other_plans", "annexes") if space is Space.PLANS else (space.value,)


def _items(paper: Paper, space: Space) -> Iterator[Choice]:
    for key in _lists(space):
        yield from ((one.id, title(paper, one)) for one in getattr(paper, key))


def _clauses(paper: Paper) -> Iterator[Any]:
    """List the clauses of the agreement itself, then those of each annex under its title."""
    annexes = {annex.id: title(paper, annex) for annex in paper.annexes}
    for annex, clauses in groupby(sorted(paper.clauses, key=lambda one: _place(paper, one)), key=lambda one: one.annex):
        listed = [(one.id, _indented(paper, one)) for one in clauses]
        if annex:
            yield annexes.get(annex, annex), listed
        else:
            yield from listed


def _place(paper: Paper, clause: Clause) -> int:
    """Tell where a clause's annex comes, the agreement itself first."""
    order = ["", *(annex.id for annex in paper.annexes)]
    return order.index(clause.annex) if clause.annex in order else len(order)


def _indented(paper: Paper, clause: Clause) -> str:
    return "\N{NO-BREAK SPACE}" * 3 * (clause.level - 1) + title(paper, clause)


def title(paper: Paper, item: Any) -> str:
    """Call an item by its number and title: "punkt 6 Samverkansorganisation", "Bilaga 1 Lokal lägesbild"."""
    said = getattr(item, "name", "") or getattr(item, "title", "") or getattr(item, "text", "") or item.id
    number = getattr(item, "number", "")
    before = {Clause: paper.clause_word, Annex: _("Bilaga")}.get(type(item), "") if number else ""
    said = f"{said[: TITLE_MOST - 1].rstrip()}…" if len(said) > TITLE_MOST else said
    return " ".join(part for part in (before, number, said) if part)
