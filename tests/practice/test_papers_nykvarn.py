"""Nykvarn's agreement 2021-2022, held to the paper clause by clause."""

from collections import Counter
from datetime import date
from pathlib import Path

import pytest

import samsyn
from samsyn.papers.checks import check
from samsyn.papers.kinds import AmendedBy, ChairKind, ContactPurpose, Level, PartyKind, SourceKind
from samsyn.papers.model import Paper
from samsyn.papers.organisation import chair_in
from samsyn.papers.promises import promises
from samsyn.papers.reading import read_file
from samsyn.papers.windows import windows_of

FILE = Path(samsyn.__file__).parent / "practice" / "papers" / "nykvarn.yaml"
COORDINATORS = ("sakerhetschef", "kommunpolis", "kommunrepresentant")


@pytest.fixture(scope="module")
def paper() -> Paper:
    return read_file(FILE).paper


def by_id(items, wanted):
    return next(item for item in items if item.id == wanted)


def test_it_can_be_understood(paper):
    assert check(paper) == ()


# Punkt 2: "Nykvarns kommun, org.nr 212000-2999 … ”kommunen”".
@pytest.mark.parametrize(
    ("party", "org_nr", "short_name", "kind", "postal"),
    [
        ("kommunen", "212000-2999", "kommunen", PartyKind.MUNICIPALITY, "155 80 Nykvarn"),
        ("polisen", "202100-0076", "polisen", PartyKind.LOCAL_POLICE_AREA, "151 32 Södertälje"),
        ("raddningstjansten", "222000-0737", "räddningstjänst", PartyKind.FIRE_SERVICE, "143 43 Vårby"),
    ],
)
def test_parties(paper, party, org_nr, short_name, kind, postal):
    found = by_id(paper.parties, party)
    assert (found.org_nr, found.short_name, found.kind) == (org_nr, short_name, kind)
    assert found.address.endswith(postal)


def test_the_municipality_is_nykvarn(paper):
    assert paper.municipalities == ("0140",)
    assert by_id(paper.parties, "kommunen").municipality == "0140"
    assert len(paper.parties) == 3


# Punkt 3: the fire service's contact is distriktschef, though its coordinator in punkt 7 is kommunrepresentant.
def test_contacts_are_functions_and_only_the_switchboard_is_given(paper):
    assert [(each.function, each.phone) for each in paper.contacts] == [
        ("sakerhetschef", ""),
        ("kommunpolis", ""),
        ("distriktschef", "08-721 22 00"),
    ]
    assert {each.purpose for each in paper.contacts} == {ContactPurpose.COORDINATION}
    assert by_id(paper.contacts, "kontakt-kommunen").address == "Skälbyvägen 7A, 155 80 Nykvarn"


# Punkt 4: three annexes. Punkt 9: the picture "minst en (1) gång varje år", the plan when priorities are changed.
def test_annexes(paper):
    assert [(annex.number, annex.title) for annex in paper.annexes] == [
        ("1", "Lokal lägesbild och prioriterade samverkansområden"),
        ("2", "Aktivitetsplan"),
        ("3", "Uppföljningsplan"),
    ]
    picture, plan, follow_up = paper.annexes
    assert picture.update.rhythm == "minst en (1) gång varje år"
    assert picture.update.clause == "uppdatering"
    assert plan.update.rhythm == ""
    assert plan.update.when.startswith("när beslut om ändrade prioriterade")
    assert follow_up.update is None


# Punkt 5: "fr.o.m. 2021-01-01 t.o.m. 2022-12-31", and a new one "fr.o.m. 2023-01-01 till 2026-12-31".
def test_term_and_foretold_successor(paper):
    assert (paper.term.first_day, paper.term.last_day) == ("2021-01-01", "2022-12-31")
    assert (paper.renewal.successor_first_day, paper.renewal.successor_last_day) == ("2023-01-01", "2026-12-31")
    assert (paper.successor.first_day, paper.successor.last_day) == ("2023-01-01", "2026-12-31")
    assert paper.renewal.extension_years is None


# Punkt 9: other changes "ska godkännas av chefssamrådet för att äga giltighet".
def test_changes_are_approved_by_the_highest_forum(paper):
    assert (paper.amendment.by, paper.amendment.forum) == (AmendedBy.HIGHEST_FORUM, "chefssamradet")
    assert by_id(paper.forums, "chefssamradet").is_highest


# Punkt 6.
@pytest.mark.parametrize(
    ("forum", "level", "under", "rhythm", "seats"),
    [
        ("chefssamradet", Level.STRATEGIC, "", "fyra gånger per år", 13),
        ("planeringsgruppen", Level.OPERATIVE, "chefssamradet", "fyra gånger per år eller fler vid behov", 10),
        ("operativa-gruppen", Level.INDIVIDUAL, "planeringsgruppen", "minst 10 gånger per år", 8),
    ],
)
def test_forums(paper, forum, level, under, rhythm, seats):
    found = by_id(paper.forums, forum)
    assert (found.level, found.under, found.rhythm, len(found.seats)) == (level, under, rhythm, seats)


