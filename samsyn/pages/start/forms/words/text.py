"""What is asked of clauses, annexes, amendment, signatures and defined words."""

from django.utils.translation import gettext_lazy as _

from samsyn.pages.start.forms.rows import Control, Rows, first, later
from samsyn.pages.start.forms.words.common import CLAUSE, NOTE, QUOTE, often
from samsyn.papers.model import Amendment, Annex, Clause, Defined, Signature, Update

ROWS: Rows = {
    Clause: {
        "number": first(_("Nummer"), _("Som i papperet, till exempel 6 eller 4.2. Lämna tomt om det inte har något.")),
        "title": first(_("Rubrik")),
        "text": first(_("Vad står det?"), _("Klistra in stycket, eller skriv det med egna ord."), Control.TEXT),
        "annex": later(_("Står det i en bilaga?")),
        "level": later(_("Rubrikens nivå"), _("1 för en huvudrubrik, 2 för en underrubrik.")),
    },
    Annex: {
        "title": first(_("Vad heter bilagan?")),
        "number": first(_("Nummer"), _("Till exempel 1.")),
        "about": first(_("Vad handlar bilagan om?")),
        "update": first(_("Hur uppdateras bilagan?")),
        "amendment": later(
            _("Vem får ändra bilagan?"), _("Bara om texten säger något annat än för hela överenskommelsen.")
        ),
        "is_empty": later(_("Bilagan är tom"), _("Texten hänvisar till den, men där står inget än.")),
        "note": NOTE,
    },
    Update: {
        "rhythm": often(_("Hur ofta uppdateras den?")),
        "when": first(_("Eller när något särskilt händer?"), _("Till exempel ”när lägesbilden har ändrats”.")),
        "responsible": first(_("Vem uppdaterar den?"), _("Ett namn på varje rad.")),
        "approved_by": later(_("Vem godkänner den?")),
        "clause": CLAUSE,
        "quote": QUOTE,
    },
    Amendment: {
        "by": first(_("Vad krävs för att ändra?")),
        "forum": first(_("Vilket forum beslutar?"), _("Bara när ett forum beslutar eller godkänner.")),
        "in_writing": first(_("Ändringar ska göras skriftligen")),
        "clause": CLAUSE,
        "quote": QUOTE,
    },
    Signature: {
        "party": first(_("För vilken part?")),
        "functions": first(_("Vem skriver under?"), _("Skriv funktionen, till exempel Kommundirektör.")),
        "signed_on": first(
            _("Vilken dag skrevs den under?"), _("Till exempel 14 juni 2026. Lämna tomt tills det är gjort.")
        ),
        "place": later(_("Ort"), _("Så som det står på papperet.")),
        "decision": later(_("Vilket beslut ligger bakom?"), _("Till exempel kommunstyrelsen den 15 maj 2026, § 112.")),
    },
    Defined: {
        "word": first(_("Vilket ord?"), _("Ett ord eller en förkortning som står i texten, till exempel BRÅ.")),
        "meaning": first(_("Vad betyder det?"), _("Lämna tomt om texten inte förklarar det."), Control.TEXT),
        "clause": CLAUSE,
    },
}
