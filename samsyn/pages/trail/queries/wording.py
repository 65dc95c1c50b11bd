"""What the parts of the agreement are called in the binder (delarna)."""

from django.utils.translation import gettext_lazy as _

PARTS = {
    "agreement": _("Överenskommelsen"),
    "organisation": _("Forumen"),
    "plan": _("Planen"),
    "follow_up": _("Uppföljningen"),
    "picture": _("Lägesbilden"),
    "communication": _("Kommunikationen"),
    "contacts": _("Kontakterna"),
}
GROUPS = {**PARTS, "act": _("Det lagen kräver av kommunen")}
"""The parts that promise something, in the order of the agreement; the Act's duties are the municipality's own."""
