"""The plan's pages: the whole plan, one activity, and the plan as a file."""

from django.http import Http404, HttpRequest, HttpResponse
from django.views.decorators.http import require_GET

from samsyn.base import documents
from samsyn.pages import door
from samsyn.pages.door import Visit
from samsyn.pages.plan import queries


@require_GET
@door.enters
def plan(request: HttpRequest, at: Visit) -> HttpResponse:
    """Show the plan under its own name: as a table, its gaps alone, or its goals."""
    chosen = request.GET.get("visa", "")
    page = queries.plan_page(at.actor, at.paper, words=at.words, on=at.on, chosen=chosen)
    return door.show(at, "plan/plan.html", {"page": page}, part="plan/plan.html#view")


@require_GET
@door.enters
def activity(request: HttpRequest, at: Visit, activity: str) -> HttpResponse:  # noqa: ARG001
    """Show one activity with all that the plan says of it."""
    page = queries.activity_page(at.actor, at.paper, key=activity, on=at.on, is_open=at.is_open)
    return door.show(at, "plan/activity.html", {"page": page}, part="plan/activity.html#standing")


@require_GET
@door.enters
def export(request: HttpRequest, at: Visit, form: str) -> HttpResponse:  # noqa: ARG001
    """Give the plan as CSV or XLSX."""
    if form not in documents.TABLES:
        raise Http404
    rows = queries.table(at.actor, at.paper, words=at.words, on=at.on)
    file = documents.table(rows, form=form, name=f"plan-{at.slug}")
    return HttpResponse(file.content, headers=file.headers)
