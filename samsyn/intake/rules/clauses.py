"""Dividing a clause in two and joining two to one (dela, slå ihop), on the values of a paper being written."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from samsyn.intake.rules.laying import first_words
from samsyn.papers import editing

Values = dict[str, Any]
_ENDS = re.compile(r"(?<=[.!?:])\s+(?=[A-ZÅÄÖ–•\d\"”])|\n+")


@dataclass(frozen=True, slots=True)
class Divided:
    """A clause divided (delad): what the first half keeps, what the second is, and where that one belongs."""

    first: Values
    second: Values
    place: int


def sentences_of(text: str) -> list[tuple[int, str]]:
    """Give the sentences and lines of a clause, each with the place where it begins."""
    found: list[tuple[int, str]] = []
    start = 0
    for end in [*(match.span() for match in _ENDS.finditer(text)), (len(text), len(text))]:
        if said := text[start : end[0]].strip():
            found.append((start, said))
        start = end[1]
    return found


def divided(content: Mapping[str, Any], clause_id: str, at: int, *, title: str = "") -> Divided | None:
    """Divide a clause at a place in its text, the latter half under a title of its own; None where a half is empty.

    Raises ``KeyError`` for no such clause.
    """
    held = editing.at(content, f"clauses/{clause_id}")
    text = str(held.get("text", ""))
    before, after = text[:at].rstrip(), text[at:].strip()
    if not before or not after:
        return None
    same = {key: held[key] for key in ("annex", "level") if key in held}
    under = {"level": max(2, held.get("level", 1))} if held.get("number") else {}
    second = {**same, **under, "title": title or first_words(after), "text": after}
    ids = [one["id"] for one in content.get("clauses", ())]
    return Divided({**held, "text": before}, second, ids.index(clause_id) + 1)


def joined(content: Mapping[str, Any], clause_id: str) -> tuple[str, Values] | None:
    """Join a clause with the one before it, whose number and title stay; its own title becomes a line of the text.

    Gives the id of the one before and its new values; None for the first clause. Raises ``KeyError``.
    """
    held = editing.at(content, f"clauses/{clause_id}")
    clauses = list(content["clauses"])
    place = clauses.index(held)
    if place == 0:
        return None
    before = clauses[place - 1]
    is_said = " ".join(str(held.get("text", "")).split()).startswith(str(held["title"]).removesuffix(" …"))
    opening = "" if is_said else f"{held.get('number', '')} {held['title']}".strip()
    text = "\n\n".join(part for part in (before.get("text", ""), opening, held.get("text", "")) if part)
    return before["id"], {**before, "text": text}


def pointing(content: Mapping[str, Any], clause_id: str, other: str) -> Iterator[tuple[str, Values]]:
    """Give each item that says it stands in a clause, with its values as they are when it stands in another."""
    for pointer in editing.pointing_at(content, f"clauses/{clause_id}"):
        holder, _, key = pointer.rpartition("/")
        yield holder, {**editing.at(content, holder), key: other}
