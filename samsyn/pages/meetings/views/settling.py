"""What is written of an item while a meeting is held, and what it comes to."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from samsyn.base.refusals import Refused
from samsyn.forums import commands
from samsyn.forums.queries import ItemNow
from samsyn.forums.rules.kinds import AreaState, Outcome
from samsyn.pages.door import Visit
from samsyn.pages.meetings.forms import running as forms
from samsyn.pages.meetings.queries import running as queries
from samsyn.pages.meetings.views.run_shown import Asked, Said, after, ask, back, fault, key_of, show, writes


@require_POST
@writes
def write(request: HttpRequest, at: Visit, meeting: int, matter: int) -> HttpResponse:
    """Save what is written of an item, by itself as one writes; or what was chosen when two had written."""
    page = queries.run_page(at.actor, meeting, on=at.on, today=at.today)
    held = queries.item_on(page, matter)
    form = forms.write(held, key=key_of(at, matter), data=request.POST, today=at.today)
    if not form.is_valid():
        return show(at, meeting, said=Said(fault(form), matter, typed=request.POST.get("text", "")), part="saved")
    chosen = form.cleaned_data["choose"]
    text, seen = _joined(held, form.cleaned_data["text"], chosen), form.cleaned_data["seen"]
    try:
        commands.write_item(actor=at.actor, item_id=matter, text=text, seen=seen)
    except Refused as refused:
        return show(at, meeting, said=Said(refused, matter, typed=text), part="saved")
    return after(at, meeting, f"arende-{matter}", item=matter, part="item" if chosen else "saved")


@require_POST
@writes
def mark(request: HttpRequest, at: Visit, meeting: int, matter: int) -> HttpResponse:
    """Say how an area is."""
    form = forms.Mark(request.POST, today=at.today)
    if not form.is_valid():
        return back(at, meeting, f"arende-{matter}")
    try:
        commands.mark_area(actor=at.actor, item_id=matter, state=AreaState(form.cleaned_data["state"]))
    except Refused as refused:
        return show(at, meeting, said=Said(refused, matter), part="state")
    return after(at, meeting, f"arende-{matter}", item=matter, part="state")


@require_POST
@writes
def settle(request: HttpRequest, at: Visit, meeting: int, matter: int) -> HttpResponse:
    """Say what an item came to, or open it again."""
    form = forms.Settle(request.POST, today=at.today)
    if not form.is_valid():
        return back(at, meeting, f"arende-{matter}")
    said = form.cleaned_data
    outcome = Outcome(said["outcome"]) if said["outcome"] else None
    try:
        commands.settle_item(actor=at.actor, item_id=matter, outcome=outcome, text=said["text"], today=at.today)
    except Refused as refused:
        return show(at, meeting, said=Said(refused, matter, why=said["text"]), part="item")
    return after(at, meeting, f"arende-{matter}", item=matter, part="item")


@require_http_methods(["GET", "POST"])
@writes
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

    return ask(at, page, form, written, Asked(_("Ge ett uppdrag"), held.title, f"arende-{matter}"))


@require_http_methods(["GET", "POST"])
@writes
def decide(request: HttpRequest, at: Visit, meeting: int, matter: int) -> HttpResponse:
    """Put a decision to the parties that it touches."""
    page = queries.run_page(at.actor, meeting, on=at.on, today=at.today)
    held = queries.item_on(page, matter)
    form = forms.Decide(
        request.POST or None,
        today=at.today,
        choices=queries.parties(page.now.paper),
        initial={"text": held.text, "touches": queries.parties_here(page)},
    )

    def written(said: dict[str, Any]) -> None:
        commands.propose_decision(actor=at.actor, item_id=matter, today=at.today, **said)

    return ask(at, page, form, written, Asked(_("Skriv beslutet"), held.title, f"arende-{matter}"))


@require_POST
@writes
def behind(request: HttpRequest, at: Visit, meeting: int, matter: int, decision: int) -> HttpResponse:  # noqa: ARG001
    """Write down that all parties that are here stand behind a decision."""
    try:
        commands.say_all_behind(actor=at.actor, decision_id=decision, today=at.today)
    except Refused as refused:
        return show(at, meeting, said=Said(refused, matter), part="item")
    return after(at, meeting, f"arende-{matter}", item=matter, part="item")


@require_http_methods(["GET", "POST"])
@writes
def lift(request: HttpRequest, at: Visit, meeting: int, matter: int) -> HttpResponse:
    """Lift a question to a forum above."""
    page = queries.run_page(at.actor, meeting, on=at.on, today=at.today)
    form = forms.Lift(request.POST or None, today=at.today, choices=queries.above(page))
    held = queries.item_on(page, matter)

    def written(said: dict[str, Any]) -> None:
        commands.lift_item(actor=at.actor, item_id=matter, today=at.today, **said)

    return ask(at, page, form, written, Asked(_("Lyft frågan"), held.title, f"arende-{matter}"))


def _joined(item: ItemNow, text: str, chosen: str) -> str:
    """What shall stand when two had written: one's own, the other's, or both beneath each other."""
    if chosen == "theirs":
        return item.text
    return f"{item.text}\n\n{text}" if chosen == "both" else text
