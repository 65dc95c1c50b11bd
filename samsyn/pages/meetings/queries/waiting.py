"""What waits for a person's answer (att svara på): notices, notes to approve, and whether efforts were done."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from samsyn.base.collaborations.actors import Actor
from samsyn.forums import queries as forums
from samsyn.forums.queries import AwaitedNotes, EffortRow, ToAnswer
from samsyn.pages.meetings.queries.efforts import days


@dataclass(frozen=True, slots=True)
class Asked:
    """An effort that one is asked about (blev det gjort?), with its days in words."""

    row: EffortRow
    when: str


@dataclass(frozen=True, slots=True)
class Waiting:
    """What waits for a person's answer (att svara på), over all her collaborations."""

    notices: tuple[ToAnswer, ...]
    notes: tuple[AwaitedNotes, ...]
    efforts: tuple[Asked, ...]

    def __bool__(self) -> bool:
        """Tell whether anything waits."""
        return bool(self.notices or self.notes or self.efforts)


def to_answer(actors: Sequence[Actor], *, on: date) -> Waiting:
    """Gather what waits for a person's answer on a day; nothing without an actor."""
    if not actors:
        return Waiting((), (), ())
    return Waiting(
        notices=tuple(forums.to_answer(*actors, on=on)),
        notes=tuple(forums.awaited(*actors, today=on)),
        efforts=tuple(Asked(one, days(one, on)) for one in forums.efforts_to_answer(*actors, on=on)),
    )
