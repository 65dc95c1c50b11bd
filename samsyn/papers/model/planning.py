"""The plan: focus areas, goals, activities, other plans, and how all is followed up (plan, uppföljning)."""

from dataclasses import dataclass

from samsyn.papers.kinds import About, SourceKind


@dataclass(frozen=True, slots=True, kw_only=True)
class FocusArea:
    """A focus area (fokusområde, prioriterat samverkansområde), with the picture's words about it."""

    id: str
    name: str
    number: str = ""
    picture: str = ""
    places: tuple[str, ...] = ()
    clause: str = ""
    aliases: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Goal:
    """A goal (mål), numbered where the paper numbers it."""

    id: str
    text: str
    number: str = ""
    focus_areas: tuple[str, ...] = ()
    is_overall: bool = False
    clause: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Activity:
    """An activity (aktivitet, åtgärd): why, how, who leads and helps, what it takes, how often, how it is followed.

    ``commitment`` is the resources that the paper's column Åtagande names; it is never a duty. ``when`` is for what
    is done as something happens ("när det är dags för NOA:s inhämtningsuppdrag"), ``rhythm`` for what comes back.
    """

    id: str
    title: str
    clause: str
    focus_areas: tuple[str, ...] = ()
    heading: str = ""
    purpose: str = ""
    goals: tuple[str, ...] = ()
    how: str = ""
    lead: tuple[str, ...] = ()
    support: tuple[str, ...] = ()
    positions: tuple[str, ...] = ()
    commitment: str = ""
    rhythm: str = ""
    when: str = ""
    days: str = ""
    follow_up: str = ""
    follow_up_rhythm: str = ""
    indicators: tuple[str, ...] = ()
    method: str = ""
    plan: str = ""
    note: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class OtherPlan:
    """A plan or list that the agreement leans on (ANDTS-plan, avfallsplan, SUMA) but does not hold."""

    id: str
    name: str
    owner: str = ""
    period: str = ""
    kept_at: str = ""
    rhythm: str = ""
    clause: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class FollowUp:
    """A row of the follow-up plan (uppföljningsplan): object, method, who, how often, to whom."""

    id: str
    title: str
    about: About
    clause: str
    method: str = ""
    responsible: tuple[str, ...] = ()
    through: tuple[str, ...] = ()
    rhythm: str = ""
    to: str = ""
    indicators: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """A source (underlag) that the situation picture is agreed to rest on."""

    id: str
    name: str
    kind: SourceKind
    owner: str = ""
    clause: str = ""
