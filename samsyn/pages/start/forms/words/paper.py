"""What is asked of the agreement's own words, those that no item of it holds."""

from django.utils.translation import gettext_lazy as _

from samsyn.pages.start.forms.rows import Control, Rows, first, later
from samsyn.papers.model import Paper

ROWS: Rows = {
    Paper: {
        "name": first(_("Vad kallar ni samverkan?"), _("Kort, till exempel Nykvarn eller Trygg i Haninge.")),
        "title": first(_("Vad heter överenskommelsen?"), _("Så som det står överst på papperet.")),
        "municipalities": first(
            _("Vilka kommuner gäller den?"), _("Skriv namnen, ett på varje rad."), Control.MUNICIPALITIES
        ),
        "summary": first(_("Vad är ni överens om?"), _("Några meningar som den som är ny förstår."), Control.TEXT),
        "purpose": later(_("Vad är syftet?"), "", Control.TEXT),
        "vision": later(_("Vad är visionen?"), "", Control.TEXT),
        "scope": later(_("Vad omfattar den, och vad inte?"), "", Control.TEXT),
        "economy": later(_("Vad sägs om ekonomi?"), "", Control.TEXT),
        "steps": later(_("I vilka steg arbetar ni?"), _("Ett steg på varje rad.")),
        "originals": later(_("I hur många exemplar upprättas den?")),
        "clause_word": later(
            _("Vad kallar ni en del av texten?"), _("Till exempel punkt, § eller avsnitt."), is_needed=True
        ),
        "words": later(_("Era egna ord"), _("Lämna tomt där det vanliga ordet duger. Sidorna använder sedan era ord.")),
    },
}
