"""Rules of notes (anteckningar): what they hold, who approves them, and when they are locked.

They are written from the meeting, sent to named approvers with a last day, and then locked; what is corrected
afterwards is added. They are not the minutes of a nämnd: kommunallagen's rules for those are not imitated.
"""

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import date, time
from enum import StrEnum

DAYS_TO_APPROVE = 7
"""How many days approvers have where nobody says otherwise."""
LATE_AFTER = 7
"""How many days after the meeting notes that have not been sent are late."""


class NotesState(StrEnum):
    """How notes stand (anteckningarnas läge), computed from what was done with them."""

    UNSENT = "unsent"
    WAITING = "waiting"
    COMMENTED = "commented"
    APPROVED = "approved"
    OVERDUE = "overdue"
    LOCKED = "locked"


class Verdict(StrEnum):
    """What an approver says (besked): approves, or comments on what should be another way."""

    APPROVED = "approved"
    COMMENTED = "commented"


class NotesObjection(StrEnum):
    """Why notes cannot be sent, approved or locked so (invändning); ``forums.wording`` says it in words."""

    NOT_HELD = "not_held"
    NO_PERSONS = "no_persons"
    NO_APPROVER = "no_approver"
    UNKNOWN_APPROVER = "unknown_approver"
    TOO_SOON = "too_soon"
    IS_SENT = "is_sent"
    NOT_SENT = "not_sent"
    IS_LOCKED = "is_locked"
    NOT_LOCKED = "not_locked"
    NOT_ASKED = "not_asked"
    SAID_ALREADY = "said_already"
    SAYS_NOTHING = "says_nothing"
    STILL_WAITING = "still_waiting"
    WRITTEN_OVER = "written_over"
    NO_SUCH_ITEM = "no_such_item"
    SAME_TEXT = "same_text"


@dataclass(frozen=True, slots=True)
class NotedSeat:
    """A seat in notes (plats): the function, its party, and which function came instead. Never a person."""

    function: str
    party: str = ""
    instead: str = ""


@dataclass(frozen=True, slots=True)
class NotedStand:
    """Where a party stood to a decision when the notes were sent (ställningstagande)."""

    party: str
    stand: str
    reservation: str = ""
    said_on: date | None = None


@dataclass(frozen=True, slots=True)
class NotedDecision:
    """A decision in notes (beslut)."""

    id: int
    text: str
    stands: tuple[NotedStand, ...] = ()
    answer_by: date | None = None
    asks_back_on: date | None = None


@dataclass(frozen=True, slots=True)
class NotedAssignment:
    """An assignment in notes (uppdrag): what, who, and by when as a day or at which forum's meeting."""

    what: str
    owner: str
    by_day: date | None = None
    by_forum: str = ""


@dataclass(frozen=True, slots=True)
class NotedItem:
    """An item in notes (ärende): what was said, what it came to and why; ``circle`` is who may read it."""

    id: int
    title: str
    purpose: str = ""
    presenter: str = ""
    text: str = ""
    outcome: str = ""
    outcome_text: str = ""
    circle: str = ""
    decisions: tuple[NotedDecision, ...] = ()
    assignments: tuple[NotedAssignment, ...] = ()


@dataclass(frozen=True, slots=True)
class NotesContent:
    """What notes hold (innehåll), frozen when they are sent."""

    forum: str
    meeting: str
    on: date
    starts: time | None = None
    ends: time | None = None
    place: str = ""
    chair: tuple[str, ...] = ()
    present: tuple[NotedSeat, ...] = ()
    absent: tuple[NotedSeat, ...] = ()
    items: tuple[NotedItem, ...] = ()


@dataclass(frozen=True, slots=True)
class Said:
    """What an approver has said about which revision (besked)."""

    function_key: str
    verdict: Verdict
    revision: int


@dataclass(frozen=True, slots=True)
class Days:
    """Today, and the last day to approve (dagar)."""

    today: date
    approve_by: date


def read_by(content: NotesContent, circles: Collection[str] | None) -> tuple[NotedItem, ...]:
    """The items that one may read: all where ``circles`` is None, else those open to all or to one's circles."""
    if circles is None:
        return content.items
    return tuple(one for one in content.items if one.circle in {"", *circles})


def approved_by(said: Iterable[Said], revision: int) -> frozenset[str]:
    """Who has approved the notes as they now are: the last that each said of this revision."""
    latest = {one.function_key: one.verdict for one in said if one.revision == revision}
    return frozenset(key for key, verdict in latest.items() if verdict is Verdict.APPROVED)


def state_of(
    *, is_sent: bool, is_locked: bool, asked: Collection[str], said: Collection[Said], revision: int, day: Days
) -> NotesState:
    """Say how notes stand on a day."""
    if is_locked:
        return NotesState.LOCKED
    if not is_sent:
        return NotesState.UNSENT
    if approved_by(said, revision) >= set(asked):
        return NotesState.APPROVED
    if day.today > day.approve_by:  # a comment stands in the sheet, and stops nobody for ever
        return NotesState.OVERDUE
    is_commented = any(one.revision == revision and one.verdict is Verdict.COMMENTED for one in said)
    return NotesState.COMMENTED if is_commented else NotesState.WAITING


def is_late(held_on: date, *, sent_on: date | None, today: date) -> bool:
    """Tell whether notes are late: not sent within a week of the meeting, or sent after it."""
    return ((sent_on or today) - held_on).days > LATE_AFTER


def objection_to_sending(
    *,
    is_held: bool,
    is_individual: bool,
    is_sent: bool,
    approvers: Collection[str],
    seats: Collection[str],
    day: Days,
) -> NotesObjection | None:
    """Say why notes cannot be sent to approvers, or None."""
    if is_individual:
        return NotesObjection.NO_PERSONS
    if not is_held:
        return NotesObjection.NOT_HELD
    if is_sent:
        return NotesObjection.IS_SENT
    if not approvers:
        return NotesObjection.NO_APPROVER
    if not set(approvers) <= set(seats):
        return NotesObjection.UNKNOWN_APPROVER
    return NotesObjection.TOO_SOON if day.approve_by < day.today else None


def objection_to_saying(
    *, is_locked: bool, is_asked: bool, verdict: Verdict, words: str, has_approved: bool
) -> NotesObjection | None:
    """Say why an approver cannot say so, or None; a comment says what should be another way."""
    if is_locked:
        return NotesObjection.IS_LOCKED
    if not is_asked:
        return NotesObjection.NOT_ASKED
    if verdict is Verdict.COMMENTED:
        return None if words.strip() else NotesObjection.SAYS_NOTHING
    return NotesObjection.SAID_ALREADY if has_approved else None


def objection_to_locking(state: NotesState) -> NotesObjection | None:
    """Say why notes cannot be locked, or None: all have approved them, or the last day has passed."""
    if state is NotesState.UNSENT:
        return NotesObjection.NOT_SENT
    if state is NotesState.LOCKED:
        return NotesObjection.IS_LOCKED
    return None if state in {NotesState.APPROVED, NotesState.OVERDUE} else NotesObjection.STILL_WAITING
