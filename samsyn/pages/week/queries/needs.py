"""What asks for someone (det som behöver dig): the duties that are late or soon due, as rows of sentences."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from samsyn.base.collaborations.actors import Actor
from samsyn.base.collaborations.rights import LEADERS
from samsyn.base.ui import day_words
from samsyn.base.ui.components.days import language
from samsyn.base.ui.frame import Link
from samsyn.base.ui.values import Need
from samsyn.duties import queries as duties
from samsyn.duties import wording
from samsyn.duties.queries import Board, Pressing
from samsyn.duties.rules.standings import Standing
from samsyn.pages.week.queries.concerns import may_write
from samsyn.pages.week.queries.marks import mark
from samsyn.pages.week.queries.steps import OF_STANDING, Matter

FOLD = 7
"""How many rows there are before the fold."""


@dataclass(frozen=True, slots=True)
class Asked(Pressing):
    """A duty that asks for someone (det som efterfrågas), as it may be the next step."""

    @property
    def matter(self) -> Matter:
        """The duty as something that may be the next step."""
        why = OF_STANDING[self.row.standing]
        return Matter(why, self.row.collaboration, self.day, self.is_mine, self.row.key)


@dataclass(frozen=True, slots=True)
class Folded:
    """Rows before a fold and rows behind it (vikta rader)."""

    shown: tuple[Need, ...] = ()
    rest: tuple[Need, ...] = ()

    @property
    def count(self) -> int:
        """All the rows, folded or not."""
        return len(self.shown) + len(self.rest)


def asked(boards: Iterable[Board], actors: Iterable[Actor]) -> list[Asked]:
    """List the duties that are missed, behind or soon due: worst first, the earliest day before later."""
    found = duties.pressing(boards, actors)
    return [Asked(one.row, one.board, one.actor, one.is_mine, one.day) for one in found]


def folded(found: Iterable[Asked], *, on: date, is_alone: bool, room: int = FOLD) -> Folded:
    """Show so many rows, and fold the rest."""
    rows = tuple(need(one, on=on, is_alone=is_alone) for one in found)
    return Folded(rows[:room], rows[room:])


def need(one: Asked, *, on: date, is_alone: bool) -> Need:
    """Show a duty with its sentence, its last day and one thing to do."""
    row = one.row
    report = Link(label=_("Rapportera"), url=f"{reverse('duties:report', args=[row.collaboration, row.key])}?next=/")
    return Need(
        mark=mark(row.standing),
        title=row.title,
        url=reverse("duties:duty", args=[row.collaboration, row.key]),
        standing=str(wording.STANDINGS[row.standing]),
        sentence=sentence(one, on),
        actions=(report,) if may_write(one.actor) and (one.is_mine or one.actor.role in LEADERS) else (),
        collaboration="" if is_alone else row.collaboration_name,
        written=not row.law_section,
    )


def sentence(one: Asked, on: date) -> str:
    """Say how a duty stands and by which day, in a sentence."""
    left = (one.day - on).days
    facts = {"day": say(one.day, on), "left": left}
    if one.row.standing is Standing.MISSED:
        return _missed(one, facts)
    if one.row.standing is Standing.BEHIND:
        return _behind(one, facts)
    if left == 0:
        return _("Sista dagen är i dag.")
    return ngettext("Senast %(day)s, i morgon.", "Senast %(day)s, om %(left)s dagar.", left) % facts


def _missed(one: Asked, facts: dict[str, object]) -> str:
    late = len(duties.missed_days(one.row))
    if not late:
        return _("Har inte gjorts i tid.")
    said = ngettext(
        "Skulle ha varit gjort senast %(day)s.", "%(late)s gånger saknar rapport, den senaste %(day)s.", late
    )
    return said % {**facts, "late": late}


def _behind(one: Asked, facts: dict[str, object]) -> str:
    running = next((time for time in one.row.occurrences if time.standing is Standing.BEHIND), None)
    if running is None or running.wanted == 1:
        return _("Skulle ha varit gjort senast %(day)s.") % facts
    counts = {"kept": running.counted, "wanted": running.wanted}
    return _("%(kept)s av %(wanted)s är gjorda. Nästa skulle ha varit gjord senast %(day)s.") % {**facts, **counts}


def say(day: date, on: date) -> str:
    """Say a day as people do, seen from another."""
    return day_words.day(day, today=on, form="plain", language=language())
