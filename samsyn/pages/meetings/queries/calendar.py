"""What the calendar's pages show (kalender): meetings as lines, a month as a table, and each forum's year."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import groupby

from django.urls import reverse
from django.utils.text import capfirst
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from samsyn.almanac.calendars import holiday_name
from samsyn.almanac.periods import month_after
from samsyn.almanac.reading import read
from samsyn.almanac.rhythms import NotUnderstood
from samsyn.base.collaborations.actors import Actor
from samsyn.base.ui import day_words
from samsyn.base.ui.components.days import language
from samsyn.base.ui.frame import Link
from samsyn.base.ui.kinds import Kind
from samsyn.base.ui.values import Occasion, Tab
from samsyn.forums import queries as forums
from samsyn.forums import wording
from samsyn.forums.queries import ForumYear, Listing, MeetingRow
from samsyn.forums.rules.circles import has_outside_seats
from samsyn.forums.rules.meetings import MeetingState
from samsyn.pages import door
from samsyn.pages.meetings.queries import marks
from samsyn.papers.model import Forum, Paper

A_WEEK = timedelta(days=7)


@dataclass(frozen=True, slots=True)
class Line:
    """A meeting as a line of a list (rad)."""

    row: MeetingRow
    title: str
    url: str
    mark: Kind
    standing: str
    time: str
    where: str
    note: str

    @property
    def on(self) -> date:
        """Its day."""
        return self.row.on


@dataclass(frozen=True, slots=True)
class Stretch:
    """The meetings of a month (månad) in a list."""

    first: date
    title: str
    lines: tuple[Line, ...]


@dataclass(frozen=True, slots=True)
class ForumLine:
    """A forum beside the list (forum): how often it meets, what it has in the year, and where days are proposed."""

    name: str
    url: str
    phrase: str
    words: str
    propose_url: str
    is_chosen: bool
    has_outside: bool

    @property
    def is_timed(self) -> bool:
        """Whether it has meetings, or a rhythm that days can be proposed from."""
        return bool(self.words or self.propose_url or self.is_chosen)


@dataclass(frozen=True, slots=True, kw_only=True)
class CalendarPage:
    """The list of meetings (möteslista)."""

    next: Line | None
    lead: str
    tabs: tuple[Tab, ...]
    week: tuple[Occasion, ...]
    months: tuple[Stretch, ...]
    forums: tuple[ForumLine, ...]
    choices: tuple[tuple[str, str], ...]
    chosen: str
    is_past: bool
    count: int
    before: Link | None
    after: Link | None
    pages: str
    first_to_propose: ForumLine | None

    @property
    def untimed(self) -> tuple[ForumLine, ...]:
        """The forums without meetings or a rhythm."""
        return tuple(one for one in self.forums if not one.is_timed)


@dataclass(frozen=True, slots=True)
class Asked:
    """What is asked of the list (fråga): one forum's or all, what has been or comes, from which day, which page."""

    forum: str = ""
    is_past: bool = False
    since: date | None = None
    page: int = 1


def calendar_page(actor: Actor, paper: Paper, asked: Asked, *, on: date) -> CalendarPage:
    """Lay out the list of meetings as seen on a day. Five queries."""
    listed = _listed(actor, asked, on)
    lines = [line(one, on) for one in listed.rows]
    monday = on - timedelta(days=on.weekday())
    is_first = not asked.is_past and asked.since is None and listed.page == 1
    week = [one for one in lines if is_first and one.on < monday + A_WEEK]
    ahead = next((one for one in lines if is_first and one.row.is_ahead), None)
    rest = [one for one in lines if one not in week]
    known = forums.years(actor, year=on.year, on=on)
    rows = tuple(_forum(actor, paper, forum, known.get(forum.id), asked) for forum in paper.forums)
    return CalendarPage(
        next=ahead,
        lead=_lead(ahead, on, is_empty=not listed.count),
        tabs=tabs(actor, asked.forum, "past" if asked.is_past else "coming"),
        week=tuple(_occasion(one) for one in week),
        months=tuple(_months(rest, on)),
        forums=rows,
        choices=(("", _("Alla forum")), *((one.id, one.name) for one in paper.forums)),
        chosen=asked.forum,
        is_past=asked.is_past,
        count=listed.count,
        before=_page(actor, asked, listed, -1),
        after=_page(actor, asked, listed, +1),
        pages=_("Sida %(page)s av %(pages)s") % {"page": listed.page, "pages": listed.pages},
        first_to_propose=next((one for one in rows if one.propose_url and not one.words), None),
    )


