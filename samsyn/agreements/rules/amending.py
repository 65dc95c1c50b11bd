"""What makes a change valid (ändring och tillägg), and what makes a signature one.

Haninge 2022–2024, § 3: in writing and signed by the parties. Nykvarn 2021–2022, § 9: approved by the highest forum.
Stockholm 2024: by decision of the steering group.
"""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Any

from samsyn.agreements.rules.parts import REST
from samsyn.agreements.rules.signing import Signing
from samsyn.papers.kinds import About, AmendedBy
from samsyn.papers.model import Amendment, Paper

NOT_STATED = Amendment(by=AmendedBy.NOT_STATED)
_ABOUT: dict[About, str] = {
    About.AGREEMENT: REST,
    About.FORUMS: "organisation",
    About.PICTURE: "picture",
    About.FOCUS_AREAS: "plan",
    About.ACTIVITIES: "plan",
    About.GOALS: "plan",
    About.COMMUNICATION: "communication",
}


class Objection(StrEnum):
    """Why an agreement cannot be changed or signed so (invändning); ``agreements.wording`` says it in words."""

    OTHER_MUNICIPALITY = "other_municipality"
    NOTHING_CHANGED = "nothing_changed"
    FIRST_DAY_MISSING = "first_day_missing"
    FIRST_DAY_BEFORE_LATER_EDITION = "first_day_before_later_edition"
    NOT_DECIDED = "not_decided"
    DECIDED_LATER = "decided_later"
    NOT_THE_FORUM = "not_the_forum"
    NOT_ALL_HAVE_SIGNED = "not_all_have_signed"
    ALREADY_CLOSED = "already_closed"
    WRITTEN_OVER = "written_over"
    UNKNOWN_PARTY = "unknown_party"
    NO_FUNCTION = "no_function"
    SIGNED_LATER = "signed_later"
    SAME_ALREADY = "same_already"
    NO_TITLE = "no_title"
    NEEDS_ITS_OWN_RULE = "needs_its_own_rule"
    NO_PARTIES = "no_parties"
    IN_USE_DAY_MISSING = "in_use_day_missing"
    NOT_BEGUN_FROM_DRAFT = "not_begun_from_draft"
    BUILT_ON = "built_on"
    NOT_IN_DRAFT = "not_in_draft"
    OF_ANOTHER_AGREEMENT = "of_another_agreement"


@dataclass(frozen=True, slots=True)
class Decision:
    """What was decided about a change (beslut): by whom (a forum's key or words), which day, where it stands."""

    by: str = ""
    on: date | None = None
    reference: str = ""


def amendment_of(paper: Paper, part: str) -> Amendment:
    """The rule that a part is changed by: its annex's own rule, else the agreement's, else that none is stated."""
    own = (annex.amendment for annex in paper.annexes if annex.about and _ABOUT.get(annex.about) == part)
    return next((rule for rule in own if rule), None) or paper.amendment or NOT_STATED


def part_about(about: About | None) -> str:
    """The part of a paper that an annex about something holds, the agreement's own where the annex does not say."""
    return _ABOUT.get(about, REST) if about else REST


def deciding_forum(paper: Paper, amendment: Amendment) -> str:
    """The key of the forum whose decision is asked for, "" where it is no forum's."""
    if amendment.by is AmendedBy.HIGHEST_FORUM:
        return amendment.forum or next((forum.id for forum in paper.forums if forum.is_highest), "")
    return amendment.forum if amendment.by is AmendedBy.FORUM else ""


def objection_to_adopting(
    paper: Paper, parts: Iterable[str], *, decision: Decision, signed_by: Collection[str], today: date
) -> Objection | None:
    """Say why a change of these parts is not valid by the paper's own rule, or None if it is."""
    rules = [amendment_of(paper, part) for part in parts]
    if not rules:
        return Objection.NOTHING_CHANGED
    found = (_lack(paper, rule, decision, signed_by, today) for rule in rules)
    return next((objection for objection in found if objection), None)


def _lack(
    paper: Paper, rule: Amendment, decision: Decision, signed_by: Collection[str], today: date
) -> Objection | None:
    if rule.by is AmendedBy.SIGNATURES:
        return None if {party.id for party in paper.parties} <= set(signed_by) else Objection.NOT_ALL_HAVE_SIGNED
    if rule.by is AmendedBy.COORDINATORS:
        return None
    if not decision.by or decision.on is None:
        return Objection.NOT_DECIDED
    if decision.on > today:
        return Objection.DECIDED_LATER
    forum = deciding_forum(paper, rule)
    return Objection.NOT_THE_FORUM if forum and decision.by != forum else None


def objection_to_first_day(first_day: date | None, later: Collection[date]) -> Objection | None:
    """Say why a change cannot hold from a day: it needs one, and not before an edition that already follows."""
    if first_day is None:
        return Objection.FIRST_DAY_MISSING
    return Objection.FIRST_DAY_BEFORE_LATER_EDITION if any(day > first_day for day in later) else None


def objection_to_successor(held: Collection[str], codes: Collection[str]) -> Objection | None:
    """Say why an agreement cannot follow another: it is between other municipalities, by their codes."""
    return Objection.OTHER_MUNICIPALITY if held and codes and not set(held) & set(codes) else None


def objection_to_following_on(content: Mapping[str, Any], held: str) -> Objection | None:
    """Say why a change cannot be made with a draft, or None: it is of the agreement that was adopted last."""
    return None if content.get("id", held) == held else Objection.OF_ANOTHER_AGREEMENT


def objection_to_signing(paper: Paper, signing: Signing, *, is_closed: bool, today: date) -> Objection | None:
    """Say why a signature cannot be entered, or None: a party of the agreement, a function, and no day to come."""
    if is_closed:
        return Objection.ALREADY_CLOSED
    if signing.party not in {one.id for one in paper.parties}:
        return Objection.UNKNOWN_PARTY
    if not any(one.strip() for one in signing.functions):
        return Objection.NO_FUNCTION
    return Objection.SIGNED_LATER if signing.signed_on is not None and signing.signed_on > today else None


def objection_to_proposing(title: str, *, is_same: bool) -> Objection | None:
    """Say why a change cannot be proposed, or None: it has a title and changes something."""
    if not title.strip():
        return Objection.NO_TITLE
    return Objection.NOTHING_CHANGED if is_same else None
