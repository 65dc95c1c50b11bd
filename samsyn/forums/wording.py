"""Forums in Swedish: how a meeting stands, objections, and the words of the log."""

from django.utils.translation import gettext_lazy

from samsyn.forums.rules.individual import CountKind, Direction, IndividualObjection, Theme
from samsyn.forums.rules.kinds import Answer, AreaState, Outcome, Purpose, StandKind
from samsyn.forums.rules.meetings import MeetingObjection, MeetingState
from samsyn.forums.rules.running import RunObjection

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

RUNNING = {
    RunObjection.WRITTEN_OVER: gettext_lazy(
        "Någon annan har sparat sedan du började skriva. Se båda texterna och välj vad som ska stå."
    ),
    RunObjection.NO_SUCH_SEAT: gettext_lazy("Den platsen finns inte i forumet den dagen."),
    RunObjection.NO_SUCH_FUNCTION: gettext_lazy(
        "Den funktionen finns inte i överenskommelsen. Välj en annan ersättare."
    ),
    RunObjection.IS_THERE: gettext_lazy("Den som är här har ingen ersättare. Ta bort ersättaren, eller närvaron."),
    RunObjection.NO_PERSONS: gettext_lazy(
        "Här sparas bara att gruppen möttes, aldrig vilka som var där eller vad som sades."
    ),
    RunObjection.NO_WHY: gettext_lazy("Skriv varför. En mening räcker."),
    RunObjection.NOT_DECIDED: gettext_lazy("Ärendet har inget beslut än. Skriv beslutet först."),
    RunObjection.NOT_ASSIGNED: gettext_lazy("Ärendet har inget uppdrag än. Skriv först vem som gör vad till när."),
    RunObjection.NOT_AN_AREA: gettext_lazy(
        "Bara ett område kan vara lugnt, värt att hålla koll på eller kräva insats."
    ),
    RunObjection.ITEMS_LEFT: gettext_lazy(
        "Alla ärenden är inte avslutade. Varje ärende får ett beslut, ett uppdrag eller ingen åtgärd med skäl, "
        "eller bordläggs."
    ),
}
"""Why something cannot be written while a meeting is held."""

AREAS_NOTED = {
    AreaState.CALM: gettext_lazy("Lugnt, ingen åtgärd behövs."),
    AreaState.WATCH: gettext_lazy("Vi håller koll till nästa möte."),
}
"""Why an area that is told of comes to no action, where nothing else was written."""

HELD = gettext_lazy("Mötet hölls.")
GROUP_MET = gettext_lazy("Gruppen möttes.")
TREATED = gettext_lazy("Behandlades på forumets möte.")
INDIVIDUAL_OBJECTIONS = {
    IndividualObjection.NOT_INDIVIDUAL: gettext_lazy("Bara forum på individnivå lämnar antal och trender."),
    IndividualObjection.NO_SUCH_TERTIAL: gettext_lazy("Välj ett tertial: 1, 2 eller 3 och ett år som har varit."),
    IndividualObjection.NOT_CLOSED: gettext_lazy("Tertialet är inte slut än. Berätta om det när det har gått."),
    IndividualObjection.TOO_FEW: gettext_lazy("Är det färre än 5 sparas inget antal. Skriv ”färre än 5”."),
    IndividualObjection.NOT_A_NUMBER: gettext_lazy("Skriv ett helt antal, 5 eller fler, eller ”färre än 5”."),
    IndividualObjection.NOT_COORDINATOR: gettext_lazy("Bara en samordnare kan godkänna orden."),
    IndividualObjection.PASSED_ALREADY: gettext_lazy("Orden är redan godkända av två parter."),
    IndividualObjection.SAME_PARTY: gettext_lazy(
        "Er part har redan godkänt. Nu behövs en samordnare från en annan part."
    ),
    IndividualObjection.NO_WORDS: gettext_lazy("Det finns inga egna ord att godkänna."),
}

COUNTS = {
    CountKind.BEGUN: gettext_lazy("Påbörjade"),
    CountKind.GOING_ON: gettext_lazy("Pågående vid tertialets slut"),
    CountKind.ENDED: gettext_lazy("Avslutade"),
    CountKind.CONSENTS: gettext_lazy("Lämnade samtycken"),
}

THEMES = {
    Theme.YOUNGER: gettext_lazy("Yngre än förut"),
    Theme.GIRLS: gettext_lazy("Flickor"),
    Theme.ABSENCE: gettext_lazy("Skolfrånvaro"),
    Theme.DRUGS: gettext_lazy("Droger"),
    Theme.VIOLENCE: gettext_lazy("Våld och hot"),
    Theme.ONLINE: gettext_lazy("Utsatthet på nätet"),
    Theme.RECRUITMENT: gettext_lazy("Värvning till brott"),
    Theme.LEISURE: gettext_lazy("Utan fritidsaktivitet"),
}

DIRECTIONS = {
    Direction.MORE: gettext_lazy("Ökar"),
    Direction.SAME: gettext_lazy("Som förut"),
    Direction.LESS: gettext_lazy("Minskar"),
}

VERBS = {
    "forums.counted": gettext_lazy("Lämnade antal för ett tertial"),
    "forums.trend_told": gettext_lazy("Lämnade en trend"),
    "forums.trend_passed": gettext_lazy("Godkände orden om en trend"),
    "forums.meetings_set": gettext_lazy("Satte ut mötesdagar"),
    "forums.meeting_moved": gettext_lazy("Flyttade ett möte"),
    "forums.meeting_cancelled": gettext_lazy("Ställde in ett möte"),
    "forums.meeting_reinstated": gettext_lazy("Tog tillbaka ett inställt möte"),
    "forums.meeting_changed": gettext_lazy("Ändrade tid eller plats för ett möte"),
    "forums.meeting_opened": gettext_lazy("Öppnade mötet"),
    "forums.attendance_noted": gettext_lazy("Noterade närvaro"),
    "forums.item_written": gettext_lazy("Skrev i ett ärende"),
    "forums.area_marked": gettext_lazy("Sade läget i ett område"),
    "forums.item_settled": gettext_lazy("Avslutade ett ärende"),
    "forums.action_given": gettext_lazy("Gav ett uppdrag i ett ärende"),
    "forums.meeting_closed": gettext_lazy("Avslutade mötet"),
}
