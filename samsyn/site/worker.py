"""The worker (arbetaren): sends what is due in the outbox and does each hour's work, until it is stopped."""

import logging
import os
from collections.abc import Callable
from datetime import datetime
from smtplib import SMTPDataError, SMTPRecipientsRefused, SMTPSenderRefused
from threading import Event
from types import FrameType

from django.db import Error as DatabaseFault
from django.db import close_old_connections
from django.utils import timezone

from samsyn.base import clock, notices
from samsyn.base.audit.acting import PROGRAM
from samsyn.base.collaborations import commands as inviting
from samsyn.base.collaborations import queries as collaborations
from samsyn.base.notices import Letter, commands, rules, sending
from samsyn.base.notices.queries import Waiting
from samsyn.base.records.rules import DispatchState
from samsyn.base.refusals import Refused
from samsyn.pages.letters import documents
from samsyn.parties.commands import TO_REGISTRY
from samsyn.site import hourly, registry

logger = logging.getLogger(__name__)
INVITATION = "invitation"
PAUSE = 5.0
"""Seconds between two looks in the outbox."""
ITS_OWN = (SMTPRecipientsRefused, SMTPSenderRefused, SMTPDataError)
"""The faults of smtplib that are about one letter, and not about the server."""


class Worker:
    """One worker (arbetare); any number may work beside each other, also on other machines.

    One that goes ``beside`` another process, named by its number, stops when that one has ended.
    """

    def __init__(self, *, pause: float = PAUSE, beside: int | None = None) -> None:
        self.stopped = Event()
        self.pause = pause
        self.beside = beside
        self.hour: datetime | None = None

    def stop(self, _number: int = 0, _frame: FrameType | None = None) -> None:
        """Stop after the letter in hand."""
        self.stopped.set()

    def is_stopped(self) -> bool:
        """Tell whether it was told to stop, or is left alone."""
        return self.stopped.is_set() or self.beside not in (None, os.getppid())

    def work(self) -> None:
        """Go on until stopped; a database that is away is asked again."""
        while not self.is_stopped():
            try:
                close_old_connections()
                self.round()
            except DatabaseFault as fault:
                logger.warning("the database does not answer: %s", type(fault).__name__)
            self.stopped.wait(self.pause)

    def round(self) -> bool:
        """Do the hour's work if it has not been done, then send what is due; tell whether all of it went well."""
        went_well, hour = True, timezone.localtime(clock.now()).replace(minute=0, second=0, microsecond=0)
        if hour != self.hour:
            went_well, self.hour = hourly.make(clock.now()), hour
        return send_all(is_stopped=self.is_stopped) and went_well


def send_all(*, is_stopped: Callable[[], bool] = lambda: False) -> bool:
    """Send every letter that is due, and tell whether the mail server was there; without one they go on waiting.

    Where it is away the round ends at the first letter, so that the rest lose none of their tries.
    """
    while notices.can_send() and not is_stopped():
        one = commands.claim(actor=PROGRAM, now=clock.now())
        if one is None:
            break
        if not see_to(one):
            return False
    return True


def see_to(one: Waiting) -> bool:
    """Send one letter or drop it, write down how it went, and tell whether to go on with the next.

    Whatever is wrong with one letter, the others are sent; only the kind of a fault is kept, never what it says.
    """
    try:
        written = None if rules.is_too_late(one.until, clock.now()) else _written(one)
        if written is not None:
            sending.hand_over(written)
    except Exception as fault:
        name = type(fault).__name__
        wait = commands.failed(actor=PROGRAM, waiting=one, fault=name, now=clock.now())
        logger.warning("letter %s was not sent (%s), next try %s", one.id, name, f"in {wait}" if wait else "never")
        if wait is None:
            registry.tell(one, DispatchState.GIVEN_UP, now=clock.now())
        return not isinstance(fault, OSError) or isinstance(fault, ITS_OWN)
    end = commands.done if written else commands.drop
    end(actor=PROGRAM, waiting=one, now=clock.now())
    state = DispatchState.SENT if written else DispatchState.STOPPED
    registry.tell(one, state, now=clock.now(), written=written)
    return True


def _written(one: Waiting) -> Letter | None:
    """Put a letter into words; an invitation is given its secret now, so that no table ever holds it."""
    now = clock.now()
    if one.kind == TO_REGISTRY:
        return registry.letter(one, now=now)
    if one.kind != INVITATION:
        return documents.letter(one, now=now)
    program = collaborations.program_of(collaboration_id=one.collaboration_id or 0)
    try:
        secret = inviting.address_invitation(actor=program, invitation_id=int(one.key), today=timezone.localdate(now))
    except Refused:  # answered, taken back or too late since it was put
        return None
    return documents.invitation.letter(secret, now=now)
