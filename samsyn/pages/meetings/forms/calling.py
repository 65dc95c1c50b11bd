"""What one fills in when calling to a meeting and answering: a substitute, an adjunct, another chair."""

from collections.abc import Sequence
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from samsyn.base.ui.fields import Form
from samsyn.forums.rules.kinds import Answer
from samsyn.forums.wording import ANSWERS
from samsyn.pages.meetings.queries.calling import ReplyPage
from samsyn.papers.who import Named


def choose(form: forms.Form, field: str, bodies: Sequence[Named], *, blank: str = "") -> None:
    """Let a field choose among some bodies."""
    first = [("", blank or _("Välj"))]
    form.fields[field].choices = [*first, *((one.key, one.name) for one in bodies)]  # type: ignore[attr-defined]


class Reply(Form):
    """What a seat answers (svar): coming, not coming, or who comes instead."""

    answer = forms.ChoiceField(
        label=_("Kommer du?"), choices=[(one.value, ANSWERS[one]) for one in Answer], widget=forms.RadioSelect
    )
    substitute = forms.ChoiceField(
        label=_("Vem kommer i stället?"), help_text=_("Fyll i om du skickar en ersättare."), required=False
    )
    seat = forms.CharField(widget=forms.HiddenInput)

    def __init__(self, *args: Any, page: ReplyPage, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if page.may_substitute:
            choose(self, "substitute", page.substitutes)
        else:
            del self.fields["substitute"]
            self.fields["answer"].choices = [  # type: ignore[attr-defined]
                (one.value, ANSWERS[one]) for one in (Answer.COMING, Answer.NOT_COMING)
            ]


class Adjunct(Form):
    """A function to call to one meeting (adjungera)."""

    body = forms.ChoiceField(label=_("Vem?"))
    reason = forms.CharField(
        label=_("Varför?"), help_text=_("Till exempel: berättar om läget på bussarna."), required=False, max_length=400
    )
    is_presenter = forms.BooleanField(label=_("Föredrar ett ärende"), required=False)

    def __init__(self, *args: Any, bodies: Sequence[Named], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        choose(self, "body", bodies)


class SendBack(Form):
    """Which function is not called after all (ta tillbaka)."""

    body = forms.CharField(max_length=120)


class Chair(Form):
    """Who chairs one meeting instead (lämna över ordförandeskapet)."""

    to = forms.ChoiceField(label=_("Vem leder det här mötet?"), required=False)
    reason = forms.CharField(label=_("Varför?"), required=False, max_length=400)

    def __init__(self, *args: Any, bodies: Sequence[Named], usual: str, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        choose(self, "to", bodies, blank=usual)
