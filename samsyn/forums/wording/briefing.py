"""The two pages in Swedish: their headings, and why not."""

from django.utils.translation import gettext_lazy

from samsyn.forums.rules.briefing import BriefHeading, BriefObjection

BRIEF_HEADINGS = {
    BriefHeading.SITUATION: gettext_lazy("Läget i korthet"),
    BriefHeading.PROMISES: gettext_lazy("Håller vi det vi lovat?"),
    BriefHeading.DECIDE: gettext_lazy("Besluta i dag"),
    BriefHeading.BECAME: gettext_lazy("Vad blev det av förra mötets beslut?"),
    BriefHeading.COMING: gettext_lazy("Det här kommer"),
}

BRIEF_OBJECTIONS = {
    BriefObjection.TOO_SOON: gettext_lazy("De två sidorna går att skriva i från sju dagar före mötet."),
    BriefObjection.NOT_AHEAD: gettext_lazy("Mötet är inte längre att vänta. De två sidorna kan inte ändras."),
    BriefObjection.TOO_LONG: gettext_lazy("Texten får inte plats på två sidor. Korta den till ungefär elva rader."),
    BriefObjection.WRITTEN_OVER: gettext_lazy(
        "Någon annan har skrivit sedan du började. Läs den texten, ändra i din och spara igen."
    ),
}
