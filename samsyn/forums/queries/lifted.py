"""Where a question was lifted to (lyft), where it came from, and what it came to there."""

from dataclasses import dataclass

from django.db.models import QuerySet

from samsyn.base.collaborations.actors import Actor
from samsyn.forums import access
from samsyn.forums.models import Item
from samsyn.forums.queries.held import texts_decided
from samsyn.forums.queries.leading import leads
from samsyn.forums.queries.meetings import meeting as meeting_of
from samsyn.forums.rules import refs
from samsyn.forums.rules.kinds import Opening, Outcome
from samsyn.forums.rules.lifting import forums_above
from samsyn.papers.model import Forum, Paper
from samsyn.papers.who import Named, name_of

FURTHEST = 6
"""How many forums a question is followed through."""


@dataclass(frozen=True, slots=True)
class LiftedRow:
    """A question as it stands in a forum (fråga): its item and meeting, and what it came to, None while it is open.

    ``said`` is what was decided there, else why it came to what it did.
    """

    item_id: int
    forum: Named
    meeting_id: int | None
    title: str
    purpose: str
    outcome: Outcome | None
    said: str


@dataclass(frozen=True, slots=True)
class Course:
    """The way of a question (frågans väg): where it came from, the first forum first, and where it was lifted."""

    here: LiftedRow
    below: tuple[LiftedRow, ...]
    above: tuple[LiftedRow, ...]


def course(actor: Actor, paper: Paper, item_id: int) -> Course:
    """Follow a question down and up. Raises ``ObjectDoesNotExist``; a query a forum, and one if it was lifted."""
    item = Item.rows.of(actor).get(pk=item_id)
    below, above = _down(actor, item), _up(actor, item)
    decided = texts_decided(actor, (*below, item, *above)) if below or above else {}
    rows = {one.pk: _row(paper, one, decided.get(one.pk, "")) for one in (*below, item, *above)}
    return Course(rows[item.pk], tuple(rows[one.pk] for one in reversed(below)), tuple(rows[one.pk] for one in above))


def lifts_to(actor: Actor, paper: Paper, item_id: int) -> tuple[Forum, ...]:
    """Give the forums that an open question can be lifted to by the actor; none where she does not run its meeting."""
    item = Item.rows.of(actor).get(pk=item_id)
    if item.outcome or not access.may(actor, access.RUN):
        return ()
    row = meeting_of(actor, item.meeting_id) if item.meeting_id is not None else None
    if not leads(actor, paper, item.forum_key, row):
        return ()
    return forums_above(paper, item.forum_key)


def _down(actor: Actor, item: Item) -> list[Item]:
    found: list[Item] = []
    at: Item | None = item
    while at is not None and len(found) < FURTHEST:
        at = _before(actor, at)
        found += [at] if at is not None else []
    return found


def _before(actor: Actor, item: Item) -> Item | None:
    if item.carried_from_id:
        return Item.rows.of(actor).filter(pk=item.carried_from_id).first()
    if item.about_kind != refs.ITEM or item.opening != Opening.LIFTED:
        return None
    return Item.rows.of(actor).filter(pk=int(item.about_key)).first()


def _up(actor: Actor, item: Item) -> list[Item]:
    found: list[Item] = []
    at: Item | None = item
    while at is not None and len(found) < FURTHEST:
        at = _after(actor, at).first()
        found += [at] if at is not None else []
    return found


def _after(actor: Actor, item: Item) -> QuerySet[Item]:
    if item.outcome == Outcome.CARRIED:
        return Item.rows.of(actor).filter(carried_from=item).order_by("id")
    lifted = {"about_kind": refs.ITEM, "about_key": str(item.pk), "opening": Opening.LIFTED.value}
    return Item.rows.of(actor).filter(**lifted).order_by("id")


def _row(paper: Paper, one: Item, decided: str) -> LiftedRow:
    return LiftedRow(
        item_id=one.pk,
        forum=Named(one.forum_key, name_of(paper, one.forum_key)),
        meeting_id=one.meeting_id,
        title=one.title,
        purpose=one.purpose,
        outcome=Outcome(one.outcome) if one.outcome else None,
        said=decided or one.outcome_text,
    )
