"""Förnya eller avsluta: the ways side by side, and what one writes about them."""

from collections.abc import Callable
from typing import Any

from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_http_methods

from samsyn.agreements import commands as agreements
from samsyn.base.refusals import Refused
from samsyn.base.ui import pages
from samsyn.base.ui.fields import Form
from samsyn.duties import commands
from samsyn.pages import door
from samsyn.pages.door import Visit
from samsyn.pages.start.forms import renew as forms
from samsyn.pages.start.queries import renew as queries
from samsyn.pages.start.queries import renew_forms as asked


@require_GET
@door.enters
def renew(request: HttpRequest, at: Visit) -> HttpResponse:  # noqa: ARG001
    """Show how the agreement may go on or end, and what is open."""
    return door.show(at, "start/renew.html", {"page": queries.page(at)})


@require_http_methods(["GET", "POST"])
@door.enters
def extend(request: HttpRequest, at: Visit) -> HttpResponse:
    """Extend the agreement as its text allows."""
    page = asked.extend(at)
    form = forms.Extend(request.POST or None, today=at.today, years=page.years, who=page.who)

    def write(data: dict[str, Any]) -> str:
        last_day = commands.extend_agreement(
            actor=at.actor, years=data["years"], decision=form.decision(), today=at.today, reason=data["reason"]
        )
        return _("Förlängd till och med %(day)s.") % {"day": asked.day(last_day)}

    return _write(at, page, form, write)


@require_http_methods(["GET", "POST"])
@door.enters
def run_out(request: HttpRequest, at: Visit) -> HttpResponse:
    """Note that the parties let the agreement run out."""
    page = asked.run_out(at)
    form = forms.RunOut(request.POST or None, today=at.today, who=page.who, initial=page.initial)

    def write(data: dict[str, Any]) -> str:
        commands.let_agreement_run_out(actor=at.actor, reason=data["reason"], decision=form.decision(), today=at.today)
        return _("Det är antecknat att överenskommelsen löper ut.")

    return _write(at, page, form, write)


@require_http_methods(["GET", "POST"])
@door.enters
def consult(request: HttpRequest, at: Visit) -> HttpResponse:
    """Note that consultation has begun."""
    page = asked.consult(at)
    form = forms.Consult(request.POST or None, today=at.today, initial=page.initial)

    def write(data: dict[str, Any]) -> str:
        commands.report_consultation(actor=at.actor, today=at.today, **data)
        return _("Samrådet är antecknat.")

    return _write(at, page, form, write)


@require_http_methods(["GET", "POST"])
@door.enters
def review(request: HttpRequest, at: Visit) -> HttpResponse:
    """Note that the agreement was reviewed."""
    page = asked.review(at)
    form = forms.Review(request.POST or None, today=at.today, who=page.who, initial=page.initial)

    def write(data: dict[str, Any]) -> str:
        commands.report_review(actor=at.actor, today=at.today, **data)
        return _("Översynen är antecknad.")

    return _write(at, page, form, write)


@require_http_methods(["GET", "POST"])
@door.enters
def take_back(request: HttpRequest, at: Visit, note: int) -> HttpResponse:
    """Take back something noted by mistake."""
    page = asked.take_back(at, note)
    form = forms.TakeBack(request.POST or None, today=at.today)

    def write(data: dict[str, Any]) -> str:
        agreements.take_back_note(actor=at.actor, note_id=note, today=at.today, **data)
        return _("Anteckningen är återtagen. Den syns kvar i händelseloggen.")

    return _write(at, page, form, write)


@require_http_methods(["GET", "POST"])
@door.enters
def follow(request: HttpRequest, at: Visit) -> HttpResponse:
    """Begin on a new agreement made from the one in force."""
    page = asked.follow(at)
    if page.already:
        return HttpResponseRedirect(page.already)
    form = forms.Follow(request.POST or None, today=at.today, initial=page.initial)
    made: list[int] = []

    def write(data: dict[str, Any]) -> str:
        days = {name: data[name].isoformat() if data[name] else "" for name in ("first_day", "last_day")}
        made.append(agreements.open_successor(actor=at.actor, title=data["title"], today=at.today, **days))
        return _("Den nya är gjord av den gamla. Välj nu vad som ska följa med.")

    answer = _write(at, page, form, write)
    return HttpResponseRedirect(reverse("start:choices", args=[at.slug, made[0]])) if made else answer


def _write(at: Visit, page: asked.FormPage, form: Form, write: Callable[[dict[str, Any]], str]) -> HttpResponse:
    """Write what a form says: back to the page of the ways, or the form again with the words of the refusal."""
    if not page.may:
        raise PermissionDenied
    back = reverse("start:renew", args=[at.slug])
    if form.is_valid():
        try:
            pages.tell(at.request, write(dict(form.cleaned_data)))
        except Refused as refused:
            forms.say(form, refused)
        else:
            return pages.back(at.request, back)
    context = {"page": page, "form": form, "back": back}
    return door.show(at, "start/renew_form.html", context, status=400 if form.errors else 200)
