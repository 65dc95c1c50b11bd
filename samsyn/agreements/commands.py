"""What can be done with an agreement: load a file, sign, propose a change and adopt it."""

from dataclasses import dataclass
from datetime import date
from functools import partial
from typing import Any

from django.db import transaction

from samsyn.agreements import access
from samsyn.agreements.models import Edition, Proposal, Signature
from samsyn.agreements.queries import asking
from samsyn.agreements.queries.papers import paper as paper_of
from samsyn.agreements.rules import amending, parts, terms
from samsyn.agreements.rules.amending import Decision, Objection
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
from samsyn.papers import checks
from samsyn.papers.difference import Change, between
from samsyn.papers.findings import Faults
from samsyn.papers.model import Paper
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
        own = _collaboration(actor, paper, slug, in_use_from or today, is_practice=is_practice)
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
    ``first_day`` (today if not said); another agreement is a successor, from the first day of its term.
    Raises ``Faults``, ``Refused`` with ``amending.Objection`` or the guard's finding, and ``NotAllowed``.
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
    if changes and held:
        first_day = first_day or (is_successor and terms.first_day(paper)) or today
        insist(amending.objection_to_first_day(first_day, [one.first_day for one in held if one.first_day]))
    differences = _differences(latest, changes) if held else ()
    _write(actor, paper.id, changes, latest, first_day=first_day if held else None, why=(decision, reason))
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


@transaction.atomic
def sign(*, actor: Actor, signing: Signing, today: date, proposal_id: int | None = None) -> None:
    """Enter a party's signature (underteckna), or what was missing in one; under a proposal it stands behind that.

    Raises ``Refused`` with ``amending.Objection``, ``NotAllowed`` for another party's, ``ObjectDoesNotExist``.
    """
    paper = paper_of(actor, today)
    proposal = Proposal.rows.of(actor).get(pk=proposal_id) if proposal_id else None
    revision = proposal.revision if proposal else None
    rows = Signature.rows.of(actor).filter(proposal=proposal, revision=revision).order_by("id")
    access.require(actor, access.SIGN, when=access.speaks_for(actor, signing.party))
    before = {one.key: one for one in rows}.get(signing.key)
    insist(amending.objection_to_signing(paper, signing, is_closed=_is_closed(proposal), today=today))
    facts = {**signing.facts(), "key": signing.key or parts.free_key(signing.party, [one.key for one in rows])}
    insist(Objection.SAME_ALREADY if before is not None and _facts_of(before) == facts else None)
    made = Signature.rows.add(actor, proposal=proposal, revision=revision, **facts)
    audit.record(actor, "agreements.signed", made, before=_facts_of(before) if before else None, after=facts)


@transaction.atomic
def propose(*, actor: Actor, paper: Paper, title: str, today: date, reason: str = "") -> int:
    """Propose a change of the agreement (föreslå ändring), and give the proposal's id.

    Raises ``Faults``, ``Refused`` with ``amending.Objection``, ``NotAllowed``.
    """
    held = paper_of(actor, today)
    access.require(actor, access.PROPOSE)
    if faults := checks.check(paper):
        raise Faults(faults)
    content = _unsigned(paper)
    insist(amending.objection_to_proposing(title, is_same=content == _unsigned(held)))
    made = Proposal.rows.add(actor, title=title, reason=reason, content=content, proposed_by_id=actor.user_id)
    audit.record(actor, "agreements.proposed", made, after={"title": title, "reason": reason})
    return made.pk


@transaction.atomic
def revise(*, actor: Actor, proposal_id: int, paper: Paper, revision: int) -> int:
    """Write a proposal anew (skriv om), and give its new revision; who has signed must sign the new wording.

    Raises ``Refused`` if somebody else has saved since ``revision``, ``Faults`` and ``NotAllowed``.
    """
    held = Proposal.rows.of(actor).select_for_update().get(pk=proposal_id)
    access.require(actor, access.PROPOSE)
    insist(Objection.ALREADY_CLOSED if held.closed_on else None)
    insist(Objection.WRITTEN_OVER if held.revision != revision else None)
    if faults := checks.check(paper):
        raise Faults(faults)
    before, held.content, held.revision = held.content, _unsigned(paper), revision + 1
    held.save(update_fields=["content", "revision"])
    changed = [one.path for one in between(before, held.content)]
    audit.record(actor, "agreements.revised", held, before={"revision": revision}, changed=changed)
    return held.revision


