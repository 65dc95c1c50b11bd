"""Stockholm's city-wide agreement from 2024, held to the paper section by section."""

from collections import Counter
from datetime import date
from pathlib import Path

import pytest

import samsyn
from samsyn.papers.checks import check
from samsyn.papers.kinds import AmendedBy, ChairKind, Level, PartyKind, PromiseKind
from samsyn.papers.model import Paper
from samsyn.papers.promises import promises
from samsyn.papers.reading import read_file
from samsyn.papers.windows import windows_of

FILE = Path(samsyn.__file__).parent / "practice" / "papers" / "stockholm.yaml"
STEERING = "stadsovergripande-styrgrupp"
PREPARING = "stadsovergripande-beredningsgrupp"


@pytest.fixture(scope="module")
def paper() -> Paper:
    return read_file(FILE).paper


def by_id(items, wanted):
    return next(item for item in items if item.id == wanted)


def test_it_can_be_understood(paper):
    assert check(paper) == ()


def test_parties(paper):
    assert [(party.name, party.short_name, party.kind) for party in paper.parties] == [
        ("Stockholms stad", "staden", PartyKind.CITY),
        ("Polisregion Stockholm", "polisen", PartyKind.POLICE_REGION),
    ]
    assert paper.municipalities == ("0180",)


# Förord: "gäller från den 1 januari 2024 och tillsvidare"; no review and no way to end are written.
def test_it_is_open_ended(paper):
    assert (paper.term.first_day, paper.term.last_day, paper.term.is_open_ended) == ("2024-01-01", "", True)
    assert paper.renewal is None


# Förord: "kan uppdateras genom beslut av den stadsövergripande styrgruppen".
def test_steering_group_changes_it(paper):
    assert (paper.amendment.by, paper.amendment.forum) == (AmendedBy.HIGHEST_FORUM, STEERING)
    assert by_id(paper.forums, STEERING).is_highest


def test_signing_functions_without_place_and_day(paper):
    assert [(each.functions, each.place, each.signed_on) for each in paper.signatures] == [
        (("finansborgarrad",), "", None),
        (("tf-regionpolischef",), "", None),
    ]


# Förord: nine whom the parties are to work with, without a seat.
def test_partners(paper):
    assert [partner.name for partner in paper.partners] == [
        "Näringslivet",
        "Civilsamhället",
        "Kriminalvården",
        "Åklagarmyndigheten",
        "Kronofogden",
        "Tullverket",
        "Försäkringskassan",
        "Region Stockholm",
        "Räddningstjänsten",
    ]


def test_two_levels(paper):
    assert [(forum.id, forum.under, forum.is_template) for forum in paper.forums] == [
        (STEERING, "", False),
        (PREPARING, STEERING, False),
        ("lokal-styrgrupp", PREPARING, True),
        ("lokal-beredningsgrupp", "lokal-styrgrupp", True),
        ("lokal-arbetsgrupp", "lokal-beredningsgrupp", True),
    ]


@pytest.mark.parametrize(
    ("forum", "level", "rhythm"),
    [
        (STEERING, Level.STRATEGIC, "minst fyra gånger per år"),
        (PREPARING, Level.OPERATIVE, ""),
        ("lokal-styrgrupp", Level.STRATEGIC, "minst två (2) tillfällen per år och ytterligare vid behov"),
        ("lokal-beredningsgrupp", Level.OPERATIVE, "minst fyra (4) tillfällen per år samt vid behov"),
        ("lokal-arbetsgrupp", Level.OPERATIVE, "enligt lokala förutsättningar och behov"),
    ],
)
def test_how_often_forums_meet(paper, forum, level, rhythm):
    found = by_id(paper.forums, forum)
    assert (found.level, found.rhythm) == (level, rhythm)


# One leads for the city and one for the police.
@pytest.mark.parametrize(
    ("forum", "order"),
    [
        (STEERING, ("bitradande-stadsdirektor", "kanslichef")),
        ("lokal-styrgrupp", ("stadsdelsdirektor", "lokalpolisomradeschef")),
        ("lokal-beredningsgrupp", ("funktion-stadsdelsforvaltning", "kommunpolis")),
    ],
)
def test_joint_chairs(paper, forum, order):
    chair = by_id(paper.forums, forum).chair
    assert (chair.kind, chair.order) == (ChairKind.JOINT, order)
    assert [by_id(paper.bodies, who).party for who in chair.order] == ["staden", "polisen"]


@pytest.mark.parametrize("forum", [PREPARING, "lokal-arbetsgrupp"])
def test_who_leads_is_not_said(paper, forum):
    assert by_id(paper.forums, forum).chair is None


# "Beredningsgruppens sammansättning utses av styrgruppen", on both levels.
@pytest.mark.parametrize(("forum", "by"), [(PREPARING, STEERING), ("lokal-beredningsgrupp", "lokal-styrgrupp")])
def test_composition_is_decided_by_another_forum(paper, forum, by):
    assert by_id(paper.forums, forum).composition_by == by


@pytest.mark.parametrize(
    ("forum", "key", "line", "to"),
    [
        (STEERING, "minutes", "minnesanteckningar", "lokal-styrgrupp"),
        (PREPARING, "reports", "lokala-organisationer", "lokala-samverkansorganisationer"),
        ("lokal-styrgrupp", "reports", "rapportering", PREPARING),
        ("lokal-arbetsgrupp", "reports", "resultat", "lokal-beredningsgrupp"),
    ],
)
def test_lines_up_and_down(paper, forum, key, line, to):
    assert by_id(getattr(by_id(paper.forums, forum), key), line).to == to


