"""Known days in Swedish: what they are called, what is asked for them, and why not."""

from django.utils.text import Truncator
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from samsyn.almanac.units import KnownDay
from samsyn.forums.rules.agenda import LONGEST_TITLE
from samsyn.forums.rules.occasions import OccasionObjection

KNOWN_DAYS = {
    KnownDay.WINTER_BREAK: gettext_lazy("Sportlov"),
    KnownDay.EASTER_BREAK: gettext_lazy("Påsklov"),
    KnownDay.EASTER: gettext_lazy("Påsk"),
    KnownDay.VALBORG: gettext_lazy("Valborg"),
    KnownDay.SCHOOL_END: gettext_lazy("Skolavslutning"),
    KnownDay.SUMMER_BREAK: gettext_lazy("Sommarlov"),
    KnownDay.MIDSUMMER: gettext_lazy("Midsommar"),
    KnownDay.HALLOWEEN: gettext_lazy("Halloween"),
    KnownDay.AUTUMN_BREAK: gettext_lazy("Höstlov"),
    KnownDay.LUCIA: gettext_lazy("Lucia"),
    KnownDay.CHRISTMAS_BREAK: gettext_lazy("Jullov"),
    KnownDay.NEW_YEAR: gettext_lazy("Nyår"),
}

OCCASION_OBJECTIONS = {
    OccasionObjection.NO_NAME: gettext_lazy("Skriv vad dagen kallas."),
    OccasionObjection.SAME_NAME: gettext_lazy("En dag med det namnet finns redan. Sätt dess dag för året i stället."),
    OccasionObjection.ENDS_BEFORE_IT_BEGINS: gettext_lazy("Sista dagen kan inte ligga före den första."),
    OccasionObjection.TOO_LONG: gettext_lazy("Så lång kan den inte vara, högst 60 dagar. Kontrollera åren."),
    OccasionObjection.TOO_FAR: gettext_lazy("Kontrollera året."),
    OccasionObjection.SAME_DAYS: gettext_lazy("De dagarna är redan satta."),
    OccasionObjection.ENDED_ALREADY: gettext_lazy("Dagen är redan borttagen."),
    OccasionObjection.NO_DAY: gettext_lazy("Dagen är inte satt för det året. Sätt den först."),
    OccasionObjection.HAS_BEEN: gettext_lazy("Dagen har varit. Förbered nästa år i stället."),
    OccasionObjection.NOTHING: gettext_lazy("Behåll minst en förberedelse, eller välj var dagen förbereds."),
    OccasionObjection.TOO_MANY: gettext_lazy("Högst 40 förberedelser kan skrivas på en gång."),
    OccasionObjection.TWICE: gettext_lazy("Samma förberedelse står redan hos samma ansvarig. Stryk den ena."),
    OccasionObjection.TOO_LATE: gettext_lazy("Dagen för en förberedelse ligger för långt efter. Kontrollera året."),
    OccasionObjection.FORUM_CHOSEN: gettext_lazy("Det är redan valt var dagen förbereds."),
    OccasionObjection.NO_OUTSIDE_SEATS: gettext_lazy(
        "Forumet där dagen förbereds har inga platser utanför myndigheterna. Välj ett sådant forum först."
    ),
    OccasionObjection.NOT_YET: gettext_lazy("Dagen har inte varit än. Skriv vad ni lärde er när den har varit."),
    OccasionObjection.NO_WORDS: gettext_lazy("Skriv vad ni lärde er. En mening räcker."),
}

OCCASION_VERBS = {
    "forums.own_day_added": gettext_lazy("Lade till en egen dag"),
    "forums.own_day_set": gettext_lazy("Satte en egen dag för ett år"),
    "forums.own_day_ended": gettext_lazy("Tog bort en egen dag"),
    "forums.occasion_prepared": gettext_lazy("Skrev förberedelser för en känd dag"),
    "forums.lesson_learnt": gettext_lazy("Skrev vad som lärdes av en känd dag"),
}


def titled(name: str, year: int) -> str:
    """Name a known day with its year: "Valborg 2027"."""
    return f"{name} {year}"


def take_up(title: str) -> str:
    """Ask a forum to take up what is prepared for a known day."""
    said = _("Gå igenom förberedelserna inför %(day)s") % {"day": title}
    return str(Truncator(said).chars(LONGEST_TITLE))
