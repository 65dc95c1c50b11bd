"""Rules of letters: what each kind may tell, when it is tried again, how it stands. Knows no clock.

What is kept of a letter is facts: numbers, days, names of meetings and keys. Its words are made when it is sent.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from enum import Enum
from hashlib import sha256
from typing import TypeAlias

Fact: TypeAlias = str | int | list[str]

LONGEST, LONGEST_KEY = 160, 300
MEETING = frozenset({"title", "forum", "day", "time", "place"})

KINDS: Mapping[str, frozenset[str]] = {
    "letters.monday": frozenset({"monday"}),
    "duties.due": frozenset({"keys"}),
    "meeting.soon": MEETING,
    "meeting.called": MEETING,
    "meeting.moved": MEETING | {"was_day", "was_time"},
    "meeting.cancelled": MEETING,
    "meeting.reinstated": MEETING,
    "notes.to_approve": MEETING | {"last_day"},
    "decision.waits": MEETING | {"last_day", "number"},
    "gathering.asked": frozenset({"last_day", "time"}),
    "invitation": frozenset(),
    "record.registry": frozenset(),
    "account.password": frozenset(),
    "account.changed": frozenset({"what", "at", "ip"}),
}
"""Which facts a letter of each kind may hold: never the words of an item, a decision, an effort or an assignment.

``title`` is the name of a meeting, ``forum`` the key of its forum; days and times are written as ISO.
"""

WISHES: Mapping[str, str] = {
    "letters.monday": "monday",
    "duties.due": "reminders",
    "meeting.soon": "reminders",
    "meeting.called": "meetings",
    "meeting.moved": "meetings",
    "meeting.cancelled": "meetings",
    "meeting.reinstated": "meetings",
    "notes.to_approve": "meetings",
    "decision.waits": "meetings",
    "gathering.asked": "meetings",
}
"""Which wish each kind answers to: its reader turns off that one, but for what is about her own account."""

MINUTE, HOUR = timedelta(minutes=1), timedelta(hours=1)
WAITS = (MINUTE, 5 * MINUTE, 15 * MINUTE, HOUR)
TRIED_FOR = timedelta(days=3)
LEASE = 10 * MINUTE
"""How long a worker has a letter to itself; one that broke off in the middle leaves it to others after that."""
NOBODYS = ("example", "test", "invalid", "localhost", "example.com", "example.net", "example.org")
MORNING = 7
"""The hour, Swedish time, from which letters are made."""
KEPT_FOR = timedelta(days=90)
DAYS_BEFORE = range(1, 31)
"""How many days before a last day one may be reminded."""


class Objection(Enum):
    """Why a wish about letters cannot be so (invändning)."""

    DAYS_NOT_A_CHOICE = "days_not_a_choice"


class State(Enum):
    """How a letter stands (läge)."""

    WAITING = "waiting"
    SENT = "sent"
    DROPPED = "dropped"
    GIVEN_UP = "given_up"


@dataclass(frozen=True, slots=True)
class Notice:
    """Something to be told by letter (det som ska meddelas): its kind, the key of what it is about, and its facts.

    It is told once: ``once`` says what makes it the same again, else its kind, key and facts do. It is sent ``at`` a
    moment, at once where none is said, and not after ``until``, when it would be of no use.
    """

    kind: str
    key: str = ""
    facts: Mapping[str, Fact] = field(default_factory=dict)
    once: str = ""
    at: datetime | None = None
    until: datetime | None = None


def insist_on_facts(notice: Notice) -> None:
    """Raise ``ValueError`` for a kind that there is not, and for what may not be kept of a letter."""
    allowed = KINDS.get(notice.kind)
    if allowed is None:
        raise ValueError(f"there is no letter of the kind {notice.kind}")
    strange = set(notice.facts) - allowed
    if strange:
        raise ValueError(f"{notice.kind} may not tell {', '.join(sorted(strange))}")
    for name, fact in notice.facts.items():
        if any(len(key) > LONGEST_KEY for key in fact) if isinstance(fact, list) else len(str(fact)) > LONGEST:
            raise ValueError(f"{notice.kind}: {name} is too long to be a name or a key")


def mark(notice: Notice, collaboration_id: int | None) -> str:
    """Give the mark that makes a letter the same as another to the same reader."""
    same = notice.once or repr(sorted(notice.facts.items()))
    return sha256(f"{notice.kind}|{collaboration_id}|{notice.key}|{same}".encode()).hexdigest()


def leads_to_nobody(email: str) -> bool:
    """Tell whether an address is made up, by its name (RFC 2606): the people of a practice have such."""
    host = email.rpartition("@")[2].casefold()
    return any(host == name or host.endswith(f".{name}") for name in NOBODYS)


def wait_after(tries: int) -> timedelta | None:
    """Tell how long to wait after so many tries in vain; None once it has been tried for three days."""
    waited = sum(WAITS[:tries], timedelta()) + max(tries - len(WAITS), 0) * HOUR
    if waited > TRIED_FOR:
        return None
    return WAITS[tries - 1] if tries <= len(WAITS) else HOUR


def monday_of(moment: datetime) -> date | None:
    """Tell which Monday's letter is due at a moment of Swedish time (måndagsbrev), None when none is.

    From Monday 07.00; what Monday missed, Tuesday makes up.
    """
    monday = moment.date() - timedelta(days=moment.weekday())
    is_due = moment.hour >= MORNING if moment.weekday() == 0 else moment.weekday() == 1
    return monday if is_due else None


def morning_of(moment: datetime) -> date | None:
    """Tell which day's reminders are due at a moment of Swedish time (påminnelser): the day's own from 07.00."""
    return moment.date() if moment.hour >= MORNING else None


def is_too_late(until: datetime | None, now: datetime) -> bool:
    """Tell whether a letter would be of no use any more."""
    return until is not None and until < now


def state(*, is_sent: bool, is_dropped: bool, is_given_up: bool) -> State:
    """Tell how a letter stands."""
    if is_sent:
        return State.SENT
    if is_dropped:
        return State.DROPPED
    return State.GIVEN_UP if is_given_up else State.WAITING


def objection_to_wishing(days_before: int) -> Objection | None:
    """Say that nobody can be reminded so many days before, or None."""
    return None if days_before in DAYS_BEFORE else Objection.DAYS_NOT_A_CHOICE
