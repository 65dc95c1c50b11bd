"""Dividing and joining the clauses of a draft (dela, slå ihop), with the originals beside them."""

from collections.abc import Callable
from typing import TypeVar

from django.db import transaction

from samsyn.agreements import commands as agreements
from samsyn.agreements import queries
from samsyn.agreements.rules.amending import Objection
from samsyn.agreements.rules.drafting import Item
from samsyn.base.audit import commands as audit
from samsyn.base.collaborations.actors import Actor
from samsyn.base.refs import Ref
from samsyn.base.refusals import Refused
from samsyn.intake.models import Original
from samsyn.intake.rules import beside, clauses
from samsyn.intake.rules.beside import Spans

T = TypeVar("T")


@transaction.atomic
def divide_clause(*, actor: Actor, draft_id: int, clause: str, at: int, title: str, seen: str | None) -> str:
    """Divide a clause of a draft in two at a place in its text (dela här), and give the path of the latter half.

    Raises ``Refused`` if another has changed the clause, or where one half would say nothing; ``NotAllowed``.
    """
    draft = queries.draft(actor, draft_id)
    halves = _known(lambda: clauses.divided(draft.content, clause, at, title=title))
    path = f"clauses/{clause}"
    agreements.put_item(actor=actor, draft_id=draft_id, path=path, values=halves.first, seen=seen)
    made = agreements.add_items(actor=actor, draft_id=draft_id, items=[Item("clauses", halves.second)])[0]
    agreements.move_item(actor=actor, draft_id=draft_id, path=made, to=halves.place)
    agreements.mark_items(actor=actor, draft_id=draft_id, paths=[path], state=None)
    rest = str(halves.second["text"])
    for original in Original.rows.of(actor).filter(proposal_id=draft_id):
        first, second = beside.divided(original.text, beside.read_spans(original.spans, clause), rest)
        _keep(original, {clause: first, made.rpartition("/")[2]: second})
    audit.record(
        actor, "intake.clause_divided", Ref("agreements.proposal", str(draft_id), draft.title), path=path, made=made
    )
    return made


@transaction.atomic
def join_clause(*, actor: Actor, draft_id: int, clause: str, seen: str | None) -> str:
    """Join a clause of a draft with the one before it (slå ihop), and give the path of that one.

    What says that it stands in the clause says that it stands in the other. Raises ``Refused`` if another has changed
    the clause, or if it is the first; ``NotAllowed``.
    """
    draft = queries.draft(actor, draft_id)
    before, values = _known(lambda: clauses.joined(draft.content, clause))
    path, into = f"clauses/{clause}", f"clauses/{before}"
    agreements.put_item(actor=actor, draft_id=draft_id, path=into, values=values)
    for holder, said in clauses.pointing(draft.content, clause, before):
        agreements.put_item(actor=actor, draft_id=draft_id, path=holder, values=said)
    agreements.strike_item(actor=actor, draft_id=draft_id, path=path, seen=seen)
    agreements.mark_items(actor=actor, draft_id=draft_id, paths=[into], state=None)
    for original in Original.rows.of(actor).filter(proposal_id=draft_id):
        spans = (beside.read_spans(original.spans, one) for one in (before, clause))
        _keep(original, {before: beside.joined(*spans), clause: ()})
    audit.record(
        actor, "intake.clause_joined", Ref("agreements.proposal", str(draft_id), draft.title), path=path, into=into
    )
    return into


def _known(read: Callable[[], T | None]) -> T:
    try:
        found = read()
    except (KeyError, ValueError):
        found = None
    if found is None:
        raise Refused(Objection.NOT_IN_DRAFT)
    return found


def _keep(original: Original, changed: dict[str, Spans]) -> None:
    known = {one: spans for one, spans in changed.items() if spans or one in original.spans}
    if known:
        kept = {**original.spans, **{one: [list(span) for span in spans] for one, spans in known.items()}}
        original.spans = {one: spans for one, spans in kept.items() if spans}
        original.save(update_fields=["spans"])
