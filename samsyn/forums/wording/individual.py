"""Counts and trends of forums on individual level, in Swedish."""

from django.utils.translation import gettext_lazy

from samsyn.forums.rules.individual import CountKind, Direction, IndividualObjection, Theme

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
