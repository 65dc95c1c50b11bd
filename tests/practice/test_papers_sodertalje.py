"""Södertälje's agreement 2023–2026 as a file: what the paper says, clause by clause."""

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from samsyn import papers
from samsyn.papers.checks import check
from samsyn.papers.kinds import AmendedBy, ChairKind, Level, PromiseKind, SeatKind
from samsyn.papers.model import Activity, ExplicitPromise, Forum, Paper
from samsyn.papers.promise import Promise
from samsyn.papers.promises import promises
from samsyn.papers.reading import read_file

FILE = Path(papers.__file__).parent.parent / "practice" / "papers" / "sodertalje.yaml"
PAX_CHAIRS = {
    "pax-valfardsbrott": ("omsorgsdirektor",),
    "pax-barn-och-unga": ("utbildningsdirektor",),
    "pax-trygga-bostadsomraden": ("vd-telge-fastigheter",),
    "pax-sunt-samhallsbyggande": ("samhallsbyggnadsdirektor",),
    "pax-alkoholtillstand": ("socialdirektor",),
    "pax-legal-bostadsmarknad": ("vd-telgebostader",),
    "pax-bidragsbrott": ("socialdirektor", "kultur-och-fritidschef"),
    "pax-legal-avfallshantering": ("miljochef",),
    "pax-sunt-foretagande": ("naringslivschef",),
}
COORDINATORS = {"sakerhetssamordnare", "kommunpolis", "distriktschef"}
RESOURCES = "Medverkande aktörer avsätter erforderliga resurser"


@pytest.fixture(scope="module")
def paper() -> Paper:
    return read_file(FILE).paper


@pytest.fixture(scope="module")
def promised(paper: Paper) -> dict[str, Promise]:
    return {each.key: each for each in promises(paper)}


def forum(paper: Paper, key: str) -> Forum:
    return next(each for each in paper.forums if each.id == key)


def activity(paper: Paper, key: str) -> Activity:
    return next(each for each in paper.activities if each.id == key)


def explicit(paper: Paper) -> tuple[ExplicitPromise, ...]:
    assert paper.coordinators
    assert paper.communication
    return (
        *paper.promises,
        *paper.coordinators.tasks,
        *paper.picture_promises,
        *paper.communication.promises,
    )


def test_the_file_can_be_understood(paper: Paper) -> None:
    assert check(paper, known_municipalities={"0181"}) == ()


def test_clause_3_names_three_parties_with_number_address_and_short_name(paper: Paper) -> None:
    assert [(each.short_name, each.name, each.org_nr, each.address) for each in paper.parties] == [
        ("Kommunen", "Södertälje kommun", "212000-0159", "Campusgatan 26, 151 89 Södertälje"),
        ("Polisen", "Södertälje lokalpolisområde", "202100-0076", "Nyköpingsvägen 23, 151 32 Södertälje"),
        ("Brandförsvaret", "Södertörns brandförsvarsförbund", "222000-0737", "Mogårdsvägen 2, 143 43 Vårby"),
    ]
    assert {each.function for each in paper.contacts} == COORDINATORS


def test_clause_5_holds_from_2023_to_2026_and_is_silent_on_what_comes_then(paper: Paper) -> None:
    assert (paper.term.first_day, paper.term.last_day) == ("2023-01-01", "2026-12-31")
    assert paper.renewal is None
    assert paper.successor is None
    assert paper.amendment
    assert paper.amendment.by is AmendedBy.NOT_STATED


def test_clause_1_tells_of_cooperation_since_2014(paper: Paper) -> None:
    assert paper.predecessor
    assert (paper.predecessor.first_day, paper.predecessor.last_day) == ("2014", "")


def test_only_the_police_filled_in_place_and_day(paper: Paper) -> None:
    assert [(each.party, each.functions, each.place, each.signed_on) for each in paper.signatures] == [
        ("kommunen", ("stadsdirektor",), "", None),
        ("polisen", ("lokalpolisomradeschef",), "Södertälje", date(2023, 6, 14)),
        ("brandforsvaret", ("avdelningschef",), "", None),
    ]


