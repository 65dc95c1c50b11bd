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
