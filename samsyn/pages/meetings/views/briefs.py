"""The two pages before a meeting: read, written in heading by heading, and had as a file."""

from functools import partial

from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_http_methods

from samsyn.base.refusals import Refused
from samsyn.base.ui import pages
from samsyn.forums import commands
from samsyn.forums.rules.briefing import BriefObjection
from samsyn.forums.wording.briefing import BRIEF_OBJECTIONS
from samsyn.pages import door
from samsyn.pages.door import Visit
from samsyn.pages.meetings import documents
from samsyn.pages.meetings.forms.brief import Part
from samsyn.pages.meetings.queries.brief import BriefPart, brief_page
from samsyn.pages.meetings.views.filing import as_file


@require_GET
@door.enters
def brief(request: HttpRequest, at: Visit, meeting: int) -> HttpResponse:  # noqa: ARG001
    """Show the two pages of a meeting, with what is computed and what was written."""
    return door.show(at, "meetings/brief.html", {"page": brief_page(at.actor, meeting, at.on)})


@require_http_methods(["GET", "POST"])
@door.enters
def part(request: HttpRequest, at: Visit, meeting: int, headed: str) -> HttpResponse:
    """Write under one heading; the second to save sees what the first wrote, with the own text kept."""
    page = brief_page(at.actor, meeting, at.on)
    found = page.part(headed)
    if found is None:
        raise Http404
    if not page.row.may_write:
        raise PermissionDenied
    form = Part(request.POST or None, today=at.today, initial={"text": found.text, "seen": found.revision})
    if form.is_valid():
        try:
            write = partial(commands.write_brief, actor=at.actor, meeting_id=meeting, heading=found.heading)
            write(**form.cleaned_data, today=at.today)
        except Refused as refused:
            _say_no(form, refused, found)
        else:
            pages.tell(request, _("Sparat."))
            return pages.back(request, _home(at, meeting))
    context = {"form": form, "part": found, "page": page, "back": _home(at, meeting)}
    return door.show(at, "meetings/brief_part.html", context, status=400 if form.errors else 200)


@require_GET
@door.enters
def document(request: HttpRequest, at: Visit, meeting: int, written: str) -> HttpResponse:
    """Give the two pages as a file: PDF to print and read, Word to go on editing."""
    shape = partial(documents.brief, brief_page(at.actor, meeting, at.on))
    return as_file(request, at, written, shape, back=_home(at, meeting))


def _say_no(form: Part, refused: Refused, found: BriefPart) -> None:
    door.say_no(form, refused, BRIEF_OBJECTIONS)
    if refused.objection is BriefObjection.WRITTEN_OVER:
        form.seen_now(found.revision)


def _home(at: Visit, meeting: int) -> str:
    return reverse("meetings:brief", args=[at.slug, meeting])
