"""The paper (den skrivna överenskommelsen) as one frozen value: what a file holds, and what the database keeps.

Every item has an ``id`` that is never changed or reused; parties, bodies and forums share one space of ids, so that
"who" is always one plain id. Rhythms stay as the paper writes them ("fyra gånger per år") and are read by
``samsyn.almanac``. A part is what is amended and approved together; ``PARTS`` tells which keys belong to which.
"""

from dataclasses import dataclass, field
from datetime import date

from samsyn.papers.kinds import (
    About,
    AmendedBy,
    BodyKind,
    ChairKind,
    ContactPurpose,
    Level,
    PartyKind,
    PromiseKind,
    SeatKind,
    SourceKind,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Party:
    """A party (part): an organisation that signs, under the short name that the text uses."""

    id: str
    name: str
    kind: PartyKind
    short_name: str = ""
    org_nr: str = ""
    address: str = ""
    municipality: str = ""
    aliases: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Body:
    """A body (aktör): a unit, function, group or outside organisation that can owe, sit or be told."""

    id: str
    name: str
    kind: BodyKind
    party: str = ""
    parent: str = ""
    abbreviation: str = ""
    is_outside: bool = False
    aliases: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Term:
    """The term (giltighetstid) as written: "2021-01-01", "2023", "2022-01-xx" for a day never set, or open."""

    first_day: str = ""
    last_day: str = ""
    is_open_ended: bool = False
    clause: str = ""
    quote: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Renewal:
    """How the agreement goes on (förlängning, omförhandling) or is reviewed; what is silent stays empty."""

    extension_years: int | None = None
    consultation_months_before: int | None = None
    can_be_renegotiated: bool = False
    successor_first_day: str = ""
    successor_last_day: str = ""
    review_rhythm: str = ""
    decided_by: str = ""
    clause: str = ""
    quote: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Amendment:
    """What makes a change valid (ändring och tillägg): signatures, a forum, the coordinators."""

    by: AmendedBy
    forum: str = ""
    in_writing: bool = False
    clause: str = ""
    quote: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Clause:
    """A clause (punkt, avsnitt) in our own words, under the number and heading of the paper."""

    id: str
    title: str
    number: str = ""
    text: str = ""
    annex: str = ""
    level: int = 1


@dataclass(frozen=True, slots=True, kw_only=True)
class Update:
    """A rule of update (uppdatering): how often, when something happens, by whom, approved by whom."""

    rhythm: str = ""
    when: str = ""
    responsible: tuple[str, ...] = ()
    approved_by: str = ""
    clause: str = ""
    quote: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Annex:
    """An annex (bilaga): a document with a life of its own."""

    id: str
    title: str
    number: str = ""
    about: About | None = None
    is_empty: bool = False
    update: Update | None = None
    amendment: Amendment | None = None
    note: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Signature:
    """One party's signing (underskrift) by function; place, day and the decision behind it may be missing."""

    id: str
    party: str
    functions: tuple[str, ...]
    place: str = ""
    signed_on: date | None = None
    decision: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class ExplicitPromise:
    """A promise (åtagande) that no other item carries: what, who, and when it falls due.

    ``rhythm`` for what comes back, ``when`` for what falls due as something happens, neither for what holds always.
    """

    id: str
    title: str
    clause: str
    kind: PromiseKind | None = None
    rhythm: str = ""
    when: str = ""
    quote: str = ""
    owner: tuple[str, ...] = ()
    to: str = ""
    plan: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Coordinator:
    """One party's coordinator (samordnare), by function."""

    id: str
    party: str
    function: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Coordination:
    """The coordinators (samordnare), what they are to do and the time that is promised them."""

    clause: str = ""
    people: tuple[Coordinator, ...] = ()
    tasks: tuple[ExplicitPromise, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Chair:
    """The chair rule (ordförandeskap): who, in which order, from which year if the paper says."""

    kind: ChairKind
    order: tuple[str, ...] = ()
    first_year: int | None = None
    convenes: bool = False
    clause: str = ""
    quote: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Seat:
    """A seat (plats) in a forum: a function or unit of a party, or somebody from outside."""

    id: str
    body: str
    kind: SeatKind = SeatKind.MEMBER
    count: int = 1
    is_aim: bool = False
    is_presenter: bool = False
    note: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """A line of reporting or of minutes (rapportering, anteckningar) from a forum to another."""

    id: str
    to: str
    what: str
    rhythm: str = ""
    when: str = ""
    clause: str = ""
    quote: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Forum:
    """A forum (samverkansforum): seats, chair, rhythm, place, decision rule and its lines to others."""

    id: str
    name: str
    level: Level
    clause: str = ""
    under: str = ""
    is_highest: bool = False
    is_template: bool = False
    purpose: str = ""
    rhythm: str = ""
    quote: str = ""
    place: str = ""
    chair: Chair | None = None
    presenters: tuple[str, ...] = ()
    seats: tuple[Seat, ...] = ()
    decision_rule: str = ""
    composition_by: str = ""
    reporting_periods: str = ""
    reports: tuple[Line, ...] = ()
    minutes: tuple[Line, ...] = ()
    aliases: tuple[str, ...] = ()
    note: str = ""


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

    ``commitment`` is the resources that the paper's column Åtagande names; it is never a duty.
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
    days: str = ""
    follow_up: str = ""
    follow_up_rhythm: str = ""
    indicators: tuple[str, ...] = ()
    method: str = ""
    plan: str = ""
    note: str = ""


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


@dataclass(frozen=True, slots=True, kw_only=True)
class Communication:
    """What is promised of communication (kommunikation): its aim in words and its promises."""

    clause: str = ""
    aim: str = ""
    promises: tuple[ExplicitPromise, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Contact:
    """A contact (kontakt) by function; never a person's own number or address."""

    id: str
    party: str
    purpose: ContactPurpose
    function: str = ""
    phone: str = ""
    email: str = ""
    address: str = ""


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
class Defined:
    """A word that the agreement defines, abbreviates or leaves unexplained (förkortning, alias)."""

    id: str
    word: str
    meaning: str = ""
    clause: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Partner:
    """Somebody outside whom the parties promise to work with, without a seat (samarbetspart)."""

    id: str
    name: str
    clause: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Link:
    """Another agreement: predecessor, successor or the one above (föregångare, efterföljare, överordnad)."""

    title: str = ""
    agreement: str = ""
    first_day: str = ""
    last_day: str = ""
    note: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Paper:
    """A whole agreement (överenskommelse)."""

    format: str
    id: str
    name: str
    title: str
    parties: tuple[Party, ...]
    term: Term
    municipalities: tuple[str, ...] = ()
    clause_word: str = "punkt"
    summary: str = ""
    vision: str = ""
    purpose: str = ""
    scope: str = ""
    economy: str = ""
    steps: tuple[str, ...] = ()
    words: dict[str, str] = field(default_factory=dict)
    definitions: tuple[Defined, ...] = ()
    bodies: tuple[Body, ...] = ()
    partners: tuple[Partner, ...] = ()
    clauses: tuple[Clause, ...] = ()
    annexes: tuple[Annex, ...] = ()
    renewal: Renewal | None = None
    amendment: Amendment | None = None
    originals: int | None = None
    signatures: tuple[Signature, ...] = ()
    coordinators: Coordination | None = None
    promises: tuple[ExplicitPromise, ...] = ()
    predecessor: Link | None = None
    successor: Link | None = None
    parent: Link | None = None
    forums: tuple[Forum, ...] = ()
    focus_areas: tuple[FocusArea, ...] = ()
    goals: tuple[Goal, ...] = ()
    activities: tuple[Activity, ...] = ()
    other_plans: tuple[OtherPlan, ...] = ()
    follow_up: tuple[FollowUp, ...] = ()
    sources: tuple[Source, ...] = ()
    picture_promises: tuple[ExplicitPromise, ...] = ()
    communication: Communication | None = None
    contacts: tuple[Contact, ...] = ()


FORMAT = "samsyn/1"

PARTS: dict[str, tuple[str, ...]] = {
    "organisation": ("forums",),
    "plan": ("focus_areas", "goals", "activities", "other_plans"),
    "follow_up": ("follow_up",),
    "picture": ("sources", "picture_promises"),
    "communication": ("communication",),
    "contacts": ("contacts",),
}
"""Which keys belong to which part; every key not named here belongs to the part ``agreement``."""
