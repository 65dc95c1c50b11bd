"""Forums that are made by an act, in Swedish."""

from django.utils.translation import gettext_lazy

from samsyn.forums.rules.made import ChangeKind, MadeKind
from samsyn.forums.rules.making import MadeObjection
from samsyn.papers.kinds import SeatKind

MADE_KINDS = {
    MadeKind.INSTANCE: gettext_lazy("Upplaga av en mall"),
    MadeKind.WORKING_GROUP: gettext_lazy("Arbetsgrupp"),
}

CHANGES = {
    ChangeKind.MAKE: gettext_lazy("Bilda %(forum)s"),
    ChangeKind.END: gettext_lazy("Avsluta %(forum)s"),
    ChangeKind.COMPOSE: gettext_lazy("Vilka som ska sitta i %(forum)s"),
}
"""What an item is called that lets a forum decide."""

SEATS = {
    SeatKind.MEMBER: gettext_lazy("Ordinarie"),
    SeatKind.STANDING_ADJUNCT: gettext_lazy("Ständigt adjungerad"),
    SeatKind.ADJUNCT: gettext_lazy("Adjungerad vid behov"),
}

GROUP_ENDED = gettext_lazy("Forumet är avslutat.")
"""Why a meeting was cancelled when its forum ended."""

MADE_OBJECTIONS = {
    MadeObjection.NO_NAME: gettext_lazy("Skriv vad forumet heter."),
    MadeObjection.NAME_TOO_LONG: gettext_lazy("Namnet får ha högst 80 tecken. Skriv kortare."),
    MadeObjection.NAME_TAKEN: gettext_lazy("Ett annat forum heter redan så. Välj ett annat namn."),
    MadeObjection.TOO_MANY: gettext_lazy("Bilda högst 60 i taget."),
    MadeObjection.PURPOSE_TOO_LONG: gettext_lazy("Syftet får ha högst 2 000 tecken. Skriv kortare."),
    MadeObjection.NO_SUCH_FORUM: gettext_lazy("Det forumet står inte i överenskommelsen den dagen. Välj ett annat."),
    MadeObjection.NOT_A_TEMPLATE: gettext_lazy(
        "Forumet är ingen mall i överenskommelsen. Bilda en arbetsgrupp under det i stället."
    ),
    MadeObjection.IS_A_TEMPLATE: gettext_lazy(
        "Forumet är en mall och möts inte självt. Bilda en upplaga av det i stället."
    ),
    MadeObjection.NO_SEATS: gettext_lazy("Välj minst en som ska sitta i forumet."),
    MadeObjection.TOO_MANY_SEATS: gettext_lazy("Ett forum kan ha högst 40 platser."),
    MadeObjection.SEAT_TWICE: gettext_lazy("Samma funktion eller enhet står två gånger. Ta bort den ena."),
    MadeObjection.UNKNOWN_SEAT: gettext_lazy("Bara funktioner, enheter och parter i överenskommelsen kan få en plats."),
    MadeObjection.OUT_OF_REACH: gettext_lazy(
        "Den som står utanför myndigheterna kan bara få plats om den sitter i forumet ovanför. "
        "Adjungera till ett möte i taget i stället."
    ),
    MadeObjection.RHYTHM_NOT_UNDERSTOOD: gettext_lazy(
        "Samsyn förstår inte hur ofta. "
        "Skriv till exempel ”varannan vecka” eller ”minst fyra gånger per år”, eller lämna tomt."
    ),
    MadeObjection.NO_LAST_DAY: gettext_lazy(
        "En tillfällig grupp har en sista dag. Fyll i den, eller välj att gruppen är stående."
    ),
    MadeObjection.ENDS_BEFORE_IT_BEGINS: gettext_lazy("Sista dagen ligger före den första. Ändra någon av dem."),
    MadeObjection.OUTSIDE_THE_TERM: gettext_lazy(
        "Överenskommelsen gäller inte den dagen. Välj en dag inom dess giltighetstid."
    ),
    MadeObjection.NOT_THEIRS: gettext_lazy(
        "Enligt överenskommelsen är det inte det forumet som bestämmer det. Välj ett annat."
    ),
    MadeObjection.NOT_YET_DECIDED: gettext_lazy("Beslutets dag har inte varit än. Låt forumet besluta först."),
    MadeObjection.NOT_TAKEN: gettext_lazy("Forumet har inte fattat det beslutet än."),
    MadeObjection.NOT_MADE: gettext_lazy("Forumet står i överenskommelsen, och ändras där."),
    MadeObjection.HAS_ENDED: gettext_lazy("Forumet är redan slut den dagen."),
    MadeObjection.HAS_MET_SINCE: gettext_lazy("Forumet har haft möte efter den dagen. Välj en senare dag."),
    MadeObjection.COMPOSED_BY_NOBODY: gettext_lazy(
        "Överenskommelsen låter inget annat forum bestämma vilka som sitter här. Platserna ändras i överenskommelsen."
    ),
    MadeObjection.SAME_SEATS: gettext_lazy("Det är de platser som redan gäller. Ändra någon av dem."),
}
