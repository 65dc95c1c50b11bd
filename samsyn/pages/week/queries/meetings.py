"""The meetings of the weeks as they are shown (veckans möten)."""

from datetime import date, timedelta

from django.urls import reverse
from django.utils.translation import gettext as _

from samsyn.base.ui import day_words
from samsyn.base.ui.components.days import language
from samsyn.base.ui.frame import Link
from samsyn.base.ui.kinds import Kind
from samsyn.base.ui.values import Occasion
from samsyn.duties import wording
from samsyn.duties.queries import MeetingRow as Promised
from samsyn.duties.rules.standings import Standing
from samsyn.forums import wording as forums
from samsyn.forums.queries import MeetingDay, MeetingRow
from samsyn.forums.rules.meetings import MeetingState
from samsyn.pages import door
from samsyn.pages.week.queries.marks import mark

MARKS: dict[MeetingState, Kind] = {
    MeetingState.OPEN: "open",
    MeetingState.CLOSED: "kept",
    MeetingState.CANCELLED: "excused",
}
HELD = frozenset({Standing.KEPT, Standing.MISSED, Standing.EXCUSED, Standing.BEHIND, Standing.DUE_SOON, Standing.OPEN})


def week_of(on: date) -> tuple[date, date]:
    """Give the Monday and the Sunday of a day's week."""
    monday = on - timedelta(days=on.weekday())
    return monday, monday + timedelta(days=6)


def occasion(day: MeetingDay, *, on: date, is_alone: bool, may_write: bool) -> Occasion:
    """Show a meeting in the week: one that is set leads to its page, one that the paper promises to its forum."""
    where = "" if is_alone or not day.collaboration_name else day.collaboration_name
    if day.meeting is not None:
        return _set(day, day.meeting, _sentence(day, where), on)
    if day.promised is None:
        raise ValueError("a day is set or promised")
    return _promised(day, day.promised, _sentence(day, where), on=on, may_write=may_write)


def _set(day: MeetingDay, one: MeetingRow, sentence: str, on: date) -> Occasion:
    """A meeting that is set; one that has been and was not closed says so, and leads to where it is."""
    url = door.meeting_url(one.slug, one.id)
    state, kind = str(forums.STATES[one.state]), MARKS.get(one.state)
    if one.is_ahead and one.on < on:
        state, kind = _("Inte avslutat"), "waiting"
    outside = _("Plats utanför myndigheterna.") if one.has_outside else ""
    said = " ".join(filter(None, (sentence, outside)))
    return Occasion(on=day.on, title=day.name, url=url, mark=kind, standing=state if kind else "", sentence=said)


def _promised(day: MeetingDay, one: Promised, sentence: str, *, on: date, may_write: bool) -> Occasion:
    """A day that the agreement names; one that has been says how it went, and can be reported."""
    where = reverse("duties:report", args=[day.slug, one.row.key])
    lacks = one.on <= on and one.standing not in {Standing.KEPT, Standing.EXCUSED, Standing.BEFORE_USE}
    has_been = (one.on < on and one.standing in HELD) or one.standing is Standing.KEPT
    report = Link(label=_("Rapportera"), url=f"{where}?next=/")
    return Occasion(
        on=one.on,
        title=one.name,
        url=reverse("organisation:forum", args=[day.slug, one.forum.id]),
        mark=mark(one.standing) if has_been else None,
        standing=_how_it_went(one) if has_been else "",
        sentence=sentence,
        actions=(report,) if lacks and may_write else (),
    )


def _how_it_went(one: Promised) -> str:
    if one.standing is Standing.KEPT:
        return _("Hållet")
    return str(wording.STANDINGS[Standing.EXCUSED]) if one.standing is Standing.EXCUSED else _("Inte rapporterat")


def _sentence(day: MeetingDay, where: str) -> str:
    """Say whose meeting it is, where and when: "Södertälje, Polisstationen kl. 9.00."."""
    told = [where, " ".join(filter(None, (day.place, _clock(day))))]
    said = ", ".join(filter(None, told))
    said = f"{said}." if said else ""
    if not day.is_individual:
        return said
    return " ".join((said, _("Här sparas bara att gruppen möttes, aldrig vem det gällde."))).strip()


def _clock(day: MeetingDay) -> str:
    return day_words.clock(day.starts, day.ends, language=language()) if day.starts else ""
