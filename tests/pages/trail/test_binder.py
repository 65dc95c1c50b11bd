"""The yearly binder: its first page and chapters, for whom it is made, and the whole as a file and for programs."""

from collections.abc import Callable

import pytest
from django.test import Client

from tests.cast import ALVA, EGIL, Person

pytestmark = pytest.mark.usefixtures("today")
SignIn = Callable[[Person | None], Client]
HOME = "/s/nykvarn/granskning/"


def test_a_stranger_finds_nothing(sign_in: SignIn) -> None:
    client = sign_in(EGIL)
    for rest in ("", "ataganden/", "parm.pdf"):
        assert client.get(f"{HOME}{rest}").status_code == 404
    assert client.get("/api/v1/s/nykvarn/binder").status_code == 404


def test_the_first_page_leads_to_every_chapter(sign_in: SignIn) -> None:
    alva = sign_in(ALVA)
    text = alva.get(f"{HOME}?ar=2022").text
    assert "Granskningspärm 2022" in text
    assert "Gjord för kommunen" in text
    for chapter in ("overenskommelsen", "ataganden", "moten", "beslut", "uppdrag"):
        assert f"{HOME}{chapter}/?ar=2022" in text
        assert alva.get(f"{HOME}{chapter}/?ar=2022").status_code == 200
    assert alva.get(f"{HOME}nix/").status_code == 404
