"""A lack (det som saknas): one thing that an unfinished paper does not say yet, and how much it matters."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum


class Step(StrEnum):
    """The steps in which an agreement is entered (stegen i Kom i gång), by their addresses."""

    PARTIES = "parter"
    TERM = "giltighet"
    FORUMS = "forum"
    TEXT = "text"
    ANNEXES = "bilagor"
    PLAN = "plan"
    FOLLOW_UP = "uppfoljning"


class Weight(StrEnum):
    """How much a lack matters (tyngd): needed to count at all, should be there, can wait."""

    NEEDED = "needed"
    SHOULD = "should"
    CAN_WAIT = "can_wait"


class Lacking(StrEnum):
    """What can be lacking (saknas); ``lacking_wording`` says it in words."""

    NO_PARTIES = "no_parties"
    ONE_PARTY = "one_party"
    ORG_NR = "org_nr"
    ADDRESS = "address"
    MUNICIPALITY = "municipality"
    WHOSE = "whose"
    CONTACT = "contact"
    FIRST_DAY = "first_day"
    FIRST_DAY_UNSET = "first_day_unset"
    LAST_DAY = "last_day"
    REVIEW = "review"
    RENEWAL = "renewal"
    AMENDMENT = "amendment"
    SIGNATURE = "signature"
    SIGNED_ON = "signed_on"
    SIGNED_AT = "signed_at"
    SIGNATORY = "signatory"
    NO_FORUMS = "no_forums"
    HIGHEST = "highest"
    MEETINGS = "meetings"
    CHAIR = "chair"
    SEATS = "seats"
    REPORT_TIME = "report_time"
    FORUM_PURPOSE = "forum_purpose"
    NO_TEXT = "no_text"
    CLAUSE_TEXT = "clause_text"
    PURPOSE = "purpose"
    MUNICIPALITIES = "municipalities"
    COORDINATOR = "coordinator"
    OWNER = "owner"
    CLAUSE = "clause"
    UPDATE = "update"
    UPDATER = "updater"
    ANNEX_EMPTY = "annex_empty"
    NO_SOURCES = "no_sources"
    NO_ACTIVITIES = "no_activities"
    NO_FOCUS_AREAS = "no_focus_areas"
    ACTIVITY_TIME = "activity_time"
    ACTIVITY_OWNER = "activity_owner"
    LEAD = "lead"
    EFFECT = "effect"
    FOCUS_AREA = "focus_area"
    GOALS = "goals"
    NO_FOLLOW_UP = "no_follow_up"
    FOLLOW_UP_TIME = "follow_up_time"
    FOLLOW_UP_OWNER = "follow_up_owner"
    FOLLOW_UP_TO = "follow_up_to"


@dataclass(frozen=True, slots=True, kw_only=True)
class Lack:
    """One lack (det som saknas): in which step it is mended, how much it matters, and the path where it is said.

    ``path`` is the item's, or the list's where an item is lacking; ``facts`` fill its sentence.
    """

    step: Step
    weight: Weight
    code: Lacking
    path: str
    facts: Mapping[str, str] = field(default_factory=dict)


_STEPS = {
    "parties": Step.PARTIES,
    "bodies": Step.PARTIES,
    "contacts": Step.PARTIES,
    "term": Step.TERM,
    "renewal": Step.TERM,
    "amendment": Step.TERM,
    "signatures": Step.TERM,
    "forums": Step.FORUMS,
    "annexes": Step.ANNEXES,
    "sources": Step.ANNEXES,
    "picture_promises": Step.ANNEXES,
    "communication": Step.ANNEXES,
    "focus_areas": Step.PLAN,
    "activities": Step.PLAN,
    "follow_up": Step.FOLLOW_UP,
}


def needed(code: Lacking, path: str, **facts: str) -> Lack:
    """Say what cannot be counted without."""
    return _lack(Weight.NEEDED, code, path, facts)


def should(code: Lacking, path: str, **facts: str) -> Lack:
    """Say what should be there."""
    return _lack(Weight.SHOULD, code, path, facts)


def can_wait(code: Lacking, path: str, **facts: str) -> Lack:
    """Say what can be filled in when somebody has the time."""
    return _lack(Weight.CAN_WAIT, code, path, facts)


def _lack(weight: Weight, code: Lacking, path: str, facts: Mapping[str, str]) -> Lack:
    """Put a lack in the step where it is mended; what the paper itself says is mended with its text."""
    step = _STEPS.get(path.partition("/")[0], Step.TEXT)
    return Lack(step=step, weight=weight, code=code, path=path, facts=facts)
