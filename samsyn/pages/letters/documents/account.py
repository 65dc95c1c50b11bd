"""Letters about one's own account (kontobrev): another password, and what was changed. They are never turned off."""

from datetime import datetime

from django.conf import settings
from django.template.loader import render_to_string
from django.urls import reverse
from django.utils import timezone, translation

from samsyn.base.accounts import queries as accounts
from samsyn.base.notices import Letter
from samsyn.base.notices.queries import Waiting
from samsyn.base.ui import day_words

FORGOTTEN = "account.password"
KINDS = frozenset({FORGOTTEN, "account.changed"})


def letter(one: Waiting) -> Letter | None:
    """Put a letter about an account into words; None for an account that is closed."""
    account = accounts.account(user_id=one.user_id or 0)
    if not account.is_active:
        return None
    with translation.override(account.language):
        what, context = _password(account.id) if one.kind == FORGOTTEN else _changed(one, account.language)
        text = render_to_string(f"{what}_message.txt", context).strip() + "\n"
        subject = render_to_string(f"{what}_subject.txt", context)
        html = render_to_string("letters/account.html", {"text": text, "language": account.language})
    return Letter(to=account.email, subject=" ".join(subject.split()), text=text, html=html)


def _password(user_id: int) -> tuple[str, dict[str, object]]:
    """Give the address where another password is chosen; it is made now, so that no table holds it."""
    user, key = accounts.password_key(user_id=user_id)
    path = reverse("account_reset_password_from_key", kwargs={"uidb36": user, "key": key})
    return "account/email/password_reset_key", {"password_reset_url": settings.BASE_URL + path}


def _changed(one: Waiting, language: str) -> tuple[str, dict[str, object]]:
    at = timezone.localtime(datetime.fromisoformat(str(one.facts["at"])))
    said = day_words.day(at.date(), today=at.date(), form="full", language=language)
    when = f"{said} {day_words.clock(at.time(), language=language)}".replace(day_words.NBSP, " ")
    return str(one.facts["what"]), {"timestamp": when, "ip": one.facts["ip"]}
