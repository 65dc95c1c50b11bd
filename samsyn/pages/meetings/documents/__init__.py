"""What a meeting leaves as files (dokument), PDF and Word: notice, two pages, weekend, notes, excerpts, reports."""

from samsyn.pages.meetings.documents.around import Around, Shape, file
from samsyn.pages.meetings.documents.briefing import brief
from samsyn.pages.meetings.documents.enclosing import About, enclosed
from samsyn.pages.meetings.documents.notes import excerpt, notes, page_of_decision
from samsyn.pages.meetings.documents.notice import notice
from samsyn.pages.meetings.documents.report import report
from samsyn.pages.meetings.documents.weekend import weekend

__all__ = [
    "About",
    "Around",
    "Shape",
    "brief",
    "enclosed",
    "excerpt",
    "file",
    "notes",
    "notice",
    "page_of_decision",
    "report",
    "weekend",
]
