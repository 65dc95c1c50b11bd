"""What the page of a meeting that is held shows (mötesläge): its steps, who is there, and each item with what to do."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, time
from typing import Any

from django.core.exceptions import ObjectDoesNotExist
from django.urls import reverse
from django.utils.text import capfirst
from django.utils.translation import get_language, gettext_lazy
from django.utils.translation import gettext as _

from samsyn.base.collaborations.actors import Actor
from samsyn.base.ui import day_words
from samsyn.base.ui.number_words import listing
from samsyn.base.ui.values import Stance
from samsyn.duties.rules.assignments import COORDINATORS
from samsyn.duties.wording import COORDINATORS as COORDINATORS_NAME
from samsyn.forums import queries as forums
from samsyn.forums import wording
from samsyn.forums.queries import DecisionNow, ItemNow, Running
from samsyn.forums.rules.kinds import AreaState
from samsyn.forums.rules.lifting import forums_above
from samsyn.forums.rules.meetings import MeetingState
from samsyn.forums.rules.running import objection_to_closing, objection_to_opening
from samsyn.forums.rules.weekly import Phase, Step, phases
from samsyn.pages.meetings.queries import marks
from samsyn.pages.meetings.queries.efforts import EffortShown, since_last
from samsyn.pages.meetings.queries.weekend import offered
from samsyn.papers.kinds import Level
from samsyn.papers.model import Paper

STEPS = {
    Step.ATTENDANCE: (gettext_lazy("Närvaro"), "narvaro"),
    Step.SINCE: (gettext_lazy("Sedan sist"), "sedan"),
    Step.AREAS: (gettext_lazy("Sticker ut"), "sticker"),
    Step.DECIDE: (gettext_lazy("Besluta"), "besluta"),
    Step.DONE: (gettext_lazy("Klart"), "klart"),
}
AT = f"kl.{day_words.NBSP}"


@dataclass(frozen=True, slots=True)
class StepMark:
    """A step in the head of the page (steg), with its time of day where there is one."""

    label: str
    url: str
    when: str
    phase: Phase


@dataclass(frozen=True, slots=True)
class RunPage:
    """The page of a meeting that is held (mötesläge).

    ``why_not`` says why it cannot be opened or closed just now; ``following`` is the first item that has come to
    nothing yet.
    """

    now: Running
    steps: tuple[StepMark, ...]
    why_not: str
    following: ItemNow | None
    when: str
    chair: str
    closing: str
    efforts: tuple[EffortShown, ...] = ()
    weekend: str = ""

    @property
    def levels(self) -> tuple[tuple[str, str, int], ...]:
        """How an area can be: its value, its words and how many bars it has."""
        return tuple((one.value, str(wording.AREAS[one]), bars) for bars, one in enumerate(AreaState, 1))

    @property
    def is_running(self) -> bool:
        """Whether it goes on just now."""
        return self.now.meeting.state is MeetingState.OPEN

    @property
    def is_writing(self) -> bool:
        """Whether the one who looks may write in it."""
        return self.is_running and self.now.may_write and not self.now.meeting.is_individual

    @property
    def may_lift(self) -> bool:
        """Whether there is a forum above to lift a question to, and the one who looks leads."""
        return self.now.may_lead and bool(forums_above(self.now.paper, self.now.meeting.forum.key))

    @property
    def present_count(self) -> int:
        """How many are there, a substitute as one."""
        return sum(1 for one in self.now.places if one.is_present or one.substitute)

    @property
    def unnoted_count(self) -> int:
        """Of how many nothing has been said."""
        return sum(1 for one in self.now.places if one.is_present is None)

    @property
    def open_since_count(self) -> int:
        """How much of what was given to do is open."""
        return sum(1 for one in self.now.since if one.is_open)

    @property
    def open_efforts_count(self) -> int:
        """How many efforts wait for an answer."""
        return sum(1 for one in self.efforts if one.asks)

    @property
    def next_matter(self) -> ItemNow | None:
        """The first item on the agenda that has come to nothing yet; areas are always unfolded."""
        return next((one for one in self.now.matters if one.id in self.now.left), None)

    @property
    def settled_count(self) -> int:
        """How many of the items have come to something."""
        return len(self.now.items) - len(self.now.left)


def run_page(actor: Actor, meeting_id: int, *, on: date, today: date) -> RunPage:
    """Show a meeting as it is held. Raises ``ObjectDoesNotExist``."""
    now = forums.running(actor, meeting_id, on=on)
    return RunPage(
        now=now,
        steps=_steps(now),
        why_not=_why_not(now, today),
        following=next((one for one in (*now.areas, *now.matters) if one.id in now.left), None),
        when=_clock(now.meeting.starts, now.meeting.ends),
        chair=listing([one.name for one in now.meeting.chair.holders]),
        closing=_closing(now),
        efforts=since_last(actor, now.meeting, now.last, on) if now.meeting.state is MeetingState.OPEN else (),
        weekend=offered(actor, now.meeting),
    )


def _steps(now: Running) -> tuple[StepMark, ...]:
    is_asked = now.is_weekly or now.since
    laid = phases(starts=now.meeting.starts, ends=now.meeting.ends, done=_done(now), is_weekly=now.is_weekly)
    return tuple(
        StepMark(
            _step_name(one.step, now), f"#{STEPS[one.step][1]}", _clock(one.starts, one.ends).removeprefix(AT), one
        )
        for one in laid
        if is_asked or one.step is not Step.SINCE
    )


def _clock(starts: time | None, ends: time | None) -> str:
    """Say when something is, "" where no time is set."""
    return day_words.clock(starts, ends, language=get_language() or "sv") if starts else ""


def _step_name(step: Step, now: Running) -> str:
    return _("Ärenden") if step is Step.DECIDE and not now.is_weekly else str(STEPS[step][0])


def _done(now: Running) -> set[Step]:
    """The steps that are done: everybody noted, all answered, every area told of, nothing left, closed."""
    left = set(now.left)
    areas_left = any(one.id in left for one in now.areas)
    told = {
        Step.ATTENDANCE: all(one.is_present is not None for one in now.places),
        Step.SINCE: not any(one.is_open for one in now.since),
        Step.AREAS: not areas_left,
        Step.DECIDE: not left,
        Step.DONE: now.meeting.is_held,
    }
    return {step for step, is_done in told.items() if is_done}


def _why_not(now: Running, today: date) -> str:
    """Why the meeting cannot be opened, or closed when it is open, "" when it can."""
    row = now.meeting
    if row.state is MeetingState.OPEN:
        objection = objection_to_closing(row.state, now.left)
    else:
        objection = objection_to_opening(row.state, on=row.on, today=today)
    if objection is None:
        return "" if now.may_lead else _("Den som leder mötet, eller en samordnare, gör det.")
    words: Mapping[Any, Any] = {**wording.OBJECTIONS, **wording.RUNNING}
    return str(words[objection])


def _closing(now: Running) -> str:
    """What follows when the meeting is closed."""
    if now.meeting.is_individual:
        return _("Det enda som sparas är att gruppen möttes.")
    return _("När du avslutar mötet är det beviset för att forumet möttes. Inget mer behöver skrivas efteråt.")


def may_write(actor: Actor) -> bool:
    """Tell whether the actor may write in meetings."""
    return forums.may_run(actor)


def item_on(page: RunPage, item_id: int) -> ItemNow:
    """Find an item on the page; raises ``ObjectDoesNotExist`` for one that is not there."""
    found = next((one for one in page.now.items if one.id == item_id), None)
    if found is None:
        raise ObjectDoesNotExist(item_id)
    return found


def run_url(slug: str, meeting_id: int, anchor: str = "") -> str:
    """Give the address of the page, at a place on it."""
    return reverse("meetings:run", args=[slug, meeting_id]) + (f"#{anchor}" if anchor else "")


def functions(paper: Paper) -> list[tuple[str, str]]:
    """Name everybody who can come instead of somebody, in order of their names."""
    named = [(one.id, capfirst(one.name)) for one in paper.bodies]
    named += [(one.id, capfirst(one.name)) for one in paper.parties]
    return sorted(named, key=lambda one: one[1].casefold())


def owners(paper: Paper) -> list[tuple[str, str]]:
    """Name everybody who can be given something to do: the coordinators, functions and parties, and forums."""
    forums_of = [(one.id, one.name) for one in paper.forums if one.level is not Level.INDIVIDUAL]
    return [(COORDINATORS, str(COORDINATORS_NAME)), *functions(paper), *forums_of]


def parties(paper: Paper) -> list[tuple[str, str]]:
    """Name the parties, as a decision touches them."""
    return [(one.id, capfirst(one.short_name or one.name)) for one in paper.parties]


def parties_here(page: RunPage) -> list[str]:
    """Name the parties that somebody is here for, which a decision touches unless another is chosen."""
    here = {one.party.key for one in page.now.places if one.party and (one.is_present or one.substitute)}
    return [one.id for one in page.now.paper.parties if one.id in here]


def above(page: RunPage) -> list[tuple[str, str]]:
    """Name the forums that a question can be lifted to, the nearest first."""
    return [(one.id, one.name) for one in forums_above(page.now.paper, page.now.meeting.forum.key)]


def stances(one: DecisionNow) -> list[Stance]:
    """Say where each party stands to a decision."""
    return [marks.stance(party.name, stand) for party, stand in one.stands]
