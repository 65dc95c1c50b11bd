"""Calendars by secret addresses: opened by programs that sign in nowhere."""

import hashlib

from django.conf import settings
from django.http import HttpRequest, HttpResponse, HttpResponseBase
from django.utils.cache import get_conditional_response, patch_cache_control
from django.utils.http import quote_etag
from django.views.decorators.http import require_safe

from samsyn.base import clock
from samsyn.pages.feeds import documents, queries

AN_HOUR = 60 * 60


@require_safe
def calendar(request: HttpRequest, secret: str) -> HttpResponseBase:
    """Give the calendar of a secret address; who has it unchanged is told so (304)."""
    feed = queries.feed(secret, today=clock.today(), only=request.GET.getlist("samverkan"))
    content = documents.write(feed, base_url=settings.BASE_URL)
    etag = quote_etag(hashlib.sha256(content).hexdigest()[:32])
    headers = {"ETag": etag, "X-Robots-Tag": "noindex", "Content-Disposition": 'inline; filename="samsyn.ics"'}
    response = HttpResponse(content, content_type="text/calendar; charset=utf-8", headers=headers)
    patch_cache_control(response, private=True, max_age=AN_HOUR)
    return get_conditional_response(request, etag=etag, response=response) or response
