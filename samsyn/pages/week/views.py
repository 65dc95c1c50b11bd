"""Min vecka."""

from django.core.signing import BadSignature
from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET

from samsyn.base import clock
from samsyn.base.collaborations import queries as collaborations
from samsyn.base.ui.frame import Link
from samsyn.pages import door
from samsyn.pages.door import Home
from samsyn.pages.week import queries
from samsyn.pages.week.queries import Visits

VISITS = "veckan"
A_YEAR = 365 * 24 * 60 * 60


@require_GET
@door.at_home
def week(request: HttpRequest, at: Home) -> HttpResponse:
    """Show the week over all the collaborations that one belongs to, or say kindly that there is none."""
    boards = queries.boards_of(at.actors, at.on)
    answers, written = queries.waiting_and_drafts(at.actors, at.on)
    drafts = queries.drafts(at.actors, written) if at.is_open else ()
    if not boards:
        may_start = collaborations.may_start(user_id=door.user(request).pk)
        me = Link(label=_("Se dina uppgifter"), url=reverse("account:me"))
        return door.show_home(
            at, "week/none.html", {"has_actors": bool(at.actors), "me": me, "drafts": drafts, "may_start": may_start}
        )
    visits = queries.seen(_visits(at), clock.now())
    page = queries.week(queries.Asking(at.actors, at.on, at.today, visits.since, clock.now()), boards, answers)
    lines = [board.line for board in boards]
    answer = door.show_home(at, "week/week.html", {"page": page, "since": visits.since, "drafts": drafts}, lines=lines)
    if at.is_open:
        answer.set_signed_cookie(
            *(VISITS, visits.written()),
            salt=_salt(at),
            max_age=A_YEAR,
            httponly=True,
            samesite="Lax",
            secure=request.is_secure(),
        )
    return answer


def _visits(at: Home) -> Visits | None:
    try:
        kept = at.request.get_signed_cookie(VISITS, default="", salt=_salt(at), max_age=A_YEAR)
    except BadSignature:
        return None
    return Visits.read(kept or "")


def _salt(at: Home) -> str:
    return f"{VISITS}-{at.request.user.pk}"
