"""How an agreement goes on or ends: when it is asked, what its text allows, and the arithmetic of extensions."""

from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from samsyn.agreements.rules import renewing, terms
from samsyn.agreements.rules.amending import Decision
from samsyn.agreements.rules.renewing import Moved, Note, Noted, Objection, Way
from samsyn.almanac.periods import days_in_month
from samsyn.almanac.terms import read_day
from samsyn.papers import reading
from samsyn.papers.model import Paper, Renewal, Term
from tests.five import PAPERS
from tests.written import paper

THREE_AT_A_TIME = Renewal(extension_years=3, consultation_months_before=6, can_be_renegotiated=True)
DECIDED = Decision("styrgrupp", date(2024, 11, 15), "Anteckningar 4/2024")
LATER = date(2026, 11, 20)


def one_of_the_five(slug: str) -> Paper:
    return reading.read_file(PAPERS / f"{slug}.yaml").paper


def held(last_day: str, renewal: Renewal | None = THREE_AT_A_TIME, first_day: str = "2020-01-01") -> Paper:
    return paper(term=Term(first_day=first_day, last_day=last_day), renewal=renewal)


# Haninge 2022–2024: consultation at the latest six months before the end of 31 December 2024.
@pytest.mark.parametrize(
    ("last_day", "renewal", "opens"),
    [
        ("2024-12-31", THREE_AT_A_TIME, date(2024, 4, 1)),
        ("2026", None, date(2026, 4, 1)),
        ("2024-12-31", Renewal(extension_years=3, consultation_months_before=12), date(2023, 10, 1)),
        ("2024-02-29", None, date(2023, 6, 1)),
        ("2024-11-30", None, date(2024, 3, 1)),
        ("", None, None),
    ],
)
def test_it_is_asked_nine_months_before_the_end(last_day: str, renewal: Renewal | None, opens: date | None) -> None:
    written = held(last_day, renewal)
    assert renewing.opens_on(written) == opens
    if opens:
        assert renewing.is_asked(written, opens)
        assert not renewing.is_asked(written, opens - timedelta(days=1))


@pytest.mark.parametrize(
    ("slug", "expected"),
    [
        ("haninge", (Way.EXTEND, Way.SUCCEED, Way.RUN_OUT)),
        ("nykvarn", (Way.SUCCEED, Way.RUN_OUT)),
        ("sodertalje", (Way.SUCCEED, Way.RUN_OUT)),
        ("strangnas", (Way.SUCCEED, Way.RUN_OUT)),
        ("stockholm", (Way.SUCCEED,)),
    ],
)
def test_each_of_the_five_has_the_ways_that_its_text_gives(slug: str, expected: tuple[Way, ...]) -> None:
    assert renewing.ways(one_of_the_five(slug)) == expected


def test_one_decision_adds_whole_steps() -> None:
    assert renewing.steps_of(one_of_the_five("haninge")) == (3, 6, 9)
    assert renewing.steps_of(held("2024-12-31", Renewal(extension_years=10))) == (10, 20)
    assert renewing.steps_of(one_of_the_five("nykvarn")) == ()


# Haninge 2022–2024, Giltighet: three years at a time, after consultation.
@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        ({}, None),
        ({"years": 6}, None),
        ({"years": 2}, Objection.NOT_WHOLE_STEPS),
        ({"years": 0}, Objection.NOT_WHOLE_STEPS),
        ({"years": -3}, Objection.NOT_WHOLE_STEPS),
        ({"years": 27}, Objection.TOO_LONG),
        ({"decision": Decision()}, Objection.NOT_DECIDED),
        ({"decision": Decision("styrgrupp")}, Objection.NOT_DECIDED),
        ({"decision": Decision(" ", date(2024, 11, 15))}, Objection.NOT_DECIDED),
        ({"today": date(2024, 11, 14)}, Objection.DECIDED_LATER),
        ({"decision": Decision("styrgrupp", date(2024, 12, 31))}, None),
        ({"decision": Decision("styrgrupp", date(2025, 1, 1))}, Objection.AFTER_THE_END),
        ({"decision": Decision("styrgrupp", date(2021, 12, 31))}, Objection.BEFORE_IT_HELD),
        ({"consulted_on": None}, Objection.NOT_CONSULTED),
        ({"consulted_on": date(2024, 11, 16)}, Objection.CONSULTED_AFTER),
        ({"consulted_on": date(2024, 11, 15)}, None),
        ({"has_successor": True}, Objection.HAS_SUCCESSOR),
    ],
)
def test_extending_haninge(changes: dict[str, object], expected: Objection | None) -> None:
    facts = {"years": 3, "decision": DECIDED, "today": LATER, "consulted_on": date(2024, 5, 20)} | changes
    assert renewing.objection_to_extending(one_of_the_five("haninge"), **facts) is expected


