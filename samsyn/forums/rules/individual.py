"""What a forum on individual level leaves (individnivå): counts and trends of a closed tertial, never a person.

A count carries no school, day or place, is of all the forum's instances together, and says "färre än 5" when it is
that. A trend is chosen from a list; words of its own are shown first when two coordinators of different parties have
passed them (Södertälje 2023–2026, SSPF-grupper; offentlighets- och sekretesslagen 26 kap. 1 §).
"""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

FEW = 5
"""A count below this could be somebody, so no more is kept than that it is below."""
TERTIALS = (1, 2, 3)
_MONTHS = 4
FIRST_YEAR = 2000


class CountKind(StrEnum):
    """What is counted (det som räknas): matters begun, going on and ended, and consents given."""

    BEGUN = "begun"
    GOING_ON = "going_on"
    ENDED = "ended"
    CONSENTS = "consents"


class Theme(StrEnum):
    """What a trend is about (tema), from a list: never who, where or when."""

    YOUNGER = "younger"
    GIRLS = "girls"
    ABSENCE = "absence"
    DRUGS = "drugs"
    VIOLENCE = "violence"
    ONLINE = "online"
    RECRUITMENT = "recruitment"
    LEISURE = "leisure"


class Direction(StrEnum):
    """Which way something goes (riktning)."""

    MORE = "more"
    SAME = "same"
    LESS = "less"


class IndividualObjection(StrEnum):
    """Why a count or a trend cannot be kept so (invändning); ``forums.wording`` says it in words."""

    NOT_INDIVIDUAL = "not_individual"
    NO_SUCH_TERTIAL = "no_such_tertial"
    NOT_CLOSED = "not_closed"
    TOO_FEW = "too_few"
    NOT_A_NUMBER = "not_a_number"
    NOT_COORDINATOR = "not_coordinator"
    PASSED_ALREADY = "passed_already"
    SAME_PARTY = "same_party"
    NO_WORDS = "no_words"


@dataclass(frozen=True, slots=True, order=True)
class Tertial:
    """Four months of a year (tertial), numbered 1 to 3."""

    year: int
    number: int

    @property
    def first_day(self) -> date:
        """Its first day."""
        return date(self.year, (self.number - 1) * _MONTHS + 1, 1)

    def is_closed(self, today: date) -> bool:
        """Whether it has ended: the next has begun."""
        return (today.year, (today.month - 1) // _MONTHS + 1) > (self.year, self.number)

    def before(self) -> "Tertial":
        """The one before it."""
        return Tertial(self.year, self.number - 1) if self.number > 1 else Tertial(self.year - 1, TERTIALS[-1])


def tertial_of(day: date) -> Tertial:
    """The tertial that a day lies in."""
    return Tertial(day.year, (day.month - 1) // _MONTHS + 1)


def latest_closed(today: date) -> Tertial:
    """The last tertial that has ended."""
    return tertial_of(today).before()


def objection_to_period(tertial: Tertial, *, today: date, is_individual: bool) -> IndividualObjection | None:
    """Say why nothing can be told of a tertial, or None: the forum speaks of individuals, and the tertial has ended."""
    if not is_individual:
        return IndividualObjection.NOT_INDIVIDUAL
    if tertial.number not in TERTIALS or not FIRST_YEAR <= tertial.year <= today.year:
        return IndividualObjection.NO_SUCH_TERTIAL
    return None if tertial.is_closed(today) else IndividualObjection.NOT_CLOSED


def objection_to_counting(number: int | None) -> IndividualObjection | None:
    """Say why a count cannot be kept, or None; ``None`` is "färre än 5", and a smaller number is never kept."""
    if number is None or FEW <= number < 10**6:
        return None
    return IndividualObjection.TOO_FEW if 0 <= number < FEW else IndividualObjection.NOT_A_NUMBER


def objection_to_passing(
    *, words: str, party_key: str, is_coordinator: bool, passed_by: Collection[str]
) -> IndividualObjection | None:
    """Say why words about a trend cannot be passed, or None: by two coordinators, of different parties."""
    if not words.strip():
        return IndividualObjection.NO_WORDS
    if not is_coordinator or not party_key:
        return IndividualObjection.NOT_COORDINATOR
    if len(set(passed_by)) >= _BOTH:
        return IndividualObjection.PASSED_ALREADY
    return IndividualObjection.SAME_PARTY if party_key in passed_by else None


_BOTH = 2


def is_passed(passed_by: Collection[str]) -> bool:
    """Whether words about a trend may be shown: coordinators of two different parties have passed them."""
    return len(set(passed_by)) >= _BOTH
