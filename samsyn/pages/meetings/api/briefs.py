"""The two pages before a meeting for programs (två sidor i API:et): the same texts and rights as the page."""

from django.http import HttpRequest
from ninja import Router, Schema

from samsyn.base import clock
from samsyn.base.ui.asked import Day
from samsyn.forums import commands
from samsyn.forums.rules.briefing import BriefHeading, BriefObjection
from samsyn.pages import door
from samsyn.pages.meetings.queries.brief import BriefPage, brief_page

router = Router(tags=["meetings"])


class Part(Schema):
    """A heading of the two pages (rubrik): what stands there, what is computed, and which time it was saved."""

    heading: BriefHeading
    title: str
    text: str
    computed: str
    is_written: bool
    revision: int


class Brief(Schema):
    """The two pages of a meeting (två sidor); ``objection`` is why they cannot be written in now."""

    parts: list[Part]
    objection: BriefObjection | None


class Write(Schema):
    """What is written under a heading (text); ``seen`` is the revision that was read."""

    text: str
    seen: int


@router.get("/s/{slug}/meetings/{int:meeting}/brief", response=Brief)
def one_brief(request: HttpRequest, slug: str, meeting: int, per: Day | None = None) -> Brief:
    """Give the two pages of a meeting as they stood on a day."""
    today = per or clock.today()
    return _told(brief_page(door.acting(request, slug), meeting, today))


@router.put("/s/{slug}/meetings/{int:meeting}/brief/{heading}", response=Brief)
def write_brief(request: HttpRequest, slug: str, meeting: int, heading: BriefHeading, told: Write) -> Brief:
    """Write under a heading; an empty text gives it back to what is computed."""
    today = clock.today()
    actor = door.actor_in(request, slug, today=today)
    commands.write_brief(actor=actor, meeting_id=meeting, heading=heading, today=today, **told.dict())
    return _told(brief_page(actor, meeting, today))


def _told(page: BriefPage) -> Brief:
    parts = [Part(**{name: getattr(one, name) for name in Part.model_fields}) for one in page.parts]
    return Brief(parts=parts, objection=page.row.objection)
