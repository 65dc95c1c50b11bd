"""What the duties' addresses show and write (vyer)."""

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
    "confirm",
    "doubt",
    "duties",
    "duty",
    "excuse",
    "export",
    "grid",
    "note",
    "report",
    "say",
    "settle_doubt",
    "withdraw",
]
