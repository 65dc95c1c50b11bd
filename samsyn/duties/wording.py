"""Duties in Swedish: standings, objections, the Act's sections, sentences and the words of the log."""

from collections.abc import Sequence
from datetime import date
from typing import Protocol

from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from samsyn.duties.rules import law
from samsyn.duties.rules.assignments import AssignmentObjection, AssignmentStanding, Outcome, Purpose
from samsyn.duties.rules.keeping import Keeping
from samsyn.duties.rules.objections import Objection
from samsyn.duties.rules.standings import Standing
from samsyn.papers.who import Named

STANDINGS = {
    Standing.KEPT: gettext_lazy("Uppfyllt"),
    Standing.OPEN: gettext_lazy("Öppet"),
    Standing.BEHIND: gettext_lazy("Ligger efter"),
    Standing.DUE_SOON: gettext_lazy("Snart dags"),
    Standing.MISSED: gettext_lazy("Inte uppfyllt i tid"),
    Standing.AHEAD: gettext_lazy("Kommande"),
    Standing.ON_EVENT: gettext_lazy("När det händer"),
    Standing.ALWAYS: gettext_lazy("Gäller hela tiden"),
    Standing.BEFORE_USE: gettext_lazy("Före Samsyn, inte känt"),
    Standing.EXCUSED: gettext_lazy("Utgår"),
    Standing.ENDED: gettext_lazy("Upphörde"),
    Standing.UNCONFIRMED: gettext_lazy("Väntar på bekräftelse"),
}

KEEPINGS = {
    Keeping.KEPT: gettext_lazy("Hållet"),
    Keeping.PARTLY: gettext_lazy("Hållet till en del"),
    Keeping.NOT_KEPT: gettext_lazy("Inte hållet"),
    Keeping.RUNNING: gettext_lazy("Pågår"),
    Keeping.UNTOLD: gettext_lazy("Ingen har berättat"),
    Keeping.UNCONFIRMED: gettext_lazy("Väntar på bekräftelse"),
    Keeping.EXCUSED: gettext_lazy("Utgick"),
    Keeping.UNKNOWN: gettext_lazy("Före Samsyn, inte känt"),
    Keeping.QUIET: gettext_lazy("Ingen gång i perioden"),
}

KINDS = {
    "recurring": gettext_lazy("Återkommer"),
    "dated": gettext_lazy("Har en dag"),
    "on_event": gettext_lazy("När det händer"),
    "standing": gettext_lazy("Gäller hela tiden"),
    "optional": gettext_lazy("Vid behov"),
    "once": gettext_lazy("Krav i lagen"),
    "clock": gettext_lazy("Minst vartannat år enligt lagen"),
    "always": gettext_lazy("Gäller hela tiden enligt lagen"),
    "striven": gettext_lazy("Kommunen ska verka för"),
    "right": gettext_lazy("En rätt enligt lagen"),
}

LAW = {
    "act/4": gettext_lazy("Ta fram en lägesbild över brottsligheten"),
    "act/5": gettext_lazy("Besluta om en åtgärdsplan med lägesbilden som grund"),
    "act/6-picture": gettext_lazy("Uppdatera lägesbilden minst vartannat år"),
    "act/6-plan": gettext_lazy("Följa upp åtgärdsplanen minst vartannat år"),
    "act/9": gettext_lazy("Verka för skriftliga överenskommelser om samverkan"),
    "act/10": gettext_lazy("Verka för att strategiska frågor hanteras i ett råd som kommunen leder"),
    "act/11": gettext_lazy("Ha en samordningsfunktion"),
    "act/12": gettext_lazy("Samordna och stödja arbetet, vara kontaktpunkt och sprida information"),
    "act/13": gettext_lazy("Leda arbetet och löpande rapportera till kommunfullmäktige"),
    "act/14": gettext_lazy("Få bedriva kamerabevakning på allmän plats"),
}

