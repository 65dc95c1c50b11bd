"""The rules of agreements: parts and differences, amendment, terms, stages, reach."""

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from samsyn.agreements.rules import amending, parts, reach, stages, terms
from samsyn.agreements.rules.amending import Decision, Objection
from samsyn.agreements.rules.terms import Held
from samsyn.papers import writing
from samsyn.papers.difference import Change, between
from samsyn.papers.kinds import AmendedBy
from samsyn.papers.model import Amendment, Line, Renewal, Term
from tests.written import paper

JUNE, JULY = date(2025, 6, 30), date(2025, 7, 1)
PARTIES = ("kommunen", "polisen")


def test_a_paper_is_parted_and_its_signatures_belong_to_no_part() -> None:
    found = parts.parts_of(writing.as_values(paper()))
    assert set(found) == {"agreement", "organisation", "plan"}
    assert "signatures" not in found["agreement"]
    assert set(found["plan"]) == {"focus_areas", "activities"}


def test_a_part_that_is_no_longer_written_is_changed_to_nothing() -> None:
    held = {"agreement": parts.digest({"a": 1}), "plan": parts.digest({"b": 2})}
    assert parts.changed(held, {"agreement": {"a": 1}}) == {"plan": {}}
    assert parts.changed(held, {"agreement": {"a": 1}, "plan": {"b": 2}}) == {}


@pytest.mark.parametrize(
    ("before", "after", "expected"),
    [
        ({"a": 1}, {"a": 1}, []),
        ({"a": 1}, {"a": 2}, [Change("a", 1, 2)]),
        ({}, {"a": 1}, [Change("a", None, 1)]),
        ({"a": {"b": 1, "c": 2}}, {"a": {"b": 1}}, [Change("a/c", 2, None)]),
        ({"f": [{"id": "x", "n": 1}]}, {"f": [{"id": "x", "n": 2}]}, [Change("f/x/n", 1, 2)]),
        ({"f": [{"id": "x"}]}, {"f": [{"id": "x"}, {"id": "y"}]}, [Change("f/y", None, {"id": "y"})]),
        ({"w": ["a"]}, {"w": ["b"]}, [Change("w", ["a"], ["b"])]),
    ],
)
def test_differences(before: dict[str, object], after: dict[str, object], expected: list[Change]) -> None:
    assert list(between(before, after)) == expected


@pytest.mark.parametrize(
    ("key", "expected"), [("nykvarn-2021-2022", "nykvarn"), ("stockholm-2024", "stockholm"), ("haninge", "haninge")]
)
def test_a_collaboration_is_called_by_its_paper_without_years(key: str, expected: str) -> None:
    assert parts.slug_of(paper(id=key)) == expected


BY_FORUM = Amendment(by=AmendedBy.FORUM, forum="sspf")


# Haninge § 3: signatures. Nykvarn § 9: the highest forum. Stockholm: the steering group. Others say nothing.
@pytest.mark.parametrize(
    ("amendment", "decision", "signed", "expected"),
    [
        (Amendment(by=AmendedBy.SIGNATURES), Decision(), PARTIES, None),
        (
            Amendment(by=AmendedBy.SIGNATURES),
            Decision("chefssamradet", JUNE),
            ("polisen",),
            Objection.NOT_ALL_HAVE_SIGNED,
        ),
        (Amendment(by=AmendedBy.HIGHEST_FORUM), Decision("chefssamradet", JUNE), (), None),
        (Amendment(by=AmendedBy.HIGHEST_FORUM), Decision("sspf", JUNE), (), Objection.NOT_THE_FORUM),
        (Amendment(by=AmendedBy.HIGHEST_FORUM), Decision("chefssamradet"), (), Objection.NOT_DECIDED),
        (BY_FORUM, Decision("sspf", JUNE), (), None),
        (BY_FORUM, Decision("chefssamradet", JUNE), (), Objection.NOT_THE_FORUM),
        (BY_FORUM, Decision("sspf", date(2025, 7, 2)), (), Objection.DECIDED_LATER),
        (Amendment(by=AmendedBy.COORDINATORS), Decision(), (), None),
        (None, Decision(), (), Objection.NOT_DECIDED),
        (None, Decision("Parterna gemensamt", JUNE), (), None),
    ],
)
def test_adopting(
    amendment: Amendment | None, decision: Decision, signed: tuple[str, ...], expected: Objection | None
) -> None:
    held = paper(amendment=amendment)
    found = amending.objection_to_adopting(held, ["agreement"], decision=decision, signed_by=signed, today=JULY)
    assert found is expected


