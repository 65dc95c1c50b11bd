"""Suggesting (föreslå): what a phrase may become, the most probable first, with values ready to be changed.

Nothing becomes a promise by itself: a person chooses, and may always choose that it is none.
"""

from samsyn.intake.rules.suggesting.choices import Choice, Suggestion
from samsyn.intake.rules.suggesting.ground import Ground, Place, ground
from samsyn.intake.rules.suggesting.ranking import suggestions

__all__ = ["Choice", "Ground", "Place", "Suggestion", "ground", "suggestions"]