OBJECTIONS = {
    Objection.NOT_YET_DONE: gettext_lazy("Välj en dag som har varit."),
    Objection.NOTHING_SAID: gettext_lazy("Skriv vad som gjordes. En bock räcker inte."),
    Objection.ALREADY_REPORTED: gettext_lazy("Det är redan rapporterat med samma dag och samma ord."),
    Objection.NO_SUCH_WINDOW: gettext_lazy("Det finns ingen sådan tid för det här åtagandet."),
    Objection.WINDOW_IS_MET: gettext_lazy("Åtagandet är redan uppfyllt för den tiden."),
    Objection.ALREADY_EXCUSED: gettext_lazy("Den tiden utgår redan."),
    Objection.NO_REASON: gettext_lazy("Skriv varför."),
    Objection.ALREADY_WITHDRAWN: gettext_lazy("Det är redan återtaget."),
    Objection.ALREADY_ANSWERED: gettext_lazy("Det är redan besvarat."),
    Objection.ANSWERED_BEFORE_IT_HAPPENED: gettext_lazy("Svaret kan inte komma före det som hände."),
    Objection.NOT_ON_EVENT: gettext_lazy("Det här åtagandet väntar inte på att något ska hända."),
    Objection.NOT_ALWAYS: gettext_lazy("Det här åtagandet gäller inte hela tiden."),
    Objection.SENTENCE_ONLY: gettext_lazy("Det här gäller hela tiden. Berätta i stället hur det har hållits."),
    Objection.PERIOD_NOT_BEGUN: gettext_lazy("Den tiden har inte börjat."),
    Objection.NOT_UNDERSTOOD: gettext_lazy("Samsyn förstår inte rytmen. Skriv den på ett annat sätt."),
    Objection.NOT_A_PARTY: gettext_lazy("Det är ingen part i överenskommelsen."),
    Objection.ALREADY_CONFIRMED: gettext_lazy("Parten har redan bekräftat."),
    Objection.ANOTHERS_PROMISE: gettext_lazy("Åtagandet är inte er parts. Ingen part svarar för en annan."),
    Objection.ALREADY_DOUBTED: gettext_lazy("Ni har redan sagt att åtagandet inte stämmer."),
    Objection.NOT_DOUBTED: gettext_lazy("Ni har inte sagt att åtagandet inte stämmer."),
    Objection.NEEDS_DECISION: gettext_lazy(
        "Planen beslutas av kommunstyrelsen, en nämnd eller kommunfullmäktige. Ange vem, paragraf och diarienummer."
    ),
    Objection.NEEDS_COUNCIL_NOTE: gettext_lazy("Ange kommunfullmäktiges paragraf där rapporten står."),
    Objection.BEFORE_THE_ACT: gettext_lazy("Lagen gällde inte den dagen."),
    Objection.OUTSIDE_WINDOWS: gettext_lazy(
        "Den dagen hör inte till någon tid för åtagandet. Ange vilken tid det gäller."
    ),
    Objection.MOVED_TOO_FAR: gettext_lazy("Dagen ligger mer än en månad från tiden som du anger."),
    Objection.A_RIGHT: gettext_lazy("Det är en rätt, inget krav. Det finns inget att rapportera."),
    Objection.SAME_ALREADY: gettext_lazy("Det är redan så."),
    Objection.MATTERS_LEFT: gettext_lazy(
        "Något är öppet som inte följer med till den nya överenskommelsen. Avsluta det först, ett i taget."
    ),
}

COORDINATORS = gettext_lazy("Samordnarna")

OUTCOMES = {
    Outcome.DONE: gettext_lazy("Klart"),
    Outcome.PARTLY: gettext_lazy("Delvis"),
    Outcome.NOT_DONE: gettext_lazy("Blev inte av"),
}

PURPOSES = {
    Purpose.INFORMATION: gettext_lazy("För information"),
    Purpose.DISCUSSION: gettext_lazy("För diskussion"),
    Purpose.DECISION: gettext_lazy("För beslut"),
}

ASSIGNMENT_STANDINGS = {
    AssignmentStanding.LATE: gettext_lazy("Försenat"),
    AssignmentStanding.DUE_SOON: gettext_lazy("Snart dags"),
    AssignmentStanding.PARTLY: gettext_lazy("Delvis"),
    AssignmentStanding.OPEN: gettext_lazy("Väntar på svar"),
    AssignmentStanding.DONE: gettext_lazy("Klart"),
    AssignmentStanding.NOT_DONE: gettext_lazy("Blev inte av"),
    AssignmentStanding.WITHDRAWN: gettext_lazy("Återtaget"),
}

