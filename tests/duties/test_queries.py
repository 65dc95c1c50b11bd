"""How duties stand, asked of the database: facts in, standings out, in a fixed number of questions."""

from datetime import date

import pytest
from django.core.exceptions import ObjectDoesNotExist
from django.db import connection
from django.test.utils import CaptureQueriesContext

from samsyn.agreements import commands as agreements
from samsyn.base.audit.acting import PROGRAM
from samsyn.base.collaborations.actors import Actor, Role
from samsyn.duties import queries
from samsyn.duties.queries import DutyRow
from samsyn.duties.queries.concerning import held_keys
from samsyn.duties.rules.standings import Standing
from tests.written import paper, with_rhythm

FORUM = "forums/chefssamradet/rhythm"
MARCH, JUNE = date(2025, 3, 20), date(2025, 6, 1)
LAST = date(2026, 12, 31)


def rows(*actors: Actor, on: date, **span: date) -> dict[str, DutyRow]:
    return {row.key: row for row in queries.standings(*actors, on=on, **span)}


RIGHT_FROM, DAY_BEFORE = date(2025, 4, 1), date(2025, 3, 31)


def test_every_promise_has_its_row_with_its_clause(nykvarn: Actor) -> None:
    row = rows(nykvarn, on=MARCH)[FORUM]
    assert (row.clause, row.phrase, row.forum_key) == ("§ 6", "fyra gånger per år", "chefssamradet")
    assert [owner.name for owner in row.owners] == ["Chefssamrådet"]
    assert (row.standing, row.kept_count, row.wanted_count) == (Standing.DUE_SOON, 0, 4)
    assert row.next_last_day == date(2025, 3, 31)


def test_the_right_of_14_is_there_from_its_day(nykvarn: Actor) -> None:
    days = {on: {row.key: row.standing for row in queries.standings(nykvarn, on=on)} for on in (RIGHT_FROM, DAY_BEFORE)}
    assert days[RIGHT_FROM]["act/14"] is Standing.ON_EVENT
    assert "act/14" not in days[DAY_BEFORE]


@pytest.mark.parametrize(
    ("key", "standing"),
    [
        ("promises/tid", Standing.ALWAYS),
        ("promises/lyfta", Standing.ON_EVENT),
        ("activities/vandring/rhythm", Standing.OPEN),
        ("act/4", Standing.OPEN),
    ],
)
def test_each_kind_stands_in_its_own_way(nykvarn: Actor, key: str, standing: Standing) -> None:
    assert rows(nykvarn, on=MARCH)[key].standing is standing


def test_what_has_no_evidence_is_behind_then_missed_then_ended(nykvarn: Actor) -> None:
    in_june = rows(nykvarn, on=JUNE)[FORUM]
    assert (in_june.standing, in_june.late_since) == (Standing.BEHIND, date(2025, 3, 31))
    in_january = rows(nykvarn, on=date(2026, 1, 10))[FORUM]
    assert (in_january.standing, in_january.late_since) == (Standing.MISSED, date(2025, 12, 31))
    assert [one.standing for one in in_january.occurrences] == [Standing.OPEN]
    after = rows(nykvarn, on=date(2027, 1, 1), first=date(2026, 1, 1))
    assert after[FORUM].standing is Standing.ENDED
    assert after["promises/tid"].standing is Standing.ENDED
    assert after["act/6-picture"].standing is not Standing.ENDED


def test_an_agreement_taken_into_use_late_shows_nothing_as_late(db: None) -> None:
    actor = agreements.start(actor=PROGRAM, paper=paper(), today=date(2026, 11, 20)).actor
    for on in (date(2025, 6, 1), date(2026, 11, 20)):
        late = [row.key for row in queries.standings(actor, on=on) if row.standing in {"missed", "behind"}]
        assert late == []
    year = rows(actor, on=date(2026, 11, 20), first=date(2025, 1, 1), last=LAST)[FORUM]
    assert [one.standing for one in year.occurrences] == [Standing.BEFORE_USE, Standing.OPEN]
    assert (year.kept_count, year.wanted_count) == (0, 1)


def test_an_amendment_moves_nothing_before_it(nykvarn: Actor) -> None:
    span = {"first": date(2025, 1, 1), "last": LAST}
    before = rows(nykvarn, on=date(2025, 12, 1), **span)[FORUM]
    changed = with_rhythm(paper(), "chefssamradet", "sex gånger per år")
    agreements.load(actor=nykvarn, paper=changed, today=date(2026, 1, 1))
    after = rows(nykvarn, on=date(2026, 2, 1), **span)[FORUM]
    assert after.phrase == "sex gånger per år"
    assert [one.wanted for one in after.occurrences] == [4, 6]
    assert after.occurrences[0].window == before.occurrences[0].window