@pytest.mark.parametrize(
    ("slug", "expected"),
    [
        ("nykvarn", Objection.NOT_IN_THE_TEXT),
        ("strangnas", Objection.NOT_IN_THE_TEXT),
        ("stockholm", Objection.NO_END),
    ],
)
def test_what_the_text_does_not_allow_cannot_be_done(slug: str, expected: Objection) -> None:
    found = renewing.objection_to_extending(one_of_the_five(slug), years=3, decision=DECIDED, today=LATER)
    assert found is expected


def test_who_decides_is_who_the_text_says_and_consultation_is_asked_only_where_it_stands() -> None:
    written = held("2024-12-31", Renewal(extension_years=3, decided_by="chefssamradet"))
    refused = renewing.objection_to_extending(written, years=3, decision=DECIDED, today=LATER)
    assert refused is Objection.NOT_WHO_DECIDES
    by_them = Decision("chefssamradet", DECIDED.on)
    assert renewing.objection_to_extending(written, years=3, decision=by_them, today=LATER) is None


def test_the_same_end_is_extended_once() -> None:
    longer = renewing.extended(one_of_the_five("haninge"), years=3)
    facts = {"years": 3, "today": date(2028, 1, 1), "former_ends": [date(2024, 12, 31)]}
    again = renewing.objection_to_extending(longer, decision=DECIDED, consulted_on=date(2024, 5, 20), **facts)
    assert again is Objection.ALREADY_EXTENDED
    later = Decision("styrgrupp", date(2027, 9, 1))
    assert renewing.objection_to_extending(longer, decision=later, consulted_on=date(2027, 5, 1), **facts) is None


# Haninge, extended by three years: the next consultation begins at the latest 30 June 2027.
def test_the_next_consultation_of_haninge() -> None:
    longer = renewing.extended(one_of_the_five("haninge"), years=3)
    assert (longer.term.first_day, longer.term.last_day) == ("2022-01-xx", "2027-12-31")
    assert terms.last_day_to_consult(longer) == date(2027, 6, 30)
    assert renewing.opens_on(longer) == date(2027, 4, 1)
    assert replace(longer, term=one_of_the_five("haninge").term) == one_of_the_five("haninge")


@pytest.mark.parametrize(
    ("written", "years", "expected"),
    [
        ("2024-12-31", 3, "2027-12-31"),
        ("2026", 3, "2029"),
        ("2024-02", 3, "2027-02"),
        ("2024-12-xx", 3, "2027-12-xx"),
        ("2024-02-29", 3, "2027-02-28"),
        ("2024-02-29", 12, "2036-02-29"),
        ("2023-02-28", 3, "2026-02-28"),
        ("2025-02-28", 3, "2028-02-29"),
        ("2024-04-30", 3, "2027-04-30"),
    ],
)
def test_the_new_end_is_written_as_exactly_as_the_old(written: str, years: int, expected: str) -> None:
    assert renewing.extended(held(written), years=years).term.last_day == expected


@pytest.mark.parametrize("written", [held(""), held("2024-12-31", None)])
def test_an_extension_that_makes_no_sense_cannot_be_made(written: Paper) -> None:
    with pytest.raises(ValueError, match="cannot be extended"):
        renewing.extended(written, years=3)


def test_an_agreement_whose_start_was_never_set_can_be_extended() -> None:
    assert renewing.extended(held("2024-12-31", first_day=""), years=3).term.last_day == "2027-12-31"


def test_an_end_that_no_extension_led_from_is_not_counted_from() -> None:
    longer = held("2025-02-27", Renewal(extension_years=1))
    assert renewing.extended(longer, years=3, former_ends=["2023-06-30"]).term.last_day == "2028-02-27"
    from_leap_year = renewing.extended(longer, years=3, former_ends=["2023-06-30", "2024-02-28"])
    assert from_leap_year.term.last_day == "2028-02-28"


FEBRUARY = st.builds(lambda year, day: date(year, 2, day), st.integers(2000, 2060), st.integers(26, 28))
MONTH_ENDS = st.builds(lambda year, month: date(year, month, days_in_month(year, month)), st.integers(2000, 2060),
                       st.integers(1, 12))  # fmt: skip
ENDS = st.one_of(FEBRUARY, MONTH_ENDS, st.dates(date(2000, 1, 1), date(2060, 12, 31)))
STEPS = st.integers(1, 4)


@given(ENDS, STEPS, st.lists(st.integers(1, 3), min_size=1, max_size=5))
def test_extending_several_times_is_extending_by_the_sum(end: date, step: int, times: list[int]) -> None:
    first = held(end.isoformat(), Renewal(extension_years=step), first_day="1999-01-01")
    walked, formers = first, []
    for each in times:
        following = renewing.extended(walked, years=each * step, former_ends=formers)
        assert terms.last_day(following) > terms.last_day(walked)
        formers.append(walked.term.last_day)
        walked = following
    assert walked == renewing.extended(first, years=sum(times) * step)


