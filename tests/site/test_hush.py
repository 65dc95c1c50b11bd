"""No secret that stands in an address is ever written in the log."""

import logging

import pytest
from django.conf import settings

from samsyn.site.hush import Hush, hushed


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ('"GET /inbjudan/Abc-123_x/ HTTP/1.1" 200', '"GET /inbjudan/…/ HTTP/1.1" 200'),
        ("Bad Request: /inbjudan/Abc", "Bad Request: /inbjudan/…"),
        ("/konto/logga-in/?next=%2Finbjudan%2FAbc-1%2F", "/konto/logga-in/?next=%2Finbjudan%2F…%2F"),
        ("GET /kalender/Abc.ics?x=1", "GET /kalender/…?x=1"),
        ("/konto/losenord/glomt/1-set-password/", "/konto/losenord/glomt/…/"),
        ("GET /s/nykvarn/ataganden/", "GET /s/nykvarn/ataganden/"),
        ("GET /s/nykvarn/organisation/inbjudan/", "GET /s/nykvarn/organisation/inbjudan/"),
    ],
)
def test_secrets_are_hushed(words: str, expected: str) -> None:
    assert hushed(words) == expected


def test_a_line_is_hushed_whatever_it_is_made_of() -> None:
    line = logging.LogRecord("django.request", logging.WARNING, "", 1, "%s: %s", ("Gone", "/inbjudan/Abc/"), None)
    assert Hush().filter(line)
    assert line.getMessage() == "Gone: /inbjudan/…/"
    assert all("hush" in handler["filters"] for handler in settings.LOGGING["handlers"].values())
