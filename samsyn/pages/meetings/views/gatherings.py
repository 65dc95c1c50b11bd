"""The gatherings' pages (samling): gather functions at once, and answer by a tap."""

from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.views.decorators.http import require_GET, require_http_methods

from samsyn.base import clock
from samsyn.base.refusals import Refused
from samsyn.base.ui import pages
from samsyn.forums import commands
from samsyn.forums.wording.deciding import GATHERING
from samsyn.pages import door
from samsyn.pages.door import Visit
from samsyn.pages.meetings.forms.decisions import Stand
from samsyn.pages.meetings.forms.gatherings import Gather
from samsyn.pages.meetings.queries import gatherings as queries
from samsyn.pages.meetings.queries.decisions import stances


@require_GET
@door.enters
def gatherings(request: HttpRequest, at: Visit) -> HttpResponse:  # noqa: ARG001
    """List the latest gatherings."""
    context = {"rows": queries.gatherings(at.actor, at.on), "may_gather": queries.may_gather(at.actor)}
    return door.show(at, "meetings/gatherings.html", context)


@require_GET
@door.enters
def gathering(request: HttpRequest, at: Visit, gathering: int) -> HttpResponse:  # noqa: ARG001
    """Show one gathering, with the answer a tap away."""
    page = queries.gathering(at.actor, at.paper, gathering, on=at.on)
    context = {"gathering": page, "page": page.shown, "stances": stances(page.shown.row)}
    form = {"form": Stand(today=at.today)}
    return door.show(at, "meetings/gathering.html", {**context, **form}, part="meetings/gathering.html#answers")


@require_http_methods(["GET", "POST"])
@door.enters
def gather(request: HttpRequest, at: Visit) -> HttpResponse:
    """Gather functions of a forum: first the forum is chosen, then what it is about."""
    offered = queries.forums_to_choose(at.actor, at.on)
    forum = queries.chosen(offered, request.GET.get("forum", ""))
    if forum is None:
        return door.show(at, "meetings/gather_forum.html", {"forums": offered})
    form = Gather(request.POST or None, initial={"asked": [key for key, _ in forum.asked]}, today=at.today)
    form.offer(asked=forum.asked)
    if form.is_valid():
        now = clock.now()
        try:
            made = commands.gather(actor=at.actor, forum_key=forum.key, call=form.call(now), now=now)
        except Refused as refused:
            door.say_no(form, refused, GATHERING)
        else:
            pages.tell(request, queries.done())
            return pages.back(request, reverse("meetings:gathering", args=[at.slug, made]))
    return door.show(at, "meetings/gather.html", {"form": form, "forum": forum}, status=400 if form.errors else 200)
