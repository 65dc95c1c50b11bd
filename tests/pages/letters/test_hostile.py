"""Words that belong in Samsyn alone are written everywhere, and looked for in every letter that goes out."""

from collections.abc import Callable
from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest
from django.core import mail

from samsyn.base.notices import commands
from samsyn.base.notices.rules import KINDS, Fact, Notice
from samsyn.duties import commands as duties
from samsyn.forums import commands as forums
from samsyn.forums import queries
from samsyn.forums.commands import NewMeeting
from samsyn.forums.models import Decision, Item
from tests.cast import BO
from tests.world import World

SWEDEN = ZoneInfo("Europe/Stockholm")
SECRET = "hemlighet"
MONDAY = date(2026, 11, 30)
Letters = Callable[..., list[mail.EmailMessage]]


@pytest.fixture
def meetings(world: World) -> list[int]:
    """Meetings of a council and of a forum on individual level, whose every text is secret; and an assignment."""
    program = world.programs["sodertalje"]
    new = [NewMeeting(MONDAY, time(9), place="Stadshuset")]
    made = []
    for forum in ("mandagsmoten", "beredningsgrupp"):
        made += forums.set_meetings(actor=program, forum_key=forum, new=new)
    for meeting in made:
        words = {"title": f"En {SECRET}", "text": f"Mer om en {SECRET}", "outcome_text": f"Om en {SECRET}"}
        row = queries.meeting(program, meeting)
        item = Item.rows.add(program, forum_key=row.forum.key, meeting_id=meeting, **words)
        facts = {"forum_key": row.forum.key, "meeting_id": meeting, "item": item, "proposed_on": MONDAY}
        Decision.rows.add(program, text=f"Beslut om en {SECRET}", **facts)
    duties.assign(
        actor=program, owner_key="polisen", what=f"Ta hand om en {SECRET}", by_day=MONDAY, today=date(2026, 11, 20)
    )
    return made


def facts(kind: str) -> dict[str, Fact]:
    """Give all the facts that a kind may hold, as whoever calls would give them."""
    known: dict[str, Fact] = {"title": "Beredningsgrupp", "forum": "beredningsgrupp", "place": "Björkskolan"}
    known |= dict.fromkeys(("day", "was_day", "last_day"), str(MONDAY)) | dict.fromkeys(("time", "was_time"), "09:00")
    return {name: known[name] for name in KINDS[kind] if name in known}


def test_no_letter_says_what_a_meeting_deals_with(world: World, letters: Letters, meetings: list[int]) -> None:
    about = [kind for kind in KINDS if kind.startswith(("meeting.", "notes."))]
    others = ("decision.waits", "gathering.asked")
    for kind in about:
        for meeting in meetings:
            notice = Notice(kind, str(meeting), facts(kind))
            commands.put(actor=world.programs["sodertalje"], notice=notice, user_ids=[world.users[BO.name]])
    for kind in others:
        notice = Notice(kind, "1", facts(kind))
        commands.put(actor=world.programs["sodertalje"], notice=notice, user_ids=[world.users[BO.name]])
    letters(datetime.combine(MONDAY - timedelta(days=1), time(8), SWEDEN), BO)
    found = letters(datetime.combine(MONDAY, time(8), SWEDEN), BO)
    assert len(found) >= 14, [one.subject for one in found]
    for one in found:
        html = one.alternatives[0][0]  # type: ignore[attr-defined]
        files = "".join(str(file.content) for file in one.attachments)
        for said in (one.subject, str(one.body), html, str(one.extra_headers), files):
            assert not any(word in said for word in (SECRET, "eredningsgrupp", "Björkskolan", "SSPF", "sspf"))
