"""What can be written about a promise: evidence, happenings, excuses, how it was kept, confirmation."""

from samsyn.duties.commands.assigning import (
    NOTHING,
    answer_assignment,
    assign,
    pass_assignment_on,
    postpone_assignment,
    submit,
    take_up_answer,
    withdraw_assignment,
)
from samsyn.duties.commands.confirming import confirm, doubt, settle_doubt
from samsyn.duties.commands.meeting import Meets, tell_meetings
from samsyn.duties.commands.renewing import (
    begin_successor,
    extend_agreement,
    let_agreement_run_out,
    report_consultation,
    report_review,
    see_to_followed,
)
from samsyn.duties.commands.reporting import (
    answer_happening,
    choose_rhythm,
    excuse,
    lift_excuse,
    note,
    report_evidence,
    say_how_kept,
    withdraw_evidence,
    withdraw_happening,
)
from samsyn.duties.commands.together import Deed, report_together

__all__ = [
    "NOTHING",
    "Deed",
    "Meets",
    "answer_assignment",
    "answer_happening",
    "assign",
    "begin_successor",
    "choose_rhythm",
    "confirm",
    "doubt",
    "excuse",
    "extend_agreement",
    "let_agreement_run_out",
    "lift_excuse",
    "note",
    "pass_assignment_on",
    "postpone_assignment",
    "report_consultation",
    "report_evidence",
    "report_review",
    "report_together",
    "say_how_kept",
    "see_to_followed",
    "settle_doubt",
    "submit",
    "take_up_answer",
    "tell_meetings",
    "withdraw_assignment",
    "withdraw_evidence",
    "withdraw_happening",
]
