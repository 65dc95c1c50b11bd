"""The meetings of the practice (övningens möten): held by the same commands as everybody's, each on its own day.

The last of them have what was said and decided, made up; earlier ones only that they were held and who was there.
"""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, time, timedelta
from types import MappingProxyType

from django.db import transaction

from samsyn.base import clock
from samsyn.base.collaborations.actors import Actor
from samsyn.forums import commands as forums
from samsyn.forums.commands import NewMeeting
from samsyn.forums.queries import TemplateItem, running
from samsyn.forums.rules.kinds import AreaState, Opening, Outcome, Purpose
from samsyn.papers.meetings import weekday_of
from samsyn.practice import deciding, weekends
from samsyn.practice.deciding import Story
from samsyn.practice.rules import GROUP_MET, Deed, drawn

RECENT = timedelta(days=45)
"""How long before the day the practice is made meetings have what was said in them."""
AHEAD = timedelta(days=35)
"""How long ahead the weekly meetings are set."""
WEEK = timedelta(days=7)
WEEKLY = "mandagsmoten"
HALF_PAST_NINE = (time(9), time(9, 30))
AREAS = ("Centrum", "Geneta", "Hovsjö", "Ronna")
WEEKLY_ITEMS = (TemplateItem("Riktade insatser i veckan", Purpose.DECISION, minutes=10),)


@dataclass(frozen=True, slots=True)
class Topic:
    """A matter of a meeting (ärende) and what it came to: a decision, or why nothing was done."""

    title: str
    purpose: Purpose
    came_to: str


TOPICS = (
    Topic("Läget sedan förra mötet", Purpose.INFORMATION, "Informationen är mottagen."),
    Topic("Trygghetsvandringar under våren", Purpose.DECISION, "Vandringarna görs i mars och april."),
    Topic("Belysningen vid gångtunnlarna", Purpose.DISCUSSION, "Fastighetskontoret lagar den redan."),
    Topic("Vuxna ute under helgerna", Purpose.DECISION, "Vuxna finns ute fredag och lördag till kl. 23."),
    Topic("Information till skolorna", Purpose.INFORMATION, "Informationen är mottagen."),
    Topic("Skadegörelse vid busshållplatserna", Purpose.DISCUSSION, "Trafikkontoret byter glasen i veckan."),
    Topic("Grannsamverkan i Hovsjö", Purpose.DECISION, "Polisen och bostadsbolaget bjuder in till ett möte i januari."),
    Topic("Fotbollsderbyt", Purpose.DECISION, "Fritidsgårdarna håller öppet en timme längre efter matchen."),
    Topic("Äldre och telefonbedrägerier", Purpose.DECISION, "Vi delar ut bladet på hemtjänstens möten i november."),
    Topic("Studiebesök från grannkommunen", Purpose.INFORMATION, "Informationen är mottagen."),
)
SENTENCES = {
    AreaState.CALM: ("",),
    AreaState.WATCH: (
        "Fler ungdomar än vanligt ute sent, och skadegörelse vid busshållplatserna.",
        "Klotter på skolan två helger i rad. Fastighetsägaren tar bort det inom ett dygn.",
        "Mopeder på gångvägarna om kvällarna.",
    ),
    AreaState.ACT: ("Bråk på kvällsbussarna.", "Anlagda bränder i containrar tre nätter."),
}
STATES = (*(AreaState.CALM,) * 5, *(AreaState.WATCH,) * 3, AreaState.ACT)
"""How often an area is calm, watched or acted on."""
Ahead = Mapping[tuple[str, date], int]
"""The meetings that are set ahead, by forum and day."""
NOT_AHEAD: Ahead = MappingProxyType({})


def is_meeting(deed: Deed) -> bool:
    """Tell whether a deed is that a forum met."""
    return deed.verb == "report" and deed.key.startswith("forums/") and deed.key.endswith("/rhythm")


def forum_of(deed: Deed) -> str:
    """Name the forum that met, by its key."""
    return deed.key.split("/")[1]


def day_of(deed: Deed, *, name: str) -> date:
    """Give the day of a meeting: in the week of the deed on the weekday that the forum is named after, if any."""
    weekday = weekday_of(name)
    return deed.day if weekday is None else deed.day + timedelta(days=weekday - deed.day.weekday())


@transaction.atomic
def set_ahead(who: Actor, days: Mapping[str, Collection[date]], *, since: date) -> Ahead:
    """Set the days of some forums ahead, where what is promised at or before each meeting follows them."""
    found: dict[tuple[str, date], int] = {}
    with clock.at(since):
        for forum, held in sorted(days.items()):
            new = [NewMeeting(day) for day in sorted(held)]
            ids = forums.set_meetings(actor=who, forum_key=forum, new=new)
            found |= {(forum, one.on): made for one, made in zip(new, ids, strict=True)}
    return found


