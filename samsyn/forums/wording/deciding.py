"""Decisions and gatherings in Swedish: how one stands, and objections."""

from django.utils.translation import gettext_lazy

from samsyn.forums.rules.consensus import DecisionStanding
from samsyn.forums.rules.deciding import DecisionObjection
from samsyn.forums.rules.gathering import GatheringObjection
from samsyn.forums.rules.kinds import GatheringKind

DECISIONS = {
    DecisionStanding.OPEN: gettext_lazy("Väntar på svar"),
    DecisionStanding.CONDITIONAL: gettext_lazy("Villkorat"),
    DecisionStanding.TAKEN: gettext_lazy("Taget"),
    DecisionStanding.NOT_AGREED: gettext_lazy("Inte överens"),
    DecisionStanding.LIFTED: gettext_lazy("Lyft"),
    DecisionStanding.WITHDRAWN: gettext_lazy("Tillbakadraget"),
}

DECIDING = {
    DecisionObjection.NO_TEXT: gettext_lazy("Skriv några ord."),
    DecisionObjection.NO_MEETING: gettext_lazy("Ärendet står inte på något möte. Ta upp det på ett möte först."),
    DecisionObjection.INDIVIDUAL: gettext_lazy(
        "I det här forumet talas det om enskilda. Därför antecknas inga beslut härifrån i Samsyn."
    ),
    DecisionObjection.UNKNOWN_PARTY: gettext_lazy("En av dem är inte part i överenskommelsen. Välj bland parterna."),
    DecisionObjection.ANSWER_BY_PAST: gettext_lazy("Sista dag att svara är före mötet. Välj en senare dag."),
    DecisionObjection.ASKS_BACK_TOO_SOON: gettext_lazy("Beslutet ska komma tillbaka en dag efter mötet."),
    DecisionObjection.NOT_TOUCHED: gettext_lazy("Beslutet berör inte den parten."),
    DecisionObjection.NOT_A_STAND: gettext_lazy("Välj Står bakom, Står bakom med förbehåll eller Står inte bakom."),
    DecisionObjection.NOT_OF_THE_PARTY: gettext_lazy(
        "Bara någon från parten kan säga var den står. Be partens samordnare svara."
    ),
    DecisionObjection.NOT_PRESENT: gettext_lazy(
        "Ingen från parten är antecknad som närvarande. Parten svarar själv efteråt."
    ),
    DecisionObjection.SAME_ALREADY: gettext_lazy("Det är redan sagt."),
    DecisionObjection.STANDS_GIVEN: gettext_lazy(
        "Någon part har redan svarat på texten. Dra tillbaka beslutet och föreslå ett nytt."
    ),
    DecisionObjection.WRITTEN_OVER: gettext_lazy("Någon annan har ändrat beslutet. Läs det och ändra igen."),
    DecisionObjection.ALREADY_TAKEN: gettext_lazy(
        "Beslutet är taget och kan inte ändras. Föreslå ett nytt beslut på nästa möte."
    ),
    DecisionObjection.IS_LIFTED: gettext_lazy("Frågan är lyft till ett annat forum. Beslutet tas där."),
    DecisionObjection.IS_WITHDRAWN: gettext_lazy("Beslutet är tillbakadraget."),
    DecisionObjection.NO_BODY: gettext_lazy("Skriv vem som beslutade, till exempel kommunstyrelsen."),
    DecisionObjection.DECIDED_LATER: gettext_lazy("Den dagen har inte varit än."),
    DecisionObjection.NO_STAND_YET: gettext_lazy(
        "Säg först att ni står bakom, med eller utan förbehåll. Skriv sedan in ert eget beslut."
    ),
    DecisionObjection.NOT_TAKEN_YET: gettext_lazy("Beslutet är inte taget än."),
    DecisionObjection.NOT_ABOVE: gettext_lazy("Frågan kan bara lyftas till ett forum ovanför det här."),
    DecisionObjection.ITEM_CLOSED: gettext_lazy("Ärendet är redan avslutat."),
    DecisionObjection.ONLY_AUTHORITIES: gettext_lazy(
        "Bara forumets myndigheter ser det här ärendet. Visa insatsen för fler först, eller lyft ett nytt ärende."
    ),
}

GATHERINGS = {
    GatheringKind.EFFORT: gettext_lazy("Snabbsamling"),
    GatheringKind.MESSAGE: gettext_lazy("Särskild avstämning"),
}

GATHERING = {
    GatheringObjection.NO_SUCH_FORUM: gettext_lazy("Det forumet finns inte i överenskommelsen i dag. Välj ett annat."),
    GatheringObjection.ON_INDIVIDUALS: gettext_lazy("Forumet talar om enskilda. Välj ett annat forum."),
    GatheringObjection.NOTHING_HAPPENED: gettext_lazy("Skriv vad som har hänt. En mening räcker."),
    GatheringObjection.NO_PROPOSAL: gettext_lazy("Skriv vad du föreslår."),
    GatheringObjection.NOBODY_ASKED: gettext_lazy("Välj vilka funktioner som ska svara."),
    GatheringObjection.NOT_OF_THE_FORUM: gettext_lazy(
        "En av funktionerna har ingen plats i forumet. Välj bland dem som har."
    ),
    GatheringObjection.ONE_PARTY: gettext_lazy("Välj funktioner från minst två parter. Annars behövs ingen samling."),
    GatheringObjection.TOO_SOON: gettext_lazy("Den tiden har varit. Välj en senare tid att svara."),
    GatheringObjection.TOO_LATE: gettext_lazy("En snabbsamling svaras på inom tre dygn. Annars räcker nästa möte."),
    GatheringObjection.NO_LAST_DAY: gettext_lazy("Skriv till och med vilken dag budskapet gäller."),
    GatheringObjection.LAST_DAY_PAST: gettext_lazy(
        "Budskapet kan inte sluta gälla innan alla har svarat. Välj en senare dag."
    ),
}
