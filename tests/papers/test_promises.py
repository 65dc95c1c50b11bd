"""Every promise of a paper, from each place that can carry one, with what is filled in."""

from datetime import date
from typing import Any

import pytest

from samsyn.almanac.rhythms import (
    AsNeeded,
    BeforeEnd,
    ByDate,
    Combined,
    Continuous,
    InMonths,
    NotUnderstood,
    PerPlan,
    Rhythm,
    Times,
)
from samsyn.almanac.units import Period
from samsyn.papers.kinds import About, AmendedBy, ChairKind, PromiseKind, PromiseSource
from samsyn.papers.model import (
    Activity,
    Amendment,
    Annex,
    Communication,
    Coordination,
    Coordinator,
    ExplicitPromise,
    FollowUp,
    Line,
    OtherPlan,
    Renewal,
    Term,
    Update,
)
from samsyn.papers.promise import Promise, kind_of, part_of
from samsyn.papers.promises import promises
from tests.papers.sample import chair, forum, paper

FOUR = Times(4, Period.YEAR)


def found(**facts: Any) -> dict[str, Promise]:
    """The promises of a paper whose term promises nothing."""
    listed = promises(paper(**{"term": Term(), **facts}))
    assert len({promise.key for promise in listed}) == len(listed)
    return {promise.key: promise for promise in listed}


def only(**facts: Any) -> Promise:
    (promise,) = found(**facts).values()
    return promise


# Nykvarn 2021–2022, punkt 6: "Chefssamrådet sammanträder fyra gånger per år".
def test_a_forum_meets() -> None:
    promise = only(forums=(forum(rhythm="fyra gånger per år", clause="punkt-6", quote="fyra gånger"),))
    assert promise == Promise(
        key="forums/styrgrupp/rhythm",
        title="Styrgrupp möts",
        kind=PromiseKind.RECURRING,
        source=PromiseSource.FORUM,
        part="organisation",
        clause="punkt-6",
        clause_label="punkt 6",
        quote="fyra gånger",
        phrase="fyra gånger per år",
        rhythm=FOUR,
        owners=("styrgrupp",),
        forum="styrgrupp",
    )
    assert promise.is_understood


def test_a_forum_that_says_nothing_promises_nothing() -> None:
    assert found(forums=(forum(chair=chair(ChairKind.FIXED, "kommunen")),)) == {}


# Haninge 2022–2024: tertial 3 föregående år, tertial 1, tertial 2 och årsredovisning.
def test_reporting_periods() -> None:
    promise = only(forums=(forum(reporting_periods="tertial 1, tertial 2"),))
    assert (promise.key, promise.source) == ("forums/styrgrupp/reporting_periods", PromiseSource.REPORTING)


# Stockholm 2024: minnesanteckningar delas nedåt; Södertälje punkt 6: strategiska frågor lyfts uppåt.
def test_lines_up_and_down() -> None:
    facts = found(
        forums=(
            forum(
                clause="punkt-6",
                reports=(
                    Line(id="a", to="kommunen", what="Trender", rhythm="fyra gånger per år", quote="q"),
                    Line(id="b", to="polisen", what="OSG:s bild", when="när det behövs"),
                ),
                minutes=(Line(id="c", to="polisen", what="Minnesanteckningar"),),
            ),
        )
    )
    report, lifted, minutes = facts.values()
    assert report.title == "Styrgrupp rapporterar till Kommunen: trender"
    assert (report.key, report.to, report.rhythm) == ("forums/styrgrupp/reports/a", "kommunen", FOUR)
    assert (report.clause, report.quote, report.source) == ("punkt-6", "q", PromiseSource.REPORT)
    assert lifted.title == "Styrgrupp rapporterar till Polisen: OSG:s bild"
    assert (lifted.kind, lifted.when) == (PromiseKind.ON_EVENT, "när det behövs")
    assert minutes.title == "Styrgrupp delar med Polisen: minnesanteckningar"
    assert (minutes.kind, minutes.source) == (PromiseKind.STANDING, PromiseSource.MINUTES)


