"""Letters (brev): how one is sent, and whether any can be. What they say is made by the pages."""

import logging
from dataclasses import dataclass
from smtplib import SMTPException

from django.conf import settings
from django.core.mail import EmailMultiAlternatives

logger = logging.getLogger(__name__)
NOWHERE = frozenset({"console", "dummy", "filebased"})
"""The ways to send that reach nobody: Django's own, for trying things out."""


@dataclass(frozen=True, slots=True)
class Letter:
    """A letter to one person (brev), as plain text and as a simple page of the same words."""

    to: str
    subject: str
    text: str
    html: str


def can_send() -> bool:
    """Tell whether whoever keeps Samsyn has said how letters are sent (``EMAIL_URL``)."""
    return settings.EMAIL_BACKEND.split(".")[-2] not in NOWHERE


def send(letter: Letter) -> bool:
    """Send a letter now, and tell whether it was taken; what a letter says is never written in the log.

    It stays unsent where no way to send is set, since the log would then keep it.
    """
    if not can_send():
        return False
    one = EmailMultiAlternatives(letter.subject, letter.text, to=[letter.to])
    one.attach_alternative(letter.html, "text/html")
    try:
        return bool(one.send())
    except (SMTPException, OSError) as fault:
        logger.warning("a letter could not be sent: %s", type(fault).__name__)
        return False
