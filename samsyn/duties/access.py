"""Who may write what about a promise."""

from samsyn.base.collaborations.actors import Actor, Role
from samsyn.base.collaborations.rights import COORDINATORS, EVERYONE, LEADERS, WRITERS, Rights

REPORT = "duties.report"
REPORT_ACT = "duties.report_act"
WITHDRAW = "duties.withdraw"
EXCUSE = "duties.excuse"
NOTE = "duties.note"
SAY = "duties.say"
CONFIRM = "duties.confirm"
CHOOSE = "duties.choose"
ASSIGN = "duties.assign"
ANSWER = "duties.answer_assignment"
CHANGE = "duties.change_assignment"
MEET = "duties.meet"

RIGHTS = Rights(
    {
        REPORT: WRITERS,
        REPORT_ACT: COORDINATORS,
        WITHDRAW: WRITERS,
        EXCUSE: LEADERS,
        NOTE: WRITERS,
        SAY: WRITERS,
        CONFIRM: EVERYONE,
        CHOOSE: LEADERS,
        ASSIGN: WRITERS,
        ANSWER: WRITERS,
        CHANGE: WRITERS,
        MEET: LEADERS,
    }
)
may, require = RIGHTS.may, RIGHTS.require


def may_withdraw(actor: Actor, entered_by: int | None) -> bool:
    """Whether one may take back what somebody entered: one's own, and for who leads also others'."""
    return actor.role in LEADERS or entered_by == actor.user_id


def speaks_for(actor: Actor, party_key: str) -> bool:
    """Whether the actor says what a party stands behind: its own coordinator or administrator, and nobody else's."""
    return bool(party_key) and actor.party_key == party_key and (actor.role == Role.COORDINATOR or actor.is_party_admin)


def may_answer(actor: Actor, *, is_owner: bool) -> bool:
    """Whether the actor says what came of an assignment: whoever has it, and who leads."""
    return is_owner or actor.role in LEADERS


def may_change(actor: Actor, *, given_by: int | None, is_asker: bool) -> bool:
    """Whether the actor gives an assignment another day or takes it back: who gave it, who asked, and who leads."""
    return is_asker or actor.role in LEADERS or (given_by is not None and given_by == actor.user_id)
