"""Kept files, to be saved (filer)."""

from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_GET

from samsyn.base.documents import queries as documents
from samsyn.pages import door


@require_GET
@login_required
def file(request: HttpRequest, slug: str, kept: int) -> HttpResponse:
    """Give a kept file to be saved; also where no agreement has been entered yet."""
    found = documents.file(door.acting(request, slug), kept)
    return HttpResponse(found.content, headers=found.headers)
