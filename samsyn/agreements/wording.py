"""Agreements in Swedish: objections, parts, ways of amending, and the words of the log."""

from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from samsyn.agreements.rules import fetching, renewing
from samsyn.agreements.rules.amending import Objection
from samsyn.agreements.rules.signing import Objection as Unsigned
from samsyn.papers.kinds import AmendedBy
from samsyn.papers.succeeding import NotFollowing, Overlap

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
    Objection.OF_ANOTHER_AGREEMENT: gettext_lazy(
        "Utkastet ändrar en överenskommelse som har fått en efterföljare. Gör ett nytt utkast av den som gäller."
    ),
    Objection.NOT_IN_DRAFT: gettext_lazy("Den punkten finns inte längre i utkastet. Någon kan ha tagit bort den."),
}

Going = renewing.Objection
RENEWING = {
    Going.NO_END: gettext_lazy(
        "Överenskommelsen gäller tills vidare. Det finns inget slut att flytta eller låta löpa ut."
    ),
    Going.NOT_IN_THE_TEXT: gettext_lazy("Texten säger inget om förlängning. Gör en ny överenskommelse i stället."),
    Going.NOT_WHOLE_STEPS: gettext_lazy("Välj så många år i taget som överenskommelsen säger."),
    Going.TOO_LONG: gettext_lazy("Så länge går det inte att förlänga på en gång."),
    Going.NOT_DECIDED: gettext_lazy("Ange vem som har beslutat och vilken dag."),
    Going.DECIDED_LATER: gettext_lazy("Beslutet kan inte ligga framåt i tiden. Välj en dag som har varit."),
    Going.NOT_WHO_DECIDES: gettext_lazy("Det ska beslutas av den som överenskommelsen anger."),
    Going.ALREADY_EXTENDED: gettext_lazy("Överenskommelsen är redan förlängd förbi den dagen. Ange ett nytt beslut."),
    Going.AFTER_THE_END: gettext_lazy(
        "Den dagen hade överenskommelsen redan löpt ut. Gör en ny överenskommelse i stället, så syns glappet."
    ),
    Going.NOT_CONSULTED: gettext_lazy("Överenskommelsen förlängs efter samråd. Anteckna först när samrådet började."),
    Going.CONSULTED_AFTER: gettext_lazy("Samrådet började efter beslutet. Kontrollera de två dagarna."),
    Going.HAS_SUCCESSOR: gettext_lazy("En ny överenskommelse är redan antagen och tar vid."),
    Going.NO_REASON: gettext_lazy("Skriv varför."),
    Going.SAID_ALREADY: gettext_lazy("Det är redan antecknat att överenskommelsen löper ut."),
    Going.HAS_NOT_BEEN: gettext_lazy("Välj en dag som har varit."),
    Going.BEFORE_IT_HELD: gettext_lazy("Den dagen gällde inte överenskommelsen än."),
    Going.NOBODY_NAMED: gettext_lazy("Ange vilka det var."),
    Going.NO_CONCLUSION: gettext_lazy("Skriv vad ni kom fram till."),
    Going.AGAIN_BEFORE: gettext_lazy("Nästa översyn måste komma efter den här."),
    Going.TAKEN_BACK: gettext_lazy("Anteckningen är redan återtagen."),
    Going.SUCCESSOR_OPEN: gettext_lazy("Någon har redan börjat på en ny överenskommelse. Fortsätt på den."),
    Going.FOLLOWS_ANOTHER: gettext_lazy("Utkastet följer inte efter den överenskommelse som gäller nu."),
    Going.CHOICES_LEFT: gettext_lazy("Allt är inte valt än. Behåll, ändra eller stryk det som är kvar."),
    Going.DRAFTS_LEFT: gettext_lazy(
        "Utkast och förslag till den gamla är öppna. Anta dem eller ta tillbaka dem först."
    ),
    Going.NOT_A_DAY: gettext_lazy("Skriv en dag som finns, till exempel 1 januari 2027."),
    Going.ENDS_BEFORE_IT_BEGINS: gettext_lazy("Den sista dagen kommer före den första."),
}

SIGNING = {
    Unsigned.TEXT_CHANGED: gettext_lazy("Texten ändrades medan den frystes. Läs igenom den och frys den igen."),
    Unsigned.NOT_A_COPY: gettext_lazy("Det undertecknade exemplaret ska vara en PDF eller en bild (JPEG eller PNG)."),
    Unsigned.COPY_IS_UNSIGNED: gettext_lazy(
        "Det är samma fil som den frysta texten, utan underskrift. Välj filen som är undertecknad."
    ),
    Unsigned.SAME_COPY: gettext_lazy("Den filen är redan uppladdad här. Inget har ändrats."),
}

Fetching = fetching.Objection
FETCHING = {
    Fetching.NOTHING_NEW: gettext_lazy("Allt det som du valde finns redan i utkastet."),
    Fetching.OTHER_PLACE: gettext_lazy("Filen gäller en annan kommun än den som ni börjar för."),
    Fetching.PARTY_MISSING: gettext_lazy("Filen saknar en part som någon redan är här för. Lägg till parten i filen."),
    Fetching.OFFERED_ALREADY: gettext_lazy("Andra kan redan utgå från överenskommelsen så som den lyder."),
    Fetching.NOT_OFFERED: gettext_lazy("Andra kan inte utgå från överenskommelsen. Det finns inget att ta tillbaka."),
}

FOLLOWING = {
    NotFollowing.NO_FIRST_DAY: gettext_lazy("Ange vilken dag den nya överenskommelsen tar vid."),
    NotFollowing.BEFORE_IT_BEGAN: gettext_lazy("Den nya överenskommelsen kan inte börja före den som den ersätter."),
}


def overlap(one: Overlap) -> str:
    """Say why a successor cannot begin so early, with both days."""
    words = _(
        "Den nya skulle börja %(first)s, men den som gäller nu slutar först %(last)s. "
        "Låt den nya börja dagen efter, eller avsluta den gamla tidigare genom en ändring."
    )
    return words % {"first": date_format(one.first_day, "j F Y"), "last": date_format(one.last_day, "j F Y")}


VERBS = {
    "agreements.loaded": gettext_lazy("Läste in överenskommelsen"),
    "agreements.signed": gettext_lazy("Antecknade en underskrift"),
    "agreements.frozen": gettext_lazy("Frös texten som ska undertecknas"),
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
    "agreements.file_read": gettext_lazy("Läste in en fil i ett utkast"),
    "agreements.pattern_offered": gettext_lazy("Lät andra utgå från överenskommelsen"),
    "agreements.pattern_withdrawn": gettext_lazy("Lät inte längre andra utgå från överenskommelsen"),
    "agreements.begun": gettext_lazy("Lät överenskommelsen börja"),
    "agreements.extended": gettext_lazy("Förlängde överenskommelsen"),
    "agreements.let_run_out": gettext_lazy("Antecknade att överenskommelsen löper ut"),
    "agreements.reviewed": gettext_lazy("Antecknade en översyn"),
    "agreements.consulted": gettext_lazy("Antecknade ett samråd"),
    "agreements.recorded_earlier": gettext_lazy("Skrev in frysta texter bland handlingarna i efterhand"),
    "agreements.note_taken_back": gettext_lazy("Tog tillbaka en anteckning"),
    "agreements.begin_undone": gettext_lazy("Ångrade att överenskommelsen börjat"),
}