# Haninge 2022–2024: ordförandeskapet växlar årsvis, Haninge kommun först 2022; ordföranden sammankallar.
def test_a_chair_that_changes_each_year_is_handed_over_in_january() -> None:
    yearly = chair(ChairKind.YEARLY, "kommunen", "polisen", first_year=2022, convenes=True)
    handed, convenes = found(forums=(forum(chair=yearly, clause="punkt-6"),)).values()
    assert handed.title == "Ordförandeskapet i Styrgrupp lämnas över"
    assert (handed.key, handed.clause_label) == ("forums/styrgrupp/chair", "punkt 6")
    assert (handed.rhythm, handed.first_day) == (InMonths((1,)), date(2023, 1, 1))
    assert handed.owners == ("kommunen", "polisen")
    assert (convenes.key, convenes.kind) == ("forums/styrgrupp/chair/convenes", PromiseKind.STANDING)


@pytest.mark.parametrize(("term", "first_day"), [(Term(), None), (Term(first_day="2021"), date(2022, 1, 1))])
def test_a_first_year_that_is_not_written_is_that_of_the_term(term: Term, first_day: date | None) -> None:
    yearly = chair(ChairKind.YEARLY, "kommunen", "polisen")
    assert only(term=term, forums=(forum(chair=yearly),)).first_day == first_day


# Nykvarn 2021–2022, punkt 6: planeringsgruppens ordförandeskap alternerar mellan kommun och polis.
def test_a_chair_that_changes_by_meeting_holds_always() -> None:
    promise = only(forums=(forum(chair=chair(ChairKind.ALTERNATING, "kommunen", "polisen")),))
    assert promise.title == "Ordförandeskapet i Styrgrupp växlar mellan Kommunen, Polisen"
    assert promise.kind is PromiseKind.STANDING


# Södertälje punkt 10: lägesbilden uppdateras en gång varje år. Nykvarn punkt 9: planerna när beslut kräver det.
def test_annexes_are_kept_up_to_date() -> None:
    def annex(**facts: Any) -> Annex:
        return Annex(id="bild", title="Lägesbild", update=Update(clause="punkt-6", **facts))

    yearly = only(annexes=(annex(rhythm="en gång per år", responsible=("polisen",), approved_by="kommunen"),))
    assert (yearly.key, yearly.title) == ("annexes/bild/update", "Uppdatera Lägesbild")
    assert (yearly.kind, yearly.owners, yearly.to) == (PromiseKind.RECURRING, ("polisen",), "kommunen")
    event = only(annexes=(annex(when="när läget ändras"),))
    assert (event.key, event.kind) == ("annexes/bild/update", PromiseKind.ON_EVENT)
    both = found(annexes=(annex(rhythm="en gång per år", when="när läget ändras"),))
    assert list(both) == ["annexes/bild/update", "annexes/bild/update/when"]
    assert only(annexes=(annex(),)).kind is PromiseKind.STANDING
    assert found(annexes=(Annex(id="bild", title="Lägesbild"),)) == {}


@pytest.mark.parametrize(
    ("amendment", "title", "owners"),
    [
        (Amendment(by=AmendedBy.SIGNATURES), "Parterna undertecknar ändringar av överenskommelsen",
         ("kommunen", "polisen")),
        (Amendment(by=AmendedBy.HIGHEST_FORUM), "Styrgrupp godkänner ändringar av överenskommelsen", ("styrgrupp",)),
        (Amendment(by=AmendedBy.FORUM, forum="styrgrupp"), "Styrgrupp beslutar om ändringar av överenskommelsen",
         ("styrgrupp",)),
        (Amendment(by=AmendedBy.COORDINATORS), "Samordnarna ändrar överenskommelsen", ("polisen",)),
    ],
)  # fmt: skip
def test_how_a_change_becomes_valid(amendment: Amendment, title: str, owners: tuple[str, ...]) -> None:
    people = Coordination(people=(Coordinator(id="a", party="polisen", function="polisen"),))
    promise = only(amendment=amendment, coordinators=people, forums=(forum(is_highest=True),))
    assert (promise.key, promise.title, promise.owners) == ("amendment", title, owners)
    assert (promise.kind, promise.source) == (PromiseKind.ON_EVENT, PromiseSource.AMENDMENT)


def test_a_change_that_the_paper_says_nothing_of_promises_nothing() -> None:
    assert found(amendment=Amendment(by=AmendedBy.NOT_STATED)) == {}
    without_forum = only(amendment=Amendment(by=AmendedBy.HIGHEST_FORUM))
    assert without_forum.owners == ()
    assert only(amendment=Amendment(by=AmendedBy.FORUM)).owners == ()
    assert only(amendment=Amendment(by=AmendedBy.COORDINATORS)).owners == ()
    annex = Annex(id="plan", title="Planen", amendment=Amendment(by=AmendedBy.FORUM, forum="styrgrupp"))
    assert only(annexes=(annex,), forums=(forum(),)).key == "annexes/plan/amendment"


