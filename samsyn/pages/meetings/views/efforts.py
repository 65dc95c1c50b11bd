"""Efforts: planned in the meeting, answered on the phone by whoever did them, shown to more one by one."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from samsyn.base.guard import wording as guard
from samsyn.base.guard.rules import Found
from samsyn.base.refusals import Refused
from samsyn.base.ui import pages
from samsyn.forums import commands
from samsyn.forums.rules.efforts import Done, Reach
from samsyn.forums.wording.efforts import EFFORT_OBJECTIONS
from samsyn.pages import door
from samsyn.pages.door import Visit
from samsyn.pages.meetings.forms import efforts as forms
from samsyn.pages.meetings.queries import efforts as queries
from samsyn.pages.meetings.queries import running
from samsyn.pages.meetings.views.run_shown import Asked, ask, writes


@require_GET
@door.enters
def efforts(request: HttpRequest, at: Visit) -> HttpResponse:  # noqa: ARG001
    """Show the efforts that go on and come, and those that wait for an answer."""
    return door.show(at, "meetings/efforts.html", {"page": queries.efforts_page(at.actor, at.on)})


@require_http_methods(["GET", "POST"])
@writes
def plan(request: HttpRequest, at: Visit, meeting: int) -> HttpResponse:
    """Plan an effort while the meeting is held."""
    page = running.run_page(at.actor, meeting, on=at.on, today=at.today)
    bodies, parties = queries.choices(page.now.paper, page.now.meeting.forum.key)
    first = {"touches": [key for key, _name in parties], "first_day": at.today}
    form = forms.Plan(request.POST or None, today=at.today, bodies=bodies, parties=parties, initial=first)

    def written(said: dict[str, Any]) -> None:
        commands.plan_effort(
            actor=at.actor, meeting_id=meeting, new=form.effort(), touches=said["touches"], today=at.today
        )

    return ask(at, page, form, written, Asked(_("Ny insats"), page.now.meeting.name, "besluta"))


@require_POST
@writes
def answer(request: HttpRequest, at: Visit, effort: int) -> HttpResponse:
    """Tell whether an effort was done."""
    form = forms.Answer(request.POST, today=at.today)
    if form.is_valid():
        said = {"done": Done(form.cleaned_data["done"]), "words": form.cleaned_data["words"]}
        try:
            commands.answer_effort(actor=at.actor, effort_id=effort, today=at.today, **said)
        except Refused as refused:
            pages.tell(request, _words(refused))
        else:
            pages.tell(request, _("Tack. Svaret följer med till nästa möte."))
    return pages.back(request, reverse("meetings:efforts", args=[at.slug]))


@require_POST
@writes
def show(request: HttpRequest, at: Visit, effort: int) -> HttpResponse:
    """Let more see an effort."""
    form = forms.Show(request.POST, today=at.today)
    if form.is_valid():
        try:
            commands.show_effort(actor=at.actor, effort_id=effort, reach=Reach(form.cleaned_data["reach"]))
        except Refused as refused:
            pages.tell(request, _words(refused))
        else:
            pages.tell(request, _("Nu ser fler insatsen."))
    return pages.back(request, reverse("meetings:efforts", args=[at.slug]))


def _words(refused: Refused) -> str:
    no = refused.objection
    return guard.sentence(no) if isinstance(no, Found) else str(EFFORT_OBJECTIONS[no])
