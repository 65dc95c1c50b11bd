"""Error pages (felsidor): what happened, and what one can do; the same as JSON under ``/api/``."""

from django.http import HttpRequest, HttpResponse, JsonResponse
from django.template import loader
from django.utils.translation import gettext as _

from samsyn.base.guard import wording
from samsyn.base.guard.rules import Found
from samsyn.base.refusals import Refused


def bad_request(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:  # noqa: ARG001
    """Say that the request could not be understood (400)."""
    return _answer(request, 400, detail=_("Anropet gick inte att förstå."))


def no_right(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:  # noqa: ARG001
    """Say that one may not (403)."""
    return _answer(request, 403, detail=_("Du får inte göra det här i den här samverkan."))


def not_found(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:  # noqa: ARG001
    """Say that there is nothing here, or nothing for this person (404)."""
    return _answer(request, 404, detail=_("Det finns inget här, eller inget som du kan se."))


def broken(request: HttpRequest) -> HttpResponse:
    """Say that the fault is ours (500)."""
    return _answer(request, 500, detail=_("Något gick fel hos oss."))


def refused(request: HttpRequest, exception: Refused) -> HttpResponse:
    """Say why something could not be done, when no page said it nearer (400)."""
    objection = exception.objection
    if isinstance(objection, Found):
        return _answer(request, 400, detail=wording.sentence(objection))
    return _answer(request, 400, detail=_("Det gick inte att göra så."))


def form_too_old(request: HttpRequest, reason: str = "") -> HttpResponse:  # noqa: ARG001 - Django gives it
    """Say that the form had been open too long, or was sent from elsewhere (403)."""
    return _answer(request, 403, detail=_("Sidan hade varit öppen för länge."), page="errors/form_too_old.html")


def _answer(request: HttpRequest, status: int, *, detail: str, page: str = "") -> HttpResponse:
    if request.path.startswith("/api/"):
        return JsonResponse({"detail": detail}, status=status)
    text = loader.render_to_string(page or f"errors/{status}.html", {"detail": detail}, request)
    return HttpResponse(text, status=status)
