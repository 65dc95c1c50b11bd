"""How a meeting is said on its pages (så sägs ett möte): its head, its hours, who leads it."""

from dataclasses import dataclass
from datetime import date

from django.urls import reverse
from django.utils.text import capfirst
from django.utils.translation import gettext as _

from samsyn.base.ui import day_words
from samsyn.base.ui.components.days import language
from samsyn.base.ui.kinds import Kind
from samsyn.base.ui.number_words import listing
from samsyn.forums import wording
from samsyn.forums.queries import MeetingRow
from samsyn.pages.meetings.queries import marks


@dataclass(frozen=True, slots=True)
class MeetingHead:
    """The head of a meeting's page (möteshuvud): when, where, who leads, how it stands."""

    id: int
    name: str
    forum_key: str
    forum_name: str
    on: date
    url: str
    forum_url: str
    when: str
    place: str
    link: str
    leads: str
    leads_note: str
    mark: Kind
    state: str
    has_outside: bool


def head_of(row: MeetingRow) -> MeetingHead:
    """Say a meeting's head. Of a forum on individual level nothing is told of where and who leads."""
    return MeetingHead(
        id=row.id,
        name=row.name,
        forum_key=row.forum.key,
        forum_name=row.forum.name,
        on=row.on,
        url=reverse("meetings:meeting", args=[row.slug, row.id]),
        forum_url=reverse("organisation:forum", args=[row.slug, row.forum.key]),
        when=capfirst(when(row)),
        place=row.place,
        link=row.link,
        leads="" if row.is_individual else leads(row),
        leads_note="" if row.is_individual else _leads_note(row),
        mark=marks.OF_MEETING[row.state],
        state=str(wording.STATES[row.state]),
        has_outside=row.has_outside and not row.is_individual,
    )


def when(row: MeetingRow) -> str:
    """Say when it is: "måndag 23 november, vecka 48, kl. 9.00–9.30"."""
    spoken = language()
    words = [
        day_words.day(row.on, today=row.on, form="weekday", language=spoken),
        day_words.week(row.on, language=spoken),
    ]
    if row.starts:
        words.append(day_words.clock(row.starts, row.ends, language=spoken))
    return ", ".join(words)


def leads(row: MeetingRow) -> str:
    """Name who leads it, "" where nobody is said."""
    return listing([one.name for one in row.chair.holders], language=language())


def _leads_note(row: MeetingRow) -> str:
    if row.chair.is_handed_over:
        return _("Överlämnat för det här mötet: %(reason)s") % {"reason": row.chair.reason}
    return _("Vem som började står inte i överenskommelsen.") if row.chair.is_assumed else ""
