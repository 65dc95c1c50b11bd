"""A promise (åtagande) as one value, whatever item of the paper it comes from, and how it is put together."""

from dataclasses import dataclass
from datetime import date
from typing import Any

from samsyn.almanac import reading, writing
from samsyn.almanac.kinds import kind
from samsyn.almanac.rhythms import NotUnderstood, Rhythm
from samsyn.almanac.units import Kind
from samsyn.papers.clauses import label
from samsyn.papers.kinds import PromiseKind, PromiseSource
from samsyn.papers.model import PARTS, Paper
from samsyn.papers.who import name_of


@dataclass(frozen=True, slots=True, kw_only=True)
class Promise:
    """A promise (åtagande): what is promised, by whom, to whom, where it is written and how often.

    ``key`` is its path in the paper and never changes; ``phrase`` is the rhythm as written, ``rhythm`` as it is
    understood, None where the paper gives none. Windows that open before ``first_day`` are not asked for.
    """

    key: str
    title: str
    kind: PromiseKind
    source: PromiseSource
    part: str
    clause: str = ""
    clause_label: str = ""
    quote: str = ""
    phrase: str = ""
    when: str = ""
    rhythm: Rhythm | None = None
    owners: tuple[str, ...] = ()
    through: tuple[str, ...] = ()
    to: str = ""
    forum: str = ""
    activity: str = ""
    plan: str = ""
    first_day: date | None = None

    @property
    def is_understood(self) -> bool:
        """Whether its rhythm could be read; a promise without rhythm has nothing to misunderstand."""
        return not isinstance(self.rhythm, NotUnderstood)


@dataclass(frozen=True, slots=True)
class Draft:
    """Makes the promises of one paper, filling in what follows from the paper itself."""

    paper: Paper

    def name(self, who: str) -> str:
        """Name somebody as the paper does."""
        return name_of(self.paper, who)

    def promise(self, key: str, title: str, source: PromiseSource, **facts: Any) -> Promise:
        """Make a promise; a rhythm is read from its phrase, or its phrase written from the rhythm."""
        rhythm, phrase = facts.pop("rhythm", None), facts.pop("phrase", "")
        if rhythm is None and phrase:
            rhythm = reading.read(phrase)
        elif rhythm is not None and not phrase:
            phrase = writing.write(rhythm)
        clause = facts.get("clause", "")
        return Promise(
            key=key,
            title=title,
            kind=facts.pop("kind", None) or kind_of(rhythm, facts.get("when", "")),
            source=source,
            part=part_of(key),
            clause_label=label(self.paper, clause),
            phrase=phrase,
            rhythm=rhythm,
            **facts,
        )


_KINDS = {
    Kind.RECURRING: PromiseKind.RECURRING,
    Kind.DATED: PromiseKind.DATED,
    Kind.ON_MEETING: PromiseKind.RECURRING,
    Kind.STANDING: PromiseKind.STANDING,
    Kind.OPTIONAL: PromiseKind.OPTIONAL,
    Kind.UNSCHEDULED: PromiseKind.STANDING,
    Kind.NOT_UNDERSTOOD: PromiseKind.RECURRING,
}


def kind_of(rhythm: Rhythm | None, when: str = "") -> PromiseKind:
    """Say how a promise falls due, by its rhythm, else by what it waits for.

    What follows a plan or method of its own holds all the time here. A phrase that is not understood is taken as
    recurring, without windows: it is for people to say.
    """
    if rhythm is not None:
        return _KINDS[kind(rhythm)]
    return PromiseKind.ON_EVENT if when else PromiseKind.STANDING


def part_of(key: str) -> str:
    """Tell which part of the paper a key or path belongs to, and is amended with."""
    first = key.split("/", 1)[0]
    return next((part for part, keys in PARTS.items() if first in keys), "agreement")
