"""What is written: clauses, annexes, signatures and the words of the paper (punkter, bilagor, underskrifter)."""

from dataclasses import dataclass
from datetime import date

from samsyn.papers.kinds import About, AmendedBy


@dataclass(frozen=True, slots=True, kw_only=True)
class Clause:
    """A clause (punkt, avsnitt) in our own words, under the number and heading of the paper."""

    id: str
    title: str
    number: str = ""
    text: str = ""
    annex: str = ""
    level: int = 1


@dataclass(frozen=True, slots=True, kw_only=True)
class Update:
    """A rule of update (uppdatering): how often, when something happens, by whom, approved by whom."""

    rhythm: str = ""
    when: str = ""
    responsible: tuple[str, ...] = ()
    approved_by: str = ""
    clause: str = ""
    quote: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Amendment:
    """What makes a change valid (ändring och tillägg): signatures, a forum, the coordinators."""

    by: AmendedBy
    forum: str = ""
    in_writing: bool = False
    clause: str = ""
    quote: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Annex:
    """An annex (bilaga): a document with a life of its own."""

    id: str
    title: str
    number: str = ""
    about: About | None = None
    is_empty: bool = False
    update: Update | None = None
    amendment: Amendment | None = None
    note: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Signature:
    """One party's signing (underskrift) by function; place, day and the decision behind it may be missing."""

    id: str
    party: str
    functions: tuple[str, ...]
    place: str = ""
    signed_on: date | None = None
    decision: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Defined:
    """A word that the agreement defines, abbreviates or leaves unexplained (förkortning, alias)."""

    id: str
    word: str
    meaning: str = ""
    clause: str = ""
