"""What the practice's Monday meetings decided (övningens beslut): each kind that a register can hold, made up."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from samsyn.base import clock
from samsyn.base.collaborations.actors import Actor
from samsyn.forums import commands as forums
from samsyn.forums.rules.efforts import Done, NewEffort
from samsyn.forums.rules.kinds import Purpose, StandKind

MUNICIPALITY, POLICE, FIRE = "kommunen", "polisen", "brandforsvaret"
ALL = (MUNICIPALITY, POLICE, FIRE)
BEHIND = StandKind.BEHIND


@dataclass(frozen=True, slots=True)
class Stood:
    """Where a party stood (ställningstagande), some days after the meeting, with its reservation."""

    party: str
    stand: StandKind = BEHIND
    days: int = 0
    reservation: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Story:
    """A matter of one meeting (ärende), its decision, where each party stood and what became of it.

    ``absent`` are the seats that were not there; ``effort`` what was planned for the days after the meeting.
    """

    title: str
    text: str
    stood: tuple[Stood, ...]
    touches: tuple[str, ...] = ALL
    absent: tuple[str, ...] = ()
    became: str = ""
    effort: "Planned | None" = None


@dataclass(frozen=True, slots=True)
class Planned:
    """An effort on the Tuesday to Thursday after a meeting (riktad insats), and whether it was done."""

    what: str
    place: str
    done: Done
    words: str = ""


TUESDAY, THURSDAY = timedelta(days=1), timedelta(days=3)
STORIES = (
    Story(
        title="Lucia i centrum",
        text="Trygghetsvärdar, polis och brandförsvar finns i centrum under Lucianatten.",
        stood=(Stood(MUNICIPALITY), Stood(POLICE)),
        absent=(FIRE,),
    ),
    Story(
        title="Containerbränder vid återvinningen",
        text="Kärlen låses före kl. 18, och brandförsvaret går igenom platserna.",
        stood=(Stood(MUNICIPALITY), Stood(POLICE), Stood(FIRE, days=2)),
        absent=(FIRE,),
        effort=Planned("Patrull vid återvinningen", "Geneta", Done.PARTLY, "Två kvällar av tre."),
    ),
    Story(
        title="Gemensam bemanning på lördagar",
        text="Fältassistenter och poliser går tillsammans i centrum lördagar kl. 20–01.",
        stood=(
            Stood(MUNICIPALITY, StandKind.WITH_PROVISO, reservation="Kommunstyrelsen måste besluta om kostnaden."),
            Stood(POLICE),
        ),
        touches=(MUNICIPALITY, POLICE),
    ),
    Story(
        title="Fredagsvandringen till Geneta",
        text="Vandringen på fredagar går i Geneta i stället för i centrum.",
        stood=(
            Stood(MUNICIPALITY),
            Stood(POLICE, StandKind.NOT_BEHIND, reservation="Vi har ingen bemanning där den tiden."),
        ),
        touches=(MUNICIPALITY, POLICE),
    ),
    Story(
        title="Bråk på kvällsbussarna",
        text="Vuxna åker med på kvällsbussarna tisdag till torsdag i tre veckor.",
        stood=(Stood(MUNICIPALITY), Stood(POLICE)),
        touches=(MUNICIPALITY, POLICE),
        became="Vuxna åkte med 9 av 9 kvällar. Bussbolaget såg färre bråk.",
        effort=Planned("Vuxna på kvällsbussarna", "Bussarna från Södertälje centrum", Done.YES),
    ),
)
"""The latest meeting's first."""


def by_day(days: Sequence[date]) -> dict[date, Story]:
    """Give the latest of some meetings their stories, by their days."""
    return dict(zip(sorted(days, reverse=True), STORIES, strict=False))


def tell(who: Actor, forum: str, meeting: int, story: Story, *, today: date) -> int:
    """Let an open meeting take up a story's matter, put its decision and plan its effort; give the decision's id."""
    facts = {"forum_key": forum, "meeting_id": meeting, "title": story.title}
    item = forums.add_item(actor=who, purpose=Purpose.DECISION, **facts)  # type: ignore[arg-type]
    for seat in story.absent:
        forums.note_attendance(actor=who, meeting_id=meeting, seat_key=seat, is_present=False)
    made = forums.propose_decision(actor=who, item_id=item, text=story.text, touches=story.touches, today=today)
    for one in story.stood:
        if not one.days:
            _stand(who, made, one, today)
    if story.effort:
        _plan(who, meeting, story.effort, story.touches, today)
    return made


def follow(actors: Mapping[str, Actor], decision: int, story: Story, *, on: date, today: date) -> None:
    """Let those who were away answer on their days, and somebody tell what became of it."""
    for one in story.stood:
        day = on + timedelta(one.days)
        if one.days and day <= today:
            with clock.at(day):
                _stand(actors[one.party], decision, one, day)
    if story.became:
        with clock.at(today):
            forums.say_what_became(actor=actors[POLICE], decision_id=decision, words=story.became, today=today)


def _plan(who: Actor, meeting: int, one: Planned, touches: Sequence[str], today: date) -> None:
    days = {"first_day": today + TUESDAY, "last_day": today + THURSDAY}
    new = NewEffort(one.what, one.place, who=tuple(touches), hours="kl. 19–22", **days)
    made = forums.plan_effort(actor=who, meeting_id=meeting, new=new, touches=(who.party_key,), today=today)
    with clock.at(days["last_day"]):
        forums.answer_effort(actor=who, effort_id=made, done=one.done, words=one.words, today=days["last_day"])


def _stand(who: Actor, decision: int, one: Stood, today: date) -> None:
    said = {"stand": one.stand, "reservation": one.reservation, "today": today}
    forums.say_stand(actor=who, decision_id=decision, party_key=one.party, **said)  # type: ignore[arg-type]
