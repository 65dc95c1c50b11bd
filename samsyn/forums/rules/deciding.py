"""When something can be decided, stood behind, reported, withdrawn or lifted (beslutsregler)."""

from collections.abc import Collection
from datetime import date
from enum import StrEnum

from samsyn.forums.rules.consensus import AGREED, OF_PARTY, Consensus, DecisionStanding
from samsyn.forums.rules.kinds import StandKind


class DecisionObjection(StrEnum):
    """Why something cannot be decided so (invändning); ``forums.wording`` says it in words."""

    NO_TEXT = "no_text"
    NO_MEETING = "no_meeting"
    INDIVIDUAL = "individual"
    UNKNOWN_PARTY = "unknown_party"
    ANSWER_BY_PAST = "answer_by_past"
    ASKS_BACK_TOO_SOON = "asks_back_too_soon"
    NOT_TOUCHED = "not_touched"
    NOT_A_STAND = "not_a_stand"
    NOT_OF_THE_PARTY = "not_of_the_party"
    NOT_PRESENT = "not_present"
    SAME_ALREADY = "same_already"
    STANDS_GIVEN = "stands_given"
    WRITTEN_OVER = "written_over"
    ALREADY_TAKEN = "already_taken"
    IS_LIFTED = "is_lifted"
    IS_WITHDRAWN = "is_withdrawn"
    NO_BODY = "no_body"
    DECIDED_LATER = "decided_later"
    NO_STAND_YET = "no_stand_yet"
    NOT_TAKEN_YET = "not_taken_yet"
    NOT_ABOVE = "not_above"
    ITEM_CLOSED = "item_closed"
    ONLY_AUTHORITIES = "only_authorities"


def objection_to_proposing(
    text: str, *, touches: Collection[str], parties: Collection[str], proposed_on: date, answer_by: date | None
) -> DecisionObjection | None:
    """Say why a decision cannot be proposed, or None: words, parties of the agreement, a last day that is to come."""
    if not text.strip():
        return DecisionObjection.NO_TEXT
    if not set(touches) <= set(parties):
        return DecisionObjection.UNKNOWN_PARTY
    if answer_by is not None and answer_by < proposed_on:
        return DecisionObjection.ANSWER_BY_PAST
    return None


def objection_to_asking_back(asks_back_on: date | None, *, proposed_on: date) -> DecisionObjection | None:
    """Say why a decision cannot come back on a day, or None: later than it was proposed."""
    if asks_back_on is not None and asks_back_on <= proposed_on:
        return DecisionObjection.ASKS_BACK_TOO_SOON
    return None


def objection_to_change(held: Consensus) -> DecisionObjection | None:
    """Say why nothing more can be done with a decision, or None: it was withdrawn or lifted."""
    if held.standing is DecisionStanding.WITHDRAWN:
        return DecisionObjection.IS_WITHDRAWN
    return DecisionObjection.IS_LIFTED if held.standing is DecisionStanding.LIFTED else None


def objection_to_rewriting(held: Consensus, *, has_stands: bool, is_seen: bool) -> DecisionObjection | None:
    """Say why a decision cannot be worded anew, or None: nobody has taken a stand, nobody else has written."""
    if objection := objection_to_change(held):
        return objection
    if has_stands:
        return DecisionObjection.STANDS_GIVEN
    return None if is_seen else DecisionObjection.WRITTEN_OVER


def is_settled(held: Consensus, *, today: date, is_open: bool, has_effect: bool) -> bool:
    """Tell whether a decision was taken and can be corrected no more.

    That is from the day after, once its meeting is no longer open; and at once where something was changed by it.
    """
    if held.standing is not DecisionStanding.TAKEN or held.holds_from is None:
        return False
    return has_effect or (held.holds_from < today and not is_open)


def objection_to_standing(
    stand: StandKind, held: Consensus, *, before: StandKind | None, is_same: bool, is_settled: bool
) -> DecisionObjection | None:
    """Say why a party cannot say where it stands, or None; ``before`` is where it stood, None for one not touched."""
    if stand not in OF_PARTY:
        return DecisionObjection.NOT_A_STAND
    if objection := objection_to_change(held):
        return objection
    if before is None or before is StandKind.NOT_TOUCHED:
        return DecisionObjection.NOT_TOUCHED
    if is_same:
        return DecisionObjection.SAME_ALREADY
    return DecisionObjection.ALREADY_TAKEN if is_settled else None


def objection_to_own(
    body: str, held: Consensus, *, decided_on: date, today: date, stand: StandKind | None
) -> DecisionObjection | None:
    """Say why an own decision cannot be reported, or None: a body, a day that has been, a party that stands behind."""
    if objection := objection_to_change(held):
        return objection
    if not body.strip():
        return DecisionObjection.NO_BODY
    if decided_on > today:
        return DecisionObjection.DECIDED_LATER
    if stand is None or stand is StandKind.NOT_TOUCHED:
        return DecisionObjection.NOT_TOUCHED
    return None if stand in AGREED else DecisionObjection.NO_STAND_YET


def objection_to_withdrawing(held: Consensus, *, is_settled: bool) -> DecisionObjection | None:
    """Say why a decision cannot be withdrawn, or None: it is not taken, or was so today."""
    return objection_to_change(held) or (DecisionObjection.ALREADY_TAKEN if is_settled else None)


def objection_to_becoming(held: Consensus, words: str) -> DecisionObjection | None:
    """Say why it cannot be told what became of a decision, or None: it was taken, and there are words."""
    if not words.strip():
        return DecisionObjection.NO_TEXT
    if held.standing in {DecisionStanding.OPEN, DecisionStanding.NOT_AGREED}:
        return DecisionObjection.NOT_TAKEN_YET
    return objection_to_change(held)