@transaction.atomic
def hold(
    who: Actor, deed: Deed, *, name: str, today: date, story: Story | None = None, ahead: Ahead = NOT_AHEAD
) -> int | None:
    """Let a forum have met on the day of a deed, and give the decision of its story if it has one.

    ``name`` is the forum's; ``ahead`` are the meetings set ahead. Raises ``Refused`` where it had met that day already.
    """
    forum, day, made = forum_of(deed), day_of(deed, name=name), None
    if day > today:
        return None
    with clock.at(day):
        hours = {WEEKLY: HALF_PAST_NINE, weekends.FORUM: weekends.HOURS}.get(forum, (None, None))
        new = [] if (forum, day) in ahead else [NewMeeting(day, *hours)]
        (meeting,) = forums.set_meetings(actor=who, forum_key=forum, new=new) if new else [ahead[forum, day]]
        is_recent = day >= today - RECENT
        if is_recent and deed.words != GROUP_MET:
            _put(who, forum, meeting, () if forum == weekends.FORUM else _drawn(deed))
        is_weekend = forum == weekends.FORUM and day > today - WEEK
        if is_weekend:
            weekends.prepare(who, meeting, day)
        forums.open_meeting(actor=who, meeting_id=meeting, today=day)
        if is_weekend:
            weekends.plan(who, meeting, day)
        if is_recent:
            _speak(who, meeting, day)
        if story is not None:
            made = deciding.tell(who, forum, meeting, story, today=day)
        forums.close_meeting(actor=who, meeting_id=meeting, today=day)
    return made


def set_weekly(who: Actor, *, today: date, last_day: date | None) -> None:
    """Let the Monday meetings be the weekly half-hour from now on, and set those of the coming weeks, and Friday's."""
    forums.set_template(actor=who, forum_key=WEEKLY, items=WEEKLY_ITEMS, is_weekly=True, areas=AREAS)
    first = today + timedelta(days=-today.weekday() % 7)
    days = [first + WEEK * n for n in range(AHEAD // WEEK)]
    new = [NewMeeting(day, *HALF_PAST_NINE, place="Polisstationen") for day in days if not last_day or day <= last_day]
    made = forums.set_meetings(actor=who, forum_key=WEEKLY, new=new) if new else []
    if made:
        _put(who, WEEKLY, made[0], TOPICS[3:4])
        forums.fill_agenda(actor=who, meeting_id=made[0], today=today)
    weekends.set_next(who, today=today, last_day=last_day)


def begin_weekly(who: Actor, *, today: date) -> None:
    """Choose the areas of the Monday and Friday meetings before the first that has anything said in it."""
    with clock.at(today - RECENT - WEEK):
        forums.set_template(actor=who, forum_key=WEEKLY, items=(), is_weekly=True, areas=AREAS)
    weekends.begin(who, on=today - RECENT - WEEK)


def _drawn(deed: Deed) -> Sequence[Topic]:
    at = drawn(deed.key, deed.day, "topic", below=len(TOPICS) - 1)
    return TOPICS[at : at + 2]


def _put(who: Actor, forum: str, meeting: int, topics: Sequence[Topic]) -> None:
    for one in topics:
        forums.add_item(actor=who, forum_key=forum, meeting_id=meeting, title=one.title, purpose=one.purpose)


def _speak(who: Actor, meeting: int, day: date) -> None:
    """Let everybody be there, every area have its state and every item come to something."""
    now = running(who, meeting, on=day)
    if now.meeting.is_individual:
        return
    forums.note_everybody(actor=who, meeting_id=meeting)
    for area in now.areas:
        state = STATES[drawn(day, area.title, below=len(STATES))]
        said = SENTENCES[state][drawn(day, area.title, "said", below=len(SENTENCES[state]))]
        forums.mark_area(actor=who, item_id=area.id, state=state)
        if said:
            forums.write_item(actor=who, item_id=area.id, text=said, seen=area.revision)
    came = {one.title: one for one in TOPICS}
    for item in now.matters:
        if item.opening is not Opening.EFFORT:
            _settle(who, item.id, came[item.title], day)


def _settle(who: Actor, item: int, topic: Topic, today: date) -> None:
    if topic.purpose is Purpose.DECISION:
        forums.propose_decision(actor=who, item_id=item, text=topic.came_to, touches=(), today=today)
    else:
        forums.settle_item(actor=who, item_id=item, outcome=Outcome.NO_ACTION, text=topic.came_to, today=today)
