"""The whole paper (överenskommelsen), and which keys belong to which part."""

from dataclasses import dataclass, field

from samsyn.papers.model.organising import Forum
from samsyn.papers.model.planning import Activity, FocusArea, FollowUp, Goal, OtherPlan, Source
from samsyn.papers.model.promising import Communication, Coordination, ExplicitPromise
from samsyn.papers.model.terms import Link, Renewal, Term
from samsyn.papers.model.text import Amendment, Annex, Clause, Defined, Signature
from samsyn.papers.model.who import Body, Contact, Partner, Party


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
