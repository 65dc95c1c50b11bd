"""The choices of a new agreement (valen), and letting it take over."""

from urllib.parse import urlencode

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_http_methods

from samsyn.agreements import commands as agreements
from samsyn.agreements.rules.drafting import MarkState
from samsyn.base.refusals import Refused
from samsyn.base.ui import pages
from samsyn.duties import commands
from samsyn.pages import door
from samsyn.pages.door import DraftVisit
from samsyn.pages.start.forms import renew as forms
from samsyn.pages.start.forms import saying
from samsyn.pages.start.forms.choose import Choose
from samsyn.pages.start.queries import choices as queries
from samsyn.pages.start.queries import renew_forms as asked
from samsyn.pages.start.queries import take_over as ending
from samsyn.papers.findings import Faults


@require_GET
@door.drafts
def choices(request: HttpRequest, at: DraftVisit) -> HttpResponse:  # noqa: ARG001
    """Lead to the first group where something is left to choose."""
    group = queries.first_left(at)
    return HttpResponseRedirect(reverse("start:choice-group", args=[at.slug, at.draft.id, group]))


@require_http_methods(["GET", "POST"])
@door.drafts
def group(request: HttpRequest, at: DraftVisit, group: str) -> HttpResponse:
    """Show the choices of a group, and choose about one or many of them."""
    form = Choose(request.POST or None, today=at.today, known=queries.known(at))
    if form.is_valid() and form.paths:
        try:
            agreements.mark_items(
                actor=at.actor, draft_id=at.draft.id, paths=form.paths, state=form.wanted, why=form.cleaned_data["why"]
            )
        except Refused as refused:
            pages.tell(request, saying.words(refused))
        else:
            return _chosen(at, group, form)
    return _shown(at, group, form, status=422 if form.errors else 200)


def _chosen(at: DraftVisit, group: str, form: Choose) -> HttpResponse:
    """After a choice: to the item if it shall be changed, else back to its row."""
    row = queries.page(at, group).row(form.paths[0])
    here = f"{at.request.path}#{row.anchor}" if row and len(form.paths) == 1 else at.request.path
    if row and form.wanted is MarkState.CHANGED:
        return HttpResponseRedirect(f"{row.edit_url}?{urlencode({'next': here})}")
    return HttpResponseRedirect(here)


def _shown(at: DraftVisit, group: str, form: Choose, *, status: int = 200) -> HttpResponse:
    page = queries.page(at, group)
    rows = [(row, form.beside(row.path)) for row in page.rows]
    context = {"page": page, "draft": at.draft, "rows": rows}
    return door.show(at, "start/choices.html", context, part="start/choices.html#list", status=status)


@require_http_methods(["GET", "POST"])
@door.drafts
def take_over(request: HttpRequest, at: DraftVisit) -> HttpResponse:
    """Tell what follows when the new agreement takes over, and let it."""
    page = ending.page(at)
    form = forms.TakeOver(request.POST or None, today=at.today, who=asked.who(at.paper))
    if form.is_valid():
        try:
            commands.begin_successor(actor=at.actor, draft_id=at.draft.id, today=at.today, decision=form.decision())
        except (Refused, Faults) as no:
            forms.say(form, no)
        else:
            pages.tell(request, _("Den nya överenskommelsen tar vid. Den gamla finns kvar att läsa."))
            return HttpResponseRedirect(reverse("agreement:agreement", args=[at.slug]))
    context = {"page": page, "draft": at.draft, "form": form}
    return door.show(at, "start/take_over.html", context, status=400 if form.errors else 200)