@pytest.mark.parametrize(
    ("key", "rhythm", "chair", "place"),
    [
        ("strategisk-styrgrupp", "minst fyra gånger per år", ("stadsdirektor",), ""),
        ("operativt-chefsamrad", "", ("sakerhetschef", "pax-samordnare-kommunen", "pax-samordnare-polisen"), ""),
        ("mandagsmoten", "varje vecka", ("kommunpolis",), "Polisstationen"),
        ("sspf-grupper", "regelbundet utifrån problembilden", ("rektor", "bitradande-rektor"), ""),
        ("beredningsgrupp", "var 3:e vecka samt vid behov", ("polisen",), ""),
        ("fredagsavstamningar", "Varje fredagskväll", ("omradesvaktare",), "Södertälje stadshus"),
    ],
)
def test_clause_6_gives_each_forum_its_rhythm_chair_and_place(
    paper: Paper, key: str, rhythm: str, chair: tuple[str, ...], place: str
) -> None:
    found = forum(paper, key)
    assert found.chair
    assert (found.rhythm, found.chair.order, found.place) == (rhythm, chair, place)
    assert "konsensus" in found.decision_rule or "samförstånd" in found.decision_rule


def test_clause_6_seats_the_steering_group(paper: Paper) -> None:
    steering = forum(paper, "strategisk-styrgrupp")
    sits = {kind: [seat.body for seat in steering.seats if seat.kind is kind] for kind in SeatKind}
    assert sits[SeatKind.MEMBER] == ["lokalpolisomradeschef", "stadsdirektor", "distriktschef"]
    assert sits[SeatKind.STANDING_ADJUNCT] == [
        "sakerhetschef",
        "pax-samordnare-kommunen",
        "pax-samordnare-polisen",
        "vd-telge",
    ]
    assert steering.presenters == ("sakerhetschef",)
    assert [each.id for each in paper.forums if each.is_highest] == ["strategisk-styrgrupp"]


def test_clause_6_gives_outside_companies_seats_on_mondays(paper: Paper) -> None:
    outside = {body.id for body in paper.bodies if body.is_outside}
    assert len(forum(paper, "mandagsmoten").seats) == 9
    assert {seat.body for seat in forum(paper, "mandagsmoten").seats} & outside == {"nobina", "telge-ab"}


def test_clause_6_aims_at_a_wider_preparation_group_than_todays_two(paper: Paper) -> None:
    seats = forum(paper, "beredningsgrupp").seats
    assert [seat.body for seat in seats if not seat.is_aim] == ["polisen", "socialtjansten"]
    assert [seat.body for seat in seats if seat.is_aim] == [
        "ungdomsgruppen",
        "omradespolisen",
        "utredning-ungdom",
        "oppenvarden",
        "myndighet",
        "mottagningsgruppen",
    ]


def test_clause_6_lifts_strategic_questions_to_the_steering_group(paper: Paper) -> None:
    (line,) = forum(paper, "operativt-chefsamrad").reports
    assert line.to == "strategisk-styrgrupp"
    assert line.quote == "Frågor av strategisk karaktär ska alltid lyftas"
    assert line.when


def test_the_forums_stand_in_three_levels_under_the_steering_group(paper: Paper) -> None:
    assert forum(paper, "operativt-chefsamrad").under == "strategisk-styrgrupp"
    others = [each for each in paper.forums if each.id not in {"strategisk-styrgrupp", "operativt-chefsamrad"}]
    assert {each.under for each in others} == {"operativt-chefsamrad"}
    assert {each.id for each in paper.forums if each.level is Level.INDIVIDUAL} == {"sspf-grupper", "beredningsgrupp"}
    assert {each.id for each in paper.forums if each.is_template} == {"sspf-grupper"}


def test_annex_2_gives_nine_of_ten_pax_groups_a_chair(paper: Paper) -> None:
    pax = [each for each in paper.forums if each.id.startswith("pax-")]
    assert len(pax) == 10
    assert {each.id: each.chair.order for each in pax if each.chair} == PAX_CHAIRS
    assert [each.id for each in pax if not each.chair] == ["pax-vuxna-kriminella"]
    assert [each.id for each in pax if each.chair and each.chair.kind is ChairKind.JOINT] == ["pax-bidragsbrott"]


def test_annex_2_holds_28_activities_of_which_ten_are_pax_groups(paper: Paper) -> None:
    by_clause: dict[str, int] = {}
    for each in paper.activities:
        by_clause[each.clause] = by_clause.get(each.clause, 0) + 1
    assert by_clause == {
        "bilaga-2-pax": 10,
        "bilaga-2-ungdomskriminalitet": 8,
        "bilaga-2-fysisk-miljo": 6,
        "bilaga-2-tryggare-hemmiljo": 2,
        "bilaga-2-tystnadskultur": 2,
    }


def test_annex_2_says_every_activitys_purpose_goal_position_and_commitment(paper: Paper) -> None:
    for each in paper.activities:
        assert each.purpose
        assert each.goals
        assert each.positions
        assert each.lead or each.support
    unlike = {each.id: each.commitment for each in paper.activities if each.commitment != RESOURCES}
    assert unlike == {
        "vuxna-kriminella": "Projektmedel",
        "mot-nedskrapning": "Att åtgärderna i avfallsplan 2030 fullföljs",
        "mot-illegal-dumpning": "Att åtgärderna i avfallsplan 2030 fullföljs",
    }


