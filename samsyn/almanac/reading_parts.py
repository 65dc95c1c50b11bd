"""What every form of phrase is made of: a pattern, and how its match becomes a rhythm."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from typing import TypeAlias

from samsyn.almanac.rhythms import Simple

Found: TypeAlias = Simple | tuple[Simple, ...] | None
Meaning: TypeAlias = Callable[[re.Match[str]], Found]
NOT_MATCHED: None = None


@dataclass(frozen=True, slots=True)
class Form:
    """A form that a phrase can have, and what it then says."""

    pattern: re.Pattern[str]
    meaning: Meaning

    def read(self, text: str, start: int) -> tuple[tuple[Simple, ...], int] | None:
        """Read the form at a place: its rhythms and where it ends. None when it is not there or makes no sense."""
        match = self.pattern.match(text, start)
        if match is None:
            return None
        try:
            found = self.meaning(match)
        except ValueError:  # such a rhythm cannot be: 31 February, no times at all
            return None
        if found is None:
            return None
        return (found if isinstance(found, tuple) else (found,)), match.end()


def form(pattern: str, meaning: Meaning) -> Form:
    """Make a form of a pattern that stops at the end of a word."""
    return Form(re.compile(rf"(?:{pattern})(?![\wåäö])", re.IGNORECASE), meaning)
