"""Kept files for programs (filer i API:et)."""

from django.http import HttpRequest, HttpResponse
from ninja import Router

from samsyn.base.documents import queries as documents
from samsyn.base.documents.rules import Kind
from samsyn.pages import door

router = Router(tags=["files"])
BYTES = {"schema": {"type": "string", "format": "binary"}}
GIVEN = {"responses": {"200": {"description": "The file", "content": {kind.value: BYTES for kind in Kind}}}}


@router.get("/s/{slug}/files/{int:kept}", openapi_extra=GIVEN)
def file(request: HttpRequest, slug: str, kept: int) -> HttpResponse:
    """Give a kept file, byte for byte."""
    found = documents.file(door.acting(request, slug), kept)
    return HttpResponse(found.content, headers=found.headers)
