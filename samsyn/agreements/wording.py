"""Agreements in Swedish: objections, parts, ways of amending, and the words of the log."""

from django.utils.translation import gettext_lazy

from samsyn.agreements.rules.amending import Objection
from samsyn.papers.kinds import AmendedBy

PARTS = {
    "agreement": gettext_lazy("Överenskommelsen"),
    "organisation": gettext_lazy("Organisationen"),
    "plan": gettext_lazy("Planen"),
    "follow_up": gettext_lazy("Uppföljningsplanen"),
    "picture": gettext_lazy("Lägesbildens underlag"),
    "communication": gettext_lazy("Kommunikationen"),
    "contacts": gettext_lazy("Kontakterna"),
}

AMENDED_BY = {
    AmendedBy.SIGNATURES: gettext_lazy("Gäller när alla parter har skrivit under."),
    AmendedBy.HIGHEST_FORUM: gettext_lazy("Gäller när det högst beslutande forumet har godkänt."),
    AmendedBy.FORUM: gettext_lazy("Gäller när forumet har beslutat."),
    AmendedBy.COORDINATORS: gettext_lazy("Samordnarna får ändra."),
    AmendedBy.NOT_STATED: gettext_lazy("Överenskommelsen säger inte hur den ändras. Ange vem som har beslutat."),
}

OBJECTIONS = {
    Objection.OTHER_MUNICIPALITY: gettext_lazy(
        "Överenskommelsen gäller en annan kommun än den som finns här. Läs in den som en egen samverkan."
    ),
    Objection.NOTHING_CHANGED: gettext_lazy("Förslaget ändrar ingenting."),
    Objection.FIRST_DAY_MISSING: gettext_lazy("Ange från vilken dag ändringen gäller."),
    Objection.FIRST_DAY_BEFORE_LATER_EDITION: gettext_lazy("Det finns redan en utgåva som gäller från en senare dag."),
    Objection.NOT_DECIDED: gettext_lazy("Ange vem som har beslutat och vilken dag."),
    Objection.DECIDED_LATER: gettext_lazy("Beslutet kan inte ligga framåt i tiden. Välj en dag som har varit."),
    Objection.NOT_THE_FORUM: gettext_lazy("Ändringen ska beslutas av det forum som överenskommelsen anger."),
    Objection.NOT_ALL_HAVE_SIGNED: gettext_lazy("Alla parter har inte skrivit under förslaget än."),
    Objection.ALREADY_CLOSED: gettext_lazy("Förslaget är redan avslutat."),
    Objection.WRITTEN_OVER: gettext_lazy("Någon annan har sparat efter att du öppnade förslaget. Se skillnaden först."),
    Objection.UNKNOWN_PARTY: gettext_lazy("Det är ingen part i överenskommelsen."),
    Objection.NO_FUNCTION: gettext_lazy("Ange vilken funktion som skrev under."),
    Objection.SIGNED_LATER: gettext_lazy("Välj en dag som har varit."),
    Objection.SAME_ALREADY: gettext_lazy("Underskriften är redan antecknad så."),
    Objection.NO_TITLE: gettext_lazy("Skriv vad förslaget handlar om."),
    Objection.NEEDS_ITS_OWN_RULE: gettext_lazy(
        "En ändring börjar gälla på det sätt som överenskommelsen säger. Ange beslut eller låt parterna skriva under."
    ),
    Objection.NO_PARTIES: gettext_lazy("Lägg till minst en part innan ni börjar."),
    Objection.IN_USE_DAY_MISSING: gettext_lazy("Ange från vilken dag ni använder Samsyn."),
    Objection.NOT_BEGUN_FROM_DRAFT: gettext_lazy(
        "Överenskommelsen lästes in från en fil och har inget utkast att gå tillbaka till."
    ),
    Objection.BUILT_ON: gettext_lazy(
        "Det går inte att ångra, för något har redan antecknats eller beslutats sedan ni började. "
        "Rätta i stället det som blev fel."
    ),
    Objection.NOT_IN_DRAFT: gettext_lazy("Den punkten finns inte längre i utkastet. Någon kan ha tagit bort den."),
}

VERBS = {
    "agreements.loaded": gettext_lazy("Läste in överenskommelsen"),
    "agreements.signed": gettext_lazy("Antecknade en underskrift"),
    "agreements.proposed": gettext_lazy("Föreslog en ändring"),
    "agreements.revised": gettext_lazy("Skrev om ett förslag"),
    "agreements.adopted": gettext_lazy("Antog en ändring"),
    "agreements.dropped": gettext_lazy("Drog tillbaka ett förslag"),
    "agreements.draft_opened": gettext_lazy("Började på ett utkast"),
    "agreements.item_put": gettext_lazy("Ändrade i ett utkast"),
    "agreements.items_added": gettext_lazy("Lade till i ett utkast"),
    "agreements.item_struck": gettext_lazy("Tog bort ur ett utkast"),
    "agreements.item_moved": gettext_lazy("Flyttade i ett utkast"),
    "agreements.item_marked": gettext_lazy("Tog ställning i ett utkast"),
    "agreements.begun": gettext_lazy("Lät överenskommelsen börja"),
    "agreements.begin_undone": gettext_lazy("Ångrade att överenskommelsen börjat"),
}