# Punkt 6: "Ordförandeskapet gäller under ett år"; which year it begins is not said.
@pytest.mark.parametrize(
    ("forum", "kind", "order"),
    [
        ("chefssamradet", ChairKind.YEARLY, ("lokalpolisomradeschef", "distriktschef", "kommundirektor")),
        ("planeringsgruppen", ChairKind.ALTERNATING, ("kommunen", "polisen")),
        ("operativa-gruppen", ChairKind.FIXED, ("sakerhetschef",)),
    ],
)
def test_chairs(paper, forum, kind, order):
    chair = by_id(paper.forums, forum).chair
    assert (chair.kind, chair.order, chair.first_year) == (kind, order, None)


def test_chefssamradet_is_also_called_chefsradet(paper):
    assert by_id(paper.forums, "chefssamradet").aliases == ("Chefsrådet",)


# Punkt 6: "Kommunikationsansvarig från respektive part", and the VD of NYBO from outside the parties.
def test_seats_of_chefssamradet(paper):
    seats = {seat.body for seat in by_id(paper.forums, "chefssamradet").seats}
    assert {each for each in seats if each.startswith("kommunikationsansvarig-")} == {
        "kommunikationsansvarig-kommunen",
        "kommunikationsansvarig-polisen",
        "kommunikationsansvarig-raddningstjansten",
    }
    assert by_id(paper.bodies, "vd-nybo").is_outside
    assert "kommunrepresentant" not in seats


def test_operativa_gruppen_reports_trends_to_planeringsgruppen(paper):
    (line,) = by_id(paper.forums, "operativa-gruppen").reports
    assert (line.to, line.what) == ("planeringsgruppen", "Trender i lokalsamhället")


# Punkt 7: three coordinators and five tasks; one is to present "vid Chefssamrådets sammanträden".
def test_coordinators_and_their_five_tasks(paper):
    assert tuple(each.function for each in paper.coordinators.people) == COORDINATORS
    assert len(paper.coordinators.tasks) == 5
    assert by_id(paper.coordinators.tasks, "foredragning").rhythm == "vid Chefssamrådets sammanträden"
    assert by_id(paper.forums, "chefssamradet").presenters == COORDINATORS


# Punkt 8: six kinds of material.
def test_sources(paper):
    assert len(paper.sources) == 6
    assert Counter(source.kind for source in paper.sources) == {SourceKind.QUANTITATIVE: 3, SourceKind.QUALITATIVE: 3}


# Annex 2: nine goals; 2 and 4 read the same and are kept as written.
def test_goals(paper):
    assert [goal.number for goal in paper.goals] == list("123456789")
    second, fourth = by_id(paper.goals, "mal-2"), by_id(paper.goals, "mal-4")
    assert second.text == fourth.text == "Tryggare centrum med närområden"
    pointed_at = {goal for activity in paper.activities for goal in activity.goals}
    assert {goal.id for goal in paper.goals} - pointed_at == {"mal-2"}


# Annex 2: nine activities, each with its goal and its time.
@pytest.mark.parametrize(
    ("activity", "goal", "lead", "rhythm"),
    [
        (
            "synlighetsinsatser",
            "mal-1",
            ("kommunen", "polisen", "operativa-gruppen"),
            "löpande under samverkansperioden",
        ),
        (
            "utbildning-droger",
            "mal-1",
            ("kommunen", "polisen", "planeringsgruppen", "operativa-gruppen"),
            "en till två gånger per år",
        ),
        ("suma", "mal-3", ("vard-och-omsorgskontoret", "utbildningskontoret"), "2 gånger per år"),
        ("trygghetsvandringar", "mal-4", ("planeringsgruppen",), "vid två tillfällen per år"),
        ("utemiljo", "mal-5", ("kommunen",), "löpande arbete året runt"),
        ("grannsamverkan", "mal-6", ("polisen",), "två gånger per år"),
        ("trygghetskvall", "mal-7", ("planeringsgruppen",), "en gång per år"),
        ("avhopparverksamhet", "mal-8", ("planeringsgruppen",), "vid två tillfällen per år"),
        ("trafikkontroller", "mal-9", ("polisen", "kommunen"), "löpande"),
    ],
)
def test_activities(paper, activity, goal, lead, rhythm):
    found = by_id(paper.activities, activity)
    assert (found.goals, found.lead, found.rhythm) == ((goal,), lead, rhythm)


def test_nine_activities_under_four_headings_and_three_priority_areas(paper):
    assert len(paper.activities) == 9
    assert len({activity.heading for activity in paper.activities}) == 4
    assert len(paper.focus_areas) == 3
    without = [activity.id for activity in paper.activities if not activity.focus_areas]
    assert without == ["suma"]


