"""How an agreement goes on (förnya eller avsluta): what its text allows, what was noted, what came before and after."""

from dataclasses import dataclass
from datetime import date

from django.utils import timezone

from samsyn.agreements import access
from samsyn.agreements.models import Review
from samsyn.agreements.queries.editions import EditionRow, editions
from samsyn.agreements.queries.papers import Timeline, timeline
from samsyn.agreements.rules import following, renewing, terms
from samsyn.agreements.rules.following import Life
from samsyn.agreements.rules.parts import REST
from samsyn.agreements.rules.renewing import Moved, Noted, Way
from samsyn.base.collaborations.actors import Actor
from samsyn.papers.model import Paper


@dataclass(frozen=True, slots=True)
class ReviewRow:
    """Something noted of how the agreement goes on (anteckning): a review, a consultation, that it runs out."""

    id: int
    kind: Noted
    noted_on: date
    by: str
    words: str
    reference: str
    again_by: date | None
    entered_by: str
    entered_on: date


@dataclass(frozen=True, slots=True)
class ExtensionRow:
    """An extension (förlängning): from which end to which, who decided it and when, and where that stands."""

    before: date
    after: date
    decided_by: str
    decided_on: date | None
    reference: str
    reason: str


@dataclass(frozen=True, slots=True)
class LifeRow:
    """An agreement in its row (en i raden): its days, the day it formally ended, and the days without one after it."""

    key: str
    title: str
    first_day: date | None
    last_day: date | None
    gap_first_day: date | None
    gap_last_day: date | None
    gap_days: int
    is_this: bool


@dataclass(frozen=True, slots=True)
class RenewalRow:
    """How an agreement stands as to going on, on a day; ``reviews`` hold what still stands, the newest first."""

    opens_on: date | None
    is_asked: bool
    last_day: date | None
    last_day_to_consult: date | None
    ways: tuple[Way, ...]
    years: tuple[int, ...]
    reviews: tuple[ReviewRow, ...]
    extensions: tuple[ExtensionRow, ...]
    lives: tuple[LifeRow, ...]
    may_go_on: bool
    may_review: bool

    def last_noted(self, kind: Noted) -> ReviewRow | None:
        """The newest note of a kind."""
        return next((one for one in self.reviews if one.kind is kind), None)

    @property
    def successor(self) -> LifeRow | None:
        """What follows this agreement, if it is here."""
        return next((after for one, after in zip(self.lives, self.lives[1:], strict=False) if one.is_this), None)

    @property
    def predecessor(self) -> LifeRow | None:
        """What came before this agreement, if it is here."""
        return next((before for before, one in zip(self.lives, self.lives[1:], strict=False) if one.is_this), None)


def renewal(actor: Actor, on: date) -> RenewalRow:
    """Tell how the agreement of a day goes on; raises ``ObjectDoesNotExist`` where there is none."""
    line = timeline(actor)
    paper = line.at(on).paper
    return RenewalRow(
        opens_on=renewing.opens_on(paper),
        is_asked=renewing.is_asked(paper, on),
        last_day=terms.last_day(paper),
        last_day_to_consult=terms.last_day_to_consult(paper),
        ways=renewing.ways(paper),
        years=renewing.steps_of(paper),
        reviews=tuple(row for row in _reviews(actor, paper) if row.noted_on <= on),
        extensions=_extensions(actor, line, paper, on),
        lives=lives(actor, on),
        may_go_on=access.may(actor, access.GO_ON),
        may_review=access.may(actor, access.REVIEW),
    )


def lives(actor: Actor, on: date) -> tuple[LifeRow, ...]:
    """Give the agreements of a collaboration in order, with that of a day marked; raises ``ObjectDoesNotExist``."""
    line = timeline(actor)
    paper = line.at(on).paper
    return tuple(_life(one, paper) for one in _lives(line))


def has_successor(actor: Actor, paper: Paper) -> bool:
    """Tell whether another agreement follows a paper."""
    found = next((one for one in _lives(timeline(actor)) if one.paper.id == paper.id), None)
    return found is not None and found.is_followed


def is_said_to_run_out(actor: Actor, paper: Paper) -> bool:
    """Tell whether it is noted that the parties let a paper run out at the end that it now has."""
    return any(one.kind is Noted.RUNS_OUT for one in _since_last_end(actor, paper))


def consulted_on(actor: Actor, paper: Paper, *, also: date | None = None) -> date | None:
    """Give the day that consultation began before the end that a paper now has; ``also`` one that is known besides."""
    noted = [one.noted_on for one in _since_last_end(actor, paper) if one.kind is Noted.CONSULTED]
    return min((day for day in (*noted, also) if day), default=None)


def _since_last_end(actor: Actor, paper: Paper) -> list[ReviewRow]:
    """What was noted after the end that was moved on, if one was: what concerns the end that is now."""
    moved = renewing.moved_ends((stage.first_day, stage.paper) for stage in timeline(actor).stages)
    current = terms.last_day(paper)
    former = max((one.before for one in moved if current is None or one.before < current), default=date.min)
    return [row for row in _reviews(actor, paper) if row.noted_on > former]


def _reviews(actor: Actor, paper: Paper) -> list[ReviewRow]:
    columns = ("id", "kind", "noted_on", "by", "words", "reference", "again_by", "entered_by__name", "entered_at")
    rows = Review.rows.of(actor).filter(paper_key=paper.id, takes_back=None, taken_back_by=None)
    found = rows.order_by("-noted_on", "-id").values_list(*columns)
    return [
        ReviewRow(pk, Noted(kind), on, by, words, reference, again, name or "", timezone.localdate(at))
        for pk, kind, on, by, words, reference, again, name, at in found
    ]


def _extensions(actor: Actor, line: Timeline, paper: Paper, on: date) -> tuple[ExtensionRow, ...]:
    """The times that the end was moved on, with what their editions say; asked for only where there is one."""
    stages = [(stage.first_day, stage.paper) for stage in line.stages if stage.paper.id == paper.id]
    moved = [one for one in renewing.moved_ends(stages) if one.is_extension and one.first_day and one.first_day <= on]
    if not moved:
        return ()
    held = (one for one in editions(actor) if one.part == REST and one.paper_key == paper.id)
    known = {one.first_day: one for one in held}
    return tuple(_extension(one, known[one.first_day]) for one in moved)


def _extension(one: Moved, said: EditionRow) -> ExtensionRow:
    return ExtensionRow(one.before, one.after, said.decided_by, said.decided_on, said.reference, said.reason)


def _lives(line: Timeline) -> tuple[Life, ...]:
    return following.lives((stage.first_day, stage.paper) for stage in line.stages)


def _life(one: Life, paper: Paper) -> LifeRow:
    gap = one.gap
    last = gap.last_day if gap else None
    return LifeRow(
        key=one.paper.id,
        title=one.paper.title,
        first_day=one.first_day,
        last_day=one.last_day,
        gap_first_day=gap.first_day if gap else None,
        gap_last_day=last,
        gap_days=(last - gap.first_day).days + 1 if gap and last else 0,
        is_this=one.paper.id == paper.id,
    )
