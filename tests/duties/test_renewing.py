"""How an agreement's going on or ending keeps its promises, and what has to be closed before it is followed."""

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from samsyn.agreements import commands as agreements
from samsyn.agreements import queries as papers
from samsyn.agreements.rules import renewing
from samsyn.agreements.rules.amending import Decision
from samsyn.agreements.rules.drafting import MarkState
from samsyn.base.audit.acting import PROGRAM
from samsyn.base.collaborations.actors import Actor, Role
from samsyn.base.refusals import Refused
from samsyn.duties import commands, queries
from samsyn.duties.rules import closing
from samsyn.duties.rules.objections import Objection
from samsyn.duties.rules.standings import Standing
from samsyn.papers import reading, succeeding
from samsyn.papers.model import Renewal, Term
from tests.house.rooms import ROOT
from tests.people import member

CONSULTATION, THE_END, SUCCESSOR = "renewal/consultation", "term/last_day", "renewal/successor"
DECIDED = Decision("styrgrupp", date(2024, 11, 15), "Anteckningar 4/2024")
NOVEMBER = date(2024, 11, 20)


def coordinator(slug: str, since: date, party: str = "kommunen") -> Actor:
    paper = reading.read_file(ROOT / f"samsyn/practice/papers/{slug}.yaml").paper
    program = agreements.start(actor=PROGRAM, paper=paper, today=since, slug=slug, in_use_from=since).actor
    return member(program, f"samordnare-{slug}", Role.COORDINATOR, party)


@pytest.fixture
def haninge(db: None) -> Actor:
    """A coordinator in Haninge, in use from the start."""
    return coordinator("haninge", date(2022, 1, 1))


@pytest.fixture
def nykvarn(db: None) -> Actor:
    """A coordinator in Nykvarn, in use from the start."""
    return coordinator("nykvarn", date(2021, 1, 1))


def why(refused: pytest.ExceptionInfo[Refused]) -> object:
    return refused.value.objection


def stands(actor: Actor, key: str, on: date, *, first: date, last: date) -> list[tuple[date, Standing]]:
    row = queries.duty(actor, key, on, first, last)
    return [(one.window.last_day, one.standing) for one in row.occurrences]


def consulted(actor: Actor, on: date = date(2024, 5, 20), today: date = NOVEMBER) -> None:
    said = {"by": "Kommunen och Polisen", "words": "Vi vill fortsätta i tre år"}
    commands.report_consultation(actor=actor, consulted_on=on, today=today, **said)


# Haninge 2022–2024: three years at a time after consultation, at the latest six months before the end.
def test_consultation_is_evidence_of_its_promise_and_an_extension_asks_for_it_anew(haninge: Actor) -> None:
    with pytest.raises(Refused) as refused:
        commands.extend_agreement(actor=haninge, years=3, decision=DECIDED, today=NOVEMBER)
    assert why(refused) is renewing.Objection.NOT_CONSULTED
    consulted(haninge)
    assert queries.consulted_on(haninge, on=NOVEMBER) == date(2024, 5, 20)
    longer = commands.extend_agreement(actor=haninge, years=3, decision=DECIDED, today=NOVEMBER)
    assert longer == date(2027, 12, 31)
    whole = {"first": date(2022, 1, 1), "last": date(2027, 12, 31)}
    assert stands(haninge, CONSULTATION, NOVEMBER, **whole) == [
        (date(2024, 6, 30), Standing.KEPT),
        (date(2027, 6, 30), Standing.AHEAD),
    ]
    assert stands(haninge, THE_END, NOVEMBER, **whole) == [
        (date(2024, 12, 31), Standing.KEPT),
        (date(2027, 12, 31), Standing.AHEAD),
    ]
    (proof,) = queries.duty(haninge, THE_END, NOVEMBER, date(2024, 1, 1), date(2024, 12, 31)).evidence
    assert (proof.done_on, proof.what) == (DECIDED.on, "Förlängdes till och med 31 december 2027")
    assert queries.consulted_on(haninge, on=NOVEMBER) is None


