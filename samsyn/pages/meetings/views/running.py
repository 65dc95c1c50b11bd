"""Holding a meeting (mötesläge): one page, who is there, what was given to do before, and closing it."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from samsyn.base.refusals import Refused
from samsyn.base.ui import pages
from samsyn.duties import commands as duties
from samsyn.duties.rules.assignments import Outcome as Answered
from samsyn.forums import commands
from samsyn.forums.commands import Closed
from samsyn.pages import door
from samsyn.pages.door import Visit
from samsyn.pages.meetings.forms import running as forms
from samsyn.pages.meetings.queries import running as queries
from samsyn.pages.meetings.views.run_shown import Asked, Said, after, ask, back, show, writes


@require_GET
@door.enters
def run(request: HttpRequest, at: Visit, meeting: int) -> HttpResponse:  # noqa: ARG001
    """Show the meeting as it is held."""
    return show(at, meeting)


@require_POST
@writes
def open_it(request: HttpRequest, at: Visit, meeting: int) -> HttpResponse:  # noqa: ARG001
    """Open the meeting."""
    try:
        commands.open_meeting(actor=at.actor, meeting_id=meeting, today=at.today)
    except Refused as refused:
        return show(at, meeting, said=Said(refused))
    return back(at, meeting)


@require_POST
@writes
def attend(request: HttpRequest, at: Visit, meeting: int) -> HttpResponse:
    """Note that somebody is there or not."""
    form = forms.Attend(request.POST, today=at.today)
    if not form.is_valid():
        return back(at, meeting, "narvaro")
    here = form.cleaned_data["is_present"]
    try:
        commands.note_attendance(
            actor=at.actor, meeting_id=meeting, seat_key=form.cleaned_data["seat"], is_present=here
        )
    except Refused as refused:
        return show(at, meeting, said=Said(refused), part="attendance")
    return after(at, meeting, "narvaro", part="attendance")


@require_POST
@writes
def everybody(request: HttpRequest, at: Visit, meeting: int) -> HttpResponse:  # noqa: ARG001
    """Note that everybody else is there."""
    try:
        commands.note_everybody(actor=at.actor, meeting_id=meeting)
    except Refused as refused:
        return show(at, meeting, said=Said(refused), part="attendance")
    return after(at, meeting, "narvaro", part="attendance")


@require_http_methods(["GET", "POST"])
@writes
def substitute(request: HttpRequest, at: Visit, meeting: int, seat: str) -> HttpResponse:
    """Note who came instead of somebody."""
    page = queries.run_page(at.actor, meeting, on=at.on, today=at.today)
    form = forms.Substitute(request.POST or None, today=at.today, choices=queries.functions(page.now.paper))
    who = next((one.body.name for one in page.now.places if one.key == seat), "")

    def written(said: dict[str, Any]) -> None:
        key = said["substitute"]
        commands.note_attendance(
            actor=at.actor, meeting_id=meeting, seat_key=seat, is_present=False, substitute_key=key
        )

    return ask(at, page, form, written, Asked(_("Ersättare"), who, "narvaro"))


@require_POST
@writes
def answer(request: HttpRequest, at: Visit, meeting: int, assignment: int) -> HttpResponse:
    """Say what became of something that was given to do."""
    form = forms.Answer(request.POST, today=at.today)
    if not form.is_valid():
        return back(at, meeting, "sedan")
    outcome = Answered(form.cleaned_data["outcome"])
    words = form.cleaned_data["words"] or str(forms.TOLD[outcome])
    try:
        duties.answer_assignment(actor=at.actor, assignment_id=assignment, outcome=outcome, words=words, today=at.today)
    except Refused as refused:
        return show(at, meeting, said=Said(refused), part="since")
    return after(at, meeting, "sedan", part="since")


@require_http_methods(["GET", "POST"])
@writes
def add(request: HttpRequest, at: Visit, meeting: int) -> HttpResponse:
    """Take up something that was not on the agenda."""
    page = queries.run_page(at.actor, meeting, on=at.on, today=at.today)
    form = forms.Add(request.POST or None, today=at.today)

    def written(said: dict[str, Any]) -> None:
        key = page.now.meeting.forum.key
        commands.add_item(actor=at.actor, forum_key=key, meeting_id=meeting, **said)

    return ask(at, page, form, written, Asked(_("Nytt ärende"), page.now.meeting.name, "besluta"))


@require_POST
@writes
def close(request: HttpRequest, at: Visit, meeting: int) -> HttpResponse:
    """Close the meeting."""
    try:
        closed = commands.close_meeting(actor=at.actor, meeting_id=meeting, today=at.today)
    except Refused as refused:
        return show(at, meeting, said=Said(refused))
    pages.tell(request, _receipt(closed))
    return back(at, meeting)


def _receipt(closed: Closed) -> str:
    """Say what closing the meeting gave."""
    kept = len(closed.evidence)
    said = [_("Mötet är hållet.")]
    if kept:
        words = ngettext("%(count)s åtagande är uppfyllt.", "%(count)s åtaganden är uppfyllda.", kept)
        said.append(words % {"count": kept})
    if closed.carried:
        count = len(closed.carried)
        said.append(
            ngettext("%(count)s ärende är bordlagt.", "%(count)s ärenden är bordlagda.", count) % {"count": count}
        )
    return " ".join(said)