@transaction.atomic
def adopt(*, actor: Actor, proposal_id: int, first_day: date, decision: Decision, today: date) -> tuple[str, ...]:
    """Let a proposal hold from a day (anta), and give the parts it changed.

    Raises ``Refused`` with ``amending.Objection`` until the paper's own rule of amendment is met, ``NotAllowed``.
    """
    proposal = Proposal.rows.of(actor).select_for_update().get(pk=proposal_id)
    held = list(Edition.rows.of(actor).order_by("number", "id").select_for_update())
    access.require(actor, access.ADOPT)
    latest = {one.part: one for one in held}
    changes = parts.changed({part: one.sha256 for part, one in latest.items()}, parts.parts_of(proposal.content))
    signed = proposal.signatures.filter(revision=proposal.revision).values_list("party_key", flat=True)
    insist(Objection.ALREADY_CLOSED if proposal.closed_on else None)
    insist(amending.objection_to_first_day(first_day, [one.first_day for one in held if one.first_day]))
    insist(
        amending.objection_to_adopting(
            paper_of(actor, today), changes, decision=decision, signed_by=list(signed), today=today
        )
    )
    key = latest[parts.REST].paper_key
    _write(actor, key, changes, latest, first_day=first_day, why=(decision, proposal.reason))
    _close(proposal, today, was_adopted=True)
    facts = {"parts": sorted(changes), "first_day": first_day, "decided_by": decision.by, "decided_on": decision.on}
    audit.record(actor, "agreements.adopted", proposal, after=facts)
    return tuple(sorted(changes))


@transaction.atomic
def drop(*, actor: Actor, proposal_id: int, today: date) -> None:
    """Let a proposal fall (dra tillbaka). Raises ``Refused`` if it is closed, and ``NotAllowed``."""
    proposal = Proposal.rows.of(actor).select_for_update().get(pk=proposal_id)
    access.require(actor, access.PROPOSE)
    insist(Objection.ALREADY_CLOSED if proposal.closed_on else None)
    _close(proposal, today, was_adopted=False)
    audit.record(actor, "agreements.dropped", proposal, after={"closed_on": today})


def _collaboration(actor: Acting, paper: Paper, slug: str, in_use_from: date, *, is_practice: bool) -> Actor:
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


def _changes(latest: dict[str, Edition], paper: Paper) -> dict[str, Values]:
    held = {part: one.sha256 for part, one in latest.items()}
    return parts.changed(held, parts.parts_of(as_values(paper)))


def _unsigned(paper: Paper) -> Values:
    return {key: value for key, value in as_values(paper).items() if key != parts.SIGNED}


def _differences(latest: dict[str, Edition], changes: dict[str, Values]) -> tuple[Change, ...]:
    before = {part: latest[part].content if part in latest else {} for part in changes}
    return tuple(one for part in sorted(changes) for one in between(before[part], changes[part]))


Why = tuple[Decision | None, str]


def _write(
    actor: Actor, key: str, changes: dict[str, Values], latest: dict[str, Edition], *, first_day: date | None, why: Why
) -> None:
    decision, reason = why[0] or Decision(), why[1]
    asking.forget()
    for part in sorted(changes):
        Edition.rows.add(
            actor,
            part=part,
            number=latest[part].number + 1 if part in latest else 1,
            paper_key=key,
            content=changes[part],
            sha256=parts.digest(changes[part]),
            first_day=first_day,
            decided_by=decision.by,
            decided_on=decision.on,
            reference=decision.reference,
            reason=reason,
        )


def _load_signatures(actor: Actor, paper: Paper) -> list[str]:
    """Enter what a file knows of signatures and the facts do not; what only the facts know stays."""
    known = {one.key: one for one in Signature.rows.of(actor).filter(proposal=None).order_by("id")}
    new = []
    for one in paper.signatures:
        facts = Signing.of(one).facts()
        if one.id not in known or _facts_of(known[one.id]) != facts:
            Signature.rows.add(actor, **facts)
            new.append(one.id)
    return new


def _facts_of(one: Signature) -> dict[str, Any]:
    return {name: getattr(one, name) for name in Signing.FIELDS}


def _is_closed(proposal: Proposal | None) -> bool:
    return proposal is not None and proposal.closed_on is not None


def _close(proposal: Proposal, today: date, *, was_adopted: bool) -> None:
    proposal.closed_on, proposal.was_adopted = today, was_adopted
    proposal.save(update_fields=["closed_on", "was_adopted"])
