"""What the kinds of the format are called where one chooses among them."""

from collections.abc import Mapping
from enum import StrEnum
from typing import Any

from django.utils.translation import gettext_lazy as _

from samsyn.papers.kinds import (
    About,
    AmendedBy,
    BodyKind,
    ChairKind,
    ContactPurpose,
    Level,
    PartyKind,
    PromiseKind,
    SeatKind,
    SourceKind,
)

CHOICES: Mapping[type[StrEnum], Mapping[Any, Any]] = {
    PartyKind: {
        PartyKind.MUNICIPALITY: _("Kommun"),
        PartyKind.CITY: _("Stad"),
        PartyKind.LOCAL_POLICE_AREA: _("Lokalpolisområde"),
        PartyKind.POLICE_REGION: _("Polisregion"),
        PartyKind.FIRE_SERVICE: _("Räddningstjänst"),
        PartyKind.OTHER: _("Annan organisation"),
    },
    BodyKind: {
        BodyKind.FUNCTION: _("Funktion"),
        BodyKind.UNIT: _("Enhet"),
        BodyKind.GROUP: _("Grupp"),
        BodyKind.ORGANISATION: _("Organisation"),
    },
    Level: {
        Level.STRATEGIC: _("Strategisk nivå"),
        Level.OPERATIVE: _("Operativ nivå"),
        Level.INDIVIDUAL: _("Individnivå"),
    },
    SeatKind: {
        SeatKind.MEMBER: _("Ledamot"),
        SeatKind.STANDING_ADJUNCT: _("Ständigt adjungerad"),
        SeatKind.ADJUNCT: _("Adjungerad vid behov"),
    },
    ChairKind: {
        ChairKind.FIXED: _("Samma hela tiden"),
        ChairKind.JOINT: _("Flera leder tillsammans"),
        ChairKind.ALTERNATING: _("Växlar mellan mötena"),
        ChairKind.YEARLY: _("Går runt, ett år i taget"),
    },
    PromiseKind: {
        PromiseKind.RECURRING: _("Återkommer"),
        PromiseKind.DATED: _("Till en viss dag"),
        PromiseKind.ON_EVENT: _("När något händer"),
        PromiseKind.STANDING: _("Gäller hela tiden"),
        PromiseKind.OPTIONAL: _("Frivilligt, ni får men måste inte"),
    },
    SourceKind: {
        SourceKind.QUANTITATIVE: _("Räknas, till exempel statistik"),
        SourceKind.QUALITATIVE: _("Berättas, till exempel samtal och vandringar"),
    },
    About: {
        About.AGREEMENT: _("Överenskommelsen"),
        About.FORUMS: _("Forumen"),
        About.PICTURE: _("Lägesbilden"),
        About.FOCUS_AREAS: _("Fokusområdena"),
        About.ACTIVITIES: _("Aktiviteterna"),
        About.COMMUNICATION: _("Kommunikationen"),
        About.GOALS: _("Målen"),
    },
    AmendedBy: {
        AmendedBy.SIGNATURES: _("Parterna skriver under ändringen"),
        AmendedBy.HIGHEST_FORUM: _("Det högsta forumet godkänner"),
        AmendedBy.FORUM: _("Ett visst forum beslutar"),
        AmendedBy.COORDINATORS: _("Samordnarna kommer överens"),
        AmendedBy.NOT_STATED: _("Det står inte"),
    },
    ContactPurpose: {
        ContactPurpose.COORDINATION: _("Samverkan"),
        ContactPurpose.COMMUNICATION: _("Kommunikation"),
        ContactPurpose.MEDIA: _("Media"),
        ContactPurpose.PUBLIC: _("Allmänheten"),
    },
}

UNSAID: Mapping[type[StrEnum], Any] = {
    PromiseKind: _("Det följer av tiden"),
    About: _("Inget av det här"),
    ChairKind: _("Det är inte bestämt"),
    AmendedBy: _("Samma som för hela överenskommelsen"),
}
"""What it is called to leave a choice open."""
