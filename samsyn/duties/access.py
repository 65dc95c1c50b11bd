"""Who may write what about a promise."""

from samsyn.base.collaborations.actors import Actor
from samsyn.base.collaborations.rights import COORDINATORS, LEADERS, WRITERS, Rights

REPORT = "duties.report"
REPORT_ACT = "duties.report_act"
WITHDRAW = "duties.withdraw"
EXCUSE = "duties.excuse"
NOTE = "duties.note"
SAY = "duties.say"
CONFIRM = "duties.confirm"
CHOOSE = "duties.choose"

RIGHTS = Rights(
    {
        REPORT: WRITERS,
        REPORT_ACT: COORDINATORS,
        WITHDRAW: WRITERS,
        EXCUSE: LEADERS,
        NOTE: WRITERS,
        SAY: WRITERS,
        CONFIRM: WRITERS,
        CHOOSE: LEADERS,
    }
)
may, require = RIGHTS.may, RIGHTS.require


def may_withdraw(actor: Actor, entered_by: int | None) -> bool:
    """Whether one may take back what somebody entered: one's own, and for who leads also others'."""
    return actor.role in LEADERS or entered_by == actor.user_id
