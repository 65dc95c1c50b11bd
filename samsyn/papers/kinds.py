"""The kinds (slag) that a paper tells apart: parties, bodies, levels, seats, chairs, promises, sources."""

from enum import StrEnum


class PartyKind(StrEnum):
    """What sort of organisation a party (part) is."""

    MUNICIPALITY = "municipality"
    CITY = "city"
    LOCAL_POLICE_AREA = "local_police_area"
    POLICE_REGION = "police_region"
    FIRE_SERVICE = "fire_service"
    OTHER = "other"


class BodyKind(StrEnum):
    """What sort of body (aktör) can be responsible in the world, a person never."""

    ORGANISATION = "organisation"
    UNIT = "unit"
    FUNCTION = "function"
    GROUP = "group"


class Level(StrEnum):
    """The level (nivå) a forum works on."""

    STRATEGIC = "strategic"
    OPERATIVE = "operative"
    INDIVIDUAL = "individual"


class SeatKind(StrEnum):
    """How one sits in a forum: ordinarie, ständigt adjungerad or adjungerad vid behov."""

    MEMBER = "member"
    STANDING_ADJUNCT = "standing_adjunct"
    ADJUNCT = "adjunct"


class ChairKind(StrEnum):
    """How the chair (ordförande) is decided."""

    FIXED = "fixed"
    JOINT = "joint"
    ALTERNATING = "alternating"
    YEARLY = "yearly"


class PromiseKind(StrEnum):
    """How a promise (åtagande) falls due; ``None`` in a file lets its rhythm decide."""

    RECURRING = "recurring"
    DATED = "dated"
    ON_EVENT = "on_event"
    STANDING = "standing"
    OPTIONAL = "optional"


class SourceKind(StrEnum):
    """Whether a source of the picture (underlag) counts or tells."""

    QUANTITATIVE = "quantitative"
    QUALITATIVE = "qualitative"


class About(StrEnum):
    """What a row of the follow-up plan (uppföljningsplan) looks at."""

    AGREEMENT = "agreement"
    FORUMS = "forums"
    PICTURE = "picture"
    FOCUS_AREAS = "focus_areas"
    ACTIVITIES = "activities"
    COMMUNICATION = "communication"
    GOALS = "goals"


class AmendedBy(StrEnum):
    """What it takes to change the agreement or an annex (ändring)."""

    SIGNATURES = "signatures"
    HIGHEST_FORUM = "highest_forum"
    FORUM = "forum"
    COORDINATORS = "coordinators"
    NOT_STATED = "not_stated"


class ContactPurpose(StrEnum):
    """What one turns to a contact (kontakt) for."""

    COORDINATION = "coordination"
    COMMUNICATION = "communication"
    MEDIA = "media"
    PUBLIC = "public"


class PromiseSource(StrEnum):
    """Which kind of item in the paper a promise comes from (källa)."""

    FORUM = "forum"
    REPORTING = "reporting"
    REPORT = "report"
    MINUTES = "minutes"
    CHAIR = "chair"
    ANNEX = "annex"
    AMENDMENT = "amendment"
    RENEWAL = "renewal"
    TERM = "term"
    FOLLOW_UP = "follow_up"
    ACTIVITY = "activity"
    ACTIVITY_FOLLOW_UP = "activity_follow_up"
    OTHER_PLAN = "other_plan"
    COMMUNICATION = "communication"
    COORDINATION = "coordination"
    PICTURE = "picture"
    CLAUSE = "clause"
