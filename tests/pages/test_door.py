"""The door: how a refusal is said in a form, also one that the page has no words of its own for."""

from datetime import date

from django import forms

from samsyn.base.refusals import Refused
from samsyn.base.ui.fields import Form
from samsyn.forums.rules.efforts import EffortObjection
from samsyn.forums.wording.efforts import EFFORT_OBJECTIONS
from samsyn.pages import door


class Asked(Form):
    """A form with one field."""

    words = forms.CharField()


def said(objection: object) -> list[str]:
    form = Asked({"words": "Något"}, today=date(2026, 11, 20))
    assert form.is_valid()
    door.say_no(form, Refused(objection), EFFORT_OBJECTIONS)
    return list(form.non_field_errors())


def test_a_refusal_is_said_above_the_fields() -> None:
    assert said(EffortObjection.NO_WHAT) == ["Skriv vad som ska göras."]


def test_one_that_the_page_has_no_words_for_is_told_all_the_same() -> None:
    assert said("något annat") == ["Det gick inte att göra så."]
