"""The organisation's pages: the forums, one forum, the parties, one function and who holds it."""

from django.http import Http404, HttpRequest, HttpResponse
from django.views.decorators.http import require_GET

from samsyn.base import documents
from samsyn.pages import door
from samsyn.pages.door import Visit
from samsyn.pages.organisation import queries


@require_GET
@door.enters_forums
def organisation(request: HttpRequest, at: Visit) -> HttpResponse:  # noqa: ARG001
    """Show the forums as a tree and as a list, and what goes between them."""
    page = queries.organisation(at.actor, at.paper, words=at.words, on=at.on, is_open=at.is_open)
    return door.show(at, "organisation/organisation.html", {"page": page})


@require_GET
@door.enters_forums
def export(request: HttpRequest, at: Visit, form: str) -> HttpResponse:  # noqa: ARG001
    """Give the list of forums as CSV or XLSX."""
    if form not in documents.TABLES:
        raise Http404
    file = documents.table(queries.table(at.actor, at.paper, on=at.on), form=form, name=f"forum-{at.slug}")
    return HttpResponse(file.content, headers=file.headers)


@require_GET
@door.enters_forums
def forum(request: HttpRequest, at: Visit, forum: str) -> HttpResponse:
    """Show one forum: when it meets, who leads and sits, what it owes."""
    asked = request.GET.get("ar", "")
    page = queries.forum_page(at.actor, at.paper, key=forum, on=at.on, asked=asked, is_open=at.is_open)
    return door.show(at, "organisation/forum.html", {"page": page}, part="organisation/forum.html#duties")


@require_GET
@door.enters
def parties(request: HttpRequest, at: Visit) -> HttpResponse:  # noqa: ARG001
    """Show the parties, their units and functions, who holds them, and the members."""
    page = queries.parties_page(at.actor, at.paper, on=at.on, is_open=at.is_open)
    return door.show(at, "organisation/parties.html", {"page": page}, part="organisation/parties.html#parties")


@require_GET
@door.enters
def function(request: HttpRequest, at: Visit, function: str) -> HttpResponse:  # noqa: ARG001
    """Show one function: where it sits, what it owes, who has held it."""
    page = queries.function_page(at.actor, at.paper, key=function, on=at.on, is_open=at.is_open)
    return door.show(at, "organisation/function.html", {"page": page}, part="organisation/function.html#holders")
