"""Sök: one page in a collaboration, and the same over all that one belongs to."""

from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.views.decorators.http import require_GET

from samsyn.agreements import queries as agreements
from samsyn.pages import door
from samsyn.pages.door import Home, Visit
from samsyn.pages.search import queries
from samsyn.pages.search.queries import Asking


@require_GET
@door.enters
def search(request: HttpRequest, at: Visit) -> HttpResponse:
    """Search in one collaboration; what is found is always today's, whatever day is shown."""
    url = reverse("search:search", args=[at.slug])
    page = queries.search_page([at.actor], Asking.of(request.GET), url=url, today=at.today)
    return door.show(at, "search/search.html", {"page": page}, status=page.status)


@require_GET
@door.at_home
def everywhere(request: HttpRequest, at: Home) -> HttpResponse:
    """Search over all the collaborations that one belongs to, in one query."""
    page = queries.search_page(at.actors, Asking.of(request.GET), url=reverse("search:everywhere"), today=at.today)
    lines = list(agreements.timelines(*at.actors).values())
    return door.show_home(at, "search/search.html", {"page": page}, lines=lines, status=page.status)
