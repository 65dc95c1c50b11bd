"""Kom i gång: the overview of a draft, and its steps."""

from django.http import Http404, HttpRequest, HttpResponse
from django.views.decorators.http import require_GET

from samsyn.pages import door
from samsyn.pages.door import DraftVisit
from samsyn.pages.start.forms import adding
from samsyn.pages.start.queries import board, lacks, reading, steps


@require_GET
@door.drafts
def draft(request: HttpRequest, at: DraftVisit) -> HttpResponse:  # noqa: ARG001
    """Show the overview: the steps, what is in each, and the year that it gives already."""
    page = board.board(at.draft, slug=at.slug, today=at.today)
    return door.show(at, "start/draft.html", {"draft": at.draft, "page": page})


@require_GET
@door.drafts
def step(request: HttpRequest, at: DraftVisit, step: str) -> HttpResponse:  # noqa: ARG001
    """Show one step: its items, a quick way to add each, what it gives and what it lacks."""
    try:
        chosen = steps.step(step)
    except KeyError:
        raise Http404 from None
    page = board.step_page(at.draft, chosen, slug=at.slug, today=at.today)
    sections = [(one, adding.quick(at, one)) for one in page.sections]
    return door.show(
        at,
        "start/step.html",
        {
            "draft": at.draft,
            "page": page,
            "step": chosen,
            "sections": sections,
            "progress": reading.progress(at.draft, at.slug) if step == "text" else None,
            "lacks": lacks.groups(at, at.paper, step=step),
        },
    )
