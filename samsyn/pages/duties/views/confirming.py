"""A party goes through what it has promised: confirms it once, and says of each promise what is not as agreed."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from samsyn.base.refusals import Refused
from samsyn.base.ui import pages
from samsyn.duties import commands, wording
from samsyn.pages import door
from samsyn.pages.door import Visit
from samsyn.pages.duties import forms, queries
from samsyn.pages.duties.views.promises import CHANGED, write_about


@require_http_methods(["GET", "POST"])
@door.enters
def confirm(request: HttpRequest, at: Visit) -> HttpResponse:
    """Show what the party has promised, and let it say once that it stands as agreed."""
    if request.method == "POST":
        try:
            commands.confirm(actor=at.actor, party_key=at.actor.party_key, today=at.today)
        except Refused as refused:
            pages.tell(request, str(wording.OBJECTIONS[refused.objection]))
        else:
            pages.tell(request, _("Tack. Er part har bekräftat sina åtaganden."))
        return pages.back(request, reverse("duties:duties", args=[at.slug]), event=CHANGED)
    page = queries.confirming(at.actor, on=at.on, is_open=at.is_open)
    return door.show(at, "duties/confirm.html", {"page": page})


@require_http_methods(["GET", "POST"])
@door.enters
def doubt(request: HttpRequest, at: Visit, key: str) -> HttpResponse:
    """Say that a promise is not as agreed, and why."""
    row = queries.doubtable(at.actor, key, on=at.on)
    form = forms.Doubt(request.POST or None, today=at.today)

    def write(data: dict[str, Any]) -> None:
        commands.doubt(actor=at.actor, key=key, today=at.today, **data)

    done = _("Sparat. Åtagandet väntar, och de andra parterna ser vad ni har skrivit.")
    return write_about(at, row, form, write, heading=_("Stämmer inte"), done=done)


@require_POST
@door.enters
def settle_doubt(request: HttpRequest, at: Visit, key: str) -> HttpResponse:
    """Say that a promise is as agreed after all."""
    try:
        commands.settle_doubt(actor=at.actor, key=key, today=at.today)
    except Refused as refused:
        pages.tell(request, str(wording.OBJECTIONS[refused.objection]))
    else:
        pages.tell(request, _("Sparat. Åtagandet stämmer nu, och räknas från i dag när ni har bekräftat."))
    return pages.back(request, reverse("duties:confirm", args=[at.slug]), event=CHANGED)
