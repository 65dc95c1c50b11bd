"""What is asked for on the page of the search: words, group and sheet, read from its address."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Self
from urllib.parse import urlencode

from samsyn.pages.search.queries.kinds import GROUPS

A_SHEET = 20
"""The hits on one sheet."""


@dataclass(frozen=True, slots=True)
class Asking:
    """A question as its address says it: words, a group or none, and which sheet of hits, from the first."""

    words: str = ""
    group: str = ""
    sheet: int = 1

    @classmethod
    def of(cls, asked: Mapping[str, str]) -> Self:
        """Read a question; a group or sheet that is not there is none and the first."""
        group, sheet = asked.get("slag", ""), asked.get("sida", "")
        number = int(sheet) if sheet.isdecimal() and len(sheet) < 4 else 1
        return cls(asked.get("q", "").replace("\0", ""), group if group in GROUPS else "", max(number, 1))

    @property
    def offset(self) -> int:
        """How many hits stand before the sheet."""
        return (self.sheet - 1) * A_SHEET

    def address(self, url: str, *, group: str | None = None, sheet: int = 1) -> str:
        """The address of the same words in a group, on a sheet."""
        one = replace(self, group=self.group if group is None else group, sheet=sheet)
        asked = {"q": one.words, "slag": one.group, "sida": str(one.sheet) if one.sheet > 1 else ""}
        return f"{url}?{urlencode({name: value for name, value in asked.items() if value})}"
