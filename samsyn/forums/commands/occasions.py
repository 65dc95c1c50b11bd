"""Preparing known days (förbereda kända dagar): own days, who does what by when, and what was learnt."""

from collections.abc import Sequence
from datetime import date

from django.conf import settings
from django.db import transaction
from django.utils import translation

from samsyn.agreements.rules.reach import INSIDE
from samsyn.almanac.known_days import Days
from samsyn.base.audit import commands as audit
from samsyn.base.collaborations.actors import Actor
from samsyn.base.refs import Ref
from samsyn.base.refusals import insist
from samsyn.duties import commands as duties
from samsyn.duties.rules.assignments import COORDINATORS
from samsyn.forums import access
from samsyn.forums.models import Lesson, OwnDate, OwnDay
from samsyn.forums.queries.occasions import OccasionRow, Prepared, occasion, prepared, ref_of
from samsyn.forums.queries.papers import paper as paper_of
from samsyn.forums.queries.preparing import is_inside
from samsyn.forums.rules import occasions as rules
from samsyn.forums.rules.circles import circle_of_item, has_outside_seats
from samsyn.forums.rules.kinds import Purpose
from samsyn.forums.rules.made import made_names
from samsyn.forums.rules.occasions import OccasionObjection, Preparation
from samsyn.forums.rules.refs import OWN_DAY
from samsyn.forums.wording.occasions import take_up


@transaction.atomic
def add_own_day(*, actor: Actor, name: str, first_day: date, last_day: date, today: date) -> int:
    """Add a day or weekend of the place's own (lägg till en egen dag) with its days of a year, and give its id.

    Raises ``Refused`` with ``OccasionObjection``, and ``NotAllowed``.
    """
    OwnDay.rows.in_turn(actor)
    access.require(actor, access.PREPARE)
    names = OwnDay.rows.of(actor).filter(ended_on=None).values_list("name", flat=True)
    insist(rules.objection_to_own(name, (first_day, last_day), names=names))
    made = OwnDay.rows.add(actor, name=name.strip(), added_by_id=actor.user_id, added_on=today)
    _set(actor, made, (first_day, last_day), today)
    after = {"own_day": made.pk, "first_day": first_day, "last_day": last_day}
    audit.record(actor, "forums.own_day_added", _own(made), after=after)
    return made.pk


@transaction.atomic
def set_own_day(*, actor: Actor, own_id: int, first_day: date, last_day: date, today: date) -> None:
    """Set when a day of the place's own is in the year of its first day (sätt dagen); the last that is set holds.

    Raises ``Refused`` with ``OccasionObjection``, ``NotAllowed`` and ``ObjectDoesNotExist``.
    """
    held = OwnDay.rows.of(actor).select_for_update().get(pk=own_id)
    access.require(actor, access.PREPARE)
    insist(OccasionObjection.ENDED_ALREADY if held.ended_on else None)
    last = OwnDate.rows.of(actor).filter(own=held, year=first_day.year).order_by("id").last()
    before = (last.first_day, last.last_day) if last else None
    insist(rules.objection_to_days((first_day, last_day), before=before))
    _set(actor, held, (first_day, last_day), today)
    was = {"first_day": before[0], "last_day": before[1]} if before else None
    after = {"own_day": held.pk, "first_day": first_day, "last_day": last_day}
    audit.record(actor, "forums.own_day_set", _own(held), before=was, after=after)


@transaction.atomic
def end_own_day(*, actor: Actor, own_id: int, today: date) -> None:
    """Let a day of the place's own be no more (ta bort); the years that it had stay readable.

    Raises ``Refused`` with ``OccasionObjection``, ``NotAllowed`` and ``ObjectDoesNotExist``.
    """
    held = OwnDay.rows.of(actor).select_for_update().get(pk=own_id)
    access.require(actor, access.PREPARE)
    insist(OccasionObjection.ENDED_ALREADY if held.ended_on else None)
    held.ended_on = today
    held.save(update_fields=["ended_on"])
    audit.record(actor, "forums.own_day_ended", _own(held), after={"own_day": held.pk, "ended_on": today})


