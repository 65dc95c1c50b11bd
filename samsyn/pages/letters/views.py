"""Reading one's own letters, and turning them off and on again by the address at the end of each."""

from dataclasses import replace

from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.utils import translation
from django.views.decorators.cache import never_cache
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_GET, require_http_methods

from samsyn.base import clock
from samsyn.base.audit.acting import Person
from samsyn.base.notices import commands, wording
from samsyn.base.notices import queries as notices
from samsyn.base.notices.queries import Waiting
from samsyn.base.ui import pages
from samsyn.pages.letters import documents, queries


@login_required
@never_cache
@require_GET
def shown(request: HttpRequest, letter: int) -> HttpResponse:
    """Show one of one's own letters as it would be written now (visa brevet)."""
    return _show(request, notices.mine(user_id=int(request.user.pk or 0), letter_id=letter))


@login_required
@never_cache
@require_GET
def monday(request: HttpRequest) -> HttpResponse:
    """Show the week's Monday letter (måndagsbrevet), whether one gets it or not."""
    return _show(request, queries.monday_letter(user_id=int(request.user.pk or 0), today=clock.today()))


def _show(request: HttpRequest, one: Waiting) -> HttpResponse:
    held = documents.shown(one, now=clock.now())
    return pages.show(request, "letters/shown.html", {"held": held, "words": wording.KINDS[one.kind]})


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
