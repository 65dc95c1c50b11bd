"""Rows of an activity plan (aktivitetsplan) become activities, with the goals and focus areas that they name."""

import re
from collections.abc import Iterator

from samsyn.almanac.reading import read
from samsyn.almanac.rhythms import NotUnderstood
from samsyn.intake.rules.tables.making import (
    Made,
    Making,
    Values,
    numbered,
    parts_of,
    rhythm_in,
    titled,
    without_empty,
)
from samsyn.intake.rules.tables.people import lead_and_support, together
from samsyn.intake.rules.tables.table import Field, Row
from samsyn.papers.kinds import BodyKind
from samsyn.papers.naming import fold

_INNER = re.compile(r"\b(?P<label>syfte[nt]?|mål)\s*(?P<number>\d{1,2})?\s*:\s*", re.IGNORECASE)
_WHEN = re.compile(r"(?:när|om|då)\b", re.IGNORECASE)


def activity(making: Making, row: Row, number: int) -> Made:
    """Make an activity (aktivitet) of a row."""
    made = Made()
    whole = making.line(row, Field.TITLE)
    made.title = titled(whole)
    making.require(made, number, Field.TITLE, whole)
    purpose, goals = _purpose_and_goals(making, row)
    areas = [making.area(made, name) for name in _areas(making, row)]
    lead, support = _who(making, row, number, made)
    values = {
        "title": made.title,
        "clause": making.clause,
        "focus_areas": areas,
        "heading": making.short(row, number, made, Field.HEADING),
        "purpose": purpose,
        "goals": [_goal(making, made, goal, areas) for goal in goals],
        "how": "\n".join(filter(None, (whole if made.title.endswith("…") else "", making.text(row, Field.HOW)))),
        "lead": lead,
        "support": [one for one in support if one not in lead],
        "positions": [_position(making, made, name, lead) for name in _positions(making, row)],
        "commitment": making.text(row, Field.COMMITMENT),
        **_time(making, row, number, made),
        **_following(making, row),
        "method": making.line(row, Field.METHOD),
        "note": making.text(row, Field.NOTE),
    }
    made.items.append(("activities", without_empty(values)))
    return made


def _purpose_and_goals(making: Making, row: Row) -> tuple[str, list[str]]:
    """Read purpose and goals, from columns of their own or out of one cell: "Syfte: … Mål: …"."""
    purposes = [making.text(row, Field.PURPOSE)]
    goals = [part for _, cell in making.table.cells(row, Field.GOAL) for part in parts_of(cell)]
    for _, cell in making.table.cells(row, Field.PURPOSE_AND_GOAL):
        for label, text in _inner(cell.text):
            if label.startswith("m"):
                goals.append(text)
            else:
                purposes.append(text)
    return "\n".join(filter(None, purposes)), goals


def _inner(text: str) -> Iterator[tuple[str, str]]:
    found = list(_INNER.finditer(text))
    if before := text[: found[0].start() if found else len(text)].strip():
        yield "syfte", before
    for place, match in enumerate(found):
        end = found[place + 1].start() if place + 1 < len(found) else len(text)
        if said := text[match.end() : end].strip():
            yield match["label"].lower(), f"{match['number']}. {said}" if match["number"] else said


def _areas(making: Making, row: Row) -> Iterator[str]:
    """Name the focus areas of a row; a heading above it names one where the paper has it."""
    for _, cell in making.table.cells(row, Field.FOCUS_AREA):
        yield numbered(" ".join(cell.text.split()))[1]
    heading = numbered(making.line(row, Field.HEADING))[1]
    if not making.table.places(Field.FOCUS_AREA) and making.known_area(heading):
        yield heading


def _goal(making: Making, made: Made, said: str, areas: list[str]) -> str:
    """Give the goal of a number or of the same words, or a new one."""
    number, text = numbered(said)
    goals = making.ground.paper.goals
    same = [one.id for one in goals if number and one.number == number]
    if same := same or [one.id for one in goals if fold(one.text) == fold(text)]:
        return same[0]
    values: Values = {"text": text, "number": number, "focus_areas": areas, "clause": making.clause}
    return making.known_or_new(made, "goals", f"mål {number}" if number else text, lambda: without_empty(values))


def _who(making: Making, row: Row, number: int, made: Made) -> tuple[list[str], list[str]]:
    cells = list(making.table.cells(row, Field.RESPONSIBLE))
    pairs = [lead_and_support(cell, making.ground, at=(number, place + 1)) for place, cell in cells]
    lead = together([making.who(row, number, Field.LEAD), *(first for first, _ in pairs)])
    support = together([*(second for _, second in pairs), making.who(row, number, Field.SUPPORT, Field.ORGANISATION)])
    made.troubles += [*lead.troubles, *support.troubles]
    return lead.ids, support.ids


def _positions(making: Making, row: Row) -> Iterator[str]:
    for _, cell in making.table.cells(row, Field.POSITION):
        known = making.ground.find(cell.text)
        yield from (piece.text for piece in known.pieces)


def _position(making: Making, made: Made, name: str, lead: list[str]) -> str:
    """Give the function that is named, or a new one; of the leading party where only one leads."""
    answers = making.ground.names.answers(name)
    if len(answers) == 1:
        return answers[0]
    parties = {making.ground.names.whose.get(one, "") for one in lead} - {""}
    party = parties.pop() if len(parties) == 1 else ""
    values = {"name": name[:1].upper() + name[1:], "kind": BodyKind.FUNCTION.value, "party": party}
    return making.known_or_new(made, "bodies", name, lambda: without_empty(values))


def _time(making: Making, row: Row, number: int, made: Made) -> Values:
    """Read when it is done: by a rhythm, or as something happens."""
    said = making.line(row, Field.RHYTHM)
    if _WHEN.match(said) and isinstance(read(said), NotUnderstood):
        return {"when": said}
    return {"rhythm": making.short(row, number, made, Field.RHYTHM, text=rhythm_in(said))}


def _following(making: Making, row: Row) -> Values:
    said = making.line(row, Field.FOLLOW_UP)
    indicators = [part for _, cell in making.table.cells(row, Field.INDICATOR) for part in parts_of(cell)]
    is_rhythm = bool(said) and not isinstance(read(said), NotUnderstood)
    return {"follow_up_rhythm" if is_rhythm else "follow_up": said, "indicators": indicators}
