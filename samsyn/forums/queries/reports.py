"""What notes are passed on as (delning): a report that went up a line, and what it and the notes are called there."""

from dataclasses import dataclass
from datetime import date

from django.conf import settings
from django.core.exceptions import ObjectDoesNotExist
from django.utils import timezone, translation
from django.utils.formats import date_format
from django.utils.text import capfirst

from samsyn.base.collaborations.actors import Actor
from samsyn.forums.models import Sharing
from samsyn.forums.queries.meetings import MeetingRow, meeting
from samsyn.forums.queries.noted import LineRow, lines_of
from samsyn.forums.queries.papers import paper as paper_of
from samsyn.forums.queries.seating import forum_of
from samsyn.forums.wording.notes import CAME_DOWN, CAME_UP, SHARED_DOWN, SHARED_UP
from samsyn.papers.who import Named, name_of
from samsyn.papers.words import Word
from samsyn.papers.words import words as words_of


@dataclass(frozen=True, slots=True)
class ReportRow:
    """A report that went up a line (rapport): of which meeting, to which forum, in which words, when and by whom."""

    id: int
    meeting: MeetingRow
    to: Named
    title: str
    words: str
    on: date
    by_name: str


def report(actor: Actor, report_id: int, on: date) -> ReportRow:
    """Give a report as it had been handed up by a day; raises ``ObjectDoesNotExist`` for one that is not reached."""
    held = Sharing.rows.of(actor).select_related("notes", "shared_by").get(pk=report_id)
    row, day = meeting(actor, held.notes.meeting_id), timezone.localdate(held.shared_at)
    if day > on or not is_report(actor, row, held.line_key):
        raise ObjectDoesNotExist(report_id)
    paper = paper_of(actor, day, held.to_key)
    return ReportRow(
        id=held.pk,
        meeting=row,
        to=Named(held.to_key, name_of(paper, held.to_key)),
        title=title_of_shared(actor, row, day, is_up=True),
        words=held.words,
        on=day,
        by_name=str(getattr(held.shared_by, "name", "")),
    )


def is_report(actor: Actor, row: MeetingRow, line_key: str) -> bool:
    """Tell whether a line of a meeting's forum is one that reports go up by."""
    lines = lines_of(forum_of(paper_of(actor, row.on, row.forum.key), row.forum.key))
    return any(is_up for key, _line, is_up in lines if key == line_key)


def title_of_shared(actor: Actor, row: MeetingRow, on: date, *, is_up: bool) -> str:
    """Call what was passed on as the forum that it comes to does: "Minnesanteckningar från Styrgruppen 3 mars 2026"."""
    with translation.override(settings.LANGUAGE_CODE):
        said = CAME_UP if is_up else CAME_DOWN
        facts = {"forum": row.forum.name, "day": date_format(row.on, "j F Y")}
        return str(said % {**facts, "notes": capfirst(_notes(actor, on).plural)})


def said_of_shared(actor: Actor, line: LineRow, on: date) -> str:
    """Say what was passed on by a line, as evidence of its promise."""
    with translation.override(settings.LANGUAGE_CODE):
        said = SHARED_UP if line.is_up else SHARED_DOWN
        return str(said % {"to": line.to.name, "notes": capfirst(_notes(actor, on).plural_definite)})


def _notes(actor: Actor, on: date) -> Word:
    return words_of(paper_of(actor, on).words, settings.LANGUAGE_CODE)["minutes"]
