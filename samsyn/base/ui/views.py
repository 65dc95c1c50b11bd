"""The pages that belong to the look itself: choosing it, and showing what it is made of."""

from itertools import groupby

from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse
from django.template import RequestContext, Template
from django.views.decorators.http import require_GET, require_POST

from samsyn.base.ui import pages, samples
from samsyn.base.ui.pages import Frame
from samsyn.base.ui.templatetags.ui import CATALOGUE, Entry

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


@require_GET
def components(request: HttpRequest) -> HttpResponse:
    """Show every component with its use (komponenter), for those who build and those who are signed in."""
    if not (settings.DEBUG or request.user.is_authenticated):
        raise Http404
    frame = Frame(
        today=samples.TODAY,
        shown_day=samples.TODAY,
        path=request.path,
        language=request.LANGUAGE_CODE,
        theme=request.COOKIES.get("theme", ""),
        is_practice=True,
    )
    shown = [(entry, _drawn(request, entry, frame)) for entry in CATALOGUE.values()]
    groups = [(kind, list(pairs)) for kind, pairs in groupby(shown, key=lambda pair: pair[0].kind)]
    return pages.show(request, "ui/components.html", {"frame": frame, "groups": groups})


def _drawn(request: HttpRequest, entry: Entry, frame: Frame) -> str:
    context = RequestContext(request)
    context.update({**samples.context(), "frame": frame})
    return Template("{% load ui %}" + entry.example).render(context)
