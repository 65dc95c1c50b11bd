"""Known days of a year (kända dagar och helger), what is prepared for each, and what was learnt."""

from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from typing import NoReturn

from django.conf import settings
from django.core.exceptions import ObjectDoesNotExist
from django.utils import translation

from samsyn.almanac.calendars import Calendar
from samsyn.almanac.known_days import Days
from samsyn.almanac.units import KnownDay
from samsyn.base.collaborations.actors import Actor
from samsyn.base.refs import Ref
from samsyn.duties import queries as duties
from samsyn.duties.queries import AssignmentRow
from samsyn.duties.rules.assignments import AssignmentStanding
from samsyn.forums import access
from samsyn.forums.models import Lesson, OwnDate, OwnDay
from samsyn.forums.queries.preparing import is_inside
from samsyn.forums.rules.occasions import KNOWN, OWN, days_of, key_of, own_key, read_key
from samsyn.forums.rules.refs import OCCASION
from samsyn.forums.wording.occasions import KNOWN_DAYS, titled
from samsyn.papers.who import Named
from samsyn.places import queries as places


@dataclass(frozen=True, slots=True)
class OccasionRow:
    """A known day in a year (känd dag): its name and days; no days where nobody has set them."""

    key: str
    named: str
    year: int
    name: str
    days: Days | None
    own_id: int | None = None

    @property
    def is_own(self) -> bool:
        """Whether it is a day of the place's own."""
        return self.own_id is not None

    @property
    def title(self) -> str:
        """Its name and year."""
        return titled(self.name, self.year)

    def in_year(self, year: int) -> str:
        """Give the key that it has in another year."""
        return key_of(self.named, year)


@dataclass(frozen=True, slots=True)
class Prepared:
    """What is prepared for a known day (förberett), and the assignment to take it up in a forum, if there is one."""

    lines: tuple[AssignmentRow, ...] = ()
    to_forum: AssignmentRow | None = None

    @property
    def forum(self) -> Named | None:
        """The forum where it is prepared."""
        return self.to_forum.by_forum if self.to_forum else None

    @property
    def done_count(self) -> int:
        """How many of the preparations are done."""
        return sum(one.standing is AssignmentStanding.DONE for one in self.lines)


@dataclass(frozen=True, slots=True)
class LessonRow:
    """What somebody learnt on a known day (lärdom)."""

    id: int
    named: str
    year: int
    words: str
    by_name: str
    learnt_on: date


def occasions(actor: Actor, year: int, on: date) -> tuple[OccasionRow, ...]:
    """List the known days of a year as known on a day, in their order, those that are not set last. Three queries."""
    found = _Book.of(actor, (year,), on).year(year)
    return tuple(sorted(found, key=lambda one: (one.days or (date.max, date.max), one.name)))


def occasion(actor: Actor, key: str, on: date) -> OccasionRow:
    """Give one known day by its key ("valborg-2027"); raises ``ObjectDoesNotExist`` for one that there is not."""
    return occasions_by_key(actor, (key,), on)[key]


def occasions_by_key(actor: Actor, keys: Collection[str], on: date) -> dict[str, OccasionRow]:
    """Give known days by their keys; raises ``ObjectDoesNotExist`` if there is none of one. Three queries."""
    read = {key: read_key(key) for key in keys}
    book = _Book.of(actor, {one[1] for one in read.values() if one}, on)
    return {key: book.one(*one) if one else _none(key) for key, one in read.items()}


def own_dates(actor: Actor, year: int, on: date) -> list[tuple[str, Days]]:
    """Name the days of a place's own in a year, for the year wheel. One query."""
    rows = OwnDate.rows.of(actor).filter(year=year, set_on__lte=on).select_related("own").order_by("id")
    latest = {one.own_id: one for one in rows}
    return [(one.own.name, (one.first_day, one.last_day)) for one in latest.values()]


def prepared(actor: Actor, keys: Collection[str], on: date) -> dict[str, Prepared]:
    """Give what is prepared for known days as it stands on a day, by their keys. Two queries."""
    rows = duties.assignments(actor, on=on, about=(OCCASION, keys)) if keys else []
    held = [one for one in rows if one.standing is not AssignmentStanding.WITHDRAWN]
    return {key: _prepared(one for one in held if one.about.key == key) for key in keys}


def lessons(actor: Actor, named: Collection[str], on: date) -> list[LessonRow]:
    """List what was learnt of some days by a day, the latest year first, in the order it was written. One query."""
    rows = Lesson.rows.of(actor).filter(occasion__in=list(named), learnt_on__lte=on).order_by("-year", "id")
    told = rows.values_list("id", "occasion", "year", "words", "learnt_by__name", "learnt_on")
    return [LessonRow(pk, name, year, words, by or "", day) for pk, name, year, words, by, day in told]


def may_prepare_days(actor: Actor) -> bool:
    """Tell whether the actor says which days there are, and what is prepared for them."""
    return access.may(actor, access.PREPARE)


def may_learn(actor: Actor) -> bool:
    """Tell whether the actor writes what was learnt: those inside who write."""
    return access.may(actor, access.LEARN) and is_inside(actor)


def ref_of(row: OccasionRow) -> Ref:
    """Name a known day in the language that the agreement is kept in, for what hangs on it."""
    with translation.override(settings.LANGUAGE_CODE):
        name = row.name if row.is_own else str(KNOWN_DAYS[KnownDay(row.named)])
    return Ref(OCCASION, row.key, titled(name, row.year))


def _prepared(rows: Iterable[AssignmentRow]) -> Prepared:
    """Tell what is to be done apart from that a forum takes it up, which alone has a purpose."""
    held = list(rows)
    to_forum = next((one for one in reversed(held) if one.purpose), None)
    return Prepared(tuple(one for one in held if not one.purpose), to_forum)


@dataclass(frozen=True, slots=True)
class _Book:
    """What the known days of some years are read from (underlag)."""

    calendar: Calendar
    own: Mapping[int, OwnDay]
    dates: Mapping[tuple[int, int], Days]

    @classmethod
    def of(cls, actor: Actor, years: Collection[int], on: date) -> "_Book":
        own = OwnDay.rows.of(actor).filter(added_on__lte=on).order_by("id")
        rows = OwnDate.rows.of(actor).filter(year__in=list(years), set_on__lte=on).order_by("id")
        dates = {(one.own_id, one.year): (one.first_day, one.last_day) for one in rows}
        ended = {one.pk for one in own if one.ended_on is not None and one.ended_on <= on}
        kept = {one.pk: one for one in own if one.pk not in ended or any(key == one.pk for key, _year in dates)}
        return cls(places.calendar(actor), kept, dates)

    def year(self, year: int) -> Iterator[OccasionRow]:
        yield from (self.one(named.value, year) for named in KNOWN)
        for pk, one in self.own.items():
            if one.ended_on is None or (pk, year) in self.dates:
                yield self.one(own_key(pk), year)

    def one(self, named: str, year: int) -> OccasionRow:
        key = key_of(named, year)
        if not named.startswith(OWN):
            known = KnownDay(named)
            return OccasionRow(key, named, year, str(KNOWN_DAYS[known]), days_of(known, year, self.calendar))
        pk = int(named.removeprefix(OWN))
        found = self.own.get(pk) or _none(key)
        return OccasionRow(key, named, year, found.name, self.dates.get((pk, year)), pk)


def _none(key: str) -> NoReturn:
    raise ObjectDoesNotExist(key)
