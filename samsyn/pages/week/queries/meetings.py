"""The meetings of the weeks (veckans möten): only those whose exact day the paper gives."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from django.urls import reverse
from django.utils.translation import gettext as _

from samsyn.almanac.reading import read
from samsyn.base.ui import day_words
from samsyn.base.ui.components.days import language
from samsyn.base.ui.frame import Link
from samsyn.base.ui.values import Occasion
from samsyn.duties import wording
from samsyn.duties.queries import Board, DutyRow
from samsyn.duties.rules.standings import Standing
from samsyn.pages.week.queries.marks import mark
from samsyn.papers import meetings
from samsyn.papers.kinds import Level, PromiseSource
from samsyn.papers.meetings import Hours
from samsyn.papers.model import Forum

HELD = frozenset({Standing.KEPT, Standing.MISSED, Standing.EXCUSED, Standing.BEHIND, Standing.DUE_SOON, Standing.OPEN})


@dataclass(frozen=True, slots=True)
class Meeting:
    """A meeting on its day (möte), with the promise that it keeps."""

    on: date
    name: str
    board: Board
    row: DutyRow
    forum: Forum
    standing: Standing
    hours: Hours | None
    is_in_the_evening: bool


def week_of(on: date) -> tuple[date, date]:
    """Give the Monday and the Sunday of a day's week."""
    monday = on - timedelta(days=on.weekday())
    return monday, monday + timedelta(days=6)


def meetings_in(boards: Iterable[Board], first: date, last: date) -> list[Meeting]:
    """List the meetings on exact days from a day to another, in order."""
    found = [one for board in boards for row in board.rows for one in _of(board, row)]
    shown = [one for one in found if first <= one.on <= last]
    return sorted(shown, key=lambda one: (one.on, one.board.line.name, one.name))


def _of(board: Board, row: DutyRow) -> Iterator[Meeting]:
    if row.source != PromiseSource.FORUM or row.standing is Standing.ENDED:
        return
    forum = next((one for one in board.paper.forums if one.id == row.forum_key), None)
    if forum is None:
        return
    hours = meetings.hours_in(forum.rhythm, forum.quote)
    evening = meetings.is_in_the_evening(read(row.phrase))
    for one in row.occurrences:
        day = meetings.day_in(one.window, forum.name)
        if day is not None:
            yield Meeting(day, meetings.one_of(forum.name), board, row, forum, one.standing, hours, evening)


def occasion(one: Meeting, *, on: date, is_alone: bool, may_write: bool) -> Occasion:
    """Show a meeting in the week; a day that has been says how it went, and can be reported."""
    where = reverse("duties:report", args=[one.board.line.slug, one.row.key])
    lacks = one.on <= on and one.standing not in {Standing.KEPT, Standing.EXCUSED, Standing.BEFORE_USE}
    has_been = (one.on < on and one.standing in HELD) or one.standing is Standing.KEPT
    report = Link(label=_("Rapportera"), url=f"{where}?next=/")
    return Occasion(
        on=one.on,
        title=one.name,
        url=reverse("organisation:forum", args=[one.board.line.slug, one.forum.id]),
        mark=mark(one.standing) if has_been else None,
        standing=_how_it_went(one) if has_been else "",
        sentence=_sentence(one, "" if is_alone else one.board.line.name),
        actions=(report,) if lacks and may_write else (),
    )


def _how_it_went(one: Meeting) -> str:
    if one.standing is Standing.KEPT:
        return _("Hållet")
    return _("Inte rapporterat") if one.standing is Standing.MISSED else str(wording.STANDINGS[one.standing])


def _sentence(one: Meeting, where: str) -> str:
    """Say whose meeting it is, where and when: "Södertälje, Polisstationen kl. 9.00."."""
    told = [where, " ".join(filter(None, (one.forum.place, _clock(one.hours))))]
    said = ", ".join(filter(None, told))
    said = f"{said}." if said else ""
    if one.forum.level is not Level.INDIVIDUAL:
        return said
    return f"{said} {_('Här sparas bara att gruppen möttes, aldrig vem det gällde.')}".strip()


def _clock(hours: Hours | None) -> str:
    return day_words.clock(hours.starts, hours.ends, language=language()) if hours else ""
