"""What stood on the agenda of a meeting that was cancelled (det som stod på dagordningen): it goes on elsewhere."""

from dataclasses import replace

from django.db.models import Max

from samsyn.base.collaborations.actors import Actor
from samsyn.forums.commands.finding import find_items
from samsyn.forums.models import Item, Meeting
from samsyn.forums.rules.agenda import goes_on
from samsyn.forums.rules.kinds import Opening


def let_go_on(actor: Actor, held: Meeting) -> tuple[int, ...]:
    """Let items of a cancelled meeting go on to the forum's next, or wait in its backlog; give their ids.

    All of them, whoever reaches them. What comes by itself stays: it comes to the next meeting anew. For the command
    that cancels, in its beat of writing.
    """
    everybody = replace(actor, user_id=None)
    rows = Item.rows.of(everybody).filter(meeting=held, closed_at=None).order_by("position", "id")
    items = [one for one in rows if goes_on(Opening(one.opening), has_material=bool(one.text or one.file_id))]
    following = _following(actor, held)
    last = Item.rows.of(everybody).filter(forum_key=held.forum_key, meeting=following).aggregate(last=Max("position"))
    for position, one in enumerate(items, start=(last["last"] or 0) + 1):
        one.meeting, one.position, one.revision = following, position, one.revision + 1
    Item.rows.of(everybody).bulk_update(items, ["meeting", "position", "revision"])
    find_items(everybody, items)
    return tuple(one.pk for one in items)


def _following(actor: Actor, held: Meeting) -> Meeting | None:
    coming = Meeting.rows.of(actor).filter(forum_key=held.forum_key, on__gt=held.on, cancelled_at=None, opened_at=None)
    return coming.order_by("on", "id").first()
