"""The paper of a day with the forums that were made by an act: what all of forums asks for instead of the agreement's.

Inside a request what was made is asked for once, by one query, as the editions are.
"""

from bisect import bisect_right
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, fields, replace
from datetime import date, timedelta
from functools import partial
from typing import Any

from django.core.exceptions import ObjectDoesNotExist
from django.db.models import CharField, DateField, Value

from samsyn.agreements import queries as agreements
from samsyn.agreements.queries import StageRow, Timeline, asking
from samsyn.base.collaborations.actors import Actor
from samsyn.forums.models import Composition, MadeForum
from samsyn.forums.rules.made import Composed, Made, MadeKind, Said, Sits, is_made, joined
from samsyn.papers.kinds import SeatKind
from samsyn.papers.model import Paper

ONE_DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Acts:
    """What was made in a collaboration (bildat), as far as somebody reaches."""

    made: tuple[Made, ...] = ()
    composed: tuple[Composed, ...] = ()

    @property
    def turns(self) -> list[date]:
        """The days on which something is made, ends or is composed anew, in order."""
        begins = {*(one.first_day for one in self.made), *(one.first_day for one in self.composed)}
        return sorted(begins | {one.last_day + ONE_DAY for one in self.made if one.last_day})


NONE = Acts()


@dataclass(frozen=True, slots=True)
class ForumLine(Timeline):
    """The stages of an agreement with the forums that were made (tidslinje); these are asked for when they are needed.

    For a forum of the agreement alone, whose seats nobody else decides on, they never are.
    """

    ask: Callable[[], Acts]
    _laid: dict[tuple[int, int], StageRow] = field(default_factory=dict, compare=False, repr=False)

    def at(self, on: date, forum_key: str = "") -> StageRow:
        """The stage of a day, with the forums that stand on it; told for which forum, no more than it needs."""
        stage = Timeline.at(self, on)
        if forum_key and not _hangs_on_acts(stage.paper, forum_key):
            return stage
        acts = self.ask()
        key = (id(stage), bisect_right(acts.turns, on))
        if key not in self._laid:
            self._laid[key] = replace(stage, paper=joined(stage.paper, acts.made, acts.composed, on))
        return self._laid[key]

    def last(self, forum_key: str) -> StageRow:
        """The stage in which a forum stands last: for one that was made with a last day that day's."""
        made = self.made(forum_key)
        return self.at((made.last_day if made else None) or date.max, forum_key)

    def near(self, on: date, forum_key: str) -> StageRow:
        """The stage of a day, or for a forum that does not stand on it, of its first or last day."""
        made = self.made(forum_key)
        if made is not None:
            on = min(max(on, made.first_day), made.last_day or date.max)
        return self.at(on, forum_key)

    def all_made(self, root_key: str = "") -> tuple[Made, ...]:
        """List what was made, of one root if it is said, those to come and those that have ended too."""
        return tuple(one for one in self.ask().made if root_key in ("", one.root_key))

    def composed(self, forum_key: str, on: date) -> Composed | None:
        """Give the composition that holds on a day, None where nobody has composed the forum anew."""
        rows = [one for one in self.ask().composed if one.forum_key == forum_key and one.first_day <= on]
        return max(rows, key=lambda one: one.first_day) if rows else None

    def made(self, forum_key: str) -> Made | None:
        """Give what was made by an act, None for a forum of the agreement."""
        known = self.ask().made if is_made(forum_key) else ()
        return next((one for one in known if one.key == forum_key), None)


def _hangs_on_acts(paper: Paper, forum_key: str) -> bool:
    """Whether a forum was made, or is one whose composition another decides."""
    return is_made(forum_key) or any(one.id == forum_key and one.composition_by for one in paper.forums)


def paper(actor: Actor, on: date, forum_key: str = "") -> Paper:
    """Give the paper in force on a day with the forums that were made; told for which forum, no more than it needs.

    Raises ``ObjectDoesNotExist`` where no agreement has been loaded.
    """
    return timeline(actor).at(on, forum_key).paper


def timeline(actor: Actor) -> ForumLine:
    """Give the stages of the actor's agreement with what was made; raises ``ObjectDoesNotExist`` without one."""
    found = timelines(actor)
    if not found:
        raise ObjectDoesNotExist
    return found[actor.collaboration_id]


def timelines(*actors: Actor) -> dict[int, ForumLine]:
    """Give the stages of the agreements of one person's actors with what was made: one query more."""
    lines = agreements.timelines(*actors)
    asked = _Asking([one for one in actors if one.collaboration_id in lines])
    return {key: _line(line, partial(asked.of, key)) for key, line in lines.items()}


def sits_of(seats: Iterable[Mapping[str, Any]]) -> tuple[Sits, ...]:
    """Read seats as they are stored."""
    return tuple(Sits(one["body"], SeatKind(one["kind"]), bool(one["leads"])) for one in seats)


def _line(line: Timeline, ask: Callable[[], Acts]) -> ForumLine:
    return ForumLine(**{one.name: getattr(line, one.name) for one in fields(Timeline)}, ask=ask)


class _Asking:
    """What was made in some collaborations, asked for at once, when first needed, and only once in a request."""

    def __init__(self, actors: Sequence[Actor]) -> None:
        self._actors = actors
        self._found: dict[int, Acts] | None = None

    def of(self, collaboration_id: int) -> Acts:
        """Give what was made in one of them."""
        if self._found is None:
            self._found = _acts(*self._actors)
        return self._found.get(collaboration_id, NONE)


def _acts(*actors: Actor) -> dict[int, Acts]:
    kept = asking.kept()
    if kept is None:
        return _asked(actors)
    lacking = [one for one in actors if ("made", one) not in kept]
    found = _asked(lacking)
    kept |= {("made", one): found.get(one.collaboration_id, NONE) for one in lacking}
    return {one.collaboration_id: kept["made", one] for one in actors}


_BOTH = ("first_day", "seats", "decided_by", "decided_on", "reference")
_OWN = ("name", "kind", "root_key", "purpose", "rhythm", "last_day")
_NO: tuple[Any, ...] = (*(Value("", CharField()) for _ in _OWN[1:]), Value(None, DateField()))


def _asked(actors: Collection[Actor]) -> dict[int, Acts]:
    """Read both what was made and what was composed anew, by one query."""
    if not actors:
        return {}
    made = MadeForum.rows.of(*actors).values_list("collaboration_id", "id", "key", *_BOTH, *_OWN)
    composed = Composition.rows.of(*actors).values_list("collaboration_id", "id", "forum_key", *_BOTH, *_NO)
    found: dict[int, Acts] = {}
    for owner, _, key, first_day, seats, by, on, reference, *own in made.union(composed, all=True).order_by("id"):
        so_far, one = found.get(owner, NONE), Composed(key, first_day, sits_of(seats), Said(by, on, reference))
        if own[0]:
            found[owner] = replace(so_far, made=(*so_far.made, _made(one, *own)))
        else:
            found[owner] = replace(so_far, composed=(*so_far.composed, one))
    return found


def _made(one: Composed, name: str, kind: str, root_key: str, *rest: Any) -> Made:
    purpose, rhythm, last_day = rest
    return Made(
        key=one.forum_key,
        name=name,
        kind=MadeKind(kind),
        root_key=root_key,
        first_day=one.first_day,
        last_day=last_day,
        purpose=purpose,
        rhythm=rhythm,
        seats=one.seats,
        decided=one.decided,
    )
