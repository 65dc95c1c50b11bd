"""A table is pasted, each row shown as it will become, and all of them laid in when somebody says so, or none."""

import re
from html import unescape
from typing import Any

import pytest
from pytest_django import DjangoAssertNumQueries

from samsyn.agreements import commands
from samsyn.agreements.rules.drafting import Item
from tests.intake.test_tables import MERGED
from tests.pages.reading import words_of
from tests.pages.start.conftest import Draft

MOST = 12
PLAN = "Aktivitet\tSyfte\tAnsvarig\tTid\n"
WALK = "Trygghetsvandring\tSe vad som gör folk otrygga\t**Kommunen**, polisen\ttvå gånger per år\n"
EVENING = "Föräldrakväll\tNå föräldrar\tPolisen\ten fin dag\n"


def page(draft: Draft, listed: str = "activities") -> str:
    return f"{draft.base}tabell/{listed}/"


def shown(draft: Draft, text: str, listed: str = "activities", **more: str) -> Any:
    return draft.client.post(page(draft, listed), {"text": text, **more})


def sent(answer: Any) -> dict[str, str]:
    """Gather what the form of the page would send, as it stands."""
    html = answer.content.decode()
    main = html[html.index("<main") :]
    found: dict[str, str] = {}
    for tag in re.findall(r"<input\b[^>]*>", main):
        about = {name: unescape(value) for name, value in re.findall(r'([\w-]+)="([^"]*)"', tag)}
        if "name" in about and (about.get("type") != "checkbox" or re.search(r"\schecked\b", tag)):
            found[about["name"]] = about.get("value", "")
    for name, options in re.findall(r'<select name="([^"]+)".*?>(.*?)</select>', main, re.DOTALL):
        found[name] = unescape(next(iter(re.findall(r'value="([^"]*)" selected', options)), ""))
    for name, text in re.findall(r'<textarea name="([^"]+)"[^>]*>\r?\n?(.*?)</textarea>', main, re.DOTALL):
        found[name] = unescape(text)
    return {name: value for name, value in found.items() if name != "csrfmiddlewaretoken"}


def lay(draft: Draft, answer: Any, listed: str = "activities", **changed: str) -> Any:
    said = {key: value for key, value in {**sent(answer), **changed}.items() if value != "-"}
    return draft.client.post(page(draft, listed), {**said, "lagg": "1"})


def titles(draft: Draft) -> list[str]:
    return [one.title for one in draft.row.paper.activities]


def test_every_row_is_shown_as_it_will_become_and_nothing_is_saved(draft: Draft) -> None:
    before = draft.row.revision
    answer = shown(draft, PLAN + WALK + EVENING)
    assert answer.status_code == 200
    words = words_of(answer)
    for said in ("2 rader läggs in.", "Inget är sparat än.", "Trygghetsvandring",
                 "Så förstår vi det: två gånger per år", "Förstås inte. Det sparas som det står",
                 "Lägg in 2 rader"):  # fmt: skip
        assert said in words
    assert re.search(r"<b>[^<]*[Kk]ommun[^<]*</b>,", answer.content.decode())
    assert draft.row.revision == before


def test_all_the_rows_are_laid_in_at_once(draft: Draft) -> None:
    answer = lay(draft, shown(draft, PLAN + WALK + EVENING), punkt="aktivitetsplan")
    assert answer["Location"] == f"{draft.base}plan/#activities"
    assert "2 rader är inlagda." in words_of(draft.client.get(answer["Location"]))
    walk = next(one for one in draft.row.paper.activities if one.title == "Trygghetsvandring")
    assert (walk.lead, walk.support, walk.rhythm) == (("kommunen",), ("polisen",), "två gånger per år")
    assert walk.clause == "aktivitetsplan"


def test_a_row_that_is_unticked_stays_out(draft: Draft) -> None:
    answer = lay(draft, shown(draft, PLAN + WALK + EVENING), **{"med-2": "-"})
    assert answer.status_code == 302
    assert titles(draft)[-1] == "Trygghetsvandring"


