"""Occasions that parties open to each other (inbjudningar): who is asked, what each answered, and who took part."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from datetime import date, time

from django.core.exceptions import ObjectDoesNotExist
from django.db.models import Q

from samsyn.agreements.queries import paper as paper_of
from samsyn.agreements.queries import timelines
from samsyn.base.collaborations.actors import Actor
from samsyn.base.collaborations.rights import LEADERS
from samsyn.duties import queries as duties
from samsyn.duties.queries import DutyRow
from samsyn.forums import access
from samsyn.forums.models import OccasionReply, SharedOccasion, Turnout
from samsyn.forums.rules.invitations import (
    Invited,
    OccasionAnswer,
    OccasionKind,
    is_about_inviting,
    is_by_another,
    is_late,
)
from samsyn.papers.model import Paper
from samsyn.papers.who import Named, short_name

MOST = 100


@dataclass(frozen=True, slots=True)
class AskedRow:
    """A party that is invited (inbjuden part): what it answered, and whether it took part once that is noted."""

    party: Named
    answer: OccasionAnswer | None = None
    count: int | None = None
    said_on: date | None = None
    by_name: str = ""
    is_late: bool = False
    came: bool | None = None


@dataclass(frozen=True, slots=True)
class SharedRow:
    """An occasion that a party has opened to others (öppet tillfälle)."""

    id: int
    slug: str
    collaboration_name: str
    host: Named
    kind: OccasionKind
    title: str
    on: date
    starts: time | None
    ends: time | None
    place: str
    words: str
    answer_by: date
    invited_by: str
    invited_on: date
    called_off_on: date | None
    reason: str
    asked: tuple[AskedRow, ...]
    noted_on: date | None

    @property
    def is_off(self) -> bool:
        """Whether it was called off."""
        return self.called_off_on is not None

    @property
    def came(self) -> tuple[str, ...] | None:
        """The parties that took part, by key; None until somebody has noted it."""
        return tuple(one.party.key for one in self.asked if one.came) if self.noted_on else None

    @property
    def invited(self) -> Invited:
        """The occasion as the rules see it."""
        return Invited(self.on, tuple(one.party.key for one in self.asked), self.is_off)

    def of(self, party: str) -> AskedRow | None:
        """Give what a party that is asked has answered; None for one that is not."""
        return next((one for one in self.asked if one.party.key == party), None)


def shared_occasions(actor: Actor, on: date) -> list[SharedRow]:
    """List the latest occasions as known on a day, the last in time first. Four queries."""
    rows = SharedOccasion.rows.of(actor).filter(invited_on__lte=on).order_by("-on", "-id")
    return _rows((actor,), rows.select_related("invited_by")[:MOST], on)


def shared_occasion(actor: Actor, occasion_id: int, on: date) -> SharedRow:
    """Give one occasion; raises ``ObjectDoesNotExist`` for one that the actor does not reach."""
    rows = SharedOccasion.rows.of(actor).filter(pk=occasion_id, invited_on__lte=on).select_related("invited_by")
    found = _rows((actor,), rows, on)
    if not found:
        raise ObjectDoesNotExist(occasion_id)
    return found[0]


def invitations_to_answer(*actors: Actor, on: date) -> list[SharedRow]:
    """List the invitations that wait for the answer of a person's own parties, the first day to answer first.

    Only for those who may answer for the party. Four queries, one where nothing is to come.
    """
    own = {one.collaboration_id: one.party_key for one in actors if may_invite(one)}
    coming = SharedOccasion.rows.of(*actors).filter(
        Q(called_off_on=None) | Q(called_off_on__gt=on), on__gte=on, invited_on__lte=on, collaboration_id__in=list(own)
    )
    asked = [one for one in coming.select_related("invited_by") if own[one.collaboration_id] in one.asked]
    rows = _rows(actors, asked, on)
    keys = {one.slug: one.party_key for one in actors}
    waiting = [one for one in rows if (mine := one.of(keys[one.slug])) is not None and mine.answer is None]
    return sorted(waiting, key=lambda one: (one.answer_by, one.on, one.id))


def may_invite(actor: Actor) -> bool:
    """Tell whether the actor invites and answers for a party."""
    return bool(actor.party_key) and access.may(actor, access.INVITE)


def may_see_to(actor: Actor, host: str) -> bool:
    """Tell whether the actor notes who took part and calls off: for the party that invited, or by leading."""
    return access.may(actor, access.INVITE) and (access.speaks_for(actor, host) or actor.role in LEADERS)


def promises_of_inviting(actor: Actor, row: SharedRow, today: date) -> list[DutyRow]:
    """List the promises of inviting that the host has made, for which a held occasion can be evidence."""
    paper = paper_of(actor, today)
    held = duties.standings(actor, on=today, first=row.on, last=row.on)
    return [one for one in held if is_promise_of_inviting(one, row.host.key, paper)]


def is_promise_of_inviting(one: DutyRow, host: str, paper: Paper) -> bool:
    """Tell whether a promise is of inviting others, and made by the party that did."""
    others = [short_name(paper, each.id) for each in paper.parties if each.id != host]
    is_own = host in one.owner_parties and not is_by_another(others, one.title, one.quote)
    return is_own and is_about_inviting(one.title, one.quote)


def _rows(actors: Collection[Actor], rows: Iterable[SharedOccasion], on: date) -> list[SharedRow]:
    held = list(rows)
    if not held:
        return []
    lines = timelines(*actors)
    replies: defaultdict[int, dict[str, OccasionReply]] = defaultdict(dict)
    said = OccasionReply.rows.of(*actors).filter(occasion__in=held, said_on__lte=on).select_related("said_by")
    for reply in said.order_by("id"):
        replies[reply.occasion_id][reply.party_key] = reply
    noted = Turnout.rows.of(*actors).filter(occasion__in=held, noted_on__lte=on).order_by("id")
    turnouts = {turnout.occasion_id: turnout for turnout in noted}
    found = []
    for one in held:
        line = lines[one.collaboration_id]
        paper = line.at(one.invited_on).paper
        asked = _asked(one, paper, replies[one.pk], turnouts.get(one.pk))
        found.append(_row(one, (line.slug, line.name), paper, asked, turnouts.get(one.pk), on))
    return found


def _asked(
    one: SharedOccasion, paper: Paper, said: Mapping[str, OccasionReply], turnout: Turnout | None
) -> tuple[AskedRow, ...]:
    return tuple(_party(Named(key, short_name(paper, key)), one, said.get(key), turnout) for key in one.asked)


def _party(party: Named, one: SharedOccasion, said: OccasionReply | None, turnout: Turnout | None) -> AskedRow:
    came = party.key in turnout.came if turnout else None
    if said is None:
        return AskedRow(party, came=came)
    return AskedRow(
        party=party,
        answer=OccasionAnswer(said.answer),
        count=said.count,
        said_on=said.said_on,
        by_name=str(getattr(said.said_by, "name", "")),
        is_late=is_late(said.said_on, one.answer_by),
        came=came,
    )


def _row(
    one: SharedOccasion,
    where: tuple[str, str],
    paper: Paper,
    asked: tuple[AskedRow, ...],
    turnout: Turnout | None,
    on: date,
) -> SharedRow:
    off = one.called_off_on if one.called_off_on and one.called_off_on <= on else None
    return SharedRow(
        id=one.pk,
        slug=where[0],
        collaboration_name=where[1],
        host=Named(one.host_key, short_name(paper, one.host_key)),
        kind=OccasionKind(one.kind),
        title=one.title,
        on=one.on,
        starts=one.starts,
        ends=one.ends,
        place=one.place,
        words=one.words,
        answer_by=one.answer_by or one.on,
        invited_by=str(getattr(one.invited_by, "name", "")),
        invited_on=one.invited_on,
        called_off_on=off,
        reason=one.reason if off else "",
        asked=asked,
        noted_on=turnout.noted_on if turnout else None,
    )
