"""Where in a clause's text a promise stands, and how its notes are ordered."""

from dataclasses import replace
from datetime import date

import pytest

from samsyn.base.collaborations.actors import Actor, Role
from samsyn.duties import queries as duties
from samsyn.duties.queries import DutyRow
from samsyn.duties.rules.standings import Standing
from samsyn.pages.agreement.queries import text
from tests.world import World

READER = Actor(1, 1, "nykvarn", Role.READER)
TEXT = "Rådet möts fyra gånger per år, följer upp samverkan och beslutar till och med det som behövs."


@pytest.fixture
def row(world: World) -> DutyRow:
    rows = duties.standings(world.programs["nykvarn"], on=date(2022, 10, 1))
    return next(one for one in rows if one.key == "forums/chefssamradet/rhythm")


@pytest.mark.parametrize(
    ("quote", "phrase", "found"),
    [
        ("sammanträder fyra gånger per år", "", "fyra gånger per år"),  # Nykvarn punkt 6: the longest run of words
        ("", "fyra gånger per år", "fyra gånger per år"),
        ("FÖLJER upp samverkan", "", "följer upp samverkan"),
        ("till och med", "", ""),  # too little to be a promise
        ("gånger per årtal", "", ""),  # never half a word
        ("något annat som inte står", "", ""),
    ],
)
def test_a_promise_is_found_by_its_own_words(row: DutyRow, quote: str, phrase: str, found: str) -> None:
    passages = list(text.passages(READER, TEXT, [replace(row, quote=quote, phrase=phrase)]))
    assert "".join(one.text for one in passages) == TEXT
    assert [one.text for one in passages if one.url] == ([found] if found else [])


def test_every_standing_has_its_place_in_the_margin() -> None:
    assert set(text.ORDER) == set(Standing)
    assert len(text.ORDER) == len(Standing)
