"""What one fills in to change an agreement (ändra): what and why, and who decided."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from samsyn.agreements.rules.drafting import DraftKind
from samsyn.base.ui.fields import Day, Form

KINDS = (
    (
        DraftKind.AMENDMENT.value,
        _("Vi vill ändra det som gäller. Det blir ett förslag att besluta om."),
    ),
    (
        DraftKind.CORRECTION.value,
        _("Något skrevs in fel eller kom inte med. Det rättas efter texten."),
    ),
)


class Change(Form):
    """Whether it is a change or a correction, what it is about and why."""

    kind = forms.ChoiceField(label=_("Vad är det som ska göras?"), choices=KINDS, widget=forms.RadioSelect)
    title = forms.CharField(
        label=_("Vad handlar det om?"),
        max_length=200,
        help_text=_("Till exempel Fler möten i chefssamrådet."),
    )
    reason = forms.CharField(
        label=_("Varför?"),
        max_length=4000,
        required=False,
        widget=forms.Textarea(attrs={"rows": 3}),
        help_text=_("Det följer med till dem som ska besluta och står sedan vid ändringen."),
    )


class Adopt(Form):
    """From which day a change holds, and who decided it (anta)."""

    first_day = Day(label=_("Från vilken dag gäller ändringen?"), prefers="future")
    by = forms.CharField(label=_("Vem har beslutat?"), max_length=200)
    on = Day(label=_("Vilken dag?"), has_been=True)
    reference = forms.CharField(
        label=_("Var finns beslutet?"),
        max_length=200,
        required=False,
        help_text=_("Till exempel § 7 i minnesanteckningarna, eller ett diarienummer."),
    )

    def __init__(self, *args: Any, forum: tuple[str, str] | None, needs_decision: bool, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if forum:
            label = self.fields["by"].label
            self.fields["by"] = forms.ChoiceField(label=label, choices=[forum], initial=forum[0])
        if not needs_decision:
            del self.fields["by"], self.fields["on"]
