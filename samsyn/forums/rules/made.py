"""Forums made by an act (bildade forum): instances of a template, and working groups, as they stand in the paper.

What the agreement says is a paper; that a group was made, ended or composed anew is a fact. Joined, they are the paper
of a day, and whoever asks for a forum need not know which of the two it comes from.
"""

from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum

from samsyn.papers.editing import free_id, plain
from samsyn.papers.kinds import ChairKind, Level, SeatKind
from samsyn.papers.model import Chair, Forum, Paper, Seat

JOINS = "--"
"""What stands between a made forum's root and its own part of the key; no id of a paper holds it."""


class MadeKind(StrEnum):
    """What was made (slag): an instance of a template (upplaga av en mall), or a working group (arbetsgrupp)."""

    INSTANCE = "instance"
    WORKING_GROUP = "working_group"


class ChangeKind(StrEnum):
    """What can be decided about a forum (ändring): that it is made, that it ends, how it is composed."""

    MAKE = "make"
    END = "end"
    COMPOSE = "compose"


@dataclass(frozen=True, slots=True)
class Sits:
    """A seat that was decided on (plats): whose, of which kind, and whether it leads."""

    body: str
    kind: SeatKind = SeatKind.MEMBER
    leads: bool = False


@dataclass(frozen=True, slots=True)
class Said:
    """Where it was decided (beslut): by which forum, on which day, and where that is written."""

    by: str
    on: date
    reference: str = ""


UNTOLD = Said("", date.min)


@dataclass(frozen=True, slots=True, kw_only=True)
class Made:
    """A forum that was made (bildat forum), with the days that it stands; no last day, and it stands on.

    An instance without seats has its template's, one without a rhythm its template's.
    """

    key: str
    name: str
    kind: MadeKind
    root_key: str
    first_day: date
    last_day: date | None = None
    purpose: str = ""
    rhythm: str = ""
    seats: tuple[Sits, ...] = ()
    decided: Said = UNTOLD

    def stands(self, on: date) -> bool:
        """Whether it stands on a day; the last day counts."""
        return self.first_day <= on and (self.last_day is None or on <= self.last_day)


@dataclass(frozen=True, slots=True)
class Composed:
    """That a forum was composed anew (sammansättning) from a day."""

    forum_key: str
    first_day: date
    seats: tuple[Sits, ...]
    decided: Said = UNTOLD


def root_of(key: str) -> str:
    """Give the forum of the agreement whose circles a forum uses: the template, or the forum that a group is under."""
    return key.partition(JOINS)[0]


def is_made(key: str) -> bool:
    """Tell whether a forum was made by an act, and does not stand in the agreement."""
    return JOINS in key


def key_for(root_key: str, name: str, *, taken: Collection[str]) -> str:
    """Give a made forum its key, which is never changed and never used again."""
    own = {one.partition(JOINS)[2] for one in taken if root_of(one) == root_key}
    return f"{root_key}{JOINS}{free_id(plain(name) or 'grupp', own)}"


def made_names(paper: Paper) -> dict[str, str]:
    """Name the made forums of a day that can be given something to do, by key; none on individual level."""
    return {one.id: one.name for one in paper.forums if is_made(one.id) and one.level is not Level.INDIVIDUAL}


def joined(paper: Paper, made: Iterable[Made], compositions: Iterable[Composed], on: date) -> Paper:
    """Give the paper of a day with the forums made by then after their roots, and with the seats decided on.

    A forum whose root is not in the paper is not there: so nobody reaches more than of the root.
    """
    standing: dict[str, list[Made]] = {}
    for one in made:
        if one.stands(on):
            standing.setdefault(one.root_key, []).append(one)
    begun = (one for one in compositions if one.first_day <= on)
    composed = {one.forum_key: one for one in sorted(begun, key=lambda one: one.first_day)}
    if not standing and not composed:
        return paper
    return replace(paper, forums=tuple(_forums(paper, standing, composed)))


def _forums(paper: Paper, standing: Mapping[str, list[Made]], composed: Mapping[str, Composed]) -> Iterator[Forum]:
    for forum in paper.forums:
        root = _seated(forum, composed.get(forum.id))
        yield root
        for one in standing.get(forum.id, ()):
            yield _seated(_made(root, one), composed.get(one.key))


def _made(root: Forum, one: Made) -> Forum:
    """Give a made forum as the paper would have it; a group under one on individual level is on that level too."""
    if one.kind is MadeKind.INSTANCE:
        same = replace(root, id=one.key, name=one.name, under=root.id, is_template=False, aliases=(), note="")
        like = replace(same, purpose=one.purpose or root.purpose, rhythm=one.rhythm or root.rhythm)
        return with_seats(like, one.seats) if one.seats else like
    group = Forum(
        id=one.key,
        name=one.name,
        level=Level.INDIVIDUAL if root.level is Level.INDIVIDUAL else Level.OPERATIVE,
        under=root.id,
        purpose=one.purpose,
        rhythm=one.rhythm,
        decision_rule=root.decision_rule,
        composition_by=root.id,
    )
    return with_seats(group, one.seats)


def _seated(forum: Forum, composed: Composed | None) -> Forum:
    return forum if composed is None else with_seats(forum, composed.seats)


def with_seats(forum: Forum, sits: Iterable[Sits]) -> Forum:
    """Give a forum with the seats decided on; one that was there keeps its key, so that what was answered holds."""
    said = tuple(sits)
    before = {seat.body: seat for seat in forum.seats}
    found = ((before.get(one.body, Seat(id=one.body, body=one.body)), one.kind) for one in said)
    seats = tuple(replace(seat, kind=kind, is_aim=False) for seat, kind in found)
    leading = tuple(one.body for one in said if one.leads)
    kind = ChairKind.JOINT if len(leading) > 1 else ChairKind.FIXED
    return replace(forum, seats=seats, chair=Chair(kind=kind, order=leading) if leading else forum.chair)
