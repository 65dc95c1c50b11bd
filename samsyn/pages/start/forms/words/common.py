"""Rows that many items share: where it stands in the text, how it is written there, and how often."""

from typing import Any

from django.utils.translation import gettext_lazy as _

from samsyn.pages.start.forms.rows import Control, Row, first, later

CLAUSE = later(_("Var i texten står det?"), is_needed=False)
QUOTE = later(
    _("Hur står det i texten?"), _("Några ord ur papperet, precis som de står. Citatet visas bredvid."), Control.TEXT
)
ALIASES = later(_("Kallas det något mer?"), _("Ett namn på varje rad. Då känner Samsyn igen det när någon skriver så."))
NOTE = later(_("Anmärkning"), _("Sådant som läsaren bör veta, till exempel något som texten inte säger."), Control.TEXT)
RHYTHM_HELP = _("Skriv som i papperet, till exempel ”fyra gånger per år” eller ”första måndagen varje månad”.")


def often(label: Any, help: Any = RHYTHM_HELP) -> Row:
    """Ask how often, at once."""
    return first(label, help)
