"""What the organisation's addresses show and write (vyer)."""

from samsyn.pages.organisation.views.holding import appoint, hand_over, leave
from samsyn.pages.organisation.views.structure import export, forum, function, organisation, parties

__all__ = ["appoint", "export", "forum", "function", "hand_over", "leave", "organisation", "parties"]
