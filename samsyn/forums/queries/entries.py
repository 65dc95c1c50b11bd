"""A meeting as programs for calendars know it (kalenderpost): neutral words, the same name for ever."""

import hashlib

from django.utils.translation import gettext as _

from samsyn.base.documents.calendars import CalendarEntry
from samsyn.forums.queries.meetings import MeetingRow
from samsyn.forums.rules.meetings import MeetingState


def calendar_entry(row: MeetingRow, *, url: str) -> CalendarEntry:
    """Put a meeting in a calendar, leading to an address."""
    where = ", ".join(filter(None, (row.place, row.link)))
    return CalendarEntry(
        uid=name_for_ever(row.slug, "meeting", row.id, row.made_at.isoformat()),
        title=_("%(where)s: möte") % {"where": row.collaboration_name},
        first_day=row.on,
        last_day=row.on,
        starts=row.starts,
        ends=row.ends,
        url=url,
        place=where,
        sequence=row.sequence,
        changed_at=row.changed_at,
        is_cancelled=row.state is MeetingState.CANCELLED,
    )


def name_for_ever(*parts: object) -> str:
    """Name an entry or a calendar for ever, without telling what it is about."""
    whole = "|".join(str(part) for part in parts)
    return f"{hashlib.sha256(whole.encode()).hexdigest()[:32]}@samsyn"
