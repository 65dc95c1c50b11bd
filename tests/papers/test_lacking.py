"""What an unfinished paper lacks: each thing by itself, what it weighs, where it is mended, and in words."""

from dataclasses import replace
from datetime import date
from typing import Any

import pytest
from hypothesis import given

from samsyn.papers.kinds import About, AmendedBy, ChairKind, ContactPurpose, PartyKind, PromiseKind, SourceKind
from samsyn.papers.lacking import Lack, Lacking, Step, Weight, gathered, lacking
from samsyn.papers.lacking_wording import _MANY, _ONE, sentence, weight
from samsyn.papers.model import (
    Activity,
    Amendment,
    Annex,
    Clause,
    Communication,
    Contact,
    Coordination,
    Coordinator,
    ExplicitPromise,
    FocusArea,
    FollowUp,
    Forum,
    Goal,
    Line,
    Paper,
    Party,
    Renewal,
    Seat,
    Signature,
    Source,
    Term,
    Update,
)
from tests.papers.sample import body, chair, forum, items, paper, party
from tests.practice_papers import PRACTICE

SIGNED = date(2021, 12, 1)
NEEDED, SHOULD, CAN_WAIT = Weight


def _party(key: str, kind: PartyKind, **facts: Any) -> Party:
    return party(key, kind=kind, org_nr="212000-2999", address="Centrumvägen 26", **facts)


PARTIES = (
    _party("kommunen", PartyKind.MUNICIPALITY, municipality="0140"),
    _party("polisen", PartyKind.LOCAL_POLICE_AREA),
)
SEATS = (Seat(id="a", body="chef"),)
FORUM = forum(
    "styrgrupp",
    rhythm="fyra gånger per år",
    is_highest=True,
    purpose="Leder.",
    chair=chair(ChairKind.FIXED, "chef"),
    seats=SEATS,
    reports=(Line(id="r", to="chef", what="Läget", rhythm="varje år"),),
)
PROMISE = ExplicitPromise(id="a", title="Redovisa", clause="punkt-6", owner=("chef",))
ANNEX = Annex(id="b", title="Lägesbild", update=Update(rhythm="varje år", responsible=("chef",)))
ACTIVITY = Activity(
    id="v",
    title="Vandring",
    clause="",
    rhythm="varje år",
    lead=("chef",),
    follow_up="Antal",
    focus_areas=("f",),
    goals=("m",),
)
ROW = FollowUp(
    id="u", title="Läget", about=About.PICTURE, clause="", rhythm="varje år", responsible=("chef",), to="chef"
)
WHOLE = paper(
    parties=PARTIES,
    bodies=(body("chef", party="kommunen"),),
    term=Term(first_day="2022", last_day="2024"),
    renewal=Renewal(extension_years=1),
    amendment=Amendment(by=AmendedBy.NOT_STATED),
    signatures=tuple(
        Signature(id=one, party=one, functions=("chef",), signed_on=SIGNED, place="Nykvarn")
        for one in ("kommunen", "polisen")
    ),
    contacts=tuple(Contact(id=one, party=one, purpose=ContactPurpose.COORDINATION) for one in ("kommunen", "polisen")),
    coordinators=Coordination(
        people=tuple(Coordinator(id=one, party=one, function="chef") for one in ("kommunen", "polisen"))
    ),
    municipalities=("0140",),
    summary="Vi samverkar.",
    clauses=(Clause(id="punkt-6", number="6", title="Forum", text="Styrgruppen möts."),),
    promises=(PROMISE,),
    forums=(FORUM,),
    annexes=(ANNEX,),
    sources=(Source(id="s", name="Statistik", kind=SourceKind.QUANTITATIVE),),
    focus_areas=(FocusArea(id="f", name="Trygghet"),),
    goals=(Goal(id="m", text="Tryggare"),),
    activities=(ACTIVITY,),
    follow_up=(ROW,),
)


def told(of: Paper) -> set[tuple[str, Weight, Lacking, str]]:
    return {(one.step.value, one.weight, one.code, one.path) for one in lacking(of)}


def test_a_whole_paper_lacks_nothing() -> None:
    assert lacking(WHOLE) == ()


def with_party(**facts: Any) -> dict[str, Any]:
    return {"parties": (replace(PARTIES[0], **facts), PARTIES[1])}


def with_signature(**facts: Any) -> dict[str, Any]:
    return {"signatures": (replace(WHOLE.signatures[0], **facts), WHOLE.signatures[1])}


