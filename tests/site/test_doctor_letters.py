"""What the doctor says of letters that are stuck."""

from datetime import UTC, datetime, timedelta
from typing import Any

from samsyn.base import clock
from samsyn.base.audit.acting import PROGRAM
from samsyn.base.collaborations.actors import Actor
from samsyn.base.notices import commands
from samsyn.base.notices.rules import Notice
from samsyn.site import doctor
from tests.base.conftest import alva, nykvarn

__all__ = ["alva", "nykvarn"]

NOON = datetime(2026, 11, 20, 12, tzinfo=UTC)
CONSOLE = "django.core.mail.backends.console.EmailBackend"
HOUR = timedelta(hours=1)


def finding(after: timedelta) -> str | None:
    with clock.at(NOON + after):
        return doctor.CHECKS["Inga brev har fastnat"]()


def test_letters_that_are_stuck_are_told_of(alva: Actor, nykvarn: Actor, settings: Any) -> None:
    assert finding(HOUR) is None
    with clock.at(NOON):
        commands.put(actor=nykvarn, notice=Notice("meeting.called"), user_ids=[alva.user_id or 0])
    assert finding(HOUR) is None
    assert finding(2 * HOUR) == "1 brev har väntat i mer än en timme. Går samsyn work?"
    held = commands.claim(actor=PROGRAM, now=NOON)
    assert held is not None
    commands.failed(actor=PROGRAM, waiting=held, fault="ConnectionRefusedError", now=NOON)
    assert finding(2 * HOUR) == "1 brev har väntat i mer än en timme (ConnectionRefusedError). Går samsyn work?"
    settings.EMAIL_BACKEND = CONSOLE
    assert finding(2 * HOUR) is None, "where no letters are sent none are stuck"


def test_letters_that_were_given_up_are_told_of(alva: Actor, nykvarn: Actor) -> None:
    with clock.at(NOON):
        commands.put(actor=nykvarn, notice=Notice("meeting.called"), user_ids=[alva.user_id or 0])
    passed: timedelta | None = timedelta()
    while passed is not None:
        held = commands.claim(actor=PROGRAM, now=NOON + passed)
        assert held is not None
        wait = commands.failed(actor=PROGRAM, waiting=held, fault="SMTPAuthenticationError", now=NOON + passed)
        passed = passed + wait if wait else None
    said = "1 brev gick inte att skicka på tre dygn (SMTPAuthenticationError). Se efter att EMAIL_URL stämmer."
    assert finding(HOUR) == said
