"""Läs in dig: one page for whoever comes to a function."""

from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_GET

from samsyn.pages import door
from samsyn.pages.door import Visit
from samsyn.pages.organisation import queries


@require_GET
@door.enters
def induction(request: HttpRequest, at: Visit, function: str) -> HttpResponse:  # noqa: ARG001
    """Show what to read first: the agreement, who decides what, what comes, and what is late and why."""
    page = queries.induction(at.actor, at.paper, key=function, on=at.on)
    return door.show(at, "organisation/induction.html", {"page": page})