def test_what_was_promised_goes_on_through_an_extension(haninge: Actor) -> None:
    consulted(haninge)
    key, year = "forums/styrgrupp/rhythm", {"first": date(2024, 1, 1), "last": date(2024, 12, 31)}
    before = stands(haninge, key, NOVEMBER, **year)
    commands.extend_agreement(actor=haninge, years=3, decision=DECIDED, today=NOVEMBER)
    assert stands(haninge, key, NOVEMBER, **year) == before
    later = queries.duty(haninge, key, date(2026, 11, 20))
    assert (later.standing, [one.window.starts.year for one in later.occurrences]) != (Standing.ENDED, [])


def test_consultation_that_came_too_late_is_noted_and_the_promise_stays_missed(haninge: Actor) -> None:
    consulted(haninge, on=date(2024, 9, 2))
    assert queries.consulted_on(haninge, on=NOVEMBER) is None
    noted = papers.renewal(haninge, NOVEMBER).last_noted(renewing.Noted.CONSULTED)
    assert noted.noted_on == date(2024, 9, 2)
    commands.extend_agreement(actor=haninge, years=3, decision=DECIDED, today=NOVEMBER)
    found = stands(haninge, CONSULTATION, NOVEMBER, first=date(2024, 1, 1), last=date(2024, 12, 31))
    assert found == [(date(2024, 6, 30), Standing.MISSED)]


def test_letting_it_run_out_answers_the_promise_to_see_to_the_end(haninge: Actor) -> None:
    facts = {"actor": haninge, "decision": DECIDED, "today": NOVEMBER}
    commands.let_agreement_run_out(reason="Vi går in i länets arbete", **facts)
    found = stands(haninge, THE_END, NOVEMBER, first=date(2024, 1, 1), last=date(2024, 12, 31))
    assert found == [(date(2024, 12, 31), Standing.KEPT)]


OCTOBER = date(2022, 10, 3)


def successor(actor: Actor, *struck: str, today: date = OCTOBER, **changes: Any) -> int:
    facts = {"title": "Nykvarn 2023–2026", "first_day": "2023-01-01", "last_day": "2026-12-31"} | changes
    draft_id = agreements.open_successor(actor=actor, today=today, **facts)
    paths = [one.path for one in succeeding.choices(papers.draft(actor, draft_id).paper)]
    agreements.mark_items(actor=actor, draft_id=draft_id, paths=paths, state=MarkState.KEPT)
    if struck:
        agreements.mark_items(actor=actor, draft_id=draft_id, paths=struck, state=MarkState.STRUCK, why="Görs inte mer")
    return draft_id


# Nykvarn 2021–2022, § 5: a new agreement is to be drawn up, from 1 January 2023.
def test_a_successor_in_time_keeps_the_promise_of_one(nykvarn: Actor) -> None:
    draft_id = successor(nykvarn)
    year = {"first": date(2022, 1, 1), "last": date(2022, 12, 31)}
    assert stands(nykvarn, SUCCESSOR, OCTOBER, **year) != [(date(2022, 12, 31), Standing.KEPT)]
    commands.begin_successor(actor=nykvarn, draft_id=draft_id, today=OCTOBER)
    assert stands(nykvarn, SUCCESSOR, OCTOBER, **year) == [(date(2022, 12, 31), Standing.KEPT)]
    (proof,) = queries.duty(nykvarn, SUCCESSOR, OCTOBER).evidence
    assert proof.what == "Efterföljs av Nykvarn 2023–2026"


def test_a_successor_that_came_too_late_lets_the_promise_go_with_its_reason(nykvarn: Actor) -> None:
    today = date(2023, 3, 1)
    draft_id = successor(nykvarn, today=today, first_day="2023-04-01")
    commands.begin_successor(actor=nykvarn, draft_id=draft_id, today=today)
    found = stands(nykvarn, SUCCESSOR, today, first=date(2022, 12, 31), last=date(2022, 12, 31))
    assert found == [(date(2022, 12, 31), Standing.EXCUSED)]


def test_a_successor_from_a_file_keeps_the_promise_too(nykvarn: Actor) -> None:
    commands.see_to_followed(actor=nykvarn, today=OCTOBER)
    term = Term(first_day="2023-01-01", last_day="2026-12-31")
    old = papers.exported(nykvarn, OCTOBER)
    new = replace(old, id="nykvarn-2023-2026", title="Den nya", term=term, renewal=None, signatures=())
    agreements.load(actor=nykvarn, paper=new, today=OCTOBER)
    commands.see_to_followed(actor=nykvarn, today=OCTOBER)
    commands.see_to_followed(actor=nykvarn, today=OCTOBER)
    (proof,) = queries.duty(nykvarn, SUCCESSOR, OCTOBER).evidence
    assert proof.what == "Efterföljs av Den nya"


