"""What is asked of the term, how it goes on, and the agreements before, after and above."""

from django.utils.translation import gettext_lazy as _

from samsyn.pages.start.forms.rows import Rows, first, later
from samsyn.pages.start.forms.words.common import CLAUSE, NOTE, QUOTE, often
from samsyn.papers.model import Link, Renewal, Term

_DAY = _("Till exempel 1 januari 2027 eller bara 2027. Är dagen inte satt: 2027-01-xx.")

ROWS: Rows = {
    Term: {
        "first_day": first(_("Från vilken dag gäller överenskommelsen?"), _DAY),
        "last_day": first(_("Till och med vilken dag?"), _("Lämna tomt om den gäller tills vidare.")),
        "is_open_ended": first(_("Den gäller tills vidare")),
        "clause": CLAUSE,
        "quote": QUOTE,
    },
    Renewal: {
        "extension_years": first(
            _("Hur många år förlängs den i taget?"), _("Lämna tomt om texten inte säger något om förlängning.")
        ),
        "consultation_months_before": first(_("Hur många månader före slutet ska samrådet börja?")),
        "review_rhythm": often(_("Hur ofta ska överenskommelsen ses över?")),
        "can_be_renegotiated": first(_("En part kan begära omförhandling i förtid")),
        "decided_by": later(_("Vem bestämmer om hur den går vidare?")),
        "successor_first_day": later(_("Från vilken dag ska nästa överenskommelse gälla?"), _DAY),
        "successor_last_day": later(_("Till och med vilken dag ska nästa gälla?"), _DAY),
        "clause": CLAUSE,
        "quote": QUOTE,
    },
    Link: {
        "title": first(_("Vad heter den överenskommelsen?")),
        "first_day": first(_("Från vilken dag gäller den?"), _DAY),
        "last_day": first(_("Till och med vilken dag gäller den?"), _DAY),
        "agreement": later(
            _("Vilket id har den i Samsyn?"), _("Står på första raden i dess fil, till exempel nykvarn-2021-2022.")
        ),
        "note": NOTE,
    },
}
