"""Intake in words."""

from collections.abc import Mapping

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from samsyn.base.guard import wording as guard
from samsyn.base.guard.rules import Found
from samsyn.intake.rules.files import Unreadable
from samsyn.intake.rules.finding.phrase import PhraseKind
from samsyn.intake.rules.limits import Objection
from samsyn.intake.rules.suggesting import Choice
from samsyn.intake.rules.tables import Field, Table, TableKind, Trouble, TroubleKind

OBJECTIONS = {
    Objection.SAYS_NOTHING: gettext_lazy("Det finns ingen text att läsa. Kopiera texten och klistra in den."),
    Objection.TOO_LONG: gettext_lazy(
        "Texten är för lång. Högst en miljon tecken läses åt gången, ungefär fyrahundra sidor. Lägg in den i delar."
    ),
    Objection.TOO_MANY_LINES: gettext_lazy(
        "Texten har för många rader. Högst tjugotusen läses åt gången. Lägg in den i delar."
    ),
}

PHRASES = {
    PhraseKind.RECURRING: gettext_lazy("Återkommer"),
    PhraseKind.DATED: gettext_lazy("Till en viss dag"),
    PhraseKind.ON_MEETING: gettext_lazy("Vid möten"),
    PhraseKind.STANDING: gettext_lazy("Gäller hela tiden, får ingen tidpunkt"),
    PhraseKind.OPTIONAL: gettext_lazy("Vid behov, får ingen tidpunkt"),
    PhraseKind.UNSCHEDULED: gettext_lazy("Efter en egen plan, får ingen tidpunkt"),
    PhraseKind.TERM: gettext_lazy("Hur länge överenskommelsen gäller"),
    PhraseKind.CHAIR: gettext_lazy("Vem som är ordförande"),
    PhraseKind.EVENT: gettext_lazy("När något händer, får ingen tidpunkt"),
}

CHOICES = {
    Choice.FORUM: gettext_lazy("Ett forums möten"),
    Choice.RECURRING: gettext_lazy("Ett åtagande som återkommer"),
    Choice.ON_EVENT: gettext_lazy("Ett åtagande när något händer"),
    Choice.STANDING: gettext_lazy("Ett åtagande som gäller hela tiden"),
    Choice.ANNEX: gettext_lazy("Uppdatering av en bilaga"),
    Choice.TERM: gettext_lazy("Hur länge överenskommelsen gäller"),
    Choice.RENEWAL: gettext_lazy("Hur överenskommelsen förlängs, ses över eller följs av en ny"),
    Choice.CHAIR: gettext_lazy("Ordförandeskapet"),
    Choice.NOTHING: gettext_lazy("Inget åtagande"),
}

TABLES = {
    TableKind.ACTIVITIES: gettext_lazy("Aktiviteter"),
    TableKind.FOLLOW_UP: gettext_lazy("Uppföljningsplan"),
    TableKind.MEMBERS: gettext_lazy("Deltagare"),
    TableKind.GOALS: gettext_lazy("Mål"),
    TableKind.UNKNOWN: gettext_lazy("Okänd tabell"),
}

FIELDS = {
    Field.FOCUS_AREA: gettext_lazy("Fokusområde"),
    Field.HEADING: gettext_lazy("Rubrik"),
    Field.TITLE: gettext_lazy("Aktivitet eller det som följs upp"),
    Field.HOW: gettext_lazy("Hur det görs"),
    Field.PURPOSE: gettext_lazy("Syfte"),
    Field.GOAL: gettext_lazy("Mål"),
    Field.PURPOSE_AND_GOAL: gettext_lazy("Syfte och mål"),
    Field.RESPONSIBLE: gettext_lazy("Ansvarig, huvudansvar i fet stil"),
    Field.LEAD: gettext_lazy("Samordnar"),
    Field.SUPPORT: gettext_lazy("Samverkan och stöd"),
    Field.POSITION: gettext_lazy("Befattning eller funktion"),
    Field.COMMITMENT: gettext_lazy("Åtagande och resurser"),
    Field.RHYTHM: gettext_lazy("När eller hur ofta"),
    Field.FOLLOW_UP: gettext_lazy("Uppföljning"),
    Field.INDICATOR: gettext_lazy("Indikator"),
    Field.METHOD: gettext_lazy("Metod"),
    Field.TO: gettext_lazy("Redovisas till"),
    Field.ORGANISATION: gettext_lazy("Organisation eller part"),
    Field.NUMBER: gettext_lazy("Nummer"),
    Field.NOTE: gettext_lazy("Anmärkning"),
    Field.SKIPPED: gettext_lazy("Läses inte"),
    Field.UNKNOWN: gettext_lazy("Välj vad kolumnen är"),
}


