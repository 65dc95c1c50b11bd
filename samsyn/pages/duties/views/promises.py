"""The duties' pages (åtaganden): the year, one promise, and what one writes about it."""

from collections.abc import Callable
from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_http_methods

from samsyn.base import documents
from samsyn.base.refusals import Refused
from samsyn.base.ui import pages
from samsyn.base.ui.fields import Form
from samsyn.base.ui.frame import Link
from samsyn.duties import commands, wording
from samsyn.duties.queries import DutyRow
from samsyn.pages import door
from samsyn.pages.door import Visit
from samsyn.pages.duties import forms, queries

CHANGED = "duties-changed"


@require_GET
@door.enters
def duties(request: HttpRequest, at: Visit) -> HttpResponse:
    """Show the year of duties as a wheel and as a list."""
    year = queries.year_asked(request.GET.get("ar", ""), actor=at.actor, on=at.on)
    chosen = request.GET.get("visa", "")
    page = queries.overview(at.actor, year=year, on=at.on, is_open=at.is_open, chosen=chosen)
    choose = forms.Choose(initial={"visa": chosen, "ar": year}, today=at.today)
    choose.offer(visa=page.choices)
    return door.show(at, "duties/duties.html", {"page": page, "choose": choose}, part="duties/duties.html#list")


@require_GET
@door.enters
def grid(request: HttpRequest, at: Visit) -> HttpResponse:
    """Show promised against held."""
    year = queries.year_asked(request.GET.get("ar", ""), actor=at.actor, on=at.on)
    rows = queries.grid(at.actor, year=year, on=at.on)
    years = queries.years(at.actor, year=year, on=at.on)
    return door.show(at, "duties/grid.html", {"rows": rows, "year": year, "years": years})


@require_GET
@door.enters
def export(request: HttpRequest, at: Visit, form: str) -> HttpResponse:
    """Give the list of duties as CSV or XLSX."""
    if form not in documents.TABLES:
        raise Http404
    year = queries.year_asked(request.GET.get("ar", ""), actor=at.actor, on=at.on)
    rows = queries.table(at.actor, year=year, on=at.on)
    file = documents.table(rows, form=form, name=f"ataganden-{at.slug}-{year}")
    return HttpResponse(file.content, headers=file.headers)


@require_GET
@door.enters
def duty(request: HttpRequest, at: Visit, key: str) -> HttpResponse:
    """Show one promise: what it says, how it stands, the evidence, and what one can do."""
    year = queries.year_asked(request.GET.get("ar", ""), actor=at.actor, on=at.on)
    page = queries.one(at.actor, key, year=year, on=at.on, is_open=at.is_open)
    return door.show(at, "duties/duty.html", {"page": page}, part="duties/duty.html#standing")


@require_http_methods(["GET", "POST"])
@door.enters
def report(request: HttpRequest, at: Visit, key: str) -> HttpResponse:
    """Report that a promise was kept on a day."""
    row = queries.promise(at.actor, key, on=at.on, to="report")
    kind = forms.ReportDecision if queries.needs_decision(key) else forms.Report
    form = kind(request.POST or None, today=at.today)

    def write(data: dict[str, Any]) -> None:
        decision = queries.decision(data)
        commands.report_evidence(actor=at.actor, key=key, today=at.today, decision=decision, **data)

    return write_about(at, row, form, write, heading=_("Rapportera"), done=_("Rapporten är sparad."))


@require_http_methods(["GET", "POST"])
@door.enters
def excuse(request: HttpRequest, at: Visit, key: str) -> HttpResponse:
    """Let a window go, with a reason."""
    row = queries.promise(at.actor, key, on=at.on, to="excuse")
    form = forms.Excuse(request.POST or None, today=at.today)
    form.offer(window=queries.excusable(row, on=at.on))

    def write(data: dict[str, Any]) -> None:
        first_day = queries.day_of(data.pop("window"))
        commands.excuse(actor=at.actor, key=key, today=at.today, window_first_day=first_day, **data)

    return write_about(
        at, row, form, write, heading=_("Låt en gång utgå"), done=_("Gången utgår, och skälet är sparat.")
    )


@require_http_methods(["GET", "POST"])
@door.enters
def note(request: HttpRequest, at: Visit, key: str) -> HttpResponse:
    """Note that it has happened, so that its time runs."""
    row = queries.promise(at.actor, key, on=at.on, to="note")
    form = forms.Note(request.POST or None, today=at.today)

    def write(data: dict[str, Any]) -> None:
        commands.note(actor=at.actor, key=key, today=at.today, **data)

    return write_about(
        at, row, form, write, heading=_("Det har hänt"), done=_("Det är noterat. Nu behöver det ett svar.")
    )


@require_http_methods(["GET", "POST"])
@door.enters
def answer(request: HttpRequest, at: Visit, happening: int, key: str) -> HttpResponse:
    """Say what was done about something that had happened."""
    row = queries.promise(at.actor, key, on=at.on, to="note")
    form = forms.Answer(request.POST or None, today=at.today)

    def write(data: dict[str, Any]) -> None:
        commands.answer_happening(actor=at.actor, happening_id=happening, today=at.today, **data)

    return write_about(at, row, form, write, heading=_("Det här gjordes"), done=_("Svaret är sparat."))


@require_http_methods(["GET", "POST"])
@door.enters
def say(request: HttpRequest, at: Visit, key: str) -> HttpResponse:
    """Say in a sentence how a promise that holds all the time was kept."""
    row = queries.promise(at.actor, key, on=at.on, to="say")
    form = forms.Say(request.POST or None, today=at.today)
    form.offer(period=queries.periods(row, on=at.on))

    def write(data: dict[str, Any]) -> None:
        first_day = queries.day_of(data.pop("period"))
        commands.say_how_kept(actor=at.actor, key=key, today=at.today, period_first_day=first_day, **data)

    return write_about(at, row, form, write, heading=_("Så hölls det"), done=_("Meningen är sparad."))


@require_http_methods(["GET", "POST"])
@door.enters
def withdraw(request: HttpRequest, at: Visit, evidence: int, key: str) -> HttpResponse:
    """Take evidence back, with a reason; it stays readable."""
    row = queries.promise(at.actor, key, on=at.on, to="report")
    form = forms.Withdraw(request.POST or None, today=at.today)

    def write(data: dict[str, Any]) -> None:
        commands.withdraw_evidence(actor=at.actor, evidence_id=evidence, **data)

    return write_about(at, row, form, write, heading=_("Ta tillbaka beviset"), done=_("Beviset är tillbakataget."))


def write_about(
    at: Visit, row: DutyRow, form: Form, write: Callable[[dict[str, Any]], None], *, heading: str, done: str
) -> HttpResponse:
    """Write what a form says: back to where it was pressed, or the form again with the words of the refusal."""
    back = queries.address(at.actor, row.key)
    if form.is_valid():
        try:
            write(dict(form.cleaned_data))
        except Refused as refused:
            door.say_no(form, refused, wording.OBJECTIONS)
        else:
            pages.tell(at.request, done)
            return pages.back(at.request, back, event=CHANGED)
    context = {"form": form, "row": row, "heading": heading, "back": Link(label=row.title, url=back)}
    return door.show(at, "duties/write.html", context, status=400 if form.errors else 200)