def test_one_row_that_is_wrong_stops_them_all_and_nothing_typed_is_lost(draft: Draft) -> None:
    before = titles(draft)
    answer = lay(draft, shown(draft, PLAN + WALK + "\tNå föräldrar\tPolisen\tårligen\n"))
    assert answer.status_code == 400
    assert "Rad 2, kolumn ”Aktivitet”. Rutan är tom men måste fyllas i." in words_of(answer)
    assert (titles(draft), sent(answer)["ruta-2-1"]) == (before, "Nå föräldrar")
    again = lay(draft, answer, **{"ruta-2-0": "Föräldrakväll"})
    assert again.status_code == 400
    assert "Så här blir raderna nu" in words_of(again)
    assert lay(draft, again).status_code == 302
    assert titles(draft)[-2:] == ["Trygghetsvandring", "Föräldrakväll"]


def test_somebody_unknown_is_asked_about_and_added_with_the_rows(draft: Draft) -> None:
    answer = shown(draft, PLAN + "Kväll\tTrygghet\tPolisen, Nattugglorna\tårligen\n")
    assert "Vem är ”Nattugglorna”?" in words_of(answer)
    assert "Säg vem ”Nattugglorna” är. Namnet står på rad 1, kolumn ”Ansvarig”." in words_of(answer)
    assert lay(draft, answer).status_code == 400
    told = lay(draft, answer, **{"vem-nattugglorna": "ny:organisation:"})
    assert lay(draft, told).status_code == 302
    made = draft.row.paper.activities[-1]
    assert made.lead == ("polisen", "nattugglorna")
    owls = next(one for one in draft.row.paper.bodies if one.id == "nattugglorna")
    assert (owls.name, owls.is_outside) == ("Nattugglorna", True)


@pytest.mark.parametrize(
    ("meant", "lead"), [("ar:planeringsgruppen", ("polisen", "planeringsgruppen")), ("ute", ("polisen",))]
)
def test_a_misspelt_name_is_somebody_there_or_left_out(draft: Draft, meant: str, lead: tuple[str, ...]) -> None:
    answer = shown(draft, PLAN + "Kväll\tTrygghet\tPolisen, Planeringsgrupen\tårligen\n")
    assert "Menar du" in answer.content.decode()
    told = lay(draft, answer, **{"vem-planeringsgrupen": meant})
    assert lay(draft, told).status_code == 302
    assert draft.row.paper.activities[-1].lead == lead


def test_a_column_is_said_to_be_another(draft: Draft) -> None:
    answer = shown(draft, "Aktivitet\tFärg\tTid\nKväll\tPolisen\tårligen\n")
    assert sent(answer)["kolumn-1"] == "unknown"
    told = lay(draft, answer, **{"kolumn-1": "responsible"})
    lay(draft, told)
    assert draft.row.paper.activities[-1].lead == ("polisen",)


def test_a_table_without_known_headings_asks_for_them(draft: Draft) -> None:
    answer = shown(draft, "röd\tgrön\tblå\n1\t2\t3\n")
    assert "Välj vad kolumnerna är" in words_of(answer)
    assert lay(draft, answer).status_code == 400


def test_a_row_is_opened_to_be_changed(draft: Draft) -> None:
    answer = shown(draft, PLAN + WALK)
    assert "ruta-1-0" not in sent(answer)
    opened = draft.client.post(page(draft), {**sent(answer), "oppna": "1"})
    assert sent(opened)["ruta-1-2"] == "**Kommunen**, polisen"
    told = lay(draft, opened, **{"ruta-1-2": "kommunen, **Polisen**"})
    lay(draft, told)
    assert draft.row.paper.activities[-1].lead == ("polisen",)


def test_bold_and_cells_of_the_clipboard_are_kept(draft: Draft) -> None:
    answer = shown(draft, "Kontroller Polisen kommunen", html=MERGED)
    assert lay(draft, answer).status_code == 302
    control = next(one for one in draft.row.paper.activities if one.title == "Kontroller")
    assert (control.lead, control.support) == (("polisen",), ("kommunen",))


