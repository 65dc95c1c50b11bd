"""Writing a meeting's agenda (dagordning): items are added, changed, moved, set aside and shared."""

from django.db import transaction
from django.db.models import Count, Max, QuerySet

from samsyn.base.audit import commands as audit
from samsyn.base.collaborations.actors import Actor
from samsyn.base.documents import commands as documents
from samsyn.base.documents import queries as files
from samsyn.base.refs import Ref
from samsyn.base.refusals import insist
from samsyn.forums import access
from samsyn.forums.commands.finding import find_items, lose_item
from samsyn.forums.models import Item, Meeting, PassedOver
from samsyn.forums.queries.meetings import meeting
from samsyn.forums.queries.preparing import Place, place_of, place_of_item
from samsyn.forums.rules import agenda as rules
from samsyn.forums.rules import refs
from samsyn.forums.rules.agenda import NOTHING, ItemFacts, ItemObjection
from samsyn.forums.rules.circles import circle_of_item
from samsyn.forums.rules.kinds import Opening, Purpose
from samsyn.forums.rules.meetings import objection_to_changing


@transaction.atomic
def add_item(  # noqa: PLR0913 - an item is these facts
    *,
    actor: Actor,
    forum_key: str,
    title: str,
    meeting_id: int | None = None,
    purpose: str = Purpose.DISCUSSION,
    presenter_key: str = "",
    minutes: int | None = None,
    about: Ref = NOTHING,
    opening: str = Opening.WRITTEN,
    is_for_outside: bool = False,
) -> int:
    """Put an item last on a meeting's agenda, or in the forum's backlog without one (lägg till ärende); give its id.

    What somebody outside the authorities writes is for those seats too. Raises ``Refused`` with ``ItemObjection`` or
    ``MeetingObjection``, ``NotAllowed`` and ``ObjectDoesNotExist``.
    """
    place = place_of(actor, forum_key, meeting_id)
    access.require(actor, access.ADD_ITEM)
    shared = is_for_outside or not place.is_inside
    facts = ItemFacts(title.strip(), purpose, presenter_key, minutes)
    insist(rules.objection_to_item(facts, paper=place.paper, forum=place.forum, is_for_outside=shared))
    insist(rules.objection_to_adding(place.state))
    last, count = _last(actor, forum_key, meeting_id)
    insist(ItemObjection.TOO_MANY_ITEMS if meeting_id and count >= rules.MOST_ITEMS else None)
    made = Item.rows.add(
        actor,
        circle=circle_of_item(place.root, is_for_outside=shared),
        forum_key=forum_key,
        meeting_id=meeting_id,
        position=last + 1,
        opening=Opening(opening).value,
        made_by_id=actor.user_id,
        **_columns(facts),
        about_kind=about.kind,
        about_key=about.key,
        about_title=about.title,
    )
    find_items(actor, [made])
    audit.record(actor, "forums.item_added", refs.item(made), circle=made.circle, meeting=meeting_id)
    return made.pk


@transaction.atomic
def change_item(  # noqa: PLR0913 - an item is these facts
    *,
    actor: Actor,
    item_id: int,
    title: str,
    purpose: str,
    presenter_key: str = "",
    minutes: int | None = None,
    seen: int,
) -> None:
    """Change what an item says before the meeting (ändra ärende); ``seen`` is the revision that the change is made on.

    Raises ``Refused``, also with ``ItemObjection.CHANGED_SINCE`` when somebody else was first, ``NotAllowed`` and
    ``ObjectDoesNotExist``.
    """
    item, place = _held(actor, item_id)
    facts = ItemFacts(title.strip(), purpose, presenter_key, minutes)
    insist(rules.objection_to_item(facts, paper=place.paper, forum=place.forum, is_for_outside=False))
    insist(ItemObjection.CHANGED_SINCE if seen != item.revision else None)
    for name, value in _columns(facts).items():
        setattr(item, name, value)
    _save(actor, item)
    audit.record(actor, "forums.item_changed", refs.item(item), circle=item.circle, revision=item.revision)


