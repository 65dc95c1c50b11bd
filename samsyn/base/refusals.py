"""Refusals (nej med skäl): a rule that says no gives a value, and a command raises it.

Knows no Django, so that every package's rules may lean on it.
"""

from typing import Any


class Refused(Exception):
    """A rule said no (nekat); ``objection`` is the code or value that ``wording`` puts into words."""

    def __init__(self, objection: Any) -> None:
        super().__init__(objection)
        self.objection = objection


def insist(objection: Any | None) -> None:
    """Raise ``Refused`` if there is an objection (invändning), else let the command go on."""
    if objection is not None:
        raise Refused(objection)
