"""What the pages of duties ask (årshjul, lista, lovat mot hållet): the standings of a year, laid out to be shown."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import cast

from django.urls import reverse
from django.utils.text import capfirst
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from samsyn.almanac import known_days as known
from samsyn.almanac.calendars import Calendar
from samsyn.almanac.terms import Term
from samsyn.almanac.units import KnownDay
from samsyn.base.collaborations.actors import Actor
from samsyn.base.documents import Cell
from samsyn.base.ui import day_words, wheel_values
from samsyn.base.ui.components.days import language
from samsyn.base.ui.frame import Link
from samsyn.base.ui.kinds import Kind, kind
from samsyn.base.ui.values import GridRow, NextStep, Tab, Tick
from samsyn.duties import queries as duties
from samsyn.duties import wording
from samsyn.duties.queries import DutyRow, Occurrence
from samsyn.duties.rules.standings import ASKS, Standing
from samsyn.forums import queries as forums
from samsyn.pages.duties.queries import choosing
from samsyn.pages.duties.queries.assignments import rings
from samsyn.pages.duties.queries.confirming import step
from samsyn.pages.duties.queries.spans import Spans, spans
from samsyn.papers import organisation
from samsyn.papers.model import Paper
from samsyn.places import queries as places

FEW = 4
WEEKLY = 24
THREE_DAYS = timedelta(days=3)
KNOWN_DAYS = {
    KnownDay.EASTER: gettext_lazy("påsk"),
    KnownDay.VALBORG: gettext_lazy("Valborg"),
    KnownDay.SCHOOL_END: gettext_lazy("skolavslutning"),
    KnownDay.MIDSUMMER: gettext_lazy("midsommar"),
    KnownDay.HALLOWEEN: gettext_lazy("Halloween"),
    KnownDay.LUCIA: gettext_lazy("Lucia"),
    KnownDay.WINTER_BREAK: gettext_lazy("sportlov"),
    KnownDay.EASTER_BREAK: gettext_lazy("påsklov"),
    KnownDay.AUTUMN_BREAK: gettext_lazy("höstlov"),
}
"""The known days that stand round the wheel."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """One promise as the list shows it (rad)."""

    key: str
    title: str
    url: str
    phrase: str
    source: Link | None
    mark: Kind
    standing: str
    sentence: str
    ticks: tuple[Tick, ...]
    pace_words: str
    owners: str
    next_words: str
    last_evidence: date | None
    written: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Group:
    """The promises without a time that are alike (grupp); open at once when something in it asks for someone."""

    title: str
    about: str
    lines: tuple[Line, ...]
    is_open: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Overview:
    """A year of duties (årshjul och lista)."""

    year: int
    before: Link | None
    after: Link | None
    lead: str
    unconfirmed: tuple[str, ...]
    step: NextStep | None
    wheel: wheel_values.WheelYear | None
    timed: tuple[Line, ...]
    groups: tuple[Group, ...]
    law: tuple[Line, ...]
    tabs: tuple[Tab, ...]
    choices: choosing.Choices
    is_narrowed: bool
    assignment_count: int


def overview(actor: Actor, *, year: int, on: date, is_open: bool, chosen: str = "") -> Overview:
    """Lay out a year of duties: the wheel, the list of those with a time, and those without."""
    (board,) = duties.boards(actor, on=on, first=date(year, 1, 1), last=date(year, 12, 31))
    rows, paper = board.rows, board.paper
    timed = [row for row in rows if is_timed(row) and not row.law_section]
    shown = [row for row in timed if choosing.is_chosen(row, chosen, paper)]
    term, held, given = organisation.term(paper), spans(actor, on), duties.assignments_of(actor, year=year, on=on)
    past, narrowed = year if year != on.year else None, chosen not in ("", choosing.ASKING)
    return Overview(
        year=year,
        before=_year_link(actor, year - 1) if held.covers(year - 1) else None,
        after=_year_link(actor, year + 1) if held.covers(year + 1) else None,
        lead=_lead(timed, term, on),
        unconfirmed=tuple(_party_name(paper, party) for party in board.unconfirmed),
        step=step(actor, board, is_open=is_open),
        wheel=_wheel(
            actor,
            timed if chosen == choosing.ASKING else shown,
            rings(actor, [] if narrowed else given, year),
            held,
            year=year,
            on=on,
        ),
        timed=tuple(line(actor, row, on, past) for row in shown),
        groups=_groups(actor, [row for row in rows if not is_timed(row) and not row.law_section], on),
        law=tuple(line(actor, row, on) for row in rows if row.law_section),
        tabs=choosing.tabs(actor, timed, paper, year, chosen),
        choices=choosing.choices(timed, paper),
        is_narrowed=narrowed,
        assignment_count=sum(one.is_open for one in given),
    )


def grid(actor: Actor, *, year: int, on: date) -> tuple[GridRow, ...]:
    """Set promised against held for a year: a row for each promise with a time, a cell for each occurrence."""
    rows = [row for row in year_rows(actor, year=year, on=on) if is_timed(row) and row.occurrences]
    return tuple(
        GridRow(
            name=row.title,
            url=address(actor, row.key, year if year != on.year else None),
            sentence=wording.sentence(row, on),
            phrase=row.phrase,
            source=_source(actor, row),
            cells=ticks(row.occurrences, on),
            written=not row.law_section,
        )
        for row in rows
    )


def table(actor: Actor, *, year: int, on: date) -> list[list[Cell]]:
    """Lay out a year's duties for a file: one line for each occurrence, with its headings first."""
    lines = duties.export_rows(actor, on=on, first=date(year, 1, 1), last=date(year, 12, 31))
    return [[str(one) for one in duties.EXPORT_HEADINGS], *([cast(Cell, cell) for cell in line] for line in lines)]


