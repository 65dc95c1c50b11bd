"""What is found (träffar): within what one person reaches, in the same order on both databases."""

from collections import Counter
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from django.db.models import F

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
    """What was found (träffar), in order, whether there is more, and how the question was understood.

    ``counts`` says how many hits there are of each kind, and ``is_whole`` whether that is all of them: of very many,
    ``RANKED`` are weighed.
    """

    hits: tuple[Hit, ...]
    has_more: bool
    asked: Asked
    counts: Mapping[str, int] = field(default_factory=dict)
    is_whole: bool = True


_SHOWN = ("collaboration_id", "kind", "key", "title", "body", "day")
Kinds = Collection[str]


def find(*actors: Actor, words: str, kinds: Kinds = (), only: Kinds = (), limit: int = 20, offset: int = 0) -> Found:
    """Find what one person reaches and all the words lead to, of some kinds or of all; give ``only`` some of those.

    First what is called just so, then what has the words in its title, then what has them most often (a word as it was
    written counts twice), then what is newest. Words without letters or digits find nothing, and ask nothing. Two
    queries, for all her actors: what is found, and what the given hits say; one more for some of very many.
    """
    question = asked(words)
    first, most = min(max(offset, 0), FURTHEST), min(max(limit, 1), MOST)
    if not question.terms:
        return Found((), has_more=False, asked=question)
    every = _order(actors, question.terms, kinds)
    is_whole = len(every) < RANKED
    again = only and not is_whole
    wanted = [pk for pk, kind in (_order(actors, question.terms, only) if again else every) if not only or kind in only]
    return Found(
        _hits(actors, wanted[first : first + most], question.terms),
        has_more=len(wanted) > first + most,
        asked=question,
        counts=Counter(kind for _, kind in every),
        is_whole=is_whole,
    )


def lacking(actor: Actor, things: Iterable[Findable]) -> int:
    """Count what the index of a collaboration lacks, says otherwise, or has too much of: for the program's own care."""
    wanted = {(one.kind, one.key): one.tidied().said for one in things}
    rows = Entry.rows.of(actor).values_list("kind", "key", *SAID)
    held = {(kind, key): tuple(said) for kind, key, *said in rows.iterator()}
    return sum(held.get(key) != wanted.get(key) for key in {*held, *wanted})


def _order(actors: Sequence[Actor], terms: tuple[Term, ...], kinds: Kinds) -> list[tuple[int, str]]:
    """Order hits: called just so, terms in the title, times they are hit, the newest day, and then as they were put."""
    rows = Entry.rows.of(*actors).filter(Matches(terms, [actor.collaboration_id for actor in actors]))
    among = rows.filter(kind__in=kinds) if kinds else rows
    weighed = among.order_by(reckoning.terms_in_title(terms).desc(), "-pk").values("pk")[:RANKED]
    ranked = (
        Entry.rows.of(*actors)
        .filter(pk__in=weighed)
        .alias(in_title=reckoning.terms_in_title(terms), times=reckoning.times(terms), words=reckoning.words_in_title())
        .alias(is_called_so=reckoning.is_called_so(terms))
        .order_by("-is_called_so", "-in_title", "-times", F("day").desc(nulls_last=True), "pk")
    )
    return list(ranked.values_list("pk", "kind"))


def _hits(actors: Sequence[Actor], wanted: Sequence[int], terms: tuple[Term, ...]) -> tuple[Hit, ...]:
    if not wanted:
        return ()
    rows = Entry.rows.of(*actors).filter(pk__in=wanted).values_list("pk", *_SHOWN)
    said = {pk: shown for pk, *shown in rows}
    return tuple(_hit(said[pk], terms) for pk in wanted)


def _hit(row: Sequence[Any], terms: Sequence[Term]) -> Hit:
    collaboration_id, kind, key, title, body, day = row
    return Hit(collaboration_id, kind, key, marked(title, terms), excerpt(body, terms), day)