def with_forum(**facts: Any) -> dict[str, Any]:
    return {"forums": (replace(FORUM, **facts),)}


def with_annex(**facts: Any) -> dict[str, Any]:
    return {"annexes": (replace(ANNEX, **facts),)}


def with_activity(**facts: Any) -> dict[str, Any]:
    return {"activities": (replace(ACTIVITY, **facts),)}


def with_row(**facts: Any) -> dict[str, Any]:
    return {"follow_up": (replace(ROW, **facts),)}


NOBODYS = replace(PROMISE, owner=())


@pytest.mark.parametrize(
    ("without", "step", "weighs", "code", "path"),
    [
        (with_party(org_nr=""), "parter", CAN_WAIT, Lacking.ORG_NR, "parties/kommunen"),
        (with_party(address=""), "parter", CAN_WAIT, Lacking.ADDRESS, "parties/kommunen"),
        (with_party(municipality=""), "parter", CAN_WAIT, Lacking.MUNICIPALITY, "parties/kommunen"),
        ({"contacts": WHOLE.contacts[:1]}, "parter", CAN_WAIT, Lacking.CONTACT, "contacts"),
        ({"bodies": (body("chef"),)}, "parter", CAN_WAIT, Lacking.WHOSE, "bodies/chef"),
        ({"term": Term(last_day="2024")}, "giltighet", NEEDED, Lacking.FIRST_DAY, "term"),
        ({"term": Term(first_day="2022-01-xx", last_day="2024")}, "giltighet", SHOULD, Lacking.FIRST_DAY_UNSET, "term"),
        ({"term": Term(first_day="2022")}, "giltighet", SHOULD, Lacking.LAST_DAY, "term"),
        (
            {"term": Term(first_day="2022", is_open_ended=True)},
            "giltighet", SHOULD, Lacking.REVIEW, "renewal",
        ),
        ({"renewal": None}, "giltighet", SHOULD, Lacking.RENEWAL, "renewal"),
        ({"amendment": None}, "giltighet", SHOULD, Lacking.AMENDMENT, "amendment"),
        ({"signatures": WHOLE.signatures[:1]}, "giltighet", SHOULD, Lacking.SIGNATURE, "signatures"),
        (with_signature(functions=()), "giltighet", SHOULD, Lacking.SIGNATORY, "signatures/kommunen"),
        (with_signature(signed_on=None), "giltighet", SHOULD, Lacking.SIGNED_ON, "signatures/kommunen"),
        (with_signature(place=""), "giltighet", CAN_WAIT, Lacking.SIGNED_AT, "signatures/kommunen"),
        ({"forums": ()}, "forum", NEEDED, Lacking.NO_FORUMS, "forums"),
        (with_forum(is_highest=False), "forum", SHOULD, Lacking.HIGHEST, "forums"),
        (with_forum(rhythm=""), "forum", NEEDED, Lacking.MEETINGS, "forums/styrgrupp"),
        (with_forum(chair=None), "forum", SHOULD, Lacking.CHAIR, "forums/styrgrupp"),
        (with_forum(chair=chair(ChairKind.FIXED)), "forum", SHOULD, Lacking.CHAIR, "forums/styrgrupp"),
        (with_forum(seats=()), "forum", SHOULD, Lacking.SEATS, "forums/styrgrupp/seats"),
        (
            with_forum(reports=(Line(id="r", to="chef", what="Läget"),)),
            "forum", SHOULD, Lacking.REPORT_TIME, "forums/styrgrupp/reports/r",
        ),
        (with_forum(purpose=""), "forum", CAN_WAIT, Lacking.FORUM_PURPOSE, "forums/styrgrupp"),
        ({"clauses": ()}, "text", SHOULD, Lacking.NO_TEXT, "clauses"),
        (
            {"clauses": (Clause(id="punkt-6", title="Forum"),)},
            "text", CAN_WAIT, Lacking.CLAUSE_TEXT, "clauses/punkt-6",
        ),
        ({"municipalities": ()}, "text", SHOULD, Lacking.MUNICIPALITIES, ""),
        ({"summary": ""}, "text", CAN_WAIT, Lacking.PURPOSE, ""),
        ({"promises": (NOBODYS,)}, "text", NEEDED, Lacking.OWNER, "promises/a"),
        ({"promises": (replace(PROMISE, clause=""),)}, "text", CAN_WAIT, Lacking.CLAUSE, "promises/a"),
        ({"picture_promises": (NOBODYS,)}, "bilagor", NEEDED, Lacking.OWNER, "picture_promises/a"),
        (
            {"communication": Communication(promises=(NOBODYS,))},
            "bilagor", NEEDED, Lacking.OWNER, "communication/promises/a",
        ),
        (with_annex(update=None), "bilagor", SHOULD, Lacking.UPDATE, "annexes/b"),
        (with_annex(update=Update(responsible=("chef",))), "bilagor", SHOULD, Lacking.UPDATE, "annexes/b"),
        (with_annex(update=Update(rhythm="varje år")), "bilagor", NEEDED, Lacking.UPDATER, "annexes/b"),
        (with_annex(update=None, is_empty=True), "bilagor", CAN_WAIT, Lacking.ANNEX_EMPTY, "annexes/b"),
        ({"sources": ()}, "bilagor", CAN_WAIT, Lacking.NO_SOURCES, "sources"),
        ({"activities": ()}, "plan", SHOULD, Lacking.NO_ACTIVITIES, "activities"),
        ({"focus_areas": ()}, "plan", CAN_WAIT, Lacking.NO_FOCUS_AREAS, "focus_areas"),
        (with_activity(rhythm=""), "plan", SHOULD, Lacking.ACTIVITY_TIME, "activities/v"),
        (with_activity(lead=()), "plan", NEEDED, Lacking.ACTIVITY_OWNER, "activities/v"),
        (with_activity(lead=(), support=("chef",)), "plan", SHOULD, Lacking.LEAD, "activities/v"),
        (with_activity(follow_up=""), "plan", SHOULD, Lacking.EFFECT, "activities/v"),
        (with_activity(focus_areas=()), "plan", CAN_WAIT, Lacking.FOCUS_AREA, "activities/v"),
        (with_activity(goals=()), "plan", CAN_WAIT, Lacking.GOALS, "activities/v"),
        ({"follow_up": ()}, "uppfoljning", SHOULD, Lacking.NO_FOLLOW_UP, "follow_up"),
        (with_row(rhythm=""), "uppfoljning", NEEDED, Lacking.FOLLOW_UP_TIME, "follow_up/u"),
        (with_row(responsible=()), "uppfoljning", NEEDED, Lacking.FOLLOW_UP_OWNER, "follow_up/u"),
        (with_row(to=""), "uppfoljning", SHOULD, Lacking.FOLLOW_UP_TO, "follow_up/u"),
    ],
)  # fmt: skip
def test_each_thing_is_told_alone_where_it_is_mended(
    without: dict[str, Any], step: str, weighs: Weight, code: Lacking, path: str
) -> None:
    assert told(replace(WHOLE, **without)) == {(step, weighs, code, path)}


