"""What is found (träffar): within what one person reaches, in the same order on both databases."""

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.db.models import Count, F, QuerySet

from samsyn.base.collaborations.actors import Actor
from samsyn.base.search.models import Entry
from samsyn.base.search.queries import reckoning
from samsyn.base.search.queries.matches import Matches
from samsyn.base.search.rules.asking import Asked, Term, asked
from samsyn.base.search.rules.entries import SAID, Findable
from samsyn.base.search.rules.excerpts import Segment, excerpt, marked

MOST = 50
"""The hits that are given at a time, and"""
FURTHEST = 500
"""how far into the hits one can go: whoever needs more asks for more words."""
RANKED = 1_000
"""Of more hits than these, the ones with the words in their titles and then those put last are weighed, and no more."""


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


_SHOWN = ("collaboration_id", "kind", "key", "title", "body", "day")


def find(*actors: Actor, words: str, kinds: Collection[str] = (), limit: int = 20, offset: int = 0) -> Found:
    """Find what one person reaches and all the words lead to, of some kinds or of all. One query, for all her actors.

    First what is called just so, then what has the words in its title, then what has them most often (a word as it was
    written counts twice), then what is newest. Words without letters or digits find nothing, and ask nothing.
    """
    question = asked(words)
    first, most = min(max(offset, 0), FURTHEST), min(max(limit, 1), MOST)
    if not question.terms:
        return Found((), has_more=False, asked=question)
    rows = _ranked(actors, _matching(actors, question.terms, kinds), question.terms)
    held = list(rows.values_list(*_SHOWN)[first : first + most + 1])
    hits = tuple(_hit(row, question.terms) for row in held[:most])
    return Found(hits, has_more=len(held) > most, asked=question)


def counts(*actors: Actor, words: str, kinds: Collection[str] = ()) -> dict[str, int]:
    """Count the hits of each kind among those that are weighed, in one query: ``RANKED`` in all means or more."""
    terms = asked(words).terms
    if not terms:
        return {}
    weighed = _weighed(_matching(actors, terms, kinds), terms)
    rows = Entry.rows.of(*actors).filter(pk__in=weighed).order_by().values_list("kind")
    return dict(rows.annotate(count=Count("pk")))


def lacking(actor: Actor, things: Iterable[Findable]) -> int:
    """Count what the index of a collaboration lacks, says otherwise, or has too much of: for the program's own care."""
    wanted = {(one.kind, one.key): one.tidied().said for one in things}
    rows = Entry.rows.of(actor).values_list("kind", "key", *SAID)
    held = {(kind, key): tuple(said) for kind, key, *said in rows.iterator()}
    return sum(held.get(key) != wanted.get(key) for key in {*held, *wanted})


def _matching(actors: Sequence[Actor], terms: tuple[Term, ...], kinds: Collection[str]) -> QuerySet[Entry]:
    places = [actor.collaboration_id for actor in actors]
    rows = Entry.rows.of(*actors).filter(Matches(terms, places))
    return rows.filter(kind__in=kinds) if kinds else rows


def _ranked(actors: Sequence[Actor], matching: QuerySet[Entry], terms: tuple[Term, ...]) -> QuerySet[Entry]:
    """Order hits: called just so, terms in the title, times they are hit, the newest day, and then as they were put."""
    return (
        Entry.rows.of(*actors)
        .filter(pk__in=_weighed(matching, terms))
        .alias(in_title=reckoning.terms_in_title(terms), times=reckoning.times(terms), words=reckoning.words_in_title())
        .alias(is_called_so=reckoning.is_called_so(terms))
        .order_by("-is_called_so", "-in_title", "-times", F("day").desc(nulls_last=True), "pk")
    )


def _weighed(matching: QuerySet[Entry], terms: tuple[Term, ...]) -> QuerySet[Any]:
    return matching.order_by(reckoning.terms_in_title(terms).desc(), "-pk").values("pk")[:RANKED]


def _hit(row: Sequence[Any], terms: Sequence[Term]) -> Hit:
    collaboration_id, kind, key, title, body, day = row
    return Hit(collaboration_id, kind, key, marked(title, terms), excerpt(body, terms), day)
