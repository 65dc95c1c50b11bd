"""Intake in words."""

from django.utils.translation import gettext_lazy

from samsyn.intake.rules.files import Unreadable

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
