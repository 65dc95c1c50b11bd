"""Holding a meeting (mötesläge): one page, and what is pressed and written on it."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from samsyn.base.guard import wording as guard
from samsyn.base.guard.rules import Found
from samsyn.base.refusals import Refused
from samsyn.base.ui import pages
from samsyn.base.ui.fields import Form
from samsyn.duties import commands as duties
from samsyn.duties import wording as asked
from samsyn.duties.rules.assignments import Outcome as Answered
from samsyn.forums import commands, wording
from samsyn.forums.commands import Closed
from samsyn.forums.queries import ItemNow
from samsyn.forums.rules.kinds import AreaState, Outcome
from samsyn.forums.rules.running import RunObjection
from samsyn.pages import door
from samsyn.pages.door import Visit
from samsyn.pages.meetings.forms import running as forms
from samsyn.pages.meetings.queries import running as queries
from samsyn.pages.meetings.queries.running import RunPage

PAGE = "meetings/run.html"


@dataclass(frozen=True, slots=True)
class Said:
    """What was said of an item, or of the whole page without one (sagt): why not, and what was typed."""

    no: Refused | str | None = None
    item: int = 0
    typed: str | None = None
    why: str = ""


@dataclass(frozen=True, slots=True)
class Asked:
    """What is asked on a page of its own (fråga): its heading, what it is about, and where one goes back."""

    heading: str
    about: str
    anchor: str


NOTHING = Said()
WORDS: Mapping[Any, Any] = {**wording.OBJECTIONS, **wording.RUNNING, **asked.ASSIGNMENTS}


@require_GET
@door.enters
def run(request: HttpRequest, at: Visit, meeting: int) -> HttpResponse:  # noqa: ARG001
    """Show the meeting as it is held."""
    return _show(at, meeting)


@require_POST
@door.enters
def open_it(request: HttpRequest, at: Visit, meeting: int) -> HttpResponse:  # noqa: ARG001
    """Open the meeting."""
    try:
        commands.open_meeting(actor=at.actor, meeting_id=meeting, today=at.today)
    except Refused as refused:
        return _show(at, meeting, said=Said(refused))
    return _back(at, meeting)


@require_POST
@door.enters
def attend(request: HttpRequest, at: Visit, meeting: int) -> HttpResponse:
    """Note that somebody is there or not."""
    form = forms.Attend(request.POST, today=at.today)
    if not form.is_valid():
        return _back(at, meeting, "narvaro")
    here = form.cleaned_data["is_present"]
    try:
        commands.note_attendance(
            actor=at.actor, meeting_id=meeting, seat_key=form.cleaned_data["seat"], is_present=here
        )
    except Refused as refused:
        return _show(at, meeting, said=Said(refused), part="attendance")
    return _after(at, meeting, "narvaro", part="attendance")


@require_POST
@door.enters
def everybody(request: HttpRequest, at: Visit, meeting: int) -> HttpResponse:  # noqa: ARG001
    """Note that everybody else is there."""
    try:
        commands.note_everybody(actor=at.actor, meeting_id=meeting)
    except Refused as refused:
        return _show(at, meeting, said=Said(refused), part="attendance")
    return _after(at, meeting, "narvaro", part="attendance")


@require_http_methods(["GET", "POST"])
@door.enters
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

    return _ask(at, page, form, written, Asked(_("Ersättare"), who, "narvaro"))


@require_POST
@door.enters
def answer(request: HttpRequest, at: Visit, meeting: int, assignment: int) -> HttpResponse:
    """Say what became of something that was given to do."""
    form = forms.Answer(request.POST, today=at.today)
    if not form.is_valid():
        return _back(at, meeting, "sedan")
    outcome = Answered(form.cleaned_data["outcome"])
    words = form.cleaned_data["words"] or str(forms.TOLD[outcome])
    try:
        duties.answer_assignment(actor=at.actor, assignment_id=assignment, outcome=outcome, words=words, today=at.today)
    except Refused as refused:
        return _show(at, meeting, said=Said(refused), part="since")
    return _after(at, meeting, "sedan", part="since")


@require_POST
@door.enters
def write(request: HttpRequest, at: Visit, meeting: int, matter: int) -> HttpResponse:
    """Save what is written of an item, by itself as one writes; or what was chosen when two had written."""
    page = queries.run_page(at.actor, meeting, on=at.on, today=at.today)
    held = queries.item_on(page, matter)
    form = forms.write(held, key=_key(at, matter), data=request.POST, today=at.today)
    if not form.is_valid():
        return _show(at, meeting, said=Said(_fault(form), matter, typed=request.POST.get("text", "")), part="saved")
    chosen = form.cleaned_data["choose"]
    text, seen = _joined(held, form.cleaned_data["text"], chosen), form.cleaned_data["seen"]
    try:
        commands.write_item(actor=at.actor, item_id=matter, text=text, seen=seen)
    except Refused as refused:
        return _show(at, meeting, said=Said(refused, matter, typed=text), part="saved")
    return _after(at, meeting, f"arende-{matter}", item=matter, part="item" if chosen else "saved")


@require_POST
@door.enters
def mark(request: HttpRequest, at: Visit, meeting: int, matter: int) -> HttpResponse:
    """Say how an area is."""
    form = forms.Mark(request.POST, today=at.today)
    if not form.is_valid():
        return _back(at, meeting, f"arende-{matter}")
    try:
        commands.mark_area(actor=at.actor, item_id=matter, state=AreaState(form.cleaned_data["state"]))
    except Refused as refused:
        return _show(at, meeting, said=Said(refused, matter), part="state")
    return _after(at, meeting, f"arende-{matter}", item=matter, part="state")


@require_POST
@door.enters
def settle(request: HttpRequest, at: Visit, meeting: int, matter: int) -> HttpResponse:
    """Say what an item came to, or open it again."""
    form = forms.Settle(request.POST, today=at.today)
    if not form.is_valid():
        return _back(at, meeting, f"arende-{matter}")
    said = form.cleaned_data
    outcome = Outcome(said["outcome"]) if said["outcome"] else None
    try:
        commands.settle_item(actor=at.actor, item_id=matter, outcome=outcome, text=said["text"], today=at.today)
    except Refused as refused:
        return _show(at, meeting, said=Said(refused, matter, why=said["text"]), part="item")
    return _after(at, meeting, f"arende-{matter}", item=matter, part="item")


@require_http_methods(["GET", "POST"])
@door.enters
def act(request: HttpRequest, at: Visit, meeting: int, matter: int) -> HttpResponse:
    """Give somebody something to do that an item came to."""
    page = queries.run_page(at.actor, meeting, on=at.on, today=at.today)
    form = forms.Action(request.POST or None, today=at.today, choices=queries.owners(page.now.paper))
    held = queries.item_on(page, matter)

    def written(said: dict[str, Any]) -> None:
        commands.give_action(
            actor=at.actor,
            item_id=matter,
            owner_key=said["owner"],
            what=said["what"],
            by_day=said["by_day"],
            today=at.today,
        )

    return _ask(at, page, form, written, Asked(_("Ge ett uppdrag"), held.title, f"arende-{matter}"))


@require_POST
@door.enters
def close(request: HttpRequest, at: Visit, meeting: int) -> HttpResponse:
    """Close the meeting."""
    try:
        closed = commands.close_meeting(actor=at.actor, meeting_id=meeting, today=at.today)
    except Refused as refused:
        return _show(at, meeting, said=Said(refused))
    pages.tell(request, _receipt(closed))
    return _back(at, meeting)


def _ask(
    at: Visit, page: RunPage, form: Form, written: Callable[[dict[str, Any]], object], asked_for: Asked
) -> HttpResponse:
    """Write what a form says and go back to the meeting; or show the form, with the words of a refusal."""
    back = queries.run_url(at.slug, page.now.meeting.id, asked_for.anchor)
    if form.is_valid():
        try:
            written(form.cleaned_data)
        except Refused as refused:
            door.say_no(form, refused, WORDS)
        else:
            return HttpResponseRedirect(back)
    context = {"page": page, "form": form, "heading": asked_for.heading, "about": asked_for.about, "back": back}
    return door.show(at, "meetings/run_ask.html", context, status=400 if form.errors else 200)


def _after(at: Visit, meeting: int, anchor: str, *, part: str, item: int = 0) -> HttpResponse:
    """Show what was changed under htmx, else go back to it."""
    if pages.is_htmx(at.request):
        return _show(at, meeting, said=Said(item=item), part=part)
    return _back(at, meeting, anchor)


def _back(at: Visit, meeting: int, anchor: str = "") -> HttpResponse:
    return HttpResponseRedirect(queries.run_url(at.slug, meeting, anchor))


def _show(at: Visit, meeting: int, *, part: str = "", said: Said = NOTHING) -> HttpResponse:
    """Show the page or a part of it; what was refused is said where it was, with what was typed."""
    page = queries.run_page(at.actor, meeting, on=at.on, today=at.today)
    cards = [_card(at, one, said) for one in page.now.items]
    item = said.item
    card = next((one for one in cards if one["item"].id == item), None)
    status = 200 if said.no is None else 422 if pages.is_htmx(at.request) else 400
    loose = _words(said.no) if said.no is not None and not item else ""
    context = {"page": page, "cards": cards, "card": card, "no": loose, "swaps": bool(part)}
    shown = door.show(at, PAGE, context, part=f"meetings/run_{part}.html" if part else None, status=status)
    if part == "item" and pages.is_htmx(at.request):
        shown["HX-Retarget"], shown["HX-Reswap"] = f"#arende-{item}", "outerHTML"
    return shown


def _card(at: Visit, item: ItemNow, said: Said) -> dict[str, Any]:
    """One item as it is shown, with its form, and what was refused of it."""
    form = forms.write(item, key=_key(at, item.id), today=at.today)
    mine = said if said.item == item.id else NOTHING
    if mine.typed is not None:
        form.initial["text"] = mine.typed
    return {
        "item": item,
        "form": form,
        "no": _words(mine.no) if mine.no is not None else "",
        "is_over": isinstance(mine.no, Refused) and mine.no.objection is RunObjection.WRITTEN_OVER,
        "why": mine.why,
        "is_open": mine is not NOTHING or not item.outcome,
        "outcome": wording.OUTCOMES[item.outcome] if item.outcome else "",
        "purpose": wording.PURPOSES[item.purpose],
    }


def _fault(form: Form) -> str:
    """Say what is wrong in a form that is read by itself."""
    return " ".join(str(one) for errors in form.errors.values() for one in errors)


def _words(no: Refused | str) -> str:
    if isinstance(no, str):
        return no
    return str(guard.sentence(no.objection) if isinstance(no.objection, Found) else WORDS[no.objection])


def _joined(item: ItemNow, text: str, chosen: str) -> str:
    """What shall stand when two had written: one's own, the other's, or both beneath each other."""
    if chosen == "theirs":
        return item.text
    return f"{item.text}\n\n{text}" if chosen == "both" else text


def _key(at: Visit, item: int) -> str:
    return f"{at.slug}/{item}/{at.actor.user_id}"


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
