"""The forums that the practice has made (bildade forum): SSPF at two schools, and a working group. Made up."""

from datetime import date, timedelta

from django.db import transaction

from samsyn.base import clock
from samsyn.base.collaborations.actors import Actor
from samsyn.forums import commands as forums
from samsyn.forums.commands import NewMeeting
from samsyn.forums.rules.made import MadeKind, Sits
from samsyn.forums.rules.making import Grounds, NewForum
from samsyn.papers.kinds import SeatKind

COUNCIL, SSPF, WEEKLY = "operativt-chefsamrad", "sspf-grupper", "mandagsmoten"
SCHOOLS = ("SSPF Ekskolan", "SSPF Almskolan")
BEFORE, GROUP_LASTS = timedelta(days=75), timedelta(days=120)
MET, MEETS = timedelta(days=17), timedelta(days=11)


@transaction.atomic
def make_groups(who: Actor, *, since: date, today: date, last_day: date | None) -> None:
    """Make SSPF at two schools and a working group under the Monday meetings, let them have met, and set a meeting."""
    begun = max(since, today - BEFORE)
    ends = min(today + GROUP_LASTS, last_day or date.max)
    with clock.at(begun):
        schools = [NewForum(kind=MadeKind.INSTANCE, root_key=SSPF, name=one, first_day=begun) for one in SCHOOLS]
        decided = Grounds(COUNCIL, begun, "Chefsamrådets anteckningar, punkt 4")
        made = forums.make_forums(actor=who, new=schools, decided=decided, today=begun)
        decided = Grounds(WEEKLY, begun, "Måndagsmötets anteckningar, punkt 2")
        made += forums.make_forums(actor=who, new=[_group(begun, ends)], decided=decided, today=begun)
    for at, key in enumerate(made):
        _meet(who, key, max(begun, today - MET - timedelta(days=7 * at)))
        ahead = today + MEETS + timedelta(days=7 * at)
        if ahead <= ends:
            with clock.at(today):
                forums.set_meetings(actor=who, forum_key=key, new=[NewMeeting(ahead)])


def _group(first_day: date, last_day: date) -> NewForum:
    return NewForum(
        kind=MadeKind.WORKING_GROUP,
        root_key=WEEKLY,
        name="Tryggare centrum",
        purpose="Pröva bättre belysning och fler vuxna vid stationen.",
        first_day=first_day,
        last_day=last_day,
        is_temporary=True,
        rhythm="varannan vecka",
        seats=(
            Sits("sakerhetssamordnare", leads=True),
            Sits("kommunpolis"),
            Sits("chef-fritidsgardarna"),
            Sits("nobina", SeatKind.STANDING_ADJUNCT),
        ),
    )


def _meet(who: Actor, key: str, on: date) -> None:
    with clock.at(on):
        (meeting,) = forums.set_meetings(actor=who, forum_key=key, new=[NewMeeting(on)])
        forums.open_meeting(actor=who, meeting_id=meeting, today=on)
        forums.close_meeting(actor=who, meeting_id=meeting, today=on)
