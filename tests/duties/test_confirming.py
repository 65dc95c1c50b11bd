"""A party stands behind what it has promised, or says what is not as agreed: rules, commands and how it then stands."""

from datetime import date

import pytest
from django.core.exceptions import ObjectDoesNotExist
from django.db import IntegrityError, transaction

from samsyn.base.audit.models import Event
from samsyn.base.collaborations.actors import Actor, Role
from samsyn.base.collaborations.rights import NotAllowed
from samsyn.base.refusals import Refused
from samsyn.duties import commands, queries, wording
from samsyn.duties.models import Confirmation, Doubt
from samsyn.duties.rules.confirming import Confirmed, Doubting, objection_to_doubting, objection_to_settling
from samsyn.duties.rules.objections import Objection
from samsyn.duties.rules.standings import Standing
from tests.people import member

FORUM, LIFT, TIME, WALK = "forums/chefssamradet/rhythm", "promises/lyfta", "promises/tid", "activities/vandring/rhythm"
TODAY, LATER, JUNE = date(2025, 3, 20), date(2025, 5, 1), date(2025, 6, 1)
FEB, MAR = date(2025, 2, 1), date(2025, 3, 1)
OURS, NOBODYS = frozenset({"a"}), frozenset[str]()


@pytest.mark.parametrize(
    ("signed", "days", "doubting", "confirmed", "since"),
    [
        ((), {}, Doubting(), False, None),
        (("a",), {}, Doubting(), True, None),
        ((), {"a": FEB}, Doubting(), True, FEB),
        ((), {"b": FEB}, Doubting(), False, None),
        (("a",), {}, Doubting(stands=True), False, None),
        ((), {"a": FEB}, Doubting(stands=True), False, FEB),
        ((), {"a": FEB}, Doubting(settled_on=MAR), True, MAR),
        ((), {"a": MAR}, Doubting(settled_on=FEB), True, MAR),
        (("a",), {}, Doubting(settled_on=MAR), True, MAR),
        ((), {}, Doubting(settled_on=MAR), False, None),
    ],
)
def test_what_is_confirmed_and_since_when(
    signed: tuple[str, ...], days: dict[str, date], doubting: Doubting, confirmed: bool, since: date | None
) -> None:
    known = Confirmed(("a", "b"), frozenset(signed), days)
    assert known.is_confirmed(OURS, doubting) is confirmed
    assert known.since(OURS, doubting) == since


def test_what_nobody_owes_by_name_is_confirmed_by_any() -> None:
    assert Confirmed(("a", "b"), frozenset({"b"}), {}).is_confirmed(NOBODYS)


@pytest.mark.parametrize(
    ("change", "expected"),
    [
        ({}, None),
        ({"owners": ()}, None),
        ({"owners": ("b",)}, Objection.ANOTHERS_PROMISE),
        ({"owners": ("a", "b")}, None),
        ({"is_law": True}, Objection.ANOTHERS_PROMISE),
        ({"is_bound": True}, Objection.ALREADY_CONFIRMED),
        ({"is_doubted": True}, Objection.ALREADY_DOUBTED),
        ({"reason": " "}, Objection.NO_REASON),
    ],
)
def test_doubting(change: dict[str, object], expected: Objection | None) -> None:
    facts = {"reason": "Vi sa två", "owners": ("a",), "is_law": False, "is_bound": False, "is_doubted": False}
    assert objection_to_doubting("a", **{**facts, **change}) is expected  # type: ignore[arg-type]


def test_settling() -> None:
    assert objection_to_settling(is_doubted=True) is None
    assert objection_to_settling(is_doubted=False) is Objection.NOT_DOUBTED


@pytest.fixture
def bo_unsigned(unsigned: Actor) -> Actor:
    """Bo, an ordinary member for the police."""
    return member(unsigned, "Bo", Role.MEMBER, "polisen")


def refusal(refused: pytest.ExceptionInfo[Refused]) -> object:
    return refused.value.objection


def test_only_its_coordinator_or_administrator_speaks_for_a_party(
    unsigned: Actor, alva_unsigned: Actor, bo_unsigned: Actor
) -> None:
    for actor, party in ((bo_unsigned, "polisen"), (alva_unsigned, "polisen"), (bo_unsigned, "kommunen")):
        with pytest.raises(NotAllowed):
            commands.confirm(actor=actor, party_key=party, today=TODAY)
    assert "confirm" not in queries.may(bo_unsigned)
    assert "confirm" in queries.may(alva_unsigned)
    commands.confirm(actor=alva_unsigned, party_key="kommunen", today=TODAY)
    commands.confirm(actor=unsigned, party_key="polisen", today=TODAY)  # whoever keeps the machine
    assert Confirmation.rows.of(unsigned).count() == 2