@transaction.atomic
def prepare(
    *, actor: Actor, key: str, today: date, lines: Sequence[Preparation] = (), forum_key: str = ""
) -> list[int]:
    """Write who does what by when for a known day (förbered), all or none, and give the assignments' ids.

    Each is an assignment. With ``forum_key`` that forum finds the day on its agenda in good time. Raises ``Refused``
    with ``OccasionObjection`` and as ``duties.assign``, ``NotAllowed`` and ``ObjectDoesNotExist``.
    """
    Lesson.rows.in_turn(actor)
    row = occasion(actor, key, today)
    access.require(actor, access.PREPARE)
    there = prepared(actor, (key,), today)[key]
    asked = {rules.same(one.what, one.owner.key) for one in there.lines}
    has_forum = bool(forum_key)
    insist(rules.objection_to_preparing(lines, days=row.days, there=asked, has_forum=has_forum, today=today))
    insist(OccasionObjection.FORUM_CHOSEN if has_forum and there.to_forum else None)
    made = [_assign(actor, row, one, _circle(actor, one, there, forum_key, today), today) for one in lines]
    if forum_key and row.days:
        made.append(_to_forum(actor, row, row.days, forum_key, today))
    after = {"occasion": key, "assignments": made, "forum": forum_key}
    audit.record(actor, "forums.occasion_prepared", ref_of(row), after=after, circle=INSIDE)
    return made


@transaction.atomic
def learn(*, actor: Actor, key: str, words: str, today: date) -> int:
    """Write what was learnt on a known day that has been (vad lärde vi oss?), and give the lesson's id.

    Raises ``Refused`` with ``OccasionObjection``, ``NotAllowed`` and ``ObjectDoesNotExist``.
    """
    row = occasion(actor, key, today)
    access.require(actor, access.LEARN, when=is_inside(actor))
    insist(rules.objection_to_learning(words, days=row.days, today=today))
    said = {"words": words.strip(), "learnt_on": today, "learnt_by_id": actor.user_id}
    made = Lesson.rows.add(actor, circle=INSIDE, occasion=row.named, year=row.year, **said)
    after = {"occasion": key, "lesson": made.pk}
    audit.record(actor, "forums.lesson_learnt", ref_of(row), after=after, circle=INSIDE)
    return made.pk


def _set(actor: Actor, held: OwnDay, days: Days, today: date) -> None:
    facts = {"year": days[0].year, "first_day": days[0], "last_day": days[1]}
    OwnDate.rows.add(actor, own=held, set_by_id=actor.user_id, set_on=today, **facts)


def _assign(actor: Actor, row: OccasionRow, one: Preparation, circle: str, today: date) -> int:
    return duties.assign(
        actor=actor,
        owner_key=one.owner_key,
        what=one.what.strip(),
        by_day=one.by_day,
        about=ref_of(row),
        circle=circle,
        made=made_names(paper_of(actor, today)),
        today=today,
    )


def _to_forum(actor: Actor, row: OccasionRow, days: Days, forum_key: str, today: date) -> int:
    """Let a forum find the day on its agenda in good time: the coordinators bring what is prepared to it."""
    about = ref_of(row)
    with translation.override(settings.LANGUAGE_CODE):
        what = take_up(about.title)
    return duties.assign(
        actor=actor,
        owner_key=COORDINATORS,
        what=what,
        by_day=rules.takes_up_by(days[0], today),
        by_forum=forum_key,
        purpose=Purpose.DISCUSSION,
        about=about,
        made=made_names(paper_of(actor, today)),
        today=today,
    )


def _circle(actor: Actor, one: Preparation, there: Prepared, forum_key: str, today: date) -> str:
    """Who sees a preparation: the parties, or those outside too who sit where the day is prepared."""
    if not one.is_for_outside:
        return INSIDE
    key = forum_key or (there.forum.key if there.forum else "")
    paper = paper_of(actor, today, key)
    forum = next((each for each in paper.forums if each.id == key), None)
    has_them = forum is not None and has_outside_seats(paper, forum)
    insist(None if has_them else OccasionObjection.NO_OUTSIDE_SEATS)
    return circle_of_item(key, is_for_outside=True)


def _own(held: OwnDay) -> Ref:
    return Ref(OWN_DAY, str(held.pk), held.name)