def _listed(actor: Actor, asked: Asked, on: date) -> Listing:
    if asked.is_past:
        return forums.past(actor, on=on, forum_key=asked.forum, page=asked.page)
    return forums.coming(actor, on=asked.since or on, forum_key=asked.forum, page=asked.page)


def line(row: MeetingRow, on: date) -> Line:
    """Put a meeting in words."""
    late = row.is_ahead and row.on < on
    return Line(
        row=row,
        title=row.name,
        url=door.meeting_url(row.slug, row.id),
        mark="waiting" if late else marks.OF_MEETING[row.state],
        standing=_("Inte avslutat") if late else str(wording.STATES[row.state]),
        time=day_words.clock(row.starts, row.ends, language=language()) if row.starts else "",
        where=row.place or (_("Videomöte") if row.link else ""),
        note=_note(row, on),
    )


def _note(row: MeetingRow, on: date) -> str:
    """Say that a meeting is extra, was moved, or why it was cancelled."""
    if row.state is MeetingState.CANCELLED:
        return row.reason
    if row.first_on != row.on:
        day = day_words.day(row.first_on, today=on, form="plain", language=language())
        return _("Flyttat från %(day)s: %(reason)s") % {"day": day, "reason": row.reason}
    return _("Extra möte") if row.is_extra else ""


def _lead(ahead: Line | None, on: date, *, is_empty: bool) -> str:
    if is_empty:
        return _("Inga möten är utsatta än.")
    if ahead is None:
        return _("Inget möte är på väg.")
    day = day_words.day(ahead.on, today=on, form="near", language=language())
    where = ", ".join(filter(None, (ahead.time, ahead.where)))
    said = _("Nästa möte är %(day)s: %(name)s") % {"day": day, "name": ahead.title}
    return f"{said}, {where}." if where else f"{said}."


def _occasion(one: Line) -> Occasion:
    told = ", ".join(filter(None, (one.where, one.time)))
    said = f"{told}." if told else ""
    return Occasion(
        on=one.on,
        title=one.title,
        url=one.url,
        mark=one.mark,
        standing=one.standing,
        sentence=" ".join(filter(None, (said, one.note, outside_words(one.row.has_outside)))),
    )


def outside_words(has_outside: bool) -> str:
    """Say that a forum has seats outside the authorities, wherever it is shown."""
    return _("Plats utanför myndigheterna.") if has_outside else ""


def _months(lines: Sequence[Line], on: date) -> Iterator[Stretch]:
    for first, rows in groupby(lines, key=lambda one: one.on.replace(day=1)):
        last = month_after(first, 1) - timedelta(days=1)
        title = day_words.period(first, last, today=on, language=language())
        yield Stretch(first, capfirst(title), tuple(rows))


def _forum(actor: Actor, paper: Paper, forum: Forum, year: ForumYear | None, asked: Asked) -> ForumLine:
    rhythm = read(forum.rhythm) if forum.rhythm else None
    can = rhythm is not None and not isinstance(rhythm, NotUnderstood)
    return ForumLine(
        name=forum.name,
        url=_list_url(actor, Asked(forum.id)),
        phrase=forum.rhythm,
        words=_year_words(year),
        propose_url=reverse("meetings:propose", args=[actor.slug, forum.id]) if can else "",
        is_chosen=forum.id == asked.forum,
        has_outside=has_outside_seats(paper, forum),
    )


def _year_words(year: ForumYear | None) -> str:
    if year is None:
        return ""
    held = ngettext("%(count)s hållet i år", "%(count)s hållna i år", year.held_count) % {"count": year.held_count}
    ahead = ngettext("%(count)s kvar", "%(count)s kvar", year.set_count) % {"count": year.set_count}
    return ", ".join([held] * bool(year.held_count) + [ahead] * bool(year.set_count)) or _("Inget kvar i år")


