"""What the organisation's addresses show and write (vyer)."""

from samsyn.pages.organisation.views.handover import carry_out, check, choose, handover, receipt, take_back
from samsyn.pages.organisation.views.holding import appoint, hand_over, leave
from samsyn.pages.organisation.views.induction import induction
from samsyn.pages.organisation.views.mandates import function_mandate, seat_mandate
from samsyn.pages.organisation.views.people import (
    end_access,
    invite,
    invite_again,
    name_admin,
    people,
    revoke_invitation,
)
from samsyn.pages.organisation.views.structure import export, forum, function, organisation, parties

__all__ = [
    "appoint",
    "carry_out",
    "check",
    "choose",
    "end_access",
    "export",
    "forum",
    "function",
    "function_mandate",
    "hand_over",
    "handover",
    "induction",
    "invite",
    "invite_again",
    "leave",
    "name_admin",
    "organisation",
    "parties",
    "people",
    "receipt",
    "revoke_invitation",
    "seat_mandate",
    "take_back",
]