@given(ENDS, STEPS, st.integers(1, 11))
def test_the_end_of_a_month_stays_one_and_consultation_follows_the_end(end: date, step: int, months: int) -> None:
    renewal = Renewal(extension_years=step, consultation_months_before=months)
    first = held(end.isoformat(), renewal, first_day="1999-01-01")
    longer = renewing.extended(first, years=step)
    last = terms.last_day(longer)
    assert last.year == end.year + step
    if end.day == days_in_month(end.year, end.month):
        assert last.day == days_in_month(last.year, last.month)
    consult, before = terms.last_day_to_consult(longer), terms.last_day_to_consult(first)
    assert before < consult < last
    assert (consult.year - before.year, consult.month) == (step, before.month)
    assert renewing.opens_on(longer) <= consult


@given(st.sampled_from(["2023", "2024-02", "2024-02-29", "2022-01-xx", "2026-12-31"]), STEPS)
def test_what_is_written_can_be_read_and_means_as_much_as_before(written: str, step: int) -> None:
    longer = renewing.extended(held(written, Renewal(extension_years=step), "1999"), years=step).term.last_day
    before, after = read_day(written), read_day(longer)
    assert (before.month is None, before.day is None, before.is_unset) == (
        after.month is None,
        after.day is None,
        after.is_unset,
    )
    assert after.year == before.year + step


def test_moved_ends_are_told_from_the_stages() -> None:
    first, longer = held("2024-12-31"), held("2027-12-31")
    shorter, following = held("2026-12-31"), replace(held("2030-12-31"), id="nykvarn-2027-2030")
    days = [date(2024, 11, 15), date(2025, 6, 1), date(2026, 2, 1), date(2027, 1, 1)]
    found = renewing.moved_ends(zip([None, *days], [first, longer, longer, shorter, following], strict=True))
    assert found == (
        Moved(days[0], date(2024, 12, 31), date(2027, 12, 31)),
        Moved(days[2], date(2027, 12, 31), date(2026, 12, 31)),
    )
    assert [one.is_extension for one in found] == [True, False]


@pytest.mark.parametrize(
    ("first_day", "last_day", "expected"),
    [
        ("2027-01-01", "2030-12-31", None),
        ("2027", "2027", None),
        ("2027-01-01", "", None),
        ("", "", None),
        ("2027-01-01", "2026-12-31", Objection.ENDS_BEFORE_IT_BEGINS),
        ("2027-02-30", "", Objection.NOT_A_DAY),
        ("nästa år", "", Objection.NOT_A_DAY),
        ("0027-01-01", "", Objection.NOT_A_DAY),
    ],
)
def test_the_days_of_a_term_are_days(first_day: str, last_day: str, expected: Objection | None) -> None:
    assert renewing.objection_to_days(Term(first_day=first_day, last_day=last_day)) is expected


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        ({}, None),
        ({"reason": " "}, Objection.NO_REASON),
        ({"decision": Decision("styrgrupp")}, Objection.NOT_DECIDED),
        ({"decision": Decision("styrgrupp", date(2026, 11, 21))}, Objection.DECIDED_LATER),
        ({"is_said": True}, Objection.SAID_ALREADY),
        ({"has_successor": True}, Objection.HAS_SUCCESSOR),
        ({"written": one_of_the_five("stockholm")}, Objection.NO_END),
    ],
)
def test_letting_an_agreement_run_out(changes: dict[str, object], expected: Objection | None) -> None:
    facts = {"reason": "En ny ordning", "decision": DECIDED, "today": LATER, "is_said": False, "has_successor": False}
    written = changes.pop("written", one_of_the_five("sodertalje"))
    assert renewing.objection_to_running_out(written, **(facts | changes)) is expected


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        ({}, None),
        ({"noted_on": date(2026, 11, 21)}, Objection.HAS_NOT_BEEN),
        ({"noted_on": date(2023, 12, 31)}, Objection.BEFORE_IT_HELD),
        ({"noted_on": date(2023, 12, 31), "kind": Noted.CONSULTED}, None),
        ({"by": ""}, Objection.NOBODY_NAMED),
        ({"words": " "}, Objection.NO_CONCLUSION),
        ({"again_by": date(2028, 3, 12)}, None),
        ({"again_by": date(2026, 3, 12)}, Objection.AGAIN_BEFORE),
    ],
)
def test_noting_a_review(changes: dict[str, object], expected: Objection | None) -> None:
    note = replace(Note(Noted.REVIEWED, date(2026, 3, 12), "styrgrupp", "Gäller som den är"), **changes)
    assert renewing.objection_to_noting(one_of_the_five("stockholm"), note, today=LATER) is expected