def tabs(actor: Actor, forum: str, current: str) -> tuple[Tab, ...]:
    """Offer the ways to look at the meetings, each with the same forum."""
    chosen = f"?forum={forum}" if forum else ""
    offered = (
        ("coming", _("Kommande"), _list_url(actor, Asked(forum))),
        ("past", _("Har varit"), _list_url(actor, Asked(forum, is_past=True))),
        ("month", _("Månad"), reverse("meetings:month", args=[actor.slug]) + chosen),
    )
    return tuple(Tab(label=label, url=url, current=key == current) for key, label, url in offered)


def _list_url(actor: Actor, asked: Asked) -> str:
    said = {
        "forum": asked.forum,
        "visa": "har-varit" if asked.is_past else "",
        "fran": asked.since.isoformat() if asked.since else "",
        "sida": str(asked.page) if asked.page > 1 else "",
    }
    question = "&".join(f"{key}={value}" for key, value in said.items() if value)
    address = reverse("meetings:meetings", args=[actor.slug])
    return f"{address}?{question}" if question else address


def _page(actor: Actor, asked: Asked, listed: Listing, step: int) -> Link | None:
    page = listed.page + step
    if not 1 <= page <= listed.pages:
        return None
    label = _("Fler möten") if step > 0 else _("Tillbaka")
    return Link(label=label, url=_list_url(actor, Asked(asked.forum, asked.is_past, asked.since, page)))


@dataclass(frozen=True, slots=True)
class Cell:
    """A day of a month's table (dag): its meetings, how many more, and whether it is of the month at all."""

    on: date
    is_in: bool
    is_today: bool
    holiday: str
    lines: tuple[Line, ...] = ()
    more: int = 0
    more_url: str = ""


@dataclass(frozen=True, slots=True)
class MonthPage:
    """A month as a table (månad): a row for each week, with its number."""

    first: date
    title: str
    weeks: tuple[tuple[date, tuple[Cell, ...]], ...]
    tabs: tuple[Tab, ...]
    choices: tuple[tuple[str, str], ...]
    chosen: str
    before: Link
    after: Link
    is_empty: bool


def month_page(actor: Actor, paper: Paper, *, first: date, forum: str, on: date) -> MonthPage:
    """Lay out a month as seen on a day, bounded whatever there is. Three queries."""
    held = {one.on: one for one in forums.month(actor, first=first, forum_key=forum)}
    begins = first - timedelta(days=first.weekday())
    ends = month_after(first, 1)
    mondays = [begins + A_WEEK * number for number in range(6) if begins + A_WEEK * number < ends]
    cells = []
    for monday in mondays:
        days = [monday + timedelta(days=number) for number in range(7)]
        cells.append((monday, tuple(_cell(actor, day, held.get(day), first, forum, on) for day in days)))
    return MonthPage(
        first=first,
        title=capfirst(day_words.period(first, ends - timedelta(days=1), today=date.min, language=language())),
        weeks=tuple(cells),
        tabs=tabs(actor, forum, "month"),
        choices=(("", _("Alla forum")), *((one.id, one.name) for one in paper.forums)),
        chosen=forum,
        before=_month_link(actor, month_after(first, -1), forum),
        after=_month_link(actor, ends, forum),
        is_empty=not held,
    )


def _cell(actor: Actor, day: date, held: forums.MonthDay | None, first: date, forum: str, on: date) -> Cell:
    is_in = day.month == first.month
    if held is None or not is_in:
        return Cell(day, is_in, day == on, holiday_name(day, language()) if is_in else "")
    rows = tuple(line(one, on) for one in held.meetings)
    url = _list_url(actor, Asked(forum, since=day))
    return Cell(day, is_in, day == on, holiday_name(day, language()), rows, held.more, url)


def _month_link(actor: Actor, first: date, forum: str) -> Link:
    chosen = f"&forum={forum}" if forum else ""
    url = f"{reverse('meetings:month', args=[actor.slug])}?manad={first:%Y-%m}{chosen}"
    return Link(label=capfirst(day_words.month(first, language=language())), url=url)
