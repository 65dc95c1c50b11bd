"""How a meeting that is held is shown: whole, in part after a press, or with why not and what was typed."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import update_wrapper
from typing import Any, Concatenate, ParamSpec

from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect

from samsyn.base.guard import wording as guard
from samsyn.base.guard.rules import Found
from samsyn.base.refusals import Refused
from samsyn.base.ui import pages
from samsyn.base.ui.fields import Form
from samsyn.duties import wording as asked
from samsyn.forums import wording
from samsyn.forums.queries import ItemNow
from samsyn.forums.rules.running import RunObjection
from samsyn.forums.wording.efforts import EFFORT_OBJECTIONS
from samsyn.pages import door
from samsyn.pages.door import Visit
from samsyn.pages.meetings.forms import running as forms
from samsyn.pages.meetings.queries import marks
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


P = ParamSpec("P")
NOTHING = Said()
WORDS: Mapping[Any, Any] = {
    **wording.OBJECTIONS,
    **wording.RUNNING,
    **wording.ITEMS,
    **wording.DECIDING,
    **asked.ASSIGNMENTS,
    **EFFORT_OBJECTIONS,
}


def writes(view: Callable[Concatenate[HttpRequest, Visit, P], HttpResponse]) -> Callable[..., HttpResponse]:
    """Open a page that writes in a meeting, for those who may."""

    def entered(request: HttpRequest, at: Visit, /, *args: P.args, **kwargs: P.kwargs) -> HttpResponse:
        if not queries.may_write(at.actor):
            raise PermissionDenied
        return view(request, at, *args, **kwargs)

    update_wrapper(entered, view)
    return door.enters(entered)


def ask(
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


def after(at: Visit, meeting: int, anchor: str, *, part: str, item: int = 0) -> HttpResponse:
    """Show what was changed under htmx, else go back to it."""
    if pages.is_htmx(at.request):
        return show(at, meeting, said=Said(item=item), part=part)
    return back(at, meeting, anchor)


def back(at: Visit, meeting: int, anchor: str = "") -> HttpResponse:
    """Go back to a place on the meeting's page."""
    return HttpResponseRedirect(queries.run_url(at.slug, meeting, anchor))


def show(at: Visit, meeting: int, *, part: str = "", said: Said = NOTHING) -> HttpResponse:
    """Show the page or a part of it; what was refused is said where it was, with what was typed."""
    page = queries.run_page(at.actor, meeting, on=at.on, today=at.today)
    cards = [_card(at, one, said, is_next=one is page.next_matter) for one in page.now.items]
    item = said.item
    card = next((one for one in cards if one["item"].id == item), None)
    status = 200 if said.no is None else 422 if pages.is_htmx(at.request) else 400
    loose = _words(said.no) if said.no is not None and not item else ""
    swaps = bool(part) and pages.is_htmx(at.request)
    context = {"page": page, "cards": cards, "card": card, "no": loose, "swaps": swaps}
    shown = door.show(at, PAGE, context, part=f"meetings/run_{part}.html" if part else None, status=status)
    if part == "item" and pages.is_htmx(at.request):
        shown["HX-Retarget"], shown["HX-Reswap"] = f"#arende-{item}", "outerHTML"
    return shown


def _card(at: Visit, item: ItemNow, said: Said, *, is_next: bool) -> dict[str, Any]:
    """One item as it is shown, with its form, and what was refused of it.

    It is unfolded when something was said of it just now, is next, or has a decision that waits for somebody's stand.
    """
    form = forms.write(item, key=key_of(at, item.id), today=at.today)
    mine = said if said.item == item.id else NOTHING
    if mine.typed is not None:
        form.initial["text"] = mine.typed
    return {
        "item": item,
        "form": form,
        "no": _words(mine.no) if mine.no is not None else "",
        "is_over": isinstance(mine.no, Refused) and mine.no.objection is RunObjection.WRITTEN_OVER,
        "why": mine.why,
        "is_open": mine is not NOTHING or is_next or any(one.is_waiting for one in item.decisions),
        "outcome": wording.OUTCOMES[item.outcome] if item.outcome else "",
        "purpose": wording.PURPOSES[item.purpose],
        "decisions": [
            (one, queries.stances(one), marks.OF_DECISION[one.standing], wording.DECISIONS[one.standing])
            for one in item.decisions
        ],
    }


def fault(form: Form) -> str:
    """Say what is wrong in a form that is read by itself."""
    return " ".join(str(one) for errors in form.errors.values() for one in errors)


def _words(no: Refused | str) -> str:
    if isinstance(no, str):
        return no
    return str(guard.sentence(no.objection) if isinstance(no.objection, Found) else WORDS[no.objection])


def key_of(at: Visit, item: int) -> str:
    """Name what the browser keeps an item's text under, for its writer alone."""
    return f"{at.slug}/{item}/{at.actor.user_id}"
