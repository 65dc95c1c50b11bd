"""Letting meetings and items be found (sökbart), in the record beat of the commands that write them."""

from collections.abc import Collection, Iterable

from samsyn.base.collaborations.actors import Actor
from samsyn.base.refs import Ref
from samsyn.base.search import commands as search
from samsyn.forums.models import Item, Meeting
from samsyn.forums.queries.finding import ITEM, finds_items, finds_meetings


def find_meetings(actor: Actor, ids: Collection[int]) -> None:
    """Let meetings be found as they now are, and what stands on their agendas."""
    search.put_many(actor, finds_meetings(actor, Meeting.rows.of(actor).filter(pk__in=ids)))
    search.put_many(actor, finds_items(Item.rows.of(actor).filter(meeting_id__in=ids)))


def find_items(actor: Actor, items: Iterable[Item]) -> None:
    """Let items be found as they now read."""
    ids = [one.pk for one in items]
    search.put_many(actor, finds_items(Item.rows.of(actor).filter(pk__in=ids)))


def lose_item(actor: Actor, ref: Ref) -> None:
    """Let an item that was removed not be found any more."""
    search.remove(actor, Ref(ITEM, ref.key))