def matters(actor: Actor, kept: frozenset[str] | None = None) -> set[tuple[str, bool, bool]]:
    found = queries.open_matters(actor, on=OCTOBER, kept=kept)
    return {(one.row.key, one.follows, one.has_to_be_closed) for one in found}


FORUM, EVENING = "forums/chefssamradet/rhythm", "activities/trygghetskvall/rhythm"


def test_what_is_open_follows_with_a_promise_that_is_kept(nykvarn: Actor) -> None:
    everything = closing.keys_of(papers.paper(nykvarn, OCTOBER))
    assert {follows for _, follows, _ in matters(nykvarn, everything)} == {True}
    alone = matters(nykvarn)
    assert {(EVENING, False, True), (EVENING, False, False)} <= alone
    assert (FORUM, False, True) in alone
    assert not {CONSULTATION, THE_END, SUCCESSOR} & {key for key, _, _ in alone}
    assert {(follows, left) for key, follows, left in alone if key.startswith("act/")} <= {(True, False)}


# A14: what is open is carried over or closed one by one.
def test_what_is_late_and_follows_nothing_is_closed_one_by_one(nykvarn: Actor) -> None:
    draft_id = successor(nykvarn, "activities/trygghetskvall")
    with pytest.raises(Refused) as refused:
        commands.begin_successor(actor=nykvarn, draft_id=draft_id, today=OCTOBER)
    assert why(refused) is Objection.MATTERS_LEFT
    assert papers.agreement_row(nykvarn, date(2023, 1, 1)).key == "nykvarn-2021-2022"
    for one in queries.open_matters(nykvarn, on=OCTOBER):
        if one.row.key == EVENING and one.has_to_be_closed:
            reason = {"window_first_day": one.row.first_day, "reason": "Hölls inte under pandemin"}
            commands.excuse(actor=nykvarn, key=EVENING, today=OCTOBER, **reason)
    commands.begin_successor(actor=nykvarn, draft_id=draft_id, today=OCTOBER)
    assert papers.agreement_row(nykvarn, date(2023, 1, 1)).key == "nykvarn-2023-2026"


def test_what_was_open_on_the_last_day_is_still_closed_when_the_next_comes_late(nykvarn: Actor) -> None:
    march = date(2023, 3, 1)
    draft_id = successor(nykvarn, "activities/trygghetskvall", today=march, first_day="2023-04-01")
    with pytest.raises(Refused) as refused:
        commands.begin_successor(actor=nykvarn, draft_id=draft_id, today=march)
    assert why(refused) is Objection.MATTERS_LEFT
    for one in queries.open_matters(nykvarn, on=march):
        if one.row.key == EVENING and one.has_to_be_closed:
            reason = {"window_first_day": one.row.first_day, "reason": "Hölls inte"}
            commands.excuse(actor=nykvarn, key=EVENING, today=march, **reason)
    commands.begin_successor(actor=nykvarn, draft_id=draft_id, today=march)


def test_a_review_is_evidence_where_the_text_promises_one(db: None) -> None:
    since, today = date(2024, 1, 1), date(2026, 3, 20)
    actor = coordinator("stockholm", since, "staden")
    said = {"reviewed_on": date(2026, 3, 12), "by": "stadsovergripande-styrgrupp", "conclusion": "Gäller som den är"}
    commands.report_review(actor=actor, today=today, **said)
    assert papers.renewal(actor, today).last_noted(renewing.Noted.REVIEWED).words == "Gäller som den är"
    promised = replace(papers.exported(actor, today), renewal=Renewal(review_rhythm="en gång per år"))
    program = agreements.start(actor=PROGRAM, paper=promised, today=today, slug="stockholm").actor
    spring = date(2027, 3, 20)
    commands.report_review(actor=program, today=spring, **said | {"reviewed_on": date(2027, 3, 19)})
    assert [one.what for one in queries.duty(actor, "renewal/review", spring).evidence] == ["Gäller som den är"]
