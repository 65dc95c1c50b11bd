"""Rules of mutual invitations (inbjudningar): one party opens its occasion to others, who answer and take part.

Södertälje 2023–2026, bilaga 2: "Kommunen bjuder in polisen till lämpliga forum", and the police the municipality. What
is known is how many functions come from a party, never which person.
"""

import re
from collections.abc import Collection
from dataclasses import dataclass
from datetime import date, time
from enum import StrEnum

MOST_FUNCTIONS = 99
_BY = re.compile(r"(\w+) bjuder in\b")
_INVITES = re.compile(r"\bbjud(?:a|er|s)?(?: \w+)? in\b|\binbjud|\bin(?:vite|vitation)", re.IGNORECASE)


class OccasionKind(StrEnum):
    """What a party opens to others (slag): utbildning, mässa, trygghetsvandring, dialog or something else."""

    TRAINING = "training"
    FAIR = "fair"
    SAFETY_WALK = "safety_walk"
    DIALOGUE = "dialogue"
    OTHER = "other"


class OccasionAnswer(StrEnum):
    """What a party answers to an invitation (svar på inbjudan)."""

    COMING = "coming"
    NOT_COMING = "not_coming"


class InvitationObjection(StrEnum):
    """Why somebody cannot be invited, answer or be noted so (invändning); ``forums.wording`` says it in words."""

    NO_TITLE = "no_title"
    NOBODY = "nobody"
    NOT_A_PARTY = "not_a_party"
    ITSELF = "itself"
    DAY_HAS_BEEN = "day_has_been"
    NO_START = "no_start"
    ENDS_BEFORE_IT_BEGINS = "ends_before_it_begins"
    ANSWER_AFTER_THE_DAY = "answer_after_the_day"
    ANSWER_BEFORE_TODAY = "answer_before_today"
    NOT_ASKED = "not_asked"
    CALLED_OFF = "called_off"
    HAS_BEEN = "has_been"
    NO_COUNT = "no_count"
    SAME_ANSWER = "same_answer"
    NOT_YET = "not_yet"
    SAME_TURNOUT = "same_turnout"
    NO_REASON = "no_reason"
    NOBODY_CAME = "nobody_came"
    GIVEN_ALREADY = "given_already"
    NOT_ABOUT_INVITING = "not_about_inviting"
    BROUGHT_ALREADY = "brought_already"


@dataclass(frozen=True, slots=True)
class NewOccasion:
    """An occasion that a party opens (öppet tillfälle): ``asked`` are the parties that are invited, by key."""

    kind: OccasionKind
    title: str
    on: date
    asked: tuple[str, ...]
    starts: time | None = None
    ends: time | None = None
    place: str = ""
    words: str = ""
    answer_by: date | None = None


def objection_to_inviting(
    new: NewOccasion, *, host: str, parties: Collection[str], today: date
) -> InvitationObjection | None:
    """Say why an occasion cannot be opened so, or None: a title, a day to come, and other parties than one's own."""
    checks = (
        (host not in parties, InvitationObjection.NOT_A_PARTY),
        (not new.title.strip(), InvitationObjection.NO_TITLE),
        (not new.asked, InvitationObjection.NOBODY),
        (host in new.asked, InvitationObjection.ITSELF),
        (not set(new.asked) <= set(parties), InvitationObjection.NOT_A_PARTY),
    )
    return next((objection for wrong, objection in checks if wrong), None) or _objection_to_time(new, today)


def _objection_to_time(new: NewOccasion, today: date) -> InvitationObjection | None:
    if new.on < today:
        return InvitationObjection.DAY_HAS_BEEN
    if new.ends is not None and new.starts is None:
        return InvitationObjection.NO_START
    if new.ends is not None and new.starts is not None and new.ends <= new.starts:
        return InvitationObjection.ENDS_BEFORE_IT_BEGINS
    if new.answer_by is not None and new.answer_by > new.on:
        return InvitationObjection.ANSWER_AFTER_THE_DAY
    is_past = new.answer_by is not None and new.answer_by < today
    return InvitationObjection.ANSWER_BEFORE_TODAY if is_past else None


@dataclass(frozen=True, slots=True)
class Invited:
    """An occasion as it is answered (inbjudan): its day, who is asked, and whether it was called off."""

    on: date
    asked: tuple[str, ...]
    is_off: bool = False


Said = tuple[OccasionAnswer, int | None]


def objection_to_answering(
    invited: Invited, party: str, said: Said, *, before: Said | None, today: date
) -> InvitationObjection | None:
    """Say why a party cannot answer so, or None: it is asked, the day has not been, and who comes says how many."""
    answer, count = said
    is_counted = count is not None and 1 <= count <= MOST_FUNCTIONS
    checks = (
        (party not in invited.asked, InvitationObjection.NOT_ASKED),
        (invited.is_off, InvitationObjection.CALLED_OFF),
        (today > invited.on, InvitationObjection.HAS_BEEN),
        (answer is OccasionAnswer.COMING and not is_counted, InvitationObjection.NO_COUNT),
        (said == before, InvitationObjection.SAME_ANSWER),
    )
    return next((objection for wrong, objection in checks if wrong), None)


def is_late(said_on: date, answer_by: date | None) -> bool:
    """Tell whether an answer came after its last day; it counts all the same."""
    return answer_by is not None and said_on > answer_by


def objection_to_noting(
    invited: Invited, came: Collection[str], *, before: Collection[str] | None, today: date
) -> InvitationObjection | None:
    """Say why it cannot be noted so who took part, or None: the day has come, and each of them was asked.

    ``before`` are those who were noted last, None if nobody has noted anything.
    """
    checks = (
        (invited.is_off, InvitationObjection.CALLED_OFF),
        (today < invited.on, InvitationObjection.NOT_YET),
        (not set(came) <= set(invited.asked), InvitationObjection.NOT_ASKED),
        (before is not None and set(before) == set(came), InvitationObjection.SAME_TURNOUT),
    )
    return next((objection for wrong, objection in checks if wrong), None)


def objection_to_calling_off(invited: Invited, *, reason: str, today: date) -> InvitationObjection | None:
    """Say why an occasion cannot be called off, or None: it has not been, and there is a reason."""
    if invited.is_off:
        return InvitationObjection.CALLED_OFF
    if today > invited.on:
        return InvitationObjection.HAS_BEEN
    return None if reason.strip() else InvitationObjection.NO_REASON


def objection_to_proving(
    came: Collection[str] | None, *, is_promised: bool, is_given: bool
) -> InvitationObjection | None:
    """Say why a held occasion is no evidence of a promise, or None: somebody came, and the promise is of inviting."""
    if not came:
        return InvitationObjection.NOBODY_CAME
    if not is_promised:
        return InvitationObjection.NOT_ABOUT_INVITING
    return InvitationObjection.GIVEN_ALREADY if is_given else None


def is_by_another(others: Collection[str], *texts: str) -> bool:
    """Tell whether a promise says that somebody else invites: "Polisen bjuder in", where the police are another."""
    names = {one.casefold() for one in others}
    return any(found[1].casefold() in names for text in texts for found in _BY.finditer(text))


def is_about_inviting(*texts: str) -> bool:
    """Tell whether a promise is of inviting each other, by its words: "bjuder in", "inbjudan"."""
    return any(_INVITES.search(text) for text in texts)