def test_every_changed_part_asks_by_its_own_rule_and_nothing_is_nothing() -> None:
    found = amending.objection_to_adopting(
        paper(), ["agreement", "plan"], decision=Decision("chefssamradet", JUNE), signed_by=(), today=JULY
    )
    assert found is Objection.NOT_ALL_HAVE_SIGNED
    assert amending.amendment_of(paper(), "picture").by is AmendedBy.COORDINATORS
    nothing = amending.objection_to_adopting(paper(), [], decision=Decision(), signed_by=(), today=JULY)
    assert nothing is Objection.NOTHING_CHANGED


def test_a_change_needs_a_day_and_never_one_before_a_later_edition() -> None:
    assert amending.objection_to_first_day(None, []) is Objection.FIRST_DAY_MISSING
    assert amending.objection_to_first_day(JUNE, [JULY]) is Objection.FIRST_DAY_BEFORE_LATER_EDITION
    assert amending.objection_to_first_day(JULY, [JULY]) is None


# Requirement A3: two dates, years only, a start not yet set ("2022-01-xx"), open-ended.
@pytest.mark.parametrize(
    ("term", "first", "last", "is_unset"),
    [
        (Term(first_day="2021-01-01", last_day="2022-12-31"), date(2021, 1, 1), date(2022, 12, 31), False),
        (Term(first_day="2023", last_day="2026"), date(2023, 1, 1), date(2026, 12, 31), False),
        (Term(first_day="2022-01-xx", last_day="2024-12-31"), date(2022, 1, 1), date(2024, 12, 31), True),
        (Term(first_day="2024", is_open_ended=True), date(2024, 1, 1), None, False),
        (Term(), None, None, True),
    ],
)
def test_the_days_of_a_term(term: Term, first: date | None, last: date | None, is_unset: bool) -> None:
    held = paper(term=term)
    assert (terms.first_day(held), terms.last_day(held), terms.is_start_unset(held)) == (first, last, is_unset)


# Haninge 2022–2024: consultation starts at the latest six months before the end.
@pytest.mark.parametrize(
    ("last_day", "renewal", "expected"),
    [
        ("2024-12-31", Renewal(extension_years=3, consultation_months_before=6), date(2024, 6, 30)),
        ("2024-12-31", Renewal(extension_years=3), None),
        ("2024-12-31", None, None),
        ("", Renewal(consultation_months_before=6), None),
    ],
)
def test_the_last_day_to_open_consultation(last_day: str, renewal: Renewal | None, expected: date | None) -> None:
    held = paper(term=Term(first_day="2022-01-xx", last_day=last_day), renewal=renewal)
    assert terms.last_day_to_consult(held) == expected


def edition(number: int, part: str = "plan", first_day: date | None = None) -> Held:
    return Held(number, part, number, f"{part}-{number}", first_day, "nykvarn")


def test_stages_follow_each_other_without_gaps() -> None:
    editions = [edition(1), edition(1, "agreement"), edition(2, first_day=JULY)]
    first, second = stages.stages(editions)
    assert (first.first_day, first.last_day, first.digests) == (None, JUNE, ("agreement-1", "plan-1"))
    assert (second.first_day, second.last_day, second.digests) == (JULY, None, ("agreement-1", "plan-2"))


days = st.dates(date(2024, 1, 1), date(2027, 12, 31))


@given(st.lists(days, max_size=6), days, days)
def test_an_edition_entered_later_changes_no_day_before_it(first_days: list[date], new: date, on: date) -> None:
    held = [edition(1), *(edition(number, first_day=day) for number, day in enumerate(first_days, start=2))]
    more = [*held, edition(len(held) + 1, first_day=new)]
    assert on >= new or terms.in_force(held, on) == terms.in_force(more, on)


@pytest.mark.parametrize(
    ("party_key", "circles", "expected"),
    [
        ("kommunen", (), set()),
        ("", (), set()),
        ("foreningen", (), {"sspf"}),
        ("foreningen", ("forum:sspf",), set()),
    ],
)
def test_groups_about_individuals_are_for_the_authorities(
    party_key: str, circles: tuple[str, ...], expected: set[str]
) -> None:
    assert reach.hidden_forums(paper(), party_key=party_key, circles=circles) == expected


def test_what_is_left_out_leaves_no_trace() -> None:
    hidden = frozenset({"sspf"})
    lines = (Line(id="lage", to="sspf", what="Läget"), Line(id="nytt", to="kommundirektor", what="Nytt"))
    chefssamradet = replace(paper().forums[0], under="sspf", reports=lines)
    written = paper(forums=(chefssamradet, paper().forums[1]))
    assert "sspf" not in repr(reach.without(written, hidden))
    left = reach.content_without(parts.parts_of(writing.as_values(written))["organisation"], hidden)
    assert "sspf" not in repr(left)
    assert [line["id"] for line in left["forums"][0]["reports"]] == ["nytt"]
    assert reach.content_without({"title": "Avtal"}, hidden) == {"title": "Avtal"}
    assert reach.without(written, frozenset()) is written
