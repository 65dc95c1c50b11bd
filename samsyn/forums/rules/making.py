"""Rules of making forums (bilda forum): what can be made, ended and composed, by whose decision, and for which days.

Södertälje 2023–2026, punkt 6, lets SSPF-grupper be at a number of schools; Stockholm 2024, lokal beredningsgrupp and
lokal arbetsgrupp, lets one forum compose another, and groups be for a time or for good.
"""

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from samsyn.almanac.reading import read
from samsyn.almanac.rhythms import NotUnderstood
from samsyn.almanac.terms import Term
from samsyn.forums.rules.lifting import forums_above
from samsyn.forums.rules.made import MadeKind, Sits, is_made, root_of
from samsyn.papers.kinds import Level
from samsyn.papers.model import Body, Forum, Paper, Party
from samsyn.papers.who import find

LONGEST_NAME = 80
LONGEST_RHYTHM = 120
LONGEST_PURPOSE = 2_000
MOST_AT_ONCE = 60
MOST_SEATS = 40


class MadeObjection(StrEnum):
    """Why a forum cannot be made, ended or composed so (invändning); ``forums.wording`` says it in words."""

    NO_NAME = "no_name"
    NAME_TOO_LONG = "name_too_long"
    NAME_TAKEN = "name_taken"
    TOO_MANY = "too_many"
    PURPOSE_TOO_LONG = "purpose_too_long"
    NO_SUCH_FORUM = "no_such_forum"
    NOT_A_TEMPLATE = "not_a_template"
    IS_A_TEMPLATE = "is_a_template"
    NO_SEATS = "no_seats"
    TOO_MANY_SEATS = "too_many_seats"
    SEAT_TWICE = "seat_twice"
    UNKNOWN_SEAT = "unknown_seat"
    OUT_OF_REACH = "out_of_reach"
    RHYTHM_NOT_UNDERSTOOD = "rhythm_not_understood"
    NO_LAST_DAY = "no_last_day"
    ENDS_BEFORE_IT_BEGINS = "ends_before_it_begins"
    OUTSIDE_THE_TERM = "outside_the_term"
    NOT_THEIRS = "not_theirs"
    NOT_YET_DECIDED = "not_yet_decided"
    NOT_TAKEN = "not_taken"
    NOT_MADE = "not_made"
    HAS_ENDED = "has_ended"
    HAS_MET_SINCE = "has_met_since"
    COMPOSED_BY_NOBODY = "composed_by_nobody"
    SAME_SEATS = "same_seats"


@dataclass(frozen=True, slots=True, kw_only=True)
class NewForum:
    """A forum to be made (nytt forum). A temporary one has a last day; without seats an instance has its template's."""

    kind: MadeKind
    root_key: str
    name: str
    first_day: date
    last_day: date | None = None
    is_temporary: bool = False
    purpose: str = ""
    rhythm: str = ""
    seats: tuple[Sits, ...] = ()


@dataclass(frozen=True, slots=True)
class Ending:
    """That a forum is to end (avsluta), and on which day it stands last."""

    forum_key: str
    last_day: date


@dataclass(frozen=True, slots=True)
class Composing:
    """Who is to sit in a forum from a day (sammansättning)."""

    forum_key: str
    seats: tuple[Sits, ...]
    first_day: date


@dataclass(frozen=True, slots=True)
class Grounds:
    """What something is made on (beslut): which forum decided, on which day, and where it is written.

    ``decision_id`` for a decision that was taken here; else its reference is typed in.
    """

    by: str
    on: date
    reference: str = ""
    decision_id: int | None = None


def objection_to_making(
    new: NewForum, *, paper: Paper, term: Term | None, names: Collection[str]
) -> MadeObjection | None:
    """Say why a forum cannot be made so, or None.

    ``names`` are those that other forums have on its days, without capitals.
    """
    return (
        _objection_to_root(new, paper)
        or _objection_to_text(new, names)
        or objection_to_seats(
            new.seats, paper=paper, forum_key=new.root_key, must_have=new.kind is MadeKind.WORKING_GROUP
        )
        or objection_to_days(new, term=term)
    )


def _objection_to_root(new: NewForum, paper: Paper) -> MadeObjection | None:
    """An instance is of a template, a working group under a forum of the agreement that meets itself."""
    root = next((one for one in paper.forums if one.id == new.root_key), None)
    if root is None or is_made(new.root_key):
        return MadeObjection.NO_SUCH_FORUM
    if new.kind is MadeKind.INSTANCE:
        return None if root.is_template else MadeObjection.NOT_A_TEMPLATE
    return MadeObjection.IS_A_TEMPLATE if root.is_template else None


def _objection_to_text(new: NewForum, names: Collection[str]) -> MadeObjection | None:
    checks = (
        (not new.name.strip(), MadeObjection.NO_NAME),
        (len(new.name) > LONGEST_NAME, MadeObjection.NAME_TOO_LONG),
        (new.name.strip().casefold() in names, MadeObjection.NAME_TAKEN),
        (len(new.purpose) > LONGEST_PURPOSE, MadeObjection.PURPOSE_TOO_LONG),
        (not _is_understood(new.rhythm), MadeObjection.RHYTHM_NOT_UNDERSTOOD),
    )
    return next((objection for wrong, objection in checks if wrong), None)


