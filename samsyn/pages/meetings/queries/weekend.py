"""The briefing before a weekend as it is shown (Helgens läge): one screen of a phone, and one sheet of paper."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from django.core.exceptions import ObjectDoesNotExist
from django.urls import reverse
from django.utils.text import capfirst
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from samsyn.base.collaborations.actors import Actor
from samsyn.base.ui import day_words
from samsyn.base.ui.components.days import language
from samsyn.base.ui.kinds import Kind
from samsyn.base.ui.number_words import listing
from samsyn.forums import queries as forums
from samsyn.forums import wording
from samsyn.forums.queries import AreaNow, DoneHere, EffortRow, MeetingRow, OnDutyRow, WeekendRow
from samsyn.forums.rules.kinds import AreaState
from samsyn.forums.rules.meetings import MeetingState
from samsyn.forums.rules.running import objection_to_opening
from samsyn.forums.rules.weekend import Offer, days_of, objection_to_keeping_duty, weekend_of
from samsyn.pages.meetings.queries import marks
from samsyn.pages.meetings.queries.efforts import days
from samsyn.pages.meetings.queries.shown import MeetingHead, head_of
from samsyn.papers.who import party_of, short_name

LEVELS = tuple(AreaState)


@dataclass(frozen=True, slots=True)
class DutyLine:
    """Who is on duty as it is shown (i tjänst); ``dialled`` is the number as a telephone wants it."""

    id: int
    name: str
    party: str
    hours: str
    number: str
    dialled: str


@dataclass(frozen=True, slots=True)
class AreaLine:
    """An area as it is shown (område); ``level`` counts its bars, 0 where nothing has been said."""

    id: int
    title: str
    text: str
    revision: int
    level: int
    said: str


@dataclass(frozen=True, slots=True)
class EffortLine:
    """An effort as it is shown (vi gör det här), with how its decision stands."""

    what: str
    where: str
    who: str
    mark: Kind | None
    standing: str
    url: str


@dataclass(frozen=True, slots=True)
class WeekendPage:
    """The briefing of a meeting as it is shown (Helgens läge).

    ``why_not`` says why the meeting cannot be opened, or closed when it is open; "" when it can.
    """

    row: WeekendRow
    head: MeetingHead
    until: str
    on_duty: tuple[DutyLine, ...]
    areas: tuple[AreaLine, ...]
    efforts: tuple[EffortLine, ...]
    is_over: bool
    may_put: bool
    may_write: bool
    why_not: str

    @property
    def levels(self) -> tuple[tuple[str, str, int], ...]:
        """How an area can be: its value, its words and how many bars it has."""
        return tuple((one.value, str(wording.AREAS[one]), bars) for bars, one in enumerate(LEVELS, 1))

    @property
    def is_running(self) -> bool:
        """Whether the briefing goes on just now."""
        return self.row.meeting.state is MeetingState.OPEN

    @property
    def is_writing(self) -> bool:
        """Whether the one who looks may write of areas and efforts now."""
        return self.is_running and self.row.may_write

    @property
    def stands_out(self) -> tuple[AreaLine, ...]:
        """The areas that are not calm, or of which there is something to read."""
        return tuple(one for one in self.areas if one.level != 1 or one.text)

    @property
    def calm(self) -> str:
        """The areas that are calm and no more, in a line."""
        return listing([one.title for one in self.areas if one.level == 1 and not one.text], language=language())


def weekend_page(actor: Actor, meeting_id: int, *, on: date, today: date, now: datetime | None) -> WeekendPage:
    """Ask for the briefing of a meeting; without a moment (``now``) it is read only. Raises ``ObjectDoesNotExist``."""
    row = forums.weekend(actor, meeting_id, on=on, now=now)
    state = row.meeting.state
    may_put = now is not None and objection_to_keeping_duty(state, gone=row.gone_at, now=now) is None
    return WeekendPage(
        row=row,
        head=head_of(row.meeting),
        until=moment(row.gone_at),
        on_duty=tuple(_duty(one) for one in row.on_duty),
        areas=tuple(_area(one) for one in row.areas),
        efforts=tuple(_effort(row.meeting.slug, one, row.meeting.on) for one in row.efforts),
        is_over=now is not None and now >= row.gone_at,
        may_put=may_put and row.may_write,
        may_write=row.may_write and now is not None and state not in {MeetingState.CLOSED, MeetingState.CANCELLED},
        why_not=_why_not(row, today),
    )


def area_on(page: WeekendPage, area_id: int) -> AreaLine:
    """Find an area of the briefing; raises ``ObjectDoesNotExist`` for one that is not there."""
    found = next((one for one in page.areas if one.id == area_id), None)
    if found is None:
        raise ObjectDoesNotExist(area_id)
    return found


def weekend_url(slug: str, meeting_id: int, anchor: str = "") -> str:
    """Give the address of the briefing, at a place on it."""
    return reverse("meetings:weekend", args=[slug, meeting_id]) + (f"#{anchor}" if anchor else "")


def on_duty_choices(row: WeekendRow) -> list[tuple[str, list[tuple[str, str]]]]:
    """Give who can be on duty by party: units, functions and the party itself; those outside the parties last."""
    paper = row.paper
    found: dict[str, list[tuple[str, str]]] = {key: [] for key in (*(one.id for one in paper.parties), "")}
    for key, name in (*((one.id, one.name) for one in paper.bodies), *((one.id, one.name) for one in paper.parties)):
        found[party_of(paper, key)].append((key, capfirst(name)))
    names = {one.id: capfirst(short_name(paper, one.id)) for one in paper.parties} | {"": _("Utanför parterna")}
    return [(names[key], sorted(rows, key=lambda one: one[1].casefold())) for key, rows in found.items() if rows]


def day_choices(row: WeekendRow) -> list[tuple[str, str]]:
    """Give the days that somebody can be on duty."""
    spoken = language()
    return [(one.isoformat(), day_words.weekday(one, language=spoken)) for one in days_of(row.meeting.on)]


def moment(at: datetime) -> str:
    """Say a moment of the weekend: "måndag 23 november kl. 8.00"."""
    spoken = language()
    on = day_words.day(at.date(), today=at.date(), form="weekday", language=spoken)
    return f"{on} {day_words.clock(at.time(), language=spoken)}"


def hours(one: OnDutyRow) -> str:
    """Say from when to when somebody is on duty: "fre 18.00–mån 8.00", "lör 8.00–20.00"."""
    first, last = _moment(one.starts_at), _moment(one.ends_at)
    if one.starts_at.date() == one.ends_at.date():
        last = last.partition(day_words.NBSP)[2]
    return f"{first}{day_words.EN_DASH}{last}"


def offered(actor: Actor, row: MeetingRow) -> str:
    """Tell the meeting's pages whether to lead to the briefing: "suits", "may", or "" where there is none."""
    found = forums.weekend_offer(actor, row)
    return "" if found is Offer.NOT else found.value


