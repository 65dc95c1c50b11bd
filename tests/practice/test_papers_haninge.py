"""Haninge's agreement 2022-2024, held to the paper."""

from collections import Counter
from datetime import date
from pathlib import Path

import pytest

import samsyn
from samsyn.papers.checks import check
from samsyn.papers.kinds import AmendedBy, ChairKind, ContactPurpose, Level, SourceKind
from samsyn.papers.model import Paper
from samsyn.papers.organisation import chair_in
from samsyn.papers.promises import promises
from samsyn.papers.reading import read_file
from samsyn.papers.windows import windows_of

FILE = Path(samsyn.__file__).parent / "practice" / "papers" / "haninge.yaml"
IN_LINE_WORK = "löpande i linjeverksamheten"


@pytest.fixture(scope="module")
def paper() -> Paper:
    return read_file(FILE).paper


def by_id(items, wanted):
    return next(item for item in items if item.id == wanted)


def test_it_can_be_understood(paper):
    assert check(paper) == ()


def test_parties_have_no_org_nr_and_no_address(paper):
    assert [(party.name, party.org_nr, party.address) for party in paper.parties] == [
        ("Haninge kommun", "", ""),
        ("Lokalpolisområde Haninge/Nynäshamn", "", ""),
    ]
    assert paper.municipalities == ("0136",)


# "2022-01-xx" – 2024-12-31, three years at a time, consultation at the latest six months before the end.
def test_term_and_renewal(paper):
    assert (paper.term.first_day, paper.term.last_day) == ("2022-01-xx", "2024-12-31")
    assert paper.renewal.extension_years == 3
    assert paper.renewal.consultation_months_before == 6
    assert paper.renewal.can_be_renegotiated
    assert paper.renewal.decided_by == ""


def test_changes_are_written_and_signed(paper):
    assert (paper.amendment.by, paper.amendment.in_writing) == (AmendedBy.SIGNATURES, True)


def test_it_replaces_earlier_agreements_that_ended_in_unity(paper):
    assert paper.predecessor.title == "Tidigare huvudöverenskommelse och samverkansöverenskommelse"
    assert paper.predecessor.last_day == ""


def test_each_party_carries_its_own_costs(paper):
    assert paper.economy == "Varje part bär sina egna kostnader om inget annat är överenskommet."


def test_the_communication_plan_is_empty(paper):
    assert [(annex.number, annex.is_empty) for annex in paper.annexes] == [("1", True), ("2", False), ("3", False)]
    assert all(annex.update is None for annex in paper.annexes)


def test_signing_functions_without_place_and_day(paper):
    assert [(each.functions, each.place, each.signed_on) for each in paper.signatures] == [
        (("kommundirektor",), "", None),
        (("lokalpolisomradeschef",), "", None),
    ]


# Both forums: Haninge kommun in 2022, then the chair goes by the year; the chair convenes.
@pytest.mark.parametrize("forum", ["styrgrupp", "osg"])
def test_chair(paper, forum):
    chair = by_id(paper.forums, forum).chair
    assert (chair.kind, chair.order) == (ChairKind.YEARLY, ("kommunen", "polisen"))
    assert (chair.first_year, chair.convenes) == (2022, True)


def test_styrgrupp(paper):
    styrgrupp = by_id(paper.forums, "styrgrupp")
    assert (styrgrupp.level, styrgrupp.is_highest) == (Level.STRATEGIC, True)
    assert styrgrupp.rhythm == "fyra gånger per år och vid behov"
    assert styrgrupp.reporting_periods == "tertial 3 (föregående år), tertial 1, tertial 2, årsredovisning"
    assert [seat.body for seat in styrgrupp.seats] == [
        "direktor-saf",
        "direktor-ubf",
        "direktor-sbf",
        "direktor-kof",
        "vd-bolagen",
        "chef-trygghet-sakerhet",
        "lokalpolisomradeschef",
        "kommunpolis",
    ]


# One from Enheten för trygghet och säkerhet and one from the police present jointly.
def test_presenters_come_from_both_parties(paper):
    presenters = by_id(paper.forums, "styrgrupp").presenters
    assert {by_id(paper.bodies, presenter).party for presenter in presenters} == {"kommunen", "polisen"}
    assert by_id(paper.promises, "osg-foredrar").owner == presenters


