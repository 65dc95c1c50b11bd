"""What is to be done by a day (att göra): for a week, an agenda, a feed."""

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from datetime import date

from samsyn.almanac.periods import last_day_for
from samsyn.base.collaborations.actors import Actor
from samsyn.duties.queries.assignments import assignments
from samsyn.duties.queries.courses import AssignmentRow
from samsyn.duties.queries.meetings import meetings as coming
from samsyn.duties.queries.rows import CaseRow, DueRow, DutyRow, Occurrence
from samsyn.duties.queries.standing import Board, boards
from samsyn.duties.rules.assignments import AssignmentStanding
from samsyn.duties.rules.standings import Standing
from samsyn.duties.rules.sums import still_asked

_COMING = frozenset({Standing.OPEN, Standing.DUE_SOON, Standing.BEHIND, Standing.MISSED, Standing.AHEAD})


Bodies = str | Collection[str] | Mapping[str, Collection[str]]


def due(*actors: Actor, on: date, until: date, body: Bodies | None = None) -> list[DueRow]:
    """List what is late or falls due until a day, promises and assignments, the most urgent first.

    ``body`` asks for what some bodies or forums owe or hold, the same everywhere or per collaboration
    (``parties.queries.concerns``). What holds all the time and what is done as needed is never here; what has
    happened and waits for an answer is. An assignment without a day is due when its forum next meets.
    """
    found = boards(*actors, on=on, first=date(on.year - 1, 1, 1), last=max(until, on))
    asked = assigned(found, assignments(*actors, on=on, open_only=True), on=on, until=until)
    promised = due_among((row for board in found for row in board.rows), until=until, body=body)
    return _in_order([*promised, *(row for row in asked if body is None or _is_for(row, body))])


def assigned(held: Sequence[Board], rows: Iterable[AssignmentRow], *, on: date, until: date) -> Iterator[DueRow]:
    """Give the assignments that are late or fall due until a day, as what is to be done."""
    meetings: dict[tuple[str, str], date] = {}
    for one in coming(held, on, until):
        meetings.setdefault((one.board.line.slug, one.forum.id), one.on)
    for row in rows:
        day = row.by_day or meetings.get((row.collaboration, row.course.time.forum))
        if day is not None and day <= until:
            yield _of_assignment(row, day)


def due_among(rows: Iterable[DutyRow], *, until: date, body: Bodies | None = None) -> list[DueRow]:
    """List what of some duties is late or falls due until a day, as ``due`` does for whoever has asked for them."""
    found = [one for row in rows if body is None or _concerns(row, body) for one in _of(row, until)]
    return _in_order(found)


def _in_order(found: Iterable[DueRow]) -> list[DueRow]:
    return sorted(found, key=lambda one: (one.last_day, one.collaboration_name, one.title, one.key))


def concerned(row: DutyRow) -> frozenset[str]:
    """The bodies and forums that a duty is for: those who owe it, and the forum that carries it."""
    return frozenset(filter(None, (*(owner.key for owner in row.owners), row.forum_key)))


def _concerns(row: DutyRow, body: Bodies) -> bool:
    return not concerned(row).isdisjoint(_asked_for(body, row.collaboration))


def _is_for(row: DueRow, body: Bodies) -> bool:
    return not {row.forum_key, *(owner.key for owner in row.owners)}.isdisjoint(_asked_for(body, row.collaboration))


def _asked_for(body: Bodies, collaboration: str) -> Collection[str]:
    asked = body.get(collaboration, ()) if isinstance(body, Mapping) else body
    return {asked} if isinstance(asked, str) else asked


def _of(row: DutyRow, until: date) -> Iterator[DueRow]:
    if row.standing is Standing.ENDED:
        return
    for case in row.cases:
        if case.standing in _COMING:
            yield _of_case(row, case)
    if row.mode not in {"windows", "clock"}:
        return
    for one in still_asked(row.occurrences):
        if one.standing in _COMING:
            last_day = _last_day(one)
            if last_day <= until:
                yield _of_window(row, one, last_day)


def _last_day(one: Occurrence) -> date:
    """The last day of the next time: in the window as far as it is asked for."""
    if not one.in_figures or one.standing is Standing.MISSED:
        return one.window.last_day
    return last_day_for(one.window, one.window.wanted - one.wanted + one.counted + 1)


def _of_window(row: DutyRow, one: Occurrence, last_day: date) -> DueRow:
    return _row(row, one.standing, last_day, one.window.starts, (one.counted, one.wanted), None)


def _of_case(row: DutyRow, case: CaseRow) -> DueRow:
    return _row(row, case.standing, case.answer_by or case.happened_on, case.happened_on, (0, 1), case.id)


STANDINGS = {
    AssignmentStanding.LATE: Standing.MISSED,
    AssignmentStanding.DUE_SOON: Standing.DUE_SOON,
    AssignmentStanding.PARTLY: Standing.BEHIND,
    AssignmentStanding.OPEN: Standing.OPEN,
}
"""How an assignment that waits for its answer stands, among the promises."""


def _of_assignment(row: AssignmentRow, day: date) -> DueRow:
    return DueRow(
        collaboration=row.collaboration,
        collaboration_name=row.collaboration_name,
        key=f"assignments/{row.id}",
        title=row.what,
        clause=row.about.title,
        owners=(row.owner,),
        receiver=row.asked_by,
        standing=STANDINGS[row.standing],
        last_day=day,
        first_day=row.given_on,
        counted=0,
        wanted=1,
        forum_key=row.course.time.forum,
        activity_key="",
        assignment_id=row.id,
    )


def _row(
    row: DutyRow, stands: Standing, last_day: date, first_day: date, figures: tuple[int, int], happening_id: int | None
) -> DueRow:
    return DueRow(
        collaboration=row.collaboration,
        collaboration_name=row.collaboration_name,
        key=row.key,
        title=row.title,
        clause=row.clause,
        owners=row.owners,
        receiver=row.receiver,
        standing=stands,
        last_day=last_day,
        first_day=first_day,
        counted=figures[0],
        wanted=figures[1],
        forum_key=row.forum_key,
        activity_key=row.activity_key,
        happening_id=happening_id,
    )
