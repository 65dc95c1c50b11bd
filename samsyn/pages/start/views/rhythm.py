"""The rhythm line: how a phrase is understood, as one writes it."""

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import reverse
from django.views.decorators.http import require_GET

from samsyn.base.ui import pages
from samsyn.base.ui.widgets import READ
from samsyn.pages import door
from samsyn.pages.door import DraftVisit
from samsyn.pages.start.queries.rhythm import answer
from samsyn.places import queries as places

PHRASE_MOST = 300
ANSWER = "ui/forms/answer.html"


@require_GET
@door.drafts
def rhythm(request: HttpRequest, at: DraftVisit) -> HttpResponse:
    """Answer a line of rhythm; who comes here without one is led to the draft."""
    if not pages.is_htmx(request):
        return HttpResponseRedirect(reverse("start:draft", args=[at.slug, at.draft.id]))
    name = request.GET.get("falt", "")
    phrase = request.GET.get(name, "")[:PHRASE_MOST]
    said = answer(phrase, paper=at.paper, calendar=lambda: places.calendar(at.actor), today=at.today)
    context = {"answer": said, "name": name, "target": request.GET.get("id", ""), "read": READ}
    return pages.show(request, ANSWER, context, part=ANSWER)
