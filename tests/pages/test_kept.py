"""Signed out in the middle of writing: what was typed is given back, to be sent again once one is in."""

from collections.abc import Callable

import pytest
from django.test import Client

from tests.cast import ALVA, BO, Person
from tests.conftest import JudgingClient
from tests.pages.reading import words_of

SignIn = Callable[[Person | None], Client]
PAGE = "/s/sodertalje/ataganden/rapportera/forums/strategisk-styrgrupp/rhythm"
WRITTEN = {"done_on": "13 november", "note": "Styrgruppen möttes på rådhuset.\nAlla var med."}
pytestmark = pytest.mark.usefixtures("today")


def test_what_was_written_comes_back_to_one_who_is_signed_out(sign_in: SignIn) -> None:
    answer = sign_in(None).post(PAGE, WRITTEN)
    assert answer.status_code == 403
    html = answer.content.decode()
    assert "Det du skrev finns kvar" in words_of(answer)
    assert 'name="note" value="Styrgruppen möttes på rådhuset.\nAlla var med."' in html
    assert f'action="{PAGE}"' in html
    assert "/konto/logga-in/?next=%2Fs%2Fsodertalje" in html


def test_nothing_written_leads_to_signing_in_as_ever(sign_in: SignIn) -> None:
    for method in ("get", "post"):
        answer = getattr(sign_in(None), method)(PAGE)
        assert answer.status_code == 302
        assert answer["Location"].startswith("/konto/logga-in/")


@pytest.fixture
def strict() -> JudgingClient:
    """A browser that is asked for its token."""
    return JudgingClient(enforce_csrf_checks=True)


@pytest.mark.parametrize(("origin", "comes_back"), [("http://testserver", True), ("https://elsewhere.example", False)])
def test_a_form_too_old_comes_back_only_to_where_it_was_written(
    strict: JudgingClient, sign_in: SignIn, origin: str, comes_back: bool
) -> None:
    strict.cookies = sign_in(BO).cookies
    answer = strict.post(PAGE, WRITTEN, headers={"origin": origin})
    assert answer.status_code == 403
    assert ("Alla var med." in answer.content.decode()) is comes_back
    assert ("Du är inloggad. Inget är sparat än" in words_of(answer)) is comes_back


def test_a_password_is_never_given_back(strict: JudgingClient, world: object) -> None:
    said = {"login": ALVA.email, "password": "hemligt-och-långt-ord"}
    answer = strict.post("/konto/logga-in/", said, headers={"origin": "http://testserver"})
    assert answer.status_code == 403
    assert "hemligt" not in answer.content.decode()


def test_more_than_is_taken_in_is_said_so(sign_in: SignIn, settings: object) -> None:
    settings.DATA_UPLOAD_MAX_MEMORY_SIZE = 100  # type: ignore[attr-defined]
    client = sign_in(BO)
    client.raise_request_exception = False
    answer = client.post(PAGE, {"note": "lång text " * 100}, content_type="application/x-www-form-urlencoded")
    assert answer.status_code == 400
    assert "Det var för mycket på en gång" in words_of(answer)
