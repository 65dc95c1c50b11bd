"""What is asked of focus areas, goals, activities, other plans, follow-up and sources."""

from django.utils.translation import gettext_lazy as _

from samsyn.pages.start.forms.rows import Control, Rows, first, later
from samsyn.pages.start.forms.words.common import ALIASES, CLAUSE, NOTE, often
from samsyn.papers.model import Activity, FocusArea, FollowUp, Goal, OtherPlan, Source

_NAMES = _("Ett namn på varje rad: parter, forum eller funktioner.")
_EACH = _("En på varje rad.")

ROWS: Rows = {
    FocusArea: {
        "name": first(_("Vad ska ni arbeta med?"), _("Till exempel Trygghet i centrum.")),
        "picture": first(_("Hur ser läget ut?"), _("Det som lägesbilden säger om det här."), Control.TEXT),
        "places": first(_("Vilka platser gäller det?"), _("En plats på varje rad.")),
        "number": later(_("Nummer")),
        "aliases": ALIASES,
        "clause": CLAUSE,
    },
    Goal: {
        "text": first(_("Vad vill ni uppnå?"), "", Control.TEXT),
        "focus_areas": first(_("Vilka fokusområden hör det till?")),
        "is_overall": first(_("Det gäller hela samverkan")),
        "number": later(_("Nummer")),
        "clause": CLAUSE,
    },
    Activity: {
        "title": first(_("Vad ska göras?"), _("Till exempel Trygghetsvandringar.")),
        "focus_areas": first(_("Vilka fokusområden hör det till?")),
        "lead": first(_("Vem leder?"), _NAMES),
        "support": first(_("Vilka hjälper till?"), _NAMES),
        "rhythm": often(_("Hur ofta görs det?")),
        "follow_up": first(
            _("Hur följs det upp?"), _("Till exempel ”Antal deltagare och vad som åtgärdades”."), Control.TEXT
        ),
        "purpose": later(_("Varför görs det?"), "", Control.TEXT),
        "how": later(_("Hur går det till?"), "", Control.TEXT),
        "goals": later(_("Vilka mål bidrar det till?")),
        "days": later(_("Vilka dagar särskilt?"), _("Till exempel ”vid Valborg, skolavslutning och midsommar”.")),
        "when": later(_("När något särskilt händer?"), _("Till exempel ”när ett område behöver ses över”.")),
        "follow_up_rhythm": later(_("Hur ofta följs det upp?"), _("Till exempel ”två gånger per år”.")),
        "indicators": later(_("Vad visar att det hjälper?"), _EACH),
        "positions": later(_("Vilka befattningar gör arbetet?"), _EACH),
        "commitment": later(_("Vilka resurser är lovade?"), _("Till exempel ”tre områdespoliser”."), Control.TEXT),
        "method": later(_("Vilken metod?"), _("Till exempel SUMA eller GVI.")),
        "heading": later(_("Under vilken rubrik står det i planen?")),
        "plan": later(_("Vilken annan plan styr det?")),
        "clause": CLAUSE,
        "note": NOTE,
    },
    OtherPlan: {
        "name": first(
            _("Vad heter planen?"), _("En plan som överenskommelsen lutar sig mot, till exempel ANDTS-planen.")
        ),
        "owner": first(_("Vem ansvarar för den?")),
        "rhythm": often(_("Hur ofta uppdateras den?")),
        "period": later(_("Vilken tid gäller den?"), _("Till exempel 2023–2026.")),
        "kept_at": later(_("Var finns den?")),
        "clause": CLAUSE,
    },
    FollowUp: {
        "title": first(_("Vad ska följas upp?")),
        "about": first(_("Vad handlar det om?")),
        "rhythm": often(_("Hur ofta?")),
        "responsible": first(_("Vem gör det?"), _NAMES),
        "to": first(_("Till vem redovisas det?")),
        "method": later(_("Hur går det till?"), "", Control.TEXT),
        "through": later(_("Går redovisningen genom någon?"), _("Till exempel samordnarna. En på varje rad.")),
        "indicators": later(_("Vad mäter ni?"), _EACH),
        "clause": CLAUSE,
    },
    Source: {
        "name": first(_("Vilket underlag?"), _("Till exempel Polisens statistik eller Medborgardialoger.")),
        "kind": first(_("Vad är det för slags underlag?")),
        "owner": first(_("Vem lämnar det?")),
        "clause": CLAUSE,
    },
}
