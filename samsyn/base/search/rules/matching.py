"""A question in the two databases' own words. A term is letters and digits alone, and yet stands within quotes."""

from samsyn.base.search.rules.asking import STEM_MARK, Term


def for_sqlite(terms: tuple[Term, ...]) -> str:
    """What FTS5 is asked (``MATCH``)."""
    return " AND ".join(f"({' OR '.join(_sqlite(term))})" for term in terms)


def for_postgresql(terms: tuple[Term, ...]) -> str:
    """What a text-search vector is asked (``tsquery``)."""
    return " & ".join(f"({' | '.join(_postgresql(term))})" for term in terms)


def _sqlite(term: Term) -> list[str]:
    whole = f'"{STEM_MARK}{term.stem}"'
    return [whole, f'"{term.word}" *'] if term.is_beginning else [whole]


def _postgresql(term: Term) -> list[str]:
    whole = f"'{STEM_MARK}{term.stem}'"
    return [whole, f"'{term.word}':*"] if term.is_beginning else [whole]
