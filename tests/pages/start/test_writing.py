"""What people write in the form of an item, and what is understood, asked and refused."""

from datetime import date
from typing import Any

import pytest

from samsyn.pages.start.forms.items import ItemForm, item_form
from samsyn.papers.model import (
    Activity,
    Annex,
    Body,
    Clause,
    ExplicitPromise,
    Forum,
    Goal,
    Paper,
    Party,
    Renewal,
    Seat,
    Term,
)
from tests.judge import findings
from tests.pages.start.filling import sent
from tests.practice_papers import PRACTICE

TODAY = date(2026, 11, 20)
PAPER = PRACTICE["nykvarn"]
pytestmark = pytest.mark.django_db


def filled(cls: type[Any], values: dict[str, Any] | None = None, **written: str | list[str]) -> ItemForm:
    """Fill in the form of an item as a person does."""
    data = sent(item_form(cls, paper=PAPER, today=TODAY, values=values), **written)
    return item_form(cls, data, paper=PAPER, today=TODAY, values=values)


def values_of(form: ItemForm) -> dict[str, Any]:
    assert form.is_valid(), form.errors
    return form.values()


@pytest.mark.parametrize("cls", [Forum, Activity, Annex, Paper, Term, Party, ExplicitPromise])
def test_every_form_can_be_shown(cls: type[Any]) -> None:
    html = str(item_form(cls, paper=PAPER, today=TODAY))
    assert findings(f"<form action='/' method='get'>{html}</form>") == []


def test_a_new_forum_is_what_was_written() -> None:
    form = filled(
        Forum,
        name="  Styrgruppen ",
        level="strategic",
        rhythm="fyra gånger per år",
        chair__kind="yearly",
        chair__order="kommundirektören\nlokalpolisområdeschefen",
        is_highest="on",
    )
    assert values_of(form) == {
        "name": "Styrgruppen",
        "level": "strategic",
        "is_highest": True,
        "rhythm": "fyra gånger per år",
        "chair": {"kind": "yearly", "order": ["kommundirektor", "lokalpolisomradeschef"]},
    }


def test_what_is_taken_away_is_gone_and_the_rest_is_kept() -> None:
    held = {
        "id": "styrgrupp",
        "name": "Styrgruppen",
        "level": "strategic",
        "rhythm": "varje månad",
        "chair": {"kind": "fixed", "order": ["kommundirektor"], "quote": "leder"},
        "seats": [{"id": "a", "body": "kommunpolis"}],
    }
    form = filled(Forum, held, rhythm="", chair__kind="", chair__order="", chair__quote="")
    assert values_of(form) == {key: held[key] for key in ("id", "name", "level", "seats")}


def test_what_must_be_there_is_asked_for_by_its_question() -> None:
    form = filled(Forum)
    assert form.errors == {
        "name": ["Svara på frågan ”Vad heter forumet?”"],
        "level": ["Svara på frågan ”Vilken nivå arbetar det på?”"],
    }


@pytest.mark.parametrize(
    ("written", "kept"),
    [
        ("2021-01-01", "2021-01-01"),
        ("1 januari 2021", "2021-01-01"),
        ("den 1 januari 2021", "2021-01-01"),
        ("31/12 2021", "2021-12-31"),
        ("2023", "2023"),
        ("2023-05", "2023-05"),
        ("maj 2023", "2023-05"),
        ("2022-01-XX", "2022-01-xx"),
        ("xx januari 2022", "2022-01-xx"),
        ("2022-xx-xx", "2022-xx-xx"),
    ],
)
def test_a_day_is_kept_as_papers_write_it(written: str, kept: str) -> None:
    assert values_of(filled(Term, first_day=written)) == {"first_day": kept}


