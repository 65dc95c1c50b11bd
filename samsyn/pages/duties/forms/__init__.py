"""What one writes about promises and assignments (formulär)."""

from samsyn.pages.duties.forms.assignments import (
    AnswerAssignment,
    Assign,
    ChooseAssignments,
    PassOn,
    Postpone,
    TakeBack,
)
from samsyn.pages.duties.forms.promises import (
    Answer,
    Choose,
    Doubt,
    Excuse,
    Note,
    Report,
    ReportDecision,
    Say,
    Withdraw,
)

__all__ = [
    "Answer",
    "AnswerAssignment",
    "Assign",
    "Choose",
    "ChooseAssignments",
    "Doubt",
    "Excuse",
    "Note",
    "PassOn",
    "Postpone",
    "Report",
    "ReportDecision",
    "Say",
    "TakeBack",
    "Withdraw",
]
