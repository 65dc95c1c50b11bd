"""A kept file is given to be saved, and nothing in it may run."""

from collections.abc import Callable

import pytest
from django.test import Client

from samsyn.base.documents import commands
from tests.base import files
from tests.cast import ALVA, DISA, EGIL, FRIDA, Person
from tests.world import World

SignIn = Callable[[Person | None], Client]
pytestmark = pytest.mark.usefixtures("today")


@pytest.fixture
def kept(world: World) -> int:
    return commands.keep(actor=world.programs["nykvarn"], name="Överenskommelse på sju sidor.pdf", content=files.pdf())


def test_a_file_is_an_attachment_under_its_own_name(sign_in: SignIn, kept: int) -> None:
    answer = sign_in(DISA).get(f"/s/nykvarn/filer/{kept}/")
    assert answer.content == files.pdf()
    assert answer["Content-Type"] == "application/pdf"
    assert answer["Content-Disposition"] == (
        "attachment; filename*=utf-8''%C3%96verenskommelse%20p%C3%A5%20sju%20sidor.pdf"
    )
    assert answer["X-Content-Type-Options"] == "nosniff"
    assert answer["Content-Security-Policy"] == "sandbox; default-src 'none'"


@pytest.mark.parametrize(("person", "status"), [(ALVA, 200), (FRIDA, 200), (EGIL, 404), (None, 302)])
def test_who_reaches_it(sign_in: SignIn, kept: int, person: Person | None, status: int) -> None:
    assert sign_in(person).get(f"/s/nykvarn/filer/{kept}/").status_code == status


def test_programs_get_it_too(sign_in: SignIn, kept: int) -> None:
    answer = sign_in(FRIDA).get(f"/api/v1/s/nykvarn/files/{kept}")
    assert (answer.content, answer["X-Content-Type-Options"]) == (files.pdf(), "nosniff")
    assert sign_in(EGIL).get(f"/api/v1/s/nykvarn/files/{kept}").status_code == 404
    told = sign_in(FRIDA).get("/api/v1/openapi.json").json()["paths"]["/api/v1/s/{slug}/files/{kept}"]["get"]
    assert "application/pdf" in told["responses"]["200"]["content"]
