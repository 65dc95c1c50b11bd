"""Rules of answering a notice (svar på kallelse): who answers for a seat, until when, and who may come instead."""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from samsyn.agreements.rules.reach import circle_of_body
from samsyn.forums.rules.circles import decides, is_individual
from samsyn.forums.rules.kinds import Answer
from samsyn.forums.rules.meetings import MeetingState
from samsyn.papers.model import Forum, Paper, Seat
from samsyn.papers.who import find, party_of


class ReplyObjection(StrEnum):
    """Why a seat cannot answer so (invändning); ``forums.wording`` says it in words."""

    NOT_A_SEAT = "not_a_seat"
    NOT_YOUR_SEAT = "not_your_seat"
    UNKNOWN_ANSWER = "unknown_answer"
    AFTER_THE_MEETING = "after_the_meeting"
    IS_CANCELLED = "is_cancelled"
    ON_INDIVIDUALS = "on_individuals"
    NO_SUBSTITUTE = "no_substitute"
    UNKNOWN_SUBSTITUTE = "unknown_substitute"
    ADJUNCT_HAS_NONE = "adjunct_has_none"
    IS_THE_SEAT = "is_the_seat"
    IS_COMING_ALREADY = "is_coming_already"
    OF_ANOTHER_PARTY = "of_another_party"


@dataclass(frozen=True, slots=True)
class Replying:
    """What a seat answers (svar): its seat, the answer, and who comes instead."""

    seat_key: str
    answer: str
    substitute_key: str = ""


def seat_of(forum: Forum, key: str) -> Seat | None:
    """Find a seat that can be filled today; one that is only aimed at cannot."""
    return next((one for one in forum.seats if one.id == key and not one.is_aim), None)


def answers_for(paper: Paper, seat: Seat, *, circles: Collection[str], party_key: str, is_coordinator: bool) -> bool:
    """Tell whether somebody answers for a seat: who holds it or belongs to it.

    A coordinator answers for her own party, and for a seat that is no party's.
    """
    party = party_of(paper, seat.body)
    return circle_of_body(seat.body) in circles or (is_coordinator and party in {party_key, ""})


def objection_to_time(state: MeetingState, *, on: date, today: date) -> ReplyObjection | None:
    """Say why it is too late to answer, or None: until the meeting is closed, and not after its day."""
    if state is MeetingState.CANCELLED:
        return ReplyObjection.IS_CANCELLED
    return ReplyObjection.AFTER_THE_MEETING if state is MeetingState.CLOSED or today > on else None


def objection_to_replying(
    said: Replying, *, paper: Paper, forum: Forum, answers: Mapping[str, Replying]
) -> ReplyObjection | None:
    """Say why a seat cannot answer so, or None; ``answers`` are what the seats have answered so far.

    Södertälje 2023–2026, B3: who cannot come names somebody who comes instead.
    """
    seat = seat_of(forum, said.seat_key)
    if is_individual(forum):
        return ReplyObjection.ON_INDIVIDUALS
    if seat is None:
        return ReplyObjection.NOT_A_SEAT
    if said.answer not in set(Answer):
        return ReplyObjection.UNKNOWN_ANSWER
    return _of_substitute(said, seat, paper, forum, answers) if said.answer == Answer.SUBSTITUTE else None


def _of_substitute(
    said: Replying, seat: Seat, paper: Paper, forum: Forum, answers: Mapping[str, Replying]
) -> ReplyObjection | None:
    key = said.substitute_key
    party = party_of(paper, seat.body)
    others = coming((one for one in answers.values() if one.seat_key != said.seat_key), forum)
    checks = (
        (not decides(seat.kind), ReplyObjection.ADJUNCT_HAS_NONE),
        (not key, ReplyObjection.NO_SUBSTITUTE),
        (find(paper, key) is None, ReplyObjection.UNKNOWN_SUBSTITUTE),
        (key == seat.body, ReplyObjection.IS_THE_SEAT),
        (bool(party) and party_of(paper, key) != party, ReplyObjection.OF_ANOTHER_PARTY),
        (key in others, ReplyObjection.IS_COMING_ALREADY),
    )
    return next((objection for wrong, objection in checks if wrong), None)


def coming(answers: Iterable[Replying], forum: Forum) -> frozenset[str]:
    """Name the bodies that come to a meeting, for themselves or instead of another."""
    bodies = {seat.id: seat.body for seat in forum.seats}
    for_themselves, instead = [], []
    for one in answers:
        if one.answer == Answer.COMING and one.seat_key in bodies:
            for_themselves.append(bodies[one.seat_key])
        elif one.answer == Answer.SUBSTITUTE:
            instead.append(one.substitute_key)
    return frozenset((*for_themselves, *instead))
