"""Efforts in Swedish: whether they were done, who sees them, and why not."""

from django.utils.translation import gettext_lazy

from samsyn.forums.rules.efforts import Done, EffortObjection, Reach

DONE = {
    Done.YES: gettext_lazy("Ja"),
    Done.PARTLY: gettext_lazy("Delvis"),
    Done.NO: gettext_lazy("Nej"),
}

REACHES = {
    Reach.AUTHORITIES: gettext_lazy("Myndigheterna i forumet"),
    Reach.INSIDE: gettext_lazy("Alla hos parterna"),
    Reach.OPEN: gettext_lazy("Alla i forumet, även utanför myndigheterna"),
}

EFFORT_OBJECTIONS = {
    EffortObjection.NO_WHAT: gettext_lazy("Skriv vad som ska göras."),
    EffortObjection.NO_PLACE: gettext_lazy("Skriv var insatsen görs."),
    EffortObjection.NOBODY: gettext_lazy("Välj vilka som gör insatsen."),
    EffortObjection.UNKNOWN_BODY: gettext_lazy("Någon av dem finns inte i överenskommelsen. Välj ur listan."),
    EffortObjection.ENDS_BEFORE_IT_BEGINS: gettext_lazy("Insatsen slutar innan den börjar. Ändra någon av dagarna."),
    EffortObjection.HAS_BEEN: gettext_lazy("Dagarna har redan varit. En insats beslutas för de dagar som kommer."),
    EffortObjection.TOO_FAR: gettext_lazy(
        "En insats gäller den närmaste tiden, högst två veckor fram och två veckor lång."
    ),
    EffortObjection.NOT_BEGUN: gettext_lazy("Insatsen har inte börjat än."),
    EffortObjection.SAME_ANSWER: gettext_lazy("Det svaret finns redan."),
    EffortObjection.NO_WHY: gettext_lazy("Skriv varför den inte blev av. En mening räcker."),
    EffortObjection.NARROWER: gettext_lazy("De ser den redan. Det som har visats kan inte döljas igen."),
    EffortObjection.INDIVIDUAL: gettext_lazy("Forum på individnivå beslutar inga insatser här."),
}