def test_steering_group_has_seven_kinds_of_seats(paper):
    seats = [seat.body for seat in by_id(paper.forums, STEERING).seats]
    assert len(seats) == 7
    assert [seat for seat in seats if seat.startswith("polisomradeschef-")] == [
        "polisomradeschef-syd",
        "polisomradeschef-city",
        "polisomradeschef-nord",
    ]


# The annex of priority areas and the city's plan are spoken of but not included.
def test_what_is_not_included_is_said(paper):
    assert [(annex.id, annex.is_empty) for annex in paper.annexes] == [("bilaga", True), ("handlingsplan", True)]
    assert all("inte" in annex.note for annex in paper.annexes)
    assert paper.focus_areas == ()
    assert paper.activities == ()
    assert paper.contacts == ()


# "i slutet av varje år sammanställer … samt tar fram en plan för kommande år".
def test_next_years_plan(paper):
    update = by_id(paper.annexes, "handlingsplan").update
    assert (update.rhythm, update.responsible) == ("i slutet av varje år", (PREPARING,))


def test_overall_goals(paper):
    assert [(goal.text, goal.is_overall) for goal in paper.goals] == [
        ("Stockholmarnas trygghet ska öka", True),
        ("Den faktiska brottsligheten ska minska", True),
    ]


@pytest.mark.parametrize(
    ("row", "clause", "rhythm", "to"),
    [
        ("handlingsplanen-lopande", "handlingsplan", "löpande", ""),
        ("handlingsplanen-sammanstallning", "handlingsplan", "i slutet av varje år", ""),
        ("handlingsplanen-till-styrgruppen", "uppfoljning", "i slutet av varje år", STEERING),
        ("det-lokala-arbetet", PREPARING, "en gång per år", STEERING),
        ("trygghetsmatning", "uppfoljning", "årligen", ""),
        ("atgardsplaner-till-lokal-styrgrupp", "uppfoljning", "", "lokal-styrgrupp"),
        ("atgardsplaner-till-beredningsgruppen", "uppfoljning", "", PREPARING),
        ("indikatorer", "uppfoljning", "", ""),
    ],
)
def test_follow_up(paper, row, clause, rhythm, to):
    found = by_id(paper.follow_up, row)
    assert (found.clause, found.rhythm, found.to) == (clause, rhythm, to)


# "ska uppdateras varje år eller vid behov" is said of the picture and of the local plan.
def test_picture_and_local_plan_are_updated_every_year(paper):
    picture = by_id(paper.picture_promises, "bilden-uppdateras")
    plan = by_id(paper.promises, "atgardsplanen-uppdateras")
    assert picture.rhythm == plan.rhythm == "varje år eller vid behov"
    assert picture.clause == plan.clause == "lagesbilder-och-atgardsplaner"


@pytest.mark.parametrize(
    ("promise", "owner"),
    [
        ("medborgarloften", "lokal-styrgrupp"),
        ("lokala-prioriteringar", "lokal-styrgrupp"),
        ("tillsatta-arbetsgrupper", "lokal-beredningsgrupp"),
        ("beredningsgruppen-utses", STEERING),
    ],
)
def test_promises_on_event(paper, promise, owner):
    found = by_id(paper.promises, promise)
    assert found.when
    assert found.owner == (owner,)


def test_what_may_be_done_is_optional(paper):
    optional = [promise.id for promise in paper.promises if promise.kind is PromiseKind.OPTIONAL]
    assert optional == [
        "stod-fran-experter",
        "styrgruppen-adjungerar",
        "beredningsgruppen-andras",
        "lokal-beredningsgrupp-adjungerar",
        "lokal-beredningsgrupp-andras",
        "tillfalliga-eller-fasta",
    ]


# Each party makes its own picture first, then they are merged; then causes, direction and plan.
def test_steps_of_work(paper):
    assert len(paper.steps) == 6
    assert by_id(paper.picture_promises, "egen-bild-forst").owner == ("stadsdelsforvaltning", "lokalpolisomrade")


def test_words_of_its_own(paper):
    assert paper.words["plan"] == "handlingsplan"
    assert paper.words["minutes"] == "minnesanteckning"


def test_every_promise_is_understood_and_has_its_section_and_owner(paper):
    found = promises(paper)
    assert all(promise.is_understood and promise.clause_label and promise.owners for promise in found)
    assert Counter(promise.kind.value for promise in found) == {
        "standing": 49,
        "on_event": 17,
        "recurring": 13,
        "optional": 7,
    }


@pytest.mark.parametrize(
    ("key", "wanted"),
    [
        ("forums/stadsovergripande-styrgrupp/rhythm", 4),
        ("forums/stadsovergripande-styrgrupp/minutes/minnesanteckningar", 4),
        ("forums/lokal-styrgrupp/rhythm", 2),
        ("forums/lokal-styrgrupp/reports/rapportering", 2),
        ("forums/lokal-beredningsgrupp/rhythm", 4),
        ("follow_up/det-lokala-arbetet", 1),
        ("follow_up/trygghetsmatning", 1),
    ],
)
def test_what_a_year_wants(paper, key, wanted):
    promise = next(each for each in promises(paper) if each.key == key)
    windows = windows_of(promise, paper, date(2024, 1, 1), date(2024, 12, 31))
    assert sum(window.wanted for window in windows) == wanted
