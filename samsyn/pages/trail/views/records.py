"""Public records (handlingar): the list, the list as a file, and where the parties' registries are reached."""

from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_http_methods

from samsyn.base.documents.printing import Unprintable
from samsyn.base.records import commands
from samsyn.base.records.rules import RecordObjection
from samsyn.base.records.wording import OBJECTIONS
from samsyn.base.refusals import Refused
from samsyn.base.ui import pages
from samsyn.base.ui.asked import number
from samsyn.pages import door
from samsyn.pages.door import Visit
from samsyn.pages.trail.documents import records as documents
from samsyn.pages.trail.forms import records as forms
from samsyn.pages.trail.queries import records as queries

SIFTED = ("ord", "nummer", "slag", "part", "fran", "till", "utan")
FURTHEST = 10_000


@require_GET
@door.enters
def records(request: HttpRequest, at: Visit) -> HttpResponse:
    """Show the records, sifted by words, number, kind, party and days, fifty at a time."""
    sift = _sift(request, at)
    query = {key: request.GET[key] for key in (*SIFTED, "per") if request.GET.get(key)}
    place = min(number(request.GET.get("sida", "")) or 1, FURTHEST)
    found = queries.found(at.actor, sift.sifting(at.actor.party_key), on=at.on, at=place)
    page = queries.listed(found, at.paper, at.words, slug=at.slug, query=query, at=place)
    is_sifted = any(key in query for key in SIFTED)
    context = {"page": page, "form": sift, "query": request.GET.urlencode(), "is_sifted": is_sifted}
    return door.show(at, "trail/records.html", context, status=400 if sift.errors else 200)


@require_GET
@door.enters
def export(request: HttpRequest, at: Visit, form: str) -> HttpResponse:
    """Give what is sifted as a file: CSV, XLSX or PDF, for whoever asks what is held."""
    if form not in documents.FORMS:
        raise Http404
    found = queries.exported(at.actor, _sift(request, at).sifting(at.actor.party_key), on=at.on)
    about = {"where": at.where.name, "on": at.on, "is_practice": at.where.is_practice}
    try:
        file = documents.records(found, at.paper, form=form, **about)  # type: ignore[arg-type]
    except Unprintable as fault:
        said = _("Tecknet ”%(mark)s” kan inte skrivas ut. Hämta listan som CSV i stället.") % {"mark": fault.mark}
        pages.tell(request, said)
        return pages.back(request, reverse("trail:records", args=[at.slug]))
    return HttpResponse(file.content, headers=file.headers)


@require_GET
@door.enters
def registries(request: HttpRequest, at: Visit) -> HttpResponse:  # noqa: ARG001
    """Show where each party's registry is reached."""
    return door.show(at, "trail/registries.html", {"lines": queries.registries(at.actor, at.paper)})


@require_http_methods(["GET", "POST"])
@door.enters
def registry(request: HttpRequest, at: Visit, party: str) -> HttpResponse:
    """Set where the own party's registry is reached."""
    found = next((one for one in at.paper.parties if one.id == party), None)
    if found is None:
        raise Http404
    if not queries.may_set(at.actor, party):
        raise PermissionDenied
    form = forms.Registry(request.POST or None, today=at.today, initial={"email": queries.email_of(at.actor, party)})
    if form.is_valid():
        try:
            commands.set_registry(actor=at.actor, party_key=party, **form.cleaned_data)
        except Refused as refused:
            if refused.objection is not RecordObjection.SAME_ALREADY:
                door.say_no(form, refused, OBJECTIONS)
        if not form.errors:
            pages.tell(request, _("Sparat."))
            return pages.back(request, reverse("trail:registries", args=[at.slug]))
    context = {"form": form, "party": found, "action": request.get_full_path()}
    return door.show(at, "trail/registry.html", context, status=400 if form.errors else 200)


def _sift(request: HttpRequest, at: Visit) -> forms.Sift:
    sift = forms.Sift({key: request.GET.get(key, "") for key in SIFTED}, today=at.today)
    sift.offer(**queries.choices(at.paper, at.words), is_of_a_party=bool(at.actor.party_key))
    return sift