ASSIGNMENTS = {
    AssignmentObjection.NOTHING_ASKED: gettext_lazy("Skriv vad som ska göras."),
    AssignmentObjection.UNKNOWN_OWNER: gettext_lazy(
        "Den som ska göra det finns inte i överenskommelsen. Välj en annan."
    ),
    AssignmentObjection.UNKNOWN_FORUM: gettext_lazy("Det forumet finns inte i överenskommelsen. Välj ett annat."),
    AssignmentObjection.UNKNOWN_PURPOSE: gettext_lazy("Säg om det är för information, diskussion eller beslut."),
    AssignmentObjection.INDIVIDUAL_FORUM: gettext_lazy(
        "Det forumet arbetar med enskilda personer. Därför sparas inga uppdrag där. Ge uppdraget till en funktion."
    ),
    AssignmentObjection.OUT_OF_REACH: gettext_lazy(
        "Den som ska göra det är utanför parterna och skulle inte se uppdraget. Välj att även de utanför får se det."
    ),
    AssignmentObjection.NO_TIME: gettext_lazy("Välj en dag, eller ett forum som vill ha svar på sitt möte."),
    AssignmentObjection.DAY_HAS_BEEN: gettext_lazy("Dagen har redan varit. Välj i dag eller en senare dag."),
    AssignmentObjection.SAME_TIME: gettext_lazy("Uppdraget har redan den tiden."),
    AssignmentObjection.SAME_OWNER: gettext_lazy("Uppdraget är redan där. Välj någon annan."),
    AssignmentObjection.NO_WORDS: gettext_lazy("Skriv vad det blev av. En mening räcker."),
    AssignmentObjection.NOT_YET: gettext_lazy("Välj en dag som har varit."),
    AssignmentObjection.BEFORE_IT_WAS_GIVEN: gettext_lazy("Svaret kan inte komma före dagen då uppdraget gavs."),
    AssignmentObjection.ANSWERED: gettext_lazy("Uppdraget har redan fått sitt svar. Någon annan kan ha hunnit före."),
    AssignmentObjection.WITHDRAWN: gettext_lazy("Uppdraget är återtaget."),
    AssignmentObjection.NO_REASON: gettext_lazy("Skriv varför."),
    AssignmentObjection.NOTHING_TO_TAKE_UP: gettext_lazy("Det finns inget svar att ta upp."),
    AssignmentObjection.TAKEN_UP: gettext_lazy("Svaret är redan upptaget på ett möte."),
}

DECIDING_BODIES = {
    law.DecidingBody.BOARD: gettext_lazy("Kommunstyrelsen"),
    law.DecidingBody.COMMITTEE: gettext_lazy("En nämnd"),
    law.DecidingBody.COUNCIL: gettext_lazy("Kommunfullmäktige"),
}

VERBS = {
    "duties.reported": gettext_lazy("Rapporterade"),
    "duties.reported_together": gettext_lazy("Rapporterade vad ett möte uppfyllde"),
    "duties.withdrawn": gettext_lazy("Tog tillbaka"),
    "duties.excused": gettext_lazy("Lät en tid utgå"),
    "duties.excuse_lifted": gettext_lazy("Lät en tid gälla igen"),
    "duties.noted": gettext_lazy("Antecknade att det har hänt"),
    "duties.answered": gettext_lazy("Svarade på det som hade hänt"),
    "duties.said_how_kept": gettext_lazy("Berättade hur ett åtagande har hållits"),
    "duties.confirmed": gettext_lazy("Bekräftade överenskommelsen"),
    "duties.doubted": gettext_lazy("Sade att ett åtagande inte stämmer"),
    "duties.doubt_settled": gettext_lazy("Sade att ett åtagande stämmer nu"),
    "duties.rhythm_chosen": gettext_lazy("Valde hur ofta"),
    "duties.assigned": gettext_lazy("Gav ett uppdrag"),
    "duties.assignment_answered": gettext_lazy("Svarade på ett uppdrag"),
    "duties.assignment_postponed": gettext_lazy("Gav ett uppdrag en ny dag"),
    "duties.assignment_passed_on": gettext_lazy("Lämnade över ett uppdrag"),
    "duties.assignment_withdrawn": gettext_lazy("Tog tillbaka ett uppdrag"),
    "duties.assignment_taken_up": gettext_lazy("Tog upp svaret på ett uppdrag"),
}


