"""Fetching into a draft (hämta): from a template, from another agreement, from a file."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date

from django.db import transaction

from samsyn.agreements import access
from samsyn.agreements.commands.drafting import add_items, ids_once_used
from samsyn.agreements.models import Mark, Proposal
from samsyn.agreements.rules import fetching
from samsyn.agreements.rules.amending import Objection
from samsyn.agreements.rules.drafting import Item, MarkState
from samsyn.base.audit import commands as audit
from samsyn.base.collaborations import commands as collaborations
from samsyn.base.collaborations import queries as members
from samsyn.base.collaborations.actors import Actor
from samsyn.base.refusals import insist
from samsyn.papers import checks
from samsyn.papers.bringing import additions
from samsyn.papers.findings import Faults
from samsyn.papers.matching import same_parties
from samsyn.papers.model import Paper
from samsyn.papers.patterns import Group
from samsyn.papers.writing import as_values


@dataclass(frozen=True, slots=True)
class ReadIn:
    """What became of a file (inläst): the whole draft, or suggestions in it."""

    is_whole: bool
    paths: tuple[str, ...] = ()


@transaction.atomic
def bring(*, actor: Actor, draft_id: int, pattern: Paper, groups: Collection[Group]) -> tuple[str, ...]:
    """Bring what a pattern has and a draft lacks, as suggestions (hämta), and give their paths.

    Raises ``Refused`` with ``fetching.Objection`` where there is nothing new, ``Faults`` and ``NotAllowed``.
    """
    held = _held(actor, draft_id)
    taken = ids_once_used(actor)
    access.require(actor, access.PROPOSE)
    found = additions(held.content, pattern, groups, taken=taken)
    insist(fetching.objection_to_bringing(len(found)))
    return add_items(actor=actor, draft_id=draft_id, items=[Item(*one) for one in found], state=MarkState.SUGGESTED)


@transaction.atomic
def read_in(*, actor: Actor, draft_id: int, paper: Paper, today: date) -> ReadIn:
    """Read a paper from a file into a draft (läs in en fil): the whole of one with nothing in it, else suggestions.

    The people of a party stay with it under the id that it has in the file. Raises ``Faults``, ``Refused`` with
    ``fetching.Objection``, and ``NotAllowed``.
    """
    held = _held(actor, draft_id)
    access.require(actor, access.PROPOSE)
    if faults := checks.check(paper):
        raise Faults(faults)
    if not fetching.becomes_the_whole(held.kind, held.content):
        return ReadIn(is_whole=False, paths=bring(actor=actor, draft_id=draft_id, pattern=paper, groups=tuple(Group)))
    access.require(actor, access.LOAD)
    keys = same_parties(as_values(paper)["parties"], held.content["parties"])
    objection = fetching.objection_to_reading_in(
        held.content.get("municipalities", ()),
        paper.municipalities,
        parties=[one.party_key for one in members.members(actor, on=today) if one.party_key],
        matched=keys,
    )
    insist(objection)
    _become(actor, held, paper)
    if any(old != new for old, new in keys.items()):
        collaborations.rename_parties(actor=actor, keys=keys)
    audit.record(actor, "agreements.file_read", held, after={"agreement": paper.id, "parties": keys})
    return ReadIn(is_whole=True)


def _held(actor: Actor, draft_id: int) -> Proposal:
    held = Proposal.rows.of(actor).select_for_update().get(pk=draft_id)
    insist(Objection.ALREADY_CLOSED if held.closed_on else None)
    return held


def _become(actor: Actor, held: Proposal, paper: Paper) -> None:
    held.content, held.revision = as_values(paper), held.revision + 1
    held.save(update_fields=["content", "revision"])
    Mark.rows.of(actor).filter(proposal=held).delete()
