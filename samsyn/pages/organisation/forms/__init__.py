"""What one fills in about functions, who holds them and who has access (formulär)."""

from samsyn.pages.organisation.forms.holding import Appoint, HandOver, Leave, words
from samsyn.pages.organisation.forms.people import EndAccess, Invite, no, say_no

__all__ = ["Appoint", "EndAccess", "HandOver", "Invite", "Leave", "no", "say_no", "words"]