def test_a_promise_that_is_taken_out_ended_the_day_before(nykvarn: Actor) -> None:
    agreements.load(actor=nykvarn, paper=paper(activities=()), today=date(2026, 1, 1))
    row = rows(nykvarn, on=date(2026, 2, 1), first=date(2025, 1, 1))["activities/vandring/rhythm"]
    assert row.standing is Standing.ENDED


def test_one_asks_for_one_duty_and_a_stranger_for_none(nykvarn: Actor, egil: Actor) -> None:
    assert queries.duty(nykvarn, FORUM, MARCH).key == FORUM
    with pytest.raises(ObjectDoesNotExist):
        queries.duty(nykvarn, "forums/finns-inte/rhythm", MARCH)
    assert queries.standings(egil, on=MARCH) == []
    with pytest.raises(ObjectDoesNotExist):
        queries.duty(egil, FORUM, MARCH)


def test_a_group_about_individuals_is_not_shown_outside_the_authorities(alva: Actor, disa: Actor) -> None:
    assert "forums/sspf/rhythm" in rows(alva, on=MARCH)
    seen = rows(disa, on=MARCH)
    assert "forums/sspf/rhythm" not in seen
    assert FORUM in seen


def test_what_is_due(nykvarn: Actor) -> None:
    found = queries.due(nykvarn, on=MARCH, until=date(2025, 3, 31))
    assert [(row.key, row.last_day) for row in found] == [
        ("forums/sspf/rhythm", date(2025, 1, 31)),
        ("forums/sspf/rhythm", date(2025, 2, 28)),
        (FORUM, date(2025, 3, 31)),
        ("forums/sspf/rhythm", date(2025, 3, 31)),
    ]
    assert {row.key for row in queries.due(nykvarn, on=MARCH, until=LAST, body="sakerhet")} == {
        "activities/vandring/rhythm"
    }
    assert queries.due(nykvarn, on=date(2027, 1, 1), until=date(2027, 1, 31), body="chefssamradet") == []


def test_rows_for_lists_say_the_same_as_the_page(nykvarn: Actor) -> None:
    lines = [line for line in queries.export_rows(nykvarn, on=MARCH) if line[1] == "Chefssamrådet möts"]
    assert lines == [
        (
            "Nykvarn",
            "Chefssamrådet möts",
            "§ 6",
            "Återkommer",
            "Chefssamrådet",
            "",
            "fyra gånger per år",
            "Snart dags",
            date(2025, 1, 1),
            date(2025, 12, 31),
            0,
            4,
            "Snart dags",
            "",
        )
    ]
    assert {len(line) for line in queries.export_rows(nykvarn, on=MARCH)} == {len(queries.EXPORT_HEADINGS)}


def test_four_questions_whatever_the_number(nykvarn: Actor) -> None:
    actors = [nykvarn]
    for number in range(3):
        slug = f"annan-{number}"
        actors.append(agreements.start(actor=PROGRAM, paper=paper(), today=MARCH, slug=slug).actor)
    queries.standings(*actors, on=MARCH)
    with CaptureQueriesContext(connection) as asked:
        found = queries.standings(*actors, on=MARCH)
    assert len(asked) == 4
    assert len({row.collaboration for row in found}) == 4


def test_a_board_says_what_the_duties_rest_on(nykvarn: Actor, alva: Actor) -> None:
    (board,) = queries.boards(alva, on=MARCH)
    assert list(board.rows) == queries.standings(alva, on=MARCH)
    assert (board.line.slug, board.paper.name) == ("nykvarn", "Nykvarn")
    parties = {party.id for party in board.paper.parties}
    assert set(board.unconfirmed) == parties - board.signed - board.confirmed


def test_nothing_is_known_of_keys_that_no_edition_has(nykvarn: Actor) -> None:
    assert queries.unknown_keys(nykvarn) == []


def test_one_answers_for_what_her_circles_name_and_nothing_else() -> None:
    # The circle of all the parties names no body; to answer for "" would be to answer for every forum's absence.
    circles = frozenset({"parties", "forum:chefssamradet"})
    inside = Actor(1, 1, "nykvarn", Role.MEMBER, "Bo", "polisen", circles=circles)
    assert held_keys(inside, paper()) == {"chefssamradet"}