@pytest.mark.parametrize(
    ("written", "words"),
    [
        ("1 januari", "Skriv året också, till exempel 1 januari 2027 eller bara 2027."),
        ("i vår", "Skriv året också, till exempel 1 januari 2027 eller bara 2027."),
        (
            "32 januari 2021",
            "Skriv dagen så att den går att läsa, till exempel 1 januari 2027, 2027-01-01 eller bara 2027.",
        ),
        ("2021-02-30", "Skriv dagen så att den går att läsa, till exempel 1 januari 2027, 2027-01-01 eller bara 2027."),
        ("1066", "Kontrollera året: 1066."),
    ],
)
def test_what_is_no_day_is_said_with_how_to_mend_it(written: str, words: str) -> None:
    assert filled(Term, first_day=written).errors == {"first_day": [words]}


def test_a_whole_day_is_shown_as_it_is_said() -> None:
    shown = sent(item_form(Term, paper=PAPER, today=TODAY, values={"first_day": "2021-01-01", "last_day": "2022"}))
    assert (shown["first_day"], shown["last_day"]) == ("1 januari 2021", "2022")


def test_a_term_does_not_end_before_it_begins_nor_both_end_and_go_on() -> None:
    backwards = "Sista dagen ligger före första dagen. Byt plats på dem."
    assert filled(Term, first_day="2023", last_day="2022").errors == {"last_day": [backwards]}
    both = "Den kan inte både ha en sista dag och gälla tills vidare. Ta bort det ena."
    assert filled(Term, last_day="2022", is_open_ended="on").errors == {"is_open_ended": [both]}
    successor = filled(Renewal, successor_first_day="2023", successor_last_day="2022")
    assert successor.errors == {"successor_last_day": [backwards]}


@pytest.mark.parametrize(("kind", "order"), [("yearly", "kommundirektören"), ("joint", ""), ("alternating", "")])
def test_a_chair_that_is_shared_is_between_two(kind: str, order: str) -> None:
    form = filled(Forum, name="S", level="strategic", chair__kind=kind, chair__order=order)
    words = "Skriv minst två, eftersom ordförandeskapet delas eller växlar."
    assert form.errors == {"chair__order": [words]}


def test_what_is_said_of_the_chair_needs_its_kind() -> None:
    form = filled(Forum, name="S", level="strategic", chair__order="kommundirektören")
    assert form.errors == {"chair__kind": ["Välj hur ordförandeskapet är bestämt."]}
    annex = filled(Annex, title="B", amendment__quote="ändras")
    assert annex.errors == {"amendment__by": ["Välj vad som krävs för att ändra."]}


def test_a_name_that_nobody_has_is_asked_about_at_its_field() -> None:
    form = filled(Activity, title="Vandring", lead="kommunpolisen\nSäkerhetschäf")
    assert form.errors == {"lead": ["Vi känner inte igen ”Säkerhetschäf”. Menar du ”Kommunens säkerhetschef”?"]}
    asked = "lead__ny__sakerhetschaf"
    assert "ar:sakerhetschef" in str(form[asked])
    assert str(form).index('name="lead"') < str(form).index(f'name="{asked}"') < str(form).index('name="support"')
    chosen = item_form(Activity, sent(form, **{asked: "ar:sakerhetschef"}), paper=PAPER, today=TODAY)
    assert values_of(chosen)["lead"] == ["kommunpolis", "sakerhetschef"]
    assert chosen.new_items() == ()


def test_a_name_that_several_have_is_never_guessed() -> None:
    form = filled(Activity, title="Vandring", lead="kommunikationsansvarig")
    assert form.errors == {"lead": ["”kommunikationsansvarig” kan vara flera. Välj vem ni menar."]}
    assert "ar:kommunikationsansvarig-polisen" in str(form["lead__ny__kommunikationsansvarig"])


