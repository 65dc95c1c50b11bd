"""A report that went up a line of the agreement: read, and had as a file."""

from functools import partial

from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.views.decorators.http import require_GET

from samsyn.forums import queries as forums
from samsyn.pages import door
from samsyn.pages.door import Visit
from samsyn.pages.meetings import documents
from samsyn.pages.meetings.views.filing import as_file


@require_GET
@door.enters
def report(request: HttpRequest, at: Visit, report: int) -> HttpResponse:  # noqa: ARG001
    """Show a report, from which meeting it came and where it went."""
    return door.show(at, "meetings/report.html", {"row": forums.report(at.actor, report, at.on)})


@require_GET
@door.enters
def document(request: HttpRequest, at: Visit, report: int, written: str) -> HttpResponse:
    """Give a report as a file: PDF to keep, Word to go on editing."""
    shape = partial(documents.report, forums.report(at.actor, report, at.on))
    return as_file(request, at, written, shape, back=reverse("meetings:report", args=[at.slug, report]))
