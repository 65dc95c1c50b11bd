"""Who holds a function: appoint somebody, leave it."""

from collections.abc import Callable
from typing import Any

from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from samsyn.base.refusals import Refused
from samsyn.base.ui import pages
from samsyn.base.ui.fields import Form
from samsyn.pages import door
from samsyn.pages.door import Visit
from samsyn.pages.organisation import forms, queries
from samsyn.parties import commands

CHANGED = "parties-changed"


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


@require_safe
def hand_over(request: HttpRequest, slug: str, function: str) -> HttpResponse:  # noqa: ARG001
    """Lead to where a function is handed over with all that hangs on it."""
    return HttpResponseRedirect(f"{reverse('organisation:handover', args=[slug])}?function={function}")


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