def test_osg(paper):
    osg = by_id(paper.forums, "osg")
    assert (osg.level, osg.under) == (Level.OPERATIVE, "styrgrupp")
    assert "första torsdagen (helgfri dag)" in osg.rhythm
    assert Counter(by_id(paper.bodies, seat.body).party for seat in osg.seats) == {"kommunen": 6, "polisen": 1}


def test_osg_hands_in_its_picture_before_each_meeting_of_styrgruppen(paper):
    (line,) = by_id(paper.forums, "osg").reports
    assert (line.to, line.what, line.rhythm) == ("styrgrupp", "Behovs- och lägesbild", "inför varje styrgruppsmöte")


def test_seventeen_activities_under_five_focus_areas(paper):
    assert len(paper.activities) == 17
    counts = Counter(area for activity in paper.activities for area in activity.focus_areas)
    assert counts == {"trafik": 2, "utsatta-omraden": 4, "riskzon": 4, "brottsoffer": 4, "trygghet": 3}
    assert [area.number for area in paper.focus_areas] == list("12345")


@pytest.mark.parametrize(
    ("activity", "lead", "rhythm", "follow_up_rhythm"),
    [
        ("trafikmiljoer", ("sbf", "polisen"), "fyra gånger per år", "vid varje samverkansmöte"),
        ("smadit", ("polisen", "saf", "ksf"), IN_LINE_WORK, ""),
        ("jordbro", ("jordbro-styrelse",), "enligt föreningens plan", "löpande samt årsredovisning"),
        ("gemensam-lagesbild", ("ksf", "polisen"), "varje vecka", "varje vecka"),
        ("omradespolis", ("polisen",), "dagligen", ""),
        ("narvarande-vuxna", ("kof", "ksf"), IN_LINE_WORK, ""),
        ("urik", ("saf",), IN_LINE_WORK, "enligt metod"),
        ("sig", ("saf", "polisen"), IN_LINE_WORK, "enligt metod"),
        ("andts-riskzon", ("saf", "kof", "ubf", "polisen"), IN_LINE_WORK, "enligt ANDTS-handlingsplanen"),
        ("avhopparverksamhet", ("saf", "polisen"), IN_LINE_WORK, "löpande enligt metod"),
        ("sexualbrott-mot-barn", ("polisen", "saf"), IN_LINE_WORK, ""),
        ("brott-i-nara-relation", ("polisen", "saf"), IN_LINE_WORK, ""),
        ("brott-mot-aldre", ("saf",), "", "enligt metod"),
        ("brott-mot-unga", ("saf",), "", ""),
        ("dialog", ("polisen", "ksf"), "fyra gånger per år eller vid behov", "fyra gånger per år"),
        ("allman-plats", ("ksf", "polisen"), IN_LINE_WORK, ""),
        ("andts-trygghet", ("saf", "polisen", "smohf"), IN_LINE_WORK, "enligt ANDTS-handlingsplanen"),
    ],
)
def test_activities(paper, activity, lead, rhythm, follow_up_rhythm):
    found = by_id(paper.activities, activity)
    assert (found.lead, found.rhythm, found.follow_up_rhythm) == (lead, rhythm, follow_up_rhythm)


@pytest.mark.parametrize(
    ("activity", "indicators"),
    [
        ("smadit", 1),
        ("omradespolis", 2),
        ("narvarande-vuxna", 2),
        ("brott-i-nara-relation", 2),
        ("sexualbrott-mot-barn", 0),
    ],
)
def test_indicators(paper, activity, indicators):
    assert len(by_id(paper.activities, activity).indicators) == indicators


# "Jordbro i samverkan" is led by the board of an association, to which police and municipality are adjuncted.
def test_an_activity_is_led_by_somebody_who_is_no_party(paper):
    activity = by_id(paper.activities, "jordbro")
    assert by_id(paper.bodies, activity.lead[0]).is_outside
    assert (activity.support, activity.plan) == (("polisen", "kommunen"), "jordbro-plan")


def test_abbreviations_of_the_plan(paper):
    meanings = {each.word: each.meaning for each in paper.definitions}
    assert meanings["SBF"] == "Stadsbyggnadsförvaltningen"
    assert meanings["SMOHF"] == "Södertörns miljö- och hälsoskyddsförbund"
    assert [word for word, meaning in meanings.items() if not meaning] == ["SMADIT", "ANDTS", "BID", "URIK", "SIG"]