@transaction.atomic
def move_item(*, actor: Actor, item_id: int, to: int) -> None:
    """Move an item to a place among those of its agenda, from 0 (flytta); outside the list it stops at its end.

    Raises ``Refused``, ``NotAllowed`` and ``ObjectDoesNotExist``.
    """
    item, place = _held(actor, item_id)
    access.require(actor, access.ADD_ITEM, when=place.may_prepare)
    rows = list(_list(actor, item.forum_key, item.meeting_id).filter(closed_at=None).order_by("position", "id"))
    order = {key: at for at, key in enumerate(rules.moved([one.pk for one in rows], item_id, to))}
    positions = rules.spread([one.position for one in rows])
    for one in rows:
        one.position = positions[order[one.pk]]
    Item.rows.of(actor).bulk_update(rows, ["position"])
    audit.record(actor, "forums.item_moved", refs.item(item), circle=item.circle, to=order[item_id])


@transaction.atomic
def take_up(*, actor: Actor, item_id: int, meeting_id: int) -> None:
    """Put what waits, or stands on another agenda of the forum, last on a meeting's agenda (ta upp).

    Raises ``Refused``, ``NotAllowed`` and ``ObjectDoesNotExist``.
    """
    item, _before = _held(actor, item_id)
    row = meeting(actor, meeting_id)
    insist(ItemObjection.OTHER_FORUM if row.forum.key != item.forum_key else None)
    place = place_of(actor, item.forum_key, meeting_id)
    access.require(actor, access.ADD_ITEM, when=place.may_prepare)
    insist(rules.objection_to_adding(place.state))
    item.position = _last(actor, item.forum_key, meeting_id)[0] + 1
    item.meeting_id = meeting_id
    _save(actor, item)
    audit.record(actor, "forums.item_taken_up", refs.item(item), circle=item.circle, meeting=meeting_id)


@transaction.atomic
def set_aside(*, actor: Actor, item_id: int) -> None:
    """Take an item off the agenda and let it wait in the forum's backlog without a day (låt vänta).

    Raises ``Refused``, ``NotAllowed`` and ``ObjectDoesNotExist``.
    """
    item, place = _held(actor, item_id)
    access.require(actor, access.ADD_ITEM, when=place.may_prepare)
    before = item.meeting_id
    if before is not None:
        _pass_over(actor, before, refs.item(item))
    item.position = _last(actor, item.forum_key, None)[0] + 1
    item.meeting_id = None
    _save(actor, item)
    audit.record(actor, "forums.item_set_aside", refs.item(item), circle=item.circle, meeting=before)


@transaction.atomic
def remove_item(*, actor: Actor, item_id: int) -> None:
    """Remove an item that nothing has been written under (ta bort): one's own, or any for who prepares the meeting.

    What had come by itself does not come back to that agenda. Raises ``Refused``, ``NotAllowed`` and
    ``ObjectDoesNotExist``.
    """
    item, _place = _held(actor, item_id)
    has_content = bool(item.text or item.carried_from_id or item.decisions.exists() or item.carried_to.exists())
    insist(rules.objection_to_removing(is_closed=item.closed_at is not None, has_content=has_content))
    if item.about_kind and item.meeting_id is not None:
        _pass_over(actor, item.meeting_id, Ref(item.about_kind, item.about_key))
    subject, circle, meeting = refs.item(item), item.circle, item.meeting_id
    item.delete()
    lose_item(actor, subject)
    audit.record(actor, "forums.item_removed", subject, circle=circle, meeting=meeting)


