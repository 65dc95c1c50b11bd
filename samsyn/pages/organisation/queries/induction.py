"""Läs in dig: what whoever comes to a function needs on her first day, on one page."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from django.core.exceptions import ObjectDoesNotExist
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from samsyn.agreements import queries as agreements
from samsyn.agreements import wording as agreement_words
from samsyn.agreements.queries import DecisionRow
from samsyn.agreements.rules import terms
from samsyn.almanac.periods import ONE_DAY, month_after
from samsyn.base.collaborations.actors import Actor
from samsyn.base.ui import day_words
from samsyn.base.ui.components.days import language
from samsyn.base.ui.frame import Link
from samsyn.base.ui.number_words import listing
from samsyn.base.ui.values import Fact, Need, Occasion, Row
from samsyn.duties import queries as duties
from samsyn.duties import wording
from samsyn.duties.queries import Board, DueRow, MeetingRow
from samsyn.pages.organisation.queries import words as said
from samsyn.pages.organisation.queries.hanging import HangingGroup, hanging_in
from samsyn.pages.organisation.queries.late import LateLine, late
from samsyn.papers.kinds import AmendedBy, BodyKind
from samsyn.papers.model import Body, Forum, Paper
from samsyn.papers.organisation import chair_in, highest
from samsyn.papers.who import find, name_of, party_of
from samsyn.parties import queries as parties
from samsyn.parties.queries import HolderRow
from samsyn.parties.rules import forums_of

AFTER = timedelta(days=30)
"""How long after the quarter's end one looks ahead."""

MOST = 8
"""The most meetings, last days and decisions that are told; the rest have their own pages."""


@dataclass(frozen=True, slots=True, kw_only=True)
class InductionPage:
    """What to read first (läs in dig)."""

    key: str
    name: str
    party: str
    holders: tuple[HolderRow, ...]
    summary: str
    facts: tuple[Fact, ...]
    agreement: tuple[Row, ...]
    forums: tuple[Row, ...]
    more_forums: tuple[Row, ...]
    groups: tuple[HangingGroup, ...]
    until: date
    meetings: tuple[Occasion, ...]
    due: tuple[Need, ...]
    more_count: int
    decisions: tuple[Row, ...]
    late: tuple[LateLine, ...]
    people: tuple[Row, ...]
    links: tuple[Link, ...]


def induction(actor: Actor, paper: Paper, *, key: str, on: date) -> InductionPage:
    """Lay out what to read first. Raises ``ObjectDoesNotExist`` for a function that the paper does not know."""
    body = find(paper, key)
    if not isinstance(body, Body) or body.kind is not BodyKind.FUNCTION:
        raise ObjectDoesNotExist
    until = last_day_told(on)
    (board,) = duties.boards(actor, on=on, first=date(on.year - 1, 1, 1), last=max(until, date(on.year, 12, 31)))
    held = parties.holders(actor, on)
    concerns, sits = concerned(paper, key), forums_of(paper, {key})
    mine = sorted(
        (one for one in paper.forums if one.id in concerns or one.is_highest), key=lambda one: not one.is_highest
    )
    closest = [one for one in mine if one.is_highest or one.id in sits] or mine[:1]
    due = _due(board, concerns, on, until)
    return InductionPage(
        key=key,
        name=body.name,
        party=name_of(paper, party_of(paper, key)) if party_of(paper, key) else _("Utanför parterna"),
        holders=tuple(held.get(key, ())),
        summary=paper.summary or paper.purpose,
        facts=tuple(_facts(actor, paper, on)),
        agreement=tuple(row for row in _agreement(paper, on) if row.words),
        forums=tuple(_forums(actor, paper, closest, on)),
        more_forums=tuple(_forums(actor, paper, [one for one in mine if one not in closest], on)),
        groups=hanging_in(actor, paper, board, [key], on=on),
        until=until,
        meetings=tuple(_meetings(actor, board, concerns, on, until)),
        due=tuple(_need(actor, one, on) for one in due[:MOST]),
        more_count=max(len(due) - MOST, 0),
        decisions=tuple(_decisions(actor, paper, board, on)),
        late=late(actor, board, concerns, on=on),
        people=tuple(_people(actor, paper, held)),
        links=tuple(_links(actor)),
    )


