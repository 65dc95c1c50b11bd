"""The agreements app."""

from django.apps import AppConfig


class AgreementsConfig(AppConfig):
    """Agreements (överenskommelser)."""

    name = "samsyn.agreements"
    label = "agreements"