@transaction.atomic
def share_item(*, actor: Actor, item_id: int, is_for_outside: bool) -> None:
    """Let an item with its file reach the seats outside the authorities too, or no longer (dela).

    Raises ``Refused``, ``NotAllowed`` and ``ObjectDoesNotExist``.
    """
    item, place = _held(actor, item_id)
    access.require(actor, access.ADD_ITEM, when=place.may_prepare and place.is_inside)
    facts = ItemFacts(item.title, item.purpose, item.presenter_key, item.minutes)
    insist(rules.objection_to_sharing(item.forum_key, item.circle))
    insist(rules.objection_to_item(facts, paper=place.paper, forum=place.forum, is_for_outside=is_for_outside))
    before, item.circle = item.circle, circle_of_item(place.root, is_for_outside=is_for_outside)
    if item.file_id is not None and before != item.circle:
        kept = files.file(actor, item.file_id)
        item.file_id = documents.keep(actor=actor, name=kept.name, content=kept.content, circle=item.circle)
    _save(actor, item)
    audit.record(actor, "forums.item_shared", refs.item(item), circle=item.circle, is_for_outside=is_for_outside)


@transaction.atomic
def attach_file(*, actor: Actor, item_id: int, name: str, content: bytes) -> None:
    """Put a file with an item as its material (bifoga), for those who reach the item; one before it is left out.

    Raises ``Refused`` also with ``documents.rules.Objection`` and the guard's finding, ``NotAllowed`` and
    ``ObjectDoesNotExist``.
    """
    item, _place = _held(actor, item_id)
    item.file_id = documents.keep(actor=actor, name=name, content=content, circle=item.circle)
    _save(actor, item)
    audit.record(actor, "forums.item_file_attached", refs.item(item), circle=item.circle, file=item.file_id)


@transaction.atomic
def detach_file(*, actor: Actor, item_id: int) -> None:
    """Take the file off an item (ta bort filen); what was kept stays kept. Raises as ``attach_file``."""
    item, _place = _held(actor, item_id)
    before, item.file_id = item.file_id, None
    _save(actor, item)
    audit.record(actor, "forums.item_file_detached", refs.item(item), circle=item.circle, file=before)


def _held(actor: Actor, item_id: int) -> tuple[Item, Place]:
    """Hold an item of what is ahead, for who wrote it or prepares the meeting."""
    item = Item.rows.of(actor).select_for_update(of=("self",)).get(pk=item_id)
    place = place_of_item(actor, item)
    is_own = item.made_by_id is not None and item.made_by_id == actor.user_id
    access.require(actor, access.ADD_ITEM, when=place.may_prepare or is_own)
    insist(ItemObjection.IS_CLOSED if item.closed_at else None)
    insist(objection_to_changing(place.state))
    return item, place


def _save(actor: Actor, item: Item) -> None:
    item.revision += 1
    item.save()
    find_items(actor, [item])


def _list(actor: Actor, forum_key: str, meeting_id: int | None) -> QuerySet[Item]:
    """What stands on a meeting's agenda, or waits in a forum's backlog."""
    if meeting_id is not None:
        return Item.rows.of(actor).filter(meeting_id=meeting_id)
    return Item.rows.of(actor).filter(forum_key=forum_key, meeting=None)


def _last(actor: Actor, forum_key: str, meeting_id: int | None) -> tuple[int, int]:
    """The last position on an agenda or in a backlog, and how many items there are."""
    found = _list(actor, forum_key, meeting_id).aggregate(last=Max("position"), many=Count("*"))
    return found["last"] or 0, found["many"]


def _pass_over(actor: Actor, meeting_id: int, about: Ref) -> None:
    meeting = Meeting.rows.of(actor).get(pk=meeting_id)
    known = PassedOver.rows.of(actor).filter(meeting=meeting, about_kind=about.kind, about_key=about.key)
    if not known.exists():
        PassedOver.rows.add(
            actor,
            circle=meeting.circle,
            meeting=meeting,
            about_kind=about.kind,
            about_key=about.key,
            made_by_id=actor.user_id,
        )


def _columns(facts: ItemFacts) -> dict[str, str | int | None]:
    return {
        "title": facts.title,
        "purpose": facts.purpose,
        "presenter_key": facts.presenter_key,
        "minutes": facts.minutes,
    }
