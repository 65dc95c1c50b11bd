"""The forums together (organisation): the tree, the list, and what goes up and down between them."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date

from django.urls import reverse
from django.utils.text import capfirst
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from samsyn.base.collaborations.actors import Actor
from samsyn.base.documents import Table
from samsyn.base.ui.components.days import language
from samsyn.base.ui.frame import Link
from samsyn.base.ui.kinds import Kind
from samsyn.base.ui.number_words import in_words
from samsyn.base.ui.values import ForumNode
from samsyn.duties import queries as duties
from samsyn.duties import wording
from samsyn.duties.queries import DutyRow
from samsyn.duties.rules.standings import Standing
from samsyn.forums.queries import may_plan, timeline
from samsyn.forums.rules.circles import has_outside_seats
from samsyn.forums.rules.made import is_made
from samsyn.pages.organisation.queries import words as said
from samsyn.pages.organisation.queries.dates import Coming, coming
from samsyn.pages.organisation.queries.made import days_of
from samsyn.papers.kinds import Level
from samsyn.papers.model import Forum, Paper
from samsyn.papers.organisation import Branch, tree
from samsyn.papers.who import find, name_of
from samsyn.papers.words import Word

QUIET = (Standing.ALWAYS, Standing.ON_EVENT, Standing.ENDED, Standing.BEFORE_USE, Standing.UNCONFIRMED)


@dataclass(frozen=True, slots=True, kw_only=True)
class Flow:
    """Something that goes from one forum or body to another (flöde), with how it stands."""

    giver: str
    receiver: str
    what: str
    phrase: str
    when: str
    url: str
    mark: Kind | None
    standing: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ForumLine:
    """A forum in the list (forum)."""

    name: str
    url: str
    level: str
    leads: str
    phrase: str
    next: Coming | None
    mark: Kind | None
    standing: str


@dataclass(frozen=True, slots=True, kw_only=True)
class OrganisationPage:
    """The forums as a tree, as a list, and what goes between them."""

    lead: str
    nodes: tuple[ForumNode, ...]
    lines: tuple[ForumLine, ...]
    flows: tuple[Flow, ...]
    has_forms: bool
    may_make: bool


def organisation(actor: Actor, paper: Paper, *, words: Mapping[str, Word], on: date, is_open: bool) -> OrganisationPage:
    """Lay out the organisation of a day."""
    rows = {row.key: row for row in duties.standings(actor, on=on)}
    forums = list(_in_order(tree(paper)))
    days = {one.key: days_of(one, on) for one in timeline(actor).all_made()}
    agreed = replace(paper, forums=tuple(one for one in paper.forums if not is_made(one.id)))
    return OrganisationPage(
        lead=_lead(agreed, words),
        nodes=tuple(_of_made(_node(actor, agreed, one, rows, on), days) for one in forums),
        lines=tuple(_line(actor, paper, one, rows, on) for one in forums),
        flows=tuple(_flows(actor, agreed, rows)),
        has_forms=any(one.is_template for one in forums),
        may_make=is_open and may_plan(actor),
    )


def table(actor: Actor, paper: Paper, *, on: date) -> Table:
    """Lay out the forums for a file, their heads first."""
    head = [
        _("Forum"),
        _("Nivå"),
        _("Under"),
        _("Ordförande"),
        _("Hur ofta"),
        _("Nästa senast"),
        _("Läge"),
        _("Står i"),
    ]
    rows = {row.key: row for row in duties.standings(actor, on=on)}
    lines = []
    for forum in _in_order(tree(paper)):
        row = rows.get(f"forums/{forum.id}/rhythm")
        above = name_of(paper, forum.under) if forum.under else ""
        leads, next_day = said.who_leads(paper, forum, on), row.next_last_day if row else None
        standing = str(wording.STANDINGS[row.standing]) if row else ""
        place = row.clause if row else ""
        lines.append([forum.name, said.level(paper, forum), above, leads, forum.rhythm, next_day, standing, place])
    return [head, *lines]


def standing_of(row: DutyRow | None) -> tuple[Kind | None, str]:
    """Give the mark of a promise and its words with the count where there is one: "Öppet, 3 av 4"."""
    if row is None:
        return None, ""
    words = str(wording.STANDINGS[row.standing])
    if row.wanted_count > 1 and row.standing not in QUIET:
        counted = _("%(kept)s av %(wanted)s") % {"kept": row.kept_count, "wanted": row.wanted_count}
        words = f"{words}, {counted}"
    return row.standing.value, words


def forum_link(actor: Actor, paper: Paper, key: str) -> Link | None:
    """Link to a forum of the paper, None for one that is not there."""
    found = find(paper, key)
    if not isinstance(found, Forum):
        return None
    return Link(label=found.name, url=reverse("organisation:forum", args=[actor.slug, found.id]))


def _in_order(branches: Sequence[Branch]) -> Iterator[Forum]:
    for branch in branches:
        yield branch.forum
        yield from _in_order(branch.under)


def _lead(paper: Paper, words: Mapping[str, Word]) -> str:
    count = len(paper.forums)
    if not count:
        return _("Här syns forumen så snart de är inlästa.")
    levels = len({one.level for one in paper.forums})
    word = words["forum"]
    named = (
        f"{in_words(count, language=language(), neuter=word.is_ett)} {word.indefinite if count == 1 else word.plural}"
    )
    facts = {"forums": capfirst(named), "levels": in_words(levels, language=language())}
    found = ngettext("%(forums)s på en nivå.", "%(forums)s på %(levels)s nivåer.", levels) % facts
    if said.is_two_levelled(paper):
        more = _("Organisationen finns i två led: ett övergripande, och ett lokalt som finns på många ställen.")
        return f"{found} {more}"
    has_flows = any(one.reports or one.minutes or one.under for one in paper.forums)
    more = _("Frågor lyfts uppåt, beslut och uppdrag går nedåt.") if has_flows else _("Hur de hänger ihop står inte.")
    return f"{found} {more}"


def _node(actor: Actor, paper: Paper, forum: Forum, rows: Mapping[str, DutyRow], on: date) -> ForumNode:
    mark, standing = standing_of(rows.get(f"forums/{forum.id}/rhythm"))
    return ForumNode(
        key=forum.id,
        name=forum.name,
        level=said.level(paper, forum),
        url=reverse("organisation:forum", args=[actor.slug, forum.id]),
        under=forum.under,
        lead=said.who_leads(paper, forum, on),
        phrase=forum.rhythm,
        mark=mark,
        standing=standing,
        reports=_reports(paper, forum),
        many=forum.is_template,
        individual=forum.level is Level.INDIVIDUAL,
        has_outside=has_outside_seats(paper, forum),
    )


def _of_made(node: ForumNode, days: Mapping[str, str]) -> ForumNode:
    """Tell of a forum that was made how long it stands, and not again what its template does."""
    return replace(node, term=days[node.key], reports="") if node.key in days else node


def _reports(paper: Paper, forum: Forum) -> str:
    """Say where else a forum reports than to the one it stands under, or how often it does."""
    found = [line for line in (*forum.reports, *forum.minutes) if line.to != forum.under or line.rhythm]
    parts = []
    for line in found:
        often = f", ”{line.rhythm}”" if line.rhythm else ""
        parts.append(f"{name_of(paper, line.to)}: {line.what[:1].lower()}{line.what[1:]}{often}")
    return ". ".join(parts)


def _line(actor: Actor, paper: Paper, forum: Forum, rows: Mapping[str, DutyRow], on: date) -> ForumLine:
    mark, standing = standing_of(rows.get(f"forums/{forum.id}/rhythm"))
    return ForumLine(
        name=forum.name,
        url=reverse("organisation:forum", args=[actor.slug, forum.id]),
        level=said.level(paper, forum),
        leads=said.who_leads(paper, forum, on),
        phrase=forum.rhythm,
        next=next(iter(coming(paper, forum, on, most=1)), None),
        mark=mark,
        standing=standing,
    )


def _flows(actor: Actor, paper: Paper, rows: Mapping[str, DutyRow]) -> Iterator[Flow]:
    """Give every line of reporting and of minutes, and what is followed up to a forum."""
    for forum in paper.forums:
        for kind, lines in (("reports", forum.reports), ("minutes", forum.minutes)):
            for line in lines:
                key = f"forums/{forum.id}/{kind}/{line.id}"
                yield _flow(
                    actor, rows.get(key), (forum.name, name_of(paper, line.to), line.what), line.rhythm, line.when
                )
    for row in paper.follow_up:
        if row.to:
            by = said.names(paper, row.responsible) or _("Ansvariga")
            through = _("%(forum)s, via %(through)s") if row.through else "%(forum)s"
            facts = {"forum": name_of(paper, row.to), "through": said.names(paper, row.through)}
            what = _("Uppföljning: %(title)s") % {"title": row.title}
            yield _flow(actor, rows.get(f"follow_up/{row.id}"), (by, through % facts, what), row.rhythm, "")


def _flow(actor: Actor, row: DutyRow | None, named: tuple[str, str, str], phrase: str, when: str) -> Flow:
    mark, standing = standing_of(row)
    return Flow(
        giver=named[0],
        receiver=named[1],
        what=named[2],
        phrase=phrase,
        when=when,
        url=reverse("duties:duty", args=[actor.slug, row.key]) if row else "",
        mark=mark,
        standing=standing,
    )
