"""A question in the two databases' own words. A term is letters and digits alone, and yet stands within quotes.

Beside its words each entry has a mark of its collaboration, so that the index is read only where one belongs. Who may
see what is asked of the rows themselves, in the same query.
"""

from collections.abc import Iterable

from samsyn.base.search.rules.asking import STEM_MARK, Term

PLACE_MARK = "@"
"""What tells a collaboration from a word in the index; no word has it."""


def place(collaboration_id: int) -> str:
    """The mark of a collaboration, as the index keeps it."""
    return f"{PLACE_MARK}{collaboration_id}"


def for_sqlite(terms: tuple[Term, ...], places: Iterable[str] = ()) -> str:
    """What FTS5 is asked (``MATCH``): what has all the terms, in one of the places if any are named."""
    asked = [[f'"{one}"' for one in places], *map(_sqlite, terms)]
    return " AND ".join(f"({' OR '.join(found)})" for found in asked if found)


def for_postgresql(terms: tuple[Term, ...], places: Iterable[str] = ()) -> str:
    """What a vector is asked (``tsquery``): what has all the terms, in one of the places if any are named."""
    asked = [[f"'{one}'" for one in places], *map(_postgresql, terms)]
    return " & ".join(f"({' | '.join(found)})" for found in asked if found)


def _sqlite(term: Term) -> list[str]:
    whole = f'"{STEM_MARK}{term.stem}"'
    return [whole, f'"{term.word}" *'] if term.is_beginning else [whole]


def _postgresql(term: Term) -> list[str]:
    whole = f"'{STEM_MARK}{term.stem}'"
    return [whole, f"'{term.word}':*"] if term.is_beginning else [whole]
