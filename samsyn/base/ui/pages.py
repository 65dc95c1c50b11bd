"""How a page is answered (sidor): whole or in part, and back to where one came from.

The only module that knows the ``HX-Request`` header. ``Frame`` is re-exported for those who build it.
"""

from collections.abc import Mapping
from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.template.loader import render_to_string
from django.utils.cache import patch_vary_headers
from django.utils.html import format_html
from django.utils.http import url_has_allowed_host_and_scheme

from samsyn.base.ui.frame import Frame, Link, MenuEntry

__all__ = ["Frame", "Link", "MenuEntry", "back", "back_to", "is_htmx", "show", "tell"]


def is_htmx(request: HttpRequest) -> bool:
    """Tell whether htmx asks for a part; a boosted page or a restored history wants the whole."""
    headers = request.headers
    whole = "HX-Boosted" in headers or "HX-History-Restore-Request" in headers
    return "HX-Request" in headers and not whole


def show(
    request: HttpRequest,
    template: str,
    context: Mapping[str, Any],
    *,
    part: str | None = None,
    status: int = 200,
) -> HttpResponse:
    """Show the page, or under htmx only the named part of it ("duties/list.html#row").

    The view names the part; the client never chooses it. What ``tell`` said comes along with either.
    """
    values = dict(context)
    if part is None or not is_htmx(request):
        response = render(request, template, values, status=status)
    else:
        said = render_to_string("ui/parts/toasts.html", {"apart": True}, request=request)
        response = HttpResponse(render_to_string(part, values, request=request) + said, status=status)
    if part is not None:
        patch_vary_headers(response, ["HX-Request"])
    return response


def back_to(request: HttpRequest, default: str = "/") -> str:
    """Choose the local path to return to: the form's or question's ``next``, if it stays on this host."""
    asked = request.POST.get("next") or request.GET.get("next") or ""
    is_local = asked.startswith("/") and url_has_allowed_host_and_scheme(asked, allowed_hosts=None)
    return asked if is_local else default


def back(request: HttpRequest, default: str = "/", *, event: str = "") -> HttpResponse:
    """Return after something was done: plainly to where it was pressed, under htmx as an event.

    The region of the page that listens (``hx-trigger="EVENT from:body"``) then asks for itself anew.
    """
    if event and is_htmx(request):
        return HttpResponse(status=204, headers={"HX-Trigger": event})
    return HttpResponseRedirect(back_to(request, default))


def tell(request: HttpRequest, words: str, *, link: Link | None = None) -> None:
    """Say what was done (kvitto) on the next page that is shown, with a link to it if there is one."""
    if link is not None:
        words = format_html('{} <a href="{}">{}</a>', words, link.url, link.label)
    messages.success(request, words)
