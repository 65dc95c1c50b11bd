"""Forums in Swedish: how a meeting stands, objections, and the words of the log."""

from collections.abc import Callable
from datetime import date

from django.conf import settings
from django.utils import translation
from django.utils.formats import date_format
from django.utils.text import Truncator
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from samsyn.forums.rules.agenda import LONGEST_TITLE, ItemObjection
from samsyn.forums.rules.calling import CallObjection
from samsyn.forums.rules.kinds import Answer, AreaState, Opening, Outcome, Purpose, StandKind
from samsyn.forums.rules.meetings import MeetingObjection, MeetingState
from samsyn.forums.rules.quorum import Coming, Verdict
from samsyn.forums.rules.replying import ReplyObjection
from samsyn.forums.rules.running import RunObjection
from samsyn.forums.rules.templates import TemplateObjection
from samsyn.forums.wording.deciding import DECIDING as DECIDING
from samsyn.forums.wording.deciding import DECISIONS as DECISIONS
from samsyn.forums.wording.invitations import INVITATION_VERBS
from samsyn.forums.wording.occasions import OCCASION_VERBS
from samsyn.papers.model import Paper
from samsyn.papers.words import words

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

OPENINGS = {
    Opening.WRITTEN: gettext_lazy("Skrivet av er"),
    Opening.STANDING: gettext_lazy("Stående punkt"),
    Opening.LAST_NOTES: gettext_lazy("Förra mötet"),
    Opening.DUTY: gettext_lazy("Åtagande"),
    Opening.ASSIGNMENT: gettext_lazy("Uppdrag"),
    Opening.ANSWER: gettext_lazy("Svar"),
    Opening.LIFTED: gettext_lazy("Lyft hit"),
    Opening.SHARED: gettext_lazy("Från ett annat forum"),
    Opening.COME_BACK: gettext_lazy("Vad blev det av?"),
    Opening.GATHERING: gettext_lazy("Snabbsamling"),
    Opening.CARRIED: gettext_lazy("Bordlagt förra gången"),
    Opening.AREA: gettext_lazy("Område"),
    Opening.EFFORT: gettext_lazy("Riktad insats"),
}

PARTIES_COMING = {
    Coming.COMES: gettext_lazy("Kommer"),
    Coming.WAITS: gettext_lazy("Har inte svarat"),
    Coming.VACANT: gettext_lazy("Ingen har platsen"),
    Coming.MISSING: gettext_lazy("Ingen kommer"),
}

