"""One meeting as it stands in a calendar (inbjudan)."""

from samsyn.base.collaborations.actors import Actor
from samsyn.base.documents.calendars import CalendarFile
from samsyn.base.ui.components.days import language
from samsyn.forums import queries as forums
from samsyn.pages import door


def invitation_file(actor: Actor, meeting_id: int, *, base_url: str) -> CalendarFile:
    """Give the calendar of one meeting. Raises ``ObjectDoesNotExist`` for one that the actor does not reach."""
    row = forums.meeting(actor, meeting_id)
    entry = forums.calendar_entry(row, url=f"{base_url}{door.meeting_url(row.slug, row.id)}")
    return CalendarFile(entry.title, entry.uid, language(), (entry,))
