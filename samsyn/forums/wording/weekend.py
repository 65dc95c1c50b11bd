"""The briefing before a weekend in Swedish: why not."""

from django.utils.translation import gettext_lazy

from samsyn.forums.rules.weekend import WeekendObjection

WEEKEND_OBJECTIONS = {
    WeekendObjection.UNKNOWN_FUNCTION: gettext_lazy("Den funktionen finns inte i överenskommelsen. Välj ur listan."),
    WeekendObjection.NOT_A_NUMBER: gettext_lazy(
        "Skriv bara telefonnumret, med siffror, till exempel 114 14 eller 08-123 456 78. Skriv aldrig ett namn."
    ),
    WeekendObjection.ENDS_BEFORE_IT_BEGINS: gettext_lazy("Tiden slutar innan den börjar. Ändra någon av tiderna."),
    WeekendObjection.OUTSIDE_THE_WEEKEND: gettext_lazy(
        "Tiden ska ligga mellan mötesdagen och måndag kl. 8.00. Då raderas uppgifterna."
    ),
    WeekendObjection.ON_DUTY_ALREADY: gettext_lazy("Den funktionen står redan i tjänst de tiderna."),
    WeekendObjection.TOO_MANY: gettext_lazy("Det får plats tolv i tjänst. Ta bort någon först."),
    WeekendObjection.IS_OVER: gettext_lazy("Helgen är över, och vilka som var i tjänst är raderat."),
    WeekendObjection.TOO_LONG: gettext_lazy("Det särskilda ska få plats på ett blad. Korta till högst åtta rader."),
}
