"""When somebody last looked (senaste besöket), so that what is new can be told. Pure.

Kept in a signed cookie: a page that is read writes nothing in the database, and the log holds no reading habits.
"""

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Self

SITTING = timedelta(hours=1)
"""Looking again within this time belongs to the same visit."""

AT_FIRST = timedelta(days=7)
"""How far back the first visit looks."""


@dataclass(frozen=True, slots=True)
class Visits:
    """Since when things are new, and when somebody last looked (besök)."""

    since: datetime
    seen: datetime

    def written(self) -> str:
        """Give the two moments as a cookie keeps them."""
        return f"{self.since.isoformat()}|{self.seen.isoformat()}"

    @classmethod
    def read(cls, text: str) -> Self | None:
        """Read what a cookie kept, None if it cannot be read."""
        try:
            since, seen = (datetime.fromisoformat(part) for part in text.split("|"))
        except ValueError:
            return None
        return cls(since, seen) if since.tzinfo and seen.tzinfo else None


def seen(before: Visits | None, now: datetime) -> Visits:
    """Tell since when things are new to someone who looks now.

    In the same sitting it stays; a new visit begins from when she last looked; the first looks a week back.
    """
    if before is None or before.seen > now:
        return Visits(now - AT_FIRST, now)
    return Visits(before.since if now - before.seen < SITTING else before.seen, now)
