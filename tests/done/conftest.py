"""What the tests of the whole stand on: the five are made once for a file of tests, and thrown away after it."""

from collections.abc import Callable, Iterator
from datetime import date
from typing import Any

import pytest
from django.db import transaction
from pytest_django import DjangoDbBlocker

from samsyn.base import clock
from samsyn.base.accounts.models import User
from tests.cast import BO, THE_DAY
from tests.conftest import JudgingClient
from tests.five import EARLY, FIVE, Place, a_place
from tests.kept import kept
from tests.pages.reading import words_of
from tests.world import a_person

Read = Callable[..., str]


@kept
def all_five() -> dict[str, Place]:
    """Take the five into use as each began, and let Bo belong."""
    found = {slug: a_place(slug, in_use_from=EARLY, today=THE_DAY) for slug in FIVE}
    programs = {slug: place.program for slug, place in found.items()}
    return {**found, "bo": Place(programs["nykvarn"], a_person(BO, programs))}


@pytest.fixture(scope="module")
def five(django_db_setup: None, django_db_blocker: DjangoDbBlocker) -> Iterator[dict[str, Place]]:
    """The five, kept since each began, and Bo, who is the police's in two of them."""
    with django_db_blocker.unblock(), transaction.atomic():
        yield all_five()
        transaction.set_rollback(True)


@pytest.fixture
def read(five: dict[str, Place], db: None) -> Read:
    """Read the words of a page as somebody on a day: one of the five's coordinator by its slug, or Bo."""

    def words(who: str, path: str, *, on: date = THE_DAY, **asked: Any) -> str:
        client = JudgingClient()
        client.force_login(User.objects.get(pk=five[who].user_id))
        with clock.at(on):
            answer = client.get(path, asked, follow=True)
        assert answer.status_code == 200
        return words_of(answer).replace("\N{NO-BREAK SPACE}", " ")

    return words
