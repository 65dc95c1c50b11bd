"""What was typed and not saved (det du skrev): given back to whoever sent it, to be sent again or copied.

A form can come to nothing because one was signed out while one wrote. What stood in it is not stored anywhere: it
lies in the page that answers, and goes on from there.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import wraps
from typing import Any

from django.contrib.auth.views import redirect_to_login
from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.http import urlencode

from samsyn.base.ui import pages

TECHNICAL = {"csrfmiddlewaretoken"}
SECRET = ("password", "code", "credential", "login")
"""Fields of signing in: never given back."""
SHORTEST = 12
"""A shorter value without a blank is a choice, and nothing that one wrote."""


@dataclass(frozen=True, slots=True)
class Kept:
    """What one had written (det du skrev): every field to send again, and those that one has written in."""

    fields: tuple[tuple[str, str], ...]
    written: tuple[str, ...]
    had_files: bool


def signed_in(view: Callable[..., HttpResponse]) -> Callable[..., HttpResponse]:
    """Let only the signed-in pass: others are led to sign in, and what they had written is given back."""

    @wraps(view)
    def entered(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        if _is_in(request):
            return view(request, *args, **kwargs)
        held = kept(request)
        return give_back(request, held) if held else redirect_to_login(request.get_full_path())

    return entered


def kept(request: HttpRequest) -> Kept | None:
    """Gather what was sent with a form, None where there was nothing, or something secret."""
    fields = tuple(_fields(request))
    if not fields or any(name.startswith(SECRET) or "password" in name for name, _ in fields):
        return None
    written = tuple(dict.fromkeys(value for _, value in fields if " " in value.strip() or len(value) > SHORTEST))
    return Kept(fields, written, bool(request.FILES))


def give_back(request: HttpRequest, held: Kept) -> HttpResponse:
    """Show what was written, with the way to sign in and to send it again (403)."""
    sign_in = f"{reverse('account_login')}?{urlencode({'next': request.path})}"
    context = {"kept": held, "path": request.get_full_path(), "sign_in": sign_in, "is_in": _is_in(request)}
    return pages.show(request, "ui/kept.html", context, status=403)


def is_from_here(request: HttpRequest) -> bool:
    """Whether a form was sent from a page of this program, as far as the browser says."""
    return request.headers.get("Origin", "") == f"{request.scheme}://{request.get_host()}"


def _fields(request: HttpRequest) -> Iterator[tuple[str, str]]:
    for name, values in request.POST.lists():
        if name not in TECHNICAL:
            yield from ((name, str(value)) for value in values)


def _is_in(request: HttpRequest) -> bool:
    user = getattr(request, "user", None)
    return bool(user and user.is_authenticated)
