"""One forum (forum): when it meets, who leads and sits, what it owes, and what goes up and down."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from django.core.exceptions import ObjectDoesNotExist
from django.urls import reverse
from django.utils.translation import gettext as _

from samsyn.agreements.rules import terms
from samsyn.almanac.reading import read
from samsyn.almanac.rhythms import NotUnderstood
from samsyn.almanac.writing import write
from samsyn.base.collaborations.actors import Actor
from samsyn.base.ui import day_words
from samsyn.base.ui.components.days import language
from samsyn.base.ui.frame import Link
from samsyn.base.ui.values import Need, Row, Tick, Turn, WeekdayDay
from samsyn.duties import queries as duties
from samsyn.duties import wording
from samsyn.duties.queries import DutyRow
from samsyn.duties.rules.standings import ASKS, Standing
from samsyn.forums.rules.circles import has_outside_seats
from samsyn.forums.rules.made import is_made, root_of
from samsyn.pages.organisation.queries import dates
from samsyn.pages.organisation.queries import words as said
from samsyn.pages.organisation.queries.dates import Coming, DayLine
from samsyn.pages.organisation.queries.forums import forum_link
from samsyn.pages.organisation.queries.made import MadePart, made_part, paper_near
from samsyn.pages.organisation.queries.seats import SeatLine, seats
from samsyn.papers.clauses import label
from samsyn.papers.kinds import ChairKind, Level
from samsyn.papers.model import Forum, Line, Paper
from samsyn.papers.organisation import Year, chair_in
from samsyn.papers.who import name_of

YEARS_AHEAD = 2
DAYS_LISTED = 13
"""The most meetings of a year that are listed day by day; more are drawn as a row of marks."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ForumPage:
    """One forum as it is shown."""

    key: str
    name: str
    purpose: str
    level: str
    is_individual: bool
    has_outside: bool
    is_form: bool
    phrase: str
    understood: str
    is_understood: bool
    clause: Link | None
    year: int
    years: tuple[Link, ...]
    weekdays: tuple[WeekdayDay, ...]
    weekday_name: str
    looks: tuple[tuple[str, str], ...]
    days: tuple[DayLine, ...]
    ticks: tuple[Tick, ...]
    ticks_words: str
    coming: tuple[Coming, ...]
    turns: tuple[Turn, ...]
    is_assumed: bool
    leads: tuple[Row, ...]
    seats: tuple[SeatLine, ...]
    about: tuple[Row, ...]
    duties: tuple[Need, ...]
    ups: tuple[Need, ...]
    downs: tuple[Row, ...]
    note: str
    made: MadePart

    @property
    def root_key(self) -> str:
        """The forum that counts and trends are told of, all instances together."""
        return root_of(self.key)

    @property
    def seats_today(self) -> tuple[SeatLine, ...]:
        """The composition of today, where it differs from the one aimed at."""
        return tuple(one for one in self.seats if one.is_filled)

    @property
    def has_aim(self) -> bool:
        """Whether the paper aims at another composition than there is."""
        return any(one.is_aim for one in self.seats)


def forum_page(actor: Actor, paper: Paper, *, key: str, on: date, asked: str = "", is_open: bool) -> ForumPage:
    """Lay out one forum. Raises ``ObjectDoesNotExist`` for one that is not there."""
    paper = paper_near(actor, paper, key, on)
    forum = forum_of(paper, key)
    first, last = terms.first_day(paper), terms.last_day(paper)
    made = made_part(actor, paper, forum, on=on, is_open=is_open)
    year = dates.year_shown(asked, first=first, last=last, on=on)
    rows = duties.standings(actor, on=on, first=date(year, 1, 1), last=date(year, 12, 31))
    met = next((row for row in rows if row.key == f"forums/{key}/rhythm"), None)
    rule = dates.weekday_of(forum.rhythm)
    rhythm = read(forum.rhythm) if forum.rhythm else None
    weekdays = dates.weekdays(rule, met, year) if rule else ()
    lines = dates.day_lines(met, rule, on)
    turns, is_assumed = _turns(paper, forum, first, last, on)
    may = duties.may(actor) if is_open else ()
    return ForumPage(
        key=key,
        name=forum.name,
        purpose=forum.purpose,
        level=said.level(paper, forum),
        is_individual=forum.level is Level.INDIVIDUAL,
        has_outside=has_outside_seats(paper, forum) and forum.level is not Level.INDIVIDUAL,
        is_form=forum.is_template,
        phrase=forum.rhythm,
        understood=write(rhythm) if rhythm and not isinstance(rhythm, NotUnderstood) else "",
        is_understood=not isinstance(rhythm, NotUnderstood),
        clause=_clause(actor, paper, forum),
        year=year,
        years=tuple(_years(actor, key, year, first, last, on)),
        weekdays=weekdays,
        weekday_name=day_words.weekday(weekdays[0].on, language=language()) if weekdays else "",
        looks=_looks(dates.kinds_used(weekdays)),
        days=lines if len(lines) <= DAYS_LISTED else (),
        ticks=_ticks(lines) if len(lines) > DAYS_LISTED else (),
        ticks_words=wording.sentence(met, on) if met else "",
        coming=dates.coming(paper, forum, on),
        turns=turns,
        is_assumed=is_assumed,
        leads=tuple(_leads(paper, forum, on)),
        seats=seats(actor, paper, forum, on=on, is_open=is_open and not made.is_made),
        about=tuple(row for row in (*made.about, *_about(paper, forum)) if row.words),
        made=made,
        duties=tuple(_need(actor, row, on, may) for row in _sorted(rows, key, met)),
        ups=tuple(_line(actor, paper, one, rows, f"forums/{key}/{kind}/{one.id}", on) for kind, one in _lines(forum)),
        downs=tuple(_down(actor, paper, forum)),
        note=forum.note,
    )


