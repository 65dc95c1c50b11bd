"""A new agreement after an old one: what comes along, what is chosen, and how the two meet in time."""

from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from samsyn.almanac.periods import Span
from samsyn.papers import checks, reading, succeeding
from samsyn.papers.model import Link, Paper, Renewal, Term
from samsyn.papers.succeeding import Choice, Group, NotFollowing, Overlap
from samsyn.papers.walking import places
from tests.house.rooms import ROOT

FIVE = ("nykvarn", "sodertalje", "haninge", "stockholm", "strangnas")


def written(slug: str) -> Paper:
    return reading.read_file(ROOT / f"samsyn/practice/papers/{slug}.yaml").paper


def after(slug: str, first_day: str, last_day: str = "") -> Paper:
    old = written(slug)
    title = succeeding.title_after(old, first_day, last_day)
    return succeeding.successor_of(old, title=title, first_day=first_day, last_day=last_day)


# Nykvarn 2021–2022, § 5: a new agreement follows, for 2023–2026.
def test_nykvarns_successor() -> None:
    old, new = written("nykvarn"), after("nykvarn", "2023-01-01", "2026-12-31")
    assert (new.id, new.title) == ("nykvarn-2023-2026", "Samverkansöverenskommelse för Nykvarn 2023–2026")
    assert new.term == Term(first_day="2023-01-01", last_day="2026-12-31", clause="overenskommelsetid")
    assert new.predecessor == Link(
        title=old.title, agreement="nykvarn-2021-2022", first_day="2021-01-01", last_day="2022-12-31"
    )
    assert (new.renewal, new.successor, new.signatures) == (None, None, ())
    assert (new.clauses, new.forums, new.activities, new.bodies) == (
        old.clauses,
        old.forums,
        old.activities,
        old.bodies,
    )


@pytest.mark.parametrize("slug", FIVE)
def test_a_successor_of_any_of_the_five_can_be_read(slug: str) -> None:
    assert checks.check(after(slug, "2031-01-01", "2034-12-31")) == ()


def test_the_rule_of_extension_stays_and_only_what_was_foretold_goes() -> None:
    assert after("haninge", "2025-01-01", "2027-12-31").renewal == written("haninge").renewal
    foretold = replace(written("haninge").renewal, successor_first_day="2025-01-01", quote="En ny tar vid")
    new = succeeding.successor_of(
        replace(written("haninge"), renewal=foretold), title="Ny", first_day="2025-01-01", last_day="2027-12-31"
    )
    assert new.renewal == replace(foretold, successor_first_day="", quote="")
    assert new.renewal != Renewal()


def test_one_without_an_end_holds_until_further_notice() -> None:
    new = after("stockholm", "2027-01-01")
    assert (new.term.is_open_ended, new.term.last_day, new.id) == (True, "", "stockholm-2027")


@pytest.mark.parametrize(
    ("taken", "expected"),
    [((), "nykvarn-2021-2022-2"), (("nykvarn-2021-2022-2",), "nykvarn-2021-2022-3")],
)
def test_an_id_is_never_used_again(taken: tuple[str, ...], expected: str) -> None:
    old = written("nykvarn")
    new = succeeding.successor_of(old, title="Ny", first_day="2021-06-01", last_day="2022-12-31", taken=taken)
    assert new.id == expected


@pytest.mark.parametrize(
    ("title", "expected"),
    [
        ("Samverkan 2021–2022", "Samverkan 2023–2026"),
        ("Samverkan 2021-2022, Nykvarn", "Samverkan 2023–2026, Nykvarn"),
        ("Överenskommelse", "Överenskommelse 2023–2026"),
    ],
)
def test_the_title_has_the_new_years(title: str, expected: str) -> None:
    assert succeeding.title_after(replace(written("nykvarn"), title=title), "2023-01-01", "2026-12-31") == expected
    assert succeeding.title_after(replace(written("nykvarn"), title=title), "") == title


def test_each_clause_forum_seat_promise_goal_activity_and_row_is_a_choice() -> None:
    old = written("nykvarn")
    found = succeeding.choices(old)
    counts = {group: sum(one.group is group for one in found) for group in Group}
    assert counts == {
        Group.CLAUSES: len(old.clauses),
        Group.FORUMS: len(old.forums),
        Group.SEATS: sum(len(forum.seats) for forum in old.forums),
        Group.PROMISES: len(old.promises)
        + len(old.coordinators.tasks)
        + len(old.picture_promises)
        + len(old.communication.promises),
        Group.GOALS: len(old.focus_areas) + len(old.goals),
        Group.ACTIVITIES: len(old.activities),
        Group.FOLLOW_UP: len(old.follow_up),
    }
    assert Choice("forums/chefssamradet/seats/" + old.forums[0].seats[0].id, Group.SEATS) in found
    assert min(counts.values()) > 0


