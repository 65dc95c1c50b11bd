"""The term of a paper (giltighetstid) as days, and which edition of a part is in force."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from samsyn.almanac import terms
from samsyn.almanac.periods import ONE_DAY, month_after
from samsyn.almanac.terms import WrittenDay
from samsyn.papers.model import Paper


@dataclass(frozen=True, slots=True)
class Held:
    """An edition as far as choosing needs it (utgåva): its part, number and first day, its digest and agreement."""

    id: int
    part: str
    number: int
    sha256: str
    first_day: date | None
    paper_key: str


def in_force(editions: Iterable[Held], on: date) -> dict[str, Held]:
    """The last edition in force on a day, per part; the highest number wins among equal days."""
    found: dict[str, Held] = {}
    for one in sorted(editions, key=lambda held: (held.first_day or date.min, held.number)):
        if one.first_day is None or one.first_day <= on:
            found[one.part] = one
    return found


def change_days(editions: Iterable[Held]) -> list[date]:
    """The days on which some part changed, in order."""
    return sorted({one.first_day for one in editions if one.first_day})


def written(text: str) -> WrittenDay | None:
    """A day as the paper writes it, None where it is silent."""
    return terms.read_day(text) if text else None


def first_day(paper: Paper) -> date | None:
    """The first day of the agreement, the earliest that its words can mean; None where it was never set."""
    day = written(paper.term.first_day)
    return day.earliest if day else None


def last_day(paper: Paper) -> date | None:
    """The last day of the agreement, the latest that its words can mean; None until further notice or unset."""
    day = written(paper.term.last_day)
    return day.latest if day else None


def day_of_end(text: str) -> date:
    """The last day that a written end can mean. Raises ValueError where it is no day."""
    return terms.read_day(text).latest


def is_start_unset(paper: Paper) -> bool:
    """Whether the paper leaves its first day blank ("2022-01-xx") or says none."""
    day = written(paper.term.first_day)
    return day is None or day.is_unset


def last_day_to_consult(paper: Paper) -> date | None:
    """The last day to open consultation on an extension (samråd), None where the paper sets none.

    Haninge 2022–2024: at the latest six months before the end.
    """
    day, months = last_day(paper), paper.renewal.consultation_months_before if paper.renewal else None
    if day is None or not months:
        return None
    return month_after(day + ONE_DAY, -months) - ONE_DAY
