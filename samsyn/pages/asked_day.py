"""A day that a program asks for or tells (dag i API:et)."""

from datetime import date
from typing import Annotated

from pydantic import Field

from samsyn.base.ui.day_reading import FIRST, LAST

Day = Annotated[date, Field(ge=FIRST, le=LAST)]
"""A day near enough that there are years before and after it; any other is answered with 422."""
