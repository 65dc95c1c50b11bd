"""What agreements answer: in short, by edition, for those outside; and how few questions it takes."""

from datetime import date

import pytest
from django.core.exceptions import ObjectDoesNotExist
from django.db import connection
from django.test.utils import CaptureQueriesContext

from samsyn.agreements import commands, queries
from samsyn.base.audit.acting import PROGRAM
from samsyn.base.collaborations.actors import Actor
from tests.people import FIRST
from tests.written import paper, with_rhythm

JULY = date(2025, 7, 1)


def test_an_agreement_in_short(nykvarn: Actor) -> None:
    row = queries.agreement_row(nykvarn, date(2026, 12, 31))
    assert (row.collaboration, row.first_day, row.last_day) == ("nykvarn", FIRST, date(2026, 12, 31))
    assert (row.days_left, row.has_begun, row.has_ended, row.is_open_ended) == (0, True, False, False)
    after = queries.agreement_row(nykvarn, date(2027, 1, 1))
    assert (after.days_left, after.has_ended) == (-1, True)
    assert not queries.agreement_row(nykvarn, date(2024, 12, 31)).has_begun


def test_all_of_a_persons_agreements_take_one_question(nykvarn: Actor) -> None:
    other = commands.start(actor=PROGRAM, paper=paper(name="Annan"), today=FIRST, slug="annan").actor
    queries.agreement_rows(nykvarn, other, on=JULY)
    with CaptureQueriesContext(connection) as asked:
        rows = queries.agreement_rows(nykvarn, other, on=JULY)
    assert [row.collaboration_name for row in rows] == ["Annan", "Nykvarn"]
    assert len(asked) == 1


def test_a_party_that_has_not_signed_is_a_row_that_says_so(db: None) -> None:
    only = tuple(one for one in paper().signatures if one.party == "kommunen")
    here = commands.start(actor=PROGRAM, paper=paper(signatures=only), today=FIRST).actor
    rows = queries.signatures(here, JULY)
    assert [(row.party_name, row.is_missing) for row in rows] == [
        ("Nykvarns kommun", False),
        ("Lokalpolisområde Södertälje", True),
    ]
    assert queries.signed_parties(here, on=date(2025, 1, 19)) == {}
    assert queries.signed_parties(here, on=date(2025, 1, 20)) == {here.collaboration_id: {"kommunen"}}


def test_those_outside_find_no_trace_of_groups_about_individuals(alva: Actor, disa: Actor) -> None:
    changed = with_rhythm(paper(), "sspf", "varje vecka")
    commands.propose(actor=alva, paper=changed, title="Tätare", today=JULY)
    commands.load(actor=alva, paper=changed, today=JULY)
    for number in (1, 2):
        assert "sspf" in repr(queries.differences(alva, part="organisation", number=number))
        assert "sspf" not in repr(queries.differences(disa, part="organisation", number=number))
    assert "sspf" in repr(queries.proposals(alva))
    assert "sspf" not in repr(queries.proposals(disa))
    assert "sspf" not in repr(queries.exported(disa, JULY))


@pytest.mark.parametrize("number", [0, 2])
def test_an_edition_that_is_not_there(nykvarn: Actor, number: int) -> None:
    with pytest.raises(ObjectDoesNotExist):
        queries.differences(nykvarn, part="organisation", number=number)


def test_of_two_collaborations_of_a_municipality_the_first_carries_the_clocks(nykvarn: Actor) -> None:
    other = commands.start(actor=PROGRAM, paper=paper(), today=FIRST, slug="annan").actor
    carries = {line.slug: line.carries_act_clock for line in queries.timelines(nykvarn).values()}
    carries |= {line.slug: line.carries_act_clock for line in queries.timelines(other).values()}
    assert carries == {"nykvarn": True, "annan": False}
