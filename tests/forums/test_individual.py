"""What a forum on individual level leaves: counts and trends of a closed tertial, and nobody in them."""

from datetime import date

import pytest
from django.core.exceptions import ObjectDoesNotExist
from django.db import IntegrityError
from hypothesis import given
from hypothesis import strategies as st
from pytest_django import DjangoAssertNumQueries

from samsyn.base.audit.models import Event
from samsyn.base.collaborations.actors import Actor, Role
from samsyn.base.collaborations.rights import NotAllowed
from samsyn.base.guard.rules import Found
from samsyn.base.refusals import Refused
from samsyn.forums import commands, queries
from samsyn.forums.models import Count
from samsyn.forums.rules import individual
from samsyn.forums.rules.individual import CountKind, Direction, IndividualObjection, Tertial, Theme
from samsyn.parties import queries as parties
from tests.cast import BO, DISA, THE_DAY, Person
from tests.world import World, a_person

SSPF = "sspf-grupper"
AUTUMN, SUMMER = Tertial(2026, 3), Tertial(2026, 2)
GUN = Person("Gun", "gun@exempel.se", {"sodertalje": (Role.COORDINATOR, "kommunen")})
HUGO = Person("Hugo", "hugo@exempel.se", {"sodertalje": (Role.MEMBER, "kommunen")})
NOTE = "Fler i åttonde klass berättar om värvning på nätet."


@pytest.fixture
def bo(world: World) -> Actor:
    """Coordinator of the police in Södertälje."""
    return world.actor(BO, "sodertalje")


def also(world: World, person: Person) -> Actor:
    """Somebody more in Södertälje."""
    user_id = a_person(person, world.programs)
    return parties.actor(user_id=user_id, slug="sodertalje", today=THE_DAY)


@pytest.mark.parametrize(
    ("day", "expected", "first_day"),
    [
        (date(2026, 1, 1), Tertial(2026, 1), date(2026, 1, 1)),
        (date(2026, 4, 30), Tertial(2026, 1), date(2026, 1, 1)),
        (date(2026, 5, 1), SUMMER, date(2026, 5, 1)),
        (date(2026, 12, 31), AUTUMN, date(2026, 9, 1)),
    ],
)
def test_tertials(day: date, expected: Tertial, first_day: date) -> None:
    assert individual.tertial_of(day) == expected
    assert expected.first_day == first_day


@given(st.dates(min_value=date(2001, 1, 1), max_value=date(2100, 12, 31)))
def test_the_latest_closed_has_ended_and_the_next_has_not(day: date) -> None:
    latest = individual.latest_closed(day)
    assert latest.is_closed(day)
    assert not individual.tertial_of(day).is_closed(day)
    assert individual.tertial_of(day).before() == latest


@pytest.mark.parametrize(
    ("tertial", "is_individual", "expected"),
    [
        (SUMMER, True, None),
        (AUTUMN, True, IndividualObjection.NOT_CLOSED),
        (Tertial(2026, 4), True, IndividualObjection.NO_SUCH_TERTIAL),
        (Tertial(2027, 1), True, IndividualObjection.NO_SUCH_TERTIAL),
        (Tertial(1999, 1), True, IndividualObjection.NO_SUCH_TERTIAL),
        (SUMMER, False, IndividualObjection.NOT_INDIVIDUAL),
    ],
)
def test_only_a_closed_tertial_of_such_a_forum(
    tertial: Tertial, is_individual: bool, expected: IndividualObjection | None
) -> None:
    found = individual.objection_to_period(tertial, today=THE_DAY, is_individual=is_individual)
    assert found is expected


@pytest.mark.parametrize(
    ("number", "expected"),
    [
        (None, None),
        (5, None),
        (999_999, None),
        (4, IndividualObjection.TOO_FEW),
        (0, IndividualObjection.TOO_FEW),
        (-1, IndividualObjection.NOT_A_NUMBER),
        (10**6, IndividualObjection.NOT_A_NUMBER),
    ],
)
def test_a_small_count_is_never_kept(number: int | None, expected: IndividualObjection | None) -> None:
    assert individual.objection_to_counting(number) is expected


@pytest.mark.parametrize(
    ("words", "party", "is_coordinator", "passed", "expected"),
    [
        (NOTE, "polisen", True, (), None),
        (NOTE, "kommunen", True, ("polisen",), None),
        (NOTE, "polisen", True, ("polisen",), IndividualObjection.SAME_PARTY),
        (NOTE, "brandforsvaret", True, ("polisen", "kommunen"), IndividualObjection.PASSED_ALREADY),
        (NOTE, "polisen", False, (), IndividualObjection.NOT_COORDINATOR),
        (NOTE, "", True, (), IndividualObjection.NOT_COORDINATOR),
        (" ", "polisen", True, (), IndividualObjection.NO_WORDS),
    ],
)
def test_two_coordinators_of_different_parties_pass_words(
    words: str, party: str, is_coordinator: bool, passed: tuple[str, ...], expected: IndividualObjection | None
) -> None:
    found = individual.objection_to_passing(
        words=words, party_key=party, is_coordinator=is_coordinator, passed_by=passed
    )
    assert found is expected
    assert individual.is_passed(passed) is (len(passed) == 2)


