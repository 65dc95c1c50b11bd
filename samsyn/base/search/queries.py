"""What is found (träffar): within what one person reaches, in the same order on both databases."""

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from functools import reduce
from operator import add
from typing import Any

from django.db.models import BooleanField, Case, F, Func, IntegerField, QuerySet, Value, When
from django.db.models.expressions import Combinable, Expression
from django.db.models.functions import Length, Replace, StrIndex

from samsyn.base.collaborations.actors import Actor
from samsyn.base.search.models import Entry
from samsyn.base.search.rules import matching
from samsyn.base.search.rules.asking import Asked, Term, asked
from samsyn.base.search.rules.entries import SAID, Findable
from samsyn.base.search.rules.excerpts import Segment, excerpt, marked

MOST = 50
"""The hits that are given at a time, and"""
FURTHEST = 1_000
"""how far into the hits one can go: whoever needs more asks for more words."""


@dataclass(frozen=True, slots=True)
class Hit:
    """Something that was found (träff): where it is, and why, with the words that were asked for marked."""

    collaboration_id: int
    kind: str
    key: str
    title: tuple[Segment, ...]
    excerpt: tuple[Segment, ...]
    day: date | None


@dataclass(frozen=True, slots=True)
class Found:
    """What was found (träffar), in order, whether there is more, and how the question was understood."""

    hits: tuple[Hit, ...]
    has_more: bool
    asked: Asked


def find(*actors: Actor, words: str, kinds: Collection[str] = (), limit: int = 20, offset: int = 0) -> Found:
    """Find what one person reaches and all the words lead to, of some kinds or of all. One query, for all her actors.

    First what is called just so, then what has the words in its title, then what has them most often (a word as it was
    written counts twice), then what is newest. Words without letters or digits find nothing, and ask nothing.
    """
    question = asked(words)
    first, most = min(max(offset, 0), FURTHEST), min(max(limit, 1), MOST)
    if not question.terms:
        return Found((), has_more=False, asked=question)
    rows = _ranked(_matching(actors, question, kinds), question.terms)[first : first + most + 1]
    columns = ("collaboration_id", "kind", "key", "title", "body", "day")
    held = list(rows.values_list(*columns))
    hits = tuple(_hit(row, question.terms) for row in held[:most])
    return Found(hits, has_more=len(held) > most, asked=question)


def lacking(actor: Actor, things: Iterable[Findable]) -> int:
    """Count what the index of a collaboration lacks, says otherwise, or has too much of: for the program's own care."""
    wanted = {(one.kind, one.key): one.tidied().said for one in things}
    rows = Entry.rows.of(actor).values_list("kind", "key", *SAID)
    held = {(kind, key): tuple(said) for kind, key, *said in rows.iterator()}
    return sum(held.get(key) != wanted.get(key) for key in {*held, *wanted})


def _matching(actors: Sequence[Actor], question: Asked, kinds: Collection[str]) -> QuerySet[Entry]:
    rows = Entry.rows.of(*actors).filter(_Matches(question.terms))
    return rows.filter(kind__in=kinds) if kinds else rows


def _ranked(rows: QuerySet[Entry], terms: Sequence[Term]) -> QuerySet[Entry]:
    """Order hits: called just so, terms in the title, times they are hit, the newest day, and then as they were put."""
    return (
        rows.alias(
            spaces=Length("title_stems") - Length(Replace("title_stems", Value(" "), Value(""))),
            in_title=_sum([_is_in_title(term) for term in terms]),
            times=_sum([_times(column, mark) for term in terms for mark in term.marks for column in _COLUMNS]),
        )
        .annotate(
            is_called_so=Case(
                When(in_title=len(terms), spaces__lte=2 * len(terms) + 1, then=1),
                default=0,
                output_field=IntegerField(),
            )
        )
        .order_by("-is_called_so", "-in_title", "-times", F("day").desc(nulls_last=True), "id")
    )


_COLUMNS = ("title_stems", "stems")


class _Matches(Func):
    """That an entry has all the terms, asked of each database in its own way."""

    output_field = BooleanField()

    def __init__(self, terms: tuple[Term, ...]) -> None:
        super().__init__()
        self.terms = terms

    def as_sqlite(self, compiler: Any, connection: Any, **extra_context: Any) -> tuple[str, tuple[Any, ...]]:  # noqa: ARG002 - as Django calls it
        """Ask the virtual table."""
        key = f"{connection.ops.quote_name(Entry._meta.db_table)}.id"
        sought = "SELECT rowid FROM search_index WHERE search_index MATCH %s"
        return f"{key} IN ({sought})", (matching.for_sqlite(self.terms),)

    def as_postgresql(self, compiler: Any, connection: Any, **extra_context: Any) -> tuple[str, tuple[Any, ...]]:  # noqa: ARG002 - as Django calls it
        """Ask the column of lexemes; ``::tsquery`` takes them as they are."""
        lexemes = f"{connection.ops.quote_name(Entry._meta.db_table)}.lexemes"
        return f"{lexemes} @@ %s::tsquery", (matching.for_postgresql(self.terms),)


def _is_in_title(term: Term) -> Expression:
    found = _sum([StrIndex("title_stems", Value(mark)) for mark in term.marks])
    return Case(When(_Positive(found), then=1), default=0, output_field=IntegerField())


class _Positive(Func):
    template, output_field = "(%(expressions)s) > 0", BooleanField()


def _times(column: str, mark: str) -> Combinable:
    """How often a mark stands in a column: what is lost in length when it is taken out."""
    return (Length(column) - Length(Replace(column, Value(mark), Value("")))) / Value(len(mark))


def _sum(parts: Sequence[Any]) -> Any:
    return reduce(add, parts)


def _hit(row: Sequence[Any], terms: Sequence[Term]) -> Hit:
    collaboration_id, kind, key, title, body, day = row
    return Hit(collaboration_id, kind, key, marked(title, terms), excerpt(body, terms), day)
