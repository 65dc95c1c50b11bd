"""The Friday briefings of the practice (övningens helger): on duty, what is special and an effort, all made up."""

from datetime import date, datetime, time, timedelta

from samsyn.base import clock
from samsyn.base.collaborations.actors import Actor
from samsyn.forums import commands as forums
from samsyn.forums.commands import NewMeeting
from samsyn.forums.rules.efforts import NewEffort
from samsyn.forums.rules.weekend import SWEDEN, NewOnDuty, gone_at, weekend_of

FORUM = "fredagsavstamningar"
AREAS = ("Centrum", "Geneta", "Hovsjö", "Ronna")
HOURS = (time(18, 30), time(18, 40))
FRIDAY, A_WEEK = 4, timedelta(days=7)
ON_DUTY = (
    ("polisen", "114 14"),
    ("brandforsvaret", "08-000 00 20"),
    ("omradesvaktare", "08-000 00 30"),
)
"""Numbers that nobody has, beside the police's own."""
SPECIAL = "Derby på Södertälje fotbollsarena söndag kl. 15.\nSkoldisco i Hovsjö lördag kl. 18–22."


def begin(who: Actor, *, on: date) -> None:
    """Choose the areas of the Friday briefings before the first that has anything said in it."""
    with clock.at(on):
        forums.set_template(actor=who, forum_key=FORUM, items=(), is_weekly=True, areas=AREAS)


def prepare(who: Actor, meeting_id: int, on: date) -> None:
    """Say who is on duty over the weekend, and what is special."""
    starts, ends = datetime.combine(on, time(16), SWEDEN), gone_at(on)
    for body, number in ON_DUTY:
        new = NewOnDuty(body, number, starts, ends)
        forums.put_on_duty(actor=who, meeting_id=meeting_id, new=new, now=clock.now())
    forums.write_special(actor=who, meeting_id=meeting_id, text=SPECIAL, seen=0)


def plan(who: Actor, meeting_id: int, on: date) -> None:
    """Plan an effort for the weekend at the open meeting."""
    first, last = weekend_of(on)
    new = NewEffort("Vuxna i centrum på kvällarna", "Från stationen till torget", first, last, ("omradesvaktare",))
    forums.plan_effort(actor=who, meeting_id=meeting_id, new=new, touches=("kommunen",), today=on)


def set_next(who: Actor, *, today: date, last_day: date | None) -> None:
    """Set the briefing of the next Friday, and prepare it."""
    on = today + timedelta(days=(FRIDAY - today.weekday() - 1) % A_WEEK.days + 1)
    if last_day is None or on <= last_day:
        new = [NewMeeting(on, *HOURS, place="Stadshuset")]
        (made,) = forums.set_meetings(actor=who, forum_key=FORUM, new=new)
        prepare(who, made, on)