def forum_of(paper: Paper, key: str) -> Forum:
    """Find a forum of the paper. Raises ``ObjectDoesNotExist`` for one that is not there."""
    forum = next((one for one in paper.forums if one.id == key), None)
    if forum is None:
        raise ObjectDoesNotExist
    return forum


def chairs_of(paper: Paper, key: str, *, on: date) -> list[Year]:
    """Tell who chairs a forum in each year of the term; without an end, until some years after the day."""
    forum, first, last = forum_of(paper, key), terms.first_day(paper), terms.last_day(paper)
    ends = last.year if last else on.year + YEARS_AHEAD
    return [chair_in(paper, forum, year) for year in range((first or on).year, ends + 1)]


def _looks(used: frozenset[str]) -> tuple[tuple[str, str], ...]:
    """Name the looks that the weekday picture uses."""
    every = {
        "hit": _("Hölls"),
        "next": _("Öppet"),
        "plan": _("Kommer"),
        "miss": _("Inte uppfyllt i tid"),
        "unk": _("Inte känt"),
        "exc": _("Utgår"),
        "red": _("Helgdag"),
    }
    return tuple((kind, words) for kind, words in every.items() if kind in used)


def _clause(actor: Actor, paper: Paper, forum: Forum) -> Link | None:
    if not forum.clause:
        return None
    url = f"{reverse('agreement:agreement', args=[actor.slug])}#{forum.clause}"
    return Link(label=label(paper, forum.clause), url=url, written=True)


def _years(actor: Actor, key: str, year: int, first: date | None, last: date | None, on: date) -> Iterator[Link]:
    base = reverse("organisation:forum", args=[actor.slug, key])
    ends = last.year if last else on.year + 1
    for one in range(first.year if first else on.year, ends + 1):
        if one != year:
            yield Link(label=str(one), url=f"{base}?ar={one}")


def _ticks(lines: Sequence[DayLine]) -> tuple[Tick, ...]:
    return tuple(Tick(mark=one.mark, words=f"{one.words}: {one.standing}") for one in lines)


def _turns(
    paper: Paper, forum: Forum, first: date | None, last: date | None, on: date
) -> tuple[tuple[Turn, ...], bool]:
    """Give who chairs each year of the term and the year after, for a chair that goes round."""
    if forum.chair is None or forum.chair.kind is not ChairKind.YEARLY or first is None:
        return (), False
    ends = last.year + 1 if last else on.year + YEARS_AHEAD
    held = [chair_in(paper, forum, year) for year in range(first.year, ends + 1)]
    after = last.year if last else ends
    turns = tuple(
        Turn(
            when=str(one.year),
            who=said.short_names(paper, one.holders),
            note=_("om turordningen fortsätter") if one.year > after else "",
            has_been=one.year < on.year,
            is_now=one.year == on.year,
        )
        for one in held
        if one.holders
    )
    return turns, any(one.is_assumed for one in held)


def _leads(paper: Paper, forum: Forum, on: date) -> Iterator[Row]:
    chair = forum.chair
    if chair is None or not chair.order:
        yield Row(term=_("Ordförande"), words=_("Står inte"))
    elif chair.kind is ChairKind.YEARLY:
        for year in said.years_led(paper, on):
            held = chair_in(paper, forum, year)
            yield Row(
                term=_("Ordförande %(year)s") % {"year": year}, words=said.short_names(paper, held.holders) or "–"
            )
    elif chair.kind is ChairKind.ALTERNATING:
        yield Row(term=_("Ordförande"), words=_("Växlar mellan %(names)s") % {"names": said.names(paper, chair.order)})
    else:
        yield Row(term=_("Ordförande"), words=said.names(paper, chair.order))
    if chair and chair.quote:
        yield Row(term=_("Så står det"), words=chair.quote, quoted=True)
    if chair and chair.convenes:
        yield Row(term=_("Sammankallar"), words=_("Ordföranden"))
    if forum.presenters:
        yield Row(term=_("Föredrar"), words=said.names(paper, forum.presenters))


