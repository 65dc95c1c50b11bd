"""What one fills in about functions and who holds them (formulär)."""

from samsyn.pages.organisation.forms.holding import Appoint, HandOver, Leave, words

__all__ = ["Appoint", "HandOver", "Leave", "words"]
