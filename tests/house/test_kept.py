"""What tests stand on is laid back as it was made: the same rows, with what the database keeps of them, beside none."""

from collections.abc import Callable
from datetime import date, datetime, time
from typing import Any

import pytest
from django.db import connection, transaction

from samsyn.base import clock
from samsyn.base.search import queries
from tests.cast import ALVA, BO, THE_DAY
from tests.kept import BY_MIGRATIONS, kept, tables_with_rows
from tests.people import person
from tests.world import World, a_world

pytestmark = pytest.mark.django_db


class Maker:
    """Makes the world by commands, and counts how often."""

    def __init__(self) -> None:
        self.times = 0

    def __call__(self, *, in_use_from: date | None = None) -> World:
        self.times += 1
        return a_world.__wrapped__(in_use_from=in_use_from)


@pytest.fixture
def maker() -> Maker:
    return Maker()


def rows() -> dict[str, list[str]]:
    """All that stands, but for what the migrations laid."""
    found = {}
    with connection.cursor() as cursor:
        for table in tables_with_rows() - BY_MIGRATIONS:
            cursor.execute(f"SELECT * FROM {table}")
            found[table] = sorted(map(repr, cursor.fetchall()))
    return found


def in_an_empty_database(do: Callable[..., Any], *asked: Any, **more: Any) -> Any:
    """Do something, and undo what it wrote."""
    with transaction.atomic():
        assert tables_with_rows() == BY_MIGRATIONS
        given = do(*asked, **more)
        transaction.set_rollback(True)
    return given


def test_what_is_laid_is_what_was_made(maker: Maker) -> None:
    given = kept(maker)
    once, again = (in_an_empty_database(lambda: (given(), rows())) for _ in range(2))
    assert maker.times == 1
    assert once == again
    assert {name: len(found) for name, found in again[1].items()}["collaborations_collaboration"] == 3


def test_what_is_laid_is_found_and_goes_on(maker: Maker) -> None:
    given = kept(maker)
    in_an_empty_database(given)
    world = given()
    assert maker.times == 1
    assert queries.find(world.actor(BO, "nykvarn"), words="chefssamrådet").hits
    assert person("Gun") > max(world.users.values())


def test_what_a_test_does_to_what_it_was_given_stays_there(maker: Maker) -> None:
    given = kept(maker)
    in_an_empty_database(given).users.clear()
    assert ALVA.name in in_an_empty_database(given).users


def test_beside_what_stands_it_is_made(maker: Maker) -> None:
    given = kept(maker)
    in_an_empty_database(given)
    first = person("Gun")
    assert first not in given().users.values()
    assert maker.times == 2


def test_another_day_or_another_wish_is_made_for_itself(maker: Maker) -> None:
    given = kept(maker)
    for moment in (THE_DAY, datetime.combine(THE_DAY, time(8)), THE_DAY):
        with clock.at(moment):
            in_an_empty_database(given)
            in_an_empty_database(given, in_use_from=date(2026, 1, 1))
    assert maker.times == 4