# Haninge 2022–2024: tre år i taget efter samråd senast sex månader före utgången; omförhandling tidigare.
def test_renewal() -> None:
    renewal = Renewal(
        extension_years=3,
        consultation_months_before=6,
        can_be_renegotiated=True,
        review_rhythm="en gång per år",
        decided_by="styrgrupp",
    )
    listed = found(renewal=renewal, term=Term(first_day="2022", last_day="2024", clause="punkt-6"), forums=(forum(),))
    assert list(listed) == [
        "term/last_day",
        "renewal/consultation",
        "renewal/extension",
        "renewal/renegotiation",
        "renewal/review",
    ]
    ended, consulted, extended, renegotiated, reviewed = listed.values()
    assert (ended.rhythm, ended.kind, ended.owners) == (BeforeEnd(0), PromiseKind.DATED, ("kommunen", "polisen"))
    assert consulted.rhythm == BeforeEnd(6, Period.MONTH)
    assert (consulted.owners, consulted.clause_label) == (("kommunen", "polisen"), "punkt 6")
    assert consulted.phrase == "senast sex månader före överenskommelsens utgång"
    assert (extended.title, extended.kind) == ("Förlänga överenskommelsen, tre år i taget", PromiseKind.OPTIONAL)
    assert (renegotiated.kind, renegotiated.owners) == (PromiseKind.ON_EVENT, ("styrgrupp",))
    assert (reviewed.kind, reviewed.owners) == (PromiseKind.RECURRING, ("styrgrupp",))


def test_many_years_at_a_time() -> None:
    assert only(renewal=Renewal(extension_years=1)).title.endswith("ett år i taget")
    assert only(renewal=Renewal(extension_years=20)).title.endswith("20 år i taget")


# Nykvarn 2021–2022, punkt 5: en ny överenskommelse ska upprättas som gäller från 2023-01-01.
def test_a_promised_successor_is_due_the_day_before_it_takes_over() -> None:
    renewal = Renewal(successor_first_day="2023-01-01")
    promise = only(renewal=renewal, term=Term(first_day="2021-01-01", last_day="2022-12-31"))
    assert (promise.key, promise.rhythm) == ("renewal/successor", ByDate(12, 31, 2022))
    assert promise.kind is PromiseKind.DATED


def test_an_open_end_demands_nothing() -> None:
    assert found(term=Term(first_day="2024-01-01", is_open_ended=True)) == {}


def said(**facts: Any) -> ExplicitPromise:
    return ExplicitPromise(**{"id": "a", "title": "Göra något", "clause": "punkt-6", **facts})


@pytest.mark.parametrize(
    ("facts", "key", "source"),
    [
        ({"promises": (said(),)}, "promises/a", PromiseSource.CLAUSE),
        ({"coordinators": Coordination(tasks=(said(),))}, "coordinators/tasks/a", PromiseSource.COORDINATION),
        ({"picture_promises": (said(),)}, "picture_promises/a", PromiseSource.PICTURE),
        ({"communication": Communication(promises=(said(),))}, "communication/promises/a",
         PromiseSource.COMMUNICATION),
    ],
)  # fmt: skip
def test_what_is_said_outright(facts: dict[str, Any], key: str, source: PromiseSource) -> None:
    promise = only(**facts)
    assert (promise.key, promise.source, promise.title) == (key, source, "Göra något")
    assert (promise.kind, promise.clause_label) == (PromiseKind.STANDING, "punkt 6")


def test_what_is_said_outright_keeps_all_that_is_said() -> None:
    promise = only(promises=(said(kind=PromiseKind.OPTIONAL, when="vid behov", owner=("polisen",), to="kommunen"),))
    assert (promise.kind, promise.when, promise.owners, promise.to) == (
        PromiseKind.OPTIONAL,
        "vid behov",
        ("polisen",),
        "kommunen",
    )


# Nykvarn 2021–2022, punkt 7: samordnarna ska ha följande uppdrag.
def test_tasks_that_name_nobody_are_the_coordinators() -> None:
    people = (Coordinator(id="k", party="kommunen", function="chef"),)
    coordination = Coordination(people=people, tasks=(said(), said(id="b", owner=("polisen",))))
    first, second = found(coordinators=coordination).values()
    assert (first.owners, second.owners) == (("chef",), ("polisen",))


