"""What is made each hour (varje timme): letters that have become due are put in the outbox, each once.

What an hour missed, the next makes up. A day's round is marked as made when all of it has been put; broken off, it is
gone through again, and the marks of the letters see to it that nobody gets the same twice.
"""

from collections.abc import Callable, Iterator
from datetime import date, datetime, time, timedelta

from django.utils import timezone

from samsyn.agreements.queries import asking
from samsyn.base.audit.acting import PROGRAM
from samsyn.base.collaborations import queries as collaborations
from samsyn.base.notices import commands, rules
from samsyn.base.notices import queries as notices
from samsyn.base.notices.queries import Wishes
from samsyn.base.notices.rules import Notice
from samsyn.forums.queries import MeetingRow
from samsyn.pages.letters import queries
from samsyn.parties import queries as parties

MONDAY, DUE, SOON, WAITS = "letters.monday", "duties.due", "meeting.soon", "decision.waits"
ONE_DAY = timedelta(days=1)


def put_monday_letters(now: datetime) -> None:
    """Put the Monday letters (måndagsbrev); what they say is asked for when they are sent."""
    monday = rules.monday_of(timezone.localtime(now))
    if monday is None or notices.is_made(kind=MONDAY, day=monday):
        return
    told = Notice(
        kind=MONDAY,
        key=str(monday),
        facts={"monday": str(monday)},
        at=_moment(monday, rules.MORNING),
        until=_moment(monday + 3 * ONE_DAY),
    )
    readers = [user_id for user_id, wishes in _everybody(monday) if wishes.monday]
    commands.put(actor=PROGRAM, notice=told, user_ids=readers)
    commands.finish(actor=PROGRAM, kind=MONDAY, day=monday)


def put_reminders(now: datetime) -> None:
    """Put the reminders of the day (påminnelser): of what falls due, and of the meetings of tomorrow."""
    today = rules.morning_of(timezone.localtime(now))
    if today is None or notices.is_made(kind=DUE, day=today):
        return
    for user_id, wishes in _everybody(today):
        if wishes.reminders:
            with asking.once():
                _remind(user_id, wishes.days_before, today)
    commands.finish(actor=PROGRAM, kind=DUE, day=today)


def _remind(user_id: int, days: int, today: date) -> None:
    actors = parties.actors(user_id=user_id, today=today)
    marks = queries.to_remind(actors, user_id=user_id, on=today, days=days)
    if marks:
        until = _moment(today + 3 * ONE_DAY)
        told = Notice(kind=DUE, key=str(today), facts={"keys": marks}, once=str(today), until=until)
        commands.put(actor=PROGRAM, notice=told, user_ids=[user_id])
    by_slug = {actor.slug: actor for actor in actors}
    for one in queries.meetings_of(actors, on=today + ONE_DAY):
        commands.put(actor=by_slug[one.slug], notice=_soon(one), user_ids=[user_id])


def put_what_waits(now: datetime) -> None:
    """Put the letters about decisions that wait for a party's answer (väntande beslut), each once to each."""
    today = rules.morning_of(timezone.localtime(now))
    if today is None or notices.is_made(kind=WAITS, day=today):
        return
    for user_id, wishes in _everybody(today):
        if wishes.meetings:
            with asking.once():
                _tell_of_decisions(user_id, today)
    commands.finish(actor=PROGRAM, kind=WAITS, day=today)


def _tell_of_decisions(user_id: int, today: date) -> None:
    actors = parties.actors(user_id=user_id, today=today)
    by_slug = {actor.slug: actor for actor in actors}
    for one in queries.waiting_decisions(actors, on=today):
        told = Notice(kind=WAITS, key=one.key, facts=one.facts, once=one.key, until=_moment(today + 3 * ONE_DAY))
        commands.put(actor=by_slug[one.slug], notice=told, user_ids=[user_id])


def _soon(one: MeetingRow) -> Notice:
    """Remind of a meeting; once for each day that it is set on."""
    ends = timezone.make_aware(datetime.combine(one.on, one.starts or time(12)))
    return Notice(kind=SOON, key=str(one.id), once=str(one.on), until=ends)


def _everybody(today: date) -> Iterator[tuple[int, Wishes]]:
    """Give all who belong anywhere, with what they want to be told."""
    return iter(notices.wishes_of(user_ids=collaborations.everybody(today=today)).items())


def _moment(day: date, hour: int = 0) -> datetime:
    return timezone.make_aware(datetime.combine(day, time(hour)))


MADE_HOURLY: tuple[Callable[[datetime], None], ...] = (put_monday_letters, put_reminders, put_what_waits)
"""Each is told the moment, and puts what has become due by then."""
