"""Which of the five to practise on (öva), and whether a year of it has been lived."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from samsyn.base.ui.fields import Form
from samsyn.pages.start.queries.practice import Stage


class Practise(Form):
    """What one practises on."""

    paper = forms.ChoiceField(
        label=_("Vilken överenskommelse vill du öva på?"),
        widget=forms.RadioSelect,
        error_messages={"required": _("Välj en överenskommelse att öva på.")},
    )
    has_lived = forms.BooleanField(
        label=_("Låt ett år redan ha gått"),
        help_text=_("Möten och rapporter är påhittade, så att det finns något att titta på. Det tar några sekunder."),
        required=False,
        initial=True,
    )

    def __init__(self, *args: Any, stages: tuple[Stage, ...], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["paper"].choices = [(one.key, one.label) for one in stages]  # type: ignore[attr-defined]
