"""The address at the end of each letter turns it off: without signing in, by one press, and on again."""

import pytest
from django.core import signing
from django.test import Client

from samsyn.base.notices import queries
from samsyn.base.notices.queries import Wishes
from samsyn.pages.letters.queries.off import SALT, off_path
from tests.cast import ALVA
from tests.pages.reading import words_of
from tests.world import World


@pytest.mark.parametrize(
    ("wish", "asks", "says"),
    [
        ("monday", "Vill du sluta få måndagsbrevet?", "Du får inte längre måndagsbrevet"),
        ("reminders", "Vill du sluta få påminnelser?", "Du får inte längre påminnelser"),
        ("meetings", "Vill du sluta få kallelser och frågor som brev?", "Du får inte längre kallelser"),
    ],
)
def test_a_letter_is_turned_off_and_on_again(client: Client, world: World, wish: str, asks: str, says: str) -> None:
    user_id = world.users[ALVA.name]
    path = off_path(user_id, wish)
    assert asks in words_of(client.get(path))
    assert queries.wishes(user_id=user_id) == Wishes(), "looking changes nothing: a mail program opens every link"
    assert says in words_of(client.post(path))
    assert queries.wishes(user_id=user_id) == Wishes(**{wish: False})
    assert says in words_of(client.get(path))
    assert "De kommer som förut." in words_of(client.post(path, {"again": "yes"}))
    assert queries.wishes(user_id=user_id) == Wishes()


def test_a_mail_program_may_press_the_button(world: World) -> None:
    client = Client(enforce_csrf_checks=True)
    path = off_path(world.users[ALVA.name], "monday")
    answer = client.post(path, {"List-Unsubscribe": "One-Click"})
    assert answer.status_code == 200
    assert not queries.wishes(user_id=world.users[ALVA.name]).monday


@pytest.mark.django_db
@pytest.mark.parametrize(
    "signed", ["never-made", signing.dumps([1, "monday"], salt="another")], ids=["made-up", "of-another"]
)
def test_an_address_that_was_never_made_opens_nothing(client: Client, signed: str) -> None:
    assert client.get(f"/brev/av/{signed}/").status_code == 404


def test_it_speaks_the_language_of_whose_letter_it_is(client: Client, world: World) -> None:
    assert signing.loads(off_path(world.users[ALVA.name], "monday").split("/")[3], salt=SALT)[1] == "monday"
    client.cookies["django_language"] = "en"
    assert "Vill du sluta" in words_of(client.get(off_path(world.users[ALVA.name], "monday")))