def test_a_name_can_be_added_as_new_wherever_it_stands_in_the_form() -> None:
    form = filled(Activity, title="Vandring", lead="Kungen\nkommunpolisen", support="kungen; Grannföreningen")
    data = sent(form, lead__ny__kungen="ny:function:kommunen", support__ny__kungen="ny:function:kommunen")
    data["support__ny__grannforeningen"] = "ny:organisation:"
    form = item_form(Activity, data, paper=PAPER, today=TODAY)
    assert values_of(form) == {
        "title": "Vandring",
        "clause": "",
        "lead": ["kungen", "kommunpolis"],
        "support": ["kungen", "grannforeningen"],
    }
    assert form.new_items() == (
        ("bodies", {"id": "kungen", "name": "Kungen", "kind": "function", "party": "kommunen"}),
        (
            "bodies",
            {"id": "grannforeningen", "name": "Grannföreningen", "kind": "organisation", "is_outside": True},
        ),
    )


def test_a_new_one_never_takes_the_id_of_another() -> None:
    form = filled(Seat, body="SUMA styrgrupp")
    form = item_form(Seat, sent(form, **{"body__ny__suma-styrgrupp": "ny:unit:kommunen"}), paper=PAPER, today=TODAY)
    assert values_of(form)["body"] == "suma-styrgrupp-2"


def test_one_name_is_one() -> None:
    form = filled(Seat, body="kommunpolisen och säkerhetschefen")
    assert form.errors == {"body": ["Skriv bara ett namn."]}
    assert filled(Seat).errors == {"body": ["Svara på frågan ”Vem sitter här?”"]}


def test_names_of_nobody_can_be_taken_away() -> None:
    held = {"id": "a", "title": "A", "clause": "", "lead": ["kommunpolis"]}
    assert values_of(filled(Activity, held, lead="")) == {"id": "a", "title": "A", "clause": ""}


def test_what_is_held_and_is_nowhere_stays_until_it_is_changed() -> None:
    held = {"id": "a", "title": "A", "clause": "borta", "lead": ["ingen"], "goals": ["mal-99"]}
    assert values_of(filled(Activity, held)) == held
    changed = values_of(filled(Activity, held, goals=["mal-2", "mal-99"]))
    assert changed["goals"] == ["mal-99", "mal-2"]


@pytest.mark.parametrize(
    ("written", "codes"),
    [
        ("Nykvarn", ["0140"]),
        ("nykvarns kommun\nSödertälje", ["0140", "0181"]),
        ("Borås; 0140, Strängnäs", ["1490", "0140", "0486"]),
        ("", None),
    ],
)
def test_municipalities_are_written_by_name_and_kept_by_code(written: str, codes: list[str] | None) -> None:
    form = filled(Paper, name="N", title="T", municipalities=written)
    assert values_of(form).get("municipalities") == codes


def test_a_municipality_that_is_none_is_said_with_one_that_is_like_it() -> None:
    form = filled(Party, name="P", kind="municipality", municipality="Södertelje")
    assert form.errors == {"municipality": ["Det finns ingen kommun som heter ”Södertelje”. Menar du Södertälje?"]}
    two = filled(Party, name="P", kind="municipality", municipality="Nykvarn, Södertälje")
    assert two.errors == {"municipality": ["Skriv bara en kommun."]}
    shown = sent(item_form(Party, paper=PAPER, today=TODAY, values={"municipality": "0140"}))
    assert shown["municipality"] == "Nykvarn"


@pytest.mark.parametrize("written", ["212000-2999", "2120002999", "212000 2999"])
def test_an_organisation_number_is_written_with_its_hyphen(written: str) -> None:
    assert values_of(filled(Party, name="P", kind="municipality", org_nr=written))["org_nr"] == "212000-2999"


def test_an_organisation_number_has_its_check_digit() -> None:
    form = filled(Party, name="P", kind="municipality", org_nr="212000-2990")
    assert "kontrollsiffran" in form.errors["org_nr"][0]


def test_words_of_ones_own_can_be_bent() -> None:
    form = filled(Paper, name="N", title="T", words__plan="trygghetsplan", words__forum="krix")
    assert set(form.errors) == {"words__forum"}
    held = {"name": "N", "title": "T", "words": {"plan": "plan", "okänt": "x", "goal": "mål"}}
    kept = values_of(filled(Paper, held, words__plan="trygghetsplan", words__goal=""))
    assert kept["words"] == {"plan": "trygghetsplan", "okänt": "x"}


