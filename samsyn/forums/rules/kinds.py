"""The kinds (slag) that a meeting tells apart: answers, purposes, outcomes, stands."""

from enum import StrEnum


class Answer(StrEnum):
    """What a seat answers to a notice (svar på kallelse)."""

    COMING = "coming"
    NOT_COMING = "not_coming"
    SUBSTITUTE = "substitute"


class Purpose(StrEnum):
    """What an item of the agenda is for (syfte): information, diskussion, beslut."""

    INFORMATION = "information"
    DISCUSSION = "discussion"
    DECISION = "decision"


class Outcome(StrEnum):
    """What an item came to (utfall); none is closed without one of these.

    ``CARRIED`` is bordlagd: it follows to the next meeting with its material. ``LIFTED`` went to another forum.
    """

    DECIDED = "decided"
    ASSIGNED = "assigned"
    NO_ACTION = "no_action"
    CARRIED = "carried"
    LIFTED = "lifted"


class Opening(StrEnum):
    """What an item comes from (ursprung): written by somebody, or put there by what was due."""

    WRITTEN = "written"
    STANDING = "standing"
    LAST_NOTES = "last_notes"
    DUTY = "duty"
    ASSIGNMENT = "assignment"
    ANSWER = "answer"
    LIFTED = "lifted"
    COME_BACK = "come_back"
    GATHERING = "gathering"
    CARRIED = "carried"
    AREA = "area"
    EFFORT = "effort"
    SHARED = "shared"


class StandKind(StrEnum):
    """Where a party stands to a decision (ställningstagande).

    Står bakom · Står bakom, med förbehåll för beslut i egen organisation · Står inte bakom · Har inte svarat än ·
    Berörs inte. Södertälje 2023–2026 takes what touches several organisations in consensus only.
    """

    BEHIND = "behind"
    WITH_PROVISO = "with_proviso"
    NOT_BEHIND = "not_behind"
    UNANSWERED = "unanswered"
    NOT_TOUCHED = "not_touched"


class GatheringKind(StrEnum):
    """What functions are gathered about between meetings (snabbsamling): an effort, or message and direction.

    Södertälje 2023–2026, punkt 9: message and direction are checked "när behov och läge kräver" (särskild avstämning).
    """

    EFFORT = "effort"
    MESSAGE = "message"


class AreaState(StrEnum):
    """How an area is in a week (läge): lugnt, håll koll, insats."""

    CALM = "calm"
    WATCH = "watch"
    ACT = "act"
