"""A letter of the outbox, in words (utgående brev i ord)."""

from collections.abc import Callable, Mapping
from datetime import date, datetime
from urllib.parse import urlsplit

from django.conf import settings
from django.template.loader import render_to_string
from django.utils import timezone, translation
from django.utils.translation import gettext as _

from samsyn.agreements.queries import asking
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
    reader = queries.reader(user_id=one.user_id or 0, collaboration_id=one.collaboration_id, today=today)
    if reader is None or not queries.wants(reader, one.kind):
        return None
    with translation.override(reader.account.language):
        said = _said(one, reader, today)
        return _laid(said, reader, one) if said else None


def shown(one: Waiting, *, now: datetime) -> Shown | None:
    """Put a letter into words for a page, where its reader sees it; None when it has nothing to tell any more."""
    if one.kind in account.KINDS:
        return None
    today, about = timezone.localdate(now), one.collaboration_id
    reader = queries.reader(user_id=one.user_id or 0, collaboration_id=about, today=today, is_sent=False)
    said = _said(one, reader, today) if reader else None
    return Shown(said, is_practice=reader.is_practice) if said and reader else None


def _said(one: Waiting, reader: Reader, today: date) -> Said | None:
    return SHAPES[one.kind](Told(one.kind, one.key, one.facts, reader, today))


def _laid(said: Said, reader: Reader, one: Waiting) -> Letter:
    off = settings.BASE_URL + queries.off_path(reader.account.id, WISHES[one.kind])
    subject = _("Övningsdata: %(subject)s") % {"subject": said.subject} if reader.is_practice else said.subject
    context = {"said": said, "reader": reader, "base": settings.BASE_URL, "off": off, "wish": WISHES[one.kind]}
    return Letter(
        to=reader.account.email,
        subject=" ".join(subject.split()),
        text=render_to_string("letters/letter.txt", context).replace(NBSP, " "),
        html=render_to_string("letters/letter.html", context),
        headers={
            "Message-ID": f"<{one.once[:40]}.{one.id}@{urlsplit(settings.BASE_URL).hostname}>",
            "Auto-Submitted": "auto-generated",
            "List-Unsubscribe": f"<{off}>",
            "List-Unsubscribe-Post": "List-Unsubscribe=One-Click",
        },
    )
