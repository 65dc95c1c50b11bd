"""Letting a draft begin (börja): a new collaboration's first entry, a correction, a successor; and undoing it."""

from collections.abc import Iterator
from datetime import date
from functools import partial

from django.apps import apps
from django.db import transaction

from samsyn.agreements import access
from samsyn.agreements.commands import loading, writing
from samsyn.agreements.commands.drafting import open_draft
from samsyn.agreements.models import Edition, Mark, Proposal, Signature
from samsyn.agreements.queries import asking
from samsyn.agreements.queries.papers import timeline
from samsyn.agreements.rules import amending, drafting, following, parts, renewing, terms
from samsyn.agreements.rules.amending import Decision
from samsyn.agreements.rules.drafting import DraftKind
from samsyn.base.audit import commands as audit
from samsyn.base.audit.acting import Acting
from samsyn.base.collaborations import commands as collaborations
from samsyn.base.collaborations import queries as places_to_be
from samsyn.base.collaborations.actors import Actor
from samsyn.base.collaborations.owned import Owned
from samsyn.base.refusals import insist
from samsyn.papers import editing, reading
from samsyn.papers.model import Paper

NOT_BUILT = frozenset(
    {
        "agreements.edition",
        "agreements.proposal",
        "agreements.mark",
        "agreements.signature",
        "agreements.frozen",
        "documents.keptfile",
        "records.record",
        "records.receipt",
        "records.registry",
        "search.entry",
        "intake.original",
        "collaborations.membership",
        "collaborations.invitation",
    }
)
"""Rows that a beginning makes itself or that were there before it; every other row is built on the agreement."""


@transaction.atomic
def set_up(*, actor: Acting, paper: Paper, party_key: str, today: date, is_practice: bool = False) -> tuple[Actor, int]:
    """Make a collaboration whose agreement is yet to be written (ny samverkan), and give its maker and the draft's id.

    Whoever makes it is its first coordinator, for her own party. Raises as ``collaborations.create``.
    """
    slug = editing.free_key(parts.slug_of(paper), places_to_be.slugs())
    program = loading.make_collaboration(actor, paper, slug, None, is_practice=is_practice)
    maker = collaborations.settle_maker(actor=program, user_id=actor.user_id, party_key=party_key, today=today)
    draft = open_draft(actor=maker, kind=DraftKind.START, title=paper.title, today=today, paper=paper)
    return maker, draft


@transaction.atomic
def begin(
    *, actor: Actor, draft_id: int, today: date, in_use_from: date | None = None, decision: Decision | None = None
) -> tuple[str, ...]:
    """Let a draft begin to hold (börja), without what is undecided in it, and give the parts that it changed.

    A first entry holds from the start and is kept from ``in_use_from``; a correction holds from the same day as what
    it corrects; a successor from the first day of its term, once every choice is made, with the signatures that were
    made under it. Raises ``Refused``, ``Faults`` and ``NotAllowed``.
    """
    held = Proposal.rows.of(actor).select_for_update().get(pk=draft_id)
    marks = dict(Mark.rows.of(actor).filter(proposal=held).values_list("path", "state"))
    access.require(actor, access.LOAD)
    paper = reading.stored(drafting.settled(held.content, marks))
    objection = drafting.objection_to_beginning(
        held.kind, is_closed=bool(held.closed_on), has_parties=bool(paper.parties), in_use_from=in_use_from
    )
    insist(objection or _lack_in_correction(actor, held) or _lack_in_successor(actor, held, marks))
    first_day = _first_day(actor, paper) if held.kind == DraftKind.CORRECTION else None
    loaded = loading.load(
        actor=actor, paper=paper, today=today, first_day=first_day, decision=decision, reason=held.reason
    )
    if held.kind == DraftKind.START and in_use_from is not None:
        collaborations.take_into_use(actor=actor, on=in_use_from, today=today)
    _sign_over(actor, held, paper)
    writing.close(held, today, was_adopted=True)
    audit.record(actor, "agreements.begun", held, after={"parts": list(loaded.parts), "in_use_from": in_use_from})
    return loaded.parts


@transaction.atomic
def undo_begin(*, actor: Actor) -> int:
    """Undo that an agreement began (ångra), and give the id of the draft that is open again.

    Raises ``Refused`` once something has been built on it, and ``NotAllowed``.
    """
    editions = Edition.rows.of(actor).select_for_update()
    held = Proposal.rows.of(actor).filter(kind=DraftKind.START, was_adopted=True).order_by("-id").first()
    access.require(actor, access.LOAD)
    insist(drafting.objection_to_undoing(is_begun=held is not None, built_on=[*_built_on(actor)]))
    assert held is not None  # noqa: S101 - the rule has just said so
    asking.forget()
    editions.delete()
    writing.put_in_index(actor)
    Signature.rows.of(actor).filter(proposal=None).delete()
    held.closed_on, held.was_adopted = None, False
    held.save(update_fields=["closed_on", "was_adopted"])
    collaborations.take_out_of_use(actor=actor)
    audit.record(actor, "agreements.begin_undone", held)
    return held.pk


def _lack_in_correction(actor: Actor, held: Proposal) -> amending.Objection | None:
    """Say why a correction cannot hold, or None: it is of the agreement that was adopted last."""
    if held.kind != DraftKind.CORRECTION:
        return None
    return amending.objection_to_following_on(held.content, timeline(actor).stages[-1].paper.id)


def _lack_in_successor(actor: Actor, held: Proposal, marks: dict[str, str]) -> renewing.Objection | None:
    """Say why a successor cannot take over, or None: it follows the agreement in force, and every choice is made."""
    if held.kind != DraftKind.SUCCESSOR:
        return None
    old = timeline(actor).stages[-1].paper
    if held.content.get("predecessor", {}).get("agreement") != old.id:
        return renewing.Objection.FOLLOWS_ANOTHER
    if following.unchosen(old, reading.stored(held.content), marks):
        return renewing.Objection.CHOICES_LEFT
    of_the_old = Proposal.rows.of(actor).filter(closed_on=None, kind__in=(DraftKind.AMENDMENT, DraftKind.CORRECTION))
    return renewing.Objection.DRAFTS_LEFT if of_the_old.exists() else None


def _sign_over(actor: Actor, held: Proposal, paper: Paper) -> None:
    """Let the signatures made under a draft as it now reads be those of the agreement that it becomes."""
    if held.kind not in {DraftKind.START, DraftKind.SUCCESSOR}:
        return
    for one in held.signatures.filter(revision=held.revision).order_by("id"):
        papers = {"frozen_id": one.frozen_id, "copy_id": one.copy_id}
        Signature.rows.add(actor, paper_key=paper.id, **papers, **writing.facts_of(one))


def _first_day(actor: Actor, paper: Paper) -> date | None:
    """The day from which what is corrected holds: the last edition's, else the term's first."""
    days = Edition.rows.of(actor).exclude(first_day=None).values_list("first_day", flat=True)
    return max((day for day in days if day), default=None) or terms.first_day(paper)


def _built_on(actor: Actor) -> Iterator[str]:
    for model in apps.get_models():
        if issubclass(model, Owned) and model._meta.label_lower not in NOT_BUILT:
            rows = partial(model.rows.of, actor)
            if rows().exists():
                yield model._meta.label_lower
    if Edition.rows.of(actor).filter(number__gt=1).exists():
        yield "edition"
    copies = Signature.rows.of(actor).exclude(copy=None)
    if copies.filter(proposal=None).exclude(copy__in=copies.exclude(proposal=None).values("copy")).exists():
        yield "copy"
