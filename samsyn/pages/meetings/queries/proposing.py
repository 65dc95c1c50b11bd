"""Proposed days in words (förslag till mötesdagar)."""

from dataclasses import dataclass
from datetime import date

from samsyn.almanac.terms import Term
from samsyn.base.collaborations.actors import Actor
from samsyn.forums import queries as forums
from samsyn.forums.queries import Custom
from samsyn.forums.rules.circles import has_outside_seats, is_individual
from samsyn.forums.rules.made import is_made
from samsyn.forums.rules.proposing import ProposedDay, Wish
from samsyn.pages.meetings.queries.reasons import NOTHING, left_out, why
from samsyn.papers import meetings as said
from samsyn.papers import organisation
from samsyn.papers.model import Forum, Paper

TUESDAY = 1
YEARS_AHEAD = 2


@dataclass(frozen=True, slots=True)
class ProposalPage:
    """A year's days proposed for a forum (förslag)."""

    key: str
    name: str
    phrase: str
    year: int
    weekday: int
    years: tuple[int, ...]
    days: tuple[ProposedDay, ...]
    reasons: tuple[str, ...]
    left_out: tuple[str, ...]
    nothing: str
    custom: Custom
    is_individual: bool
    has_outside: bool


def proposal_page(actor: Actor, paper: Paper, key: str, *, asked: tuple[str, str], on: date) -> ProposalPage:
    """Propose days for a forum, for the year and weekday asked for. Raises ``ObjectDoesNotExist``. Six queries."""
    forum = forums.forum_of(forums.timeline(actor).near(on, key).paper if is_made(key) else paper, key)
    custom = _custom(forums.custom(actor, key), forum)
    years = _years(organisation.term(paper), on)
    year = next((one for one in years if str(one) == asked[0]), years[0])
    weekday = int(asked[1]) if asked[1] in {"0", "1", "2", "3", "4"} else custom.weekday
    weekday = TUESDAY if weekday is None else weekday
    wish = Wish(date(year, 1, 1), date(year, 12, 31), weekday, since=on)
    found = forums.proposal(actor, key, wish, (custom.starts, custom.ends))
    return ProposalPage(
        key=key,
        name=forum.name,
        phrase=forum.rhythm,
        year=year,
        weekday=weekday,
        years=years,
        days=found.days,
        reasons=tuple(" ".join(why(one, each.on, on) for one in each.reasons) for each in found.days),
        left_out=tuple(left_out(one, on) for one in found.left_out),
        nothing=str(NOTHING[found.nothing]) if found.nothing else "",
        custom=custom,
        is_individual=is_individual(forum),
        has_outside=has_outside_seats(paper, forum),
    )


def _custom(held: Custom, forum: Forum) -> Custom:
    """What the forum is used to, and where it has not met yet what the agreement says of hours, weekday and place."""
    hours = said.hours_in(forum.rhythm, forum.quote)
    weekday = said.weekday_of(forum.name) if held.weekday is None else held.weekday
    if held.starts is not None or held.place or held.link:
        return Custom(weekday, held.starts, held.ends, held.place, held.link)
    return Custom(weekday, hours.starts if hours else None, hours.ends if hours else None, forum.place)


def _years(term: Term | None, on: date) -> tuple[int, ...]:
    """The years that days can be proposed for: this and the next ones, as far as the agreement holds."""
    last = term.last_day.year if term and term.last_day else on.year + YEARS_AHEAD
    first = max(on.year, term.first_day.year) if term else on.year
    return tuple(range(first, min(last, first + YEARS_AHEAD) + 1)) or (on.year,)
