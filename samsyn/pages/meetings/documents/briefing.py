"""The two pages before a meeting as a document (Två sidor); Swedish whoever asks for it."""

from collections.abc import Iterator

from django.utils.translation import override

from samsyn.base.documents.written import Block, Heading, Text, Written
from samsyn.forums.wording.briefing import BRIEF_HEADINGS
from samsyn.pages.meetings.documents.around import Around, lay
from samsyn.pages.meetings.queries.brief import BriefPage
from samsyn.pages.meetings.queries.shown import when


def brief(page: BriefPage, around: Around) -> Written:
    """Lay out the two pages of a meeting: five headings, each with the room that it has."""
    row = page.row.meeting
    with override("sv"):
        return lay(f"Inför {row.name} {row.on.isoformat()}", f"{row.forum.name}, {when(row)}", _parts(page), around)


def _parts(page: BriefPage) -> Iterator[Block]:
    for one in page.parts:
        yield Heading(1, str(BRIEF_HEADINGS[one.heading]))
        yield from one.blocks or (Text("Inget är skrivet."),)
