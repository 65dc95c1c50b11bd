"""Parties in Swedish: objections, kinds of bodies, and the words of the log."""

from django.utils.translation import gettext_lazy

from samsyn.papers.kinds import BodyKind, PartyKind
from samsyn.parties.rules import JoiningObjection, MandateObjection, Objection
from samsyn.parties.rules.handing_over import Hindrance
from samsyn.parties.rules.registering import RegistryObjection

OBJECTIONS = {
    Objection.UNKNOWN_FUNCTION: gettext_lazy("Överenskommelsen nämner ingen sådan funktion."),
    Objection.NOT_A_MEMBER: gettext_lazy("Personen hör inte till samverkan den dagen. Lägg till henne först."),
    Objection.HOLDS_IT_ALREADY: gettext_lazy("Personen har redan funktionen under den tiden."),
    Objection.LEAVES_BEFORE_COMING: gettext_lazy("Sista dagen kan inte ligga före den första."),
    Objection.HAS_LEFT: gettext_lazy("Personen har redan lämnat funktionen."),
    MandateObjection.UNKNOWN_PLACE: gettext_lazy("Överenskommelsen nämner ingen sådan plats eller funktion."),
    MandateObjection.NOBODY_APPOINTS: gettext_lazy("Skriv vem som utser."),
    MandateObjection.ENDS_BEFORE_IT_BEGINS: gettext_lazy("Sista dagen kan inte ligga före den första."),
    MandateObjection.SAID_ALREADY: gettext_lazy("Det står redan så."),
    JoiningObjection.UNKNOWN_PARTY: gettext_lazy("Överenskommelsen har ingen sådan part."),
    JoiningObjection.NOT_A_FUNCTION: gettext_lazy("Överenskommelsen nämner ingen sådan funktion."),
    JoiningObjection.FUNCTION_OF_ANOTHER_PARTY: gettext_lazy("Funktionen hör till en annan part."),
    RegistryObjection.NOT_A_PARTY: gettext_lazy("Bara parterna i överenskommelsen har en registrator här."),
    RegistryObjection.PRACTICE_TO_SOMEBODY: gettext_lazy(
        "Det här är en övning, så inget skickas till en riktig adress. Sätt en påhittad som slutar på .example."
    ),
    Hindrance.NOTHING_CHOSEN: gettext_lazy("Inget är valt. Välj vem som tar över något, eller lämna det vakant."),
    Hindrance.NOT_HELD: gettext_lazy("Personen har inte funktionen den dagen. Någon annan kan ha hunnit före."),
    Hindrance.COMES_LATER: gettext_lazy(
        "Personen ska tillträda funktionen efter sin sista dag. Välj en senare sista dag, eller avsluta det först."
    ),
    Hindrance.LEFT_BEHIND: gettext_lazy(
        "Välj vem som tar över, eller lämna vakant. Det kan inte stanna hos den som lämnar."
    ),
    Hindrance.SAME_PERSON: gettext_lazy("Välj någon annan än den som lämnar över."),
    Hindrance.NO_MEMBER_THEN: gettext_lazy(
        "Personen hör inte till samverkan den dagen. Bjud in henne först, välj någon annan eller lämna vakant."
    ),
    Hindrance.TAKES_IT_LATER: gettext_lazy(
        "Personen ska redan tillträda funktionen en annan dag. Välj någon annan, eller dagen före som sista dag."
    ),
    Hindrance.NOT_HER_DRAFT: gettext_lazy("Utkastet är stängt eller sköts av någon annan. Ladda om sidan."),
    Hindrance.NO_MEMBER_NOW: gettext_lazy("Personen hör inte till samverkan den dagen. Välj en annan sista dag."),
    Hindrance.ENDS_ANYWAY: gettext_lazy("Personen slutar redan den dagen eller tidigare."),
    Hindrance.HAS_BEGUN: gettext_lazy("Efterträdarna har redan börjat. Gör en ny överlämning i stället."),
    Hindrance.UNDONE_ALREADY: gettext_lazy("Överlämningen är redan återtagen."),
    Hindrance.CHANGED_SINCE: gettext_lazy("Någon funktion har ändrats sedan dess. Rätta det på funktionens sida."),
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
    "parties.mandate_said": gettext_lazy("Sade vem som utser"),
    "parties.left": gettext_lazy("Avslutade ett innehav"),
    "parties.handed_over": gettext_lazy("Gjorde en överlämning"),
    "parties.hand_over_undone": gettext_lazy("Tog tillbaka en överlämning"),
}
