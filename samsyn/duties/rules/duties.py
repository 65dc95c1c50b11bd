"""A duty (åtagande): a promise of the paper or a section of the Act, with all that does not change from day to day."""

from dataclasses import dataclass
from enum import StrEnum, auto

from samsyn.almanac import writing
from samsyn.almanac.rhythms import AsNeeded, AtMeeting, Combined, Continuous, Every, NotUnderstood, PerPlan, Rhythm
from samsyn.almanac.units import Period
from samsyn.duties.rules.law import LAW, LawDuty, LawKind
from samsyn.papers.kinds import PartyKind, PromiseKind, PromiseSource
from samsyn.papers.model import Paper
from samsyn.papers.promise import Promise
from samsyn.papers.who import Named, named, party_of
from samsyn.papers.windows import forum_of

YEARLY = "en gång per år"
"""How often it is told how a promise that holds all the time was kept, until another rhythm is chosen."""

DAILY = Every(1, Period.DAY)
ACT_PART = "act"
_UNTIMED = Continuous | AsNeeded | PerPlan | NotUnderstood


class Mode(StrEnum):
    """The way in which a duty is met (sätt)."""

    WINDOWS = auto()
    ON_EVENT = auto()
    ALWAYS = auto()
    ONCE = auto()
    CLOCK = auto()


@dataclass(frozen=True, slots=True, eq=False)
class Duty:
    """A duty (åtagande), the same every day until the paper changes."""

    key: str
    title: str
    kind: str
    mode: Mode
    source: str
    part: str
    clause: str = ""
    clause_id: str = ""
    quote: str = ""
    phrase: str = ""
    rhythm: str = ""
    is_understood: bool = True
    owners: tuple[Named, ...] = ()
    receiver: Named | None = None
    plan: str = ""
    forum_key: str = ""
    activity_key: str = ""
    owner_parties: frozenset[str] = frozenset()
    promise: Promise | None = None
    law: LawDuty | None = None

    @property
    def section(self) -> str:
        """The section of the Act, "" for what the paper promises."""
        return self.law.section if self.law else ""

    @property
    def is_meeting(self) -> bool:
        """Whether it is that a forum meets."""
        return self.source in {PromiseSource.FORUM, PromiseSource.REPORTING}


def duty_of(paper: Paper, one: Promise) -> Duty:
    """Make a duty of a promise."""
    return Duty(
        key=one.key,
        title=one.title,
        kind=one.kind.value,
        mode=mode_of(one, paper),
        source=one.source.value,
        part=one.part,
        clause=one.clause_label,
        clause_id=one.clause,
        quote=one.quote,
        phrase=one.phrase,
        rhythm=writing.write(one.rhythm) if one.rhythm is not None and one.is_understood else "",
        is_understood=one.is_understood,
        owners=named(paper, one.owners),
        receiver=named(paper, (one.to,))[0] if one.to else None,
        plan=one.plan,
        forum_key=one.forum,
        activity_key=one.activity,
        owner_parties=frozenset(filter(None, (party_of(paper, owner) for owner in one.owners))),
        promise=one,
    )


def mode_of(one: Promise, paper: Paper) -> Mode:
    """Say how a promise is met: in its windows, when something happens, by a sentence, or once without a day.

    A rhythm that is not understood opens no windows: the promise stays open, and is never guessed to be late.
    What is done every day ("dagligen") is told of as what holds all the time: nobody reports 365 times a year.
    At the meetings of a forum whose rhythm nobody knows it falls due when one is held.
    """
    if one.kind is PromiseKind.STANDING or one.rhythm == DAILY:
        return Mode.ALWAYS
    if one.kind in {PromiseKind.ON_EVENT, PromiseKind.OPTIONAL} or _waits_for_meetings(one, paper):
        return Mode.ON_EVENT
    return Mode.WINDOWS if has_windows(one.rhythm) else Mode.ONCE


def _waits_for_meetings(one: Promise, paper: Paper) -> bool:
    """Whether all that sets a time is meetings of a forum that is not known, or whose own rhythm is not."""
    timed = [part for part in _parts(one.rhythm) if not isinstance(part, _UNTIMED)]
    meetings = [part.meeting for part in timed if isinstance(part, AtMeeting)]
    if not meetings or len(meetings) < len(timed):
        return False
    forums = [forum_of(paper, one, word) for word in meetings]
    return not any(forum is not None and forum.rhythm for forum in forums)


def _parts(rhythm: Rhythm | None) -> tuple[Rhythm, ...]:
    if rhythm is None:
        return ()
    return rhythm.parts if isinstance(rhythm, Combined) else (rhythm,)


def has_windows(rhythm: Rhythm | None) -> bool:
    """Whether a rhythm sets any times at all."""
    return any(not isinstance(part, _UNTIMED) for part in _parts(rhythm))


def law_duties(paper: Paper, titles: dict[str, str]) -> tuple[Duty, ...]:
    """Give the Act's duties, owed by the municipality; ``titles`` say each in words."""
    kinds = {PartyKind.MUNICIPALITY, PartyKind.CITY}
    owners = tuple(party.id for party in paper.parties if party.kind in kinds)
    return tuple(_of_law(one, titles[one.key], named(paper, owners)) for one in LAW)


_LAW_MODES = {LawKind.ONCE: Mode.ONCE, LawKind.CLOCK: Mode.CLOCK, LawKind.RIGHT: Mode.ON_EVENT}


def _of_law(one: LawDuty, title: str, owners: tuple[Named, ...]) -> Duty:
    return Duty(
        key=one.key,
        title=title,
        kind=one.kind.value,
        mode=_LAW_MODES.get(one.kind, Mode.ALWAYS),
        source=ACT_PART,
        part=ACT_PART,
        clause=one.section,
        phrase="minst vartannat år" if one.kind is LawKind.CLOCK else "",
        rhythm="minst vartannat år" if one.kind is LawKind.CLOCK else "",
        owners=owners,
        law=one,
    )
