"""Every field is drawn in the same order, and days are typed as people write them."""

from datetime import date

import pytest
from django import forms
from django.template import Context, Template

from samsyn.base.ui import fields

TODAY = date(2026, 11, 20)


class Report(fields.Form):
    how = forms.ChoiceField(
        label="Hur går det?", choices=[("on", "Pågår"), ("done", "Klart")], widget=forms.RadioSelect
    )
    done = forms.CharField(label="Vad har ni gjort?", help_text="Några meningar räcker.", widget=forms.Textarea)
    times = forms.IntegerField(label="Antal kvällar", required=False)
    last = fields.Day(label="Senaste kvällen", has_been=True)
    sure = forms.BooleanField(label="Jag är säker", required=False)


def drawn(form: forms.Form) -> str:
    return Template('{% load ui %}{% ask form=form action="/x/" submit="Lämna" %}').render(Context({"form": form}))


def test_label_hint_error_field_in_that_order() -> None:
    html = drawn(Report({}, today=TODAY))
    places = [html.index(part) for part in ("Vad har ni gjort?", "Några meningar", 'id="id_done_error"', "<textarea")]
    assert places == sorted(places)
    assert 'aria-describedby="id_done_helptext id_done_error"' in html
    assert 'aria-invalid="true"' in html


def test_a_choice_is_a_fieldset_with_its_question_as_legend() -> None:
    html = drawn(Report(today=TODAY))
    assert "<legend>Hur går det?</legend>" in html
    assert html.count('type="radio"') == 2


def test_what_is_optional_is_marked_and_what_is_not_is_not() -> None:
    html = drawn(Report(today=TODAY))
    assert html.count("(valfritt)") == 1


def test_the_summary_links_to_each_field_in_order() -> None:
    form = Report({"times": "ett tiotal", "last": "27 november 2026"}, today=TODAY)
    html = Template("{% load ui %}{% error_summary form=form %}").render(Context({"form": form}))
    targets = ["#id_how_0", "#id_done", "#id_times", "#id_last"]
    places = [html.index(f'href="{target}"') for target in targets]
    assert places == sorted(places)
    assert "Fyra saker behöver rättas" in html
    assert "Välj en dag som har varit. Fredag\N{NO-BREAK SPACE}27\N{NO-BREAK SPACE}november har inte varit än." in html


def test_one_thing_to_mend_is_said_in_the_singular() -> None:
    form = Report({"how": "on", "done": "Ja", "last": "i går", "times": "x"}, today=TODAY)
    assert fields.problem_count(form) == "En sak behöver rättas"


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("13 november", date(2026, 11, 13)),
        ("2026-11-13", date(2026, 11, 13)),
        ("13/11 2026", date(2026, 11, 13)),
        ("25 november", date(2025, 11, 25)),  # must have been, so last year's
    ],
)
def test_a_day_is_read(typed: str, meant: date) -> None:
    form = Report({"how": "on", "done": "Ja", "last": typed}, today=TODAY)
    assert form.is_valid(), form.errors
    assert form.cleaned_data["last"] == meant


@pytest.mark.parametrize(("typed", "year"), [("0001-01-01", 1), ("31 december 1899", 1899), ("1 januari 3000", 3000)])
def test_a_day_far_from_all_others_is_asked_about(typed: str, year: int) -> None:
    form = Report({"how": "on", "done": "Ja", "last": typed}, today=TODAY)
    assert form.errors["last"] == [f"Kontrollera året: {year}."]


def test_a_day_that_cannot_be_read_is_said_kindly() -> None:
    form = Report({"how": "on", "done": "Ja", "last": "snart"}, today=TODAY)
    assert form.errors["last"] == ["Skriv dagen så att den går att läsa, till exempel 13 november eller 2026-11-13"]


def test_a_day_is_shown_as_it_is_said() -> None:
    html = drawn(Report(initial={"last": date(2026, 11, 13)}, today=TODAY))
    assert 'value="13 november 2026"' in html


def test_width_says_how_much_is_expected() -> None:
    form = Report(today=TODAY)
    assert fields.control_class(form["times"]) == "input w-s"
    assert fields.control_class(form["done"]) == "input"
    assert fields.control_class(form["last"]) == "input w-m"
    assert fields.control_class(form["sure"]) == ""
