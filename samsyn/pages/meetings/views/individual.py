"""A forum on individual level: what it has left, and telling more of a tertial that has ended."""

from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from samsyn.base.refusals import Refused
from samsyn.base.ui import pages
from samsyn.forums import commands
from samsyn.forums.rules.individual import Direction, Theme
from samsyn.forums.wording.individual import INDIVIDUAL_OBJECTIONS
from samsyn.pages import door
from samsyn.pages.door import Visit
from samsyn.pages.meetings.forms.individual import Counts, Trend
from samsyn.pages.meetings.queries.individual import IndividualPage, individual_page


@require_GET
@door.enters
def told(request: HttpRequest, at: Visit, closed: str) -> HttpResponse:  # noqa: ARG001
    """Show what a forum has left, tertial by tertial."""
    return door.show(at, "meetings/individual.html", {"page": individual_page(at.actor, at.paper, closed)})


@require_http_methods(["GET", "POST"])
@door.enters
def count(request: HttpRequest, at: Visit, closed: str) -> HttpResponse:
    """Tell how many of each kind in a tertial."""
    page, back = _telling(at, closed), _back(at, closed)
    form = Counts(request.POST or None, today=at.today)
    if form.is_valid():
        try:
            tertial, counts = form.period(), form.counts()
            commands.count(actor=at.actor, forum_key=closed, tertial=tertial, counts=counts, today=at.today)
        except Refused as refused:
            door.say_no(form, refused, INDIVIDUAL_OBJECTIONS)
        else:
            pages.tell(request, _("Sparat. Inget av det kan kopplas till en person."))
            return pages.back(request, back)
    context = {"form": form, "page": page, "back": back}
    return door.show(at, "meetings/individual_count.html", context, status=400 if form.errors else 200)


@require_http_methods(["GET", "POST"])
@door.enters
def trend(request: HttpRequest, at: Visit, closed: str) -> HttpResponse:
    """Tell which way something goes."""
    page, back = _telling(at, closed), _back(at, closed)
    form = Trend(request.POST or None, today=at.today)
    if form.is_valid():
        facts = form.cleaned_data
        try:
            commands.tell_trend(
                actor=at.actor,
                forum_key=closed,
                tertial=form.period(),
                theme=Theme(facts["theme"]),
                direction=Direction(facts["direction"]),
                today=at.today,
                words=facts["words"],
            )
        except Refused as refused:
            door.say_no(form, refused, INDIVIDUAL_OBJECTIONS)
        else:
            pages.tell(request, _("Sparat. Egna ord visas när två samordnare från olika parter har godkänt dem."))
            return pages.back(request, back)
    context = {"form": form, "page": page, "back": back}
    return door.show(at, "meetings/individual_trend.html", context, status=400 if form.errors else 200)


@require_POST
@door.enters
def passed(request: HttpRequest, at: Visit, closed: str, trend: int) -> HttpResponse:
    """Pass the words of a trend for one's own party."""
    try:
        commands.pass_trend(actor=at.actor, trend_id=trend)
    except Refused as refused:
        pages.tell(request, str(INDIVIDUAL_OBJECTIONS[refused.objection]))
    else:
        pages.tell(request, _("Godkänt."))
    return pages.back(request, _back(at, closed))


def _telling(at: Visit, closed: str) -> IndividualPage:
    """Give the page for who may tell; raises ``PermissionDenied`` for others."""
    page = individual_page(at.actor, at.paper, closed)
    if not page.may_tell:
        raise PermissionDenied
    return page


def _back(at: Visit, closed: str) -> str:
    return reverse("meetings:individual", args=[at.slug, closed])
