"""A meeting's own page."""

from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_GET

from samsyn.pages import door
from samsyn.pages.door import Visit
from samsyn.pages.meetings.queries.meeting import meeting_page


@require_GET
@door.enters
def meeting(request: HttpRequest, at: Visit, meeting: int) -> HttpResponse:  # noqa: ARG001
    """Show what is dealt with, who comes and whether they can decide, and what to do now."""
    return door.show(at, "meetings/meeting.html", {"page": meeting_page(at.actor, meeting, today=at.today)})
