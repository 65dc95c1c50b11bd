"""The briefing before a weekend (Helgens läge): read, written in place, closed, and had as one sheet."""

from functools import partial

from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from samsyn.base import clock
from samsyn.base.refusals import Refused
from samsyn.base.ui import pages
from samsyn.forums import commands
from samsyn.forums.rules.kinds import AreaState, Opening
from samsyn.forums.rules.weekend import weekend_of
from samsyn.pages import door
from samsyn.pages.door import Visit
from samsyn.pages.meetings import documents
from samsyn.pages.meetings.forms import efforts as effort_forms
from samsyn.pages.meetings.forms import running as run_forms
from samsyn.pages.meetings.forms import weekend as forms
from samsyn.pages.meetings.queries import weekend as queries
from samsyn.pages.meetings.queries.efforts import choices
from samsyn.pages.meetings.views.filing import as_file
from samsyn.pages.meetings.views.run_shown import WORDS, fault, writes
from samsyn.pages.meetings.views.weekend_shown import (
    SPECIAL,
    Said,
    after,
    anchor_of,
    back,
    duty_form,
    found,
    say_no,
    show,
)


@require_GET
@door.enters
def weekend(request: HttpRequest, at: Visit, meeting: int) -> HttpResponse:  # noqa: ARG001
    """Show the briefing."""
    return show(at, meeting)


@require_GET
@door.enters
def document(request: HttpRequest, at: Visit, meeting: int, written: str) -> HttpResponse:
    """Give the briefing as one sheet: PDF to put on the wall, Word to go on editing."""
    shape = partial(documents.weekend, found(at, meeting))
    return as_file(request, at, written, shape, back=queries.weekend_url(at.slug, meeting))


@require_POST
@writes
def put_on_duty(request: HttpRequest, at: Visit, meeting: int) -> HttpResponse:
    """Say who is on duty."""
    page = found(at, meeting)
    form = duty_form(at, page, request.POST)
    if form.is_valid():
        try:
            commands.put_on_duty(actor=at.actor, meeting_id=meeting, new=form.on_duty(), now=clock.now())
        except Refused as refused:
            say_no(form, refused)
        else:
            return back(at, meeting, "i-tjanst")
    return show(at, meeting, said=Said("i-tjanst", form=form))


@require_POST
@writes
def take_off_duty(request: HttpRequest, at: Visit, meeting: int, duty: int) -> HttpResponse:  # noqa: ARG001
    """Take somebody off duty."""
    try:
        commands.take_off_duty(actor=at.actor, duty_id=duty, now=clock.now())
    except Refused as refused:
        return show(at, meeting, said=Said(no=refused))
    return back(at, meeting, "i-tjanst")


@require_POST
@writes
def write_special(request: HttpRequest, at: Visit, meeting: int) -> HttpResponse:
    """Save what is special, by itself as one writes; or what was chosen when two had written."""
    row = found(at, meeting).row
    return _written(request, at, meeting, SPECIAL, (row.special, row.revision))


@require_POST
@writes
def write_area(request: HttpRequest, at: Visit, meeting: int, matter: int) -> HttpResponse:
    """Save what is written of an area."""
    area = queries.area_on(found(at, meeting), matter)
    return _written(request, at, meeting, matter, (area.text, area.revision))


@require_POST
@writes
def mark_area(request: HttpRequest, at: Visit, meeting: int, matter: int) -> HttpResponse:
    """Say how an area is."""
    queries.area_on(found(at, meeting), matter)
    form = run_forms.Mark(request.POST, today=at.today)
    if not form.is_valid():
        return back(at, meeting, anchor_of(matter))
    try:
        commands.mark_area(actor=at.actor, item_id=matter, state=AreaState(form.cleaned_data["state"]))
    except Refused as refused:
        return show(at, meeting, said=Said(matter, refused), part="area")
    return after(at, meeting, matter, part="area")