def test_the_coordinators_owe_their_tasks_where_there_are_any() -> None:
    people = WHOLE.coordinators.people if WHOLE.coordinators else ()
    tasks = replace(WHOLE, coordinators=Coordination(people=people, tasks=(NOBODYS,)))
    assert told(tasks) == set()
    alone = told(replace(WHOLE, coordinators=Coordination(tasks=(NOBODYS,))))
    assert ("text", NEEDED, Lacking.OWNER, "coordinators/tasks/a") in alone
    assert {one[2] for one in alone} == {Lacking.OWNER, Lacking.COORDINATOR}


@pytest.mark.parametrize(
    "said",
    [
        with_forum(rhythm="", reporting_periods="tertial 1"),
        with_activity(rhythm="", when="när det behövs"),
        with_activity(rhythm="", days="vid Valborg"),
        with_activity(follow_up="", indicators=("Antal",)),
        with_activity(follow_up="", follow_up_rhythm="varje år"),
        with_annex(update=Update(when="när läget ändras", responsible=("chef",))),
        {"bodies": (body("chef", is_outside=True),)},
        {"bodies": (body("chef", parent="kommunen"),)},
        {"promises": (replace(NOBODYS, kind=PromiseKind.OPTIONAL),)},
        {"goals": (Goal(id="m", text="Tryggare", is_overall=True),), **with_activity(goals=())},
        {"term": Term(first_day="2022", is_open_ended=True), "renewal": Renewal(review_rhythm="varje år")},
        {"summary": "", "purpose": "Trygghet."},
    ],
)
def test_what_is_said_in_another_way_is_said(said: dict[str, Any]) -> None:
    assert told(replace(WHOLE, **said)) == set()


