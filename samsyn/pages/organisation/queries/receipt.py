"""What went to whom (kvitto): the lines of a hand-over before it is made, and after."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from django.urls import reverse
from django.utils.translation import gettext as _

from samsyn.agreements import queries as agreements
from samsyn.base.accounts import queries as people
from samsyn.base.collaborations.actors import Actor, Role
from samsyn.pages.organisation.queries.handover import Choosing
from samsyn.papers.model import Paper
from samsyn.papers.who import name_of, party_of
from samsyn.parties import queries as parties
from samsyn.parties.queries import HandoverRow
from samsyn.parties.rules.handing_over import Leaving


@dataclass(frozen=True, slots=True, kw_only=True)
class PassedLine:
    """One thing and who has it after (rad i kvittot); ``who`` is empty for nobody, mended at ``appoint_url``."""

    what: str
    who: str = ""
    url: str = ""
    induction_url: str = ""
    appoint_url: str = ""
    nobody: str = ""
    written: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class CheckPage:
    """The third step (kontrollen): what goes to whom, what she keeps, and what one should know before."""

    lines: tuple[PassedLine, ...]
    kept: tuple[str, ...]
    remarks: tuple[str, ...]
    late_count: int
    has_feeds: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class ReceiptPage:
    """What was handed over (kvittot)."""

    id: int
    name: str
    last_day: date
    first_day: date
    ends: bool
    lines: tuple[PassedLine, ...]
    feed_count: int
    made_by: str
    made_on: date
    is_undone: bool
    may_take_back: bool


def check(page: Choosing, leaving: Leaving) -> CheckPage:
    """Lay out what will go to whom."""
    names = {one.user_id: one.name for one in page.members}
    titles = {one.id: one.title for one in page.drafts}
    kept = [] if leaving.ends else [one.name for one in page.functions if one.key not in leaving.functions]
    groups = {group.key: group for group in page.groups}
    return CheckPage(
        lines=tuple(_lines(page.actor, page.paper, leaving, names, titles)),
        kept=tuple(kept),
        remarks=tuple(_remarks(page, leaving)),
        late_count=groups["duties"].late_count,
        has_feeds=bool(groups["feeds"].count),
    )


def receipt(actor: Actor, paper: Paper, handover_id: int, *, today: date) -> ReceiptPage:
    """Lay out what was handed over. Raises ``ObjectDoesNotExist``."""
    row = parties.handover(actor, handover_id)
    leaving = _of(row)
    titles = {one.id: one.title for one in agreements.drafts(actor).get(actor.collaboration_id, [])}
    concerned = [*leaving.functions.values(), *leaving.drafts.values(), row.coordinator, row.administrator]
    names = people.names([one for one in concerned if one is not None])
    return ReceiptPage(
        id=row.id,
        name=row.name,
        last_day=row.last_day,
        first_day=leaving.first_day,
        ends=row.ends,
        lines=tuple(_lines(actor, paper, leaving, names, titles)),
        feed_count=row.feed_count,
        made_by=row.made_by,
        made_on=row.made_on,
        is_undone=row.is_undone,
        may_take_back=not row.is_undone and today <= row.last_day and _may(actor, paper, leaving),
    )


def ahead(actor: Actor, *, on: date) -> list[HandoverRow]:
    """List the hand-overs that are made and whose last day has not passed."""
    return parties.handovers(actor, ahead_of=on)


def _of(row: HandoverRow) -> Leaving:
    return Leaving(
        user_id=row.user_id,
        last_day=row.last_day,
        functions=row.functions,
        drafts=row.drafts,
        coordinator=row.coordinator,
        administrator=row.administrator,
        ends=row.ends,
    )


def _may(actor: Actor, paper: Paper, leaving: Leaving) -> bool:
    pairs = ((party_of(paper, key), to) for key, to in leaving.functions.items())
    mine = all(parties.may_pass_on(actor, party, user_id=leaving.user_id, to=to) for party, to in pairs)
    return mine and (not leaving.drafts or parties.may_pass_on_drafts(actor, user_id=leaving.user_id))


def _lines(
    actor: Actor, paper: Paper, leaving: Leaving, names: Mapping[int, str], titles: Mapping[int, str]
) -> Iterator[PassedLine]:
    for key, to in leaving.functions.items():
        yield _function(actor, paper, key, names.get(to or 0, ""))
    for draft, to in leaving.drafts.items():
        title = titles.get(draft, _("Ett utkast som är stängt"))
        said = _("Utkastet ”%(title)s”") % {"title": title}
        yield PassedLine(what=said, who=names.get(to or 0, ""), nobody=_("Ingen håller i det"), written=False)
    roles = ((_("Samordnare i Samsyn"), leaving.coordinator), (_("Partsadministratör"), leaving.administrator))
    yield from (PassedLine(what=what, who=names.get(to, ""), written=False) for what, to in roles if to is not None)


def _function(actor: Actor, paper: Paper, key: str, who: str) -> PassedLine:
    may = parties.may_appoint(actor, party_of(paper, key))
    return PassedLine(
        what=name_of(paper, key),
        who=who,
        url=reverse("organisation:function", args=[actor.slug, key]),
        induction_url=reverse("organisation:induction", args=[actor.slug, key]) if who else "",
        appoint_url=reverse("organisation:appoint", args=[actor.slug, key]) if may and not who else "",
        nobody=_("Vakant"),
    )


def _remarks(page: Choosing, leaving: Leaving) -> Iterator[str]:
    """Say what nothing hinders but one should know: who only reads, and a party left without an administrator."""
    chosen = {*leaving.functions.values(), leaving.coordinator}
    for one in page.members:
        if one.user_id in chosen and one.role == Role.READER and one.user_id != leaving.coordinator:
            yield _("%(name)s är läsare i Samsyn och kan inte rapportera.") % {"name": one.name}
    mine = page.leaver.member
    has_colleagues = any(one.party_key == mine.party_key for one in page.members)
    if leaving.ends and mine.is_party_admin and not has_colleagues:
        party = name_of(page.paper, mine.party_key)
        yield _("%(party)s får ingen kvar i Samsyn. En samordnare kan bjuda in en ny partsadministratör.") % {
            "party": party
        }
