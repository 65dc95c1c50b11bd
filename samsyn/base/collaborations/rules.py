"""Rules of collaborations: who belongs when, who gives whom access, what a short name may be, what may be thrown away.

No party binds another: each lets its own people in. Only while a party has nobody who can may a coordinator of
another ask in its first administrator.
"""

import re
from collections.abc import Container, Iterable
from dataclasses import dataclass, replace
from datetime import date, timedelta
from enum import Enum, StrEnum, auto

from samsyn.base.accounts.rules import is_address

SLUG = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
CODE = re.compile(r"\d{4}")

OPEN_FOR = timedelta(days=14)
"""How long an invitation can be accepted; its last day counts."""

Days = tuple[date, date | None]


class Objection(Enum):
    """Why a collaboration or a membership cannot be so (invändning)."""

    SLUG_NOT_PLAIN = auto()
    SLUG_TAKEN = auto()
    NAME_MISSING = auto()
    CODE_NOT_FOUR_DIGITS = auto()
    CLOCK_WITHOUT_MUNICIPALITY = auto()
    CLOCK_CARRIED_BY_ANOTHER = auto()
    ENDS_BEFORE_IT_BEGINS = auto()
    ALREADY_MEMBER = auto()
    ALREADY_ENDED = auto()
    LAST_COORDINATOR = auto()
    IN_USE_ALREADY = auto()
    NOT_PRACTICE = auto()
    ADMIN_OF_NO_PARTY = auto()
    ADMIN_ALREADY = auto()
    NOT_ADMIN = auto()
    ADDRESS_NOT_AN_ADDRESS = auto()
    ACCOUNT_CLOSED = auto()
    ALREADY_INVITED = auto()
    FIRST_ADMIN_INVITED = auto()
    INVITATION_USED = auto()
    INVITATION_REVOKED = auto()
    INVITATION_TOO_LATE = auto()
    INVITATION_OVERTAKEN = auto()
    INVITED_IS_ANOTHER = auto()
    HAS_AN_ACCOUNT = auto()
    NO_MEMBER_THEN = auto()
    OF_ANOTHER_PARTY = auto()
    NOT_COORDINATOR = auto()
    ADMINISTERS_NOTHING = auto()
    LAST_ADMIN = auto()
    TO_HERSELF = auto()
    CHANGED_SINCE = auto()


@dataclass(frozen=True, slots=True)
class Giver:
    """Who gives access or ends it (den som ger tillgång), as far as that decides."""

    party_key: str = ""
    is_party_admin: bool = False
    is_coordinator: bool = False
    is_program: bool = False


@dataclass(frozen=True, slots=True)
class Access:
    """What is given (tillgång): for which party, as its administrator or not, with a say over others or not."""

    party_key: str = ""
    is_party_admin: bool = False
    is_leading: bool = False


@dataclass(frozen=True, slots=True)
class Offer:
    """What somebody is asked to be (erbjudande): at which address, in which role, for which party and function."""

    email: str
    role: str
    party_key: str = ""
    is_party_admin: bool = False
    function_key: str = ""


class InvitationState(StrEnum):
    """What has become of an invitation (inbjudans läge)."""

    WAITING = "waiting"
    USED = "used"
    REVOKED = "revoked"
    TOO_LATE = "too_late"


def may_give(giver: Giver, access: Access, *, admins: Container[str]) -> bool:
    """Tell whether somebody may give this access, by the parties that have an administrator today.

    A party's administrator gives its own people theirs. While a party has none, a coordinator may ask in its first
    administrator and nobody else of it. Those outside the parties come by a coordinator, and lead nothing.
    """
    if giver.is_program:
        return True
    if not access.party_key:
        return giver.is_coordinator and not access.is_leading
    if giver.is_party_admin and giver.party_key == access.party_key:
        return True
    return giver.is_coordinator and access.is_party_admin and access.party_key not in admins


def may_end(giver: Giver, *, party_key: str) -> bool:
    """Tell whether somebody may end the access of a party's people: its administrator, or its own coordinator."""
    if giver.is_program:
        return True
    if not party_key:
        return giver.is_coordinator
    return giver.party_key == party_key and (giver.is_party_admin or giver.is_coordinator)


