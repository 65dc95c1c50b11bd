"""An agreement in short (överenskommelsen i korthet): its term, its time left, its days."""

from dataclasses import dataclass
from datetime import date

from samsyn.agreements.queries.papers import Timeline, timeline, timelines
from samsyn.agreements.rules import terms
from samsyn.base.collaborations.actors import Actor
from samsyn.papers.model import Paper


@dataclass(frozen=True, slots=True)
class AgreementRow:
    """An agreement in short; ``days_left`` is 0 on the last day, negative after it, None until further notice."""

    collaboration: str
    collaboration_name: str
    key: str
    title: str
    first_day: date | None
    last_day: date | None
    is_start_unset: bool
    is_open_ended: bool
    days_left: int | None
    has_begun: bool
    has_ended: bool
    last_day_to_consult: date | None
    in_use_from: date | None
    successor_first_day: str
    changed_on: date | None


def agreement_row(actor: Actor, on: date) -> AgreementRow:
    """Give the actor's agreement in short, as of a day; raises ``ObjectDoesNotExist`` where there is none."""
    return _row(timeline(actor), on)


def agreement_rows(*actors: Actor, on: date) -> list[AgreementRow]:
    """Give the agreements of one person's actors in short, by name, in one query."""
    return sorted((_row(one, on) for one in timelines(*actors).values()), key=lambda row: row.collaboration_name)


def _row(line: Timeline, on: date) -> AgreementRow:
    stage = line.at(on)
    paper: Paper = stage.paper
    first, last = terms.first_day(paper), terms.last_day(paper)
    return AgreementRow(
        collaboration=line.slug,
        collaboration_name=line.name,
        key=paper.id,
        title=paper.title,
        first_day=first,
        last_day=last,
        is_start_unset=terms.is_start_unset(paper),
        is_open_ended=paper.term.is_open_ended,
        days_left=(last - on).days if last else None,
        has_begun=first is None or first <= on,
        has_ended=last is not None and last < on,
        last_day_to_consult=terms.last_day_to_consult(paper),
        in_use_from=line.in_use_from,
        successor_first_day=paper.renewal.successor_first_day if paper.renewal else "",
        changed_on=stage.first_day,
    )
