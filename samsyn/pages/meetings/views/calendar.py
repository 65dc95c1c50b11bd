"""The calendar of meetings (kalender): the list, a month, and setting, moving and cancelling."""

from collections.abc import Callable
from datetime import date
from typing import Any

from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from samsyn.base.refusals import Refused
from samsyn.base.ui import pages
from samsyn.base.ui.fields import Form
from samsyn.base.ui.frame import Link
from samsyn.forums import commands, wording
from samsyn.forums import queries as forums
from samsyn.forums.commands import NewMeeting
from samsyn.forums.queries import MeetingRow
from samsyn.pages import door
from samsyn.pages.door import Visit
from samsyn.pages.meetings.forms import calendar as forms
from samsyn.pages.meetings.queries import calendar as queries
from samsyn.pages.meetings.queries import proposing

CHANGED = "meetings-changed"


@require_GET
@door.enters_forums
def meetings(request: HttpRequest, at: Visit) -> HttpResponse:
    """List the meetings: the next one, this week, and month by month."""
    page = queries.calendar_page(at.actor, at.paper, _asked(request), on=at.on)
    may = at.is_open and forums.may_plan(at.actor)
    return door.show(at, "meetings/meetings.html", {"page": page, "may": may})


@require_GET
@door.enters_forums
def month(request: HttpRequest, at: Visit) -> HttpResponse:
    """Show a month of meetings as a table."""
    first = _month(request.GET.get("manad", "")) or at.on.replace(day=1)
    page = queries.month_page(at.actor, at.paper, first=first, forum=request.GET.get("forum", ""), on=at.on)
    return door.show(at, "meetings/month.html", {"page": page, "may": at.is_open and forums.may_plan(at.actor)})


@require_http_methods(["GET", "POST"])
@door.enters_forums
def new(request: HttpRequest, at: Visit) -> HttpResponse:
    """Set one meeting of a forum."""
    offered = [(one.id, one.name) for one in at.paper.forums]
    form = forms.New(request.POST or None, today=at.today, forums=offered, initial=_first(request, at))

    def write(said: dict[str, Any]) -> None:
        commands.set_meetings(actor=at.actor, forum_key=said.pop("forum"), new=[NewMeeting(**said)])

    page = {"title": _("Nytt möte"), "lead": _("Ett möte i taget. Ett helt år går fortare att föreslå.")}
    return _write(at, form, write, page=page, done=_("Mötet är utsatt."))


@require_http_methods(["GET", "POST"])
@door.enters_forums
def propose(request: HttpRequest, at: Visit, forum: str) -> HttpResponse:
    """Propose the days of a forum's year, and set those that are chosen."""
    _insist_on_right(at)
    asked = (request.GET.get("ar", ""), request.GET.get("veckodag", ""))
    page = proposing.proposal_page(at.actor, at.paper, forum, asked=asked, on=at.on)
    usual = {name: getattr(page.custom, name) for name in ("starts", "ends", "place", "link")}
    form = forms.Propose(request.POST or None, today=at.today, days=page.days, initial=usual)
    if form.is_valid():
        try:
            made = commands.set_meetings(actor=at.actor, forum_key=forum, new=form.new())
        except Refused as refused:
            door.say_no(form, refused, wording.OBJECTIONS)
        else:
            done = ngettext("%(count)s möte är inlagt.", "%(count)s möten är inlagda.", len(made))
            pages.tell(request, done % {"count": len(made)})
            return HttpResponseRedirect(f"{reverse('meetings:meetings', args=[at.slug])}?forum={forum}")
    choose = forms.Choose(today=at.today, years=page.years, initial={"ar": page.year, "veckodag": page.weekday})
    context = {"page": page, "form": form, "choose": choose, "rows": zip(form.rows(), page.reasons, strict=False)}
    return door.show(at, "meetings/propose.html", context, status=400 if form.errors else 200)


@require_http_methods(["GET", "POST"])
@door.enters
def move(request: HttpRequest, at: Visit, meeting: int) -> HttpResponse:
    """Move a meeting to another day or time, with a reason."""
    row = forums.meeting(at.actor, meeting)
    form = forms.Move(request.POST or None, today=at.today, initial={"starts": row.starts, "ends": row.ends})

    def write(said: dict[str, Any]) -> None:
        commands.move_meeting(actor=at.actor, meeting_id=meeting, today=at.today, **said)

    lead = _("Mötet flyttas i allas kalendrar. Det fortsätter att räknas för tiden som det först sattes ut för.")
    return _write(at, form, write, page=_about(row, _("Flytta mötet"), lead), done=_("Mötet är flyttat."))


