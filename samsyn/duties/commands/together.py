"""Reporting all that a meeting met at once (rapportera ett mötes åtaganden): facts that come down from above."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.db import transaction

from samsyn.almanac.periods import ONE_DAY, Window
from samsyn.almanac.reading import read
from samsyn.almanac.rhythms import AtMeeting
from samsyn.almanac.units import Moment
from samsyn.base.audit import commands as audit
from samsyn.base.collaborations.actors import Actor
from samsyn.base.refs import Ref
from samsyn.duties import access
from samsyn.duties.models import Evidence
from samsyn.duties.queries.rows import DutyRow
from samsyn.duties.queries.standing import standings
from samsyn.duties.rules import objections
from samsyn.duties.rules.duties import Mode
from samsyn.duties.rules.standings import Standing


@dataclass(frozen=True, slots=True)
class Deed:
    """That a promise was met (gjort), in words; ``promised_on`` is the day that was first set for it."""

    key: str
    what: str
    promised_on: date | None = None


@transaction.atomic
def report_together(
    *, actor: Actor, deeds: Sequence[Deed], done_on: date, today: date, about: Ref, circle: str = ""
) -> tuple[int, ...]:
    """Report that promises were met by what was done on a day, and give the ids of the evidence.

    What is no promise, is proved otherwise (the Act, what holds all the time) or has no time around the day gives
    none: what was done was done all the same. The same thing gives evidence of a promise once, however often it is
    told. Ten queries whatever their number. Raises ``NotAllowed``.
    """
    Evidence.rows.in_turn(actor)
    access.require(actor, access.REPORT)
    told = set(_told(actor, about))
    wanted = {one.key: one for one in deeds if one.key not in told}
    rows = _around(actor, wanted, done_on, today) if wanted else []
    facts = [_facts(row, wanted[row.key], done_on, today) for row in rows if row.key in wanted]
    same = {"done_on": done_on, "entered_by_id": actor.user_id, **_about(about)}
    made = Evidence.rows.add_many(actor, [{**one, **same} for one in facts if one is not None])
    after = {"evidence": [one.pk for one in made], "keys": [one.key for one in made], "done_on": done_on}
    audit.record(actor, "duties.reported_together", about, after=after, circle=circle)
    return tuple(one.pk for one in made)


def _about(ref: Ref) -> dict[str, str]:
    return {"about_kind": ref.kind, "about_key": ref.key, "about_title": ref.title}


def _told(actor: Actor, about: Ref) -> Iterable[str]:
    held = Evidence.rows.of(actor).filter(about_kind=about.kind, about_key=about.key, withdrawal=None)
    return held.values_list("key", flat=True)


def _around(actor: Actor, deeds: Mapping[str, Deed], done_on: date, today: date) -> list[DutyRow]:
    """How the promises stand, with their times around the day and those that were set, and the day before."""
    days = [done_on, *(one.promised_on for one in deeds.values() if one.promised_on)]
    only = next(iter(deeds)) if len(deeds) == 1 else ""
    return standings(actor, on=today, first=min(days) - ONE_DAY, last=max(days), only=only)


def _facts(row: DutyRow, deed: Deed, done_on: date, today: date) -> dict[str, Any] | None:
    """The evidence that a deed gives of a promise, or None."""
    is_always = row.mode == Mode.ALWAYS
    objection = objections.objection_to_reporting(what=deed.what, done_on=done_on, today=today, is_always=is_always)
    if row.law_section or objection:
        return None
    moved_from = _moved_from(row, deed.promised_on, done_on)
    windows = [one.window for one in row.occurrences]
    if row.mode == Mode.WINDOWS and objections.objection_to_day(windows, done_on=done_on, window_first_day=moved_from):
        return None
    happening = _happening(row, done_on)
    return {"key": row.key, "what": deed.what, "period_first_day": moved_from, "happening_id": happening}


def _moved_from(row: DutyRow, promised_on: date | None, done_on: date) -> date | None:
    """The first day of the time that it was promised in, when it was done in another and may count in the first.

    What was promised before a meeting ("inför varje möte") and is treated there was there in time.
    """
    if row.mode != Mode.WINDOWS:
        return None
    windows = [one.window for one in row.occurrences]
    if promised_on is None:
        return _before(row, windows, done_on)
    meant = next((one for one in windows if promised_on in one), None)
    if meant is None or done_on in meant:
        return None
    is_far = objections.objection_to_day(windows, done_on=done_on, window_first_day=meant.starts)
    return None if is_far else meant.starts


def _before(row: DutyRow, windows: Iterable[Window], done_on: date) -> date | None:
    """The first day of the time that ended with a meeting on the day, for what is promised before each meeting."""
    rhythm = read(row.rhythm)
    if not isinstance(rhythm, AtMeeting) or rhythm.moment is not Moment.BEFORE:
        return None
    return next((one.starts for one in windows if one.ends == done_on), None)


def _happening(row: DutyRow, done_on: date) -> int | None:
    """What had happened by the day and still waits for an answer: the first of it is answered."""
    if row.mode != Mode.ON_EVENT:
        return None
    waits = (one for one in row.cases if one.happened_on <= done_on and one.standing is not Standing.KEPT)
    return next((one.id for one in waits), None)