def test_follow_up(paper):
    assert [(row.id, row.rhythm, row.to) for row in paper.follow_up] == [
        ("lopande-i-osg", "löpande vid varje möte", ""),
        ("kvartalsrapport", "varje kvartal", "styrgrupp"),
        ("fokusomradena", "årligen", ""),
    ]


def test_quantitative_and_qualitative_sources_are_kept_apart(paper):
    assert Counter(source.kind for source in paper.sources) == {SourceKind.QUANTITATIVE: 2, SourceKind.QUALITATIVE: 2}


def test_contacts(paper):
    assert [(each.purpose, each.phone, each.email) for each in paper.contacts] == [
        (ContactPurpose.COORDINATION, "", "trygghetsakerhet@haninge.se"),
        (ContactPurpose.COORDINATION, "", "kommunpolis.lpo-haninge-nynashamn@polisen.se"),
        (ContactPurpose.MEDIA, "08-606 74 00", "press@haninge.se"),
        (ContactPurpose.MEDIA, "010-564 05 55", ""),
    ]


def test_steps_of_work(paper):
    assert paper.steps == (
        "Kartläggning, kvantitativ och kvalitativ",
        "Analys",
        "Åtgärder",
        "Uppföljning",
        "Återkoppling",
    )


def windows(paper, key, first, last):
    promise = next(each for each in promises(paper) if each.key == key)
    return windows_of(promise, paper, first, last)


def test_every_promise_is_understood_and_has_its_clause(paper):
    found = promises(paper)
    assert all(promise.is_understood and promise.clause_label for promise in found)
    assert Counter(promise.kind.value for promise in found) == {
        "standing": 35,
        "recurring": 19,
        "on_event": 6,
        "optional": 3,
        "dated": 2,
    }


# The first Thursday that is no public holiday: 6 January is trettondedag jul.
def test_osg_meets_on_these_days_of_2022(paper):
    found = windows(paper, "forums/osg/rhythm", date(2022, 1, 1), date(2022, 12, 31))
    assert [(window.first_day.month, window.first_day.day) for window in found] == [
        (1, 13),
        (2, 3),
        (3, 3),
        (4, 7),
        (5, 5),
        (6, 2),
        (7, 7),
        (8, 4),
        (9, 1),
        (10, 6),
        (11, 3),
        (12, 1),
    ]


# The first Thursday of June 2024 is the national day.
def test_osg_meets_on_13_june_2024(paper):
    (window,) = windows(paper, "forums/osg/rhythm", date(2024, 6, 1), date(2024, 6, 30))
    assert window.first_day == date(2024, 6, 13)


# "senast sex månader före": at the latest on 30 June 2024.
def test_consultation_opens_by_the_end_of_june_2024(paper):
    (window,) = windows(paper, "renewal/consultation", date(2022, 1, 1), date(2024, 12, 31))
    assert window.last_day == date(2024, 6, 30)


@pytest.mark.parametrize("forum", ["styrgrupp", "osg"])
@pytest.mark.parametrize(("year", "holder"), [(2022, "kommunen"), (2023, "polisen"), (2024, "kommunen")])
def test_who_chairs(paper, forum, year, holder):
    chair = chair_in(paper, by_id(paper.forums, forum), year)
    assert (chair.holders, chair.is_assumed) == ((holder,), False)


@pytest.mark.parametrize(
    ("key", "wanted"),
    [
        ("forums/styrgrupp/rhythm", 4),
        ("forums/styrgrupp/reporting_periods", 4),
        ("forums/osg/reports/behovs-och-lagesbild", 4),
        ("promises/osg-foredrar", 4),
        ("follow_up/lopande-i-osg", 12),
        ("follow_up/kvartalsrapport", 4),
        ("activities/dialog/rhythm", 4),
        ("activities/trafikmiljoer/rhythm", 4),
        ("activities/jordbro/follow_up", 1),
    ],
)
def test_what_a_year_wants(paper, key, wanted):
    found = windows(paper, key, date(2023, 1, 1), date(2023, 12, 31))
    assert sum(window.wanted for window in found) == wanted
