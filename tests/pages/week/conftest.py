"""What the tests of Min vecka stand on: the day is a Friday in November, and reading a page as words."""

import re
from collections.abc import Callable
from datetime import date
from html import unescape

import pytest
from django.http import HttpResponse
from django.test import Client

from tests.cast import Person


@pytest.fixture
def read(sign_in: Callable[[Person | None], Client], today: date) -> Callable[..., str]:
    """Read Min vecka as a person sees it: the words of its main part."""

    def words(person: Person, path: str = "/") -> str:
        return words_of(sign_in(person).get(path))

    return words


def words_of(answer: HttpResponse) -> str:
    """Give the words of the main part of a page, with single blanks."""
    main = answer.content.decode().partition("<main")[2].partition("</main>")[0]
    return " ".join(unescape(re.sub(r"<[^>]*>", " ", main.partition(">")[2])).split())
