"""The rules of parties (regler): pure, told the day; who may hold a function and which closed circles it opens."""

from samsyn.parties.rules.holding import (
    Days,
    Objection,
    bodies_above,
    circles_of,
    concerns_of,
    forums_of,
    is_holder_on,
    objection_to_appointing,
    objection_to_leaving,
)
from samsyn.parties.rules.joining import JoiningObjection, objection_to_offering
from samsyn.parties.rules.mandates import MandateObjection

__all__ = [
    "Days",
    "JoiningObjection",
    "MandateObjection",
    "Objection",
    "bodies_above",
    "circles_of",
    "concerns_of",
    "forums_of",
    "is_holder_on",
    "objection_to_appointing",
    "objection_to_leaving",
    "objection_to_offering",
]