def state(*, is_used: bool, is_revoked: bool, last_day: date, today: date) -> InvitationState:
    """Tell what has become of an invitation; on its last day it can still be accepted."""
    if is_used:
        return InvitationState.USED
    if is_revoked:
        return InvitationState.REVOKED
    return InvitationState.WAITING if today <= last_day else InvitationState.TOO_LATE


CLOSED = {
    InvitationState.USED: Objection.INVITATION_USED,
    InvitationState.REVOKED: Objection.INVITATION_REVOKED,
    InvitationState.TOO_LATE: Objection.INVITATION_TOO_LATE,
}
"""Why an invitation that is not waiting cannot be accepted."""


def objection_to_inviting(
    access: Access, *, email: str, is_member: bool, is_invited: bool, is_first_admin_invited: bool
) -> Objection | None:
    """Say why somebody cannot be invited so, or None: to an address, once, one first administrator at a time."""
    checks = (
        (not is_address(email), Objection.ADDRESS_NOT_AN_ADDRESS),
        (objection_to_admin(access) is not None, Objection.ADMIN_OF_NO_PARTY),
        (is_member, Objection.ALREADY_MEMBER),
        (is_invited, Objection.ALREADY_INVITED),
        (is_first_admin_invited, Objection.FIRST_ADMIN_INVITED),
    )
    return next((objection for wrong, objection in checks if wrong), None)


def objection_to_revoking(found: InvitationState) -> Objection | None:
    """Say why an invitation cannot be taken back or sent again, or None: one that was used or taken back cannot."""
    return None if found in {InvitationState.WAITING, InvitationState.TOO_LATE} else CLOSED[found]


def objection_to_accepting(
    found: InvitationState, *, is_overtaken: bool, is_signed_in: bool, is_the_invited: bool, has_account: bool
) -> Objection | None:
    """Say why an invitation cannot be accepted, or None: the invited signs in, or makes an account if she has none.

    It is overtaken if it came from another party and the party has got an administrator of its own since.
    """
    if found in CLOSED:
        return CLOSED[found]
    if is_overtaken:
        return Objection.INVITATION_OVERTAKEN
    if is_signed_in:
        return None if is_the_invited else Objection.INVITED_IS_ANOTHER
    return Objection.HAS_AN_ACCOUNT if has_account else None


def objection_to_admin(access: Access) -> Objection | None:
    """Say that one who belongs to no party cannot administer it, or None."""
    return Objection.ADMIN_OF_NO_PARTY if access.is_party_admin and not access.party_key else None


def objection_to_naming_admin(access: Access, *, is_admin: bool, becomes: bool) -> Objection | None:
    """Say why a member cannot be made her party's administrator, or cease to be it, or None."""
    if is_admin == becomes:
        return Objection.ADMIN_ALREADY if becomes else Objection.NOT_ADMIN
    return objection_to_admin(access)


def first_day_to_join(others: Iterable[Days], today: date) -> date:
    """The day that who is let in begins: today, or the day after a membership that is about to end."""
    ends = [last for _, last in others if last is not None and last >= today]
    return max(ends) + timedelta(days=1) if ends else today


def is_member_on(day: date, days: Days) -> bool:
    """Tell whether a membership holds on a day; its last day counts."""
    first, last = days
    return first <= day and (last is None or day <= last)


def objection_to_creating(
    *, slug: str, name: str, code: str, carries_clock: bool, slug_taken: bool, clock_taken: bool
) -> Objection | None:
    """Say why there cannot be such a collaboration, or None if there can."""
    checks = (
        (not SLUG.fullmatch(slug), Objection.SLUG_NOT_PLAIN),
        (slug_taken, Objection.SLUG_TAKEN),
        (not name.strip(), Objection.NAME_MISSING),
        (bool(code) and not CODE.fullmatch(code), Objection.CODE_NOT_FOUR_DIGITS),
        (carries_clock and not code, Objection.CLOCK_WITHOUT_MUNICIPALITY),
        (carries_clock and clock_taken, Objection.CLOCK_CARRIED_BY_ANOTHER),
    )
    return next((objection for wrong, objection in checks if wrong), None)


def objection_to_joining(days: Days, others: Iterable[Days]) -> Objection | None:
    """Say why a person cannot be a member for these days beside her other memberships here, or None."""
    first, last = days
    if last is not None and last < first:
        return Objection.ENDS_BEFORE_IT_BEGINS
    return Objection.ALREADY_MEMBER if any(_overlap(days, other) for other in others) else None


