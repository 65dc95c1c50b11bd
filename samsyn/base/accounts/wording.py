"""The objections of accounts in words."""

from django.utils.translation import gettext_lazy as _

from samsyn.base.accounts.rules import Objection

OBJECTIONS = {
    Objection.ADDRESS_TAKEN: _("Det finns redan ett konto med den e-postadressen."),
    Objection.ADDRESS_NOT_AN_ADDRESS: _("Skriv en e-postadress, till exempel fornamn.efternamn@kommunen.se."),
    Objection.NAME_MISSING: _("Skriv ett namn."),
    Objection.LAST_DAY_HAS_BEEN: _("Välj en sista dag som inte har varit."),
    Objection.TOO_MANY_KEYS: _("Du har redan tjugo nycklar. Återkalla någon som inte behövs."),
    Objection.NOT_A_CHOICE: _("Välj ett av alternativen."),
    Objection.REVOKED_ALREADY: _("Nyckeln är redan återkallad."),
    Objection.FORUM_NOT_NAMED: _("Säg vilket forum kalendern gäller."),
}

VERBS = {
    "accounts.added": _("Lade upp ett konto"),
    "accounts.closed": _("Stängde ett konto"),
    "accounts.password_set": _("Valde ett lösenord"),
    "accounts.password_changed": _("Bytte lösenord"),
    "accounts.password_reset": _("Valde ett nytt lösenord efter ett brev"),
    "accounts.signed_in": _("Loggade in"),
    "accounts.chosen": _("Valde språk eller utseende"),
    "accounts.token_made": _("Gjorde en åtkomstnyckel"),
    "accounts.token_revoked": _("Återkallade en åtkomstnyckel"),
    "accounts.feed_made": _("Gjorde en kalenderadress"),
    "accounts.feed_revoked": _("Återkallade en kalenderadress"),
    "accounts.feeds_ended": _("Satte sista dag för kalenderadresser"),
    "accounts.feeds_reopened": _("Tog bort sista dagen för kalenderadresser"),
    "accounts.totp_activated": _("Kopplade en app med koder"),
    "accounts.totp_deactivated": _("Kopplade bort appen med koder"),
    "accounts.webauthn_added": _("Lade till en lösennyckel"),
    "accounts.webauthn_removed": _("Tog bort en lösennyckel"),
    "accounts.recovery_codes_generated": _("Gjorde nya reservkoder"),
}