def _moment(at: datetime) -> str:
    spoken = language()
    clock = day_words.clock(at.time(), language=spoken).removeprefix(f"kl.{day_words.NBSP}")
    return f"{day_words.weekday(at.date(), short=True, language=spoken)}{day_words.NBSP}{clock}"


def _duty(one: OnDutyRow) -> DutyLine:
    dialled = "".join(mark for mark in one.number if mark.isdigit() or mark == "+")
    party = one.party.name if one.party and one.party.key != one.body.key else ""
    return DutyLine(one.id, capfirst(one.body.name), party, hours(one), one.number, dialled)


def _area(one: AreaNow) -> AreaLine:
    level = LEVELS.index(one.state) + 1 if one.state else 0
    said = str(wording.AREAS[one.state]) if one.state else ""
    return AreaLine(one.id, one.title, one.text, one.revision, level, said)


def _effort(slug: str, one: DoneHere, on: date) -> EffortLine:
    return EffortLine(
        what=one.effort.what,
        where=f"{one.effort.place}, {_when(one.effort, on)}",
        who=listing([each.name for each in one.effort.who], language=language()),
        mark=marks.OF_DECISION[one.standing] if one.standing else None,
        standing=str(wording.DECISIONS[one.standing]) if one.standing else "",
        url=reverse("meetings:decision", args=[slug, one.decision_id]) if one.decision_id else "",
    )


def _when(one: EffortRow, on: date) -> str:
    """Say when an effort is, in few words: the days, unless it lasts the whole weekend, and the time of day."""
    if (one.first_day, one.last_day) == weekend_of(on):
        return one.hours or _("hela helgen")
    spoken = language()
    first, last = (day_words.weekday(each, short=True, language=spoken) for each in (one.first_day, one.last_day))
    said = first if one.first_day == one.last_day else f"{first}{day_words.EN_DASH}{last}"
    inside = weekend_of(on)[0] <= one.first_day <= one.last_day <= weekend_of(on)[1]
    return " ".join(filter(None, (said, one.hours))) if inside else days(one, on)


def _why_not(row: WeekendRow, today: date) -> str:
    """Why the briefing cannot be opened, or closed when it is open, "" when it can."""
    state = row.meeting.state
    if state is not MeetingState.OPEN:
        objection = objection_to_opening(state, on=row.meeting.on, today=today)
        words: Mapping[Any, Any] = wording.OBJECTIONS
        if objection is not None:
            return str(words[objection])
    elif row.areas_left:
        return ngettext(
            "%(count)s område har inget läge än.", "%(count)s områden har inget läge än.", row.areas_left
        ) % {"count": row.areas_left}
    elif row.left:
        return ngettext(
            "%(count)s ärende på dagordningen är inte avslutat.",
            "%(count)s ärenden på dagordningen är inte avslutade.",
            row.left,
        ) % {"count": row.left}
    return "" if row.may_lead else _("Den som leder mötet, eller en samordnare, gör det.")
