"""What is asked of forums with their chair, seats and lines."""

from django.utils.translation import gettext_lazy as _

from samsyn.pages.start.forms.rows import Control, Rows, first, later
from samsyn.pages.start.forms.words.common import ALIASES, CLAUSE, NOTE, QUOTE, often
from samsyn.papers.model import Chair, Forum, Line, Seat

ROWS: Rows = {
    Forum: {
        "name": first(_("Vad heter forumet?"), _("Till exempel Styrgruppen eller Chefssamrådet.")),
        "level": first(_("Vilken nivå arbetar det på?")),
        "rhythm": often(_("Hur ofta möts ni?")),
        "chair": first(_("Vem är ordförande?")),
        "is_highest": first(_("Det beslutar högst i samverkan"), _("Bara ett forum kan göra det.")),
        "under": first(_("Under vilket forum ligger det?")),
        "purpose": later(_("Vad är forumet till för?"), "", Control.TEXT),
        "place": later(_("Var möts ni?")),
        "decision_rule": later(_("Hur fattas beslut?"), _("Till exempel ”Beslut fattas i konsensus”."), Control.TEXT),
        "presenters": later(_("Vilka föredrar ärenden?"), _("Ett namn på varje rad.")),
        "composition_by": later(_("Vem bestämmer vilka som ingår?")),
        "reporting_periods": later(
            _("Vid vilka redovisningar rapporterar det?"), _("Till exempel ”tertial 1, tertial 2 och årsredovisning”.")
        ),
        "is_template": later(
            _("Det finns flera forum av det här slaget"), _("Till exempel en styrgrupp i varje stadsdelsområde.")
        ),
        "aliases": ALIASES,
        "clause": CLAUSE,
        "quote": QUOTE,
        "note": NOTE,
    },
    Chair: {
        "kind": first(_("Hur är det bestämt?")),
        "order": first(_("Vem eller vilka?"), _("En på varje rad. Går det runt: i den ordning de tar vid.")),
        "first_year": later(_("Vilket år börjar den som står först?"), _("Bara när det går runt ett år i taget.")),
        "convenes": later(_("Ordföranden kallar till mötena")),
        "clause": CLAUSE,
        "quote": QUOTE,
    },
    Seat: {
        "body": first(_("Vem sitter här?"), _("Skriv funktionen, till exempel Kommunpolis. Aldrig en persons namn.")),
        "kind": first(_("Hur deltar den?")),
        "is_presenter": first(_("Föredrar ärenden")),
        "count": later(_("Hur många platser?")),
        "is_aim": later(_("Platsen är något ni strävar efter"), _("Den är inte tillsatt än.")),
        "note": NOTE,
    },
    Line: {
        "what": first(_("Vad lämnas?"), _("Till exempel ”Trender i lokalsamhället” eller ”Minnesanteckningar”.")),
        "to": first(_("Till vem?")),
        "rhythm": often(_("Hur ofta?")),
        "when": first(_("Eller när något särskilt händer?"), _("Till exempel ”efter varje möte”.")),
        "clause": CLAUSE,
        "quote": QUOTE,
    },
}