def test_activities() -> None:
    activity = Activity(
        id="vandring",
        title="Trygghetsvandring",
        clause="punkt-6",
        lead=("polisen",),
        rhythm="två gånger per år",
        days="Halloween",
        when="när någon ber om det",
        follow_up="Rapport",
        follow_up_rhythm="en gång per år",
        plan="plan",
    )
    listed = found(activities=(activity,))
    assert [each.rpartition("/")[2] for each in listed] == ["rhythm", "days", "when", "follow_up"]
    assert {each.activity for each in listed.values()} == {"vandring"}
    assert {each.owners for each in listed.values()} == {("polisen",)}
    assert {each.plan for each in listed.values()} == {"plan"}
    assert listed["activities/vandring/follow_up"].title == "Uppföljning: Trygghetsvandring"
    assert listed["activities/vandring/follow_up"].source is PromiseSource.ACTIVITY_FOLLOW_UP


@pytest.mark.parametrize(
    ("facts", "key", "kind"),
    [
        ({}, "rhythm", PromiseKind.STANDING),
        ({"days": "Halloween"}, "days", PromiseKind.RECURRING),
        ({"when": "när det brinner"}, "when", PromiseKind.ON_EVENT),
        ({"support": ("polisen",)}, "rhythm", PromiseKind.STANDING),
    ],
)
def test_an_activity_is_promised_whatever_it_says_of_time(facts: dict[str, Any], key: str, kind: PromiseKind) -> None:
    promise = only(activities=(Activity(id="a", title="T", clause="punkt-6", **facts),))
    assert (promise.key, promise.kind) == (f"activities/a/{key}", kind)
    assert promise.owners == facts.get("support", ())


# Södertälje, bilaga 3: respektive ansvarig redovisar, via samordnarna, till styrgruppen.
def test_rows_of_the_follow_up_plan() -> None:
    row = FollowUp(
        id="forum",
        title="Samverkansforum",
        about=About.FORUMS,
        clause="punkt-6",
        responsible=("polisen",),
        through=("kommunen",),
        rhythm="en gång per år",
        to="styrgrupp",
    )
    promise = only(follow_up=(row,), forums=(forum(),))
    assert (promise.key, promise.title) == ("follow_up/forum", "Uppföljning: Samverkansforum")
    assert (promise.owners, promise.through, promise.to) == (("polisen",), ("kommunen",), "styrgrupp")
    assert promise.part == "follow_up"


def test_other_plans_are_followed_where_a_rhythm_is_written() -> None:
    plan = OtherPlan(id="andts", name="ANDTS-planen", owner="kommunen", rhythm="en gång per år")
    promise = only(other_plans=(plan, OtherPlan(id="suma", name="SUMA")))
    assert (promise.key, promise.owners, promise.plan) == ("other_plans/andts/rhythm", ("kommunen",), "andts")
    assert only(other_plans=(OtherPlan(id="a", name="A", rhythm="en gång per år"),)).owners == ()


@pytest.mark.parametrize(
    ("rhythm", "when", "kind"),
    [
        (None, "", PromiseKind.STANDING),
        (None, "när det händer", PromiseKind.ON_EVENT),
        (FOUR, "när det händer", PromiseKind.RECURRING),
        (ByDate(3, 31, 2024), "", PromiseKind.DATED),
        (Continuous(), "", PromiseKind.STANDING),
        (PerPlan("planen"), "", PromiseKind.STANDING),
        (AsNeeded(), "", PromiseKind.OPTIONAL),
        (Combined((FOUR, AsNeeded())), "", PromiseKind.RECURRING),
        (Combined((Continuous(), AsNeeded())), "", PromiseKind.STANDING),
        (NotUnderstood("då och då"), "", PromiseKind.RECURRING),
    ],
)
def test_how_a_promise_falls_due(rhythm: Rhythm | None, when: str, kind: PromiseKind) -> None:
    assert kind_of(rhythm, when) is kind


def test_parts() -> None:
    assert [part_of(path) for path in ("forums/a/rhythm", "activities/a", "renewal/review", "sources", "term")] == [
        "organisation",
        "plan",
        "agreement",
        "picture",
        "agreement",
    ]


def test_a_phrase_that_is_not_understood_is_kept_as_it_is() -> None:
    promise = only(forums=(forum(rhythm="då och då, mest på tisdagar"),))
    assert (promise.is_understood, promise.phrase) == (False, "då och då, mest på tisdagar")
