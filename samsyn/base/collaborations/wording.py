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
    Objection.ADMIN_OF_NO_PARTY: _("Den som inte hör till någon part kan inte administrera en part."),
    Objection.ADMIN_ALREADY: _("Personen är redan partsadministratör."),
    Objection.NOT_ADMIN: _("Personen är inte partsadministratör."),
    Objection.ADDRESS_NOT_AN_ADDRESS: _("Skriv en e-postadress, till exempel fornamn.efternamn@kommunen.se."),
    Objection.ACCOUNT_CLOSED: _("Kontot med den e-postadressen är stängt. Be den som sköter Samsyn att öppna det."),
    Objection.ALREADY_INVITED: _("Personen är redan inbjuden. Skicka inbjudan igen, eller ta tillbaka den först."),
    Objection.FIRST_ADMIN_INVITED: _(
        "Någon är redan inbjuden som partens första partsadministratör. Ta tillbaka den inbjudan om det blev fel."
    ),
    Objection.INVITATION_USED: _("Inbjudan är redan använd. Den gäller en gång."),
    Objection.INVITATION_REVOKED: _("Inbjudan är återtagen. Har du fått ett senare brev, använd adressen i det."),
    Objection.INVITATION_TOO_LATE: _("Tiden för att svara på inbjudan har gått ut."),
    Objection.INVITATION_OVERTAKEN: _(
        "Parten har fått en egen partsadministratör sedan inbjudan gjordes. Det är den personen som ger tillgång nu."
    ),
    Objection.INVITED_IS_ANOTHER: _("Inbjudan gäller en annan e-postadress än den du är inloggad med."),
    Objection.HAS_AN_ACCOUNT: _("Det finns redan ett konto med den e-postadressen. Logga in med det och svara sedan."),
    Objection.NO_MEMBER_THEN: _(
        "Personen hör inte till samverkan den dagen. Bjud in henne först, eller välj någon annan."
    ),
    Objection.OF_ANOTHER_PARTY: _("En part lämnar över till sina egna. Välj någon som hör till samma part."),
    Objection.NOT_COORDINATOR: _("Den som lämnar över är inte samordnare, så den rollen kan inte gå vidare."),
    Objection.ADMINISTERS_NOTHING: _("Den som lämnar över är inte partsadministratör, så det kan inte gå vidare."),
    Objection.TO_HERSELF: _("Välj någon annan än den som lämnar över."),
    Objection.CHANGED_SINCE: _("Någons medlemskap har ändrats sedan dess. Rätta det under Parter i stället."),
    Objection.LAST_ADMIN: _("Parten blir utan partsadministratör. Välj vem av partens egna som tar över."),
}

VERBS = {
    "collaborations.created": _("Startade samverkan"),
    "collaborations.member_added": _("Lade till en medlem"),
    "collaborations.membership_ended": _("Avslutade ett medlemskap"),
    "collaborations.parties_renamed": _("Bytte parternas nycklar"),
    "collaborations.admin_named": _("Utsåg en partsadministratör"),
    "collaborations.admin_ended": _("Avslutade en partsadministratörs uppdrag"),
    "collaborations.invited": _("Bjöd in"),
    "collaborations.invitation_addressed": _("Skickade en inbjudan"),
    "collaborations.invitation_revoked": _("Tog tillbaka en inbjudan"),
    "collaborations.invitation_accepted": _("Tackade ja till en inbjudan"),
    "collaborations.passed_on": _("Lämnade över roller"),
    "collaborations.passing_undone": _("Tog tillbaka en överlämning av roller"),
    "collaborations.taken_into_use": _("Satte dagen då ni började med Samsyn"),
    "collaborations.taken_out_of_use": _("Ångrade dagen då ni började med Samsyn"),
    "collaborations.thrown_away": _("Kastade en övning"),
}
