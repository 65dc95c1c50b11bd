"""What can be written about a promise: evidence, happenings, excuses, how it was kept, confirmation."""

from samsyn.duties.commands.reporting import (
    answer_happening,
    choose_rhythm,
    confirm,
    excuse,
    lift_excuse,
    note,
    report_evidence,
    say_how_kept,
    withdraw_evidence,
    withdraw_happening,
)

__all__ = [
    "answer_happening",
    "choose_rhythm",
    "confirm",
    "excuse",
    "lift_excuse",
    "note",
    "report_evidence",
    "say_how_kept",
    "withdraw_evidence",
    "withdraw_happening",
]
