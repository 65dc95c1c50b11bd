"""Calendars by secret addresses: opened by programs that sign in nowhere, made for a forum by those who reach it."""

import hashlib

from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseBase, HttpResponseRedirect
from django.urls import reverse
from django.utils.cache import get_conditional_response, patch_cache_control
from django.utils.http import quote_etag
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_POST, require_safe

from samsyn.base import clock
from samsyn.base.accounts import commands as accounts
from samsyn.base.accounts.wording import OBJECTIONS
from samsyn.base.audit.acting import Person
from samsyn.base.refusals import Refused
from samsyn.base.ui import pages
from samsyn.pages import door
from samsyn.pages.door import Visit
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


@never_cache
@require_POST
@door.enters_forums
def make(request: HttpRequest, at: Visit, forum: str) -> HttpResponse:
    """Make a secret address to the days of a forum that one reaches, and show it this once."""
    found = next((one for one in at.paper.forums if one.id == forum), None)
    if found is None:
        raise Http404
    back = reverse("organisation:forum", args=[at.slug, forum])
    try:
        secret = accounts.make_feed_key(actor=Person(at.actor.user_id), collaboration_slug=at.slug, forum_key=forum)
    except Refused as refused:
        pages.tell(request, str(OBJECTIONS[refused.objection]))
        return HttpResponseRedirect(back)
    address = f"{settings.BASE_URL}{reverse('feeds:calendar', args=[secret])}"
    return door.show(at, "feeds/address.html", {"address": address, "forum": found, "back": back})
