"""Rows of a follow-up plan, of goals and of members (uppföljningsplan, mål, deltagare) become items of a paper."""

import re

from samsyn.intake.rules.tables.making import (
    Made,
    Making,
    numbered,
    parts_of,
    rhythm_in,
    shortened,
    titled,
    without_empty,
)
from samsyn.intake.rules.tables.people import together, who_in
from samsyn.intake.rules.tables.table import Field, Row
from samsyn.papers import editing
from samsyn.papers.kinds import About, BodyKind

_REPORTS = re.compile(
    r"(?P<who>.+?),?\s(?:redovisar|rapporterar|återrapporterar)(?:,? via (?P<via>.+?))?,? till (?P<to>.+?)\.?",
    re.IGNORECASE,
)
_REPORTED = re.compile(r"(?:redovisas|rapporteras|presenteras|lämnas) (?:till|för|i)(?: den| det)? $", re.IGNORECASE)
_ABOUT = (
    (About.GOALS, r"\bmål"),
    (About.FOCUS_AREAS, r"område"),
    (About.PICTURE, r"lägesbild|problembild"),
    (About.ACTIVITIES, r"aktivitet|åtgärd|insats|handlingsplan"),
    (About.COMMUNICATION, r"kommunikation"),
    (About.FORUMS, r"organisation|forum|grupp|möte"),
)


def follow_up(making: Making, row: Row, number: int) -> Made:
    """Make a row of the follow-up plan (uppföljning)."""
    made = Made(titled(making.line(row, Field.TITLE)))
    making.require(made, number, Field.TITLE, made.title)
    cells = list(making.table.cells(row, Field.RESPONSIBLE, Field.LEAD))
    said = [((number, place + 1), _reporting(cell.text)) for place, cell in cells]
    who, via, told = (
        together([who_in(parts[place], making.ground, at=at) for at, parts in said]) for place in range(3)
    )
    to = together([making.who(row, number, Field.TO), told])
    made.troubles += [*who.troubles, *via.troubles, *to.troubles]
    values = {
        "title": made.title,
        "about": about(made.title).value,
        "clause": making.clause,
        "method": making.text(row, Field.METHOD, Field.HOW),
        "responsible": who.ids,
        "through": via.ids,
        "rhythm": making.short(row, number, made, Field.RHYTHM, text=rhythm_in(making.line(row, Field.RHYTHM))),
        "to": next(iter(to.ids), "") or _told_in(making, row),
        "indicators": [part for _, cell in making.table.cells(row, Field.INDICATOR) for part in parts_of(cell)],
    }
    made.items.append(("follow_up", without_empty(values)))
    return made


def _reporting(text: str) -> tuple[str, str, str]:
    """Take apart who reports, through whom, to whom: "Polisen redovisar, via samordnarna, till styrgruppen"."""
    match = _REPORTS.fullmatch(" ".join(text.split()))
    return (match["who"], match["via"] or "", match["to"]) if match else (text, "", "")


def _told_in(making: Making, row: Row) -> str:
    """Find to whom the method says that it is reported."""
    method = making.line(row, Field.METHOD)
    named = making.ground.named_in(method)
    return next((one.key for one in named if _REPORTED.search(method[: one.start])), "")


def about(title: str) -> About:
    """Guess what a row of the follow-up plan looks at, by its title."""
    said = title.casefold()
    return next((kind for kind, words in _ABOUT if re.search(words, said)), About.AGREEMENT)


def goal(making: Making, row: Row, number: int) -> Made:
    """Make a goal (mål) of a row."""
    written, text = numbered(making.line(row, Field.GOAL))
    made = Made(shortened(text))
    making.require(made, number, Field.GOAL, text)
    names = [numbered(" ".join(cell.text.split()))[1] for _, cell in making.table.cells(row, Field.FOCUS_AREA)]
    ids = [making.area(made, name) for name in names]
    values = {
        "text": text,
        "number": making.line(row, Field.NUMBER).strip(".") or written,
        "focus_areas": ids,
        "clause": making.clause,
    }
    made.items.append(("goals", without_empty(values)))
    return made


def member(making: Making, row: Row, number: int) -> Made:
    """Make a seat (plats) of a row, and the function that sits there where the paper has it not."""
    position, organisation = making.line(row, Field.POSITION), making.line(row, Field.ORGANISATION)
    made = Made(shortened(" – ".join(part for part in (position, organisation) if part)))
    making.require(made, number, Field.POSITION, position or organisation)
    where = making.who(row, number, Field.ORGANISATION)
    made.troubles += where.troubles
    if made.troubles:
        return made
    body = _body(making, made, position, where.ids)
    if making.forum:
        seat = {"id": editing.plain(f"{making.forum}-{body}"), "body": body, "note": making.text(row, Field.NOTE)}
        made.items.append((f"forums/{making.forum}/seats", without_empty(seat)))
    return made


def _body(making: Making, made: Made, position: str, where: list[str]) -> str:
    if not position:
        return where[0]
    answers = making.ground.names.answers(position)
    of_party = [one for one in answers if not where or making.ground.names.whose.get(one) == where[0]]
    if len(of_party) == 1:
        return of_party[0]
    key = "party" if where and where[0] in making.ground.parties() else "parent"
    values = {
        "name": position[:1].upper() + position[1:],
        "kind": BodyKind.FUNCTION.value,
        key: where[0] if where else "",
    }
    return making.known_or_new(made, "bodies", f"{position} {' '.join(where)}".strip(), lambda: without_empty(values))
