"""``samsyn school``: setting, listing and taking away the school days of a place."""

from datetime import date

import pytest

from samsyn.base.collaborations.actors import Actor
from samsyn.places import queries
from samsyn.places.rules import SchoolDays
from samsyn.site import cli
from samsyn.site.school_command import KINDS
from tests.base.conftest import nykvarn

__all__ = ["nykvarn"]

WINTER = ["school", "set", "nykvarn", "sportlov", "2027-03-01", "2027-03-05"]


def test_a_break_is_set_listed_and_taken_away(nykvarn: Actor, capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main(["school", "list", "nykvarn"]) == 0
    assert "inte satta" in capsys.readouterr().out
    assert cli.main(WINTER) == 0
    (row,) = queries.school_dates(nykvarn)
    assert (row.kind, row.first_day) == (SchoolDays.WINTER_BREAK, date(2027, 3, 1))
    assert cli.main(["school", "list", "nykvarn"]) == 0
    assert "Sportlov" in capsys.readouterr().out
    assert cli.main(["school", "remove", "nykvarn", str(row.id)]) == 0
    assert queries.school_dates(nykvarn) == []


def test_what_cannot_be_is_refused_in_words(nykvarn: Actor, capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main(WINTER) == 0
    assert cli.main(WINTER) == 1
    assert "av samma slag" in capsys.readouterr().err
    assert cli.main(["school", "list", "okänd"]) == 1
    assert "finns inte" in capsys.readouterr().err
    with pytest.raises(SystemExit) as left:
        cli.main(["school", "set", "nykvarn", "snölov", "2027-03-01", "2027-03-05"])
    assert left.value.code == 2


def test_every_kind_has_its_swedish_word() -> None:
    assert {SchoolDays[name] for name in KINDS.values()} == set(SchoolDays)