# Annex 3: five rows, each with method and how often. Annex 2: the goals are measured "2 gånger per år".
@pytest.mark.parametrize(
    ("row", "rhythm", "responsible", "to"),
    [
        ("samverkansorganisationen", "en gång per år", ("planeringsgruppen", "operativa-gruppen"), "chefssamradet"),
        ("lagesbilden", "en gång per år", ("kommunpolis", "kommunrepresentant", "sakerhetschef"), ""),
        ("prioriterade-omraden", "en gång per år", ("chefssamradet",), ""),
        (
            "kommunikationsplanen",
            "två gånger per år",
            tuple(f"kommunikationsansvarig-{party}" for party in ("kommunen", "polisen", "raddningstjansten")),
            "",
        ),
        ("matning-av-malen", "2 gånger per år", (), ""),
    ],
)
def test_follow_up(paper, row, rhythm, responsible, to):
    found = by_id(paper.follow_up, row)
    assert (found.rhythm, found.responsible, found.to) == (rhythm, responsible, to)
    assert found.method


# Annex 3: "Respektive ansvarig för aktuella aktiviteter redovisar, via Parternas samordnare, till Chefsrådet."
def test_those_who_lead_an_activity_report_it_twice_a_year(paper):
    row = by_id(paper.follow_up, "aktiviteterna")
    assert set(row.responsible) == {lead for activity in paper.activities for lead in activity.lead}
    assert (row.rhythm, row.through, row.to) == ("två gånger per år", COORDINATORS, "chefssamradet")


def test_five_rows_stand_in_the_follow_up_plan_and_one_in_the_plan(paper):
    annex_of = {clause.id: clause.annex for clause in paper.clauses}
    assert Counter(annex_of[row.clause] for row in paper.follow_up) == {"uppfoljningsplan": 5, "aktivitetsplan": 1}
    assert len(by_id(paper.follow_up, "matning-av-malen").indicators) == 4


# Signed on 15/12-20 in no stated place, 2021-01-04 and 2021-01-11: two of them after the agreement began.
def test_signatures(paper):
    assert [(each.functions, each.place, each.signed_on) for each in paper.signatures] == [
        (("kommundirektor",), "", date(2020, 12, 15)),
        (("lokalpolisomradeschef",), "Södertälje", date(2021, 1, 4)),
        (("brandchef",), "Vårby", date(2021, 1, 11)),
    ]
    assert paper.originals == 3


# Punkt 11 and annex 3.
def test_communication(paper):
    promised = {promise.id: promise for promise in paper.communication.promises}
    assert promised["relevant-korrekt-snabbt"].quote == "ska vara relevant, korrekt och snabbt"
    assert promised["sarskilda-avstamningar"].when
    assert promised["kommunikationsansvariga-deltar"].to == "chefssamradet"
    assert len(promised) == 7


def test_words_of_its_own(paper):
    assert paper.words["plan"] == "aktivitetsplan"
    assert paper.words["steering_forum"] == "chefssamråd"
    assert paper.words["focus_area"] == "prioriterat samverkansområde"


def test_every_promise_is_understood_and_has_its_clause(paper):
    found = promises(paper)
    assert all(promise.is_understood and promise.clause_label for promise in found)
    assert Counter(promise.kind.value for promise in found) == {
        "standing": 24,
        "recurring": 21,
        "on_event": 9,
        "optional": 5,
        "dated": 1,
    }


# Whom the paper leaves out: who updates the plan, and who measures the goals.
def test_promises_that_nobody_owes(paper):
    nobody = [promise.key for promise in promises(paper) if not promise.owners]
    assert nobody == ["annexes/aktivitetsplan/update", "follow_up/matning-av-malen"]


@pytest.mark.parametrize(
    ("key", "wanted"),
    [
        ("forums/chefssamradet/rhythm", 4),
        ("coordinators/tasks/foredragning", 4),
        ("communication/promises/kommunikationsansvariga-deltar", 4),
        ("forums/operativa-gruppen/rhythm", 10),
        ("activities/utbildning-droger/rhythm", 1),
        ("follow_up/aktiviteterna", 2),
        ("annexes/lokal-lagesbild/update", 1),
    ],
)
def test_what_a_year_wants(paper, key, wanted):
    promise = next(each for each in promises(paper) if each.key == key)
    windows = windows_of(promise, paper, date(2022, 1, 1), date(2022, 12, 31))
    assert sum(window.wanted for window in windows) == wanted


# Punkt 5: the successor takes over on 2023-01-01, so it must be there the day before.
def test_the_successor_is_due_before_the_end(paper):
    promise = next(each for each in promises(paper) if each.key == "renewal/successor")
    (window,) = windows_of(promise, paper, date(2021, 1, 1), date(2023, 12, 31))
    assert window.last_day == date(2022, 12, 31)


# The order is written, the first year is not: whoever is shown is an assumption, and said to be.
def test_who_chairs_is_assumed(paper):
    first = chair_in(paper, by_id(paper.forums, "chefssamradet"), 2021)
    assert (first.holders, first.is_assumed) == (("lokalpolisomradeschef",), True)
