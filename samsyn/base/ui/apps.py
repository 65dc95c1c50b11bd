from django.apps import AppConfig


class UiConfig(AppConfig):
    """What every page is made of: frame, components, fields and the year wheel (gränssnittet)."""

    name = "samsyn.base.ui"
    label = "ui"
