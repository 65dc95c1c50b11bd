"""Who appoints to a seat or a function, with what mandate, from when: rules, command, and what holds on a day (B16)."""

from datetime import date

import pytest
from django.core.exceptions import ObjectDoesNotExist
from pytest_django import DjangoAssertNumQueries

from samsyn.base.audit.models import Event
from samsyn.base.collaborations.actors import Actor
from samsyn.base.collaborations.rights import NotAllowed
from samsyn.base.refusals import Refused
from samsyn.parties import commands, queries
from samsyn.parties.rules import MandateObjection, mandates
from samsyn.parties.rules.mandates import Said
from tests.written import paper

JANUARY, JUNE, JULY, DECEMBER = date(2025, 1, 1), date(2025, 6, 30), date(2025, 7, 1), date(2025, 12, 31)
SEAT, FUNCTION = "forums/chefssamradet/seats/direktor", "bodies/lpo-chef"
BOARD = Said("Kommunstyrelsen", "Får binda kommunen i frågor om samverkan.", JANUARY)
LATER = Said("Kommundirektören", "", JULY)
SHORT = Said("Kommunstyrelsen", "", JANUARY, JUNE)


@pytest.mark.parametrize(
    ("rows", "day", "now", "ahead"),
    [
        ([], JUNE, None, None),
        ([BOARD], JUNE, BOARD, None),
        ([BOARD, LATER], JUNE, BOARD, LATER),
        ([BOARD, LATER], JULY, LATER, None),
        ([LATER, BOARD], JULY, LATER, None),  # entered afterwards, about an earlier time
        ([SHORT], JULY, None, None),
        ([SHORT], JUNE, SHORT, None),
        ([LATER], JUNE, None, LATER),  # vacant until then
        ([BOARD, Said("Nämnden", "", JANUARY)], JUNE, Said("Nämnden", "", JANUARY), None),
    ],
)
def test_what_holds_on_a_day_and_what_is_to_come(
    rows: list[Said], day: date, now: Said | None, ahead: Said | None
) -> None:
    assert (mandates.on_day(rows, day), mandates.coming(rows, day)) == (now, ahead)


@pytest.mark.parametrize(
    ("key", "said", "rows", "expected"),
    [
        (SEAT, BOARD, [], None),
        (FUNCTION, BOARD, [], None),
        ("forums/chefssamradet/seats/finns-inte", BOARD, [], MandateObjection.UNKNOWN_PLACE),
        ("bodies/finns-inte", BOARD, [], MandateObjection.UNKNOWN_PLACE),
        (SEAT, Said(" ", "", JANUARY), [], MandateObjection.NOBODY_APPOINTS),
        (SEAT, Said("Nämnden", "", JULY, JUNE), [], MandateObjection.ENDS_BEFORE_IT_BEGINS),
        (SEAT, BOARD, [BOARD], MandateObjection.SAID_ALREADY),
        (SEAT, LATER, [BOARD], None),
    ],
)
def test_saying(key: str, said: Said, rows: list[Said], expected: MandateObjection | None) -> None:
    assert mandates.objection_to_saying(key, said, paper=paper(), rows=rows) is expected


def test_it_is_said_and_shown_until_another_is(
    alva: Actor, disa: Actor, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    for said in (BOARD, LATER):
        commands.say_mandate(actor=alva, key=SEAT, said=said, today=JANUARY)
    with django_assert_num_queries(1):
        row = queries.mandates(disa, JUNE)[SEAT]
    assert (row.now, row.coming) == (BOARD, LATER)
    assert queries.mandates(disa, DECEMBER)[SEAT].now == LATER
    assert queries.mandates(disa, date(2024, 12, 31))[SEAT].now is None
    event = Event.unscoped.filter(verb="parties.mandate_said").order_by("id")[0]
    assert (event.subject_key, event.after["appointed_by"]) == ("kommundirektor", "Kommunstyrelsen")


def test_a_leader_says_it_for_her_own_and_nobody_for_a_stranger(
    alva: Actor, bo: Actor, disa: Actor, egil: Actor
) -> None:
    commands.say_mandate(actor=bo, key=FUNCTION, said=BOARD, today=JANUARY)
    for actor in (bo, disa):
        with pytest.raises(NotAllowed):
            commands.say_mandate(actor=actor, key=SEAT, said=BOARD, today=JANUARY)
    assert queries.may_say_mandate(bo, "polisen")
    assert not queries.may_say_mandate(bo, "kommunen")
    with pytest.raises(Refused) as refused:
        commands.say_mandate(actor=alva, key="bodies/finns-inte", said=BOARD, today=JANUARY)
    assert refused.value.objection is MandateObjection.UNKNOWN_PLACE
    with pytest.raises(ObjectDoesNotExist):
        commands.say_mandate(actor=egil, key=SEAT, said=BOARD, today=JANUARY)
