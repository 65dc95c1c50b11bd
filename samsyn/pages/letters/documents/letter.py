"""A letter of the outbox, in words (utgående brev i ord)."""

from collections.abc import Callable, Mapping
from datetime import date, datetime
from urllib.parse import urlsplit

from django.conf import settings
from django.template.loader import render_to_string
from django.utils import timezone, translation
from django.utils.translation import gettext as _

from samsyn.agreements.queries import asking
from samsyn.base.accounts import queries as accounts
from samsyn.base.accounts.queries import AccountRow
from samsyn.base.notices import Letter
from samsyn.base.notices.queries import Waiting
from samsyn.base.notices.rules import WISHES
from samsyn.base.ui.day_words import NBSP
from samsyn.pages.letters import queries
from samsyn.pages.letters.documents import account, meetings, monday, reminders
from samsyn.pages.letters.documents.said import Said, Shown, Told
from samsyn.pages.letters.queries import Reader

Shape = Callable[[Told], Said | None]

SHAPES: Mapping[str, Shape] = {
    "letters.monday": monday.monday,
    "duties.due": reminders.due,
    **dict.fromkeys(meetings.WORDS, meetings.meeting),
}
"""What puts each kind into words; it gives None when there is nothing to say any more."""


def letter(one: Waiting, *, now: datetime) -> Letter | None:
    """Put a letter into words, in its reader's language and as she may see things now; None if it shall not be sent."""
    if one.kind in account.KINDS:
        return account.letter(one)
    with asking.once():
        return _written(one, timezone.localdate(now))


def _written(one: Waiting, today: date) -> Letter | None:
    to = accounts.account(user_id=one.user_id or 0)
    reader = queries.reader(user_id=to.id, collaboration_id=one.collaboration_id, today=today, sent_to=to.email)
    if reader is None or not queries.wants(user_id=to.id, kind=one.kind):
        return None
    with translation.override(to.language):
        said = _said(one, reader, today)
        return _laid(said, to, one, is_practice=reader.is_practice) if said else None


def shown(one: Waiting, *, now: datetime) -> Shown | None:
    """Put a letter into words for a page, where its reader sees it; None when it has nothing to tell any more."""
    if one.kind in account.KINDS:
        return None
    today, about = timezone.localdate(now), one.collaboration_id
    reader = queries.reader(user_id=one.user_id or 0, collaboration_id=about, today=today)
    said = _said(one, reader, today) if reader else None
    return Shown(said, is_practice=reader.is_practice) if said and reader else None


def _said(one: Waiting, reader: Reader, today: date) -> Said | None:
    return SHAPES[one.kind](Told(one.kind, one.key, one.facts, reader, today))


def _laid(said: Said, to: AccountRow, one: Waiting, *, is_practice: bool) -> Letter:
    off = settings.BASE_URL + queries.off_path(to.id, WISHES[one.kind])
    subject = _("Övningsdata: %(subject)s") % {"subject": said.subject} if is_practice else said.subject
    around = {"is_practice": is_practice, "language": to.language, "base": settings.BASE_URL}
    context = {"said": said, "off": off, "wish": WISHES[one.kind], **around}
    return Letter(
        to=to.email,
        subject=" ".join(subject.split()),
        text=render_to_string("letters/letter.txt", context).replace(NBSP, " "),
        html=render_to_string("letters/letter.html", context),
        attached=said.attached,
        headers={
            "Message-ID": f"<{one.once[:40]}.{one.id}@{urlsplit(settings.BASE_URL).hostname}>",
            "Auto-Submitted": "auto-generated",
            "List-Unsubscribe": f"<{off}>",
            "List-Unsubscribe-Post": "List-Unsubscribe=One-Click",
        },
    )
