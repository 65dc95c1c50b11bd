"""Places as a Django app."""

from django.apps import AppConfig


class PlacesConfig(AppConfig):
    """Municipalities, counties, school days (platser)."""

    name = "samsyn.places"
    label = "places"
