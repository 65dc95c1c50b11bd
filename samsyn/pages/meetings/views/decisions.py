"""The decisions' pages (beslut): the register, one decision, and what a party says about it."""

from collections.abc import Callable, Mapping
from typing import Any

from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from samsyn.base import documents
from samsyn.base.refusals import Refused
from samsyn.base.ui import pages
from samsyn.base.ui.fields import Form
from samsyn.forums import commands
from samsyn.forums.rules.deciding import DecisionObjection
from samsyn.forums.rules.kinds import StandKind
from samsyn.forums.wording.deciding import DECIDING
from samsyn.pages import door
from samsyn.pages.door import Visit
from samsyn.pages.meetings.forms import decisions as forms
from samsyn.pages.meetings.queries import decisions as queries

CHANGED = "decisions-changed"
DEFAULTS: Mapping[str, str] = {}


@require_GET
@door.enters_forums
def decisions(request: HttpRequest, at: Visit) -> HttpResponse:
    """Show the register, sifted by words, forum, year and standing."""
    found = request.GET.dict()
    sift = forms.Sift({key: found.get(key, "") for key in ("ord", "lage", "forum", "ar")}, today=at.today)
    sift.offer(**queries.choices(at.actor, at.paper))
    page = queries.listed(at.actor, found, on=at.on)
    context = {"page": page, "sift": sift, "query": request.GET.urlencode()}
    return door.show(at, "meetings/decisions.html", context)


@require_GET
@door.enters
def export(request: HttpRequest, at: Visit, form: str) -> HttpResponse:
    """Give the register as CSV or XLSX."""
    if form not in documents.TABLES:
        raise Http404
    file = documents.table(queries.table(at.actor, request.GET.dict(), on=at.on), form=form, name=f"beslut-{at.slug}")
    return HttpResponse(file.content, headers=file.headers)


@require_GET
@door.enters
def decision(request: HttpRequest, at: Visit, decision: int) -> HttpResponse:  # noqa: ARG001
    """Show one decision: what it says, where each party stands, and what became of it."""
    return _decision(at, decision, forms.Stand(today=at.today))


@require_http_methods(["GET", "POST"])
@door.enters
def stand(request: HttpRequest, at: Visit, decision: int) -> HttpResponse:
    """Say where one's own party stands, or what a party says at the meeting."""
    queries.insist_on_saying(at.actor)
    form = forms.Stand(request.POST or None, today=at.today)
    party = request.POST.get("party") or at.actor.party_key

    def write(said: dict[str, Any]) -> None:
        kind = StandKind(said.pop("stand"))
        _once(
            lambda: commands.say_stand(
                actor=at.actor, decision_id=decision, party_key=party, stand=kind, today=at.today, **said
            )
        )

    if request.method == "GET" or not _written(at, form, write, _("Ert svar är sparat.")):
        return _decision(at, decision, form, status=400 if form.errors else 200)
    return pages.back(request, _address(at, decision), event=CHANGED)


@require_http_methods(["GET", "POST"])
@door.enters
def own(request: HttpRequest, at: Visit, decision: int) -> HttpResponse:
    """Tell what one's own organisation decided."""
    queries.insist_on_saying(at.actor)
    form = forms.Own(request.POST or None, today=at.today)

    def write(said: dict[str, Any]) -> None:
        facts = {"party_key": at.actor.party_key, "today": at.today, **said}
        commands.report_own_decision(actor=at.actor, decision_id=decision, **facts)

    return _about(at, decision, form, write, heading=_("Vårt eget beslut"), done=_("Ert eget beslut är sparat."))


@require_http_methods(["GET", "POST"])
@door.enters
def became(request: HttpRequest, at: Visit, decision: int) -> HttpResponse:
    """Tell what became of a decision."""
    queries.insist_on_saying(at.actor)
    form = forms.Became(request.POST or None, today=at.today)

    def write(said: dict[str, Any]) -> None:
        _once(
            lambda: commands.say_what_became(actor=at.actor, decision_id=decision, words=said["words"], today=at.today)
        )

    return _about(at, decision, form, write, heading=_("Vad blev det av?"), done=_("Det är sparat."))


