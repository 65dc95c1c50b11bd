"""What the duties' addresses show and write (vyer)."""

from samsyn.pages.duties.views.assignments import (
    answer_assignment,
    assign,
    assignment,
    assignments,
    pass_assignment_on,
    postpone_assignment,
    withdraw_assignment,
)
from samsyn.pages.duties.views.confirming import confirm, doubt, settle_doubt
from samsyn.pages.duties.views.promises import (
    answer,
    duties,
    duty,
    excuse,
    export,
    grid,
    note,
    report,
    say,
    withdraw,
)

__all__ = [
    "answer",
    "answer_assignment",
    "assign",
    "assignment",
    "assignments",
    "confirm",
    "doubt",
    "duties",
    "duty",
    "excuse",
    "export",
    "grid",
    "note",
    "pass_assignment_on",
    "postpone_assignment",
    "report",
    "say",
    "settle_doubt",
    "withdraw",
    "withdraw_assignment",
]
