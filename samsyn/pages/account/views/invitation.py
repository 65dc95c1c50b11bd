"""Answering an invitation (svara på inbjudan), signed in or not, with an account or without one."""

from allauth.account.utils import perform_login
from allauth.core import ratelimit
from django.contrib.auth import authenticate
from django.core.exceptions import ValidationError
from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.debug import sensitive_post_parameters
from django.views.decorators.http import require_http_methods

from samsyn.base import clock
from samsyn.base.audit.acting import Person
from samsyn.base.collaborations.commands import Accepted
from samsyn.base.guard import wording as guard
from samsyn.base.guard.rules import Found
from samsyn.base.refusals import Refused
from samsyn.base.ui import pages
from samsyn.pages.account import forms, queries
from samsyn.pages.account.forms import NewAccount
from samsyn.pages.account.queries import Opened, Stop
from samsyn.parties import commands

STATUSES = {None: 200, Stop.SIGN_IN: 200, Stop.USED_BY_ME: 200, Stop.ANOTHER: 403, Stop.UNKNOWN: 404}
GONE = 410


@never_cache
@sensitive_post_parameters("password", "password_again")
@require_http_methods(["GET", "POST"])
def answer(request: HttpRequest, secret: str) -> HttpResponse:
    """Show what one is asked to join, and let the invited join it."""
    today, user_id = clock.today(), request.user.pk
    form = forms.NewAccount(request.POST if request.POST and user_id is None else None, today=today)
    page = queries.opened(secret, user_id=user_id, today=today)
    if request.method == "POST" and page.stop is None:
        if not ratelimit.consume(request, action="signup"):
            form.add_error(None, _("Det blev för många försök. Vänta några minuter och försök igen."))
        elif user_id is not None or form.is_valid():
            joined = _join(request, secret, form)
            if joined is not None:
                return _welcome(request, page, joined, form)
            page = queries.opened(secret, user_id=user_id, today=today)
    return _show(request, page, form)


def _join(request: HttpRequest, secret: str, form: NewAccount) -> Accepted | None:
    """Join, or say in the form why not; what became of the invitation meanwhile the page tells."""
    said = form.cleaned_data if form.is_bound else {}
    about = {"name": said.get("name", ""), "password": said.get("password", ""), "language": get_language() or "sv"}
    try:
        return commands.join(actor=Person(request.user.pk), secret=secret, today=clock.today(), **about)
    except ValidationError as easy:
        form.add_error("password", easy)
    except Refused as refused:
        if isinstance(refused.objection, Found):
            form.add_error("name", guard.sentence(refused.objection))
    return None


def _welcome(request: HttpRequest, page: Opened, joined: Accepted, form: NewAccount) -> HttpResponse:
    where = "agreement:agreement" if page.has_begun else "organisation:people"
    url = reverse(where, args=[page.slug]) if joined.first_day <= clock.today() else reverse("week:week")
    pages.tell(request, _("Välkommen till %(name)s.") % {"name": page.collaboration})
    if not joined.is_new_account:
        return pages.back(request, url)
    user = authenticate(request, email=page.email, password=form.cleaned_data["password"])
    signed_in: HttpResponse = perform_login(request, user, redirect_url=url)
    return signed_in


def _show(request: HttpRequest, page: Opened, form: NewAccount) -> HttpResponse:
    status = STATUSES.get(page.stop, GONE)
    context = {"page": page, "form": form, "me": getattr(request.user, "email", "")}
    shown = pages.show(request, "account/invitation.html", context, status=400 if form.errors else status)
    # The secret is told nowhere; under no-referrer browsers would post without an origin, which is then refused.
    shown.headers["Referrer-Policy"] = "strict-origin"
    return shown
