"""Laying in a pasted text (lägga in): its pieces become clauses, all or none, and the original is kept."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from django.db import transaction

from samsyn.agreements import commands as agreements
from samsyn.agreements import queries
from samsyn.agreements.rules.drafting import Item
from samsyn.base.audit import commands as audit
from samsyn.base.collaborations.actors import Actor
from samsyn.base.refusals import insist
from samsyn.intake.models import Original
from samsyn.intake.rules import beside, laying, limits, splitting
from samsyn.intake.rules.laying import Part
from samsyn.intake.rules.pieces import Pieces
from samsyn.papers.model import Paper
from samsyn.papers.shapes import fields_of


@dataclass(frozen=True, slots=True)
class Pasted:
    """A pasted text (inklistrat): its words, its pieces, and what a person lets each of them become."""

    text: str
    pieces: Pieces
    parts: Sequence[Part]


@transaction.atomic
def lay_in(*, actor: Actor, draft_id: int, pasted: Pasted, seen: str | None) -> tuple[str, ...]:
    """Lay a pasted text into a draft (lägg in), keep its original, and give the paths of the clauses it became.

    ``seen`` is what the draft's clauses were known by as the pieces were shown. Raises ``Refused`` if somebody has
    changed them since, or for a number of a person; ``Faults`` for a clause that cannot be kept; ``NotAllowed``.
    """
    paper = queries.draft(actor, draft_id).paper
    laid = laying.laid(pasted.pieces, pasted.parts, paper)
    items = [Item(list_path, values) for list_path, values in (*_own_words(paper, pasted), *laid.items)]
    known = {"clauses": seen} if seen is not None else None
    added = agreements.add_items(actor=actor, draft_id=draft_id, items=items, seen=known)
    paths = tuple(path for path in added if path.startswith("clauses/"))
    keep_original(actor=actor, draft_id=draft_id, text=pasted.text, pieces=laid.pieces, paths=paths)
    return paths


def _own_words(paper: Paper, pasted: Pasted) -> Iterator[tuple[str, dict[str, str]]]:
    """Say what the paper calls its clauses, where it has none yet and nobody has said it."""
    word = splitting.clause_word(pasted.text, pasted.pieces)
    usual = fields_of(Paper)["clause_word"].default
    if not paper.clauses and paper.clause_word == usual != word:
        yield "", {"clause_word": word}


@transaction.atomic
def keep_original(*, actor: Actor, draft_id: int, text: str, pieces: Pieces, paths: Sequence[str]) -> int:
    """Keep a pasted text beside the clauses that its pieces became (spara originalet), and give its id.

    Raises ``Refused`` for a number of a person or a text longer than is read, ``NotAllowed``, and
    ``ObjectDoesNotExist`` for another's draft.
    """
    draft = queries.draft(actor, draft_id)
    insist(limits.objection_to_reading(text))
    ids = [path.rpartition("/")[2] for path in paths]
    facts = {"text": text, "spans": beside.spans_of(ids, pieces), "kept_by_id": actor.user_id}
    made = Original.rows.add(actor, proposal_id=draft.id, **facts)
    audit.record(actor, "intake.original_kept", made, paths=list(paths))
    return made.pk