def _about(paper: Paper, forum: Forum) -> Iterator[Row]:
    yield Row(term=_("Nivå"), words=said.level(paper, forum))
    yield Row(term=_("Högst beslutande"), words=_("Ja") if forum.is_highest else "")
    yield Row(term=_("Under"), words=name_of(paper, forum.under) if forum.under else "")
    yield Row(term=_("Plats"), words=forum.place, written=True)
    yield Row(
        term=_("Beslut"),
        words=forum.decision_rule or _("Hur beslut fattas står inte."),
        written=bool(forum.decision_rule),
    )
    composed = (
        _("Bestäms av %(forum)s") % {"forum": name_of(paper, forum.composition_by)} if forum.composition_by else ""
    )
    yield Row(term=_("Sammansättning"), words=composed)
    yield Row(term=_("Rapporteringsperioder"), words=forum.reporting_periods, quoted=True)
    yield Row(term=_("Kallas också"), words=", ".join(forum.aliases), written=True)


def _sorted(rows: Sequence[DutyRow], key: str, met: DutyRow | None) -> list[DutyRow]:
    """Choose the promises that the forum owes or receives, what asks for somebody first, its meetings left out."""
    mine = [row for row in rows if row is not met and _concerns(row, key)]
    order = {standing: place for place, standing in enumerate(ASKS)}
    return sorted(mine, key=lambda row: order.get(row.standing, len(order) + (row.standing in _LAST)))


_LAST = (Standing.ON_EVENT, Standing.ALWAYS)


def _concerns(row: DutyRow, key: str) -> bool:
    lines = (f"forums/{key}/reports/", f"forums/{key}/minutes/")
    if row.key.startswith(lines):
        return False
    owes = row.forum_key == key or any(owner.key == key for owner in row.owners)
    return owes or (row.receiver is not None and row.receiver.key == key)


def _need(actor: Actor, row: DutyRow, on: date, may: Sequence[str] | frozenset[str]) -> Need:
    asks = row.standing in ASKS and "report" in may and row.wanted_count
    report = Link(label=_("Rapportera"), url=reverse("duties:report", args=[actor.slug, row.key])) if asks else None
    return Need(
        mark=row.standing.value,
        title=row.title,
        url=reverse("duties:duty", args=[actor.slug, row.key]),
        standing=str(wording.STANDINGS[row.standing]),
        sentence=wording.sentence(row, on) if row.wanted_count and row.standing is not Standing.ENDED else "",
        phrase=row.phrase,
        source=_source(actor, row),
        actions=(report,) if report else (),
    )


def _source(actor: Actor, row: DutyRow) -> Link | None:
    if not row.clause_id:
        return None
    url = f"{reverse('agreement:agreement', args=[actor.slug])}#{row.clause_id}"
    return Link(label=row.clause, url=url, written=True)


def _lines(forum: Forum) -> Iterator[tuple[str, Line]]:
    yield from (("reports", one) for one in forum.reports)
    yield from (("minutes", one) for one in forum.minutes)


def _line(actor: Actor, paper: Paper, line: Line, rows: Sequence[DutyRow], key: str, on: date) -> Need:
    row = next((one for one in rows if one.key == key), None)
    title = _("%(what)s, till %(forum)s") % {"what": line.what, "forum": name_of(paper, line.to)}
    if row is None:
        return Need(mark="note", title=title, phrase=line.rhythm or line.when)
    return Need(
        mark=row.standing.value,
        title=title,
        url=reverse("duties:duty", args=[actor.slug, key]),
        standing=str(wording.STANDINGS[row.standing]),
        sentence=wording.sentence(row, on) if row.wanted_count and row.standing is not Standing.ENDED else line.when,
        phrase=row.phrase,
        source=_source(actor, row),
    )


def _down(actor: Actor, paper: Paper, forum: Forum) -> Iterator[Row]:
    """Say what comes to the forum from others, and which forums stand under it."""
    for other in (one for one in paper.forums if not is_made(one.id)):
        for line in (*other.reports, *other.minutes):
            if line.to == forum.id:
                link = forum_link(actor, paper, other.id)
                yield Row(term=other.name, words=line.what, url=link.url if link else "", written=True)
    for other in paper.forums:
        if other.under == forum.id and not is_made(other.id):
            link = forum_link(actor, paper, other.id)
            yield Row(term=other.name, words=_("Står under det här forumet"), url=link.url if link else "")