@require_POST
@writes
def add_area(request: HttpRequest, at: Visit, meeting: int) -> HttpResponse:
    """Take up an area that the briefing did not have."""
    row = found(at, meeting).row.meeting
    form = forms.Area(request.POST, today=at.today)
    if form.is_valid():
        place = {"forum_key": row.forum.key, "title": form.cleaned_data["title"]}
        try:
            commands.add_item(actor=at.actor, meeting_id=meeting, opening=Opening.AREA, **place)
        except Refused as refused:
            say_no(form, refused)
        else:
            return back(at, meeting, "omraden")
    return show(at, meeting, said=Said("omraden", form=form))


@require_http_methods(["GET", "POST"])
@writes
def plan_effort(request: HttpRequest, at: Visit, meeting: int) -> HttpResponse:
    """Plan an effort for the weekend."""
    row = found(at, meeting).row
    bodies, parties = choices(row.paper, row.meeting.forum.key)
    first, last = weekend_of(row.meeting.on)
    usual = {"touches": [key for key, _name in parties], "first_day": first, "last_day": last}
    form = effort_forms.Plan(request.POST or None, today=at.today, bodies=bodies, parties=parties, initial=usual)
    if form.is_valid():
        touches = form.cleaned_data["touches"]
        try:
            commands.plan_effort(actor=at.actor, meeting_id=meeting, new=form.effort(), touches=touches, today=at.today)
        except Refused as refused:
            door.say_no(form, refused, WORDS)
        else:
            return back(at, meeting, "gor")
    context = {"form": form, "row": row.meeting, "back": queries.weekend_url(at.slug, meeting, "gor")}
    return door.show(at, "meetings/weekend_ask.html", context, status=400 if form.errors else 200)


@require_POST
@writes
def open_it(request: HttpRequest, at: Visit, meeting: int) -> HttpResponse:  # noqa: ARG001
    """Open the meeting, so that areas and efforts can be written."""
    found(at, meeting)
    try:
        commands.open_meeting(actor=at.actor, meeting_id=meeting, today=at.today)
    except Refused as refused:
        return show(at, meeting, said=Said(no=refused))
    return back(at, meeting)


@require_POST
@writes
def close(request: HttpRequest, at: Visit, meeting: int) -> HttpResponse:
    """Close the briefing: the meeting is held."""
    found(at, meeting)
    try:
        commands.close_meeting(actor=at.actor, meeting_id=meeting, today=at.today)
    except Refused as refused:
        return show(at, meeting, said=Said(no=refused))
    pages.tell(request, _("Klart. Mötet är hållet, och det är beviset för att forumet möttes."))
    return back(at, meeting)


def _written(request: HttpRequest, at: Visit, meeting: int, where: int | str, held: tuple[str, int]) -> HttpResponse:
    """Save a text of the briefing, or show it with why not and what was typed."""
    form = forms.write(where, *held, key="", data=request.POST, today=at.today)
    if not form.is_valid():
        return show(at, meeting, said=Said(where, fault(form), request.POST.get("text", "")), part="saved")
    said, chosen = form.cleaned_data, form.cleaned_data["choose"]
    text = {"theirs": held[0], "both": f"{held[0]}\n\n{said['text']}"}.get(chosen, said["text"])
    try:
        if where == SPECIAL:
            commands.write_special(actor=at.actor, meeting_id=meeting, text=text, seen=said["seen"])
        else:
            commands.write_item(actor=at.actor, item_id=int(where), text=text, seen=said["seen"])
    except Refused as refused:
        return show(at, meeting, said=Said(where, refused, text), part="saved")
    shown = after(at, meeting, where, part=("special" if where == SPECIAL else "area") if chosen else "saved")
    if chosen and pages.is_htmx(request):
        shown["HX-Retarget"], shown["HX-Reswap"] = f"#{anchor_of(where)}", "outerHTML"
    return shown
