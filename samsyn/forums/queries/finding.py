"""What can be found of the forums (sökbart): their meetings, what stood on the agendas, and what was decided."""

from collections.abc import Iterator

from django.db.models import QuerySet

from samsyn.agreements.queries import StageRow, whole
from samsyn.base.collaborations.actors import Actor
from samsyn.base.search.rules.entries import Findable
from samsyn.base.ui import day_words
from samsyn.forums.models import Decision, Item, MadeForum, Meeting
from samsyn.forums.queries.papers import timelines
from samsyn.forums.rules.circles import is_individual
from samsyn.forums.rules.made import is_made
from samsyn.papers.model import Paper
from samsyn.papers.who import name_of

MEETING, ITEM, DECISION, MADE = "meeting", "item", "decision", "made_forum"
"""The kinds that meetings, items, decisions and made forums have in the index."""
LONGEST = 120


def title_of(text: str) -> str:
    """Give what a decision is called: its first line, shortened."""
    first = text.strip().partition("\n")[0]
    return first if len(first) <= LONGEST else f"{first[: LONGEST - 1].rstrip()}…"


def finds_decision(one: Decision) -> Findable:
    """Give what can be found of a decision: what it says, and what became of it."""
    body = "\n".join(filter(None, (one.text, one.became)))
    return Findable(DECISION, str(one.pk), title_of(one.text), body, one.proposed_on, one.circle)


def finds_meetings(actor: Actor, rows: QuerySet[Meeting]) -> Iterator[Findable]:
    """Give what can be found of some meetings: which forum, when and where; of individuals' forums nothing of where."""
    lines = timelines(actor)
    for one in rows.order_by("id"):
        line = lines.get(one.collaboration_id)
        paper = _whole(line.at(one.on, one.forum_key), one.forum_key) if line else None
        name = name_of(paper, one.forum_key) if paper else one.forum_key
        forum = next((each for each in paper.forums if each.id == one.forum_key), None) if paper else None
        place = one.place if forum and not is_individual(forum) else ""
        title = f"{name}, {day_words.day(one.on, today=one.on, form='full')}"
        yield Findable(MEETING, str(one.pk), title, place, one.on, one.circle)


def _whole(stage: StageRow, key: str) -> Paper:
    """Give the paper with a forum also to whoever does not reach it, so that it is found by those who do."""
    return stage.paper if is_made(key) else whole(stage)


def finds_made(one: MadeForum) -> Findable:
    """Give what can be found of a forum that was made: what it is called, and what it is for."""
    return Findable(MADE, one.key, one.name, one.purpose, None, one.circle)


def finds_items(rows: QuerySet[Item]) -> Iterator[Findable]:
    """Give what can be found of some items: what they are called, what was written and what they came to."""
    for one in rows.select_related("meeting").order_by("id"):
        body = "\n".join(filter(None, (one.text, one.outcome_text)))
        day = one.meeting.on if one.meeting else None
        yield Findable(ITEM, str(one.pk), one.title, body, day, one.circle)


def findable(actor: Actor) -> Iterator[Findable]:
    """Give all that can be found of the forums."""
    yield from finds_meetings(actor, Meeting.rows.of(actor))
    yield from finds_items(Item.rows.of(actor))
    yield from map(finds_made, MadeForum.rows.of(actor).order_by("id"))
    for one in Decision.rows.of(actor).order_by("id"):
        yield finds_decision(one)
