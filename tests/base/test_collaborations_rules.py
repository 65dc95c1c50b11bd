"""Rules of collaborations, as truth tables."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from samsyn.base.collaborations import rules
from samsyn.base.collaborations.rules import Access, Days, Giver, InvitationState, Objection
from samsyn.base.collaborations.wording import OBJECTIONS

JAN, MAR, JUN, DEC = date(2026, 1, 1), date(2026, 3, 1), date(2026, 6, 30), date(2026, 12, 31)
GOOD = {
    "slug": "nykvarn",
    "name": "Nykvarn",
    "code": "0140",
    "carries_clock": True,
    "slug_taken": False,
    "clock_taken": False,
}


@pytest.mark.parametrize(
    ("change", "expected"),
    [
        ({}, None),
        ({"slug": "Nykvarn"}, Objection.SLUG_NOT_PLAIN),
        ({"slug": "södertälje"}, Objection.SLUG_NOT_PLAIN),
        ({"slug": "-a"}, Objection.SLUG_NOT_PLAIN),
        ({"slug_taken": True}, Objection.SLUG_TAKEN),
        ({"name": " "}, Objection.NAME_MISSING),
        ({"code": "140"}, Objection.CODE_NOT_FOUR_DIGITS),
        ({"code": ""}, Objection.CLOCK_WITHOUT_MUNICIPALITY),
        ({"code": "", "carries_clock": False}, None),
        ({"clock_taken": True}, Objection.CLOCK_CARRIED_BY_ANOTHER),
        ({"clock_taken": True, "carries_clock": False}, None),
    ],
)
def test_creating(change: dict[str, object], expected: Objection | None) -> None:
    assert rules.objection_to_creating(**{**GOOD, **change}) == expected  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("days", "others", "expected"),
    [
        ((JAN, None), [], None),
        ((MAR, JAN), [], Objection.ENDS_BEFORE_IT_BEGINS),
        ((MAR, None), [(JAN, None)], Objection.ALREADY_MEMBER),
        ((JUN, DEC), [(JAN, JUN)], Objection.ALREADY_MEMBER),
        ((date(2026, 7, 1), None), [(JAN, JUN)], None),
        ((JAN, MAR), [(JUN, None)], None),
        ((JAN, None), [(JUN, DEC)], Objection.ALREADY_MEMBER),
    ],
)
def test_joining(days: Days, others: list[Days], expected: Objection | None) -> None:
    assert rules.objection_to_joining(days, others) == expected


@pytest.mark.parametrize(
    ("days", "last_day", "only", "expected"),
    [
        ((JAN, None), JUN, False, None),
        ((JAN, DEC), JUN, False, None),
        ((MAR, None), JAN, False, Objection.ENDS_BEFORE_IT_BEGINS),
        ((JAN, MAR), JUN, False, Objection.ALREADY_ENDED),
        ((JAN, None), JUN, True, Objection.LAST_COORDINATOR),
    ],
)
def test_ending(days: Days, last_day: date, only: bool, expected: Objection | None) -> None:
    assert rules.objection_to_ending(days, last_day=last_day, is_only_coordinator=only) == expected


@pytest.mark.parametrize(
    ("day", "expected"), [(date(2025, 12, 31), False), (JAN, True), (JUN, True), (date(2026, 7, 1), False)]
)
def test_membership_holds_from_its_first_day_through_its_last(day: date, expected: bool) -> None:
    assert rules.is_member_on(day, (JAN, JUN)) is expected
    assert rules.is_member_on(DEC, (JAN, None))


def test_a_day_of_first_use_stands_once_it_has_come() -> None:
    assert rules.objection_to_taking_into_use(None, has_begun=False) is None
    assert rules.objection_to_taking_into_use(JUN, has_begun=False) is None
    assert rules.objection_to_taking_into_use(JAN, has_begun=True) is Objection.IN_USE_ALREADY


def test_only_practice_is_thrown_away() -> None:
    assert rules.objection_to_throwing_away(is_practice=True) is None
    assert rules.objection_to_throwing_away(is_practice=False) is Objection.NOT_PRACTICE


ADMIN = Giver("kommunen", is_party_admin=True)
COORDINATOR = Giver("kommunen", is_coordinator=True)
BOTH = Giver("kommunen", is_party_admin=True, is_coordinator=True)
MEMBER = Giver("kommunen")
LOOSE = Giver(is_coordinator=True)  # a coordinator who belongs to no party
PROGRAM = Giver(is_program=True)
OURS, THEIRS, NOBODYS = Access("kommunen"), Access("polisen"), Access("")
OUR_ADMIN, THEIR_ADMIN = Access("kommunen", is_party_admin=True), Access("polisen", is_party_admin=True)
OUR_LEADER, LOOSE_LEADER = Access("kommunen", is_leading=True), Access("", is_leading=True)


@pytest.mark.parametrize(
    ("giver", "access", "admins", "expected"),
    [
        (ADMIN, OURS, {"kommunen"}, True),
        (ADMIN, OUR_LEADER, {"kommunen"}, True),
        (ADMIN, OUR_ADMIN, {"kommunen"}, True),
        (ADMIN, THEIRS, {"kommunen"}, False),
        (ADMIN, THEIR_ADMIN, {"kommunen"}, False),
        (ADMIN, NOBODYS, {"kommunen"}, False),
        (COORDINATOR, OURS, set(), False),
        (COORDINATOR, OUR_ADMIN, set(), True),
        (COORDINATOR, OUR_ADMIN, {"kommunen"}, False),
        (COORDINATOR, THEIR_ADMIN, {"kommunen"}, True),
        (COORDINATOR, THEIR_ADMIN, {"polisen"}, False),
        (COORDINATOR, THEIRS, set(), False),
        (BOTH, THEIR_ADMIN, {"kommunen", "polisen"}, False),
        (LOOSE, THEIR_ADMIN, set(), True),
        (COORDINATOR, NOBODYS, set(), True),
        (LOOSE, NOBODYS, {"polisen"}, True),
        (COORDINATOR, LOOSE_LEADER, set(), False),
        (MEMBER, OURS, set(), False),
        (MEMBER, OUR_ADMIN, set(), False),
        (Giver("", is_party_admin=True), NOBODYS, set(), False),
        (PROGRAM, THEIRS, {"polisen"}, True),
        (PROGRAM, LOOSE_LEADER, set(), True),
    ],
)
def test_who_may_give_access(giver: Giver, access: Access, admins: set[str], expected: bool) -> None:
    assert rules.may_give(giver, access, admins=admins) is expected


@given(
    giver=st.builds(Giver, st.sampled_from(["", "a", "b"]), st.booleans(), st.booleans(), st.just(False)),
    access=st.builds(Access, st.sampled_from(["a", "b"]), st.booleans(), st.booleans()),
)
def test_no_party_binds_another_that_has_an_administrator(giver: Giver, access: Access) -> None:
    if rules.may_give(giver, access, admins={"a", "b"}):
        assert giver.party_key == access.party_key


@pytest.mark.parametrize(
    ("giver", "party", "expected"),
    [
        (ADMIN, "kommunen", True),
        (COORDINATOR, "kommunen", True),
        (MEMBER, "kommunen", False),
        (ADMIN, "polisen", False),
        (COORDINATOR, "polisen", False),
        (COORDINATOR, "", True),
        (ADMIN, "", False),
        (PROGRAM, "polisen", True),
    ],
)
def test_who_may_end_access(giver: Giver, party: str, expected: bool) -> None:
    assert rules.may_end(giver, party_key=party) is expected


@pytest.mark.parametrize(
    ("used", "revoked", "today", "expected"),
    [
        (False, False, JUN, InvitationState.WAITING),
        (False, False, date(2026, 7, 1), InvitationState.TOO_LATE),
        (False, True, JAN, InvitationState.REVOKED),
        (True, False, DEC, InvitationState.USED),
    ],
)
def test_what_becomes_of_an_invitation(used: bool, revoked: bool, today: date, expected: InvitationState) -> None:
    assert rules.state(is_used=used, is_revoked=revoked, last_day=JUN, today=today) is expected


@pytest.mark.parametrize(
    ("access", "change", "expected"),
    [
        (OURS, {}, None),
        (OUR_ADMIN, {}, None),
        (OURS, {"email": "bo"}, Objection.ADDRESS_NOT_AN_ADDRESS),
        (Access("", is_party_admin=True), {}, Objection.ADMIN_OF_NO_PARTY),
        (OURS, {"is_member": True}, Objection.ALREADY_MEMBER),
        (OURS, {"is_invited": True}, Objection.ALREADY_INVITED),
        (THEIR_ADMIN, {"is_first_admin_invited": True}, Objection.FIRST_ADMIN_INVITED),
    ],
)
def test_inviting(access: Access, change: dict[str, object], expected: Objection | None) -> None:
    facts = {"email": "bo@exempel.se", "is_member": False, "is_invited": False, "is_first_admin_invited": False}
    assert rules.objection_to_inviting(access, **{**facts, **change}) is expected  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("found", "overtaken", "signed_in", "the_invited", "account", "expected"),
    [
        (InvitationState.WAITING, False, False, False, False, None),
        (InvitationState.WAITING, False, True, True, True, None),
        (InvitationState.WAITING, False, True, False, True, Objection.INVITED_IS_ANOTHER),
        (InvitationState.WAITING, False, True, False, False, Objection.INVITED_IS_ANOTHER),
        (InvitationState.WAITING, False, False, False, True, Objection.HAS_AN_ACCOUNT),
        (InvitationState.WAITING, True, True, True, True, Objection.INVITATION_OVERTAKEN),
        (InvitationState.USED, False, True, True, True, Objection.INVITATION_USED),
        (InvitationState.REVOKED, False, False, False, False, Objection.INVITATION_REVOKED),
        (InvitationState.TOO_LATE, False, False, False, False, Objection.INVITATION_TOO_LATE),
    ],
)
def test_accepting(
    found: InvitationState, overtaken: bool, signed_in: bool, the_invited: bool, account: bool, expected: object
) -> None:
    objection = rules.objection_to_accepting(
        found, is_overtaken=overtaken, is_signed_in=signed_in, is_the_invited=the_invited, has_account=account
    )
    assert objection is expected


@pytest.mark.parametrize(
    ("found", "expected"),
    [
        (InvitationState.WAITING, None),
        (InvitationState.TOO_LATE, None),
        (InvitationState.USED, Objection.INVITATION_USED),
        (InvitationState.REVOKED, Objection.INVITATION_REVOKED),
    ],
)
def test_taking_back_and_sending_again(found: InvitationState, expected: Objection | None) -> None:
    assert rules.objection_to_revoking(found) is expected


@pytest.mark.parametrize(
    ("access", "is_admin", "becomes", "expected"),
    [
        (OUR_ADMIN, False, True, None),
        (OUR_ADMIN, True, False, None),
        (OUR_ADMIN, True, True, Objection.ADMIN_ALREADY),
        (OUR_ADMIN, False, False, Objection.NOT_ADMIN),
        (Access("", is_party_admin=True), False, True, Objection.ADMIN_OF_NO_PARTY),
    ],
)
def test_naming_an_administrator(access: Access, is_admin: bool, becomes: bool, expected: Objection | None) -> None:
    assert rules.objection_to_naming_admin(access, is_admin=is_admin, becomes=becomes) is expected


@pytest.mark.parametrize(
    ("others", "expected"),
    [
        ([], JUN),
        ([(JAN, MAR)], JUN),
        ([(JAN, JUN)], date(2026, 7, 1)),
        ([(JAN, DEC), (JAN, MAR)], date(2027, 1, 1)),
        ([(JAN, None)], JUN),  # still a member: refused by the rule of joining
    ],
)
def test_who_comes_back_begins_when_the_earlier_time_has_ended(others: list[Days], expected: date) -> None:
    assert rules.first_day_to_join(others, JUN) == expected


def test_every_objection_has_its_words() -> None:
    assert set(OBJECTIONS) == set(Objection)
