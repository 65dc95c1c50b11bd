"""How an agreement goes on or ends (förnya eller avsluta): extended, followed by another, let run out, reviewed.

Haninge 2022–2024: three years at a time after consultation, which begins at the latest six months before the end.
Nykvarn 2021–2022: a new agreement follows on the day after. Stockholm 2024: until further notice, with no review said.
"""

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum
from itertools import pairwise

from samsyn.agreements.rules import terms
from samsyn.agreements.rules.amending import Decision
from samsyn.almanac import terms as almanac
from samsyn.almanac.periods import ONE_DAY, month_after
from samsyn.almanac.terms import WrittenDay
from samsyn.papers.check_values import FIRST_YEAR, LAST_YEAR
from samsyn.papers.model import Paper, Term

OPENS_MONTHS = 9
"""How many months before the end the parties are asked how the agreement goes on."""
READY_MONTHS = 3
"""How long before consultation must have begun they are asked at the latest."""
MOST_YEARS = 24
"""The longest that one decision prolongs an agreement, so that a slip of the finger does not bind a generation."""


class Way(StrEnum):
    """A way for an agreement to go on or end (vägval)."""

    EXTEND = "extend"
    SUCCEED = "succeed"
    RUN_OUT = "run_out"


class Noted(StrEnum):
    """What is noted about how an agreement goes on (anteckning): a review, a consultation, that it shall run out."""

    REVIEWED = "reviewed"
    CONSULTED = "consulted"
    RUNS_OUT = "runs_out"


class Objection(StrEnum):
    """Why an agreement cannot go on or end so (invändning); ``agreements.wording`` says it in words."""

    NO_END = "no_end"
    NOT_IN_THE_TEXT = "not_in_the_text"
    NOT_WHOLE_STEPS = "not_whole_steps"
    TOO_LONG = "too_long"
    NOT_DECIDED = "not_decided"
    DECIDED_LATER = "decided_later"
    NOT_WHO_DECIDES = "not_who_decides"
    ALREADY_EXTENDED = "already_extended"
    AFTER_THE_END = "after_the_end"
    NOT_CONSULTED = "not_consulted"
    CONSULTED_AFTER = "consulted_after"
    HAS_SUCCESSOR = "has_successor"
    NO_REASON = "no_reason"
    SAID_ALREADY = "said_already"
    HAS_NOT_BEEN = "has_not_been"
    BEFORE_IT_HELD = "before_it_held"
    NOBODY_NAMED = "nobody_named"
    NO_CONCLUSION = "no_conclusion"
    AGAIN_BEFORE = "again_before"
    TAKEN_BACK = "taken_back"
    SUCCESSOR_OPEN = "successor_open"
    FOLLOWS_ANOTHER = "follows_another"
    CHOICES_LEFT = "choices_left"
    DRAFTS_LEFT = "drafts_left"
    NOT_A_DAY = "not_a_day"
    ENDS_BEFORE_IT_BEGINS = "ends_before_it_begins"


@dataclass(frozen=True, slots=True)
class Note:
    """What is noted (anteckning): what sort, which day, by whom, what it came to, and by which day it is done again."""

    kind: Noted
    noted_on: date
    by: str
    words: str
    reference: str = ""
    again_by: date | None = None


@dataclass(frozen=True, slots=True)
class Moved:
    """That the end of an agreement was moved (flyttat slut): from which day that held, from which end to which."""

    first_day: date | None
    before: date
    after: date

    @property
    def is_extension(self) -> bool:
        """Whether it was moved onwards."""
        return self.after > self.before


def opens_on(paper: Paper) -> date | None:
    """The day from which the parties are asked how it goes on: nine months before the end.

    Sooner where the text wants consultation earlier than that. None until further notice.
    """
    last_day = terms.last_day(paper)
    if last_day is None:
        return None
    asked = (paper.renewal.consultation_months_before if paper.renewal else None) or 0
    return month_after(last_day + ONE_DAY, -max(OPENS_MONTHS, asked + READY_MONTHS))


def is_asked(paper: Paper, on: date) -> bool:
    """Whether the day has come to say how the agreement goes on."""
    opens = opens_on(paper)
    return opens is not None and on >= opens


def ways(paper: Paper) -> tuple[Way, ...]:
    """The ways that an agreement has: to be extended where its text says so, to be followed, to run out at an end."""
    has_end = terms.last_day(paper) is not None
    found = ((Way.EXTEND, has_end and bool(step_of(paper))), (Way.SUCCEED, True), (Way.RUN_OUT, has_end))
    return tuple(way for way, is_open in found if is_open)


def step_of(paper: Paper) -> int:
    """How many years an agreement is extended by at a time, 0 where its text has no extension."""
    return (paper.renewal.extension_years if paper.renewal else None) or 0


def steps_of(paper: Paper) -> tuple[int, ...]:
    """The years that one decision may add: whole steps, up to three of them."""
    step = step_of(paper)
    return tuple(step * times for times in (1, 2, 3) if step and step * times <= MOST_YEARS)


def objection_to_extending(  # noqa: PLR0913 - an extension is these facts
    paper: Paper,
    *,
    years: int,
    decision: Decision,
    today: date,
    consulted_on: date | None = None,
    former_ends: Collection[date] = (),
    has_successor: bool = False,
) -> Objection | None:
    """Say why an agreement cannot be extended so, or None if it can.

    ``former_ends`` are the last days that it had before earlier extensions. Haninge: "tre år i taget efter samråd".
    """
    last_day, step = terms.last_day(paper), step_of(paper)
    if last_day is None:
        return Objection.NO_END
    if not step:
        return Objection.NOT_IN_THE_TEXT
    if years < 1 or years % step:
        return Objection.NOT_WHOLE_STEPS
    if years > MOST_YEARS:
        return Objection.TOO_LONG
    if has_successor:
        return Objection.HAS_SUCCESSOR
    return _lack_of_decision(paper, decision, today) or _lack_of_time(
        paper, decision.on or today, last_day, former_ends, consulted_on
    )


