"""Börja: let a draft hold, see what it lacks first, and undo it until something is built on it."""

from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from samsyn.agreements import commands
from samsyn.agreements.rules.drafting import DraftKind
from samsyn.base.refusals import Refused
from samsyn.base.ui import pages
from samsyn.pages import door
from samsyn.pages.door import DraftVisit, Visit
from samsyn.pages.start.forms import begin as forms
from samsyn.pages.start.forms import saying
from samsyn.pages.start.queries import begin as queries
from samsyn.pages.start.queries import lacks
from samsyn.papers.findings import Faults

FORMS = {DraftKind.START: forms.Begin, DraftKind.CORRECTION: forms.Correct}


@require_http_methods(["GET", "POST"])
@door.drafts
def begin(request: HttpRequest, at: DraftVisit) -> HttpResponse:
    """Show what the draft holds and lacks, and let it begin."""
    if at.draft.kind not in FORMS:
        raise Http404
    data = request.POST if request.method == "POST" else None
    form = FORMS[at.draft.kind](data, today=at.today, initial={"in_use_from": at.today})
    if form.is_valid():
        try:
            commands.begin(actor=at.actor, draft_id=at.draft.id, today=at.today, **form.cleaned_data)
        except (Refused, Faults) as no:
            saying.say(form, no)
        else:
            pages.tell(request, _("Nu gäller det. Åtagandena räknas från och med den dag ni angav."))
            return HttpResponseRedirect(reverse("duties:duties", args=[at.slug]))
    page = queries.begin(at.actor, at.draft, today=at.today)
    context = {"draft": at.draft, "form": form, "page": page, "lacks": lacks.groups(at, page.paper)}
    return door.show(at, "start/begin.html", context, status=400 if form.errors else 200)


@require_POST
@door.enters
def undo(request: HttpRequest, at: Visit) -> HttpResponse:
    """Undo that the agreement began."""
    try:
        draft = commands.undo_begin(actor=at.actor)
    except Refused as refused:
        pages.tell(request, saying.words(refused))
        return HttpResponseRedirect(reverse("agreement:agreement", args=[at.slug]))
    pages.tell(request, _("Ångrat. Utkastet är öppet igen, som det var."))
    return HttpResponseRedirect(reverse("start:draft", args=[at.slug, draft]))
