"""Files in words: why one cannot be kept, what they are, and the words of the log."""

from django.utils.translation import gettext_lazy as _

from samsyn.base.documents.rules import Kind, Objection

OBJECTIONS = {
    Objection.EMPTY: _("Filen är tom. Kontrollera att den går att öppna hos dig och välj den igen."),
    Objection.TOO_LARGE: _("Filen är större än 20 MB. Skanna i svartvitt eller med lägre upplösning och försök igen."),
    Objection.UNKNOWN_KIND: _(
        "Filen går inte att läsa som PDF, bild eller Word-fil, vad namnet än säger. Spara den som PDF och försök igen."
    ),
    Objection.OTHER_KIND: _("Filen är något annat än vad den ska vara. Spara den som PDF och försök igen."),
    Objection.BROKEN: _("Filen går inte att läsa till slutet. Öppna den hos dig, spara den på nytt och försök igen."),
    Objection.HOLDS_PROGRAM: _(
        "I filen ligger ett program eller ett inbäddat paket. Ta bort det, eller spara filen som PDF, och försök igen."
    ),
}

KINDS = {Kind.PDF: _("PDF"), Kind.WORD: _("Word"), Kind.PNG: _("Bild (PNG)"), Kind.JPEG: _("Bild (JPEG)")}

VERBS = {"documents.kept": _("Lade in en fil")}
