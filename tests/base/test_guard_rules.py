"""The guard finds persons' numbers, and lets everything else pass."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from samsyn.base.guard.rules import Found, Kind, objection_to_storing

# Numbers made for tests; no person has them.
IDENTITY = "19900118-9811"
COORDINATION = "701063-2391"


def kind_of(value: object) -> Kind | None:
    found = objection_to_storing(value)
    return found.kind if found else None


@pytest.mark.parametrize(
    "text",
    [
        "900118-9811",
        "9001189811",
        "900118+9811",
        "900118 9811",
        "19900118-9811",
        "199001189811",
        "möte med 900118-9811, kl. 10",
        "pnr.900118-9811",
        "(900118-9811)",
        "900118 - 9811",
        "900118-\n9811",
        "1990-01-18-9811",
        "900118–9811",
        "900118\u00a09811",
        "9001\u00ad18-9811",
        "９００１１８-９８１１",
    ],
)
def test_an_identity_number_is_found_however_it_is_written(text: str) -> None:
    assert kind_of(text) is Kind.IDENTITY_NUMBER


def test_a_coordination_number_is_found() -> None:
    assert kind_of(f"nr {COORDINATION}") is Kind.COORDINATION_NUMBER


@pytest.mark.parametrize(
    "text",
    [
        "070-123 45 67",
        "0701234567",
        "+46 70 123 45 67",
        "+46(0)70-123 45 67",
        "0046 73 123 45 67",
        "076/1234567",
        "070.123.45.67",
    ],
)
def test_a_mobile_number_is_found(text: str) -> None:
    assert kind_of(f"Ring {text}!") is Kind.MOBILE_NUMBER


@pytest.mark.parametrize(
    "text",
    [
        "212000-0159",
        "202100-0076",
        "222000-0737",
        "212000-2999",
        "802002-4280",
        "08-523 010 00",
        "114 14",
        "0150-57 70 00",
        "900118-9812",
        "2023-11-13 19:30",
        "2022-01-01–2026-12-31",
        "1990-01-18-9811-12-31",
        "kl. 0730-0830, 0930",
        "dnr KS 2023/0114",
        "5000-K123456-23",
        "59.329324, 18.068581",
        "550e8400-e29b-41d4-a716-446655440000",
        "a" * 12 + "9001189811" + "b" * 42,
        "",
        f"{'8f7f17b8cebda403efda1563bec':a<53}b0701234567"[:64],  # a digest of a file or a secret
    ],
)
def test_what_is_no_person_passes(text: str) -> None:
    assert kind_of(text) is None


def test_nested_values_are_looked_at_and_the_place_is_told() -> None:
    value = {"contacts": [{"note": "rad ett\nfråga efter Alva 900118-9811"}]}
    found = objection_to_storing(value)
    assert found == Found(Kind.IDENTITY_NUMBER, "contacts/0/note", 2, "fråga efter Alva")


@pytest.mark.parametrize("value", [{"900118-9811": 1}, {"a": 199001189811}, [["900118-9811"]], ("900118-9811",)])
def test_keys_and_numbers_and_lists_are_looked_at(value: object) -> None:
    assert kind_of(value) is Kind.IDENTITY_NUMBER


def test_a_mobile_number_may_stand_where_it_is_said_to_and_nowhere_else() -> None:
    value = {"contacts": [{"phone": "070-123 45 67"}]}
    assert objection_to_storing(value, mobiles_at=["contacts/*/phone"]) is None
    assert objection_to_storing(value, mobiles_at=["contacts"]) is None
    assert objection_to_storing(value, mobiles_at=["parties/*"]) is not None
    assert objection_to_storing(value, mobiles_at=["contacts/0/phone/more"]) is not None


def test_an_identity_number_may_stand_nowhere() -> None:
    assert objection_to_storing({"contacts": ["900118-9811"]}, mobiles_at=["contacts/*"]) is not None


@given(st.text(alphabet="abc åäö\n", max_size=40), st.text(alphabet="xyz ÅÄÖ\n", max_size=40))
def test_what_stands_around_hides_nothing(before: str, after: str) -> None:
    assert kind_of(f"{before} {IDENTITY} {after}") is Kind.IDENTITY_NUMBER


@given(st.recursive(st.none() | st.booleans() | st.floats() | st.text(alphabet="abcåäö"), st.lists))
def test_the_number_is_never_in_the_finding(value: object) -> None:
    found = objection_to_storing([value, f"se {IDENTITY}"])
    assert found is not None
    assert "9811" not in repr(found)
