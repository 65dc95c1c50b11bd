"""What duties keep: what has happened with what was promised, and what somebody was asked to do."""

from samsyn.duties.models.assignments import Assignment, AssignmentAnswer, AssignmentChange
from samsyn.duties.models.facts import (
    Confirmation,
    Doubt,
    Evidence,
    Excuse,
    Happening,
    RhythmChoice,
    SetDay,
    Withdrawal,
)

__all__ = [
    "Assignment",
    "AssignmentAnswer",
    "AssignmentChange",
    "Confirmation",
    "Doubt",
    "Evidence",
    "Excuse",
    "Happening",
    "RhythmChoice",
    "SetDay",
    "Withdrawal",
]
