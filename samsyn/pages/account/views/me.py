"""One's own account."""

from django.conf import settings
from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_GET, require_POST

from samsyn.base import clock
from samsyn.base.accounts import commands
from samsyn.base.accounts.queries import LANGUAGES, THEMES
from samsyn.base.accounts.wording import OBJECTIONS
from samsyn.base.audit.acting import Person
from samsyn.base.refusals import Refused
from samsyn.base.ui import pages
from samsyn.pages.account import forms, queries

A_YEAR = 365 * 24 * 60 * 60


@login_required
@require_GET
def me(request: HttpRequest) -> HttpResponse:
    """Show one's own page (mina uppgifter)."""
    return _me(request, forms.NewToken(today=clock.today()))


@login_required
@require_GET
def collaborations(request: HttpRequest) -> HttpResponse:
    """Show which collaborations one belongs to, to go from one to another (byt samverkan)."""
    mine = queries.me(user_id=_person(request), today=clock.today())
    return pages.show(request, "account/collaborations.html", {"rows": mine.collaborations})


@require_POST
def appearance(request: HttpRequest) -> HttpResponse:
    """Choose language and look (språk, utseende): kept in the account, and in a cookie for before sign-in."""
    chosen = {name: request.POST[name] for name in ("language", "theme") if name in request.POST}
    response = pages.back(request)
    if request.user.is_authenticated:
        commands.choose(actor=Person(request.user.pk), **chosen)
    if chosen.get("language") in dict(settings.LANGUAGES):
        response.set_cookie(settings.LANGUAGE_COOKIE_NAME, chosen["language"], max_age=A_YEAR, samesite="Lax")
    if chosen.get("theme") in ("", "light", "dark"):
        response.set_cookie("theme", chosen["theme"], max_age=A_YEAR, samesite="Lax")
    return response


@login_required
@never_cache
@require_POST
def make_token(request: HttpRequest) -> HttpResponse:
    """Make a key for a program, and show its secret this once."""
    today = clock.today()
    form = forms.NewToken(request.POST, today=today)
    if not form.is_valid():
        return _me(request, form, status=422)
    try:
        secret = commands.make_token(actor=Person(_person(request)), today=today, **form.cleaned_data)
    except Refused as refused:
        form.add_error(None, str(OBJECTIONS[refused.objection]))
        return _me(request, form, status=422)
    return pages.show(request, "account/new_key.html", {"secret": secret, "is_calendar": False})


@login_required
@require_POST
def revoke_token(request: HttpRequest, token_id: int) -> HttpResponse:
    """Revoke one of one's keys."""
    commands.revoke_token(actor=Person(_person(request)), token_id=token_id)
    pages.tell(request, _("Nyckeln är återkallad. Program som använder den kommer inte längre in."))
    return pages.back(request, reverse("account:me"))


@login_required
@never_cache
@require_POST
def make_feed(request: HttpRequest) -> HttpResponse:
    """Make a secret calendar address for one's own days, and show it this once."""
    try:
        secret = commands.make_feed_key(actor=Person(_person(request)))
    except Refused as refused:
        form = forms.NewToken(today=clock.today())
        return _me(request, form, status=422, said=str(OBJECTIONS[refused.objection]))
    address = f"{settings.BASE_URL}/kalender/{secret}.ics"
    return pages.show(request, "account/new_key.html", {"secret": address, "is_calendar": True})


@login_required
@require_POST
def revoke_feed(request: HttpRequest, feed_id: int) -> HttpResponse:
    """Revoke one of one's calendar addresses."""
    commands.revoke_feed_key(actor=Person(_person(request)), feed_id=feed_id)
    pages.tell(request, _("Kalenderadressen är återkallad. Den visar ingenting längre."))
    return pages.back(request, reverse("account:me"))


def _me(request: HttpRequest, form: forms.NewToken, *, status: int = 200, said: str = "") -> HttpResponse:
    mine = queries.me(user_id=_person(request), today=clock.today())
    context = {"me": mine, "form": form, "said": said, "languages": LANGUAGES, "themes": THEMES}
    return pages.show(request, "account/me.html", context, status=status)


def _person(request: HttpRequest) -> int:
    return int(request.user.pk or 0)
