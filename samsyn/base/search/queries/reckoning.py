"""What hits are ordered by (rangordning), reckoned in SQL that both databases have, on the words as they are kept."""

from collections.abc import Iterable, Sequence
from functools import reduce
from operator import add
from typing import Any

from django.db.models import Case, F, IntegerField, Value, When
from django.db.models.expressions import Combinable, Expression
from django.db.models.functions import Length, Replace, StrIndex
from django.db.models.lookups import GreaterThan

from samsyn.base.search.rules.asking import Term

_COLUMNS = ("title_stems", "stems")


def terms_in_title(terms: Sequence[Term]) -> Any:
    """How many of the terms the title has."""
    return _sum(
        _flag(GreaterThan(_sum(StrIndex("title_stems", Value(mark)) for mark in one.marks), 0)) for one in terms
    )


def times(terms: Sequence[Term]) -> Any:
    """How often the terms are hit, each counted as a form of the word and as written."""
    return _sum(_times(column, mark) for term in terms for mark in term.marks for column in _COLUMNS)


def words_in_title() -> Combinable:
    """How many words the title has: each stands with its stem, after the place and with a space round all."""
    spaces = Length("title_stems") - Length(Replace("title_stems", Value(" "), Value("")))
    return (spaces - Value(2)) / Value(2)


def is_called_so(terms: Sequence[Term]) -> Expression:
    """Whether the title is the terms and nothing else, by what ``in_title`` and ``words`` are in the same query."""
    return Case(When(in_title=len(terms), words__lte=len(terms), then=1), default=0, output_field=IntegerField())


def _times(column: str, mark: str) -> Combinable:
    """How often a mark stands in a column: what is lost in length when it is taken out."""
    return (Length(F(column)) - Length(Replace(column, Value(mark), Value("")))) / Value(len(mark))


def _flag(condition: Any) -> Expression:
    return Case(When(condition, then=1), default=0, output_field=IntegerField())


def _sum(parts: Iterable[Any]) -> Any:
    return reduce(add, parts)
