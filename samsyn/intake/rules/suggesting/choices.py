"""What a phrase may become (val), and where in the paper it is then written."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any


class Choice(StrEnum):
    """What a phrase may become (val)."""

    FORUM = "forum"
    RECURRING = "recurring"
    ON_EVENT = "on_event"
    STANDING = "standing"
    ANNEX = "annex"
    TERM = "term"
    RENEWAL = "renewal"
    CHAIR = "chair"
    NOTHING = "nothing"


@dataclass(frozen=True, slots=True)
class Suggestion:
    """What a phrase may become (förslag): where it is written and with which values, as the writer of papers has them.

    ``path`` is a list that the values are added to, an item whose values they are instead (``is_change``), or "" for
    nothing. ``said`` names the forum, annex or forum's chair that is changed, for a person to know it by.
    """

    choice: Choice
    path: str = ""
    values: Mapping[str, Any] = field(default_factory=dict)
    is_change: bool = False
    said: str = ""