def trouble(one: Trouble, table: Table, names: Mapping[str, str]) -> str:
    """Say what stops a row, where, and how to mend it; ``names`` are what ids are called."""
    return " ".join(part for part in (_place(one, table), _what(one), _near(one, names)) if part)


def _place(one: Trouble, table: Table) -> str:
    if not one.row:
        return ""
    heading = table.columns[one.column - 1].heading if 0 < one.column <= len(table.columns) else ""
    if not one.column:
        return _("Rad %(row)s.") % {"row": one.row}
    column = f"”{heading}”" if heading else str(one.column)
    return _("Rad %(row)s, kolumn %(column)s.") % {"row": one.row, "column": column}


def _what(one: Trouble) -> str:
    if isinstance(one.about, Found):
        advice = _("Samsyn sparar inga uppgifter om enskilda personer. Ta bort numret.")
        return f"{guard.WHAT[one.about.kind]} {advice}"
    sentences = {
        TroubleKind.UNKNOWN_WHO: _(
            "”%(text)s” finns inte bland parter, forum och funktioner. "
            "Skriv ett namn som finns, eller lägg till det först."
        ),
        TroubleKind.SEVERAL: _("”%(text)s” kan vara flera. Skriv vilken av dem som menas."),
        TroubleKind.TOO_LONG: _("Texten är längre än %(most)s tecken. Korta den."),
        TroubleKind.MISSING: _("Rutan är tom men måste fyllas i."),
        TroubleKind.SENSITIVE: _("Det står något här som inte får sparas. Ta bort det."),
        TroubleKind.MERGED: _(
            "Rutan är sammanslagen med en annan, och det går inte att veta vad den betyder. Dela den."
        ),
        TroubleKind.NO_TITLE_COLUMN: _("Det går inte att se vad raderna handlar om. Välj vad kolumnerna är."),
        TroubleKind.TOO_MANY_ROWS: _("Tabellen har fler än %(most)s rader. Klistra in den i delar."),
    }
    return sentences[one.kind] % {"text": one.text, "most": one.most}


def _near(one: Trouble, names: Mapping[str, str]) -> str:
    said = ", ".join(f"”{names.get(each, each)}”" for each in one.near)
    return _("Menar ni %(names)s?") % {"names": said} if said else ""


UNREADABLE = {
    Unreadable.EMPTY: gettext_lazy("Filen är tom. Välj den igen, eller kopiera texten och klistra in den."),
    Unreadable.TOO_LARGE: gettext_lazy("Filen är för stor för att läsas. Kopiera texten och klistra in den i stället."),
    Unreadable.OLD_WORD: gettext_lazy(
        "Det är en Word-fil av äldre slag (.doc). Öppna den i Word, spara den som .docx och välj den igen."
    ),
    Unreadable.LOCKED: gettext_lazy(
        "Filen är låst med lösenord. Lås upp den, eller kopiera texten och klistra in den."
    ),
    Unreadable.SCANNED: gettext_lazy(
        "PDF:en är inskannad: den har bilder av sidor men ingen text. "
        "Be om originalet i Word, eller låt ett program för textigenkänning (OCR) läsa den först."
    ),
    Unreadable.BROKEN: gettext_lazy(
        "Filen är skadad och går inte att läsa. Öppna den, spara den på nytt och välj den igen."
    ),
    Unreadable.UNKNOWN_KIND: gettext_lazy(
        "Filen är av ett slag som inte går att läsa här. "
        "Välj Word (.docx), PDF eller ren text, eller klistra in texten."
    ),
}

VERBS = {
    "intake.original_kept": gettext_lazy("Klistrade in en text"),
    "intake.clause_divided": gettext_lazy("Delade en punkt"),
    "intake.clause_joined": gettext_lazy("Slog ihop två punkter"),
}
