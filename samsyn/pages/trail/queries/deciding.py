"""The decisions and commissions of a binder (beslut och uppdrag)."""

from samsyn.duties.queries import AssignmentRow
from samsyn.forums.queries import DecisionRow, PartyRow
from samsyn.pages.trail.queries.values import AssignmentLine, DecisionLine, StandLine


def decision(row: DecisionRow) -> DecisionLine:
    """Give a decision as a row of the binder, with the parties that it touches."""
    return DecisionLine(
        id=row.id,
        number=row.number,
        forum=row.forum,
        meeting_id=row.meeting_id,
        proposed_on=row.proposed_on,
        text=row.text,
        standing=row.standing,
        taken_on=row.consensus.taken_on,
        holds_from=row.consensus.holds_from,
        stands=tuple(_stand(one) for one in row.touched),
        effect_on=row.effect_on,
        effect=row.about.title if row.effect_on else "",
        became=row.became,
        became_on=row.became_on,
    )


def _stand(one: PartyRow) -> StandLine:
    own = one.own
    return StandLine(
        party=one.party.name,
        stand=one.stand,
        said_on=one.said_on,
        is_late=one.is_late,
        reservation=one.reservation,
        own=own.body if own else "",
        own_on=own.decided_on if own else None,
        own_reference=", ".join(filter(None, (own.paragraph, own.record_number))) if own else "",
        is_own_for=own.is_for if own else None,
        lacks_own=one.lacks_own,
    )


def assignment(row: AssignmentRow) -> AssignmentLine:
    """Give a commission as a row of the binder, with its last answer."""
    return AssignmentLine(
        id=row.id,
        what=row.what,
        wanted=row.wanted,
        owner=row.owner.name,
        asked_by=row.asked_by.name if row.asked_by else "",
        given_on=row.given_on,
        by_day=row.by_day,
        by_forum=row.by_forum.name if row.by_forum else "",
        standing=row.standing,
        answered_on=row.answered_on,
        answer=row.answer_words,
    )