class Doubter(Protocol):
    """What a sentence needs to know of a doubt."""

    @property
    def party(self) -> Named:
        """Whose doubt it is."""

    @property
    def reason(self) -> str:
        """Why."""


class Row(Protocol):
    """What a sentence needs to know of a row."""

    @property
    def standing(self) -> Standing:
        """How it stands."""

    @property
    def kept_count(self) -> int:
        """How many are kept."""

    @property
    def wanted_count(self) -> int:
        """Of how many."""

    @property
    def next_last_day(self) -> date | None:
        """The next last day."""

    @property
    def late_since(self) -> date | None:
        """The last day that has passed, if something is late."""

    @property
    def last_evidence(self) -> date | None:
        """The last day of evidence."""

    @property
    def happened_count(self) -> int:
        """How many times it happened."""

    @property
    def is_understood(self) -> bool:
        """Whether the rhythm is understood."""

    @property
    def doubts(self) -> Sequence[Doubter]:
        """Who says that it is not as agreed."""


def sentence(row: Row, on: date) -> str:
    """Say how a row stands in a sentence: "2 av 4, nästa senast 30 juni"."""
    if row.standing is Standing.ENDED:
        return _("Upphörde när överenskommelsen gick ut.")
    if row.standing is Standing.BEFORE_USE:
        return _("Före Samsyn, inte känt.")
    if row.standing in {Standing.ON_EVENT, Standing.ALWAYS}:
        return _untimed(row)
    if row.standing is Standing.UNCONFIRMED:
        return _doubted(row) if row.doubts else _("Parten har inte bekräftat överenskommelsen än.")
    if not row.is_understood:
        return _("Samsyn förstår inte rytmen och räknar därför ingen tid.")
    return _late(row, on) if row.late_since else _counted(row, on)


def _doubted(row: Row) -> str:
    said = [{"party": one.party.name, "reason": one.reason} for one in row.doubts]
    return " ".join(_("%(party)s: stämmer inte, därför att ”%(reason)s”") % one for one in said)


def _untimed(row: Row) -> str:
    if row.standing is Standing.ON_EVENT:
        times = ngettext("Har hänt %(count)s gång.", "Har hänt %(count)s gånger.", row.happened_count)
        return times % {"count": row.happened_count} if row.happened_count else _("Har inte hänt.")
    return _("Gäller hela tiden.")


def _late(row: Row, on: date) -> str:
    facts = {"kept": row.kept_count, "wanted": row.wanted_count, "day": day(row.late_since or on, on)}
    if row.wanted_count:
        return _("%(kept)s av %(wanted)s, skulle ha gjorts senast %(day)s") % facts
    return _("Skulle ha gjorts senast %(day)s") % facts


def _counted(row: Row, on: date) -> str:
    facts = {
        "kept": row.kept_count,
        "wanted": row.wanted_count,
        "day": day(row.next_last_day, on) if row.next_last_day else "",
        "last": day(row.last_evidence, on) if row.last_evidence else "",
    }
    forms = {
        (True, True): _("%(kept)s av %(wanted)s, nästa senast %(day)s"),
        (True, False): _("%(kept)s av %(wanted)s"),
        (False, True): _("Nästa senast %(day)s"),
        (False, False): _("Gjordes senast %(last)s") if row.last_evidence else _("Ingen dag är satt."),
    }
    return forms[bool(row.wanted_count), row.next_last_day is not None] % facts


def day(one: date, on: date) -> str:
    """Say a day as people do: without its year when it is this year's."""
    return date_format(one, "j F" if one.year == on.year else "j F Y")


def extended_to(last_day: date) -> str:
    """Say that an agreement was extended."""
    return _("Förlängdes till och med %(day)s") % {"day": date_format(last_day, "j F Y")}


def followed_by(title: str) -> str:
    """Say what an agreement is followed by."""
    return _("Efterföljs av %(title)s") % {"title": title}
