"""The yearly binder (granskningspärm): its first page, its chapters, and the whole as a file."""

from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET

from samsyn.base import clock
from samsyn.base.documents.printing import Unprintable
from samsyn.base.documents.setting import FORMS
from samsyn.base.ui import kept, pages
from samsyn.pages import door
from samsyn.pages.door import Visit
from samsyn.pages.trail import documents
from samsyn.pages.trail.forms.binder import asked, query_of
from samsyn.pages.trail.queries.binder import binder as put_together
from samsyn.pages.trail.queries.pages import OF_CHAPTER, OF_FIRST, chapter_page, first
from samsyn.pages.trail.queries.values import Span


@require_GET
@door.enters
def binder(request: HttpRequest, at: Visit) -> HttpResponse:
    """Show the first page of the binder: for whom, the whole in numbers, what is lacking, and the chapters."""
    days = asked(request.GET, on=at.on, today=at.today)
    found = put_together(at.actor, days.span, at.on, of=OF_FIRST)
    page = first(found, at.words, _query(at, days.span))
    return door.show(at, "trail/binder.html", {"page": page, "days": days}, status=400 if days.is_refused else 200)


@require_GET
@door.enters
def chapter(request: HttpRequest, at: Visit, chapter: str) -> HttpResponse:
    """Show one chapter of the binder; raises ``Http404`` for one that there is not."""
    days = asked(request.GET, on=at.on, today=at.today)
    found = put_together(at.actor, days.span, at.on, of=OF_CHAPTER.get(chapter, frozenset()))
    page = chapter_page(found, chapter, at.words, _query(at, days.span))
    if page is None:
        raise Http404
    return door.show(at, "trail/chapter.html", {"page": page}, status=400 if days.is_refused else 200)


@require_GET
@kept.signed_in
def document(request: HttpRequest, slug: str, written: str) -> HttpResponse:
    """Give the whole binder as a file: PDF to keep and print, Word to go on editing. No frame is asked for."""
    today = clock.today()
    on = door.day_shown(request, today)
    if written not in FORMS or on is None:
        raise Http404
    actor, days = door.actor_in(request, slug, today=today), asked(request.GET, on=on, today=today)
    home = reverse("trail:binder", args=[slug], query=request.GET or None)
    if days.is_refused:
        return HttpResponseRedirect(home)
    try:
        file = documents.file(put_together(actor, days.span, on), written)
    except Unprintable as fault:
        said = _("Tecknet ”%(mark)s” kan inte skrivas ut. Ta bort det och försök igen.") % {"mark": fault.mark}
        pages.tell(request, said)
        return pages.back(request, home)
    return HttpResponse(file.content, headers=file.headers)


def _query(at: Visit, span: Span) -> dict[str, str]:
    """Write what the addresses of the binder carry: its days, and the day that is shown where it is not today."""
    return query_of(span) | ({} if at.is_open else {"per": at.on.isoformat()})
