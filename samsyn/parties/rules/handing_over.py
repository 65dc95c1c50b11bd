"""Rules of handing over (överlämning): what somebody leaves, to whom, and why it cannot be left so."""

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta
from enum import Enum, auto

from samsyn.parties.rules.holding import Days, is_holder_on

FUNCTION, DRAFT, ROLE, ENDS, WHOLE = "function", "draft", "role", "ends", ""
Place = tuple[str, str]
"""Where an objection belongs: what kind of thing, and its key."""


class Hindrance(Enum):
    """Why a hand-over cannot be so (hinder); ``parties.wording`` says it with how to mend it."""

    NOTHING_CHOSEN = auto()
    NOT_HELD = auto()
    COMES_LATER = auto()
    LEFT_BEHIND = auto()
    SAME_PERSON = auto()
    NO_MEMBER_THEN = auto()
    TAKES_IT_LATER = auto()
    NOT_HER_DRAFT = auto()
    NO_MEMBER_NOW = auto()
    ENDS_ANYWAY = auto()
    HAS_BEGUN = auto()
    UNDONE_ALREADY = auto()
    CHANGED_SINCE = auto()


class Taking(Enum):
    """What comes of a successor's taking a function over (tillträde)."""

    BEGINS = auto()
    STOPS_AS_DEPUTY = auto()
    HAS_IT_ALREADY = auto()
    CLASHES = auto()


@dataclass(frozen=True, slots=True, kw_only=True)
class Leaving:
    """What somebody leaves and to whom (överlämning): each function and draft to a person, or to nobody.

    Hers through ``last_day``, the others' from the day after. What is not named she keeps. ``coordinator`` and
    ``administrator`` become that after her; ``ends`` if she leaves the collaboration too.
    """

    user_id: int
    last_day: date
    functions: Mapping[str, int | None] = field(default_factory=dict)
    drafts: Mapping[int, int | None] = field(default_factory=dict)
    coordinator: int | None = None
    administrator: int | None = None
    ends: bool = False

    @property
    def first_day(self) -> date:
        """The successors' first day."""
        return self.last_day + timedelta(days=1)

    @property
    def passes_roles(self) -> bool:
        """Whether a role or the membership itself is concerned."""
        return self.ends or self.coordinator is not None or self.administrator is not None


@dataclass(frozen=True, slots=True)
class Held:
    """A function that somebody holds (innehav): which days, and whether as a deputy."""

    days: Days
    is_deputy: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Known:
    """What is so as somebody hands over: whose what is, and who belongs on the successors' first day.

    ``is_member`` if she belongs on her last day, ``goes_on`` if she would the day after.
    """

    held: Mapping[tuple[str, int], Sequence[Held]]
    drafts: Collection[int] = ()
    members: Collection[int] = ()
    is_member: bool = True
    goes_on: bool = True

    def of(self, function: str, user_id: int) -> Sequence[Held]:
        """The times that a person holds a function."""
        return self.held.get((function, user_id), ())


def held_on(known: Known, leaving: Leaving) -> tuple[str, ...]:
    """The functions that she holds on her last day and would go on with."""
    mine = {key: rows for (key, user_id), rows in known.held.items() if user_id == leaving.user_id}
    return tuple(key for key, rows in mine.items() if any(_goes_on(one, leaving) for one in rows))


def taking(rows: Sequence[Held], *, first_day: date, as_deputy: bool) -> Taking:
    """Tell what comes of it when a successor with these times takes a function over on a day.

    Who has stood in comes into it herself, and stands in no more. Who comes to it later anyway cannot begin twice.
    """
    now = next((one for one in rows if is_holder_on(one.days, first_day)), None)
    if now is not None and (as_deputy or not now.is_deputy):
        return Taking.HAS_IT_ALREADY
    if any(one.days[0] > first_day for one in rows) or (now is not None and now.days[0] == first_day):
        return Taking.CLASHES
    return Taking.BEGINS if now is None else Taking.STOPS_AS_DEPUTY


