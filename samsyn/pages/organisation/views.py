"""The organisation's pages: the forums, one forum, the parties, one function and who holds it."""

from collections.abc import Callable
from typing import Any

from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_http_methods

from samsyn.base import documents
from samsyn.base.refusals import Refused
from samsyn.base.ui import pages
from samsyn.base.ui.fields import Form
from samsyn.pages import door
from samsyn.pages.door import Visit
from samsyn.pages.organisation import forms, queries
from samsyn.parties import commands

CHANGED = "parties-changed"


@require_GET
@door.enters
def organisation(request: HttpRequest, at: Visit) -> HttpResponse:  # noqa: ARG001
    """Show the forums as a tree and as a list, and what goes between them."""
    page = queries.organisation(at.actor, at.paper, words=at.words, on=at.on)
    return door.show(at, "organisation/organisation.html", {"page": page})


@require_GET
@door.enters
def export(request: HttpRequest, at: Visit, form: str) -> HttpResponse:  # noqa: ARG001
    """Give the list of forums as CSV or XLSX."""
    if form not in documents.TABLES:
        raise Http404
    file = documents.table(queries.table(at.actor, at.paper, on=at.on), form=form, name=f"forum-{at.slug}")
    return HttpResponse(file.content, headers=file.headers)


@require_GET
@door.enters
def forum(request: HttpRequest, at: Visit, forum: str) -> HttpResponse:
    """Show one forum: when it meets, who leads and sits, what it owes."""
    asked = request.GET.get("ar", "")
    page = queries.forum_page(at.actor, at.paper, key=forum, on=at.on, asked=asked, is_open=at.is_open)
    return door.show(at, "organisation/forum.html", {"page": page}, part="organisation/forum.html#duties")


@require_GET
@door.enters
def parties(request: HttpRequest, at: Visit) -> HttpResponse:  # noqa: ARG001
    """Show the parties, their units and functions, who holds them, and the members."""
    page = queries.parties_page(at.actor, at.paper, on=at.on, is_open=at.is_open)
    return door.show(at, "organisation/parties.html", {"page": page}, part="organisation/parties.html#parties")


@require_GET
@door.enters
def function(request: HttpRequest, at: Visit, function: str) -> HttpResponse:  # noqa: ARG001
    """Show one function: where it sits, what it owes, who has held it."""
    page = queries.function_page(at.actor, at.paper, key=function, on=at.on, is_open=at.is_open)
    return door.show(at, "organisation/function.html", {"page": page}, part="organisation/function.html#holders")


@require_http_methods(["GET", "POST"])
@door.enters
def appoint(request: HttpRequest, at: Visit, function: str) -> HttpResponse:
    """Let a member hold a function from a day."""
    people = queries.candidates(at.actor, at.paper, on=at.today)
    form = forms.Appoint(request.POST or None, today=at.today, people=people, initial={"first_day": at.today})

    def write(said: dict[str, Any]) -> None:
        user_id = int(said.pop("person"))
        commands.appoint(actor=at.actor, function_key=function, user_id=user_id, **said)

    return _write(at, function, form, write, done=_("Sparat. Åtagandena följer funktionen."))


@require_http_methods(["GET", "POST"])
@door.enters
def hand_over(request: HttpRequest, at: Visit, function: str) -> HttpResponse:
    """Let a member take a function over from whoever holds it."""
    people = queries.candidates(at.actor, at.paper, on=at.today)
    form = forms.HandOver(request.POST or None, today=at.today, people=people, initial={"first_day": at.today})

    def write(said: dict[str, Any]) -> None:
        user_id = int(said.pop("person"))
        commands.hand_over(actor=at.actor, function_key=function, to_user_id=user_id, **said)

    return _write(at, function, form, write, done=_("Överlämnat. Åtagandena följer funktionen."))


@require_http_methods(["GET", "POST"])
@door.enters
def leave(request: HttpRequest, at: Visit, function: str, holder: int) -> HttpResponse:
    """Let somebody leave a function."""
    held = queries.holder(at.actor, function, holder, at.on)
    form = forms.Leave(request.POST or None, today=at.today, initial={"last_day": at.today})

    def write(said: dict[str, Any]) -> None:
        commands.leave(actor=at.actor, holder_id=held.id, last_day=said["last_day"])

    return _write(
        at, function, form, write, done=_("Sparat. Funktionen är vakant efter den dagen om ingen annan har den.")
    )


def _write(at: Visit, key: str, form: Form, write: Callable[[dict[str, Any]], None], *, done: str) -> HttpResponse:
    """Write what a form says, and go back; or show the form, with the words of the refusal if there is one."""
    name = queries.function_name(at.paper, key)
    if not queries.may_appoint(at.actor, at.paper, key):
        raise PermissionDenied
    back = reverse("organisation:function", args=[at.slug, key])
    if form.is_valid():
        try:
            write(dict(form.cleaned_data))
        except Refused as refused:
            form.add_error(None, forms.words(refused.objection))
        else:
            pages.tell(at.request, done)
            return pages.back(at.request, back, event=CHANGED)
    what = at.request.resolver_match.url_name if at.request.resolver_match else ""
    context = {"form": form, "name": name, "back": back, "what": what}
    return door.show(at, "organisation/write.html", context, status=400 if form.errors else 200)
