"""What is asked of parties, bodies, partners, contacts and coordinators."""

from django.utils.translation import gettext_lazy as _

from samsyn.pages.start.forms.rows import Control, Rows, first, later
from samsyn.pages.start.forms.words.common import ALIASES, CLAUSE
from samsyn.papers.kinds import BodyKind, ContactPurpose
from samsyn.papers.model import Body, Contact, Coordinator, Partner, Party

ROWS: Rows = {
    Party: {
        "name": first(_("Vad heter parten?"), _("Hela namnet, till exempel Nykvarns kommun.")),
        "kind": first(_("Vad är det för organisation?")),
        "short_name": first(
            _("Vad kallas parten i texten?"), _("Till exempel kommunen, polisen eller räddningstjänsten.")
        ),
        "municipality": later(
            _("Vilken kommun är det?"), _("Bara när parten är en kommun. Skriv namnet."), Control.MUNICIPALITY
        ),
        "org_nr": later(_("Organisationsnummer"), _("Till exempel 212000-2999.")),
        "address": later(_("Adress"), _("Organisationens egen adress, till exempel Centrumvägen 26, 155 80 Nykvarn.")),
        "aliases": ALIASES,
    },
    Body: {
        "name": first(
            _("Vad heter funktionen eller enheten?"),
            _("Till exempel Kommunpolis eller Socialkontoret. Skriv aldrig en persons namn."),
        ),
        "kind": first(_("Vad är det?"), usual=BodyKind.FUNCTION),
        "party": first(_("Hos vilken part?"), _("Lämna tomt om den inte hör till någon av parterna.")),
        "parent": later(_("Vad hör den till?"), _("Till exempel kontoret som funktionen finns på.")),
        "is_outside": later(
            _("Den står utanför parterna"), _("Till exempel ett bostadsbolag, en skola eller en förening.")
        ),
        "abbreviation": later(_("Förkortning")),
        "aliases": ALIASES,
    },
    Partner: {
        "name": first(_("Vem ska ni samarbeta med?"), _("Någon utanför parterna, utan plats i ett forum.")),
        "clause": CLAUSE,
    },
    Contact: {
        "party": first(_("För vilken part?")),
        "purpose": first(_("Vad vänder man sig dit för?"), usual=ContactPurpose.COORDINATION),
        "function": first(_("Vilken funktion?"), _("Skriv funktionen, aldrig en persons namn.")),
        "phone": first(_("Telefon"), _("Ett nummer till funktionen eller växeln, aldrig till en enskild person.")),
        "email": first(_("E-post"), _("En adress som funktionen läser, till exempel info@kommunen.se.")),
        "address": later(_("Adress")),
    },
    Coordinator: {
        "party": first(_("För vilken part?")),
        "function": first(_("Vilken funktion är samordnare?"), _("Till exempel Säkerhetschef eller Kommunpolis.")),
    },
}