def is_timed(row: DutyRow) -> bool:
    """Tell whether a promise comes back or has a day, so that it can be kept in time."""
    return row.mode in ("windows", "clock")


def held(row: DutyRow) -> str:
    """Say how many times were kept of those that were promised: "2 av 4"."""
    if not row.wanted_count:
        return ""
    return _("%(kept)d av %(wanted)d") % {"kept": row.kept_count, "wanted": row.wanted_count}


def next_words(row: DutyRow, on: date) -> str:
    """Say when the next time is due: on its day, or at the latest on it."""
    if row.next_last_day is None:
        return ""
    day = day_words.day(row.next_last_day, today=on, form="short", language=language())
    is_exact = any(one.window.first_day == one.window.last_day == row.next_last_day for one in row.occurrences)
    return day if is_exact else _("senast %(day)s") % {"day": day}


def years(actor: Actor, *, year: int, on: date) -> tuple[Link | None, Link | None]:
    """Link to the grids of the years before and after."""
    held, base = spans(actor, on), reverse("duties:grid", args=[actor.slug])
    before, after = (
        Link(label=str(other), url=f"{base}?ar={other}") if held.covers(other) else None
        for other in (year - 1, year + 1)
    )
    return before, after


def year_rows(actor: Actor, *, year: int, on: date) -> list[DutyRow]:
    """Give the standings of a calendar year as they were on a day."""
    return duties.standings(actor, on=on, first=date(year, 1, 1), last=date(year, 12, 31))


def line(actor: Actor, row: DutyRow, on: date, year: int | None = None) -> Line:
    """Shape one promise for the list."""
    return Line(
        key=row.key,
        title=row.title,
        url=address(actor, row.key, year),
        phrase=row.phrase or row.quote,
        source=_source(actor, row),
        mark=kind(row.standing),
        standing=str(wording.STANDINGS[row.standing]),
        sentence=wording.sentence(row, on),
        ticks=ticks(row.occurrences, on),
        pace_words=held(row),
        owners=", ".join(owner.name for owner in row.owners),
        next_words=next_words(row, on),
        last_evidence=row.last_evidence,
        written=not row.law_section,
    )


def ticks(occurrences: Iterable[Occurrence], on: date) -> tuple[Tick, ...]:
    """Make one mark for each time that is wanted: a window that wants four gives four."""
    found: list[Tick] = []
    for one in occurrences:
        words = f"{_span(one, on)}: {wording.STANDINGS[one.standing]}"
        kept = min(one.counted, one.wanted)
        found += [Tick(mark=kind(Standing.KEPT), words=words)] * kept
        rest = [Tick(mark=kind(one.standing), words=words)] * max(min(one.wanted - kept, 1), 0 if kept else 1)
        ahead = Standing.AHEAD if one.standing in ASKS[1:] else one.standing
        found += rest + [Tick(mark=kind(ahead), words=words)] * max(one.wanted - kept - 1, 0)
    return tuple(found)


def address(actor: Actor, key: str, year: int | None = None) -> str:
    """Give the address of one duty, in a year if one is said."""
    found = reverse("duties:duty", args=[actor.slug, key])
    return f"{found}?ar={year}" if year else found


def _source(actor: Actor, row: DutyRow) -> Link | None:
    if row.law_section:
        label = _("%(section)s lag (2023:196)") % {"section": row.law_section}
        return Link(label=label, url=address(actor, row.key))
    if not row.clause:
        return None
    url = f"{reverse('agreement:agreement', args=[actor.slug])}#{row.clause_id}"
    return Link(label=row.clause, url=url, written=True)


def _span(one: Occurrence, on: date) -> str:
    first, last = one.window.first_day, one.window.last_day
    if first == last:
        return day_words.day(first, today=on, form="plain", language=language())
    return day_words.period(first, last, today=on, language=language())


def _party_name(paper: Paper, party: str) -> str:
    name = next(one.short_name or one.name for one in paper.parties if one.id == party)
    return capfirst(name)