def hindrances(leaving: Leaving, known: Known) -> dict[Place, Hindrance]:
    """Name all that hinders a hand-over, each by its place; nothing is left behind by one who ends."""
    found = {**dict(_in_functions(leaving, known)), **dict(_in_drafts(leaving, known))}
    if not leaving.functions and not leaving.drafts and not leaving.passes_roles:
        found[WHOLE, ""] = Hindrance.NOTHING_CHOSEN
    if leaving.passes_roles and not known.is_member:
        found[ENDS, ""] = Hindrance.NO_MEMBER_NOW
    elif leaving.passes_roles and not known.goes_on:
        found[ENDS, ""] = Hindrance.ENDS_ANYWAY
    return found


def _in_functions(leaving: Leaving, known: Known) -> Iterator[tuple[Place, Hindrance]]:
    mine = held_on(known, leaving)
    for key, successor in leaving.functions.items():
        if key not in mine:
            yield (FUNCTION, key), Hindrance.NOT_HELD
        elif (objection := _of_successor(leaving, known, key, successor)) is not None:
            yield (FUNCTION, key), objection
    if leaving.ends:
        yield from (((FUNCTION, key), Hindrance.LEFT_BEHIND) for key in mine if key not in leaving.functions)
        yield from (((FUNCTION, key), Hindrance.COMES_LATER) for key in _coming(leaving, known))


def _in_drafts(leaving: Leaving, known: Known) -> Iterator[tuple[Place, Hindrance]]:
    for draft, successor in leaving.drafts.items():
        if draft not in known.drafts:
            yield (DRAFT, str(draft)), Hindrance.NOT_HER_DRAFT
        elif (objection := _of_person(leaving, known, successor)) is not None:
            yield (DRAFT, str(draft)), objection
    if leaving.ends or leaving.coordinator is not None:  # who no longer coordinates may not write in them
        left = (draft for draft in known.drafts if draft not in leaving.drafts)
        yield from (((DRAFT, str(draft)), Hindrance.LEFT_BEHIND) for draft in left)


def _of_successor(leaving: Leaving, known: Known, key: str, successor: int | None) -> Hindrance | None:
    if successor is None:
        return None
    if (objection := _of_person(leaving, known, successor)) is not None:
        return objection
    comes = taking(known.of(key, successor), first_day=leaving.first_day, as_deputy=stands_in(leaving, known, key))
    return Hindrance.TAKES_IT_LATER if comes is Taking.CLASHES else None


def _of_person(leaving: Leaving, known: Known, successor: int | None) -> Hindrance | None:
    checks = (
        (successor is None, None),
        (successor == leaving.user_id, Hindrance.SAME_PERSON),
        (successor not in known.members, Hindrance.NO_MEMBER_THEN),
    )
    return next((objection for wrong, objection in checks if wrong), None)


def stands_in(leaving: Leaving, known: Known, key: str) -> bool:
    """Whether she holds a function as a deputy only."""
    return any(one.is_deputy for one in known.of(key, leaving.user_id) if _goes_on(one, leaving))


def _coming(leaving: Leaving, known: Known) -> Iterator[str]:
    """The functions that she has yet to come to after her last day."""
    for (key, user_id), rows in known.held.items():
        if user_id == leaving.user_id and any(one.days[0] > leaving.last_day for one in rows):
            yield key


def _goes_on(one: Held, leaving: Leaving) -> bool:
    return is_holder_on(one.days, leaving.last_day) and is_holder_on(one.days, leaving.first_day)


def objection_to_taking_back(*, last_day: date, today: date, is_undone: bool, has_changed: bool) -> Hindrance | None:
    """Say why a hand-over cannot be taken back, or None: through its last day, unless changed since."""
    checks = (
        (is_undone, Hindrance.UNDONE_ALREADY),
        (today > last_day, Hindrance.HAS_BEGUN),
        (has_changed, Hindrance.CHANGED_SINCE),
    )
    return next((objection for wrong, objection in checks if wrong), None)