@pytest.mark.parametrize("key", [LIFT, TIME, WALK])
def test_what_a_party_doubts_waits_with_its_words_until_it_is_settled(
    unsigned: Actor, alva_unsigned: Actor, bo_unsigned: Actor, key: str
) -> None:
    before = queries.duty(bo_unsigned, key, TODAY).standing
    commands.doubt(actor=alva_unsigned, key=key, reason="Vi sa vartannat år.", today=TODAY)
    commands.confirm(actor=alva_unsigned, party_key="kommunen", today=TODAY)
    row = queries.duty(bo_unsigned, key, TODAY)
    (doubt,) = row.doubts
    assert row.standing is Standing.UNCONFIRMED
    assert (doubt.party.name, doubt.by_name, doubt.said_on) == ("Nykvarns kommun", "Alva", TODAY)
    assert wording.sentence(row, TODAY) == "Nykvarns kommun: stämmer inte, därför att ”Vi sa vartannat år.”"
    assert queries.duty(bo_unsigned, key, FEB).standing == before
    commands.settle_doubt(actor=alva_unsigned, key=key, today=LATER)
    settled = queries.duty(bo_unsigned, key, JUNE)
    assert settled.doubts == ()
    assert settled.standing is not Standing.UNCONFIRMED
    verbs = Event.unscoped.filter(subject_key=key).order_by("id").values_list("verb", flat=True)
    assert list(verbs) == ["duties.doubted", "duties.doubt_settled"]


def test_nothing_before_a_doubt_was_settled_is_late(unsigned: Actor, alva_unsigned: Actor) -> None:
    commands.doubt(actor=alva_unsigned, key=FORUM, reason="Vi sa två.", today=TODAY)
    commands.confirm(actor=alva_unsigned, party_key="kommunen", today=TODAY)
    commands.settle_doubt(actor=alva_unsigned, key=FORUM, today=date(2025, 8, 1))
    row = queries.duty(unsigned, FORUM, date(2025, 8, 2))
    assert (row.standing, row.late_since) == (Standing.OPEN, None)


def test_one_doubts_ones_own_in_words_once_and_before_one_is_bound(
    unsigned: Actor, alva_unsigned: Actor, bo_unsigned: Actor
) -> None:
    with pytest.raises(NotAllowed):
        commands.doubt(actor=bo_unsigned, key=FORUM, reason="Nej.", today=TODAY)
    police = member(unsigned, "Cilla", Role.COORDINATOR, "polisen")
    for key, reason, expected in (
        (TIME, "Nej.", Objection.ANOTHERS_PROMISE),
        ("act/4", "Nej.", Objection.ANOTHERS_PROMISE),
        (FORUM, " ", Objection.NO_REASON),
    ):
        with pytest.raises(Refused) as refused:
            commands.doubt(actor=police, key=key, reason=reason, today=TODAY)
        assert refusal(refused) is expected
    with pytest.raises(Refused) as refused:
        commands.settle_doubt(actor=police, key=FORUM, today=TODAY)
    assert refusal(refused) is Objection.NOT_DOUBTED
    commands.doubt(actor=police, key=FORUM, reason="Vi sa två.", today=TODAY)
    with pytest.raises(Refused) as refused:
        commands.doubt(actor=police, key=FORUM, reason="Vi sa två.", today=TODAY)
    assert refusal(refused) is Objection.ALREADY_DOUBTED
    with pytest.raises(Refused) as refused:  # another party's doubt is not one's own to settle
        commands.settle_doubt(actor=alva_unsigned, key=FORUM, today=TODAY)
    assert refusal(refused) is Objection.NOT_DOUBTED
    commands.confirm(actor=alva_unsigned, party_key="kommunen", today=TODAY)
    with pytest.raises(Refused) as refused:
        commands.doubt(actor=alva_unsigned, key=TIME, reason="Nej.", today=TODAY)
    assert refusal(refused) is Objection.ALREADY_CONFIRMED
    with pytest.raises(ObjectDoesNotExist):
        commands.doubt(actor=police, key="promises/finns-inte", reason="Nej.", today=TODAY)


def test_who_has_signed_doubts_nothing(alva: Actor) -> None:
    with pytest.raises(Refused) as refused:
        commands.doubt(actor=alva, key=TIME, reason="Nej.", today=TODAY)
    assert refusal(refused) is Objection.ALREADY_CONFIRMED


def test_a_doubt_has_its_reason_in_the_database_too(unsigned: Actor) -> None:
    with pytest.raises(IntegrityError), transaction.atomic():
        Doubt.rows.add(unsigned, key=TIME, party_key="kommunen", said_on=TODAY)