def last_day_told(on: date) -> date:
    """The last day that is told of: a month past the end of the quarter."""
    months = 3 - (on.month - 1) % 3
    return month_after(on.replace(day=1), months) - ONE_DAY + AFTER


def concerned(paper: Paper, key: str) -> frozenset[str]:
    """Whose duties concern a function: its own and its forums', and for a coordinator all forums' and her party's."""
    own = {key, *forums_of(paper, {key})}
    coordinators = {one.function for one in paper.coordinators.people} if paper.coordinators else set[str]()
    if key in coordinators:
        party = party_of(paper, key)
        own |= {forum.id for forum in paper.forums} | {party}
        own |= {one.id for one in paper.bodies if party_of(paper, one.id) == party}
    return frozenset(own)


def _facts(actor: Actor, paper: Paper, on: date) -> Iterator[Fact]:
    last = terms.last_day(paper)
    yield Fact(label=_("Tiden"), words=_left(last, on), big=True)
    top = highest(paper)
    url = reverse("organisation:forum", args=[actor.slug, top.id]) if top else ""
    yield Fact(label=_("Högst beslutande"), words=top.name if top else _("Står inte"), url=url)
    chairs = chair_in(paper, top, on.year).holders if top else ()
    words = said.short_names(paper, chairs) or _("Står inte")
    yield Fact(label=_("Ordförande %(year)s") % {"year": on.year}, words=words)


def _left(last: date | None, on: date) -> str:
    if last is None:
        return _("Tills vidare")
    if last < on:
        return _("Löpte ut %(day)s") % {"day": _day(last, on)}
    days = (last - on).days
    return _("Till %(day)s, %(days)s dagar kvar") % {"day": _day(last, on), "days": days}


def _agreement(paper: Paper, on: date) -> Iterator[Row]:
    first, last = terms.first_day(paper), terms.last_day(paper)
    names = [party.name for party in paper.parties]
    yield Row(term=_("Parter"), words=listing(names, language=language()))
    period = day_words.period(first, last, today=date.min, language=language()) if first or last else ""
    yield Row(term=_("Gäller"), words=period)
    opens = terms.last_day_to_consult(paper)
    yield Row(term=_("Samråd börjar senast"), words=_day(opens, on) if opens else "")
    yield Row(term=_("Ändring och tillägg"), words=_amended(paper))


def _amended(paper: Paper) -> str:
    by = paper.amendment.by if paper.amendment else AmendedBy.NOT_STATED
    unsaid = _("Hur den ändras står inte.")
    return unsaid if by is AmendedBy.NOT_STATED else str(agreement_words.AMENDED_BY[by])


def _forums(actor: Actor, paper: Paper, forums: Sequence[Forum], on: date) -> Iterator[Row]:
    """Say of each forum how it decides, who leads it and how often it meets."""
    for forum in forums:
        url = reverse("organisation:forum", args=[actor.slug, forum.id])
        yield Row(term=forum.name, words=_forum(paper, forum, on), url=url, term_written=True)


def _forum(paper: Paper, forum: Forum, on: date) -> str:
    parts = [_("Högst beslutande")] if forum.is_highest else []
    parts.append(said.who_leads(paper, forum, on))
    if forum.rhythm:
        parts.append(_("Möts %(rhythm)s") % {"rhythm": forum.rhythm[:1].lower() + forum.rhythm[1:]})
    if forum.decision_rule:
        parts.append(forum.decision_rule.rstrip("."))
    return f"{'. '.join(parts)}."


def _meetings(actor: Actor, board: Board, concerns: frozenset[str], on: date, until: date) -> Iterator[Occasion]:
    """Tell each forum's next meeting, and how many more there are until then."""
    times: dict[str, list[MeetingRow]] = {}
    for one in duties.meetings([board], on, until):
        if one.forum.id in concerns:
            times.setdefault(one.forum.id, []).append(one)
    for key, rows in times.items():
        url = reverse("organisation:forum", args=[actor.slug, key])
        yield Occasion(on=rows[0].on, title=rows[0].name, url=url, sentence=_told(rows))


