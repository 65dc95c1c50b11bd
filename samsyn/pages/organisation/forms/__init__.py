"""What one fills in about functions, who holds them and who has access (formulär)."""

from samsyn.pages.organisation.forms.handover import PassOn, WhoLeaves, blame, say
from samsyn.pages.organisation.forms.holding import Appoint, Leave, words
from samsyn.pages.organisation.forms.mandates import Mandate
from samsyn.pages.organisation.forms.people import EndAccess, Invite, no, say_no

__all__ = [
    "Appoint",
    "EndAccess",
    "Invite",
    "Leave",
    "Mandate",
    "PassOn",
    "WhoLeaves",
    "blame",
    "no",
    "say",
    "say_no",
    "words",
]
