"""One meeting as a file for one's own calendar (inbjudan)."""

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_GET

from samsyn.base.documents.calendars import MEDIA_TYPE, write_calendar
from samsyn.pages import door
from samsyn.pages.door import Visit
from samsyn.pages.meetings.queries.invitation import invitation_file


@require_GET
@door.enters
def invitation(request: HttpRequest, at: Visit, meeting: int) -> HttpResponse:  # noqa: ARG001
    """Give a meeting as a calendar file; the same meeting again moves the entry that is there."""
    content = write_calendar(invitation_file(at.actor, meeting, base_url=settings.BASE_URL))
    headers = {"Content-Disposition": 'attachment; filename="mote.ics"'}
    return HttpResponse(content, content_type=MEDIA_TYPE, headers=headers)
