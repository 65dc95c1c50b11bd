"""Promises that no other item carries (åtaganden), and those of coordinators and of communication."""

from dataclasses import dataclass

from samsyn.papers.kinds import PromiseKind
from samsyn.papers.model.who import Coordinator


@dataclass(frozen=True, slots=True, kw_only=True)
class ExplicitPromise:
    """A promise (åtagande) that no other item carries: what, who, and when it falls due.

    ``rhythm`` for what comes back, ``when`` for what falls due as something happens, neither for what holds always.
    """

    id: str
    title: str
    clause: str
    kind: PromiseKind | None = None
    rhythm: str = ""
    when: str = ""
    quote: str = ""
    owner: tuple[str, ...] = ()
    to: str = ""
    plan: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Coordination:
    """The coordinators (samordnare), what they are to do and the time that is promised them."""

    clause: str = ""
    people: tuple[Coordinator, ...] = ()
    tasks: tuple[ExplicitPromise, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Communication:
    """What is promised of communication (kommunikation): its aim in words and its promises."""

    clause: str = ""
    aim: str = ""
    promises: tuple[ExplicitPromise, ...] = ()
