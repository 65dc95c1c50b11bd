"""What is written of a meeting before it is held: its notice, as a file."""

from functools import partial

from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.views.decorators.http import require_GET

from samsyn.pages import door
from samsyn.pages.door import Visit
from samsyn.pages.meetings import documents
from samsyn.pages.meetings.queries.notice import notice_page
from samsyn.pages.meetings.views.filing import as_file


@require_GET
@door.enters
def notice(request: HttpRequest, at: Visit, meeting: int, written: str) -> HttpResponse:
    """Give the notice with the agenda as a file: PDF to send and print, Word to go on editing."""
    shape = partial(documents.notice, notice_page(at.actor, meeting))
    return as_file(request, at, written, shape, back=reverse("meetings:meeting", args=[at.slug, meeting]))
