"""Why something may not be written about a promise (invändningar)."""

from collections.abc import Collection
from datetime import date, timedelta
from enum import StrEnum

from samsyn.almanac.periods import Window
from samsyn.duties.rules.law import BY_KEY, Decision, LawKind, Proof, is_proof

MOVED_MOST = timedelta(days=31)


class Objection(StrEnum):
    """Why something is refused (invändning); ``duties.wording`` puts it into words."""

    NOT_YET_DONE = "not_yet_done"
    NOTHING_SAID = "nothing_said"
    ALREADY_REPORTED = "already_reported"
    NO_SUCH_WINDOW = "no_such_window"
    WINDOW_IS_MET = "window_is_met"
    ALREADY_EXCUSED = "already_excused"
    NO_REASON = "no_reason"
    ALREADY_WITHDRAWN = "already_withdrawn"
    ALREADY_ANSWERED = "already_answered"
    ANSWERED_BEFORE_IT_HAPPENED = "answered_before_it_happened"
    NOT_ON_EVENT = "not_on_event"
    NOT_ALWAYS = "not_always"
    SENTENCE_ONLY = "sentence_only"
    PERIOD_NOT_BEGUN = "period_not_begun"
    NOT_UNDERSTOOD = "not_understood"
    NOT_A_PARTY = "not_a_party"
    ALREADY_CONFIRMED = "already_confirmed"
    ANOTHERS_PROMISE = "anothers_promise"
    ALREADY_DOUBTED = "already_doubted"
    NOT_DOUBTED = "not_doubted"
    NEEDS_DECISION = "needs_decision"
    NEEDS_COUNCIL_NOTE = "needs_council_note"
    BEFORE_THE_ACT = "before_the_act"
    OUTSIDE_WINDOWS = "outside_windows"
    MOVED_TOO_FAR = "moved_too_far"
    A_RIGHT = "a_right"
    SAME_ALREADY = "same_already"
    MATTERS_LEFT = "matters_left"


def objection_to_reporting(*, what: str, done_on: date, today: date, is_always: bool) -> Objection | None:
    """Say why this cannot be reported as done, or None if it can.

    A promise that holds all the time is answered by a sentence, never by a report of one occasion.
    """
    if is_always:
        return Objection.SENTENCE_ONLY
    if done_on > today:
        return Objection.NOT_YET_DONE
    return None if what.strip() else Objection.NOTHING_SAID


def objection_to_day(windows: Collection[Window], *, done_on: date, window_first_day: date | None) -> Objection | None:
    """Say why a day cannot count, or None: it lies in a window, or names the one that it was moved from.

    What was moved lies at most a month away, so that one week's meeting is never another season's.
    """
    if window_first_day is None:
        return None if any(done_on in window for window in windows) else Objection.OUTSIDE_WINDOWS
    meant = next((window for window in windows if window.starts == window_first_day), None)
    if meant is None:
        return Objection.NO_SUCH_WINDOW
    is_near = meant.starts - MOVED_MOST <= done_on <= meant.last_day + MOVED_MOST
    return None if is_near else Objection.MOVED_TOO_FAR


def objection_to_withdrawing(*, reason: str, is_withdrawn: bool) -> Objection | None:
    """Say why something cannot be taken back, or None: once, and with a reason."""
    if is_withdrawn:
        return Objection.ALREADY_WITHDRAWN
    return None if reason.strip() else Objection.NO_REASON


def objection_to_proof(key: str, *, done_on: date, decision: Decision | None) -> Objection | None:
    """Say why this is no evidence for a section of the Act, or None if it is or if the key is no section's."""
    duty = BY_KEY.get(key)
    if duty is None:
        return None
    if duty.kind is LawKind.RIGHT:
        return Objection.A_RIGHT
    if done_on < duty.first_day and duty.proof is not Proof.DECISION:
        return Objection.BEFORE_THE_ACT
    if is_proof(duty, decision):
        return None
    return Objection.NEEDS_DECISION if duty.proof is Proof.DECISION else Objection.NEEDS_COUNCIL_NOTE


def objection_to_excusing(
    window: Window | None, *, reason: str, is_met: bool, excused: Collection[date]
) -> Objection | None:
    """Say why a window cannot be excused, or None if it can: it must exist, be unmet, and have a reason."""
    if window is None:
        return Objection.NO_SUCH_WINDOW
    if not reason.strip():
        return Objection.NO_REASON
    if is_met:
        return Objection.WINDOW_IS_MET
    return Objection.ALREADY_EXCUSED if window.starts in excused else None


def objection_to_noting(*, what: str, happened_on: date, today: date, is_on_event: bool) -> Objection | None:
    """Say why "Det har hänt" cannot be noted, or None if it can."""
    if not is_on_event:
        return Objection.NOT_ON_EVENT
    if happened_on > today:
        return Objection.NOT_YET_DONE
    return None if what.strip() else Objection.NOTHING_SAID


def objection_to_answering(*, what: str, done_on: date, happened_on: date, today: date) -> Objection | None:
    """Say why a happening cannot be answered so, or None if it can."""
    if done_on > today:
        return Objection.NOT_YET_DONE
    if done_on < happened_on:
        return Objection.ANSWERED_BEFORE_IT_HAPPENED
    return None if what.strip() else Objection.NOTHING_SAID


def objection_to_saying(*, sentence: str, period: Window | None, today: date, is_always: bool) -> Objection | None:
    """Say why one cannot say how a promise was kept in a period, or None if one can."""
    if not is_always:
        return Objection.NOT_ALWAYS
    if period is None:
        return Objection.NO_SUCH_WINDOW
    if today < period.starts:
        return Objection.PERIOD_NOT_BEGUN
    return None if sentence.strip() else Objection.NOTHING_SAID