VERDICTS = {
    Verdict.CAN: gettext_lazy("Ja, alla parter har någon på plats."),
    Verdict.NOT_KNOWN: gettext_lazy("Det vet ni när alla parter har svarat."),
    Verdict.CANNOT: gettext_lazy("Inte allt. Det som rör en part som saknas blir klart när den har svarat efteråt."),
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
    RunObjection.IS_HERE_ALREADY: gettext_lazy(
        "Den funktionen är redan här på en annan plats. Välj en annan ersättare."
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
ITEMS = {
    ItemObjection.NO_TITLE: gettext_lazy("Skriv vad ärendet handlar om."),
    ItemObjection.TITLE_TOO_LONG: gettext_lazy("Rubriken får ha högst 400 tecken. Skriv kortare."),
    ItemObjection.UNKNOWN_PURPOSE: gettext_lazy("Välj information, diskussion eller beslut."),
    ItemObjection.UNKNOWN_PRESENTER: gettext_lazy("Den funktionen finns inte i överenskommelsen. Välj en annan."),
    ItemObjection.TOO_MANY_MINUTES: gettext_lazy("Ett ärende kan få mellan 1 och 480 minuter."),
    ItemObjection.TOO_MANY_ITEMS: gettext_lazy("Dagordningen är full. Låt något vänta till ett annat möte."),
    ItemObjection.ON_INDIVIDUALS: gettext_lazy(
        "Forumet talar om enskilda. I Samsyn står bara att det möts, så här skrivs ingen dagordning."
    ),
    ItemObjection.NO_OUTSIDE_SEATS: gettext_lazy("Forumet har inga platser utanför myndigheterna."),
    ItemObjection.ONLY_AUTHORITIES: gettext_lazy(
        "Bara forumets myndigheter ser det här ärendet. En insats visas för fler bland insatserna, en i taget."
    ),
    ItemObjection.CHANGED_SINCE: gettext_lazy(
        "Någon annan har ändrat ärendet sedan du öppnade det. Jämför och spara igen om ditt ska gälla."
    ),
    ItemObjection.OTHER_FORUM: gettext_lazy("Mötet är i ett annat forum. Lyft frågan dit i stället."),
    ItemObjection.IS_CLOSED: gettext_lazy("Ärendet är avslutat och kan inte ändras."),
    ItemObjection.HAS_CONTENT: gettext_lazy("Något är redan skrivet under ärendet. Låt det vänta i stället."),
}

CALLING = {
    CallObjection.HAS_PASSED: gettext_lazy("Mötesdagen har varit. Flytta mötet först."),
    CallObjection.NOTHING_NEW: gettext_lazy("Kallelsen är redan skickad, och inget har ändrats sedan dess."),
    CallObjection.UNKNOWN_BODY: gettext_lazy("Den funktionen finns inte i överenskommelsen. Välj en annan."),
    CallObjection.HAS_A_SEAT: gettext_lazy("Funktionen har redan en plats i forumet och är kallad."),
    CallObjection.CALLED_ALREADY: gettext_lazy("Funktionen är redan adjungerad till mötet."),
    CallObjection.ON_INDIVIDUALS: gettext_lazy(
        "Forumet talar om enskilda. I Samsyn står bara att det möts, så här adjungeras ingen."
    ),
    CallObjection.NO_REASON: gettext_lazy("Skriv varför någon annan leder mötet."),
    CallObjection.CHAIRS_ALREADY: gettext_lazy("Den funktionen leder redan mötet."),
}

REPLYING = {
    ReplyObjection.NOT_A_SEAT: gettext_lazy("Den platsen finns inte i forumet."),
    ReplyObjection.NOT_YOUR_SEAT: gettext_lazy(
        "Den platsen är inte din. Den som har den, eller partens samordnare, svarar."
    ),
    ReplyObjection.UNKNOWN_ANSWER: gettext_lazy("Välj om du kommer, inte kommer eller skickar ersättare."),
    ReplyObjection.AFTER_THE_MEETING: gettext_lazy("Mötet har varit, så det går inte att svara längre."),
    ReplyObjection.IS_CANCELLED: gettext_lazy("Mötet är inställt, så ingen behöver svara."),
    ReplyObjection.ON_INDIVIDUALS: gettext_lazy(
        "Forumet talar om enskilda. I Samsyn står bara att det möts, inte vilka som kommer. Svara den som kallar."
    ),
    ReplyObjection.NO_SUBSTITUTE: gettext_lazy("Välj vilken funktion som kommer i stället."),
    ReplyObjection.UNKNOWN_SUBSTITUTE: gettext_lazy(
        "Ersättaren finns inte i överenskommelsen. Välj en annan funktion."
    ),
    ReplyObjection.ADJUNCT_HAS_NONE: gettext_lazy("En adjungerad plats har ingen ersättare. Svara Kommer inte."),
    ReplyObjection.IS_THE_SEAT: gettext_lazy("Ersättaren är samma funktion som platsen. Välj en annan."),
    ReplyObjection.IS_COMING_ALREADY: gettext_lazy(
        "Den funktionen kommer redan på en annan plats. Välj en annan ersättare."
    ),
    ReplyObjection.OF_ANOTHER_PARTY: gettext_lazy("Ersättaren hör till en annan part. Välj någon från er egen."),
}

TEMPLATES = {
    TemplateObjection.SAME_AREA_TWICE: gettext_lazy("Ett område står två gånger. Ta bort det ena."),
    TemplateObjection.AREA_TOO_LONG: gettext_lazy("Ett område får ha högst 80 tecken. Skriv kortare."),
    TemplateObjection.TOO_MANY_AREAS: gettext_lazy("En mall kan ha högst 20 områden."),
}

VERBS = {
    "forums.made": gettext_lazy("Bildade forum"),
    "forums.ended": gettext_lazy("Avslutade ett forum"),
    "forums.composed": gettext_lazy("Ändrade vilka som sitter i ett forum"),
    "forums.change_proposed": gettext_lazy("Föreslog en ändring av ett forum"),
    "forums.effort_planned": gettext_lazy("Planerade en insats"),
    "forums.effort_answered": gettext_lazy("Berättade om en insats blev gjord"),
    "forums.effort_shown": gettext_lazy("Visade en insats för fler"),
    "forums.duty_put": gettext_lazy("Skrev in vilka som är i tjänst över helgen"),
    "forums.duty_taken_off": gettext_lazy("Tog bort någon som var i tjänst över helgen"),
    "forums.duties_forgotten": gettext_lazy("Raderade vilka som var i tjänst över helgen"),
    "forums.weekend_written": gettext_lazy("Skrev det särskilda inför helgen"),
    "forums.brief_written": gettext_lazy("Skrev i de två sidorna före ett möte"),
    "forums.gathered": gettext_lazy("Samlade funktioner mellan möten"),
    "forums.notes_sent": gettext_lazy("Skickade anteckningar för godkännande"),
    "forums.notes_answered": gettext_lazy("Svarade om anteckningar"),
    "forums.notes_mended": gettext_lazy("Rättade anteckningar"),
    "forums.notes_locked": gettext_lazy("Låste anteckningar"),
    "forums.notes_added_to": gettext_lazy("Gjorde ett tillägg till anteckningar"),
    "forums.recorded_earlier": gettext_lazy("Skrev in mötenas handlingar i efterhand"),
    "forums.notes_shared": gettext_lazy("Delade anteckningar"),
    "forums.counted": gettext_lazy("Lämnade antal för ett tertial"),
    "forums.trend_told": gettext_lazy("Lämnade en trend"),
    "forums.trend_passed": gettext_lazy("Godkände orden om en trend"),
    "forums.proposed": gettext_lazy("Föreslog ett beslut"),
    "forums.decision_changed": gettext_lazy("Formulerade om ett beslut"),
    "forums.decision_withdrawn": gettext_lazy("Drog tillbaka ett beslut"),
    "forums.decisions_numbered": gettext_lazy("Numrerade ett mötes beslut"),
    "forums.stood": gettext_lazy("Tog ställning till ett beslut"),
    "forums.own_reported": gettext_lazy("Skrev in ett eget beslut"),
    "forums.told_what_became": gettext_lazy("Berättade vad som blev av ett beslut"),
    "forums.lifted": gettext_lazy("Lyfte en fråga"),
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
    "forums.item_added": gettext_lazy("Lade till ett ärende"),
    "forums.item_changed": gettext_lazy("Ändrade ett ärende"),
    "forums.item_moved": gettext_lazy("Flyttade ett ärende på dagordningen"),
    "forums.item_taken_up": gettext_lazy("Tog upp ett ärende som väntade"),
    "forums.item_set_aside": gettext_lazy("Lät ett ärende vänta"),
    "forums.item_removed": gettext_lazy("Tog bort ett ärende"),
    "forums.item_shared": gettext_lazy("Ändrade vilka ett ärende når"),
    "forums.item_file_attached": gettext_lazy("Bifogade en fil till ett ärende"),
    "forums.item_file_detached": gettext_lazy("Tog bort filen från ett ärende"),
    "forums.agenda_filled": gettext_lazy("Hämtade det nya till dagordningen"),
    "forums.template_taken": gettext_lazy("Hämtade mallens punkter till dagordningen"),
    "forums.template_set": gettext_lazy("Ändrade dagordningsmallen"),
    "forums.meeting_called": gettext_lazy("Skickade kallelsen"),
    "forums.notice_answered": gettext_lazy("Svarade på kallelsen"),
    "forums.adjunct_called": gettext_lazy("Adjungerade en funktion till ett möte"),
    "forums.adjunct_sent_back": gettext_lazy("Tog tillbaka en adjungering"),
    "forums.chair_handed_over": gettext_lazy("Lämnade över ordförandeskapet för ett möte"),
    **OCCASION_VERBS,
    **INVITATION_VERBS,
}


def last_notes(on: date, paper: Paper) -> str:
    """Ask for the approval of the last meeting's notes, in the collaboration's own word for them."""
    notes = words(paper.words)["minutes"].plural_definite
    return _kept(lambda: _("Godkänn %(notes)s från %(day)s") % {"notes": notes, "day": date_format(on, "j F")})


def answered(forum: str, on: date, said: str) -> str:
    """Say what a forum above came to, and when, as a question's answer."""
    facts = {"forum": forum, "said": said}
    return _kept(lambda: _("%(forum)s svarade %(day)s: %(said)s") % {**facts, "day": date_format(on, "j F Y")})


def asks_back(text: str) -> str:
    """Ask what became of a decision."""
    return _kept(lambda: Truncator(_("Vad blev det av? %(decision)s") % {"decision": text}).chars(LONGEST_TITLE))


def _kept(said: Callable[[], str]) -> str:
    """Put it into the language that the agreement is kept in, whoever writes."""
    with translation.override(settings.LANGUAGE_CODE):
        return said()
