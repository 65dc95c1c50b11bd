"""Handing over in three steps (överlämning): who and when, who takes over what, look it over; then the receipt.

All but the act itself is in the address, so that one can go back, and come back, without losing anything.
"""

from urllib.parse import urlencode

from django.core.exceptions import ObjectDoesNotExist, PermissionDenied
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect, QueryDict
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_POST

from samsyn.base.refusals import Refused
from samsyn.base.ui import pages
from samsyn.pages import door
from samsyn.pages.door import Visit
from samsyn.pages.organisation import forms, queries
from samsyn.pages.organisation.queries import Asked, Choosing
from samsyn.parties import commands
from samsyn.parties.rules.handing_over import Hindrance

WHO, CHOOSE, CHECK = (f"organisation/handover_{step}.html" for step in ("who", "choose", "check"))
ALL = "alla"


@require_GET
@door.enters_early
def handover(request: HttpRequest, at: Visit) -> HttpResponse:
    """Ask who hands over, and her last day."""
    function = request.GET.get("function", "")
    people = queries.leavers(at.actor, at.paper, on=at.today)
    holders = [one.member.user_id for one in people if function in {held.key for held in one.functions}]
    chosen = request.GET.get("person") or (str(holders[0]) if holders else str(at.actor.user_id))
    return _who(at, _who_form(at, initial={"person": chosen, "function": function}))


@require_GET
@door.enters_early
def choose(request: HttpRequest, at: Visit) -> HttpResponse:
    """Show all that hangs on what she leaves, and ask who takes it over."""
    if "person" not in request.GET:
        return HttpResponseRedirect(reverse("organisation:handover", args=[at.slug]))
    page = _page(at, request.GET)
    if isinstance(page, HttpResponse):
        return page
    return _choose(at, page, forms.PassOn(today=at.today, places=page.places, initial=_initial(page, request.GET)))


@require_GET
@door.enters_early
def check(request: HttpRequest, at: Visit) -> HttpResponse:
    """Show what goes to whom before it is done."""
    if "person" not in request.GET:
        return HttpResponseRedirect(reverse("organisation:handover", args=[at.slug]))
    page = _page(at, request.GET)
    if isinstance(page, HttpResponse):
        return page
    form = forms.PassOn(request.GET, today=at.today, places=page.places)
    if form.is_valid():
        leaving = page.leaving(form.cleaned_data, request.GET)
        forms.blame(form, queries.hindrances(at.actor, leaving))
        if form.is_valid():
            said = _fields(request.GET)
            context = {"page": page, "plan": queries.check(page, leaving), "said": said, "back": _back(at, said)}
            return door.show(at, CHECK, context)
    return _choose(at, page, form)


@require_POST
@door.enters_early
def carry_out(request: HttpRequest, at: Visit) -> HttpResponse:
    """Hand all of it over, or nothing; what another has done in between is said where it belongs."""
    page = _page(at, request.POST)
    if isinstance(page, HttpResponse):
        return page
    form = forms.PassOn(request.POST, today=at.today, places=page.places)
    if form.is_valid():
        leaving = page.leaving(form.cleaned_data, request.POST)
        try:
            made = commands.hand_over(actor=at.actor, leaving=leaving)
        except Refused as refused:
            forms.blame(form, queries.hindrances(at.actor, leaving) or {("", ""): refused.objection})
        else:
            pages.tell(request, _("Överlämnat. Allt som hänger på funktionerna följer med."))
            return HttpResponseRedirect(reverse("organisation:handover-receipt", args=[at.slug, made]))
    return _choose(at, page, form)


@require_GET
@door.enters_early
def receipt(request: HttpRequest, at: Visit, handover: int) -> HttpResponse:  # noqa: ARG001
    """Show what went to whom, and what is vacant."""
    page = queries.receipt(at.actor, at.paper, handover, today=at.today)
    return door.show(at, "organisation/handover_receipt.html", {"page": page, "links": not page.is_undone})


@require_POST
@door.enters_early
def take_back(request: HttpRequest, at: Visit, handover: int) -> HttpResponse:
    """Take a hand-over back, while nobody has begun by it."""
    where = reverse("organisation:handover-receipt", args=[at.slug, handover])
    try:
        commands.take_back(actor=at.actor, handover_id=handover, today=at.today)
    except Refused as refused:
        pages.tell(request, forms.say(refused.objection))
    else:
        pages.tell(request, _("Överlämningen är återtagen. Allt är som före den."))
    return HttpResponseRedirect(where)


def _page(at: Visit, said: QueryDict) -> Choosing | HttpResponse:
    """Give what the second step is about, or the first step anew with what is wrong in it.

    Raises ``PermissionDenied`` for somebody whom the actor may not hand over for.
    """
    form = _who_form(at, said)
    if form.has_error("person"):
        raise PermissionDenied
    if form.is_valid():
        first = form.cleaned_data
        asked = Asked(first["person"], first["last_day"], first.get("ends", False), first["function"])
        try:
            return queries.choosing(at.actor, at.paper, asked, today=at.today)
        except ObjectDoesNotExist:
            form.add_error("last_day", forms.say(Hindrance.NO_MEMBER_NOW))
    return _who(at, form)


def _who_form(at: Visit, data: QueryDict | None = None, *, initial: dict[str, str] | None = None) -> forms.WhoLeaves:
    people = [(str(one.member.user_id), one.words) for one in queries.leavers(at.actor, at.paper, on=at.today)]
    function = (data or initial or {}).get("function", "")
    return forms.WhoLeaves(data, today=at.today, people=people, is_one=bool(function), initial=initial)


def _who(at: Visit, form: forms.WhoLeaves) -> HttpResponse:
    name = queries.function_name(at.paper, key) if (key := form["function"].value()) else ""
    context = {"form": form, "name": name, "ahead": queries.ahead(at.actor, on=at.today)}
    return door.show(at, WHO, context, status=400 if form.errors else 200)


def _choose(at: Visit, page: Choosing, form: forms.PassOn) -> HttpResponse:
    asked = _fields(at.request.GET or at.request.POST, first_only=True)
    context = {"page": page, "form": form, "asked": asked, "for_all": page.for_all()}
    return door.show(at, CHOOSE, context, part=f"{CHOOSE}#choices", status=400 if form.errors else 200)


def _initial(page: Choosing, said: QueryDict) -> dict[str, str]:
    """Take what was chosen before; what one person takes over is hers wherever she can have it."""
    everything = said.get(ALL, "")
    return {one.field: everything if one.takes(everything) else said.get(one.field, "") for one in page.places}


def _fields(said: QueryDict, *, first_only: bool = False) -> list[tuple[str, str]]:
    """Give what is carried from step to step; of the first step alone if asked."""
    first = ("person", "last_day", "ends", "function")
    hidden = ("csrfmiddlewaretoken", ALL, "per")
    names = [name for name in said if name not in hidden and (name in first or not first_only)]
    return [(name, said.get(name, "")) for name in names]


def _back(at: Visit, said: list[tuple[str, str]]) -> str:
    return f"{reverse('organisation:handover-choose', args=[at.slug])}?{urlencode(said)}"