def _is_understood(rhythm: str) -> bool:
    return not rhythm or (len(rhythm) <= LONGEST_RHYTHM and not isinstance(read(rhythm), NotUnderstood))


def objection_to_seats(
    seats: Sequence[Sits], *, paper: Paper, forum_key: str, must_have: bool = True
) -> MadeObjection | None:
    """Say why seats cannot be so, or None: functions, units and parties of the paper, each once.

    One outside the authorities has a seat in the forum of the agreement already: its circle is the one that is used.
    """
    bodies = [one.body for one in seats]
    known = {seat.body for one in paper.forums if one.id == root_of(forum_key) for seat in one.seats}
    checks = (
        (must_have and not bodies, MadeObjection.NO_SEATS),
        (len(bodies) > MOST_SEATS, MadeObjection.TOO_MANY_SEATS),
        (len(set(bodies)) < len(bodies), MadeObjection.SEAT_TWICE),
        (any(not isinstance(find(paper, key), Body | Party) for key in bodies), MadeObjection.UNKNOWN_SEAT),
        (any(_is_outside(paper, key) and key not in known for key in bodies), MadeObjection.OUT_OF_REACH),
    )
    return next((objection for wrong, objection in checks if wrong), None)


def _is_outside(paper: Paper, key: str) -> bool:
    return bool(getattr(find(paper, key), "is_outside", False))


def objection_to_days(new: NewForum, *, term: Term | None) -> MadeObjection | None:
    """Say why a forum cannot stand on these days, or None: within the agreement's term, and a temporary one ends."""
    if new.is_temporary and new.last_day is None:
        return MadeObjection.NO_LAST_DAY
    last = new.last_day or new.first_day
    if last < new.first_day:
        return MadeObjection.ENDS_BEFORE_IT_BEGINS
    return objection_to_day(new.first_day, term=term) or objection_to_day(last, term=term)


def objection_to_day(on: date, *, term: Term | None) -> MadeObjection | None:
    """Say that the agreement does not hold on a day, or None."""
    is_held = term is None or term.first_day <= on <= (term.last_day or date.max)
    return None if is_held else MadeObjection.OUTSIDE_THE_TERM


def objection_to_many(names: Iterable[str]) -> MadeObjection | None:
    """Say why several forums cannot be made at once, or None: a line each, no name twice."""
    said = [one.strip().casefold() for one in names]
    if not said:
        return MadeObjection.NO_NAME
    if len(said) > MOST_AT_ONCE:
        return MadeObjection.TOO_MANY
    return MadeObjection.NAME_TAKEN if len(set(said)) < len(said) else None


def deciders(paper: Paper, forum_key: str) -> tuple[Forum, ...]:
    """Give the forums that can decide that a forum is made or ended: the one it stands under, and those above that.

    Also the one that the paper lets compose it, in each of its instances. Where the paper says of none that it stands
    above, any forum that speaks of no individuals and meets itself.
    """
    root = next(one for one in paper.forums if one.id == root_of(forum_key))
    named = _named(paper, root.composition_by)
    own = () if root.is_template or root.level is Level.INDIVIDUAL else (root,)
    above = tuple(one for one in forums_above(paper, root.id) if not one.is_template)
    found = {one.id: one for one in (*own, *named, *above)}
    return tuple(found.values()) or tuple(one for one in paper.forums if _can_decide(one))


def composers(paper: Paper, forum: Forum) -> tuple[Forum, ...]:
    """Give the forums that decide who sits in a forum: the one that the paper names, or any of its instances."""
    return _named(paper, forum.composition_by)


def _named(paper: Paper, key: str) -> tuple[Forum, ...]:
    """Give the forum that is named, or the instances of the template that is."""
    found = tuple(one for one in paper.forums if one.id == key and not one.is_template)
    return found or tuple(one for one in paper.forums if is_made(one.id) and root_of(one.id) == key)


def _can_decide(one: Forum) -> bool:
    return not one.is_template and one.level is not Level.INDIVIDUAL and not is_made(one.id)


def objection_to_grounds(
    decided: Grounds, *, by: Iterable[Forum], today: date, taken_by: str | None = None
) -> MadeObjection | None:
    """Say why nothing can be made on a decision, or None: by a forum that may, and it has been taken, there.

    ``taken_by`` is the forum that took the decision that is named, None where it is not taken.
    """
    if decided.by not in {one.id for one in by}:
        return MadeObjection.NOT_THEIRS
    if decided.on > today:
        return MadeObjection.NOT_YET_DECIDED
    return MadeObjection.NOT_TAKEN if decided.decision_id is not None and taken_by != decided.by else None


def objection_to_ending(on: date, *, stands: tuple[date, date] | None, met: Iterable[date]) -> MadeObjection | None:
    """Say why a forum cannot end on a day, or None: it stands until then, and has not met later.

    ``stands`` are its first and last day, None for one that was ended already.
    """
    if stands is None or on > stands[1]:
        return MadeObjection.HAS_ENDED
    if on < stands[0]:
        return MadeObjection.ENDS_BEFORE_IT_BEGINS
    return MadeObjection.HAS_MET_SINCE if any(day > on for day in met) else None


def completes_a_round(held: Mapping[str, int], key: str) -> bool:
    """Tell whether one more meeting of an instance is one more of the template: all the others have met as often."""
    return all(many > held.get(key, 0) for other, many in held.items() if other != key)
