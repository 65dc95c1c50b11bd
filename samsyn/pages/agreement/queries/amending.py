"""A proposed change (förslag till ändring): what it changes, the rule that it must meet, and who stands behind it."""

from collections.abc import Sequence
from dataclasses import dataclass

from django.urls import reverse
from django.utils.text import capfirst

from samsyn.agreements import queries as agreements
from samsyn.agreements.queries import DraftInShort, ProposalRow
from samsyn.agreements.rules import amending, parts
from samsyn.agreements.wording import AMENDED_BY, PARTS
from samsyn.base.collaborations.actors import Actor
from samsyn.base.ui.kinds import Kind
from samsyn.pages.agreement.queries.changes import ChangeRow, change_rows
from samsyn.papers.clauses import label
from samsyn.papers.difference import differences
from samsyn.papers.kinds import AmendedBy
from samsyn.papers.model import Amendment, Paper
from samsyn.papers.who import name_of
from samsyn.papers.writing import as_values


@dataclass(frozen=True, slots=True, kw_only=True)
class RuleRow:
    """A part that is changed and what makes the change valid (regel för ändring), with the paper's own words."""

    part: str
    words: str
    who: str
    quote: str
    place: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Stand:
    """Whether a party stands behind the change as it now reads (står bakom)."""

    party: str
    mark: Kind
    has_signed: bool
    url: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ProposalPage:
    """A proposed change."""

    row: ProposalRow
    changes: tuple[ChangeRow, ...]
    rules: tuple[RuleRow, ...]
    stands: tuple[Stand, ...]
    forum: str
    needs_decision: bool
    is_ready: bool
    may_write: bool
    may_adopt: bool


def drafts(actor: Actor) -> list[DraftInShort]:
    """List the drafts that the actor may write in."""
    return agreements.drafts(actor).get(actor.collaboration_id, [])


def proposal_page(actor: Actor, paper: Paper, *, proposal: int) -> ProposalPage:
    """Lay out a proposed change. Raises ``ObjectDoesNotExist`` for one that is not there."""
    row = agreements.proposal(actor, proposal)
    rules = [amending.amendment_of(paper, part) for part in changed_parts(paper, row.paper)]
    signed = {AmendedBy.SIGNATURES} & {rule.by for rule in rules}
    stands = tuple(_stand(actor, row, one.id, one.short_name or one.name) for one in paper.parties) if signed else ()
    return ProposalPage(
        row=row,
        changes=change_rows(paper, differences(paper, row.paper)),
        rules=tuple(_rules(paper, changed_parts(paper, row.paper))),
        stands=stands,
        forum=next((forum for rule in rules if (forum := amending.deciding_forum(paper, rule))), ""),
        needs_decision=any(rule.by not in (AmendedBy.SIGNATURES, AmendedBy.COORDINATORS) for rule in rules),
        is_ready=bool(rules) and all(one.has_signed for one in stands),
        may_write=agreements.may_draft(actor),
        may_adopt=agreements.may_begin(actor),
    )


def changed_parts(before: Paper, after: Paper) -> list[str]:
    """Name the parts that two papers say differently."""
    was, now = (parts.parts_of(as_values(one)) for one in (before, after))
    return [part for part in PARTS if was.get(part, {}) != now.get(part, {})]


def _rules(paper: Paper, changed: Sequence[str]) -> list[RuleRow]:
    return [_rule(paper, part, amending.amendment_of(paper, part)) for part in changed]


def _rule(paper: Paper, part: str, rule: Amendment) -> RuleRow:
    forum = amending.deciding_forum(paper, rule)
    return RuleRow(
        part=str(PARTS[part]),
        words=str(AMENDED_BY[rule.by]),
        who=name_of(paper, forum) if forum else "",
        quote=rule.quote,
        place=capfirst(label(paper, rule.clause)) if rule.clause else "",
    )


def _stand(actor: Actor, row: ProposalRow, party: str, name: str) -> Stand:
    has_signed = party in row.signed_by
    may = agreements.may_sign(actor, party) and row.closed_on is None and not has_signed
    url = reverse("agreement:draft-signatures", args=[actor.slug, row.id]) if may else ""
    return Stand(party=capfirst(name), mark="kept" if has_signed else "open", has_signed=has_signed, url=url)
