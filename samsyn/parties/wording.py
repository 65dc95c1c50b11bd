"""Parties in Swedish: objections, kinds of bodies, and the words of the log."""

from django.utils.translation import gettext_lazy

from samsyn.papers.kinds import BodyKind, PartyKind
from samsyn.parties.rules import JoiningObjection, Objection

OBJECTIONS = {
    Objection.UNKNOWN_FUNCTION: gettext_lazy("Överenskommelsen nämner ingen sådan funktion."),
    Objection.NOT_A_MEMBER: gettext_lazy("Personen hör inte till samverkan den dagen. Lägg till henne först."),
    Objection.HOLDS_IT_ALREADY: gettext_lazy("Personen har redan funktionen under den tiden."),
    Objection.LEAVES_BEFORE_COMING: gettext_lazy("Sista dagen kan inte ligga före den första."),
    Objection.HAS_LEFT: gettext_lazy("Personen har redan lämnat funktionen."),
    Objection.HOLDER_CAME_LATER: gettext_lazy("Någon har tillträtt samma dag eller senare. Välj en senare dag."),
    JoiningObjection.UNKNOWN_PARTY: gettext_lazy("Överenskommelsen har ingen sådan part."),
    JoiningObjection.NOT_A_FUNCTION: gettext_lazy("Överenskommelsen nämner ingen sådan funktion."),
    JoiningObjection.FUNCTION_OF_ANOTHER_PARTY: gettext_lazy("Funktionen hör till en annan part."),
}

KINDS = {
    BodyKind.ORGANISATION: gettext_lazy("Organisation"),
    BodyKind.UNIT: gettext_lazy("Enhet"),
    BodyKind.FUNCTION: gettext_lazy("Funktion"),
    BodyKind.GROUP: gettext_lazy("Grupp"),
}

PARTY_KINDS = {
    PartyKind.MUNICIPALITY: gettext_lazy("Kommun"),
    PartyKind.CITY: gettext_lazy("Stad"),
    PartyKind.LOCAL_POLICE_AREA: gettext_lazy("Lokalpolisområde"),
    PartyKind.POLICE_REGION: gettext_lazy("Polisregion"),
    PartyKind.FIRE_SERVICE: gettext_lazy("Räddningstjänst"),
    PartyKind.OTHER: gettext_lazy("Annan part"),
}

VERBS = {
    "parties.appointed": gettext_lazy("Utsåg"),
    "parties.left": gettext_lazy("Avslutade ett innehav"),
    "parties.handed_over": gettext_lazy("Lämnade över"),
}
