"""The API (``/api/v1/``): the same questions and the same rights as the pages, for programs.

A program shows its user's key (``Authorization: Bearer samsyn_…``); a browser that is signed in needs none.
A key without the right to write can only read.
"""

import json
from collections.abc import Callable, Sequence
from typing import Any

from django.contrib.auth import get_user_model
from django.core.exceptions import ObjectDoesNotExist, PermissionDenied
from django.db import IntegrityError
from django.http import Http404, HttpRequest, HttpResponse
from django.utils import translation
from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from ninja import NinjaAPI, Router
from ninja.errors import AuthenticationError, ValidationError
from ninja.parser import Parser
from ninja.security import HttpBearer, SessionAuth

from samsyn.base import clock
from samsyn.base.accounts import queries as accounts
from samsyn.base.refusals import Refused
from samsyn.pages import door
from samsyn.pages.account.api import router as account
from samsyn.pages.agreement.api import router as agreement
from samsyn.pages.duties.api import router as duties
from samsyn.pages.files.api import router as files
from samsyn.pages.meetings.api import router as meetings
from samsyn.pages.organisation.api import router as organisation
from samsyn.pages.plan.api import router as plan
from samsyn.pages.search.api import router as search
from samsyn.pages.start.api import router as start
from samsyn.pages.trail.api import router as trail
from samsyn.pages.week.api import router as week
from samsyn.papers.findings import Faults
from samsyn.papers.wording import sentence
from samsyn.site import refusals

Answer = Callable[[HttpRequest, Any], HttpResponse]
Words = str | Promise
READING = ("GET", "HEAD", "OPTIONS")


def insist_on_today(request: HttpRequest) -> None:
    """Raise ``PermissionDenied`` for one who writes while another day is asked for: only today can be written."""
    today = clock.today()
    if request.method not in READING and door.day_shown(request, today) != today:
        raise PermissionDenied


class Session(SessionAuth):
    """A browser that is signed in (inloggad)."""

    def authenticate(self, request: HttpRequest, key: str | None) -> Any:
        """Let the browser act as its user. Raises ``PermissionDenied`` if it writes in another day."""
        insist_on_today(request)
        return super().authenticate(request, key)


class Key(HttpBearer):
    """A program's key (åtkomstnyckel)."""

    def authenticate(self, request: HttpRequest, token: str) -> Any:
        """Let the program act as its user, and answer in her language.

        Raises ``PermissionDenied`` if it writes with a key for reading.
        """
        bearer = accounts.bearer(token, today=clock.today())
        if bearer is None:
            return None
        translation.activate(bearer.language)  # the middleware puts back what was
        if request.method not in READING and not bearer.may_write:
            raise PermissionDenied
        insist_on_today(request)
        request.user = get_user_model().objects.get(pk=bearer.user_id)
        return request.user


class Reading(Parser):
    """Reads what is sent (läser anrop): JSON whose texts are whole, as every database can keep them."""

    def parse_body(self, request: HttpRequest) -> Any:
        """Give what was sent. Raises ``ValueError`` for half a mark or a null mark in a text."""
        said = json.loads(request.body)
        if "\\u0000" in json.dumps(said, ensure_ascii=False).encode().decode():
            raise ValueError("a null mark")
        return said


def build(routers: Sequence[Router], *, name: str = "api") -> NinjaAPI:
    """Put the pages' routers together, with the keys that open them and the ways to say no."""
    api = NinjaAPI(
        title="Samsyn",
        version="1",
        description=(__doc__ or "").partition("\n\n")[2],
        urls_namespace=name,
        docs_url=None,
        parser=Reading(),
        auth=[Key(), Session()],
    )
    for router in routers:
        api.add_router("", router)
    _say_no(api)
    return api


def _say_no(api: NinjaAPI) -> None:
    def said(status: int, detail: Words, code: str) -> Answer:
        def answer(request: HttpRequest, _exception: Any) -> HttpResponse:
            return api.create_response(request, {"detail": str(detail), "code": code}, status=status)

        return answer

    def refused(request: HttpRequest, no: Any) -> HttpResponse:
        told = {"detail": refusals.words(no.objection), "code": refusals.code(no.objection)}
        return api.create_response(request, told, status=409)

    def not_understood(request: HttpRequest, fault: Any) -> HttpResponse:
        told = {"detail": _("Något i anropet gick inte att läsa."), "code": "not_understood"}
        return api.create_response(request, {**told, "errors": fault.errors}, status=422)

    def faulty(request: HttpRequest, no: Any) -> HttpResponse:
        language = (translation.get_language() or "sv")[:2]
        told = [{"path": one.path, "detail": sentence(one, language)} for one in no.findings]
        whole = {"detail": _("Något i anropet gick inte att spara."), "code": "faults", "errors": told}
        return api.create_response(request, whole, status=422)

    nothing = said(404, gettext_lazy("Det finns inget här, eller inget som du kan se."), "not_found")
    api.add_exception_handler(ObjectDoesNotExist, nothing)
    api.add_exception_handler(Http404, nothing)
    api.add_exception_handler(PermissionDenied, said(403, gettext_lazy("Du får inte göra det här."), "not_allowed"))
    api.add_exception_handler(AuthenticationError, said(401, gettext_lazy("Visa en nyckel som gäller."), "no_key"))
    api.add_exception_handler(Refused, refused)
    api.add_exception_handler(Faults, faulty)
    overtaken = said(409, gettext_lazy("Någon annan hann före. Inget har sparats."), "overtaken")
    api.add_exception_handler(IntegrityError, overtaken)
    api.add_exception_handler(ValidationError, not_understood)


ROUTERS: list[Router] = [week, agreement, duties, organisation, meetings, plan, files, search, trail, start, account]
api = build(ROUTERS)
