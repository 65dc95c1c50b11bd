"""Error pages (felsidor): what happened, and what one can do; the same as JSON under ``/api/``."""

import logging

from django.core.exceptions import RequestDataTooBig, TooManyFieldsSent
from django.db import IntegrityError, OperationalError
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.template import loader
from django.utils.translation import gettext as _

from samsyn.base import clock
from samsyn.base.refusals import Refused
from samsyn.base.ui import kept
from samsyn.base.ui.frame import Frame
from samsyn.site import refusals

logger = logging.getLogger(__name__)
BUSY = ("locked", "deadlock", "could not serialize")
"""How the databases say that somebody else was first."""


def bad_request(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
    """Say that the request could not be understood, or was more than is taken in at a time (400)."""
    if isinstance(exception, RequestDataTooBig | TooManyFieldsSent):
        return _answer(request, 400, _("Det var för mycket på en gång."), page="errors/too_much.html")
    return _answer(request, 400, _("Anropet gick inte att förstå."))


def no_right(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:  # noqa: ARG001
    """Say that one may not (403)."""
    return _answer(request, 403, _("Du får inte göra det här i den här samverkan."))


def not_found(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:  # noqa: ARG001
    """Say that there is nothing here, or nothing for this person (404)."""
    return _answer(request, 404, _("Det finns inget här, eller inget som du kan se."))


def refused(request: HttpRequest, exception: Refused) -> HttpResponse:
    """Say why something could not be done, when no page said it nearer (400)."""
    return _answer(request, 400, refusals.words(exception.objection), page="errors/refused.html")


def is_overtaken(exception: Exception) -> bool:
    """Tell whether the database refused because somebody else wrote at the same moment."""
    if isinstance(exception, OperationalError):
        return any(word in str(exception) for word in BUSY)
    return isinstance(exception, IntegrityError)


def overtaken(request: HttpRequest, exception: Exception) -> HttpResponse:
    """Say that somebody else wrote at the same moment, and that nothing was kept (409)."""
    logger.warning("two wrote at once: %s", exception)
    return _answer(request, 409, _("Någon annan hann före. Inget har sparats."), page="errors/overtaken.html")


def form_too_old(request: HttpRequest, reason: str = "") -> HttpResponse:  # noqa: ARG001
    """Say that the form had been open too long, or was sent from elsewhere (403).

    What was written on a page of ours is given back.
    """
    held = kept.kept(request) if kept.is_from_here(request) and not _is_program(request) else None
    if held is not None:
        return kept.give_back(request, held)
    return _answer(request, 403, _("Formuläret hade varit öppet för länge."), page="errors/form_too_old.html")


def broken(request: HttpRequest) -> HttpResponse:
    """Say that the fault is ours (500), leaning on nothing that can be broken: no session, no database."""
    if _is_program(request):
        return JsonResponse({"detail": _("Något gick fel hos oss.")}, status=500)
    frame = Frame(today=clock.today(), shown_day=clock.today(), has_other_days=False)
    return HttpResponse(loader.render_to_string("errors/500.html", {"frame": frame}), status=500)


def _answer(request: HttpRequest, status: int, detail: str, *, page: str = "") -> HttpResponse:
    if _is_program(request):
        return JsonResponse({"detail": detail}, status=status)
    text = loader.render_to_string(page or f"errors/{status}.html", {"detail": detail}, request)
    return HttpResponse(text, status=status)


def _is_program(request: HttpRequest) -> bool:
    return request.path.startswith("/api/")