def _lack_of_decision(paper: Paper, decision: Decision, today: date) -> Objection | None:
    if not decision.by.strip() or decision.on is None:
        return Objection.NOT_DECIDED
    if decision.on > today:
        return Objection.DECIDED_LATER
    decides = paper.renewal.decided_by if paper.renewal else ""
    return Objection.NOT_WHO_DECIDES if decides and decision.by != decides else None


def _lack_of_time(
    paper: Paper, decided_on: date, last_day: date, former_ends: Collection[date], consulted_on: date | None
) -> Objection | None:
    if any(decided_on <= former < last_day for former in former_ends):
        return Objection.ALREADY_EXTENDED
    if decided_on > last_day:
        return Objection.AFTER_THE_END
    first_day = terms.first_day(paper)
    if first_day is not None and decided_on < first_day:
        return Objection.BEFORE_IT_HELD
    if not (paper.renewal and paper.renewal.consultation_months_before):
        return None
    if consulted_on is None:
        return Objection.NOT_CONSULTED
    return Objection.CONSULTED_AFTER if consulted_on > decided_on else None


def extended(paper: Paper, *, years: int, former_ends: Sequence[str] = ()) -> Paper:
    """The paper with its end moved on by some years, written as exactly as before ("2026" becomes "2029").

    ``former_ends`` are the ends as written before earlier extensions: the days are counted from the first of them,
    so that extending twice is extending by the sum, over leap days too. Raises ValueError without a rule for it.
    """
    longer = _longer_end(paper, years, former_ends)
    if longer is None:
        raise ValueError("an agreement without an end, or without a rule of extension, cannot be extended")
    ends = _as_exact(almanac.read_day(paper.term.last_day), longer)
    return replace(paper, term=replace(paper.term, last_day=almanac.write_day(ends)))


def _longer_end(paper: Paper, years: int, former_ends: Sequence[str]) -> date | None:
    """The last day after an extension, None where the paper has no end or no rule for it."""
    written, step = paper.term.last_day, step_of(paper)
    if not written or not step:
        return None
    starts, ends = almanac.read_day(paper.term.first_day or written), almanac.read_day(written)
    base, times = _counted_from(almanac.Term(starts, ends, almanac.Renewal(step)), former_ends, step)
    return almanac.extended(base, times + years // step).last_day


def _counted_from(term: almanac.Term, former_ends: Sequence[str], step: int) -> tuple[almanac.Term, int]:
    """The term with the earliest end that it has been extended from, and how many times."""
    for end in map(almanac.read_day, former_ends):
        first = replace(term, ends=end)
        times = (term.last_day or end.latest).year - end.year
        if times > 0 and almanac.extended(first, times // step).last_day == term.last_day:
            return first, times // step
    return term, 0


def _as_exact(written: WrittenDay, day: date) -> WrittenDay:
    if written.month is None:
        return WrittenDay(day.year, is_unset=written.is_unset)
    if written.day is None:
        return WrittenDay(day.year, day.month, is_unset=written.is_unset)
    return WrittenDay(day.year, day.month, day.day)


def moved_ends(stages: Iterable[tuple[date | None, Paper]]) -> tuple[Moved, ...]:
    """Every time that the end of an agreement was moved, in order; ``stages`` are its papers with their first days."""
    found = []
    for (_, before), (first_day, after) in pairwise(stages):
        was, now = terms.last_day(before), terms.last_day(after)
        if before.id == after.id and was is not None and now is not None and was != now:
            found.append(Moved(first_day, was, now))
    return tuple(found)


def objection_to_days(term: Term) -> Objection | None:
    """Say why a term cannot have its days, or None: days as papers write them, the last not before the first."""
    try:
        first, last = (almanac.read_day(text) if text else None for text in (term.first_day, term.last_day))
    except ValueError:
        return Objection.NOT_A_DAY
    if any(day and not FIRST_YEAR <= day.year <= LAST_YEAR for day in (first, last)):
        return Objection.NOT_A_DAY
    return Objection.ENDS_BEFORE_IT_BEGINS if first and last and last.latest < first.earliest else None


def objection_to_running_out(
    paper: Paper, *, reason: str, decision: Decision, today: date, is_said: bool, has_successor: bool
) -> Objection | None:
    """Say why it cannot be noted that the parties let an agreement run out, or None: it ends, and they decided so."""
    if terms.last_day(paper) is None:
        return Objection.NO_END
    if has_successor:
        return Objection.HAS_SUCCESSOR
    if is_said:
        return Objection.SAID_ALREADY
    if not reason.strip():
        return Objection.NO_REASON
    return _lack_of_decision(replace(paper, renewal=None), decision, today)


def objection_to_noting(paper: Paper, note: Note, *, today: date) -> Objection | None:
    """Say why a review or a consultation cannot be noted so, or None.

    It has been, by somebody, a review while the agreement held, and it came to something.
    """
    first_day = terms.first_day(paper)
    if note.noted_on > today:
        return Objection.HAS_NOT_BEEN
    if note.kind is Noted.REVIEWED and first_day is not None and note.noted_on < first_day:
        return Objection.BEFORE_IT_HELD
    if not note.by.strip():
        return Objection.NOBODY_NAMED
    if not note.words.strip():
        return Objection.NO_CONCLUSION
    return Objection.AGAIN_BEFORE if note.again_by is not None and note.again_by <= note.noted_on else None
