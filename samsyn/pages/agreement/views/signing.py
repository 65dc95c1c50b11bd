"""Signing (underteckna): where and when each party signed."""

from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from samsyn.agreements import commands
from samsyn.agreements import queries as agreements
from samsyn.agreements.rules.signing import Signing
from samsyn.base.refusals import Refused
from samsyn.base.ui import pages
from samsyn.base.ui.frame import Link
from samsyn.pages import door
from samsyn.pages.agreement import queries
from samsyn.pages.agreement.forms import signing as forms
from samsyn.pages.agreement.queries import SignPage
from samsyn.pages.door import Visit

CHANGED = "agreement-changed"


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
