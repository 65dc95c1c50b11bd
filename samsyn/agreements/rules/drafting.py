"""A draft (utkast): what it is for, how each item of it stands, and what of it follows into an edition."""

import re
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Any

from samsyn.agreements.rules.amending import Objection
from samsyn.agreements.rules.parts import Values, digest
from samsyn.papers import editing


class DraftKind(StrEnum):
    """What a draft is for (slag av utkast)."""

    START = "start"
    CORRECTION = "correction"
    AMENDMENT = "amendment"
    SUCCESSOR = "successor"


class MarkState(StrEnum):
    """How an item of a draft stands (märke): suggested by a template, chosen about, read through, or no promise."""

    SUGGESTED = "suggested"
    KEPT = "kept"
    CHANGED = "changed"
    STRUCK = "struck"
    READ = "read"
    NOTHING = "nothing"


LEFT_OUT = frozenset({MarkState.SUGGESTED, MarkState.STRUCK})
"""What does not follow into an edition: nothing becomes a promise by itself."""

FOLLOWING = "bodies/"
"""Where that stands which is suggested with what points at it."""

_PHRASE = re.compile(r"(?P<clause>clauses/[^/#]+)#[a-z0-9-]{1,80}")

BY_ITS_OWN_RULE = frozenset({DraftKind.AMENDMENT})
"""What holds only once the paper's rule of amendment is met; the rest begins when the coordinators say so."""


@dataclass(frozen=True, slots=True)
class Item:
    """An item to be added (punkt): the list it belongs in and its values, or a single item's path, "" for own words."""

    list_path: str
    values: Mapping[str, Any]


def settled(content: Mapping[str, Any], marks: Mapping[str, str]) -> Values:
    """Give what of a draft holds: without what is only suggested, and without what was struck.

    A unit or function that is suggested promises nothing by itself. It follows what points at it, as long as its
    party does: who keeps a forum keeps those who sit there.
    """
    left_out = {path for path, state in marks.items() if state in LEFT_OUT}
    following = {path for path in left_out if path.startswith(FOLLOWING) and marks[path] == MarkState.SUGGESTED}
    partyless = {f"{FOLLOWING}{one['id']}" for one in content.get("bodies", ()) if _party(one) in left_out} & following
    made = editing.strike_all(content, (left_out - following) | partyless)
    return editing.strike_all(made, editing.unneeded(made, following - partyless))


def undecided(marks: Mapping[str, str]) -> tuple[str, ...]:
    """Give the paths that are suggested and to be decided about; what follows something else is decided with it."""
    return tuple(
        path for path, state in marks.items() if state == MarkState.SUGGESTED and not path.startswith(FOLLOWING)
    )


def seen_as(content: Mapping[str, Any], path: str) -> str:
    """Give what an item is known by as it was shown (så som den sågs), "" where nothing stands."""
    try:
        return digest({"item": editing.at(content, path)})[:16]
    except KeyError:
        return ""


def objection_to_editing(
    content: Mapping[str, Any], path: str, *, seen: str | None, is_closed: bool
) -> Objection | None:
    """Say why an item cannot be changed, or None: the draft is open and nobody has changed it since it was seen."""
    if is_closed:
        return Objection.ALREADY_CLOSED
    return None if seen is None or seen == seen_as(content, path) else Objection.WRITTEN_OVER


def objection_to_marking(content: Mapping[str, Any], paths: Collection[str], *, is_closed: bool) -> Objection | None:
    """Say why no stand can be taken on some paths, or None: the draft is open and holds every one of them.

    A path is that of an item, of one that stands alone, of one of the paper's own words, or of a phrase in a clause
    ("clauses/moten#fyra-ganger-per-ar").
    """
    if is_closed:
        return Objection.ALREADY_CLOSED
    return None if all(_can_be_marked(content, path) for path in paths) else Objection.NOT_IN_DRAFT


def objection_to_beginning(
    kind: str, *, is_closed: bool, has_parties: bool, in_use_from: date | None
) -> Objection | None:
    """Say why an agreement cannot begin to be kept, or None: only its parties are needed, and a day."""
    if is_closed:
        return Objection.ALREADY_CLOSED
    if kind in BY_ITS_OWN_RULE:
        return Objection.NEEDS_ITS_OWN_RULE
    if not has_parties:
        return Objection.NO_PARTIES
    return Objection.IN_USE_DAY_MISSING if kind == DraftKind.START and in_use_from is None else None


def objection_to_undoing(*, is_begun: bool, built_on: Sequence[str]) -> Objection | None:
    """Say why a beginning cannot be undone, or None: it was made from a draft and nothing has been built on it."""
    if not is_begun:
        return Objection.NOT_BEGUN_FROM_DRAFT
    return Objection.BUILT_ON if built_on else None


def _can_be_marked(content: Mapping[str, Any], path: str) -> bool:
    if path in (*editing.own_keys(), *editing.LONE):
        return True
    phrase = _PHRASE.fullmatch(path)
    try:
        found = editing.at(content, phrase["clause"] if phrase else path)
    except KeyError:
        return False
    return isinstance(found, Mapping) and "id" in found


def _party(body: Mapping[str, Any]) -> str:
    return f"parties/{body['party']}" if body.get("party") else ""
