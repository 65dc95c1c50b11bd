"""Strängnäs's agreement 2023–2026 as a file: six areas, twenty activities, and what it leaves unsaid."""

from datetime import date
from pathlib import Path

import pytest

from samsyn import papers
from samsyn.papers.checks import check
from samsyn.papers.kinds import PromiseKind, SourceKind
from samsyn.papers.model import Paper
from samsyn.papers.promises import promises
from samsyn.papers.reading import read_file

FILE = Path(papers.__file__).parent.parent / "practice" / "papers" / "strangnas.yaml"


@pytest.fixture(scope="module")
def paper() -> Paper:
    return read_file(FILE).paper


def test_the_file_can_be_understood(paper: Paper) -> None:
    assert check(paper, known_municipalities={"0486"}) == ()


def test_the_parties_have_no_number_and_no_address(paper: Paper) -> None:
    assert [each.name for each in paper.parties] == ["Strängnäs kommun", "Lokalpolisområde Eskilstuna"]
    assert {(each.org_nr, each.address, each.short_name) for each in paper.parties} == {("", "", "")}


def test_the_term_is_years_only_and_nothing_is_said_of_renewal(paper: Paper) -> None:
    assert (paper.term.first_day, paper.term.last_day, paper.term.is_open_ended) == ("2023", "2026", False)
    assert paper.renewal is None
    assert paper.coordinators is None


def test_both_parties_signed_in_strangnas_in_june_2023(paper: Paper) -> None:
    assert [(each.functions, each.place, each.signed_on) for each in paper.signatures] == [
        (("kommunstyrelsens-ordforande", "kommundirektor"), "Strängnäs", date(2023, 6, 21)),
        (("lokalpolisomradeschef",), "Strängnäs", date(2023, 6, 21)),
    ]


def test_the_way_of_work_is_bras_steps(paper: Paper) -> None:
    assert paper.steps == ("Kartläggning", "Analys", "Åtgärdsplan", "Uppföljning")


def test_no_forum_has_rhythm_or_chair_and_none_is_highest(paper: Paper) -> None:
    assert [each.name for each in paper.forums] == ["EST", "Centrala BRÅ", "Lokala BRÅ", "SSPF"]
    assert not any(each.rhythm or each.chair or each.under or each.is_highest for each in paper.forums)
    assert [each.id for each in paper.forums if each.is_template] == ["lokala-bra", "sspf"]
    assert [seat.body for seat in paper.forums[3].seats] == ["skolan", "socialtjansten", "polisen", "fritid"]


def test_twenty_activities_stand_at_22_places_in_six_areas(paper: Paper) -> None:
    places = [area for each in paper.activities for area in each.focus_areas]
    assert len(paper.activities) == 20
    assert [places.count(area.id) for area in paper.focus_areas] == [4, 2, 4, 2, 3, 7]
    assert [area.number for area in paper.focus_areas] == ["1", "2", "3", "4", "5", "6"]
    assert [each.id for each in paper.activities if len(each.focus_areas) > 1] == [
        "samverkan-vid-evenemang-och-helger",
        "gemensamma-inlagg",
    ]


def test_no_activity_has_responsible_goal_or_indicator(paper: Paper) -> None:
    for each in paper.activities:
        assert not each.lead
        assert not each.support
        assert not each.positions
        assert not each.goals
        assert not each.indicators
        assert not each.follow_up


def test_two_activities_are_done_yearly_and_two_have_looser_rhythms(paper: Paper) -> None:
    assert {each.id: each.rhythm for each in paper.activities if each.rhythm} == {
        "samverkan-vid-evenemang-och-helger": "vid storhelger",
        "aas": "årligen",
        "kmk": "årligen",
        "myndighetssamrad": "regelbundet",
    }


def test_five_activities_wait_for_an_occasion(paper: Paper) -> None:
    assert [each.id for each in paper.activities if each.when] == [
        "linkopingsmodellen",
        "strangnasmodellen",
        "samverkan-vid-evenemang-och-helger",
        "riktad-kommunikation",
        "sprida-kunskap",
    ]


def test_home_visits_are_made_when_a_child_is_at_risk(paper: Paper) -> None:
    visits = {each.id: (each.how, each.when) for each in paper.activities if "hembesök" in each.how}
    assert list(visits) == ["linkopingsmodellen", "strangnasmodellen"]
    assert "15–18 år" in visits["linkopingsmodellen"][0]
    assert "upp till 15 år" in visits["strangnasmodellen"][0]
    assert all(when for _, when in visits.values())


def test_the_central_council_follows_up_regularly(paper: Paper) -> None:
    (row,) = paper.follow_up
    assert (row.to, row.rhythm, row.responsible) == ("centrala-bra", "regelbundet", ())


def test_seven_sources_count_or_tell(paper: Paper) -> None:
    counting = [each.id for each in paper.sources if each.kind is SourceKind.QUANTITATIVE]
    assert len(paper.sources) == 7
    assert counting == ["anmalningsstatistik", "orosanmalningar", "trygghetsmatningar"]


def test_five_promises_stand_beside_activities_and_follow_up(paper: Paper) -> None:
    assert paper.communication
    explicit = (*paper.promises, *paper.picture_promises, *paper.communication.promises)
    assert {each.id: each.kind for each in explicit} == {
        "bras-steg": PromiseKind.STANDING,
        "omsesidigt-ansvar": PromiseKind.STANDING,
        "lagesbild-pa-tva-nivaer": PromiseKind.STANDING,
        "motas-om-lagesbilden": None,
        "dela-varandras-inlagg": PromiseKind.OPTIONAL,
    }


def test_the_picture_is_made_by_four_who_meet_regularly(paper: Paper) -> None:
    meeting = next(each for each in paper.picture_promises if each.id == "motas-om-lagesbilden")
    assert (meeting.rhythm, meeting.clause) == ("regelbundet", "lagesbild")
    assert meeting.owner == ("kommunen", "polisen", "naringslivet", "raddningstjansten")


def test_no_activity_and_no_follow_up_has_an_owner(paper: Paper) -> None:
    made = promises(paper)
    assert len(made) == 28
    assert not any(each.owners for each in made if each.source.value in {"activity", "follow_up"})
    assert len([each for each in made if each.source.value == "activity"]) == 21
