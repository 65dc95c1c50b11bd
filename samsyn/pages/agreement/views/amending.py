"""Changing the agreement (ändra): a correction or a proposal is opened, stood behind, adopted or withdrawn."""

from collections.abc import Callable
from typing import Any

from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from samsyn.agreements import commands
from samsyn.agreements import queries as agreements
from samsyn.agreements.rules.amending import Decision
from samsyn.agreements.rules.drafting import DraftKind
from samsyn.base.refusals import Refused
from samsyn.base.ui import pages
from samsyn.base.ui.fields import Form
from samsyn.pages import door
from samsyn.pages.agreement.forms import amending as forms
from samsyn.pages.agreement.forms.signing import words
from samsyn.pages.agreement.queries import amending as queries
from samsyn.pages.door import Visit
from samsyn.papers.who import name_of


@require_http_methods(["GET", "POST"])
@door.enters
def change(request: HttpRequest, at: Visit) -> HttpResponse:
    """Open a draft: a proposed change, or a correction of what was entered."""
    if not agreements.may_draft(at.actor):
        raise PermissionDenied
    form = forms.Change(request.POST or None, today=at.today)
    if form.is_valid():
        said = form.cleaned_data
        draft = commands.open_draft(
            actor=at.actor,
            kind=DraftKind(said["kind"]),
            title=said["title"],
            reason=said["reason"],
            today=at.today,
        )
        pages.tell(request, _("Utkastet är öppet. Ändra det som ska bli annorlunda, inget gäller än."))
        return HttpResponseRedirect(reverse("start:draft", args=[at.slug, draft]))
    began_as = agreements.began_as(at.actor)
    context = {"form": form, "drafts": queries.drafts(at.actor), "began_as": began_as}
    return door.show(at, "agreement/change.html", context, status=400 if form.errors else 200)


@require_GET
@door.enters
def proposal(request: HttpRequest, at: Visit, proposal: int) -> HttpResponse:  # noqa: ARG001
    """Show what a proposal changes, what makes it valid and who stands behind it."""
    page = queries.proposal_page(at.actor, at.paper, proposal=proposal)
    return door.show(at, "agreement/proposal.html", {"page": page})


@require_http_methods(["GET", "POST"])
@door.enters
def adopt(request: HttpRequest, at: Visit, proposal: int) -> HttpResponse:
    """Let a proposal hold from a day, by the paper's own rule."""
    page = queries.proposal_page(at.actor, at.paper, proposal=proposal)
    if not page.may_adopt:
        raise PermissionDenied
    forum = (page.forum, name_of(at.paper, page.forum)) if page.forum else None
    form = forms.Adopt(
        request.POST or None, today=at.today, forum=forum, needs_decision=page.needs_decision,
        initial={"first_day": at.today},
    )  # fmt: skip

    def write(said: dict[str, Any]) -> None:
        decision = Decision(said.get("by", ""), said.get("on"), said["reference"])
        first_day = said["first_day"]
        commands.adopt(actor=at.actor, proposal_id=proposal, first_day=first_day, decision=decision, today=at.today)

    return _write(at, proposal, form, write, heading=_("Låt ändringen gälla"), done=_("Ändringen är antagen."))


@require_POST
@door.enters
def drop(request: HttpRequest, at: Visit, proposal: int) -> HttpResponse:
    """Withdraw a proposal."""
    try:
        commands.drop(actor=at.actor, proposal_id=proposal, today=at.today)
    except Refused as refused:
        pages.tell(request, words(refused.objection))
    else:
        pages.tell(request, _("Utkastet är borttaget. Det står kvar i loggen."))
    return HttpResponseRedirect(reverse("agreement:agreement", args=[at.slug]))


def _write(
    at: Visit, proposal: int, form: Form, write: Callable[[dict[str, Any]], None], *, heading: str, done: str
) -> HttpResponse:
    back = reverse("agreement:proposal", args=[at.slug, proposal])
    if form.is_valid():
        try:
            write(dict(form.cleaned_data))
        except Refused as refused:
            form.add_error(None, words(refused.objection))
        else:
            pages.tell(at.request, done)
            return HttpResponseRedirect(back)
    context = {"form": form, "heading": heading, "back": back, "title": agreements.proposal(at.actor, proposal).title}
    return door.show(at, "agreement/decide.html", context, status=400 if form.errors else 200)