@pytest.mark.parametrize("slug", FIVE)
def test_every_choice_is_an_item_of_the_paper(slug: str) -> None:
    paper = written(slug)
    known = {place.path.removesuffix("/id") for place in places(paper) if place.key == "id"}
    found = [one.path for one in succeeding.choices(paper)]
    assert set(found) <= known
    assert len(found) == len(set(found))


@pytest.mark.parametrize(
    ("path", "expected"),
    [
        ("clauses/syfte", "clauses/syfte"),
        ("forums/osg/rhythm", "forums/osg"),
        ("forums/osg/reports/lage/to", "forums/osg"),
        ("forums/osg/seats/polis/note", "forums/osg/seats/polis"),
        ("coordinators/tasks/mote/owner", "coordinators/tasks/mote"),
        ("communication/promises/plan", "communication/promises/plan"),
        ("term", "term"),
    ],
)
def test_what_is_changed_belongs_to_a_choice(path: str, expected: str) -> None:
    assert succeeding.choice_of(path) == expected


OLD = Term(first_day="2021-01-01", last_day="2022-12-31")
OPEN = Term(first_day="2024-01-01", is_open_ended=True)


def term(first_day: str, last_day: str = "2030-12-31") -> Term:
    return Term(first_day=first_day, last_day=last_day)


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        (OLD, term("2023-01-01"), None),
        (OLD, term("2023"), None),
        (OLD, term("2023-07-01"), None),
        (OLD, term("2022-12-31"), Overlap(date(2022, 12, 31), date(2022, 12, 31))),
        (OLD, term("2022"), Overlap(date(2022, 12, 31), date(2022, 1, 1))),
        (Term(first_day="2023", last_day="2026"), term("2026-07"), Overlap(date(2026, 12, 31), date(2026, 7, 1))),
        (OLD, term(""), NotFollowing.NO_FIRST_DAY),
        (OLD, term("2023-01-01", ""), None),
        (OLD, Term(first_day="2023-01-01", is_open_ended=True), None),
        (OPEN, term("2027-01-01"), None),
        (OPEN, term("2024-01-01"), NotFollowing.BEFORE_IT_BEGAN),
        (Term(), term("2027-01-01"), None),
    ],
)
def test_a_successor_begins_after_the_old_last_day(old: Term, new: Term, expected: object) -> None:
    assert succeeding.objection_to_following(old, new) == expected


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        (OLD, term("2023-01-01"), None),
        (OLD, term("2023-03-01"), Span(date(2023, 1, 1), date(2023, 2, 28))),
        (OLD, term("2022-06-01"), None),
        (Link(last_day="2022-12-31"), term("2023-01-02"), Span(date(2023, 1, 1), date(2023, 1, 1))),
        (Link(), term("2023-01-02"), None),
        (OPEN, term("2027-01-01"), None),
    ],
)
def test_a_gap_is_the_days_between(old: Term | Link, new: Term, expected: Span | None) -> None:
    assert succeeding.gap_between(old, new) == expected


DAYS = st.dates(date(2001, 1, 1), date(2060, 12, 31))


@given(DAYS, DAYS)
def test_two_terms_overlap_meet_or_leave_a_gap(last: date, first: date) -> None:
    assume(last != first)
    old, new = Term(first_day="2000-01-01", last_day=last.isoformat()), term(first.isoformat(), "2061-12-31")
    overlap, gap = succeeding.objection_to_following(old, new), succeeding.gap_between(old, new)
    is_next_day = first == last + timedelta(days=1)
    assert [overlap is not None, gap is not None, is_next_day].count(True) == 1
    if gap:
        assert (gap.last_day - gap.first_day).days + 1 == (first - last).days - 1


# Haninge 2022–2024: the municipality chairs in 2022, then the turn goes round. Nykvarn: who begins is not said.
def test_the_turns_of_the_chair_go_on_where_the_text_says_who_began() -> None:
    old, new = written("haninge"), after("haninge", "2025-01-01", "2027-12-31")
    assert [forum.chair for forum in new.forums] == [forum.chair for forum in old.forums]
    assert {(one.forum, one.by_order, one.is_said) for one in succeeding.turns(old, new)} == {
        ("styrgrupp", ("polisen",), True),
        ("osg", ("polisen",), True),
    }
    (turn,) = succeeding.turns(written("nykvarn"), after("nykvarn", "2023-01-01", "2026-12-31"))
    assert (turn.forum, turn.year, turn.by_order, turn.is_said) == ("chefssamradet", 2023, ("kommundirektor",), False)
    assert succeeding.turns(old, replace(new, term=Term())) == ()


def test_what_points_at_a_choice_is_told() -> None:
    found = succeeding.pointing(written("nykvarn"))
    assert "goals/mal-1/focus_areas/ungdomar" in found["focus_areas/ungdomar"]
    assert "activities/synlighetsinsatser/goals/mal-1" in found["goals/mal-1"]
    assert any(path.startswith("follow_up/") for path in found["forums/chefssamradet"])
    assert not any(path.startswith("forums/chefssamradet/") for path in found["forums/chefssamradet"])
    assert any(path.endswith("/clause") for path in found["clauses/chefssamradet"])