def test_only_the_parties_are_needed_to_begin_and_the_first_day_and_a_forum_to_count() -> None:
    nothing = paper(parties=(), term=Term(), clauses=())
    needed = [(one.step, one.code) for one in lacking(nothing) if one.weight is NEEDED]
    assert needed == [
        (Step.PARTIES, Lacking.NO_PARTIES),
        (Step.TERM, Lacking.FIRST_DAY),
        (Step.FORUMS, Lacking.NO_FORUMS),
    ]
    one = lacking(replace(WHOLE, parties=PARTIES[:1], signatures=(), contacts=(), coordinators=None))
    assert (Step.PARTIES, SHOULD, Lacking.ONE_PARTY) in {(each.step, each.weight, each.code) for each in one}


def test_what_matters_most_comes_first_in_each_step() -> None:
    order = [(list(Step).index(one.step), list(Weight).index(one.weight)) for one in lacking(PRACTICE["strangnas"])]
    assert order == sorted(order)


@pytest.mark.parametrize(
    ("name", "needed"),
    [
        ("nykvarn", {"annexes/aktivitetsplan", "follow_up/matning-av-malen"}),
        ("haninge", {"follow_up/fokusomradena"}),
        (
            "stockholm",
            {
                "forums/stadsovergripande-beredningsgrupp",
                "follow_up/atgardsplaner-till-lokal-styrgrupp",
                "follow_up/atgardsplaner-till-beredningsgruppen",
                "follow_up/indikatorer",
            },
        ),
    ],
)
def test_what_the_papers_themselves_leave_out_is_found(name: str, needed: set[str]) -> None:
    assert {one.path for one in lacking(PRACTICE[name]) if one.weight is NEEDED} == needed


def test_what_many_lack_alike_is_told_at_once() -> None:
    told_at_once = gathered(lacking(PRACTICE["strangnas"]))
    meetings = next(group for group in told_at_once if group[0].code is Lacking.MEETINGS)
    assert sentence(meetings) == (
        "Det står inte hur ofta fyra forum möts: EST, Centrala BRÅ, Lokala BRÅ och SSPF. "
        "Skriv det som i papperet, så räknas mötena."
    )
    owners = next(group for group in told_at_once if group[0].code is Lacking.ACTIVITY_OWNER)
    assert sentence(owners, "en").startswith("It is not said who is to do 20 activities: SSPF, ")
    assert "and 17 more. Write" in sentence(owners, "en")
    assert sum(map(len, told_at_once)) == len(lacking(PRACTICE["strangnas"]))


def test_a_day_is_said_as_people_do() -> None:
    unset = next(one for one in lacking(PRACTICE["haninge"]) if one.code is Lacking.FIRST_DAY_UNSET)
    assert "”2022-01-xx”. Samsyn räknar från 1 januari 2022 tills" in sentence([unset])
    assert "counts from 1 January 2022 until" in sentence([unset], "en")


ALONE = {
    *(Lacking.NO_PARTIES, Lacking.ONE_PARTY, Lacking.FIRST_DAY, Lacking.FIRST_DAY_UNSET, Lacking.LAST_DAY),
    *(Lacking.REVIEW, Lacking.RENEWAL, Lacking.AMENDMENT, Lacking.NO_FORUMS, Lacking.HIGHEST, Lacking.NO_TEXT),
    *(Lacking.PURPOSE, Lacking.MUNICIPALITIES, Lacking.NO_SOURCES, Lacking.NO_ACTIVITIES, Lacking.NO_FOCUS_AREAS),
    Lacking.NO_FOLLOW_UP,
}
"""What a paper as a whole lacks, and so once at most."""


def test_everything_has_its_words() -> None:
    assert set(_ONE) == set(Lacking)
    assert set(_MANY) == set(Lacking) - ALONE
    assert [weight(one) for one in Weight] == ["behövs för att räkna", "bör finnas", "kan vänta"]
    assert [weight(one, "en") for one in Weight] == ["needed to count", "should be there", "can wait"]


@given(items(Paper))
def test_every_lack_of_any_paper_is_told_in_both_languages(anything: Paper) -> None:
    for group in gathered(lacking(anything)):
        assert all(sentence(group, language).strip() for language in ("sv", "en"))
        assert len(group) == 1 or group[0].code not in ALONE


@given(items(Forum))
def test_a_forum_is_told_of_under_its_own_path(one: Forum) -> None:
    found: list[Lack] = [each for each in lacking(replace(WHOLE, forums=(one,))) if each.step is Step.FORUMS]
    assert all(each.path == "forums" or each.path.startswith(f"forums/{one.id}") for each in found)
