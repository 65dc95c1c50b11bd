"""One item: what it says, its file, whom it reaches; and its way about the agenda."""

from collections.abc import Callable
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from samsyn.base.refusals import Refused
from samsyn.base.ui import pages
from samsyn.forums import commands
from samsyn.forums.rules.agenda import ItemObjection
from samsyn.pages import door
from samsyn.pages.door import Visit
from samsyn.pages.meetings.forms import saying
from samsyn.pages.meetings.forms.agenda import Attached, Item
from samsyn.pages.meetings.queries.agenda import ItemPage, insist_on_writing, item_page

PAGE = "meetings/item.html"
CHANGED = "agenda-changed"


@require_http_methods(["GET", "POST"])
@door.enters
def item(request: HttpRequest, at: Visit, matter: int) -> HttpResponse:
    """Show an item, and change what it says before the meeting."""
    insist_on_writing(at.actor, request.method or "")
    page = item_page(at.actor, matter, today=at.today)
    form = Item(request.POST or None, today=at.today, presenters=page.presenters, initial=_initial(page))
    if form.is_valid():
        try:
            commands.change_item(actor=at.actor, item_id=matter, **form.cleaned_data)
        except Refused as refused:
            return _again(at, matter, refused)
        pages.tell(request, _("Ärendet är ändrat."))
        return pages.back(request, _list(at, page))
    context = {"page": page, "form": form, "file": Attached(today=at.today), "back": _list(at, page)}
    return door.show(at, PAGE, context, status=400 if form.errors else 200)


def _again(at: Visit, matter: int, refused: Refused) -> HttpResponse:
    """Show what was written, beside what another has saved in between, so that one can choose."""
    page, said = item_page(at.actor, matter, today=at.today), at.request.POST.copy()
    said["seen"] = str(page.row.revision)
    form = Item(said, today=at.today, presenters=page.presenters)
    form.full_clean()
    saying.say_no(form, refused)
    differs = refused.objection is ItemObjection.CHANGED_SINCE
    context = {"page": page, "form": form, "file": Attached(today=at.today), "back": _list(at, page)}
    return door.show(at, PAGE, {**context, "differs": differs}, status=400)


@require_POST
@door.enters
def attach(request: HttpRequest, at: Visit, matter: int) -> HttpResponse:
    """Put a file with an item, or take it off."""
    insist_on_writing(at.actor, "POST")
    page = item_page(at.actor, matter, today=at.today)
    if "remove" in request.POST:
        return _done(at, page, commands.detach_file, _("Filen är borttagen från ärendet."))
    file = Attached(request.POST, request.FILES, today=at.today)
    if file.is_valid():
        given = file.cleaned_data["file"]
        try:
            commands.attach_file(actor=at.actor, item_id=matter, name=given.name, content=given.read())
        except Refused as refused:
            file.add_error("file", saying.words(refused.objection))
        else:
            pages.tell(request, _("Filen ligger vid ärendet."))
            return pages.back(request, _item(at, page))
    form = Item(today=at.today, presenters=page.presenters, initial=_initial(page))
    context = {"page": page, "form": form, "file": file, "back": _list(at, page)}
    return door.show(at, PAGE, context, status=400)


@require_POST
@door.enters
def move(request: HttpRequest, at: Visit, matter: int) -> HttpResponse:
    """Move an item on its agenda."""
    page = item_page(at.actor, matter, today=at.today)
    to = request.POST.get("to", "")
    place = int(to) if to.isascii() and to.isdigit() and len(to) < _LONGEST else 0
    return _done(at, page, commands.move_item, "", to=place)


@require_POST
@door.enters
def take_up(request: HttpRequest, at: Visit, matter: int) -> HttpResponse:
    """Put what waits on a meeting's agenda."""
    page = item_page(at.actor, matter, today=at.today)
    asked = request.POST.get("meeting", "")
    meeting = next((one.id for one in page.meetings if str(one.id) == asked), 0)
    return _done(at, page, commands.take_up, _("Ärendet står på dagordningen."), meeting_id=meeting)


@require_POST
@door.enters
def set_aside(request: HttpRequest, at: Visit, matter: int) -> HttpResponse:  # noqa: ARG001
    """Let an item wait without a day."""
    page = item_page(at.actor, matter, today=at.today)
    return _done(at, page, commands.set_aside, _("Ärendet väntar till ett annat möte."))


@require_POST
@door.enters
def remove(request: HttpRequest, at: Visit, matter: int) -> HttpResponse:  # noqa: ARG001
    """Remove an item that nothing has been written under."""
    page = item_page(at.actor, matter, today=at.today)
    return _done(at, page, commands.remove_item, _("Ärendet är borttaget."))


@require_POST
@door.enters
def share(request: HttpRequest, at: Visit, matter: int) -> HttpResponse:
    """Choose whether an item reaches the seats outside the authorities."""
    page = item_page(at.actor, matter, today=at.today)
    wide = request.POST.get("reach") == "all"
    said = _("Ärendet når alla som har en plats.") if wide else _("Ärendet når bara myndigheterna.")
    return _done(at, page, commands.share_item, said, is_for_outside=wide)


def _done(at: Visit, page: ItemPage, command: Callable[..., object], said: str, **facts: Any) -> HttpResponse:
    """Do something with an item, say so, and go back to the list that it stood on or to where it was pressed."""
    try:
        command(actor=at.actor, item_id=page.row.id, **facts)
    except Refused as refused:
        pages.tell(at.request, saying.words(refused.objection))
        return pages.back(at.request, _item(at, page))
    if said:
        pages.tell(at.request, said)
    return pages.back(at.request, f"{_list(at, page)}#arende-{page.row.id}", event=CHANGED)


_LONGEST = 5


def _initial(page: ItemPage) -> dict[str, Any]:
    row = page.row
    presenter = row.presenter.key if row.presenter else ""
    return {
        "title": row.title,
        "purpose": row.purpose.value,
        "presenter_key": presenter,
        "minutes": row.minutes,
        "seen": row.revision,
    }


def _list(at: Visit, page: ItemPage) -> str:
    """Where the item stands: on an agenda that is written, on a meeting's page, or among what waits."""
    if page.row.meeting_id is None:
        return reverse("meetings:backlog", args=[at.slug, page.forum.key])
    return reverse("meetings:agenda" if page.is_ahead else "meetings:meeting", args=[at.slug, page.row.meeting_id])


def _item(at: Visit, page: ItemPage) -> str:
    return reverse("meetings:item", args=[at.slug, page.row.id])
