"""A report that went up a line as a document (rapport); Swedish whoever asks."""

from django.utils.translation import override

from samsyn.base.documents.written import Block, Text, Written, pairs
from samsyn.base.ui import day_words
from samsyn.forums.queries import ReportRow
from samsyn.pages.meetings.documents.around import Around, lay


def report(row: ReportRow, around: Around) -> Written:
    """Lay out a report: from which forum's meeting, to which forum, and its words."""
    with override("sv"):
        held = day_words.day(row.meeting.on, today=around.today, form="long")
        handed = day_words.day(row.on, today=around.today, form="long")
        facts = (("Från", row.meeting.forum.name), ("Möte", f"{row.meeting.name}, {held}"), ("Till", row.to.name))
        words = [Text(one) for one in row.words.splitlines() if one.strip()]
        blocks: tuple[Block, ...] = (*pairs(*facts, ("Lämnad", handed)), *words)
        return lay(row.title, "", blocks, around)
