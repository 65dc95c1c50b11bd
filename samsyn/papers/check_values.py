"""Single values: do days, numbers, codes, chairs and words mean something."""

import re
from collections.abc import Collection, Iterator

from stdnum.se import orgnr

from samsyn.almanac.terms import WrittenDay, read_day
from samsyn.papers import words as vocabulary
from samsyn.papers.findings import Code, Finding
from samsyn.papers.fitting import nearest
from samsyn.papers.kinds import ChairKind
from samsyn.papers.model import Chair, Link, Paper, Renewal, Term
from samsyn.papers.walking import Place

_ORG_NR = re.compile(r"\d{6}-\d{4}", re.ASCII)
LEAST = {"extension_years": 1, "consultation_months_before": 1, "originals": 1, "count": 1, "level": 1}
FIRST_YEAR, LAST_YEAR = 1900, 2999
SHORT, LONG = 300, 20_000
"""The most characters of a name, and of any text; the longest known are 115 and 744."""
_SHORT = {"name", "title", "short_name", "rhythm", "heading", "word", "phone", "email", "clause_word"}
MOST = 999
"""The greatest number that a paper can count to: years, months, originals, seats."""
WRITTEN_DAYS = {
    (Term, "first_day"),
    (Term, "last_day"),
    (Renewal, "successor_first_day"),
    (Renewal, "successor_last_day"),
    (Link, "first_day"),
    (Link, "last_day"),
}


def days(everything: list[Place]) -> Iterator[Finding]:
    """Find days that cannot be."""
    for place in everything:
        if (place.cls, place.key) in WRITTEN_DAYS and place.value:
            fault = _fault_of_day(place.value)
            if fault is not None:
                yield Finding(code=fault, path=place.path, facts={"found": place.value})


def _fault_of_day(text: str) -> Code | None:
    try:
        if FIRST_YEAR <= read_day(text).earliest.year <= LAST_YEAR:
            return None
    except ValueError:
        pass
    looks_like_day = re.fullmatch(r"\d{4}(-(\d\d|xx)){0,2}", text, re.ASCII)
    return Code.NO_SUCH_DAY if looks_like_day else Code.DAY_MALFORMED


def term(paper: Paper) -> Iterator[Finding]:
    """Find terms that end before they start, and those both ended and open."""
    term, renewal = paper.term, paper.renewal or Renewal()
    yield from _backwards(term.first_day, term.last_day, "term/last_day")
    yield from _backwards(renewal.successor_first_day, renewal.successor_last_day, "renewal/successor_last_day")
    for key in ("predecessor", "successor", "parent"):
        link = getattr(paper, key) or Link()
        yield from _backwards(link.first_day, link.last_day, f"{key}/last_day")
    if term.is_open_ended and term.last_day:
        yield Finding(code=Code.TERM_UNCLEAR, path="term/is_open_ended")


def _backwards(first: str, last: str, path: str) -> Iterator[Finding]:
    starts, ends = _written(first), _written(last)
    if starts is not None and ends is not None and ends.latest < starts.earliest:
        yield Finding(code=Code.TERM_BACKWARDS, path=path, facts={"first": first, "last": last})


def _written(text: str) -> WrittenDay | None:
    return read_day(text) if text and _fault_of_day(text) is None else None


def numbers(everything: list[Place]) -> Iterator[Finding]:
    """Find numbers that are too small or too large to mean anything, and years that cannot be."""
    for place in everything:
        least = LEAST.get(place.key)
        if least is not None and isinstance(place.value, int) and place.value < least:
            facts = {"found": str(place.value), "least": str(least)}
            yield Finding(code=Code.NUMBER_TOO_SMALL, path=place.path, facts=facts)
        if least is not None and isinstance(place.value, int) and place.value > MOST:
            facts = {"found": str(place.value), "most": str(MOST)}
            yield Finding(code=Code.NUMBER_TOO_LARGE, path=place.path, facts=facts)
        if place.cls is Chair and place.key == "first_year" and not FIRST_YEAR <= place.value <= LAST_YEAR:
            yield Finding(code=Code.NO_SUCH_DAY, path=place.path, facts={"found": str(place.value)})


def longest(key: str) -> int:
    """Tell how many characters a text under a key may have."""
    return SHORT if key in _SHORT else LONG


def lengths(everything: list[Place]) -> Iterator[Finding]:
    """Find texts too long to be what they are: no heading fills a page, and no clause a book."""
    for place in everything:
        most = longest(place.key)
        if isinstance(place.value, str) and len(place.value) > most:
            facts = {"found": str(len(place.value)), "most": str(most)}
            yield Finding(code=Code.TEXT_TOO_LONG, path=place.path, facts=facts)


def org_nrs(paper: Paper) -> Iterator[Finding]:
    """Find organisation numbers with a wrong check digit or form."""
    for party in paper.parties:
        if party.org_nr and not (_ORG_NR.fullmatch(party.org_nr) and orgnr.is_valid(party.org_nr)):
            path = f"parties/{party.id}/org_nr"
            yield Finding(code=Code.ORG_NR_WRONG, path=path, facts={"found": party.org_nr})


def municipalities(everything: list[Place], known: Collection[str]) -> Iterator[Finding]:
    """Find municipality codes that are not known."""
    for place in everything:
        codes = (place.value,) if place.key == "municipality" else place.value if place.key == "municipalities" else ()
        for code in codes:
            if code and code not in known:
                yield Finding(code=Code.MUNICIPALITY_UNKNOWN, path=place.path, facts={"found": code})


def chairs(paper: Paper) -> Iterator[Finding]:
    """Find chairs that are shared or change hands between fewer than two."""
    for forum in paper.forums:
        is_shared = forum.chair is not None and forum.chair.kind in {
            ChairKind.JOINT,
            ChairKind.ALTERNATING,
            ChairKind.YEARLY,
        }
        if is_shared and forum.chair is not None and len(set(forum.chair.order)) < 2:
            yield Finding(code=Code.CHAIR_ORDER_EMPTY, path=f"forums/{forum.id}/chair")


def words(paper: Paper) -> Iterator[Finding]:
    """Find chosen words that are not to choose, or cannot be bent."""
    for key, choice in paper.words.items():
        if key in vocabulary.KEYS and vocabulary.bend(choice) is None:
            yield Finding(code=Code.WORD_NOT_BENT, path=f"words/{key}", facts={"word": choice})
        elif key not in vocabulary.KEYS:
            facts = {"key": key, "nearest": nearest(key, list(vocabulary.KEYS)), "known": ", ".join(vocabulary.KEYS)}
            yield Finding(code=Code.WORD_UNKNOWN, path=f"words/{key}", facts=facts)
