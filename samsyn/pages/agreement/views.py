"""The agreement's pages (överenskommelsen): the paper, its editions, its signatures, its file."""

from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_http_methods

from samsyn.agreements import commands
from samsyn.agreements import queries as agreements
from samsyn.agreements.rules.signing import Signing
from samsyn.base.refusals import Refused
from samsyn.base.ui import pages
from samsyn.base.ui.frame import Link
from samsyn.pages import door
from samsyn.pages.agreement import documents, forms, queries
from samsyn.pages.agreement.queries import SignPage
from samsyn.pages.door import Visit

CHANGED = "agreement-changed"


@require_GET
@door.enters
def home(request: HttpRequest, at: Visit) -> HttpResponse:  # noqa: ARG001
    """Lead from a collaboration's own address to what it has agreed."""
    return HttpResponseRedirect(reverse("agreement:agreement", args=[at.slug]))


@require_GET
@door.enters
def agreement(request: HttpRequest, at: Visit) -> HttpResponse:  # noqa: ARG001
    """Show the agreement to read, with its promises beside it."""
    page = queries.page(at.actor, at.paper, words=at.words, on=at.on, is_open=at.is_open)
    return door.show(at, "agreement/agreement.html", {"page": page}, part="agreement/agreement.html#signatures")


@require_GET
@door.enters
def export(request: HttpRequest, at: Visit, file: str) -> HttpResponse:  # noqa: ARG001
    """Give the agreement as a file in the open format."""
    if file not in documents.WRITERS:
        raise Http404
    written = documents.export(agreements.exported(at.actor, at.on), file)
    return HttpResponse(written.content, headers=written.headers)


@require_GET
@door.enters
def editions(request: HttpRequest, at: Visit) -> HttpResponse:  # noqa: ARG001
    """List the editions of the agreement."""
    return door.show(at, "agreement/editions.html", {"lines": queries.history(at.actor, at.paper)})


@require_GET
@door.enters
def edition(request: HttpRequest, at: Visit, part: str, number: int) -> HttpResponse:  # noqa: ARG001
    """Show what an edition changed, before and after."""
    page = queries.editions_page(at.actor, at.paper, part=part, number=number)
    return door.show(at, "agreement/edition.html", {"page": page})


@require_http_methods(["GET", "POST"])
@door.enters
def sign(request: HttpRequest, at: Visit, party: str, signature: str) -> HttpResponse:
    """Fill in where and when a party signed."""
    page = queries.sign_page(at.actor, at.paper, party=party, key=signature, on=at.on)
    if not agreements.may_sign(at.actor, party):
        raise PermissionDenied
    form = forms.sign(request.POST or None, page=page, today=at.today)
    back = f"{reverse('agreement:agreement', args=[at.slug])}#underskriften"
    if form.is_valid():
        try:
            commands.sign(actor=at.actor, signing=_signing(page, form), today=at.today)
        except Refused as refused:
            form.add_error(None, forms.words(refused.objection))
        else:
            pages.tell(request, _("Underskriften är sparad."))
            return pages.back(request, back, event=CHANGED)
    context = {"page": page, "form": form, "back": Link(label=_("Överenskommelsen"), url=back)}
    return door.show(at, "agreement/sign.html", context, status=400 if form.errors else 200)


def _signing(page: SignPage, form: forms.Sign) -> Signing:
    said = form.cleaned_data
    functions = page.written or (said["functions"],)
    return Signing(page.party_key, functions, said["place"], said["signed_on"], said["decision"], page.key)
