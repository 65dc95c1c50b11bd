"""What is late and why (sent och varför): with what was done last, and what was noted of it."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from django.urls import reverse
from django.utils.translation import gettext as _

from samsyn.base.collaborations.actors import Actor
from samsyn.base.ui import day_words
from samsyn.base.ui.components.days import language
from samsyn.base.ui.kinds import Kind, kind
from samsyn.duties import wording
from samsyn.duties.queries import Board, DutyRow, EvidenceRow
from samsyn.duties.rules.standings import Standing
from samsyn.pages.organisation.queries.hanging import LATE
from samsyn.papers.who import named

NOTES = 3
"""The most notes about one duty."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Why:
    """Something noted (anteckning): when and what kind, and the words that somebody wrote."""

    words: str
    written: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class LateLine:
    """A duty that is late (sent), since when, who owes it, and what is noted of why."""

    title: str
    url: str
    mark: Kind
    standing: str
    sentence: str
    owners: str
    why: tuple[Why, ...]
    written: bool


def late(actor: Actor, board: Board, concerns: frozenset[str], *, on: date) -> tuple[LateLine, ...]:
    """List what is late of what some bodies and forums owe, the longest first."""
    rows = [row for row in board.rows if row.standing in LATE and not _concerned(row).isdisjoint(concerns)]
    ordered = sorted(rows, key=lambda row: (row.standing is not Standing.MISSED, row.late_since or on, row.title))
    return tuple(_line(actor, board, row, on) for row in ordered)


def _concerned(row: DutyRow) -> frozenset[str]:
    return frozenset({row.forum_key, *(owner.key for owner in row.owners)})


def _line(actor: Actor, board: Board, row: DutyRow, on: date) -> LateLine:
    owners = named(board.paper, tuple(one.key for one in row.owners))
    return LateLine(
        title=row.title,
        url=reverse("duties:duty", args=[actor.slug, row.key]),
        mark=kind(row.standing),
        standing=str(wording.STANDINGS[row.standing]),
        sentence=wording.sentence(row, on),
        owners=", ".join(one.name for one in owners),
        why=tuple(_why(row, on)),
        written=not row.law_section,
    )


def _why(row: DutyRow, on: date) -> Iterator[Why]:
    """Tell what was done last and by whom, what was excused, and what waits; else that nothing is noted."""
    proofs = [proof for one in row.occurrences for proof in one.evidence] + list(row.evidence)
    latest = max(proofs, key=lambda proof: (proof.done_on, proof.id), default=None)
    if latest is not None:
        yield _done(latest, on)
    notes = list(_notes(row, on))[-NOTES:]
    yield from notes
    if latest is None and not notes:
        yield Why(words=_("Inget är antecknat om varför."))


def _done(proof: EvidenceRow, on: date) -> Why:
    facts = {"day": _day(proof.done_on, on), "name": proof.by_name}
    words = _("Senast gjort %(day)s, rapporterat av %(name)s:") if proof.by_name else _("Senast gjort %(day)s:")
    return Why(words=words % facts, written=proof.what)


def _notes(row: DutyRow, on: date) -> Iterator[Why]:
    for one in row.occurrences:
        if one.excuse is not None:
            first, last = one.window.first_day, one.window.last_day
            time = day_words.period(first, last, today=on, language=language())
            yield Why(words=_("Utgick %(time)s:") % {"time": time}, written=one.excuse.reason)
    for case in row.cases:
        if not case.evidence:
            facts = {"day": _day(case.happened_on, on)}
            yield Why(words=_("Hände %(day)s och väntar på svar:") % facts, written=case.what)


def _day(day: date, on: date) -> str:
    return day_words.day(day, today=on, form="plain", language=language())