def _lead(timed: Sequence[DutyRow], term: Term | None, on: date) -> str:
    asking = sum(row.standing in ASKS for row in timed)
    if term and term.last_day and on > term.last_day:
        ended = day_words.day(term.last_day, today=on, form="plain", language=language())
        return _("Överenskommelsen löpte ut %(day)s. Så stod åtagandena då.") % {"day": ended}
    if not timed:
        return _("Inget i överenskommelsen har en tid. Det som gäller hela tiden står längst ner.")
    if not asking:
        return _("%(count)d åtaganden har en tid. Inget av dem behöver något just nu.") % {"count": len(timed)}
    said = {"count": len(timed), "asking": asking}
    return _("%(count)d åtaganden har en tid. %(asking)d är öppna eller behöver något nu.") % said


def _wheel(
    actor: Actor, timed: Sequence[DutyRow], given: Sequence[wheel_values.Ring], held: Spans, *, year: int, on: date
) -> wheel_values.WheelYear | None:
    past = year if year != on.year else None
    rings = (*(_ring(actor, row, past) for row in timed if row.occurrences), *given)
    if not rings:
        return None
    last_day = held.wall(year)
    return wheel_values.WheelYear(
        year=year,
        today=on,
        rings=wheel_values.lettered(rings, others=_("Övriga")),
        known_days=(*_known_days(places.calendar(actor), year), *_own_days(actor, year, on), *held.gaps(year)),
        last_day=last_day,
        wall_words=_wall_words(last_day, on) if last_day else "",
        words="",
    )


def _wall_words(last_day: date, on: date) -> str:
    said = day_words.day(last_day, today=last_day, form="tight", language=language())
    return (_("%(day)s löper ut") if on <= last_day else _("%(day)s löpte ut")) % {"day": said}


def _groups(actor: Actor, rows: Sequence[DutyRow], on: date) -> tuple[Group, ...]:
    """Put the promises without a time under what makes them fall due."""
    kinds = (
        ("on_event", _("När något händer"), _("De väcks av att något händer. Tryck på Det har hänt så börjar tiden.")),
        ("standing", _("Gäller hela tiden"), _("En gång om året skriver den som ansvarar en mening om hur de hölls.")),
        ("optional", _("Vid behov"), _("De får göras, men ingen behöver göra dem.")),
        ("", _("Utan tid som går att räkna"), _("Takten går inte att förstå, så de är aldrig sena.")),
    )
    named = {kind for kind, *_rest in kinds}
    found = []
    for kind_, title, about in kinds:
        held_here = [row for row in rows if (row.kind if row.kind in named else "") == kind_]
        lines = tuple(line(actor, row, on) for row in held_here)
        if lines:
            asks = any(row.standing in ASKS for row in held_here) and bool(kind_)
            found.append(Group(title=title, about=about, lines=lines, is_open=asks or len(lines) <= FEW))
    return tuple(found)


def _known_days(calendar: Calendar, year: int) -> tuple[wheel_values.KnownDay, ...]:
    """Name the known days that stand round the wheel; school's dates only where they are set."""
    names = KNOWN_DAYS
    return tuple(
        wheel_values.KnownDay(str(names[named]), first, last if last != first else None)
        for named in names
        for first, last in known.stretches(named, year, calendar)
        if first.year == year
    )


def _own_days(actor: Actor, year: int, on: date) -> tuple[wheel_values.KnownDay, ...]:
    """Name the days of the place's own: what all in the place know."""
    return tuple(
        wheel_values.KnownDay(name, first, last if last != first else None)
        for name, (first, last) in forums.own_dates(actor, year, on)
    )


def _ring(actor: Actor, row: DutyRow, year: int | None) -> wheel_values.Ring:
    words = wording.STANDINGS
    return wheel_values.Ring(
        letter="",
        name=row.title,
        phrase=row.phrase,
        windows=tuple(
            wheel_values.Segment(*_drawn(one, len(row.occurrences)), kind(one.standing), str(words[one.standing]))
            for one in row.occurrences
        ),
        dots=tuple(
            wheel_values.Dot(proof.done_on, kind(Standing.KEPT), proof.what)
            for one in row.occurrences
            for proof in one.evidence
        ),
        mark=kind(row.standing),
        words=str(words[row.standing]),
        url=address(actor, row.key, year),
        written=not row.law_section,
    )


def _drawn(one: Occurrence, count: int) -> tuple[date, date]:
    """Give the days that a segment is drawn over: a weekly day is as wide as its week, so that the ring is seen."""
    starts, ends = one.window.starts, one.window.ends
    if count >= WEEKLY and one.window.days == 1:
        return starts - THREE_DAYS, ends + THREE_DAYS
    return starts, ends


def _year_link(actor: Actor, year: int) -> Link:
    return Link(label=str(year), url=f"{reverse('duties:duties', args=[actor.slug])}?ar={year}")
