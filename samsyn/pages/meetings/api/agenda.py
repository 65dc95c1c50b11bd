"""Agendas for programs (dagordningar i API:et): the same questions and commands as the pages have."""

from django.http import HttpRequest
from ninja import Router, Schema, Status

from samsyn.base import clock
from samsyn.forums import commands
from samsyn.forums import queries as forums
from samsyn.forums.queries import ItemRow, TemplateItem, TemplateRow
from samsyn.forums.rules.kinds import Purpose
from samsyn.pages import door

router = Router()


class ItemIn(Schema):
    """What an item says before the meeting (ärende)."""

    title: str
    purpose: Purpose = Purpose.DISCUSSION
    presenter_key: str = ""
    minutes: int | None = None


class NewItemIn(ItemIn):
    """A new item (nytt ärende), for the seats outside the authorities too if that is chosen."""

    is_for_outside: bool = False


class ChangeIn(ItemIn):
    """A change of an item, made on the revision that was seen (ändring)."""

    seen: int


class PlaceIn(Schema):
    """A place among the items of an agenda, from 0 (plats)."""

    to: int


class MeetingIn(Schema):
    """The meeting that something is taken up at (möte)."""

    meeting: int


class ReachIn(Schema):
    """Whether an item reaches the seats outside the authorities (räckvidd)."""

    is_for_outside: bool


class TemplateIn(Schema):
    """What a forum's meetings have on their agenda (mall)."""

    items: list[ItemIn] = []  # noqa: RUF012 - pydantic copies it
    is_weekly: bool = False
    areas: list[str] = []  # noqa: RUF012


class Came(Schema):
    """How many items came to an agenda (nya ärenden)."""

    count: int


@router.get("/s/{slug}/meetings/{int:meeting}/agenda", response=list[ItemRow])
def agenda(request: HttpRequest, slug: str, meeting: int) -> list[ItemRow]:
    """List the items of a meeting in their order."""
    return list(forums.agenda(door.acting(request, slug), meeting))


@router.post("/s/{slug}/meetings/{int:meeting}/agenda", response=ItemRow)
def add(request: HttpRequest, slug: str, meeting: int, said: NewItemIn) -> ItemRow:
    """Put an item last on a meeting's agenda."""
    actor = door.acting(request, slug)
    forum = forums.meeting(actor, meeting).forum.key
    made = commands.add_item(actor=actor, forum_key=forum, meeting_id=meeting, **said.dict())
    return forums.item(actor, made)


@router.post("/s/{slug}/meetings/{int:meeting}/agenda/fill", response=Came)
def fill(request: HttpRequest, slug: str, meeting: int) -> Came:
    """Put on an agenda what comes by itself and is not there."""
    return Came(count=commands.fill_agenda(actor=door.acting(request, slug), meeting_id=meeting, today=clock.today()))


@router.get("/s/{slug}/forums/{forum}/waiting", response=list[ItemRow])
def waiting(request: HttpRequest, slug: str, forum: str) -> list[ItemRow]:
    """List what waits in a forum without a meeting."""
    return list(forums.backlog(door.acting(request, slug), forum, clock.today()))


@router.post("/s/{slug}/forums/{forum}/waiting", response=ItemRow)
def wait(request: HttpRequest, slug: str, forum: str, said: NewItemIn) -> ItemRow:
    """Let an item wait in a forum without a meeting."""
    actor = door.acting(request, slug)
    return forums.item(actor, commands.add_item(actor=actor, forum_key=forum, **said.dict()))


@router.get("/s/{slug}/forums/{forum}/agenda-template", response=TemplateRow)
def template(request: HttpRequest, slug: str, forum: str) -> TemplateRow:
    """Give what a forum's meetings have on their agenda."""
    actor = door.acting(request, slug)
    forums.place_of(actor, forum, None)
    return forums.template(actor, forum)


@router.put("/s/{slug}/forums/{forum}/agenda-template", response=TemplateRow)
def set_template(request: HttpRequest, slug: str, forum: str, said: TemplateIn) -> TemplateRow:
    """Set what a forum's meetings have on their agenda, for meetings made from now on."""
    actor = door.acting(request, slug)
    items = [TemplateItem(one.title, one.purpose, one.minutes, one.presenter_key) for one in said.items]
    commands.set_template(actor=actor, forum_key=forum, items=items, is_weekly=said.is_weekly, areas=said.areas)
    return forums.template(actor, forum)


@router.get("/s/{slug}/items/{int:item}", response=ItemRow)
def one_item(request: HttpRequest, slug: str, item: int) -> ItemRow:
    """Give one item."""
    return forums.item(door.acting(request, slug), item)


@router.put("/s/{slug}/items/{int:item}", response=ItemRow)
def change(request: HttpRequest, slug: str, item: int, said: ChangeIn) -> ItemRow:
    """Change what an item says before the meeting."""
    actor = door.acting(request, slug)
    commands.change_item(actor=actor, item_id=item, **said.dict())
    return forums.item(actor, item)


@router.delete("/s/{slug}/items/{int:item}", response={204: None})
def remove(request: HttpRequest, slug: str, item: int) -> Status[None]:
    """Remove an item that nothing has been written under."""
    commands.remove_item(actor=door.acting(request, slug), item_id=item)
    return Status(204, None)


@router.post("/s/{slug}/items/{int:item}/move", response=list[ItemRow])
def move(request: HttpRequest, slug: str, item: int, said: PlaceIn) -> list[ItemRow]:
    """Move an item to a place on its agenda, and give the agenda."""
    actor = door.acting(request, slug)
    commands.move_item(actor=actor, item_id=item, to=said.to)
    meeting = forums.item(actor, item).meeting_id
    return list(forums.agenda(actor, meeting)) if meeting is not None else []


@router.post("/s/{slug}/items/{int:item}/take-up", response=ItemRow)
def take_up(request: HttpRequest, slug: str, item: int, said: MeetingIn) -> ItemRow:
    """Put what waits on a meeting's agenda."""
    actor = door.acting(request, slug)
    commands.take_up(actor=actor, item_id=item, meeting_id=said.meeting)
    return forums.item(actor, item)


@router.post("/s/{slug}/items/{int:item}/set-aside", response=ItemRow)
def set_aside(request: HttpRequest, slug: str, item: int) -> ItemRow:
    """Let an item wait without a day."""
    actor = door.acting(request, slug)
    commands.set_aside(actor=actor, item_id=item)
    return forums.item(actor, item)


@router.post("/s/{slug}/items/{int:item}/share", response=ItemRow)
def share(request: HttpRequest, slug: str, item: int, said: ReachIn) -> ItemRow:
    """Choose whether an item reaches the seats outside the authorities."""
    actor = door.acting(request, slug)
    commands.share_item(actor=actor, item_id=item, is_for_outside=said.is_for_outside)
    return forums.item(actor, item)
