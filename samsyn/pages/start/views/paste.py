"""Klistra in texten: take a text in, show what its pieces become, and lay them in when a person says so."""

from django.http import HttpResponse, HttpResponseRedirect
from django.http.request import HttpRequest
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_http_methods

from samsyn.agreements.rules.amending import Objection
from samsyn.base.refusals import Refused
from samsyn.base.ui import pages
from samsyn.intake import commands
from samsyn.intake.commands import Pasted
from samsyn.intake.rules.laying import Becomes
from samsyn.pages import door
from samsyn.pages.door import DraftVisit
from samsyn.pages.start.forms import saying
from samsyn.pages.start.forms.paste import Paste
from samsyn.pages.start.forms.pieces import Pieces, known_by, over
from samsyn.pages.start.queries import paste as queries
from samsyn.pages.start.queries.paste import Preview
from samsyn.papers.findings import Faults


@require_http_methods(["GET", "POST"])
@door.drafts
def paste(request: HttpRequest, at: DraftVisit) -> HttpResponse:
    """Ask for a text, and show how it is split; nothing is saved by that."""
    form = Paste(request.POST or None, request.FILES or None, today=at.today)
    if not form.is_valid():
        context = {"draft": at.draft, "form": form}
        return door.show(at, "start/paste.html", context, status=400 if form.errors else 200)
    text = form.cleaned_data["text"]
    shown = queries.preview(at.draft, text)
    is_same = request.POST.get("of") == known_by(text)
    if "lay" not in request.POST or not is_same:
        return _preview(at, shown, text, has_changed="lay" in request.POST)
    return _lay(at, shown, text)


def _lay(at: DraftVisit, shown: Preview, text: str) -> HttpResponse:
    form = Pieces(at.request.POST, today=at.today, of=shown)
    if not form.is_valid():
        return _preview(at, shown, text, form=form)
    pasted = Pasted(text, shown.pieces, form.parts())
    try:
        paths = commands.lay_in(actor=at.actor, draft_id=at.draft.id, pasted=pasted, seen=form.cleaned_data["seen"])
    except (Refused, Faults) as no:
        if isinstance(no, Refused) and no.objection is Objection.WRITTEN_OVER:
            return _late(at, shown, pasted)
        saying.say(form, no)
        return _preview(at, shown, text, form=form)
    said = ngettext(
        "%(count)d punkt är inlagd. Läs igenom den.",
        "%(count)d punkter är inlagda. Läs igenom dem en i taget.",
        len(paths),
    )
    pages.tell(at.request, said % {"count": len(paths)})
    return _to_reading(at)


def _late(at: DraftVisit, shown: Preview, pasted: Pasted) -> HttpResponse:
    """Say that the clauses have changed since the pieces were shown; all there already is the same thing sent twice."""
    wanted = [now for now, said in zip(shown.usual, pasted.parts, strict=True) if said.becomes is Becomes.CLAUSE]
    if wanted and all(part.is_there for part in wanted):
        pages.tell(at.request, _("Punkterna är redan inlagda."))
        return _to_reading(at)
    form = Pieces(over(at.request.POST, shown), today=at.today, of=shown)
    return _preview(at, shown, pasted.text, form=form, is_late=True)


def _to_reading(at: DraftVisit) -> HttpResponse:
    return HttpResponseRedirect(reverse("start:reading", args=[at.slug, at.draft.id]))


def _preview(
    at: DraftVisit,
    shown: Preview,
    text: str,
    *,
    form: Pieces | None = None,
    has_changed: bool = False,
    is_late: bool = False,
) -> HttpResponse:
    """Show the pieces: as they are understood, or as they were just answered."""
    initial = {"text": text, "of": known_by(text), "seen": shown.seen}
    asked = form or Pieces(None, today=at.today, of=shown, initial=initial)
    context = {
        "draft": at.draft,
        "form": asked,
        "preview": shown,
        "rows": list(zip(shown.rows, asked.each, strict=True)),
        "counted": queries.counted(shown),
        "has_changed": has_changed,
        "is_late": is_late,
    }
    status = 400 if form or has_changed else 200
    return door.show(at, "start/paste_pieces.html", context, status=status)
