"""The paper of a day, joined from the parts in force, and kept in memory by the digests of its editions.

Editions never change, so what was read from them is right for ever, whoever asks.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from itertools import islice
from typing import Any

from samsyn.agreements.models import Edition
from samsyn.agreements.queries import asking
from samsyn.agreements.rules import reach
from samsyn.agreements.rules.stages import Stage, stages
from samsyn.agreements.rules.terms import Held
from samsyn.base.collaborations.actors import Actor
from samsyn.papers import reading
from samsyn.papers.model import Paper

Key = tuple[tuple[str, ...], frozenset[str]]

KEPT_MOST = 2_000
OPEN_TO_ALL: frozenset[str] = frozenset()
_kept: dict[Key, Paper] = {}


@dataclass(frozen=True, slots=True)
class StageRow:
    """A stretch of days and its paper, as far as the actor reaches (skede); ``key`` tells one paper from another."""

    first_day: date | None
    last_day: date | None
    key: Key
    paper: Paper


@dataclass(frozen=True, slots=True)
class Timeline:
    """A collaboration and the stages of its agreement, in order (tidslinje)."""

    collaboration_id: int
    slug: str
    name: str
    in_use_from: date | None
    municipality_code: str
    carries_act_clock: bool
    is_practice: bool
    stages: tuple[StageRow, ...]

    def at(self, on: date) -> StageRow:
        """The stage of a day; before the first, the first."""
        held = [one for one in self.stages if one.first_day is None or one.first_day <= on]
        return held[-1] if held else self.stages[0]


def paper(actor: Actor, on: date) -> Paper:
    """Give the paper in force on a day, without its signatures, which are facts.

    Raises ``ObjectDoesNotExist`` where no agreement has been loaded.
    """
    return timeline(actor).at(on).paper


def timeline(actor: Actor) -> Timeline:
    """Give the stages of the actor's agreement; raises ``ObjectDoesNotExist`` where there is none."""
    found = timelines(actor)
    if not found:
        raise Edition.DoesNotExist
    return found[actor.collaboration_id]


def hidden_from(actor: Actor) -> frozenset[str]:
    """Give the forums that the actor does not reach in any stage."""
    found = timelines(actor).get(actor.collaboration_id)
    return frozenset().union(*(stage.key[1] for stage in found.stages)) if found else OPEN_TO_ALL


def timelines(*actors: Actor) -> dict[int, Timeline]:
    """Give the stages of the agreements of one person's actors: one query, and one more for what is not in memory."""
    held = _editions(*actors)
    by_id = {actor.collaboration_id: actor for actor in actors}
    laid = {key: stages([one.held for one in rows]) for key, rows in held.items()}
    _remember(actors, (stage for each in laid.values() for stage in each))
    found = {}
    for key, parts in laid.items():
        rows = tuple(_row(stage, by_id[key]) for stage in parts)
        found[key] = Timeline(key, *held[key][0].about, rows)
    return found


_About = tuple[str, str, date | None, str, bool, bool]
_SAID = ("decided_by", "decided_on", "reference", "reason", "entered_at")


@dataclass(frozen=True, slots=True)
class _Read:
    """An edition as it is read: as far as choosing needs it, its collaboration, and what it says of itself."""

    held: Held
    about: _About
    said: tuple[Any, ...]


_Editions = list[_Read]


def whole(stage: StageRow) -> Paper:
    """The paper of a stage with the forums that the actor does not reach: only to learn in which of them she sits."""
    return _kept.get((stage.key[0], OPEN_TO_ALL), stage.paper)


def said_of_editions(actor: Actor) -> list[tuple[Any, ...]]:
    """Give what every edition says of itself, but for its content, in the order that they were entered."""
    return [one.said for one in _editions(actor).get(actor.collaboration_id, ())]


def _editions(*actors: Actor) -> dict[int, _Editions]:
    """Read the editions of some agreements, only once in a request; one without editions is left out."""
    kept = asking.kept()
    if kept is None:
        return _read(*actors)
    lacking = [one for one in actors if (one.user_id, one.collaboration_id) not in kept]
    if lacking:
        found = _read(*lacking)
        kept |= {(one.user_id, one.collaboration_id): found.get(one.collaboration_id, []) for one in lacking}
    held = {one.collaboration_id: kept[one.user_id, one.collaboration_id] for one in actors}
    return {key: rows for key, rows in held.items() if rows}


def _read(*actors: Actor) -> dict[int, _Editions]:
    about = ("slug", "name", "in_use_from", "municipality_code", "carries_act_clock", "is_practice")
    fields = ("id", "part", "number", "sha256", "first_day", "paper_key")
    columns = ("collaboration_id", *fields, *(f"collaboration__{name}" for name in about), *_SAID)
    found: dict[int, _Editions] = {}
    for key, *rest in Edition.rows.of(*actors).order_by("collaboration_id", "id").values_list(*columns):
        held, own = Held(*rest[:6]), tuple(rest[12:])
        said = (held.part, held.number, held.paper_key, held.first_day, *own)
        found.setdefault(key, []).append(_Read(held, tuple(rest[6:12]), said))
    return found


def _remember(actors: Iterable[Actor], laid: Iterable[Stage]) -> None:
    """Read what is not in memory, all of it by one query."""
    lacking = {stage.digests: stage for stage in laid if (stage.digests, OPEN_TO_ALL) not in _kept}
    if not lacking:
        return
    wanted = {edition.id for stage in lacking.values() for edition in stage.editions}
    contents = dict(Edition.rows.of(*actors).filter(pk__in=wanted).values_list("id", "content"))
    for digests, stage in lacking.items():
        values = {key: value for one in stage.editions for key, value in contents[one.id].items()}
        _keep((digests, OPEN_TO_ALL), reading.stored(values))


def _row(stage: Stage, actor: Actor) -> StageRow:
    whole = _kept[stage.digests, OPEN_TO_ALL]
    hidden = OPEN_TO_ALL
    if not actor.is_program:
        hidden = reach.hidden_forums(whole, party_key=actor.party_key, circles=actor.circles)
    key = (stage.digests, hidden)
    if key not in _kept:
        _keep(key, reach.without(whole, hidden))
    return StageRow(stage.first_day, stage.last_day, key, _kept.get(key, whole))


def _keep(key: Key, read: Paper) -> None:
    """Keep a paper, and forget the oldest when there are too many."""
    _kept[key] = read
    for old in list(islice(_kept, max(len(_kept) - KEPT_MOST, 0))):
        _kept.pop(old, None)
