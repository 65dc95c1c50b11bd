"""What a closed meeting gives back to those who waited for it (återkoppling): answers, and what became of decisions.

So that nothing is left to write afterwards: what was submitted is answered, an answer that came is taken up, a decision
that asked back has its word, and a question that was lifted goes back down with what it came to.
"""

from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass
from datetime import date

from django.core.exceptions import ObjectDoesNotExist

from samsyn.base.collaborations.actors import Actor
from samsyn.base.collaborations.rights import NotAllowed
from samsyn.base.refs import Ref
from samsyn.base.refusals import Refused
from samsyn.duties import commands as duties
from samsyn.duties import queries as asked
from samsyn.duties.rules.assignments import Outcome as Answered
from samsyn.forums.commands.deciding import say_what_became
from samsyn.forums.commands.lifting import answer_back
from samsyn.forums.models import Item
from samsyn.forums.queries.held import texts_decided
from samsyn.forums.queries.meetings import MeetingRow
from samsyn.forums.rules import refs
from samsyn.forums.rules import running as rules
from samsyn.forums.rules.kinds import Opening, Outcome, Purpose


@dataclass(frozen=True, slots=True)
class Came:
    """What an item came to (blev), at which meeting, with its words."""

    row: MeetingRow
    item: Item
    words: str
    about: Ref
    today: date


def hand_back(actor: Actor, row: MeetingRow, items: Sequence[Item], *, today: date, about: Ref) -> list[int]:
    """Give back what the items came to; the ids of the items that it made for the forums below.

    What cannot be told, because somebody has told it already or it is another's to tell, is let be: the meeting was
    held all the same.
    """
    treated = [one for one in items if rules.is_treated(Outcome(one.outcome))]
    waiting = [one for one in treated if one.opening in _TELLS and one.about_key.isdecimal()]
    texts = texts_decided(actor, treated)
    said = {one.pk: texts.get(one.pk) or one.outcome_text or one.text for one in treated}
    for one in waiting:
        _tell(actor, Came(row, one, said[one.pk], about, today))
    return answer_back(actor, row, treated, said=said, today=today)


def _tell(actor: Actor, came: Came) -> None:
    with suppress(Refused, NotAllowed, ObjectDoesNotExist):
        _TELLS[Opening(came.item.opening)](actor, came)


def _answer(actor: Actor, came: Came) -> None:
    """Answer what was submitted to the forum, in words for those who could read them at its meeting.

    What another forum asked of it goes on waiting until somebody says what came of it: that it was treated once is no
    answer. That a known day was taken up is, whatever came of it.
    """
    key, forum = int(came.item.about_key), came.row.forum.key
    if came.item.about_kind != refs.ASSIGNMENT:
        return
    row = asked.assignment(actor, key, came.today).row
    is_known_day = row.about.kind == refs.OCCASION and row.course.time.forum == forum
    is_its = row.owner.key == forum and (row.asked_by is None or row.is_asked_by(forum))
    if not (is_its or is_known_day):
        return
    told = came.words if row.circle == came.item.circle else ""
    is_left = came.item.outcome == Outcome.NO_ACTION and row.purpose != Purpose.INFORMATION and not is_known_day
    duties.answer_assignment(
        actor=actor,
        assignment_id=key,
        outcome=Answered.NOT_DONE if is_left else Answered.DONE,
        words=told or came.about.title,
        answered_on=came.row.on,
        today=came.today,
    )


def _take_up(actor: Actor, came: Came) -> None:
    """Take up an answer that came to the forum that asked."""
    if came.item.about_kind == refs.ASSIGNMENT:
        key = int(came.item.about_key)
        duties.take_up_answer(actor=actor, assignment_id=key, today=came.today, about=came.about)


def _say_what_became(actor: Actor, came: Came) -> None:
    """Tell what became of a decision that asked back."""
    words = came.item.text.strip() or came.words
    if came.item.about_kind == refs.DECISION and words:
        say_what_became(actor=actor, decision_id=int(came.item.about_key), words=words, today=came.today)


def _carried(actor: Actor, came: Came) -> None:
    """Tell of what was carried over here, whatever it came from first."""
    if came.item.about_kind == refs.DECISION:
        _say_what_became(actor, came)
    elif came.item.about_kind == refs.ASSIGNMENT:
        row = asked.assignment(actor, int(came.item.about_key), came.today).row
        is_answer = row.is_to_take_up and row.is_asked_by(came.row.forum.key)
        (_take_up if is_answer else _answer)(actor, came)


_TELLS = {
    Opening.ASSIGNMENT: _answer,
    Opening.ANSWER: _take_up,
    Opening.COME_BACK: _say_what_became,
    Opening.CARRIED: _carried,
}
