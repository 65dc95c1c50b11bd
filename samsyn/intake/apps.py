"""The intake app."""

from django.apps import AppConfig


class IntakeConfig(AppConfig):
    """Intake (inläsning)."""

    name = "samsyn.intake"
    label = "intake"
