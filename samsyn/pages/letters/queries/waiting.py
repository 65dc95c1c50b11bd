"""Decisions and notes that wait for somebody (det som väntar): when, from which forum; never what they say."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from samsyn.base.collaborations.actors import Actor
from samsyn.base.notices.rules import Fact
from samsyn.forums import queries as forums
from samsyn.forums.queries import Awaited
from samsyn.papers.meetings import one_of
from samsyn.papers.who import name_of


@dataclass(frozen=True, slots=True)
class Waits:
    """A decision that waits for a person's party (väntande beslut), as far as a letter may tell of it."""

    key: str
    slug: str
    facts: dict[str, Fact]


def waiting_decisions(actors: Sequence[Actor], *, on: date) -> list[Waits]:
    """List the decisions of meetings that wait for a person's party; a gathering is told of when it is made."""
    rows = forums.waiting_for(*actors, on=on) if actors else []
    lines = forums.timelines(*actors) if rows else {}
    found = []
    for one in rows:
        if one.awaited is Awaited.STAND and one.gathering_id is None:
            title = one_of(name_of(lines[one.collaboration_id].at(on, one.forum_key).paper, one.forum_key))
            facts: dict[str, Fact] = {"title": title, "forum": one.forum_key, "day": str(one.proposed_on)}
            if one.answer_by:
                facts["last_day"] = str(one.answer_by)
            found.append(Waits(str(one.id), one.slug, facts))
    return found