@require_http_methods(["GET", "POST"])
@door.enters
def change(request: HttpRequest, at: Visit, decision: int) -> HttpResponse:
    """Word a decision anew, as long as nobody has taken a stand to it."""
    page = queries.shown(at.actor, at.paper, decision, on=at.on)
    if not page.may_lead:
        raise PermissionDenied
    form = forms.Change(request.POST or None, today=at.today, initial=queries.as_written(page))
    form.offer(touches=[(one.party.key, one.party.name) for one in page.row.parties])

    def write(said: dict[str, Any]) -> None:
        commands.change_decision(actor=at.actor, decision_id=decision, today=at.today, **said)

    if _written(at, form, write, _("Beslutet är ändrat.")):
        return pages.back(request, _address(at, decision), event=CHANGED)
    form.sees(page.row.revision)
    context = {"form": form, "page": page, "heading": _("Formulera om beslutet")}
    return door.show(at, "meetings/decision_write.html", context, status=400 if form.errors else 200)


@require_POST
@door.enters
def withdraw(request: HttpRequest, at: Visit, decision: int) -> HttpResponse:
    """Withdraw a decision that is not taken."""
    try:
        commands.withdraw_decision(actor=at.actor, decision_id=decision, today=at.today)
    except Refused as refused:
        pages.tell(request, str(DECIDING[refused.objection]))
    else:
        pages.tell(request, _("Beslutet är tillbakadraget."))
    return pages.back(request, _address(at, decision), event=CHANGED)


@require_http_methods(["GET", "POST"])
@door.enters_forums
def lift(request: HttpRequest, at: Visit, matter: int) -> HttpResponse:
    """Lift a question to a forum above."""
    page = queries.lifting(at.actor, at.paper, matter)
    if not page.above:
        raise PermissionDenied
    form = forms.Lift(request.POST or None, initial={"to": page.above[0][0]}, today=at.today)
    form.offer(to=page.above)

    def write(said: dict[str, Any]) -> None:
        purpose = queries.purpose_of(said.pop("purpose"))
        commands.lift_item(actor=at.actor, item_id=matter, purpose=purpose, today=at.today, **said)

    if _written(at, form, write, _("Frågan är lyft. Svaret kommer tillbaka till ert möte.")):
        return pages.back(request, reverse("meetings:decisions", args=[at.slug]), event=CHANGED)
    back = pages.back_to(request, reverse("meetings:decisions", args=[at.slug]))
    context = {"form": form, "page": page, "back": back}
    return door.show(at, "meetings/lift.html", context, status=400 if form.errors else 200)


def _decision(at: Visit, decision: int, form: Form, *, status: int = 200) -> HttpResponse:
    page = queries.shown(at.actor, at.paper, decision, on=at.on)
    context = {"page": page, "form": form, "stances": queries.stances(page.row)}
    return door.show(at, "meetings/decision.html", context, status=status)


def _about(
    at: Visit, decision: int, form: Form, write: Callable[[dict[str, Any]], None], *, heading: str, done: str
) -> HttpResponse:
    """Write what a form says about a decision, or show the form."""
    if _written(at, form, write, done):
        return pages.back(at.request, _address(at, decision), event=CHANGED)
    page = queries.shown(at.actor, at.paper, decision, on=at.on)
    context = {"form": form, "page": page, "heading": heading}
    return door.show(at, "meetings/decision_write.html", context, status=400 if form.errors else 200)


def _written(at: Visit, form: Form, write: Callable[[dict[str, Any]], None], done: str) -> bool:
    """Write what the form says and say so; or say in the form why not."""
    if not form.is_valid():
        return False
    try:
        write(dict(form.cleaned_data))
    except Refused as refused:
        door.say_no(form, refused, DECIDING)
        return False
    pages.tell(at.request, done)
    return True


def _once(write: Callable[[], None]) -> None:
    """Write; what was said already is as good as written."""
    try:
        write()
    except Refused as refused:
        if refused.objection is not DecisionObjection.SAME_ALREADY:
            raise


def _address(at: Visit, decision: int) -> str:
    return reverse("meetings:decision", args=[at.slug, decision])
