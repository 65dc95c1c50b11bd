"""Fields (fält)."""

from django.forms.renderers import TemplatesSetting


class Renderer(TemplatesSetting):
    """Every form in Samsyn is rendered in the same order: label, hint, error, field."""
