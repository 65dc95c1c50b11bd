"""How people name a clause, and who the ids of a paper mean."""

import pytest

from samsyn.papers.clauses import label
from samsyn.papers.model import Annex, Clause
from samsyn.papers.who import Named, find, name_of, named, party_of
from tests.papers.sample import body, forum, paper


@pytest.mark.parametrize(
    ("id", "expected"),
    [
        ("6", "punkt 6"),
        ("6-1", "punkt 6, Chefssamråd"),
        ("6-1-1", "punkt 6, Kansli"),
        ("fri", "punkt ”Fri”"),
        ("fri-1", "punkt ”Under fri”"),
        ("b", "bilaga 3"),
        ("b-1", "bilaga 3, Rad"),
        ("c", "bilaga ”Utan nummer”"),
        ("d", "Okänd bilaga"),
        ("", ""),
        ("ingen", ""),
    ],
)
def test_how_people_name_a_clause(id: str, expected: str) -> None:
    value = paper(
        annexes=(Annex(id="b3", number="3", title="Plan"), Annex(id="cx", title="Utan nummer")),
        clauses=(
            Clause(id="fri", title="Fri"),
            Clause(id="fri-1", title="Under fri", level=2),
            Clause(id="6", number="6", title="Forum"),
            Clause(id="mellan", title="I en bilaga", annex="b3"),
            Clause(id="6-1", title="Chefssamråd", level=2),
            Clause(id="6-1-1", title="Kansli", level=3),
            Clause(id="b", title="Plan", annex="b3"),
            Clause(id="b-1", title="Rad", annex="b3", level=2),
            Clause(id="c", title="Utan nummer", annex="cx"),
            Clause(id="d", title="Okänd bilaga", annex="x"),
        ),
    )
    assert label(value, id) == expected


def test_who_is_who() -> None:
    value = paper(
        bodies=(
            body("enhet", party="kommunen"),
            body("chef", parent="enhet"),
            body("utanfor", parent="ring"),
            body("ring", parent="utanfor"),
        ),
        forums=(forum(),),
    )
    assert [party_of(value, who) for who in ("polisen", "enhet", "chef", "utanfor", "styrgrupp", "ingen")] == [
        "polisen",
        "kommunen",
        "kommunen",
        "",
        "",
        "",
    ]
    assert name_of(value, "chef") == "Chef"
    assert name_of(value, "ingen") == "ingen"
    assert find(value, "ingen") is None
    assert named(value, ("polisen",)) == (Named("polisen", "Polisen"),)
