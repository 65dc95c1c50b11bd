"""What is asked of promises that no other item carries, of the coordinators' tasks and of communication."""

from django.utils.translation import gettext_lazy as _

from samsyn.pages.start.forms.rows import Control, Rows, first, later
from samsyn.pages.start.forms.words.common import CLAUSE, QUOTE, often
from samsyn.papers.model import Communication, Coordination, ExplicitPromise

ROWS: Rows = {
    ExplicitPromise: {
        "title": first(_("Vad lovar ni?"), _("En mening, till exempel ”Redovisa läget för kommunstyrelsen”.")),
        "owner": first(
            _("Vem ska se till att det blir gjort?"), _("Ett namn på varje rad: parter, forum eller funktioner.")
        ),
        "rhythm": often(
            _("Hur ofta?"), _("Skriv som i papperet, till exempel ”en gång per år”. Lämna tomt om det alltid gäller.")
        ),
        "when": first(
            _("Eller när något särskilt händer?"), _("Till exempel ”när en strategisk fråga behöver lyftas”.")
        ),
        "to": first(_("Till vem redovisas det?")),
        "kind": later(_("Hur gäller det?")),
        "plan": later(_("Vilken plan eller bilaga hör det till?")),
        "clause": CLAUSE,
        "quote": QUOTE,
    },
    Coordination: {"clause": first(_("Var i texten står det om samordnarna?"))},
    Communication: {
        "aim": first(_("Vad ska kommunikationen leda till?"), "", Control.TEXT),
        "clause": CLAUSE,
    },
}
