"""Forums in Swedish: how a meeting stands, objections, and the words of the log."""

from django.utils.translation import gettext_lazy

from samsyn.forums.rules.kinds import Answer, AreaState, Outcome, Purpose, StandKind
from samsyn.forums.rules.meetings import MeetingObjection, MeetingState

STATES = {
    MeetingState.PLANNED: gettext_lazy("Planerat"),
    MeetingState.CALLED: gettext_lazy("Kallelsen är skickad"),
    MeetingState.OPEN: gettext_lazy("Pågår"),
    MeetingState.CLOSED: gettext_lazy("Hållet"),
    MeetingState.CANCELLED: gettext_lazy("Inställt"),
}

ANSWERS = {
    Answer.COMING: gettext_lazy("Kommer"),
    Answer.NOT_COMING: gettext_lazy("Kommer inte"),
    Answer.SUBSTITUTE: gettext_lazy("Skickar ersättare"),
}

PURPOSES = {
    Purpose.INFORMATION: gettext_lazy("Information"),
    Purpose.DISCUSSION: gettext_lazy("Diskussion"),
    Purpose.DECISION: gettext_lazy("Beslut"),
}

OUTCOMES = {
    Outcome.DECIDED: gettext_lazy("Beslut"),
    Outcome.ASSIGNED: gettext_lazy("Uppdrag"),
    Outcome.NO_ACTION: gettext_lazy("Ingen åtgärd"),
    Outcome.CARRIED: gettext_lazy("Bordlagt"),
    Outcome.LIFTED: gettext_lazy("Lyft"),
}

STANDS = {
    StandKind.BEHIND: gettext_lazy("Står bakom"),
    StandKind.WITH_PROVISO: gettext_lazy("Står bakom, med förbehåll för beslut i egen organisation"),
    StandKind.NOT_BEHIND: gettext_lazy("Står inte bakom"),
    StandKind.UNANSWERED: gettext_lazy("Har inte svarat än"),
    StandKind.NOT_TOUCHED: gettext_lazy("Berörs inte"),
}

AREAS = {
    AreaState.CALM: gettext_lazy("Lugnt"),
    AreaState.WATCH: gettext_lazy("Håll koll"),
    AreaState.ACT: gettext_lazy("Insats"),
}

OBJECTIONS = {
    MeetingObjection.NO_SUCH_FORUM: gettext_lazy("Det forumet finns inte i överenskommelsen den dagen."),
    MeetingObjection.OUTSIDE_THE_TERM: gettext_lazy(
        "Överenskommelsen gäller inte den dagen. Välj en dag inom dess giltighetstid."
    ),
    MeetingObjection.MEETS_THAT_DAY: gettext_lazy("Forumet har redan ett möte den dagen. Välj en annan dag."),
    MeetingObjection.ENDS_BEFORE_IT_BEGINS: gettext_lazy("Mötet slutar innan det börjar. Ändra någon av tiderna."),
    MeetingObjection.NO_START: gettext_lazy("Skriv också när mötet börjar."),
    MeetingObjection.NO_REASON: gettext_lazy("Skriv varför."),
    MeetingObjection.HAS_BEEN_HELD: gettext_lazy("Mötet har redan hållits."),
    MeetingObjection.IS_CANCELLED: gettext_lazy("Mötet är inställt."),
    MeetingObjection.IS_OPEN: gettext_lazy("Mötet pågår."),
    MeetingObjection.NOT_OPEN: gettext_lazy("Mötet har inte öppnats."),
    MeetingObjection.NOT_YET: gettext_lazy("Mötet kan öppnas tidigast samma dag."),
    MeetingObjection.NOT_CANCELLED: gettext_lazy("Mötet är inte inställt."),
    MeetingObjection.NOT_MOVED: gettext_lazy("Mötet är redan den dagen och tiden. Välj en annan dag eller tid."),
    MeetingObjection.NOT_AN_ADDRESS: gettext_lazy("Länken ska börja med https:// och får inte ha mellanslag."),
}

VERBS = {
    "forums.meetings_set": gettext_lazy("Satte ut mötesdagar"),
    "forums.meeting_moved": gettext_lazy("Flyttade ett möte"),
    "forums.meeting_cancelled": gettext_lazy("Ställde in ett möte"),
    "forums.meeting_reinstated": gettext_lazy("Tog tillbaka ett inställt möte"),
    "forums.meeting_changed": gettext_lazy("Ändrade tid eller plats för ett möte"),
}
