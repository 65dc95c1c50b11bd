"""What every template is given: the frame round a page that belongs to no collaboration.

A collaboration's page gives its own ``frame``, which wins.
"""

from typing import Any

from django.http import HttpRequest
from django.urls import reverse
from django.utils.functional import SimpleLazyObject
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from samsyn.base import clock
from samsyn.base.ui.frame import Frame, Link, MenuEntry


def frame(request: HttpRequest) -> dict[str, Any]:
    """Give the plain frame, made only if the template looks at it."""
    return {"frame": SimpleLazyObject(lambda: plain_frame(request))}


def plain_frame(request: HttpRequest) -> Frame:
    """Frame a page for whoever is signed in, or for nobody."""
    common: dict[str, Any] = {
        "today": clock.today(),
        "shown_day": clock.today(),
        "path": request.path,
        "language": get_language() or "sv",
        "has_other_days": False,
        "appearance_url": reverse("account:appearance"),
    }
    user = getattr(request, "user", None)
    if user is None or not user.is_authenticated:
        chosen = request.COOKIES.get("theme", "")
        theme = chosen if chosen in ("light", "dark") else ""
        return Frame(**common, theme=theme, sign_in_url=reverse("account_login"))
    return Frame(
        **common,
        theme=user.theme,
        person=user.name,
        menu=(MenuEntry(label=_("Min vecka"), url="/"),),
        links=(
            Link(label=_("Mina uppgifter"), url=reverse("account:me")),
            Link(label=_("Mina samverkan"), url=reverse("account:collaborations")),
        ),
        sign_out_url=reverse("account_logout"),
    )
