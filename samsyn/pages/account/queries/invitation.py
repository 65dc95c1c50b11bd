"""The page that an invitation opens (svara på inbjudan): what it is to, and what stands in the way if anything."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from django.core.exceptions import ObjectDoesNotExist

from samsyn.agreements import queries as agreements
from samsyn.base.collaborations import queries as collaborations
from samsyn.base.collaborations.actors import Role
from samsyn.base.collaborations.queries import OpenedRow
from samsyn.base.collaborations.rules import InvitationState
from samsyn.papers.model import Paper
from samsyn.papers.who import name_of
from samsyn.parties import queries as parties


class Stop(StrEnum):
    """What one meets instead of an answer (hinder); none of them is a fault of the program."""

    UNKNOWN = "unknown"
    USED = "used"
    USED_BY_ME = "used_by_me"
    REVOKED = "revoked"
    TOO_LATE = "too_late"
    OVERTAKEN = "overtaken"
    ANOTHER = "another"
    SIGN_IN = "sign_in"


STATES: Mapping[InvitationState, Stop] = {
    InvitationState.USED: Stop.USED,
    InvitationState.REVOKED: Stop.REVOKED,
    InvitationState.TOO_LATE: Stop.TOO_LATE,
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Opened:
    """An invitation as the page shows it; with a ``stop`` it cannot be accepted as things are."""

    stop: Stop | None
    email: str = ""
    slug: str = ""
    collaboration: str = ""
    role: str = ""
    party: str = ""
    function: str = ""
    is_party_admin: bool = False
    last_day: date | None = None
    made_by: str = ""
    ask_email: str = ""
    has_begun: bool = False

    @property
    def is_open(self) -> bool:
        """Whether somebody can still answer it, if not as things are then by signing in or out."""
        return self.stop in {None, Stop.SIGN_IN, Stop.ANOTHER}


def opened(secret: str, *, user_id: int | None, today: date) -> Opened:
    """Tell what a secret opens for whoever is signed in, or for nobody."""
    row = collaborations.invitation(secret=secret, today=today)
    if row is None:
        return Opened(stop=Stop.UNKNOWN)
    asked = row.invitation
    paper, has_begun = _paper(row.slug, today)
    return Opened(
        stop=_stop(row, user_id),
        email=asked.email,
        slug=row.slug,
        collaboration=row.collaboration,
        role=str(Role(asked.role).label),
        party=name_of(paper, asked.party_key) if paper and asked.party_key else "",
        function=name_of(paper, asked.function_key) if paper and asked.function_key else "",
        is_party_admin=asked.is_party_admin,
        last_day=asked.last_day,
        made_by=asked.made_by,
        ask_email=row.ask_email,
        has_begun=has_begun,
    )


def _stop(row: OpenedRow, user_id: int | None) -> Stop | None:
    if row.invitation.state in STATES:
        is_mine = user_id is not None and row.accepted_by == user_id
        return Stop.USED_BY_ME if is_mine else STATES[row.invitation.state]
    if row.is_overtaken:
        return Stop.OVERTAKEN
    if user_id is None:
        return Stop.SIGN_IN if row.account_id else None
    return None if row.account_id == user_id else Stop.ANOTHER


def _paper(slug: str, today: date) -> tuple[Paper | None, bool]:
    """The paper to name party and function by, and whether it has begun to hold."""
    program = collaborations.program(slug=slug)
    try:
        return agreements.paper(program, today), True
    except ObjectDoesNotExist:
        return _draft(slug, today), False


def _draft(slug: str, today: date) -> Paper | None:
    try:
        return parties.agreed(collaborations.program(slug=slug), today)
    except ObjectDoesNotExist:
        return None
