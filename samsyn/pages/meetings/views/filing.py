"""Giving a meeting's document as a file (fil)."""

from django.http import Http404, HttpRequest, HttpResponse
from django.utils.translation import gettext as _

from samsyn.base.documents.printing import Unprintable
from samsyn.base.documents.setting import FORMS
from samsyn.base.ui import pages
from samsyn.pages.door import Visit
from samsyn.pages.meetings import documents


def as_file(request: HttpRequest, at: Visit, written: str, shape: documents.Shape, *, back: str) -> HttpResponse:
    """Give a document in the form asked for; tell of a mark that cannot be printed at ``back``. Raises ``Http404``."""
    if written not in FORMS:
        raise Http404
    try:
        file = documents.file(shape(documents.Around(at.paper, at.words, at.where.is_practice, at.today)), written)
    except Unprintable as fault:
        pages.tell(
            request, _("Tecknet ”%(mark)s” kan inte skrivas ut. Ta bort det och försök igen.") % {"mark": fault.mark}
        )
        return pages.back(request, back)
    return HttpResponse(file.content, headers=file.headers)
