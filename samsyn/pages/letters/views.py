"""Turning letters off and on again, by the address at the end of each."""

from dataclasses import replace

from django.http import HttpRequest, HttpResponse
from django.utils import translation
from django.views.decorators.cache import never_cache
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_http_methods

from samsyn.base.audit.acting import Person
from samsyn.base.notices import commands
from samsyn.base.ui import pages
from samsyn.pages.letters import queries


@csrf_exempt  # a mail program presses the button too (RFC 8058), and the address itself is signed
@never_cache
@require_http_methods(["GET", "POST"])
def off(request: HttpRequest, signed: str) -> HttpResponse:
    """Ask whether letters of a sort shall end, and end them by one press; the same button lets them come again."""
    held = queries.off(signed)
    if request.method == "POST":
        wishes = replace(held.wishes, **{held.wish: request.POST.get("again") == "yes"})
        commands.wish(actor=Person(held.user_id), wishes=wishes)
        held = replace(held, wishes=wishes)
    with translation.override(held.language):
        context = {"held": held, "was_pressed": request.method == "POST"}
        return pages.show(request, "letters/off.html", context)
