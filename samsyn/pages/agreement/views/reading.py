"""Reading the agreement (läsa): the paper, its editions, its file."""

from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import reverse
from django.views.decorators.http import require_GET

from samsyn.agreements import queries as agreements
from samsyn.pages import door
from samsyn.pages.agreement import documents, queries
from samsyn.pages.door import Visit


@require_GET
@door.enters
def home(request: HttpRequest, at: Visit) -> HttpResponse:  # noqa: ARG001
    """Lead from a collaboration's own address to what it has agreed."""
    return HttpResponseRedirect(reverse("agreement:agreement", args=[at.slug]))


@require_GET
@door.enters
def agreement(request: HttpRequest, at: Visit) -> HttpResponse:  # noqa: ARG001
    """Show the agreement to read, with its promises beside it."""
    page = queries.page(at.actor, at.paper, words=at.words, on=at.on, is_open=at.is_open)
    context = {"page": page, "may_write": at.is_open and agreements.may_draft(at.actor)}
    return door.show(at, "agreement/agreement.html", context, part="agreement/agreement.html#signatures")


@require_GET
@door.enters
def export(request: HttpRequest, at: Visit, file: str) -> HttpResponse:  # noqa: ARG001
    """Give the agreement as a file in the open format."""
    if file not in documents.WRITERS:
        raise Http404
    written = documents.export(agreements.exported(at.actor, at.on), file)
    return HttpResponse(written.content, headers=written.headers)


@require_GET
@door.enters
def editions(request: HttpRequest, at: Visit) -> HttpResponse:  # noqa: ARG001
    """List the editions of the agreement."""
    return door.show(at, "agreement/editions.html", {"lines": queries.history(at.actor, at.paper)})


@require_GET
@door.enters
def edition(request: HttpRequest, at: Visit, part: str, number: int) -> HttpResponse:  # noqa: ARG001
    """Show what an edition changed, before and after."""
    page = queries.editions_page(at.actor, at.paper, part=part, number=number)
    return door.show(at, "agreement/edition.html", {"page": page})