def test_a_merged_cell_is_told_and_mended(draft: Draft) -> None:
    html = "<table><tr><td>Aktivitet<td>Ansvarig<td>Tid</tr><tr><td>Kontroller<td colspan=2>Polisen</tr></table>"
    answer = lay(draft, shown(draft, "x", html=html))
    assert answer.status_code == 400
    assert "Rad 1, kolumn ”Tid”. Rutan är sammanslagen" in words_of(answer)
    told = lay(draft, answer, **{"ruta-1-2": "varje vecka"})
    assert lay(draft, told).status_code == 302
    assert draft.row.paper.activities[-1].rhythm == "varje vecka"


def test_a_merged_cell_may_be_said_to_be_right(draft: Draft) -> None:
    html = "<table><tr><td>Aktivitet<td>Tid</tr><tr><td rowspan=2>Kontroller<td>varje vecka</tr>"
    html += "<tr><td>årligen</tr></table>"
    told = lay(draft, shown(draft, "x", html=html), **{"delad-2-0": "on"})
    assert lay(draft, told).status_code == 302
    assert titles(draft)[-2:] == ["Kontroller", "Kontroller"]


def test_labels_with_values_are_rows_too(draft: Draft) -> None:
    text = "Aktivitet: Skolpatrull\nSyfte: Lugn\nAnsvarig: Polisen\nTid: En gång per år\n"
    lay(draft, shown(draft, text))
    assert draft.row.paper.activities[-1].title == "Skolpatrull"


def test_pasted_again_what_is_there_stays_out(draft: Draft) -> None:
    lay(draft, shown(draft, PLAN + WALK))
    again = shown(draft, PLAN + WALK + EVENING)
    assert "1 rad läggs in." in words_of(again)
    lay(draft, again)
    assert titles(draft).count("Trygghetsvandring") == 1


def test_pressed_twice_the_rows_come_in_once(draft: Draft) -> None:
    answer = shown(draft, PLAN + WALK)
    lay(draft, answer)
    late = lay(draft, answer)
    assert late.status_code == 400
    assert "Listan har ändrats" in words_of(late)
    assert titles(draft).count("Trygghetsvandring") == 1


def test_the_seats_of_a_forum_with_the_functions_that_are_new(draft: Draft) -> None:
    listed = "forums/planeringsgruppen/seats"
    text = "Funktion\tOrganisation\nKommunpolis\tPolisen\nFritidsledare\tKommunen\n"
    before = len(draft.row.paper.forums[1].seats)
    answer = shown(draft, text, listed)
    assert answer.status_code == 200
    done = lay(draft, answer, listed, **{"med-1": "on", "med-2": "on"})
    forum = next(one for one in draft.row.paper.forums if one.id == "planeringsgruppen")
    if done.status_code == 302:
        assert len(forum.seats) > before
        assert "Fritidsledare" in {one.name for one in draft.row.paper.bodies}


def test_a_misspelt_function_of_a_seat_is_asked_about(draft: Draft) -> None:
    listed = "forums/operativa-gruppen/seats"
    answer = shown(draft, "Funktion\tOrganisation\nKommundirektörr\tKommunen\n", listed)
    assert "Vem är ”Kommundirektörr”?" in words_of(answer)
    assert lay(draft, answer, listed).status_code == 400
    told = lay(draft, answer, listed, **{"vem-kommundirektorr": "ar:kommundirektor"})
    assert lay(draft, told, listed).status_code == 302
    forum = next(one for one in draft.row.paper.forums if one.id == "operativa-gruppen")
    assert forum.seats[-1].body == "kommundirektor"


