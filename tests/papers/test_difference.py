"""What differs between two papers is seen, item by item; what is the same is not."""

from dataclasses import replace

import pytest
from hypothesis import HealthCheck, given, settings

from samsyn.papers.difference import Change, differences
from samsyn.papers.kinds import ChairKind
from samsyn.papers.model import Paper
from samsyn.papers.writing import as_values
from tests.papers.sample import chair, forum, items, paper

TWO = (forum("a", rhythm="en gång per år", aliases=("x",)), forum("b"))


@pytest.mark.parametrize(
    ("after", "expected"),
    [
        ({"forums": TWO}, []),
        ({"forums": TWO, "summary": "Nytt"}, [Change("summary", None, "Nytt")]),
        (
            {"forums": (replace(TWO[0], rhythm="två gånger per år"), TWO[1])},
            [Change("forums/a/rhythm", "en gång per år", "två gånger per år")],
        ),
        ({"forums": (replace(TWO[0], aliases=("x", "y")), TWO[1])}, [Change("forums/a/aliases", ["x"], ["x", "y"])]),
        ({"forums": TWO[:1]}, [Change("forums/b", as_values(TWO[1]), None)]),
        ({"forums": (*TWO, forum("c"))}, [Change("forums/c", None, as_values(forum("c")))]),
        ({"forums": TWO[::-1]}, [Change("forums", ["a", "b"], ["b", "a"])]),
        ({}, [Change(f"forums/{each.id}", as_values(each), None) for each in TWO]),
        (
            {"forums": (replace(TWO[0], chair=chair(ChairKind.FIXED, "polisen")), TWO[1])},
            [Change("forums/a/chair", None, {"kind": "fixed", "order": ["polisen"]})],
        ),
    ],
)
def test_what_differs(after: dict[str, object], expected: list[Change]) -> None:
    assert list(differences(paper(forums=TWO), paper(**after))) == expected


def test_a_change_knows_its_part() -> None:
    (change,) = differences(paper(), paper(forums=(forum(),)))
    assert change.part == "organisation"


@settings(max_examples=30, deadline=None, suppress_health_check=list(HealthCheck))
@given(items(Paper), items(Paper))
def test_papers_differ_when_their_values_do(before: Paper, after: Paper) -> None:
    assert bool(differences(before, after)) == (as_values(before) != as_values(after))
    assert differences(before, before) == ()
