"""Days of the place's own, and the school's: added, set for a year and taken away."""

from collections.abc import Callable
from datetime import date

from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from samsyn.base.refusals import Refused
from samsyn.base.ui import pages
from samsyn.forums import commands
from samsyn.forums import queries as forums
from samsyn.pages import door
from samsyn.pages.door import Visit
from samsyn.pages.meetings.forms import occasions as forms
from samsyn.pages.meetings.forms import saying
from samsyn.pages.meetings.queries import occasions as queries
from samsyn.places import commands as places
from samsyn.places.rules import SchoolDays


@require_http_methods(["GET", "POST"])
@door.enters
def new(request: HttpRequest, at: Visit) -> HttpResponse:
    """Add a day or weekend of the place's own."""
    form = forms.OwnDay(request.POST or None, today=at.today)

    def write(days: dict[str, date]) -> str:
        name = form.cleaned_data["name"]
        made = commands.add_own_day(actor=at.actor, name=name, today=at.today, **days)
        return queries.own_url(at.actor, made, days["first_day"].year)

    lead = _("En festival, en marknad eller något annat som kommer tillbaka. Dagen syns i årshjulet.")
    return _write(at, form, write, title=_("Lägg till en egen dag"), lead=lead)


@require_http_methods(["GET", "POST"])
@door.enters
def change(request: HttpRequest, at: Visit, own: int) -> HttpResponse:
    """Set when a day of the place's own is in a year."""
    asked = request.GET.get("ar", "")
    year = asked if asked.isascii() and asked.isdigit() and len(asked) == 4 else str(at.on.year)
    row = forums.occasion(at.actor, f"own-{own}-{year}", at.on)
    first = {"first_day": row.days[0], "last_day": row.days[1]} if row.days else {}
    form = forms.Span(request.POST or None, today=at.today, initial=first)

    def write(days: dict[str, date]) -> str:
        commands.set_own_day(actor=at.actor, own_id=own, today=at.today, **days)
        return queries.own_url(at.actor, own, days["first_day"].year)

    lead = _("Förberedelser som redan är skrivna flyttas inte. Ändra dem var för sig.") if row.days else ""
    return _write(at, form, write, title=_("Sätt dagen: %(name)s") % {"name": row.title}, lead=lead)


@require_POST
@door.enters
def end(request: HttpRequest, at: Visit, own: int) -> HttpResponse:
    """Let a day of the place's own be no more."""
    try:
        commands.end_own_day(actor=at.actor, own_id=own, today=at.today)
    except Refused as refused:
        pages.tell(request, saying.words(refused.objection))
    else:
        pages.tell(request, _("Dagen är borttagen. De år som den har varit går fortfarande att läsa."))
    return pages.back(request, reverse("meetings:occasions", args=[at.slug]))


@require_http_methods(["GET", "POST"])
@door.enters
def school(request: HttpRequest, at: Visit) -> HttpResponse:
    """Set a school term or a break."""
    form = forms.School(request.POST or None, today=at.today)

    def write(days: dict[str, date]) -> str:
        places.set_school_days(actor=at.actor, kind=SchoolDays[form.cleaned_data["kind"]], **days)
        return reverse("meetings:occasions", args=[at.slug], query={"ar": days["first_day"].year})

    lead = _("Loven och skolavslutningen följer kommunens egna datum. Skolavslutningen är vårterminens sista dag.")
    return _write(at, form, write, title=_("Lägg in skolans datum"), lead=lead)


def _write(
    at: Visit, form: forms.Span, write: Callable[[dict[str, date]], str], *, title: str, lead: str
) -> HttpResponse:
    """Write what a form says and lead to it; or show the form, with the words of the refusal if there is one."""
    queries.insist_on_preparing(at.actor)
    if form.is_valid():
        try:
            to = write(form.days())
        except Refused as refused:
            saying.say_no(form, refused)
        else:
            pages.tell(at.request, _("Sparat."))
            return pages.back(at.request, to)
    context = {"form": form, "title": title, "lead": lead, "back": reverse("meetings:occasions", args=[at.slug])}
    return door.show(at, "meetings/own_day.html", context, status=400 if form.errors else 200)
