"""The objections of collaborations in words."""

from django.utils.translation import gettext_lazy as _

from samsyn.base.collaborations.rules import Objection

OBJECTIONS = {
    Objection.SLUG_NOT_PLAIN: _(
        "Kortnamnet i adressen får ha små bokstäver a–z, siffror och bindestreck. Skriv till exempel nykvarn."
    ),
    Objection.SLUG_TAKEN: _("Det finns redan en samverkan med det kortnamnet. Välj ett annat."),
    Objection.NAME_MISSING: _("Skriv vad samverkan heter."),
    Objection.CODE_NOT_FOUR_DIGITS: _("Kommunkoden har fyra siffror, till exempel 0140."),
    Objection.CLOCK_WITHOUT_MUNICIPALITY: _("Säg vilken kommun det gäller, så att lagens tider kan räknas."),
    Objection.CLOCK_CARRIED_BY_ANOTHER: _(
        "En annan samverkan i kommunen håller redan reda på lagens tider. En kommun har bara en klocka."
    ),
    Objection.ENDS_BEFORE_IT_BEGINS: _("Sista dagen kan inte ligga före den första."),
    Objection.ALREADY_MEMBER: _("Personen är redan med i samverkan under den tiden."),
    Objection.ALREADY_ENDED: _("Medlemskapet har redan upphört."),
    Objection.LAST_COORDINATOR: _("Någon måste vara samordnare. Utse en ny innan den sista slutar."),
    Objection.IN_USE_ALREADY: _("Dagen då ni började med Samsyn har redan varit och ligger fast."),
    Objection.NOT_PRACTICE: _("Bara en övningssamverkan kan kastas."),
}

VERBS = {
    "collaborations.created": _("Startade samverkan"),
    "collaborations.member_added": _("Lade till en medlem"),
    "collaborations.membership_ended": _("Avslutade ett medlemskap"),
    "collaborations.taken_into_use": _("Satte dagen då ni började med Samsyn"),
    "collaborations.taken_out_of_use": _("Ångrade dagen då ni började med Samsyn"),
    "collaborations.thrown_away": _("Kastade en övning"),
}
