"""What is told once of each key of the format (rad): its question, its help, its control and where it stands."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import Enum, auto
from typing import Any


class Control(Enum):
    """What one fills in a key with (kontroll)."""

    LINE = auto()
    TEXT = auto()
    LINES = auto()
    RHYTHM = auto()
    WRITTEN_DAY = auto()
    DAY = auto()
    NUMBER = auto()
    YES_NO = auto()
    CHOICE = auto()
    WHO = auto()
    WHOS = auto()
    ONE = auto()
    SEVERAL = auto()
    MUNICIPALITY = auto()
    MUNICIPALITIES = auto()
    WORDS = auto()
    NESTED = auto()


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """One key in words (rad): ``is_first`` shows it at once; the others wait under "Fler uppgifter".

    ``control`` and ``is_needed`` follow from the model where nothing is said; ``usual`` is what is meant where the
    model has no default and nobody was asked.
    """

    label: Any
    help: Any = ""
    control: Control | None = None
    is_first: bool = False
    is_needed: bool | None = None
    usual: str = ""


Rows = Mapping[type[Any], Mapping[str, Row]]


def first(label: Any, help: Any = "", control: Control | None = None, **more: Any) -> Row:
    """Tell of a key that is asked for at once."""
    return Row(label=label, help=help, control=control, is_first=True, **more)


def later(label: Any, help: Any = "", control: Control | None = None, **more: Any) -> Row:
    """Tell of a key that can wait under "Fler uppgifter"."""
    return Row(label=label, help=help, control=control, **more)
