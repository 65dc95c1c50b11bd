import pytest

from samsyn.intake.rules.tables import Field, TableKind, TroubleKind, rows_as_items
from samsyn.intake.rules.tables.html_tables import MOST_COLUMNS, grids_in
from tests.intake.test_tables import PLAN, held, only, paper, words


def test_the_area_of_a_follow_up_plan_without_titles_is_what_is_followed_up() -> None:
    table = only("Område\tMetod\tFrekvens\nTrafik\tEnkät\tårligen\n")
    assert (table.kind, held(table)) == (TableKind.FOLLOW_UP, [Field.TITLE, Field.METHOD, Field.RHYTHM])
    ((_, values),) = rows_as_items(table, paper("nykvarn"), clause="uppfoljning").items
    assert values["title"] == "Trafik"


def test_a_table_inside_a_cell_is_words_of_that_cell() -> None:
    inner = "<table><tr><td>vid torget</td></tr></table>"
    html = f"<table><tr><td>Aktivitet<td>Ansvarig</tr><tr><td>Kväll {inner}<td>Polisen</tr></table>"
    assert words(only("", html)) == [["Kväll vid torget", "Polisen"]]


def test_a_bold_tag_that_is_styled_light_is_not_bold() -> None:
    who = '<b>Polisen</b>, <b style="font-weight:normal">kommunen</b>'
    table = only("", f"<table><tr><td>Aktivitet<td>Ansvarig</tr><tr><td>Kväll<td>{who}</tr></table>")
    ((_, values),) = rows_as_items(table, paper("nykvarn"), clause="aktivitetsplan").items
    assert (values["lead"], values["support"]) == (["polisen"], ["kommunen"])


def test_a_bullet_with_nothing_after_it_is_no_indicator() -> None:
    table = only('Aktivitet\tIndikator\nKväll\t"• Antal\n•\n• Andel"\n')
    ((_, values),) = rows_as_items(table, paper("nykvarn"), clause="mal").items
    assert values["indicators"] == ["Antal", "Andel"]


def test_purpose_and_goals_come_out_of_one_cell() -> None:
    table = only("Aktivitet\tSyfte, mål\nKväll\tTryggare kvällar Mål: Syfte: Att synas Mål 77: Färre rån\n")
    found = rows_as_items(table, paper("nykvarn"), clause="mal")
    (goal,) = [values for path, values in found.items if path == "goals"]
    (activity,) = [values for path, values in found.items if path == "activities"]
    assert activity["purpose"] == "Tryggare kvällar\nAtt synas"
    assert (goal["number"], goal["text"], activity["goals"]) == ("77", "Färre rån", [goal["id"]])


@pytest.mark.parametrize(("lead", "party"), [("Polisen", "polisen"), ("Polisen, kommunen", None)])
def test_a_new_function_is_of_the_party_that_leads_alone(lead: str, party: str | None) -> None:
    table = only(f"Aktivitet\tAnsvarig\tBefattning\nKväll\t{lead}\tkvällsvandrare\n")
    (path, body), (_, activity) = rows_as_items(table, paper("nykvarn"), clause="mal").items
    assert (path, body["id"], body["name"], body["kind"]) == ("bodies", "kvallsvandrare", "Kvällsvandrare", "function")
    assert body.get("party") == party
    assert activity["positions"] == ["kvallsvandrare"]


def test_what_is_done_as_something_happens_has_no_rhythm() -> None:
    table = only(f"{PLAN}Kväll\tPolisen\tNär skolan larmar\n")
    ((_, values),) = rows_as_items(table, paper("nykvarn"), clause="mal").items
    assert values["when"] == "När skolan larmar"
    assert "rhythm" not in values


def test_an_organisation_without_a_function_sits_itself_and_an_unknown_one_is_told() -> None:
    text = "Funktion\tOrganisation\n\tPolisen\nKassör\tNattugglorna\n"
    known, unknown = rows_as_items(only(text), paper("nykvarn"), forum="chefssamradet").rows
    assert known.items == (("forums/chefssamradet/seats", {"id": "chefssamradet-polisen", "body": "polisen"}),)
    assert [(one.kind, one.column, one.text) for one in unknown.troubles] == [
        (TroubleKind.UNKNOWN_WHO, 2, "Nattugglorna")
    ]
    assert unknown.items == ()


def test_cells_without_a_row_and_lines_within_a_cell() -> None:
    """What browsers read too: a table whose rows are not said, and a line break that is never closed."""
    (bare,) = grids_in("<table><td>Kväll<td>Polisen</table>")
    assert [[cell.text for cell in row] for row in bare.rows] == [["Kväll", "Polisen"]]
    (broken,) = grids_in("<table><tr><td>Kväll<br>och natt</td><td>Polisen</td></tr></table>")
    assert broken.rows[0][0].text == "Kväll\noch natt"


def test_a_row_is_as_wide_as_a_table_can_be() -> None:
    cells = "".join(f"<td>{number}</td>" for number in range(MOST_COLUMNS + 5))
    (grid,) = grids_in(f"<table><tr>{cells}</tr></table>")
    assert [cell.text for cell in grid.rows[0]] == [str(number) for number in range(MOST_COLUMNS)]


def test_a_quotation_mark_that_is_never_closed_is_a_word_like_others() -> None:
    assert words(only(f'{PLAN}Kväll "öppen\tPolisen\tårligen\n')) == [['Kväll "öppen', "Polisen", "årligen"]]
