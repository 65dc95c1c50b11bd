"""What one writes under a heading of the two pages."""

from django import forms
from django.utils.translation import gettext_lazy as _

from samsyn.base.ui.fields import Form


class Part(Form):
    """The text of a heading (text), and which time it had been saved when it was read."""

    text = forms.CharField(
        label=_("Texten"),
        help_text=_("Börja en rad med ett streck för en punktlista. Töm fältet för att få tillbaka Samsyns text."),
        max_length=4000,
        required=False,
        widget=forms.Textarea(attrs={"rows": 10}),
    )
    seen = forms.IntegerField(widget=forms.HiddenInput, min_value=0, max_value=10**6)

    def seen_now(self, revision: int) -> None:
        """Let the next try be made from the text that is there now."""
        self.data = {**self.data, "text": self.data.get("text", ""), "seen": str(revision)}
