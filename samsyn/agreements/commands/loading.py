"""Loading a paper (läs in): a new collaboration, an amendment or a successor, all of it or nothing."""

from dataclasses import dataclass, replace
from datetime import date
from functools import partial

from django.db import transaction

from samsyn.agreements import access
from samsyn.agreements.commands import writing
from samsyn.agreements.models import Edition, Signature
from samsyn.agreements.rules import amending, parts, terms
from samsyn.agreements.rules.amending import Decision
from samsyn.agreements.rules.parts import Values
from samsyn.agreements.rules.signing import Signing
from samsyn.base.audit import commands as audit
from samsyn.base.audit.acting import Acting
from samsyn.base.collaborations import commands as collaborations
from samsyn.base.collaborations import queries as places_to_be
from samsyn.base.collaborations import rules as collaboration_rules
from samsyn.base.collaborations.actors import Actor
from samsyn.base.refs import Ref
from samsyn.base.refusals import Refused, insist
from samsyn.papers import checks, succeeding
from samsyn.papers.difference import Change, between
from samsyn.papers.findings import Faults
from samsyn.papers.model import Paper, Term
from samsyn.papers.writing import as_values

CLOCK_CARRIED_BY_ANOTHER = collaboration_rules.Objection.CLOCK_CARRIED_BY_ANOTHER


@dataclass(frozen=True, slots=True)
class Loaded:
    """What a load did (inläst): where, which parts it changed and how; nothing changed is no parts."""

    actor: Actor
    parts: tuple[str, ...]
    differences: tuple[Change, ...]
    is_first: bool
    is_successor: bool


@transaction.atomic
def start(
    *,
    actor: Acting,
    paper: Paper,
    today: date,
    slug: str = "",
    in_use_from: date | None = None,
    is_practice: bool = False,
) -> Loaded:
    """Load a paper where it belongs, and make its collaboration if there is none (starta).

    The collaboration is called by the paper's id without its years. The first one of a municipality carries the
    clocks of the Act. Raises as ``load`` and ``collaborations.create``.
    """
    slug = slug or parts.slug_of(paper)
    if slug in places_to_be.slugs():
        own = places_to_be.program(slug=slug)
    else:
        own = make_collaboration(actor, paper, slug, in_use_from or today, is_practice=is_practice)
    return load(actor=own, paper=paper, today=today)


@transaction.atomic
def load(
    *,
    actor: Actor,
    paper: Paper,
    today: date,
    first_day: date | None = None,
    decision: Decision | None = None,
    reason: str = "",
) -> Loaded:
    """Load a paper (läs in): all of it or nothing.

    The same paper again changes nothing. A changed one makes an edition of each part that differs, from
    ``first_day`` (today if not said); another agreement is a successor, from the first day of its term, after the
    last day of the one before. Raises ``Faults``, ``NotAllowed``, and ``Refused`` with ``amending.Objection``,
    ``succeeding.Overlap`` or the guard's finding.
    """
    held = list(Edition.rows.of(actor).order_by("number", "id").select_for_update())
    access.require(actor, access.LOAD)
    if faults := checks.check(paper):
        raise Faults(faults)
    latest = {one.part: one for one in held}
    is_successor = bool(latest) and latest[parts.REST].paper_key != paper.id
    changes = _changes(latest, paper)
    if is_successor:
        held_codes = latest[parts.REST].content.get("municipalities", [])
        insist(amending.objection_to_successor(held_codes, paper.municipalities))
        takes_over = replace(paper.term, first_day=paper.term.first_day or today.isoformat())
        insist(succeeding.objection_to_following(_term_of(latest), takes_over))
    if changes and held:
        first_day = first_day or (is_successor and terms.first_day(paper)) or today
        insist(amending.objection_to_first_day(first_day, [one.first_day for one in held if one.first_day]))
    differences = _differences(latest, changes) if held else ()
    writing.write(actor, paper.id, changes, latest, first_day=first_day if held else None, why=(decision, reason))
    signed = _load_signatures(actor, paper)
    if changes or signed:
        facts = {"agreement": paper.id, "parts": sorted(changes), "first_day": first_day, "signatures": signed}
        audit.record(
            actor,
            "agreements.loaded",
            Ref("agreements.agreement", paper.id, paper.title),
            after=facts,
            differences=len(differences),
        )
    return Loaded(actor, tuple(sorted(changes)), differences, is_first=not held, is_successor=is_successor)


def make_collaboration(actor: Acting, paper: Paper, slug: str, in_use_from: date | None, *, is_practice: bool) -> Actor:
    """Make the paper's collaboration, with the clocks of the Act unless another carries them."""
    code = paper.municipalities[0] if len(paper.municipalities) == 1 else ""
    create = partial(
        collaborations.create,
        actor=actor,
        slug=slug,
        name=paper.name,
        municipality_code=code,
        in_use_from=in_use_from,
        is_practice=is_practice,
    )
    try:
        return create(carries_act_clock=bool(code))
    except Refused as refused:
        if refused.objection is not CLOCK_CARRIED_BY_ANOTHER:
            raise
        return create()


def _term_of(latest: dict[str, Edition]) -> Term:
    """The term of the agreement that was loaded last, as written."""
    return Term(**latest[parts.REST].content.get("term", {}))


def _changes(latest: dict[str, Edition], paper: Paper) -> dict[str, Values]:
    held = {part: one.sha256 for part, one in latest.items()}
    return parts.changed(held, parts.parts_of(as_values(paper)))


def _differences(latest: dict[str, Edition], changes: dict[str, Values]) -> tuple[Change, ...]:
    before = {part: latest[part].content if part in latest else {} for part in changes}
    return tuple(one for part in sorted(changes) for one in between(before[part], changes[part]))


def _load_signatures(actor: Actor, paper: Paper) -> list[str]:
    """Enter what a file knows of signatures and the facts do not; what only the facts know stays, the copy with it."""
    held = Signature.rows.of(actor).filter(proposal=None, paper_key=paper.id).order_by("id")
    known = {one.key: one for one in held}
    new = []
    for one in paper.signatures:
        before = known.get(one.id)
        held_facts = writing.facts_of(before) if before else {}
        facts = held_facts | {name: value for name, value in Signing.of(one).facts().items() if value or not before}
        if facts != held_facts:
            papers = {"frozen_id": before.frozen_id, "copy_id": before.copy_id} if before else {}
            Signature.rows.add(actor, paper_key=paper.id, **papers, **facts)
            new.append(one.id)
    return new
