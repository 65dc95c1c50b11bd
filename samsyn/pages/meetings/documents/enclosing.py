"""A meeting's document to be enclosed in a letter (att bifoga): the PDF as somebody may see it, and what it is about.

For whoever sends it, outside every request: the worker.
"""

from collections.abc import Callable, Mapping
from datetime import date

from django.utils.translation import override

from samsyn.agreements.queries import paper as paper_of
from samsyn.base.collaborations import queries as collaborations
from samsyn.base.collaborations.actors import Actor
from samsyn.base.documents import File
from samsyn.base.records.rules import DocumentKind
from samsyn.forums import queries as forums
from samsyn.pages.meetings.documents.around import Around, file
from samsyn.pages.meetings.documents.briefing import brief
from samsyn.pages.meetings.documents.notes import excerpt, notes, page_of_decision
from samsyn.pages.meetings.documents.notice import notice
from samsyn.pages.meetings.documents.report import report
from samsyn.pages.meetings.queries.brief import brief_page
from samsyn.pages.meetings.queries.notes import NotesPage, notes_page
from samsyn.pages.meetings.queries.notice import notice_page
from samsyn.papers.words import words

About = Mapping[str, str | list[str]]
"""What a document is about: forum, day, and the numbers of decisions, by the names that they have in the letter."""
Enclosed = tuple[File, About]


def enclosed(actor: Actor, *, kind: DocumentKind, key: str, today: date) -> Enclosed:
    """Make the PDF of a meeting's document as the actor may see it now, in Swedish, and say what it is about.

    Raises ``ObjectDoesNotExist`` for one that the actor does not reach, ``KeyError`` for a kind that is no meeting's,
    and ``Unprintable``.
    """
    paper = paper_of(actor, today)
    is_practice = collaborations.collaboration(actor).is_practice
    with override("sv"):
        return MAKERS[kind](actor, int(key), Around(paper, words(paper.words, "sv"), is_practice, today))


def _notice(actor: Actor, meeting: int, around: Around) -> Enclosed:
    page = notice_page(actor, meeting)
    return file(notice(page, around), "pdf"), _about(page.row.forum.name, page.row.on)


def _brief(actor: Actor, meeting: int, around: Around) -> Enclosed:
    page = brief_page(actor, meeting, around.today)
    row = page.row.meeting
    return file(brief(page, around), "pdf"), _about(row.forum.name, row.on)


def _notes(actor: Actor, meeting: int, around: Around) -> Enclosed:
    page = notes_page(actor, meeting, around.today)
    return file(notes(page, around), "pdf"), _noted(page, [one.number for each in page.items for one in each.decisions])


def _excerpt(actor: Actor, decision: int, around: Around) -> Enclosed:
    _meeting, page = page_of_decision(actor, decision, around.today)
    numbers = [one.number for each in page.items for one in each.decisions if one.id == decision]
    return file(excerpt(page, decision, around), "pdf"), _noted(page, numbers)


def _report(actor: Actor, sharing: int, around: Around) -> Enclosed:
    row = forums.report(actor, sharing, around.today)
    return file(report(row, around), "pdf"), _about(row.meeting.forum.name, row.meeting.on)


def _noted(page: NotesPage, numbers: list[str]) -> About:
    held = page.row.content
    return {**_about(held.forum, held.on), "decisions": [one for one in numbers if one]}


def _about(forum: str, on: date) -> About:
    return {"forum": forum, "meeting_day": on.isoformat()}


MAKERS: Mapping[DocumentKind, Callable[[Actor, int, Around], Enclosed]] = {
    DocumentKind.NOTICE: _notice,
    DocumentKind.BRIEF: _brief,
    DocumentKind.NOTES: _notes,
    DocumentKind.EXCERPT: _excerpt,
    DocumentKind.REPORT: _report,
}
