"""Letting others begin from the agreement (låta andra utgå från den), and no longer."""

from collections.abc import Callable
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_POST

from samsyn.agreements import commands
from samsyn.agreements.wording import FETCHING
from samsyn.base.refusals import Refused
from samsyn.base.ui import pages
from samsyn.pages import door
from samsyn.pages.agreement import queries
from samsyn.pages.door import Visit


@require_GET
@door.enters
def offering(request: HttpRequest, at: Visit) -> HttpResponse:  # noqa: ARG001
    """Show what others would get, and whether they can."""
    page = queries.offer_page(at.actor, at.paper, on=at.on)
    return door.show(at, "agreement/offering.html", {"page": page})


@require_POST
@door.enters
def offer(request: HttpRequest, at: Visit) -> HttpResponse:
    """Let others begin from the agreement."""
    done = _("Nu kan andra utgå från er överenskommelse. De får strukturen och orden.")
    return _do(request, at, lambda: commands.offer_pattern(actor=at.actor, today=at.today), done)


@require_POST
@door.enters
def withdraw(request: HttpRequest, at: Visit) -> HttpResponse:
    """Let others no longer begin from the agreement."""
    done = _("Andra kan inte längre utgå från er överenskommelse. Det som redan är hämtat har de kvar.")
    return _do(request, at, lambda: commands.withdraw_pattern(actor=at.actor), done)


def _do(request: HttpRequest, at: Visit, act: Callable[[], Any], done: str) -> HttpResponse:
    try:
        act()
    except Refused as refused:
        done = str(FETCHING[refused.objection])
    pages.tell(request, done)
    return pages.back(request, reverse("agreement:offering", args=[at.slug]), event="agreement-changed")