@pytest.mark.parametrize(
    ("key", "lead", "support"),
    [
        ("vuxna-kriminella", ("socialkontoret", "polisen"), ()),
        ("medling-i-skolan", ("socialkontoret",), ("polisen",)),
        ("pyroteknik", ("polisen",), ("sakerhetsavdelningen", "brandforsvaret")),
        ("par", ("utbildningskontoret", "brandforsvaret"), ("polisen",)),
        ("ungdomshelger-och-lov", ("socialkontoret", "kultur-och-fritidskontoret"), ("polisen",)),
        ("dialog-om-utomhusmiljon", ("samhallsbyggnadskontoret",), ("brandforsvaret",)),
        (
            "trygghetsvandringar",
            ("samhallsbyggnadskontoret", "sakerhetsavdelningen", "polisen"),
            ("brandforsvaret",),
        ),
        ("grannsamverkan", ("sakerhetsavdelningen", "polisen"), ("brandforsvaret",)),
    ],
)
def test_annex_2_sets_those_mainly_responsible_in_bold(
    paper: Paper, key: str, lead: tuple[str, ...], support: tuple[str, ...]
) -> None:
    assert (activity(paper, key).lead, activity(paper, key).support) == (lead, support)


def test_a_position_that_is_no_body_is_a_fault(paper: Paper) -> None:
    astray = replace(activity(paper, "nattvandring"), positions=("enhetschef-natt",))
    (fault,) = check(replace(paper, activities=(astray,)))
    assert fault.path == "activities/nattvandring/positions/enhetschef-natt"


def test_annex_2_sets_nobody_in_bold_in_three_rows(paper: Paper) -> None:
    without = {each.id for each in paper.activities if not each.lead}
    assert without == {"social-insatsgrupp", "stodcentrum", "fler-medlingar"}


def test_one_goal_is_shared_by_activities_of_two_areas(paper: Paper) -> None:
    sharing = [each for each in paper.activities if "okad-upplevd-trygghet" in each.goals]
    assert [each.id for each in sharing] == [
        "pyroteknik",
        "mot-nedskrapning",
        "mot-illegal-dumpning",
        "trygghetsvandringar",
    ]
    assert {goal for each in paper.activities for goal in each.goals} == {goal.id for goal in paper.goals}
    assert len(paper.goals) == 43


def test_annex_2_knows_when_two_activities_are_due_and_is_silent_on_the_others(paper: Paper) -> None:
    timed = {each.id: each.rhythm or each.when for each in paper.activities if each.rhythm or each.when}
    assert timed == {
        "ungdomshelger-och-lov": "vid särskilda ungdomshelger och lov",
        "noas-inhamtningsuppdrag": "när det är dags för NOA:s inhämtningsuppdrag",
    }


def test_annex_1_names_five_areas_and_five_places_with_their_class(paper: Paper) -> None:
    assert [each.name for each in paper.focus_areas] == [
        "Ungdomskriminalitet",
        "Tystnadskultur",
        "Fysisk miljö",
        "Tryggare hemmiljö",
        "Organiserad brottslighet",
    ]
    assert [place for area in paper.focus_areas for place in area.places] == [
        "Ronna (särskilt prioriterat)",
        "Lina (särskilt prioriterat)",
        "Geneta (särskilt prioriterat)",
        "Fornhöjden (prioriterat)",
        "Hovsjö (prioriterat)",
    ]
    assert all(each.picture for each in paper.focus_areas)
    assert "20 000 dumpningar" in paper.focus_areas[2].picture


def test_clause_8_lists_six_sources(paper: Paper) -> None:
    assert [each.id for each in paper.sources] == [
        "rar",
        "medborgardialoger",
        "medarbetardialoger",
        "lokala-aktorer",
        "brandforsvarets-statistik",
        "socialkontorets-statistik",
    ]
    assert {each.clause for each in paper.sources} == {"punkt-8"}


def test_clause_10_updates_the_picture_yearly_and_points_at_the_wrong_clause(paper: Paper) -> None:
    picture = paper.annexes[0]
    assert picture.update
    assert (picture.update.rhythm, picture.update.clause) == ("en (1) gång varje år", "punkt-10")
    assert "punkten 9" in picture.note
    assert [each.update for each in paper.annexes[1:]] == [None, None]