@require_http_methods(["GET", "POST"])
@door.enters
def cancel(request: HttpRequest, at: Visit, meeting: int) -> HttpResponse:
    """Cancel a meeting, with a reason."""
    row = forums.meeting(at.actor, meeting)
    form = forms.Cancel(request.POST or None, today=at.today)

    def write(said: dict[str, Any]) -> None:
        commands.cancel_meeting(actor=at.actor, meeting_id=meeting, today=at.today, **said)

    lead = _(
        "Ett inställt möte uppfyller inget åtagande. Flytta det i stället om det ska hållas en annan dag. "
        "Det som ni har skrivit på dagordningen går vidare till nästa möte, eller väntar."
    )
    return _write(at, form, write, page=_about(row, _("Ställ in mötet"), lead), done=_("Mötet är inställt."))


@require_http_methods(["GET", "POST"])
@door.enters
def change(request: HttpRequest, at: Visit, meeting: int) -> HttpResponse:
    """Change when on the day and where a meeting is held."""
    row = forums.meeting(at.actor, meeting)
    held = {name: getattr(row, name) for name in ("starts", "ends", "place", "link")}
    form = forms.Where(request.POST or None, today=at.today, initial=held)

    def write(said: dict[str, Any]) -> None:
        commands.change_meeting(actor=at.actor, meeting_id=meeting, **said)

    page = _about(row, _("Ändra tid och plats"), _("Ändringen syns i allas kalendrar."))
    return _write(at, form, write, page=page, done=_("Sparat."))


@require_POST
@door.enters
def reinstate(request: HttpRequest, at: Visit, meeting: int) -> HttpResponse:
    """Take back that a meeting was cancelled."""
    try:
        commands.reinstate_meeting(actor=at.actor, meeting_id=meeting, today=at.today)
    except Refused as refused:
        pages.tell(request, str(wording.OBJECTIONS[refused.objection]))
    else:
        pages.tell(request, _("Mötet blir av ändå."))
    return pages.back(request, door.meeting_url(at.slug, meeting), event=CHANGED)


def _write(
    at: Visit, form: Form, write: Callable[[dict[str, Any]], None], *, page: dict[str, Any], done: str
) -> HttpResponse:
    """Write what a form says and go back; or show the form, with the words of the refusal if there is one."""
    _insist_on_right(at)
    back = page.get("back") or reverse("meetings:meetings", args=[at.slug])
    if form.is_valid():
        try:
            write(dict(form.cleaned_data))
        except Refused as refused:
            door.say_no(form, refused, wording.OBJECTIONS)
        else:
            pages.tell(at.request, done)
            return pages.back(at.request, back, event=CHANGED)
    context = {"form": form, "page": page, "back": back}
    return door.show(at, "meetings/write.html", context, status=400 if form.errors else 200)


def _insist_on_right(at: Visit) -> None:
    if not forums.may_plan(at.actor):
        raise PermissionDenied


def _about(row: MeetingRow, title: str, lead: str) -> dict[str, Any]:
    """Tell which meeting the form is about."""
    back = door.meeting_url(row.slug, row.id)
    return {"title": title, "lead": lead, "row": row, "back": back, "crumb": Link(label=row.name, url=back)}


def _asked(request: HttpRequest) -> queries.Asked:
    said = request.GET
    number = said.get("sida", "")
    page = int(number) if number.isascii() and number.isdigit() and len(number) < 5 else 1
    return queries.Asked(said.get("forum", ""), said.get("visa") == "har-varit", _day(said.get("fran", "")), page)


def _first(request: HttpRequest, at: Visit) -> dict[str, Any]:
    """What stands in the form for a new meeting: the forum that was asked for, and what it is used to."""
    key = request.GET.get("forum", "")
    if request.method != "GET" or not any(one.id == key for one in at.paper.forums):
        return {}
    usual = forums.custom(at.actor, key)
    return {"forum": key, **{name: getattr(usual, name) for name in ("starts", "ends", "place", "link")}}


def _day(said: str) -> date | None:
    try:
        return date.fromisoformat(said)
    except ValueError:
        return None


def _month(said: str) -> date | None:
    """Read the first day of a month ("2026-11"); None for anything else, and for what no almanac reaches."""
    found = _day(f"{said}-01")
    return found if found and date(1900, 1, 1) <= found <= date(2999, 1, 1) else None
