"""The pages that belong to the look itself: choosing it, and showing what it is made of."""

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_POST

from samsyn.base.ui import pages

A_YEAR = 365 * 24 * 60 * 60
THEMES = ("", "light", "dark")


@require_POST
def appearance(request: HttpRequest) -> HttpResponse:
    """Remember the chosen look and language in a cookie (utseende och språk)."""
    response = pages.back(request)
    chosen = request.POST.get("language")
    if chosen in dict(settings.LANGUAGES):
        response.set_cookie(settings.LANGUAGE_COOKIE_NAME, chosen, max_age=A_YEAR, samesite="Lax")
    if (theme := request.POST.get("theme", "?")) in THEMES:
        response.set_cookie("theme", theme, max_age=A_YEAR, samesite="Lax")
    return response
