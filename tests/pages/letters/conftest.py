"""A moment for the tests of letters, and what was sent in it."""

from collections.abc import Callable
from datetime import datetime

import pytest
from django.core import mail

from samsyn.base import clock
from samsyn.pages.letters.hourly import MADE_HOURLY
from samsyn.site.worker import send_all
from tests.cast import Person


@pytest.fixture
def letters(db: None) -> Callable[..., list[mail.EmailMessage]]:
    """Let it be a moment: do the hour's work, send what is due, and give what somebody has got by then."""

    def at(moment: datetime, person: Person) -> list[mail.EmailMessage]:
        with clock.at(moment):
            for one in MADE_HOURLY:
                one(clock.now())
            assert send_all()
        return [letter for letter in mail.outbox if letter.to == [person.email]]

    return at