def objection_to_ending(days: Days, *, last_day: date, is_only_coordinator: bool) -> Objection | None:
    """Say why a membership cannot end on a day, or None: a collaboration is never left without a coordinator."""
    first, last = days
    if last_day < first:
        return Objection.ENDS_BEFORE_IT_BEGINS
    if last is not None and last < last_day:
        return Objection.ALREADY_ENDED
    return Objection.LAST_COORDINATOR if is_only_coordinator else None


def objection_to_taking_into_use(in_use_from: date | None, *, has_begun: bool) -> Objection | None:
    """Say why the day of first use cannot be set: it stands once it has come, or None."""
    return Objection.IN_USE_ALREADY if in_use_from is not None and has_begun else None


def objection_to_throwing_away(*, is_practice: bool) -> Objection | None:
    """Say why a collaboration cannot be thrown away: only practice can."""
    return None if is_practice else Objection.NOT_PRACTICE


def _overlap(one: Days, other: Days) -> bool:
    begins_before_other_ends = other[1] is None or one[0] <= other[1]
    ends_after_other_begins = one[1] is None or other[0] <= one[1]
    return begins_before_other_ends and ends_after_other_begins


@dataclass(frozen=True, slots=True)
class Belonging:
    """What somebody is in a collaboration on a day (medlem), and whether until further notice."""

    user_id: int
    party_key: str = ""
    is_coordinator: bool = False
    is_party_admin: bool = False
    is_open_ended: bool = True


@dataclass(frozen=True, slots=True)
class Passing:
    """What a member passes on (lämnar över): who becomes coordinator and administrator after her; if she ends too."""

    user_id: int
    coordinator: int | None = None
    administrator: int | None = None
    ends: bool = False


def after_passing(passing: Passing, members: Iterable[Belonging]) -> tuple[Belonging, ...]:
    """Tell who is what once a member has passed on what she was; without a successor she keeps it, unless she ends."""
    found = []
    for one in members:
        if one.user_id == passing.user_id:
            if passing.ends:
                continue
            coordinates = one.is_coordinator and passing.coordinator is None
            administers = one.is_party_admin and passing.administrator is None
        else:
            coordinates = one.is_coordinator or one.user_id == passing.coordinator
            administers = one.is_party_admin or one.user_id == passing.administrator
        found.append(replace(one, is_coordinator=coordinates, is_party_admin=administers))
    return tuple(found)


def objection_to_coordinator(passing: Passing, members: Iterable[Belonging]) -> Objection | None:
    """Say why the coordinator's role cannot go over so, or None: to one of her own, and never to nobody at all."""
    known = {one.user_id: one for one in members}
    mine = known.get(passing.user_id)
    if passing.coordinator is not None:
        was = mine is not None and mine.is_coordinator
        return _objection_to_taker(mine, known.get(passing.coordinator)) if was else Objection.NOT_COORDINATOR
    left = after_passing(passing, known.values())
    ceases = mine is not None and mine.is_coordinator and passing.ends
    remains = any(one.is_coordinator and one.is_open_ended for one in left)
    return Objection.LAST_COORDINATOR if ceases and not remains else None


def objection_to_administrator(passing: Passing, members: Iterable[Belonging]) -> Objection | None:
    """Say why the administration of her party cannot go over so, or None.

    It goes to one of her own, and is not let go while there is somebody to take it. A party that she was alone in
    gets its first administrator anew from any coordinator.
    """
    known = {one.user_id: one for one in members}
    mine = known.get(passing.user_id)
    if passing.administrator is not None:
        was = mine is not None and mine.is_party_admin
        return _objection_to_taker(mine, known.get(passing.administrator)) if was else Objection.ADMINISTERS_NOTHING
    if mine is None or not mine.is_party_admin or not passing.ends:
        return None
    left = [one for one in after_passing(passing, known.values()) if one.party_key == mine.party_key]
    return Objection.LAST_ADMIN if left and not any(one.is_party_admin for one in left) else None


def _objection_to_taker(giver: Belonging | None, taker: Belonging | None) -> Objection | None:
    if taker is None or giver is None:
        return Objection.NO_MEMBER_THEN
    if taker.user_id == giver.user_id:
        return Objection.TO_HERSELF
    return None if taker.party_key == giver.party_key else Objection.OF_ANOTHER_PARTY