def test_annex_3_follows_up_four_objects(paper: Paper) -> None:
    assert [(each.about.value, each.rhythm, each.to) for each in paper.follow_up] == [
        ("agreement", "Minst fyra gånger per år", "strategisk-styrgrupp"),
        ("forums", "en gång per år", "strategisk-styrgrupp"),
        ("picture", "minst 4 gånger per år, vid varje operativt chefsamråd", "operativt-chefsamrad"),
        ("activities", "en gång per år", "strategisk-styrgrupp"),
    ]
    assert set(paper.follow_up[1].responsible) == set(paper.follow_up[2].responsible) == COORDINATORS
    assert set(paper.follow_up[3].through) == COORDINATORS


def test_clause_7_promises_the_coordinators_time(paper: Paper) -> None:
    assert paper.coordinators
    assert {each.function for each in paper.coordinators.people} == COORDINATORS
    (time,) = [each for each in paper.coordinators.tasks if each.clause == "punkt-7"]
    assert time.owner == ("kommunen", "polisen", "brandforsvaret")
    assert time.kind is PromiseKind.STANDING


@pytest.mark.parametrize(
    ("clause", "count"),
    [
        ("punkt-3", 1),
        ("punkt-6", 8),
        ("punkt-6-operativt-chefsamrad", 4),
        ("punkt-6-mandagsmoten", 2),
        ("punkt-6-sspf-grupper", 3),
        ("punkt-6-beredningsgrupp", 3),
        ("punkt-6-fredagsavstamningar", 4),
        ("punkt-7", 1),
        ("punkt-9", 4),
        ("punkt-10", 1),
        ("bilaga-1-tystnadskultur", 1),
        ("bilaga-1-fysisk-miljo", 2),
        ("bilaga-2", 1),
        ("bilaga-2-fysisk-miljo", 1),
        ("bilaga-3-lagesbild", 5),
        ("bilaga-3-aktivitetsplan", 1),
    ],
)
def test_each_clause_gives_the_promises_that_its_sentences_make(paper: Paper, clause: str, count: int) -> None:
    assert len([each for each in explicit(paper) if each.clause == clause]) == count


def test_no_promise_stands_outside_the_clauses_counted(paper: Paper) -> None:
    kinds = [each.kind for each in explicit(paper)]
    assert {kind: kinds.count(kind) for kind in set(kinds)} == {
        PromiseKind.STANDING: 24,
        PromiseKind.ON_EVENT: 9,
        PromiseKind.OPTIONAL: 5,
        None: 4,
    }
    assert all(each.when for each in explicit(paper) if each.kind is PromiseKind.ON_EVENT)
    assert all(each.rhythm for each in explicit(paper) if each.kind is None)
    assert all(each.quote for each in explicit(paper))


def test_the_paper_makes_82_promises(promised: dict[str, Promise]) -> None:
    sources = [each.source.value for each in promised.values()]
    assert {source: sources.count(source) for source in sources} == {
        "term": 1,
        "annex": 1,
        "clause": 29,
        "coordination": 2,
        "forum": 5,
        "report": 1,
        "activity": 28,
        "follow_up": 4,
        "picture": 7,
        "communication": 4,
    }
    assert all(each.clause for each in promised.values())


def test_the_82_fall_due_in_five_ways(promised: dict[str, Promise]) -> None:
    kinds = [each.kind for each in promised.values()]
    assert {kind: kinds.count(kind) for kind in kinds} == {
        PromiseKind.STANDING: 50,
        PromiseKind.RECURRING: 15,
        PromiseKind.ON_EVENT: 11,
        PromiseKind.OPTIONAL: 5,
        PromiseKind.DATED: 1,
    }


def test_where_nobody_is_set_in_bold_both_named_owe_the_activity(promised: dict[str, Promise]) -> None:
    assert promised["activities/social-insatsgrupp/rhythm"].owners == ("socialkontoret", "polisen")


def test_four_promises_name_nobody(promised: dict[str, Promise]) -> None:
    assert {key for key, each in promised.items() if not each.owners} == {
        "annexes/bilaga-1/update",
        "promises/trygghet-i-bygg-och-planeringsprocessen",
        "promises/trygghet-vid-renovering-och-ombyggnad",
        "picture_promises/andra-underlag-framgar",
    }


def test_what_is_never_explained_has_no_meaning(paper: Paper) -> None:
    unexplained = {each.word for each in paper.definitions if not each.meaning}
    assert unexplained == {"SSPF", "LOPO", "Chefsrådet", "Telge", "Sk", "Uk", "Kof", "Sbk", "Säk", "SBFF", "NOA"}


def test_quotes_are_short(paper: Paper) -> None:
    assert all(len(each.quote.split()) <= 8 for each in explicit(paper))
