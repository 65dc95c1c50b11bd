"""Notes in Swedish: how they stand, what approvers say, and why not."""

from django.utils.translation import gettext_lazy

from samsyn.forums.rules.notes import NotesObjection, NotesState, Verdict

NOTES_STATES = {
    NotesState.UNSENT: gettext_lazy("Inte skickade än"),
    NotesState.WAITING: gettext_lazy("Väntar på godkännande"),
    NotesState.COMMENTED: gettext_lazy("Har kommentarer"),
    NotesState.APPROVED: gettext_lazy("Godkända av alla"),
    NotesState.OVERDUE: gettext_lazy("Sista dagen har gått"),
    NotesState.LOCKED: gettext_lazy("Låsta"),
}

VERDICTS = {
    Verdict.APPROVED: gettext_lazy("Godkänner"),
    Verdict.COMMENTED: gettext_lazy("Vill ändra"),
}

NOTES_OBJECTIONS = {
    NotesObjection.NOT_HELD: gettext_lazy("Mötet är inte hållet än. Avsluta mötet först."),
    NotesObjection.NO_PERSONS: gettext_lazy("Forum på individnivå har inga anteckningar här, bara att gruppen möttes."),
    NotesObjection.NO_APPROVER: gettext_lazy("Välj minst en funktion som ska godkänna."),
    NotesObjection.UNKNOWN_APPROVER: gettext_lazy("Bara funktioner med plats i forumet kan godkänna."),
    NotesObjection.TOO_SOON: gettext_lazy("Sista dagen att svara har redan varit. Välj i dag eller en senare dag."),
    NotesObjection.IS_SENT: gettext_lazy("Anteckningarna är redan skickade."),
    NotesObjection.NOT_SENT: gettext_lazy("Anteckningarna är inte skickade än."),
    NotesObjection.IS_LOCKED: gettext_lazy("Anteckningarna är låsta. Gör ett tillägg i stället."),
    NotesObjection.NOT_LOCKED: gettext_lazy("Anteckningarna är inte låsta än."),
    NotesObjection.NOT_ASKED: gettext_lazy("Den funktionen ska inte godkänna de här anteckningarna."),
    NotesObjection.SAID_ALREADY: gettext_lazy("Det är redan gjort."),
    NotesObjection.SAYS_NOTHING: gettext_lazy("Skriv några ord."),
    NotesObjection.STILL_WAITING: gettext_lazy(
        "Alla har inte svarat, och sista dagen har inte gått. Vänta, eller rätta efter kommentarerna."
    ),
    NotesObjection.WRITTEN_OVER: gettext_lazy(
        "Någon annan har rättat sedan du började skriva. Läs om och gör din rättning igen."
    ),
    NotesObjection.NO_SUCH_ITEM: gettext_lazy("Det finns inte i anteckningarna."),
    NotesObjection.SAME_TEXT: gettext_lazy("Texten är redan så."),
}

CAME_DOWN = gettext_lazy("%(notes)s från %(forum)s %(day)s")
CAME_UP = gettext_lazy("Rapport från %(forum)s %(day)s")
SHARED_DOWN = gettext_lazy("%(notes)s delades med %(to)s.")
SHARED_UP = gettext_lazy("En rapport lämnades till %(to)s.")
