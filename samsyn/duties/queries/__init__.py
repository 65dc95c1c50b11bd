"""What duties answer (frågor): how they stand, what is due, what the Act asks, and rows for lists."""

from samsyn.duties.queries import telling
from samsyn.duties.queries.assignments import (
    AnswerRow,
    ChangeRow,
    Told,
    Waiting,
    asked_about,
    assignment,
    assignments,
    assignments_between,
    assignments_of,
    ended_assignments,
    waiting,
)
from samsyn.duties.queries.closing import Nearing, OpenMatter, consulted_on, nearing, open_matters
from samsyn.duties.queries.concerning import belonging, is_mine
from samsyn.duties.queries.courses import AssignmentRow
from samsyn.duties.queries.due import assigned, due, due_among
from samsyn.duties.queries.facts import EvidenceRow, ExcuseRow
from samsyn.duties.queries.finding import findable
from samsyn.duties.queries.lists import (
    EXPORT_HEADINGS,
    duty,
    export_rows,
    is_asked_to_confirm,
    may,
    may_withdraw,
    proved_by,
    unknown_keys,
)
from samsyn.duties.queries.meetings import MeetingRow, meetings
from samsyn.duties.queries.owning import may_answer, may_assign, may_change, may_pass_on, owned_keys
from samsyn.duties.queries.pressing import Pressing, is_about_individuals, missed_days, pressing
from samsyn.duties.queries.rows import CaseRow, DoubtRow, DueRow, DutyRow, Occurrence
from samsyn.duties.queries.spanning import cases_in, held_in, keeping_of
from samsyn.duties.queries.standing import Board, boards, standings

__all__ = [
    "EXPORT_HEADINGS",
    "AnswerRow",
    "AssignmentRow",
    "Board",
    "CaseRow",
    "ChangeRow",
    "DoubtRow",
    "DueRow",
    "DutyRow",
    "EvidenceRow",
    "ExcuseRow",
    "MeetingRow",
    "Nearing",
    "Occurrence",
    "OpenMatter",
    "Pressing",
    "Told",
    "Waiting",
    "asked_about",
    "assigned",
    "assignment",
    "assignments",
    "assignments_between",
    "assignments_of",
    "belonging",
    "boards",
    "cases_in",
    "consulted_on",
    "due",
    "due_among",
    "duty",
    "ended_assignments",
    "export_rows",
    "findable",
    "held_in",
    "is_about_individuals",
    "is_asked_to_confirm",
    "is_mine",
    "keeping_of",
    "may",
    "may_answer",
    "may_assign",
    "may_change",
    "may_pass_on",
    "may_withdraw",
    "meetings",
    "missed_days",
    "nearing",
    "open_matters",
    "owned_keys",
    "pressing",
    "proved_by",
    "standings",
    "telling",
    "unknown_keys",
    "waiting",
]
