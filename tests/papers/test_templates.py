"""The templates: each is a whole agreement that only lacks what nobody but its parties can say."""

import re

import pytest

from samsyn.almanac.reading import read
from samsyn.almanac.rhythms import NotUnderstood
from samsyn.base.guard import rules as guard
from samsyn.papers import checks, organisation, reading, walking
from samsyn.papers.findings import Remarkable
from samsyn.papers.kinds import PartyKind, PromiseKind
from samsyn.papers.model import Paper
from samsyn.papers.patterns import FILES, TEMPLATES, templates
from samsyn.papers.promises import promises
from samsyn.papers.remarks import PHRASES, remarks

ALL = pytest.mark.parametrize("paper", templates().values(), ids=templates())


def test_every_file_is_a_template_that_is_offered() -> None:
    assert {file.stem for file in FILES.iterdir()} == set(TEMPLATES)


@ALL
def test_a_template_can_be_read_and_has_no_fault(paper: Paper) -> None:
    assert checks.check(paper, sensitive=lambda _path, text: guard.objection_to_storing(text) is not None) == ()


@ALL
def test_every_rhythm_of_a_template_is_understood(paper: Paper) -> None:
    phrases = [one.value for one in walking.places(paper) if one.key in PHRASES and one.value]
    assert len(phrases) > 15
    assert [phrase for phrase in phrases if isinstance(read(phrase), NotUnderstood)] == []


@ALL
def test_a_template_says_nothing_twice_in_different_ways(paper: Paper) -> None:
    assert [one.path for one in remarks(paper) if one.code is not Remarkable.FIRST_YEAR_ASSUMED] == []


@ALL
def test_a_template_names_nobody_and_no_day(paper: Paper) -> None:
    everything = list(walking.places(paper))
    assert (paper.term.first_day, paper.term.last_day, paper.signatures, paper.contacts) == ("", "", (), ())
    texts = " ".join(text for _path, text in walking.texts(everything))
    assert re.findall(r"\b(?:19|20)\d\d\b(?!:\d)", texts) == []
    assert all(not (party.org_nr or party.address or party.municipality) for party in paper.parties)


@ALL
def test_a_template_has_all_that_the_five_agreements_have(paper: Paper) -> None:
    """Bodies, seats, chairs, clauses with text, tasks, annexes with rules of update, a plan, follow-up, renewal."""
    assert all(forum.rhythm and forum.seats and forum.purpose and forum.clause for forum in paper.forums)
    assert sum(forum.chair is not None for forum in paper.forums) >= 3
    assert organisation.highest(paper) is not None
    assert all(clause.text for clause in paper.clauses)
    assert paper.coordinators is not None
    assert {one.party for one in paper.coordinators.people} == {party.id for party in paper.parties}
    assert paper.coordinators.tasks
    assert sum(annex.update is not None for annex in paper.annexes) >= 3
    assert paper.amendment is not None
    assert paper.renewal is not None
    assert paper.focus_areas == ()
    assert all((one.lead and one.indicators and one.purpose) for one in paper.activities)
    assert {one.about.value for one in paper.follow_up} >= {"agreement", "forums", "picture", "activities", "goals"}
    assert all(one.responsible and one.rhythm and one.to and one.method for one in paper.follow_up)


@ALL
def test_everything_promised_has_somebody_who_owes_it(paper: Paper) -> None:
    assert [one.key for one in promises(paper) if not one.owners] == []


@ALL
def test_whatever_a_template_names_is_used(paper: Paper) -> None:
    """A function that nothing points at would be one more row to take a stand on."""
    pointed = {value for one in walking.places(paper) if one.key not in {"id", "name"} for value in _values(one.value)}
    assert [body.id for body in paper.bodies if body.id not in pointed] == []


def test_the_three_are_for_two_parties_for_three_and_for_a_city() -> None:
    kinds = [tuple(party.kind for party in paper.parties) for paper in templates().values()]
    assert kinds == [
        (PartyKind.MUNICIPALITY, PartyKind.LOCAL_POLICE_AREA),
        (PartyKind.MUNICIPALITY, PartyKind.LOCAL_POLICE_AREA, PartyKind.FIRE_SERVICE),
        (PartyKind.CITY, PartyKind.POLICE_REGION),
    ]


def test_the_citys_template_has_forums_that_every_district_has_its_own_of() -> None:
    forums = templates()["stad-stadsomraden"].forums
    assert [one.id for one in forums if one.is_template] == [
        "lokal-styrgrupp",
        "lokal-beredningsgrupp",
        "lokal-arbetsgrupp",
    ]


@ALL
def test_the_council_of_the_act_is_led_by_the_municipality(paper: Paper) -> None:
    """Lag (2023:196) 10 §: the strategic council is led by the municipality."""
    top = organisation.highest(paper)
    assert top is not None
    assert top.chair is not None
    leader = next(body for body in paper.bodies if body.id == top.chair.order[0])
    own = next(party for party in paper.parties if party.kind in {PartyKind.MUNICIPALITY, PartyKind.CITY})
    assert leader.party == own.id


@ALL
def test_the_council_hears_of_the_work_and_so_does_the_municipal_assembly(paper: Paper) -> None:
    """Lag (2023:196) 13 §: the municipal board reports the work to the assembly."""
    told = [one for one in paper.promises if one.to == "kommunfullmaktige"]
    assert [one.owner for one in told] == [("kommunstyrelsen",)]
    assert any(one.kind is PromiseKind.RECURRING for one in promises(paper) if one.to == "kommunfullmaktige")


def _values(value: object) -> tuple[str, ...]:
    if isinstance(value, str):
        return (value,)
    return tuple(one for one in value if isinstance(one, str)) if isinstance(value, tuple) else ()


def test_the_reader_is_the_files_own() -> None:
    assert reading.read_file(FILES / "kommun-polis.yaml").paper == templates()["kommun-polis"]
