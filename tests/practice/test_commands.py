"""The practice is made by the same commands as everybody uses, is marked, and can be thrown away."""

from datetime import date

import pytest

from samsyn.agreements import queries as agreements
from samsyn.base.audit.acting import PROGRAM, Person
from samsyn.base.collaborations import commands as collaborating
from samsyn.base.collaborations import queries as collaborations
from samsyn.base.collaborations.actors import Role
from samsyn.base.refusals import Refused
from samsyn.duties import queries as duties
from samsyn.duties.rules.standings import Standing
from samsyn.forums import queries as forums
from samsyn.parties import queries as parties
from samsyn.practice import cast, commands
from samsyn.practice.cast import Setting
from samsyn.practice.rules import OWN_MOST, Objection, lived_from
from samsyn.practice.shelf import FILES, FIVE, paper_of
from tests.people import person

DAY = date(2022, 3, 15)
TODAY = date(2026, 11, 20)
BRIEF = (Setting("nykvarn", date(2022, 1, 10), kept=84), Setting("strangnas", None))


@pytest.fixture
def practice(db: None, monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Two of the five, over a few months; what was told while they were made."""
    monkeypatch.setattr(commands, "SETTINGS", BRIEF)
    told: list[str] = []
    commands.make_all(actor=PROGRAM, today=DAY, tell=told.append)
    return told


def test_the_practice_is_lived_and_marked(practice: list[str]) -> None:
    actor = collaborations.program(slug="nykvarn")
    assert collaborations.collaboration(actor).is_practice
    standings = {row.standing for row in duties.standings(actor, on=DAY)}
    assert Standing.KEPT in standings
    assert practice[0].startswith("Nykvarn är klar, med ")


def test_what_is_done_at_each_meeting_is_done_on_the_days_that_were_set(
    db: None, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Nykvarn 2021–2022 § 6: the chiefs' council follows up "vid varje sammanträde"."""
    monkeypatch.setattr(commands, "SETTINGS", BRIEF[:1])
    until = date(2022, 8, 31)
    commands.make_all(actor=PROGRAM, today=until, tell=lambda _: None)
    actor = collaborations.program(slug="nykvarn")
    held = forums.meetings(actor, first=BRIEF[0].in_use_from or DAY, last=until, forum_key="chefssamradet")
    (row,) = duties.standings(actor, on=until, only="promises/chefssamradet-foljer-upp")
    assert {one.done_on for one in row.evidence} == {one.on for one in held}


def test_everybody_in_it_belongs_where_the_cast_says(practice: list[str]) -> None:
    rows = collaborations.members(collaborations.program(slug="nykvarn"), on=DAY)
    wanted = {one.email for one in cast.CAST for part in one.parts if part.collaboration == "nykvarn"}
    assert {row.email for row in rows} == wanted


def test_what_is_taken_into_use_today_has_nothing_late(practice: list[str]) -> None:
    rows = duties.standings(collaborations.program(slug="strangnas"), on=DAY)
    assert not {row.standing for row in rows} & {Standing.MISSED, Standing.BEHIND}


def test_making_it_again_changes_nothing(practice: list[str]) -> None:
    again: list[str] = []
    commands.make_all(actor=PROGRAM, today=DAY, tell=again.append)
    assert again == []


def test_it_can_be_thrown_away(practice: list[str]) -> None:
    collaborating.throw_away(actor=collaborations.program(slug="nykvarn"))
    assert collaborations.slugs() == ["strangnas"]


def test_the_cast_holds_functions_that_the_papers_have() -> None:
    papers = {name: paper_of(name) for name in FIVE}
    for part in (part for one in cast.CAST for part in one.parts):
        paper = papers[part.collaboration]
        assert set(part.functions) <= {body.id for body in paper.bodies}
        assert part.party in {"", *(party.id for party in paper.parties)}


def test_all_five_are_on_the_shelf_and_nothing_else() -> None:
    assert {one.slug for one in cast.SETTINGS} == set(FIVE) == {file.stem for file in FILES.glob("*.yaml")}
    with pytest.raises(KeyError):
        paper_of("../nykvarn")


def test_each_makes_practice_of_her_own_side_by_side(db: None) -> None:
    vera, ylva = person("Vera"), person("Ylva")
    for user_id in (vera, ylva):
        commands.make_own(actor=Person(user_id), paper="nykvarn", today=DAY, has_lived=False)
    assert collaborations.slugs() == ["ovning-nykvarn", "ovning-nykvarn-2"]
    (actor,) = collaborations.actors_of(user_id=ylva, today=DAY)
    assert (actor.name, actor.role, actor.party_key) == ("Övning Nykvarn 2", Role.COORDINATOR, "kommunen")
    assert collaborations.collaboration(actor).is_practice
    assert set(parties.holders(actor, DAY)) == {"sakerhetschef"}


@pytest.mark.parametrize("name", FIVE)
def test_practice_of_any_of_the_five_is_made_and_thrown_away(db: None, name: str) -> None:
    actor = commands.make_own(actor=Person(person("Vera")), paper=name, today=TODAY, has_lived=False)
    assert agreements.paper(actor, TODAY).id == paper_of(name).id
    collaborating.throw_away(actor=actor)
    assert collaborations.slugs() == []


def test_practice_can_have_a_lived_year_with_nobody_else_in_it(db: None) -> None:
    actor = commands.make_own(actor=Person(person("Vera")), paper="strangnas", today=TODAY, has_lived=True)
    standings = {row.standing for row in duties.standings(actor, on=TODAY)}
    assert Standing.KEPT in standings
    assert collaborations.collaboration(actor).in_use_from == date(2025, 11, 21)


def test_nobody_has_more_practice_than_she_can_keep_in_mind(db: None) -> None:
    actor = Person(person("Vera"))
    for _each in range(OWN_MOST):
        last = commands.make_own(actor=actor, paper="strangnas", today=DAY, has_lived=False)
    with pytest.raises(Refused) as refused:
        commands.make_own(actor=actor, paper="strangnas", today=DAY, has_lived=False)
    assert refused.value.objection is Objection.TOO_MANY
    collaborating.throw_away(actor=last)
    commands.make_own(actor=actor, paper="strangnas", today=DAY, has_lived=False)


@pytest.mark.parametrize(
    ("term", "today", "since"),
    [
        ((date(2023, 1, 1), date(2026, 12, 31)), date(2026, 11, 20), date(2025, 11, 21)),
        ((date(2021, 1, 1), date(2022, 12, 31)), date(2026, 11, 20), date(2022, 1, 1)),
        ((date(2024, 1, 1), None), date(2024, 3, 1), date(2024, 1, 1)),
    ],
)
def test_the_year_that_was_lived_is_the_last_one(term: tuple[date, date | None], today: date, since: date) -> None:
    assert lived_from(*term, today) == since
