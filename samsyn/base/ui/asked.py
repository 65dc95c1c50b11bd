"""What is asked for outside the fields of a form (det som frågas efter), in an address, by a button or a program."""

import re
from datetime import date
from typing import Annotated

from pydantic import Field

from samsyn.base.ui.day_reading import FIRST, LAST

Day = Annotated[date, Field(ge=FIRST, le=LAST)]
"""A day near enough that there are years before and after it; a program that says any other is answered with 422."""

_NUMBER = re.compile(r"\d{1,9}", re.ASCII)


def number(text: str) -> int | None:
    """Read a whole number, of a row or of a place in a list; None for what is none, or longer than any can be."""
    return int(text) if _NUMBER.fullmatch(text) else None