def _told(rows: Sequence[MeetingRow]) -> str:
    """Say where and when, and how many more times: "Polisstationen kl. 9.00. 9 gånger till den tiden."."""
    first, more = rows[0], len(rows) - 1
    clock = day_words.clock(first.hours.starts, first.hours.ends, language=language()) if first.hours else ""
    where = " ".join(filter(None, (first.forum.place, clock)))
    again = ngettext("En gång till den tiden.", "%(count)s gånger till den tiden.", more) % {"count": more}
    return " ".join(filter(None, (f"{where}." if where else "", again if more else "")))


def _due(board: Board, concerns: frozenset[str], on: date, until: date) -> list[DueRow]:
    """List each duty's next last day; what is late, and meetings on exact days, are told in their own places."""
    meetings = {one.row.key for one in duties.meetings([board], on, until)}
    found: dict[str, DueRow] = {}
    for one in duties.due_among(board.rows, until=until, body=concerns):
        if one.last_day >= on and one.key not in meetings:
            found.setdefault(one.key, one)
    return list(found.values())


def _need(actor: Actor, one: DueRow, on: date) -> Need:
    standing = str(wording.STANDINGS[one.standing])
    return Need(
        mark=one.standing.value,
        title=one.title,
        url=reverse("duties:duty", args=[actor.slug, one.key]),
        standing=standing,
        sentence=_("Senast %(day)s.") % {"day": _day(one.last_day, on)},
    )


def _decisions(actor: Actor, paper: Paper, board: Board, on: date) -> Iterator[Row]:
    """Tell the last decisions: editions, signatures, and each forum's last meeting, the latest first."""
    found = [(one.on, *_decision(paper, one)) for one in agreements.decisions(actor, on)]
    for row in board.rows:
        if row.forum_key and row.key.endswith("/rhythm"):
            proofs = {proof.id: proof for one in row.occurrences for proof in one.evidence}
            latest = max(proofs.values(), key=lambda proof: (proof.done_on, proof.id), default=None)
            if latest is not None:
                found.append((latest.done_on, name_of(paper, row.forum_key), latest.reference or latest.what))
    for day, what, words in sorted(found, key=lambda one: one[0], reverse=True)[:MOST]:
        yield Row(term=_day(day, on), words=f"{what}: {words}" if words else what)


def _decision(paper: Paper, one: DecisionRow) -> tuple[str, str]:
    if one.kind == agreements.SIGNATURE:
        name = name_of(paper, one.subject)
        return _("%(party)s skrev under") % {"party": name}, ", ".join(filter(None, (one.by, one.reference)))
    part = agreement_words.PARTS.get(one.subject, one.subject)
    return _("%(part)s i ny utgåva") % {"part": part}, ", ".join(filter(None, (one.by, one.reference)))


def _people(actor: Actor, paper: Paper, held: Mapping[str, Sequence[HolderRow]]) -> Iterator[Row]:
    """Name the coordinators by function and holder, and who chairs the highest forum."""
    people = paper.coordinators.people if paper.coordinators else ()
    top = highest(paper)
    chairs = top.chair.order if top and top.chair else ()
    for key in dict.fromkeys((*(one.function for one in people), *chairs)):
        if not isinstance(find(paper, key), Body):
            continue
        names = listing([one.name for one in held.get(key, ())], language=language()) or _("Vakant")
        url = reverse("organisation:function", args=[actor.slug, key])
        roles = [_("samordnare")] if key in {one.function for one in people} else []
        roles += [_("ordförande")] if key in chairs else []
        party = name_of(paper, party_of(paper, key))
        words = ", ".join((names, *roles, party))
        yield Row(term=name_of(paper, key), words=words, url=url, term_written=True)


def _links(actor: Actor) -> Iterator[Link]:
    slug = [actor.slug]
    yield Link(label=_("Hela texten"), url=reverse("agreement:agreement", args=slug))
    yield Link(label=_("Alla åtaganden"), url=reverse("duties:duties", args=slug))
    yield Link(label=_("Forumen"), url=reverse("organisation:organisation", args=slug))
    yield Link(label=_("Parter och funktioner"), url=reverse("organisation:parties", args=slug))
    yield Link(label=_("Planen"), url=reverse("plan:plan", args=slug))
    yield Link(label=_("Min vecka"), url=reverse("week:week"))
    yield Link(label=_("Kalenderadress till dina dagar"), url=reverse("account:me"))


def _day(day: date, on: date) -> str:
    return day_words.day(day, today=on, form="plain", language=language())
