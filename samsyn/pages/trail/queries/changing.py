"""The agreement of a binder (överenskommelsen): what held in the span, its editions, and what its changes did."""

from collections.abc import Iterator
from datetime import date

from samsyn.agreements import queries as agreements
from samsyn.agreements.queries import EditionRow as Held
from samsyn.agreements.queries import StageRow, Timeline
from samsyn.base.collaborations.actors import Actor
from samsyn.pages.trail.queries.values import AgreementRow, ChangedPromise, ChangeRow, EditionRow, Span
from samsyn.papers.model import Paper
from samsyn.papers.promise import Promise
from samsyn.papers.promises import promises
from samsyn.papers.who import name_of


def agreed(actor: Actor, line: Timeline, span: Span, on: date) -> tuple[AgreementRow, ...]:
    """Give the agreements that held in a span, in order."""
    papers = {stage.paper.id: stage.paper for stage in line.stages if (stage.first_day or date.min) <= span.last}
    found = (one for one in agreements.lives(actor, on) if _touches(one.first_day, one.last_day, span))
    return tuple(
        AgreementRow(
            one.key, one.title, tuple(party.name for party in papers[one.key].parties), one.first_day, one.last_day
        )
        for one in found
        if one.key in papers
    )


def editions(actor: Actor, paper: Paper, span: Span) -> tuple[EditionRow, ...]:
    """Give the editions that held on some day of a span, part by part."""
    by_part: dict[str, list[Held]] = {}
    for one in agreements.editions(actor):
        by_part.setdefault(one.part, []).append(one)
    return tuple(row for held in by_part.values() for row in _of_part(paper, held, span))


def _of_part(paper: Paper, held: list[Held], span: Span) -> Iterator[EditionRow]:
    """The last of a part by a day holds; of those from the same day the highest number."""
    ordered = sorted(held, key=lambda one: (one.first_day or date.min, one.number))
    for before, one, after in zip([None, *ordered], ordered, [*ordered[1:], None], strict=False):
        is_over = after is not None and (after.first_day is None or after.first_day <= max(span.first, _day(one)))
        if _day(one) <= span.last and not is_over:
            yield _edition(paper, one, is_change=_is_change(before, one, span))


def _is_change(before: Held | None, one: Held, span: Span) -> bool:
    is_same = before is not None and before.paper_key == one.paper_key
    return is_same and one.first_day is not None and span.first <= one.first_day


def _edition(paper: Paper, one: Held, *, is_change: bool) -> EditionRow:
    return EditionRow(
        part=one.part,
        number=one.number,
        agreement=one.paper_key,
        first_day=one.first_day,
        decided_by=name_of(paper, one.decided_by) if one.decided_by else "",
        decided_on=one.decided_on,
        reference=one.reference,
        reason=one.reason,
        is_change=is_change,
    )


def changes(line: Timeline, span: Span, closed: frozenset[str]) -> tuple[ChangeRow, ...]:
    """Tell what each change that began to hold in a span did to the promises; one that did nothing is there too."""
    turns = zip(line.stages, line.stages[1:], strict=False)
    return tuple(
        _change(before, after, closed)
        for before, after in turns
        if after.first_day and span.first <= after.first_day <= span.last
    )


def _change(before: StageRow, after: StageRow, closed: frozenset[str]) -> ChangeRow:
    was, now = ({one.key: one for one in promises(stage.paper) if one.forum not in closed} for stage in (before, after))
    both = ((was[key], one) for key, one in now.items() if key in was)
    return ChangeRow(
        first_day=after.first_day or date.min,
        came=tuple(one.title for key, one in now.items() if key not in was),
        ended=tuple(one.title for key, one in was.items() if key not in now),
        changed=tuple(
            ChangedPromise(one.title, said, says)
            for old, one in both
            if (said := _said(before.paper, old)) != (says := _said(after.paper, one))
        ),
    )


def _said(paper: Paper, one: Promise) -> str:
    """Say what counts of a promise: how often or when, and whose it is."""
    owners = ", ".join(name_of(paper, key) for key in one.owners)
    return f"{one.phrase or one.when or one.title} ({owners})" if owners else one.phrase or one.when or one.title


def _day(one: Held) -> date:
    return one.first_day or date.min


def _touches(first: date | None, last: date | None, span: Span) -> bool:
    return (first is None or first <= span.last) and (last is None or last >= span.first)
