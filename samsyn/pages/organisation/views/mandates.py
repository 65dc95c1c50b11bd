"""Who appoints to a seat or a function: say it, and see it until it is said otherwise."""

from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from samsyn.base.refusals import Refused
from samsyn.base.ui import pages
from samsyn.pages import door
from samsyn.pages.door import Visit
from samsyn.pages.organisation import forms, queries
from samsyn.pages.organisation.queries import Telling
from samsyn.parties import commands
from samsyn.parties.rules.mandates import Said


@require_http_methods(["GET", "POST"])
@door.enters
def seat_mandate(request: HttpRequest, at: Visit, forum: str, seat: str) -> HttpResponse:
    """Say who appoints to a seat."""
    return _tell(request, at, queries.telling(at.actor, at.paper, seat=(forum, seat), on=at.on))


@require_http_methods(["GET", "POST"])
@door.enters
def function_mandate(request: HttpRequest, at: Visit, function: str) -> HttpResponse:
    """Say who appoints to a function."""
    return _tell(request, at, queries.telling(at.actor, at.paper, function=function, on=at.on))


def _tell(request: HttpRequest, at: Visit, place: Telling) -> HttpResponse:
    if not queries.may_tell(at.actor, at.paper, place.key):
        raise PermissionDenied
    held = place.said
    first = {name: getattr(held, name) for name in Said.__dataclass_fields__} if held else {"first_day": at.today}
    form = forms.Mandate(request.POST or None, today=at.today, initial=first)
    if form.is_valid():
        try:
            commands.say_mandate(actor=at.actor, key=place.key, said=Said(**form.cleaned_data), today=at.today)
        except Refused as refused:
            forms.say_no(form, refused.objection)
        else:
            pages.tell(request, _("Sparat. Det står så tills någon ändrar det."))
            return pages.back(request, place.back)
    context = {"form": form, "place": place}
    return door.show(at, "organisation/mandate.html", context, status=400 if form.errors else 200)
