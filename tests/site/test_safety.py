"""What the browser is told to refuse, and that Samsyn says it is alive."""

import pytest
from django.test import Client

pytestmark = pytest.mark.django_db


def test_nothing_is_run_or_fetched_from_elsewhere(client: Client) -> None:
    answer = client.get("/konto/logga-in/")
    rules = {one.split()[0]: one.split()[1:] for one in answer["Content-Security-Policy"].split("; ")}
    assert rules["default-src"] == ["'self'"]
    assert rules["object-src"] == rules["frame-ancestors"] == ["'none'"]
    assert "unsafe" not in answer["Content-Security-Policy"]
    assert answer["X-Content-Type-Options"] == "nosniff"
    assert answer["Referrer-Policy"] == "same-origin"
    assert answer["X-Frame-Options"] == "DENY"


def test_cookies_cannot_be_read_by_scripts(client: Client) -> None:
    cookies = client.get("/konto/logga-in/").cookies
    assert all(cookie["httponly"] for cookie in cookies.values())


def test_samsyn_says_that_it_is_alive(client: Client) -> None:
    answer = client.get("/halsa/")
    assert (answer.status_code, answer.json()) == (200, {"status": "ok"})
    assert "no-cache" in answer["Cache-Control"]
    assert client.post("/halsa/").status_code == 405


def test_swedish_first_whatever_the_browser_says(client: Client) -> None:
    assert client.get("/konto/logga-in/", HTTP_ACCEPT_LANGUAGE="en")["Content-Language"] == "sv"
    client.cookies["django_language"] = "xx"
    assert client.get("/konto/logga-in/")["Content-Language"] == "sv"
