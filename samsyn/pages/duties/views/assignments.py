"""The assignments' pages (uppdrag): the list, one with its answers, and what one writes about it."""

from collections.abc import Callable
from typing import Any

from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_http_methods

from samsyn.base.refusals import Refused
from samsyn.base.ui import pages
from samsyn.base.ui.fields import Form
from samsyn.base.ui.frame import Link
from samsyn.duties import commands, wording
from samsyn.duties import queries as duties
from samsyn.duties.queries import AssignmentRow, telling
from samsyn.duties.rules.assignments import Outcome
from samsyn.pages import door
from samsyn.pages.door import Visit
from samsyn.pages.duties import forms, queries

LONGEST_NUMBER = 5
Write = Callable[[dict[str, Any]], object]


@require_GET
@door.enters
def assignments(request: HttpRequest, at: Visit) -> HttpResponse:
    """Show the assignments: mine, those we gave, all that are open, and those that ended."""
    tab, who, asked = (request.GET.get(name, "") for name in ("visa", "hos", "sida"))
    wanted = queries.Wanted(tab, who, int(asked) if asked.isdecimal() and len(asked) < LONGEST_NUMBER else 1)
    page = queries.assignments(at.actor, at.paper, wanted, on=at.on, is_open=at.is_open)
    choose = forms.ChooseAssignments(initial={"hos": who, "visa": page.chosen}, today=at.today)
    choose.offer(hos=page.who)
    return door.show(at, "duties/assignments.html", {"page": page, "choose": choose})


@require_http_methods(["GET", "POST"])
@door.enters
def assign(request: HttpRequest, at: Visit) -> HttpResponse:
    """Give somebody an assignment."""
    if not duties.may_assign(at.actor):
        raise PermissionDenied
    first = {"owner_key": request.GET.get("till", ""), "asked_by": request.GET.get("fran", "")}
    form = forms.Assign(request.POST or None, initial=first, today=at.today)
    form.offer(owner_key=queries.owners(at.paper), by_forum=queries.forums(at.paper, _("Inget möte")))
    form.offer(asked_by=queries.forums(at.paper, _("Du själv")))
    form.offer_circles(queries.circles(at.actor, at.paper))
    if form.is_valid():
        try:
            made = commands.assign(actor=at.actor, today=at.today, **form.cleaned_data)
        except Refused as refused:
            door.say_no(form, refused, wording.ASSIGNMENTS)
        else:
            pages.tell(request, _("Uppdraget är givet."))
            return HttpResponseRedirect(reverse("duties:assignment", args=[at.slug, made]))
    back = reverse("duties:assignments", args=[at.slug])
    return door.show(at, "duties/assign.html", {"form": form, "back": back}, status=400 if form.errors else 200)


@require_GET
@door.enters
def assignment(_request: HttpRequest, at: Visit, assignment: int) -> HttpResponse:
    """Show one assignment: what, who, by when and from where, what came of it, and what one can do."""
    page = queries.assignment(at.actor, at.paper, assignment, on=at.on, is_open=at.is_open)
    form = forms.AnswerAssignment(initial={"answered_on": at.today}, today=at.today) if page.answer_url else None
    return door.show(at, "duties/assignment.html", {"page": page, "answer": form, "outcomes": outcomes()})


@require_http_methods(["GET", "POST"])
@door.enters
def answer_assignment(request: HttpRequest, at: Visit, assignment: int) -> HttpResponse:
    """Say what came of an assignment: klart, delvis or blev inte av."""
    row = queries.changeable(at.actor, at.paper, assignment, on=at.on, to="answer")
    form = forms.AnswerAssignment(request.POST or None, initial={"answered_on": at.today}, today=at.today)

    def write(data: dict[str, Any]) -> None:
        outcome = Outcome(data.pop("outcome"))
        commands.answer_assignment(actor=at.actor, assignment_id=row.id, outcome=outcome, today=at.today, **data)

    return _write(at, row, form, write, heading=_("Svara på uppdraget"), done=_("Svaret är sparat."))


@require_http_methods(["GET", "POST"])
@door.enters
def postpone_assignment(request: HttpRequest, at: Visit, assignment: int) -> HttpResponse:
    """Give an assignment another day or meeting."""
    row = queries.changeable(at.actor, at.paper, assignment, on=at.on, to="postpone")
    held = row.course.time
    form = forms.Postpone(request.POST or None, initial={"by_day": held.day, "by_forum": held.forum}, today=at.today)
    form.offer(by_forum=queries.forums(at.paper, _("Inget möte")))

    def write(data: dict[str, Any]) -> None:
        commands.postpone_assignment(actor=at.actor, assignment_id=row.id, today=at.today, **data)

    return _write(at, row, form, write, heading=_("Ge en ny dag"), done=_("Den nya tiden är sparad."))


@require_http_methods(["GET", "POST"])
@door.enters
def pass_assignment_on(request: HttpRequest, at: Visit, assignment: int) -> HttpResponse:
    """Let another take an assignment over."""
    row = queries.changeable(at.actor, at.paper, assignment, on=at.on, to="pass_on")
    form = forms.PassOn(request.POST or None, today=at.today)
    form.offer(owner_key=queries.owners(at.paper))

    def write(data: dict[str, Any]) -> None:
        commands.pass_assignment_on(actor=at.actor, assignment_id=row.id, today=at.today, **data)

    return _write(at, row, form, write, heading=_("Lämna över uppdraget"), done=_("Uppdraget är överlämnat."))


@require_http_methods(["GET", "POST"])
@door.enters
def withdraw_assignment(request: HttpRequest, at: Visit, assignment: int) -> HttpResponse:
    """Take an assignment back, with a reason; it stays readable."""
    row = queries.changeable(at.actor, at.paper, assignment, on=at.on, to="withdraw")
    form = forms.TakeBack(request.POST or None, today=at.today)

    def write(data: dict[str, Any]) -> None:
        commands.withdraw_assignment(actor=at.actor, assignment_id=row.id, today=at.today, **data)

    return _write(at, row, form, write, heading=_("Ta tillbaka uppdraget"), done=_("Uppdraget är återtaget."))


def outcomes() -> list[tuple[str, str]]:
    """Offer what can have come of it, a button each."""
    return [(one.value, str(said)) for one, said in wording.OUTCOMES.items()]


def _write(at: Visit, row: AssignmentRow, form: Form, write: Write, *, heading: str, done: str) -> HttpResponse:
    """Write what a form says: back to where it was pressed, or the form again with the words of the refusal."""
    back = reverse("duties:assignment", args=[at.slug, row.id])
    if form.is_valid():
        try:
            write(dict(form.cleaned_data))
        except Refused as refused:
            door.say_no(form, refused, wording.ASSIGNMENTS)
        else:
            pages.tell(at.request, done)
            return pages.back(at.request, back)
    context = {"form": form, "row": row, "heading": heading, "back": Link(label=telling.title(row.what), url=back)}
    answers = outcomes() if isinstance(form, forms.AnswerAssignment) else ()
    shown = {**context, "outcomes": answers}
    return door.show(at, "duties/assignment_write.html", shown, status=400 if form.errors else 200)