def test_counts_are_told_and_the_latest_holds(bo: Actor, django_assert_num_queries: DjangoAssertNumQueries) -> None:
    facts = {"actor": bo, "forum_key": SSPF, "today": THE_DAY}
    commands.count(tertial=SUMMER, counts={CountKind.BEGUN: 12, CountKind.ENDED: None}, **facts)
    commands.count(tertial=SUMMER, counts={CountKind.BEGUN: 14}, **facts)
    commands.count(tertial=SUMMER.before(), counts={CountKind.BEGUN: 9}, **facts)
    with django_assert_num_queries(3):
        latest, before = queries.tertials(bo, SSPF)
    assert (latest.tertial, latest.counts) == (SUMMER, {CountKind.BEGUN: 14, CountKind.ENDED: None})
    assert before.counts == {CountKind.BEGUN: 9}
    assert individual.latest_closed(THE_DAY) == SUMMER
    told = [event.after for event in Event.unscoped.filter(verb="forums.counted")]
    assert all("14" not in str(one) for one in told)


@pytest.mark.parametrize(
    ("forum", "tertial", "number", "expected"),
    [
        (SSPF, SUMMER, 3, IndividualObjection.TOO_FEW),
        (SSPF, AUTUMN, 8, IndividualObjection.NOT_CLOSED),
        ("mandagsmoten", SUMMER, 8, IndividualObjection.NOT_INDIVIDUAL),
    ],
)
def test_what_cannot_be_counted(
    bo: Actor, forum: str, tertial: Tertial, number: int, expected: IndividualObjection
) -> None:
    counts = {CountKind.ENDED: 7, CountKind.BEGUN: number}
    with pytest.raises(Refused) as refused:
        commands.count(actor=bo, forum_key=forum, tertial=tertial, counts=counts, today=THE_DAY)
    assert refused.value.objection is expected
    assert not Count.unscoped.exists(), "nothing half done"


def test_the_database_keeps_no_small_count_either(bo: Actor) -> None:
    with pytest.raises(IntegrityError):
        Count.rows.add(bo, forum_key=SSPF, year=2026, tertial=2, kind="begun", number=4)


def test_who_may_tell(world: World, bo: Actor) -> None:
    hugo = also(world, HUGO)
    assert queries.may_tell(bo)
    assert not queries.may_tell(hugo)
    facts = {"forum_key": SSPF, "tertial": SUMMER, "counts": {CountKind.BEGUN: 9}, "today": THE_DAY}
    with pytest.raises(NotAllowed):
        commands.count(actor=hugo, **facts)
    with pytest.raises(ObjectDoesNotExist):
        commands.count(actor=world.actor(DISA), **facts)


def test_a_trend_from_the_list_is_seen_by_all_inside_at_once(world: World, bo: Actor) -> None:
    commands.tell_trend(
        actor=bo, forum_key=SSPF, tertial=SUMMER, theme=Theme.ONLINE, direction=Direction.MORE, today=THE_DAY
    )
    (row,) = queries.tertials(also(world, HUGO), SSPF)
    (trend,) = row.trends
    assert (trend.theme, trend.direction, trend.words) == (Theme.ONLINE, Direction.MORE, "")
    assert not trend.waits_for_more
    assert not trend.may_pass


def test_words_wait_for_a_coordinator_of_another_party(world: World, bo: Actor) -> None:
    hugo, gun = also(world, HUGO), also(world, GUN)
    made = commands.tell_trend(
        actor=bo,
        **{"forum_key": SSPF, "tertial": SUMMER, "theme": Theme.RECRUITMENT, "today": THE_DAY},
        direction=Direction.MORE,
        words=NOTE,
    )
    assert queries.tertials(hugo, SSPF) == [], "nobody else has read it yet"
    assert [one.may_pass for row in queries.tertials(bo, SSPF) for one in row.trends] == [False]
    assert [one.may_pass for row in queries.tertials(gun, SSPF) for one in row.trends] == [True]
    with pytest.raises(Refused) as refused:
        commands.pass_trend(actor=bo, trend_id=made)
    assert refused.value.objection is IndividualObjection.SAME_PARTY
    commands.pass_trend(actor=gun, trend_id=made)
    assert [one.words for row in queries.tertials(hugo, SSPF) for one in row.trends] == [NOTE]
    with pytest.raises(Refused) as refused:
        commands.pass_trend(actor=gun, trend_id=made)
    assert refused.value.objection is IndividualObjection.PASSED_ALREADY
    assert NOTE not in str([event.after for event in Event.unscoped.all()])


def test_the_first_of_two_passings_shows_nothing_yet(world: World, bo: Actor) -> None:
    """Who chairs may write the words, and passes them for no party: then two coordinators have to read them."""
    chair = also(world, Person("Ivar", "ivar@exempel.se", {"sodertalje": (Role.CHAIR, "kommunen")}))
    words = {"theme": Theme.DRUGS, "direction": Direction.LESS, "words": NOTE, "today": THE_DAY}
    made = commands.tell_trend(actor=chair, forum_key=SSPF, tertial=SUMMER, **words)
    commands.pass_trend(actor=bo, trend_id=made)
    (trend,) = (one for row in queries.tertials(bo, SSPF) for one in row.trends)
    assert trend.waits_for_more


def test_a_number_of_a_person_is_stopped(bo: Actor) -> None:
    with pytest.raises(Refused) as refused:
        commands.tell_trend(
            actor=bo,
            **{"forum_key": SSPF, "tertial": SUMMER, "theme": Theme.DRUGS, "today": THE_DAY},
            direction=Direction.MORE,
            words="Gäller 20090214-2389.",
        )
    assert isinstance(refused.value.objection, Found)
