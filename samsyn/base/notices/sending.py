"""Sending (sändning): one letter over to the mail server, and whether there is any. What it says the pages make."""

import logging
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from django.conf import settings
from django.core.mail import EmailMultiAlternatives, get_connection

logger = logging.getLogger(__name__)
NOWHERE = frozenset({"console", "dummy", "filebased"})
"""The ways to send that reach nobody: Django's own, for trying things out."""


@dataclass(frozen=True, slots=True)
class Attached:
    """A file that goes with a letter (bilaga); it is made when the letter is sent, and kept nowhere."""

    name: str
    media_type: str
    content: bytes


@dataclass(frozen=True, slots=True)
class Letter:
    """A letter to one person or address (brev), as plain text and as a simple page of the same words."""

    to: str
    subject: str
    text: str
    html: str
    headers: Mapping[str, str] = field(default_factory=dict)
    attached: Sequence[Attached] = ()


class NotTaken(Exception):
    """The mail server took the letter for nobody (inte mottaget)."""


def can_send() -> bool:
    """Tell whether whoever keeps Samsyn has said how letters are sent (``EMAIL_URL``)."""
    return settings.EMAIL_BACKEND.split(".")[-2] not in NOWHERE


def send(letter: Letter) -> bool:
    """Send a letter now, and tell whether it was taken; what a letter says is never written in the log.

    It stays unsent where no way to send is set, since the log would then keep it.
    """
    if not can_send():
        return False
    try:
        hand_over(letter)
    except (NotTaken, OSError) as fault:  # the faults of smtplib are OSErrors too
        logger.warning("a letter could not be sent: %s", type(fault).__name__)
        return False
    return True


def hand_over(letter: Letter) -> None:
    """Hand a letter to the mail server.

    Raises ``NotTaken``, and ``OSError`` with smtplib's own when the server is away or says no.
    """
    mail = EmailMultiAlternatives(
        letter.subject, letter.text, to=[letter.to], headers=dict(letter.headers), connection=get_connection()
    )
    mail.attach_alternative(letter.html, "text/html")
    for one in letter.attached:
        mail.attach(one.name, one.content, one.media_type)
    if not mail.send():
        raise NotTaken
