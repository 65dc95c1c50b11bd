"""The two pages before a meeting as they are shown (Två sidor): each heading's text, written or computed.

The texts are Swedish whoever asks: they are the collaboration's own, and are edited as such.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from django.utils.translation import override

from samsyn.base.collaborations.actors import Actor
from samsyn.base.documents.written import Block, Items, Text
from samsyn.base.ui import day_words
from samsyn.base.ui.number_words import listing
from samsyn.duties.queries import DutyRow
from samsyn.forums import queries as forums
from samsyn.forums.queries import BriefFacts, BriefRow, DecisionRow
from samsyn.forums.rules.briefing import BULLET, BriefHeading, fitted
from samsyn.forums.wording import AREAS
from samsyn.forums.wording.briefing import BRIEF_HEADINGS
from samsyn.forums.wording.deciding import DECISIONS
from samsyn.pages.meetings.queries.shown import MeetingHead, head_of
from samsyn.papers.fitting import beginning

LONGEST = 100
FEW = 2
"""How many meetings of a forum are told of one by one."""
SLUGS = {
    BriefHeading.SITUATION: "laget",
    BriefHeading.PROMISES: "loften",
    BriefHeading.DECIDE: "besluta",
    BriefHeading.BECAME: "forra-besluten",
    BriefHeading.COMING: "det-som-kommer",
}


@dataclass(frozen=True, slots=True)
class BriefPart:
    """A heading of the two pages (rubrik): what stands under it, what is computed, and if somebody wrote in it."""

    heading: BriefHeading
    slug: str
    title: str
    text: str
    computed: str
    is_written: bool
    revision: int

    @property
    def blocks(self) -> tuple[Block, ...]:
        """The text as paragraphs and lists."""
        return tuple(_blocks(self.text))

    @property
    def computed_blocks(self) -> tuple[Block, ...]:
        """What is computed, as paragraphs and lists."""
        return tuple(_blocks(self.computed))


@dataclass(frozen=True, slots=True)
class BriefPage:
    """The two pages of a meeting (Två sidor)."""

    row: BriefRow
    head: MeetingHead
    parts: tuple[BriefPart, ...]

    @property
    def may_write(self) -> bool:
        """Whether the one who looks may write in them now."""
        return self.row.may_write and self.row.objection is None

    @property
    def is_written(self) -> bool:
        """Whether somebody has written in them, so that they are a document."""
        return any(one.is_written for one in self.parts)

    def part(self, slug: str) -> BriefPart | None:
        """Find a heading by its name in addresses."""
        return next((one for one in self.parts if one.slug == slug), None)


def brief_page(actor: Actor, meeting_id: int, today: date) -> BriefPage:
    """Ask for the two pages of a meeting. Raises ``ObjectDoesNotExist`` as ``forums.brief``."""
    row = forums.brief(actor, meeting_id, today)
    computed = texts(forums.brief_facts(actor, row.meeting, today))
    parts = tuple(
        BriefPart(
            heading=one,
            slug=SLUGS[one],
            title=str(BRIEF_HEADINGS[one]),
            text=held.text or computed[one],
            computed=computed[one],
            is_written=bool(held.text),
            revision=held.revision,
        )
        for one, held in row.parts.items()
    )
    return BriefPage(row, head_of(row.meeting), parts)


def texts(facts: BriefFacts) -> dict[BriefHeading, str]:
    """Put the facts of each heading into Swedish, as much as it has room for."""
    with override("sv"):
        return {
            BriefHeading.SITUATION: _situation(facts),
            BriefHeading.PROMISES: _promises(facts),
            BriefHeading.DECIDE: _decide(facts),
            BriefHeading.BECAME: _became(facts),
            BriefHeading.COMING: _coming(facts),
        }


def _situation(facts: BriefFacts) -> str:
    lines = [
        f"{one.name}: {str(AREAS[one.state]).lower()}" + (f", {one.times} gånger" if one.times > 1 else "")
        for one in facts.areas
    ]
    return _fitted("Det här stack ut de senaste fyra veckorna:", lines) if lines else ""


def _promises(facts: BriefFacts) -> str:
    if not facts.promised and not facts.late:
        return "Inget av det vi lovat skulle ha varit klart än i år."
    lead = f"Hittills i år höll vi det vi lovat {facts.kept} av {facts.promised} gånger."
    if not facts.late:
        return f"{lead} Inget är sent just nu."
    return _fitted(f"{lead} Det här är sent:", [_late(one, facts) for one in facts.late])


def _late(row: DutyRow, facts: BriefFacts) -> str:
    since = f", skulle ha varit klart {_day(row.late_since, facts)}" if row.late_since else ""
    return f"{beginning(row.title, LONGEST)}{_whose([one.name for one in row.owners])}{since}"


def _decide(facts: BriefFacts) -> str:
    lines = [
        beginning(one.title, LONGEST) + _whose([one.presenter.name] if one.presenter else []) for one in facts.to_decide
    ]
    return _fitted("", lines) if lines else "Inget ärende på dagordningen är till för beslut."


def _became(facts: BriefFacts) -> str:
    if facts.last is None:
        return "Forumet har inte haft något möte tidigare i Samsyn."
    day = _day(facts.last.on, facts)
    if not facts.decisions:
        return f"Förra mötet, {day}, fattade inget beslut."
    return _fitted(f"Från mötet {day}:", [_decision(one) for one in facts.decisions])


def _decision(one: DecisionRow) -> str:
    number = f"{one.number} " if one.number else ""
    became = f" {beginning(one.became, LONGEST)}" if one.became else ""
    return f"{number}{beginning(one.title, LONGEST).rstrip('.')}. {DECISIONS[one.standing]}.{became}"


def _coming(facts: BriefFacts) -> str:
    lines = [one for _, one in sorted((*_meetings(facts), *_due(facts)))]
    until = _day(facts.until, facts)
    return _fitted(f"Till och med {until}:", lines) if lines else f"Inget är satt till och med {until}."


def _meetings(facts: BriefFacts) -> Iterator[tuple[date, str]]:
    by_forum: dict[str, list[date]] = {}
    names = {one.forum.key: (one.name, one.forum.name) for one in facts.meetings}
    for one in facts.meetings:
        by_forum.setdefault(one.forum.key, []).append(one.on)
    for key, days in by_forum.items():
        one_of, forum = names[key]
        if len(days) > FEW:
            yield days[0], f"{len(days)} gånger från {_day(days[0], facts)}: {forum}"
        else:
            yield from ((day, f"{_day(day, facts)}: {one_of}") for day in days)


def _due(facts: BriefFacts) -> Iterator[tuple[date, str]]:
    first = {one.key: one for one in reversed(facts.due)}
    for one in first.values():
        whose = _whose([each.name for each in one.owners])
        yield one.last_day, f"Senast {_day(one.last_day, facts)}: {beginning(one.title, LONGEST)}{whose}"


def _fitted(lead: str, lines: list[str]) -> str:
    return fitted(lead, lines, lambda left: f"och {left} till")


def _whose(names: list[str]) -> str:
    return f" ({beginning(listing(names), LONGEST)})" if names else ""


def _day(on: date, facts: BriefFacts) -> str:
    return day_words.day(on, today=facts.on, form="plain")


def _blocks(text: str) -> Iterator[Block]:
    listed: list[str] = []
    for line in text.splitlines():
        if line.startswith(BULLET):
            listed.append(line.removeprefix(BULLET))
            continue
        if listed:
            yield Items(tuple(listed))
            listed = []
        yield Text(line)
    if listed:
        yield Items(tuple(listed))