def test_pasted_text_is_kept_without_what_cannot_be_seen() -> None:
    form = filled(Clause, title="Forum\x00", text="Första\x0bandra\r\ntredje\x07 a\u030a")
    assert values_of(form) == {"title": "Forum", "text": "Första\nandra\ntredje å"}


def test_lines_are_kept_one_by_one() -> None:
    form = filled(Activity, title="A", indicators=" Antal \n\n Upplevelse\n")
    assert values_of(form)["indicators"] == ["Antal", "Upplevelse"]


def test_numbers_are_numbers() -> None:
    assert values_of(filled(Seat, body="kommunpolis", count="")) == {"body": "kommunpolis"}
    assert values_of(filled(Seat, body="kommunpolis", count="3"))["count"] == 3
    assert set(filled(Seat, body="kommunpolis", count="0").errors) == {"count"}
    assert set(filled(Renewal, extension_years="många").errors) == {"extension_years"}


def test_a_quick_form_asks_for_little_and_keeps_the_rest() -> None:
    form = item_form(Goal, paper=PAPER, today=TODAY, only=("text",))
    assert list(form.fields) == ["text"]
    data = sent(form, text="Tryggare centrum")
    assert values_of(item_form(Goal, data, paper=PAPER, today=TODAY, only=("text",))) == {"text": "Tryggare centrum"}
    held = {"id": "a", "title": "A", "clause": "parter", "lead": ["kommunpolis"], "rhythm": "varje vecka"}
    data = sent(item_form(Activity, paper=PAPER, today=TODAY, values=held, only=("rhythm",)), rhythm="varje månad")
    form = item_form(Activity, data, paper=PAPER, today=TODAY, values=held, only=("rhythm",))
    assert values_of(form) == {**held, "rhythm": "varje månad"}


def test_a_quick_form_says_for_itself_what_is_usual() -> None:
    data = sent(item_form(Body, paper=PAPER, today=TODAY, only=("name",)), name="Fältare")
    form = item_form(Body, data, paper=PAPER, today=TODAY, only=("name",))
    assert values_of(form) == {"name": "Fältare", "kind": "function"}
    with pytest.raises(ValueError, match="Forum must be told level"):
        item_form(Forum, paper=PAPER, today=TODAY, only=("name",))


def test_the_button_reads_a_phrase_and_keeps_all_that_was_written() -> None:
    form = filled(Activity, lead="Kungen", rhythm="två gånger om året", tolka="rhythm")
    assert (form.is_valid(), form.errors, form.asks) == (False, {}, True)
    html = str(form)
    assert "två gånger per år" in html
    assert "Kungen" in html
    assert findings(f"<form action='/' method='get'>{html}</form>") == []


def test_a_reading_that_is_chosen_is_written_in_the_line() -> None:
    form = filled(Activity, title="A", rhythm="två ggn årl", tolka="rhythm=två gånger per år")
    assert form["rhythm"].value() == "två gånger per år"
    assert not form.is_valid()


def test_rhythms_are_answered_as_one_writes_where_there_is_an_address() -> None:
    form = item_form(Forum, paper=PAPER, today=TODAY)
    assert "hx-get" not in str(form)
    form.answer_at("/rytm/")
    assert 'hx-get="/rytm/"' in str(form["rhythm"])
    assert 'hx-target="#forum-rhythm_svar"' in str(form["rhythm"])


def test_fields_that_wait_stand_open_where_they_must_be_mended() -> None:
    form = filled(Party, name="P", kind="municipality", org_nr="1")
    assert form.group.is_open
    assert not filled(Party, name="P", kind="municipality").group.is_open
    assert item_form(Party, paper=PAPER, today=TODAY, values={"org_nr": "212000-2999"}).group.filled == 1
