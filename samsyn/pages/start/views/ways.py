"""Filling a draft from what there is already (hämta): a template, another agreement, a file."""

from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_GET, require_http_methods

from samsyn.agreements import commands
from samsyn.agreements.rules import fetching
from samsyn.base.refusals import Refused
from samsyn.base.ui import pages
from samsyn.pages import door
from samsyn.pages.door import DraftVisit
from samsyn.pages.start.forms import reading, saying
from samsyn.pages.start.forms import ways as forms
from samsyn.pages.start.queries import bringing
from samsyn.pages.start.queries import ways as queries
from samsyn.papers.findings import Faults


@require_GET
@door.drafts
def ways(request: HttpRequest, at: DraftVisit) -> HttpResponse:
    """Show what the draft can be filled from."""
    page = queries.ways(at, text=request.GET.get("sok", ""))
    return door.show(at, "start/ways.html", {"draft": at.draft, "page": page})


@require_http_methods(["GET", "POST"])
@door.drafts
def way(request: HttpRequest, at: DraftVisit, shelf: str, source: str) -> HttpResponse:
    """Show what a source would bring, and bring the parts that are chosen."""
    try:
        chosen = queries.source(at, shelf, source)
    except KeyError:
        raise Http404 from None
    coming = bringing.bringing(at.draft, chosen.paper)
    form = forms.Fetch(request.POST if request.method == "POST" else None, today=at.today, bringing=coming)
    if form.is_valid():
        try:
            paths = commands.bring(actor=at.actor, draft_id=at.draft.id, pattern=chosen.paper, groups=form.chosen())
        except (Refused, Faults) as no:
            saying.say(form, no)
        else:
            return _brought(at, len(paths))
    context = {"draft": at.draft, "source": chosen, "page": coming, "form": form}
    return door.show(at, "start/way.html", context, status=400 if form.errors else 200)


@require_http_methods(["GET", "POST"])
@door.drafts
def read_in(request: HttpRequest, at: DraftVisit) -> HttpResponse:
    """Read a file into the draft, or tell every fault of it with its line and how to mend it."""
    data = (request.POST, request.FILES) if request.method == "POST" else (None, None)
    form = forms.ReadIn(*data, today=at.today)
    faults: list[reading.FaultRow] = []
    if form.is_valid():
        try:
            paper = reading.understood(form.content())
            done = commands.read_in(actor=at.actor, draft_id=at.draft.id, paper=paper, today=at.today)
        except Faults as found:
            faults = reading.faults(form, found)
        except Refused as refused:
            saying.say(form, refused)
        else:
            return _read(at, is_whole=done.is_whole, count=len(done.paths))
    is_whole = fetching.becomes_the_whole(at.draft.kind, at.draft.content)
    context = {"draft": at.draft, "form": form, "faults": faults, "is_whole": is_whole}
    return door.show(at, "start/read_in.html", context, status=400 if form.errors else 200)


def _brought(at: DraftVisit, count: int) -> HttpResponse:
    said = ngettext(
        "%(count)d förslag är tillagt. Ta ställning till det i stegen.",
        "%(count)d förslag är tillagda. Ta ställning till dem steg för steg.",
        count,
    )
    pages.tell(at.request, said % {"count": count})
    return HttpResponseRedirect(reverse("start:draft", args=[at.slug, at.draft.id]))


def _read(at: DraftVisit, *, is_whole: bool, count: int) -> HttpResponse:
    if not is_whole:
        return _brought(at, count)
    pages.tell(at.request, _("Filen är inläst. Hela överenskommelsen står nu i utkastet."))
    return HttpResponseRedirect(reverse("start:draft", args=[at.slug, at.draft.id]))