@pytest.mark.parametrize(
    ("listed", "text", "made"),
    [
        ("goals", "Nr\tMål\n12\tFärre olyckor vid skolan\n", "Färre olyckor vid skolan"),
        ("follow_up", "Vad följs upp\tMetod\tAnsvarig\tFrekvens\nMöten\tEnkät\tPolisen\tårligen\n", "Möten"),
        ("bodies", "Funktion\tPart\nFältassistent\tKommunen\n", "Fältassistent"),
    ],
)
def test_each_list_is_filled_from_its_table(draft: Draft, listed: str, text: str, made: str) -> None:
    assert lay(draft, shown(draft, text, listed), listed).status_code == 302
    held = getattr(draft.row.paper, listed)
    assert made in {getattr(held[-1], key, "") for key in ("text", "title", "name")}


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("", "Klistra in tabellen i fältet."),
        ("Bara en mening om samverkan.", "Det här är ingen tabell."),
        ("x\ty\n" * 20_001, "Texten har för många rader."),
    ],
    ids=["empty", "no table", "too many lines"],
)
def test_what_cannot_be_read_is_said_at_the_field_and_stays(draft: Draft, text: str, told: str) -> None:
    answer = shown(draft, text)
    assert answer.status_code == 400
    assert told in words_of(answer)
    assert sent(answer)["text"].split() == text.split()


def test_five_megabytes_are_said_to_be_too_much(draft: Draft) -> None:
    answer = shown(draft, PLAN + "a\tb\tc\td\n" * 700_000)
    assert answer.status_code == 400
    assert "Texten är för lång" in words_of(answer)


@pytest.mark.parametrize(
    ("row", "told"),
    [
        ("Ring 811218-9876\tx\tPolisen\tårligen\n", "Rad 1, kolumn ”Aktivitet”. Det ser ut att stå ett personnummer"),
        (f"Kväll\tx\tPolisen\t{'z' * 301}\n", "Rad 1, kolumn ”Tid”. Texten är längre än 300 tecken."),
    ],
    ids=["identity number", "too long"],
)
def test_what_may_not_come_in_is_said_by_row_and_column(draft: Draft, row: str, told: str) -> None:
    before = titles(draft)
    answer = lay(draft, shown(draft, PLAN + row))
    assert answer.status_code == 400
    assert told in words_of(answer)
    assert titles(draft) == before


@pytest.mark.parametrize("held", ["", "{}", "[]", '{"columns": [], "rows": [], "merged": []}'])
def test_a_sheet_that_is_none_begins_anew(draft: Draft, held: str) -> None:
    answer = draft.client.post(page(draft), {"tabell": held, "lagg": "1"})
    assert answer.status_code == 200
    assert "Klistra in tabellen" in words_of(answer)


@pytest.mark.parametrize("listed", ["parties", "nothing", "forums/none/seats", "forums/a/b/seats", "goals/x"])
def test_a_list_that_no_table_fills_is_not_found(draft: Draft, listed: str) -> None:
    assert draft.client.get(page(draft, listed)).status_code == 404


def test_what_faults_the_agreement_is_said_and_nothing_is_half(draft: Draft) -> None:
    before = draft.row.revision
    text = "Funktion\tOrganisation\nKommundirektör\tKommunen\n"
    listed = "forums/operativa-gruppen/seats"
    answer = shown(draft, text, listed)
    item = Item(listed, {"body": "kommundirektor"})
    commands.add_items(actor=draft.actor, draft_id=draft.id, items=[item])
    late = lay(draft, answer, listed)
    assert late.status_code == 400
    assert draft.row.revision == before + 1


def test_the_pages_ask_few_questions(draft: Draft, django_assert_max_num_queries: DjangoAssertNumQueries) -> None:
    draft.client.get(page(draft))
    with django_assert_max_num_queries(MOST):
        draft.client.get(page(draft))
    with django_assert_max_num_queries(MOST):
        answer = shown(draft, PLAN + WALK * 100)
    with django_assert_max_num_queries(MOST):
        draft.client.post(page(draft), sent(answer))


def test_the_list_leads_here(draft: Draft) -> None:
    assert page(draft) in draft.client.get(f"{draft.base}plan/").content.decode()


def test_a_second_table_in_the_paste_is_told_of(draft: Draft) -> None:
    table = "<table><tr><th>{}</th><th>{}</th></tr><tr><td>{}</td><td>{}</td></tr></table>"
    first = table.format("Aktivitet", "Tid", "Nattvandring", "två gånger per år")
    html = first + table.format("Metod", "Frekvens", "Samtal", "en gång per år")
    assert "1 tabell till följde med men visas inte." in words_of(shown(draft, "x", html=html))
