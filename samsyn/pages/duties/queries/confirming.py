"""What a party goes through before it confirms (bekräfta): its promises by clause, as the paper words them."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from itertools import groupby

from django.core.exceptions import ObjectDoesNotExist, PermissionDenied
from django.urls import reverse
from django.utils.http import urlencode
from django.utils.text import capfirst
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from samsyn.base.collaborations.actors import Actor
from samsyn.base.ui.frame import Link
from samsyn.base.ui.kinds import Kind
from samsyn.base.ui.values import NextStep
from samsyn.duties import queries as duties
from samsyn.duties.queries import Board, DoubtRow, DutyRow
from samsyn.duties.rules.standings import Standing
from samsyn.papers.clauses import label
from samsyn.papers.model import Paper
from samsyn.papers.who import name_of


@dataclass(frozen=True, slots=True, kw_only=True)
class Promised:
    """One promise as one goes through it (åtagande): ``doubt_url`` or ``settle_url`` is what one may say of it."""

    title: str
    url: str
    quote: str
    phrase: str
    owners: str
    mark: Kind
    doubts: tuple[DoubtRow, ...]
    doubt_url: str
    settle_url: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ClauseGroup:
    """The promises of one clause (punkt)."""

    label: str
    url: str
    promises: tuple[Promised, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class PartyLine:
    """Whether a party stands behind what it has promised (part)."""

    name: str
    mark: Kind
    words: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ConfirmPage:
    """What one's party has promised, and which parties stand behind theirs."""

    party: str
    is_bound: bool
    may_confirm: bool
    count: int
    doubt_count: int
    groups: tuple[ClauseGroup, ...]
    parties: tuple[PartyLine, ...]


def confirming(actor: Actor, *, on: date, is_open: bool) -> ConfirmPage:
    """Lay out what the actor's party has promised, to be confirmed or doubted."""
    (board,) = duties.boards(actor, on=on)
    mine = actor.party_key if actor.party_key in {one.id for one in board.paper.parties} else ""
    is_bound = mine not in board.unconfirmed
    may = is_open and "confirm" in duties.may(actor)
    rows = [row for row in board.rows if _is_of(row, mine)] if mine else []
    return ConfirmPage(
        party=name_of(board.paper, mine) if mine else "",
        is_bound=is_bound,
        may_confirm=may and not is_bound,
        count=len(rows),
        doubt_count=sum(bool(_own(row, mine)) for row in rows),
        groups=tuple(_groups(actor, board.paper, rows, may=may, is_bound=is_bound)),
        parties=tuple(_parties(board)),
    )


def step(actor: Actor, board: Board, *, is_open: bool) -> NextStep | None:
    """Give the next step of one whose party has not confirmed and who may do it, or None."""
    if not is_open or not duties.is_asked_to_confirm(actor, board):
        return None
    url = reverse("duties:confirm", args=[actor.slug])
    return NextStep(
        title=_("Bekräfta det som %(party)s har lovat") % {"party": name_of(board.paper, actor.party_key)},
        why=_("Tills ni har sagt att det stämmer väntar era åtaganden, och inget räknas som sent."),
        act=Link(label=_("Gå igenom och bekräfta"), url=url),
    )


def doubtable(actor: Actor, key: str, *, on: date) -> DutyRow:
    """Give the promise that one's party may doubt; raises ``PermissionDenied`` and ``ObjectDoesNotExist``."""
    row = duties.duty(actor, key, on)
    if row.law_section:
        raise ObjectDoesNotExist
    if "confirm" not in duties.may(actor) or not _is_owed_by(row, actor.party_key):
        raise PermissionDenied
    return row


def _is_of(row: DutyRow, party: str) -> bool:
    """Whether a party has promised something: by name, or with all where nobody is named."""
    return not row.law_section and row.standing is not Standing.ENDED and _is_owed_by(row, party)


def _is_owed_by(row: DutyRow, party: str) -> bool:
    return party in row.owner_parties or not row.owner_parties


def _own(row: DutyRow, party: str) -> list[DoubtRow]:
    return [one for one in row.doubts if one.party.key == party]


def _groups(actor: Actor, paper: Paper, rows: Iterable[DutyRow], *, may: bool, is_bound: bool) -> Iterator[ClauseGroup]:
    order = {clause.id: place for place, clause in enumerate(paper.clauses)}
    ranked = sorted(rows, key=lambda row: order.get(row.clause_id, len(order)))
    for clause_id, held in groupby(ranked, key=lambda row: row.clause_id if row.clause_id in order else ""):
        title = next((one.title for one in paper.clauses if one.id == clause_id), "")
        numbered = label(paper, clause_id) if clause_id else ""
        text = reverse("agreement:agreement", args=[actor.slug])
        yield ClauseGroup(
            label=capfirst(" ".join(dict.fromkeys((numbered, title))).strip()) or _("Utan punkt i texten"),
            url=f"{text}#{clause_id}" if clause_id else "",
            promises=tuple(_promised(actor, row, may=may, is_bound=is_bound) for row in held),
        )


def _promised(actor: Actor, row: DutyRow, *, may: bool, is_bound: bool) -> Promised:
    mine = bool(_own(row, actor.party_key))
    args, back = [actor.slug, row.key], urlencode({"next": reverse("duties:confirm", args=[actor.slug])})
    return Promised(
        title=row.title,
        url=reverse("duties:duty", args=args),
        quote=row.quote,
        phrase=row.phrase if row.phrase not in row.quote else "",
        owners=", ".join(owner.name for owner in row.owners),
        mark="kept" if is_bound and not row.doubts else "waiting",
        doubts=row.doubts,
        doubt_url=f"{reverse('duties:doubt', args=args)}?{back}" if may and not is_bound and not mine else "",
        settle_url=reverse("duties:settle-doubt", args=args) if may and mine else "",
    )


def _parties(board: Board) -> Iterator[PartyLine]:
    for party in board.paper.parties:
        doubts = sum(bool(_own(row, party.id)) for row in board.rows)
        words = _("Har undertecknat") if party.id in board.signed else _("Har bekräftat")
        waits = party.id in board.unconfirmed
        words = _("Väntar på bekräftelse") if waits else words
        if doubts:
            more = ngettext("%(count)s åtagande stämmer inte", "%(count)s åtaganden stämmer inte", doubts)
            words = f"{words}, {more % {'count': doubts}}"
        yield PartyLine(name=party.name, mark="waiting" if waits else "kept", words=words)
