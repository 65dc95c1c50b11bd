import csv
from functools import cache
from itertools import pairwise

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from samsyn.base.guard.rules import Found, objection_to_storing
from samsyn.base.guard.rules import Kind as Guarded
from samsyn.intake.rules.tables import (
    Field,
    Proposed,
    Table,
    TableKind,
    Trouble,
    TroubleKind,
    rows_as_items,
    tables_in,
)
from samsyn.intake.rules.tables.columns import field_of
from samsyn.intake.rules.tables.marked_cells import cell_of
from samsyn.papers import editing, reading
from samsyn.papers.check_values import LONG, SHORT
from samsyn.papers.model import Paper
from samsyn.papers.writing import as_values
from tests.intake.pasting import PASTED
from tests.world import PAPERS


@cache
def paper(name: str) -> Paper:
    return reading.read_file(PAPERS / f"{name}.yaml").paper


def part(name: str, first: str, last: str = "") -> str:
    """Cut a part out of a pasted text."""
    text = (PASTED / f"{name}.txt").read_text()
    start = text.rindex(first)
    return text[start : text.index(last, start)] if last else text[start:]


def only(text: str, html: str = "") -> Table:
    (table,) = tables_in(text, html)
    return table


def held(table: Table) -> list[Field]:
    return [column.field for column in table.columns]


def words(table: Table) -> list[list[str]]:
    return [[cell.text for cell in row.cells] for row in table.rows]


@pytest.mark.parametrize(
    ("heading", "field"),
    [
        ("Aktivitet", Field.TITLE), ("ÅTGÄRD", Field.TITLE), ("Insatser", Field.TITLE), ("Syfte", Field.PURPOSE),
        ("Mål", Field.GOAL), ("Mål 3", Field.GOAL), ("Syfte, mål", Field.PURPOSE_AND_GOAL),
        ("Ansvarig:", Field.RESPONSIBLE),
        ("Ansvariga Huvudansvar - fet stil", Field.RESPONSIBLE), ("Samordningsansvar", Field.LEAD),
        ("Samverkan/Stöd", Field.SUPPORT), ("Befattning", Field.POSITION), ("Funktion", Field.POSITION),
        ("Åtagande/Resurser", Field.COMMITMENT), ("Tid", Field.RHYTHM), ("Frekvens", Field.RHYTHM),
        ("När", Field.RHYTHM),
        ("Uppföljning", Field.FOLLOW_UP), ("Indikator", Field.INDICATOR), ("Metod", Field.METHOD),
        ("Organisation", Field.ORGANISATION), ("Part", Field.ORGANISATION), ("Redovisas till", Field.TO),
        ("Fokusområde", Field.FOCUS_AREA), ("Lokal lägesbild", Field.FOCUS_AREA), ("Namn", Field.SKIPPED),
        ("Färg", Field.UNKNOWN), ("", Field.UNKNOWN),
    ],
)  # fmt: skip
def test_columns_are_known_by_their_headings(heading: str, field: Field) -> None:
    assert field_of(heading) is field


# Södertälje 2023–2026, bilaga 2: "Huvudansvar - fet stil".
def test_bold_among_those_responsible_leads() -> None:
    table = only(part("sodertalje", "Lokal lägesbild\tÅtgärder", "\nA\n"))
    assert table.kind is TableKind.ACTIVITIES
    first, second = rows_as_items(table, paper("sodertalje"), clause="bilaga-2").rows
    (social,) = [values for path, values in first.items if path == "activities"]
    assert social["lead"] == ["socialkontoret", "polisen"]
    (litter,) = [values for path, values in second.items if path == "activities"]
    assert (litter["lead"], litter["support"]) == (["samhallsbyggnadskontoret"], ["polisen"])
    assert (litter["purpose"], litter["focus_areas"]) == ("Att minska nedskräpningen", ["fysisk-miljo"])
    assert litter["positions"] == ["oversiktsplanerare"]
    assert litter["commitment"] == "Att åtgärderna i avfallsplan 2030 fullföljs"


# Nykvarn 2021–2022, bilaga 2.
def test_labels_and_values_are_a_plan() -> None:
    table, _ = tables_in(part("nykvarn", "### Ungdomsproblematik"))
    assert held(table)[:6] == [
        Field.HEADING, Field.TITLE, Field.PURPOSE, Field.GOAL, Field.RESPONSIBLE, Field.RHYTHM,
    ]  # fmt: skip
    found = rows_as_items(table, paper("nykvarn"), clause="aktivitetsplan")
    assert found.is_whole
    activities = [values for path, values in found.items if path == "activities"]
    assert [one["rhythm"] for one in activities] == [
        "Löpande under samverkansperioden", "En till två gånger per år", "2 gånger per år", "vid två tillfällen per år",
        "En gång per år", "ett löpande arbete",
    ]  # fmt: skip
    assert [one["goals"] for one in activities] == [[f"mal-{number}"] for number in (1, 1, 3, 4, 7, 9)]
    assert activities[0]["lead"] == ["kommunen", "polisen", "operativa-gruppen"]
    assert activities[1]["lead"] == ["kommunen", "polisen", "planeringsgruppen", "operativa-gruppen"]
    assert activities[2]["lead"] == ["vard-och-omsorgskontoret", "utbildningskontoret"]
    assert activities[4]["title"] == "Trygghetskväll"
    assert activities[5]["focus_areas"] == ["trafik"]


# Nykvarn 2021–2022, bilaga 3.
def test_a_follow_up_plan_is_told_by_its_labels() -> None:
    _, table = tables_in(part("nykvarn", "### Ungdomsproblematik"))
    assert (table.kind, held(table)) == (
        TableKind.FOLLOW_UP, [Field.TITLE, Field.METHOD, Field.RESPONSIBLE, Field.RHYTHM],
    )  # fmt: skip
    found = rows_as_items(table, paper("nykvarn"), clause="uppfoljning")
    rows = {row.title: row for row in found.rows}
    (_, organisation), *_rest = rows["Samverkansorganisationen"].items
    assert (organisation["about"], organisation["to"], organisation["rhythm"]) == (
        "forums", "chefssamradet", "en gång per år",
    )  # fmt: skip
    (_, picture), *_rest = rows["Lokal lägesbild"].items
    assert picture["responsible"] == ["kommunpolis", "kommunrepresentant", "sakerhetschef"]
    (trouble,) = rows["Kommunikationsplan"].troubles
    assert (trouble.kind, trouble.row, trouble.column) == (TroubleKind.UNKNOWN_WHO, 5, 3)
    assert "kommunikationsansvarig-kommunen" in trouble.near


def test_who_reports_through_whom_and_to_whom() -> None:
    text = "Vad följs upp\tMetod\tAnsvarig\tFrekvens\nAktiviteter\tUtvärdering\t{}\tårligen"
    said = "Polisen redovisar, via Parternas samordnare, till Chefsrådet."
    (row,) = rows_as_items(only(text.format(said)), paper("nykvarn"), clause="uppfoljning").rows
    ((_, values),) = row.items
    assert (values["responsible"], values["to"]) == (["polisen"], "chefssamradet")
    assert values["through"] == ["sakerhetschef", "kommunpolis", "kommunrepresentant"]
    assert values["about"] == "activities"


def test_members_become_seats_and_the_functions_that_are_new() -> None:
    text = 'Namn\tFunktion\tOrganisation\nx\tKommundirektör\tNykvarns kommun\ny\t"Fritids-\nledare"\tkommunen\n'
    found = rows_as_items(only(text), paper("nykvarn"), forum="chefssamradet")
    assert found.items == (
        ("forums/chefssamradet/seats", {"id": "chefssamradet-kommundirektor", "body": "kommundirektor"}),
        ("bodies", {"id": "fritidsledare-kommunen", "name": "Fritidsledare", "kind": "function", "party": "kommunen"}),
        ("forums/chefssamradet/seats",
         {"id": "chefssamradet-fritidsledare-kommunen", "body": "fritidsledare-kommunen"}),
    )  # fmt: skip


def test_goals_have_their_numbers_and_areas() -> None:
    text = "Nr\tMål\tFokusområde\n1\tFärre olyckor\tTrafiksituationen i Nykvarns kommun\n2\tFärre inbrott\tInbrott"
    found = rows_as_items(only(text), paper("nykvarn"), clause="mal")
    assert found.items == (
        ("goals", {"text": "Färre olyckor", "number": "1", "focus_areas": ["trafik"], "clause": "mal"}),
        ("focus_areas", {"id": "inbrott", "name": "Inbrott"}),
        ("goals", {"text": "Färre inbrott", "number": "2", "focus_areas": ["inbrott"], "clause": "mal"}),
    )


# As Haninge's plan stands in Word: an area merged over its rows, or across the table.
MERGED = """<html><head><style>.fet{font-weight:700}</style></head><table>
<tr><th colspan=5>Aktivitetsplan</th></tr>
<tr><td>Fokusområde<td>Aktivitet<td>Ansvarig<td>Tid<td>Uppföljning/indikator</tr>
<tr><td rowspan=2>Trafik</td><td>Kontroller</td><td><b>Polisen</b>, kommunen</td><td>4 ggr/år</td><td>Antal</td></tr>
<tr><td>Dialog</td><td class=fet>Kommunen</td><td>varje vecka</td><td></td></tr>
<tr><td>Inbrott<td><p>Grann-</p><p>samverkan</p><td><span style="font-weight:bold">Polis</span> och kommun<td>löpande
<td></tr>
</table>"""


def test_html_keeps_bold_and_spreads_merged_cells() -> None:
    table = only("", MERGED)
    assert held(table) == [Field.FOCUS_AREA, Field.TITLE, Field.RESPONSIBLE, Field.RHYTHM, Field.INDICATOR]
    assert words(table) == [
        ["Trafik", "Kontroller", "Polisen, kommunen", "4 ggr/år", "Antal"],
        ["Trafik", "Dialog", "Kommunen", "varje vecka", ""],
        ["Inbrott", "Grannsamverkan", "Polis och kommun", "löpande", ""],
    ]
    found = rows_as_items(table, paper("nykvarn"), clause="aktivitetsplan")
    activities = [values for path, values in found.items if path == "activities"]
    assert [(one["lead"], one.get("support")) for one in activities] == [
        (["polisen"], ["kommunen"]), (["kommunen"], None), (["polisen"], ["kommunen"]),
    ]  # fmt: skip
    assert [path for path, _ in found.items].count("focus_areas") == 2
    assert activities[0]["indicators"] == ["Antal"]


def test_a_row_across_the_table_names_the_area_of_those_under_it() -> None:
    html = (
        "<table><tr><td>Aktivitet<td>Ansvarig<td>Tid</tr><tr><td colspan=3>Trafik</tr>"
        "<tr><td>Kontroller<td>Polisen<td>varje vecka</tr></table>"
    )
    table = only("", html)
    assert held(table)[-1] is Field.FOCUS_AREA
    assert words(table) == [["Kontroller", "Polisen", "varje vecka", "Trafik"]]


@pytest.mark.parametrize("span", ["0", "1", "000", "²", "-1", "x"])
def test_a_span_that_spans_nothing_is_one_cell(span: str) -> None:
    html = f"<table><tr><td>Aktivitet<td>Ansvarig</tr><tr><td colspan={span}>Kontroller<td>Polisen</tr></table>"
    assert words(only("", html)) == [["Kontroller", "Polisen"]]


def test_a_span_of_thousands_of_digits_is_as_wide_as_a_span_can_be() -> None:
    html = "<table><tr><td>Aktivitet<td>Ansvarig</tr><tr><td colspan={}>Kontroller</tr></table>"
    assert tables_in("", html=html.format("9" * 5000)) == tables_in("", html=html.format(999))


@pytest.mark.parametrize(
    ("rows", "at"),
    [
        ("<tr><td>Kontroller<td colspan=2>Polisen</tr>", (1, 3)),
        ("<tr><td rowspan=2>Kontroller<td>Polisen<td>varje vecka</tr><tr><td>Kommunen<td>årligen</tr>", (2, 1)),
    ],
)
def test_a_merged_cell_that_could_mean_two_things_is_told(rows: str, at: tuple[int, int]) -> None:
    html = f"<table><tr><td>Aktivitet<td>Ansvarig<td>Tid</tr>{rows}</table>"
    found = rows_as_items(only("", html), paper("nykvarn"), clause="aktivitetsplan")
    (trouble,) = [one for row in found.rows for one in row.troubles]
    assert (trouble.kind, (trouble.row, trouble.column)) == (TroubleKind.MERGED, at)
    assert found.items == ()


PLAN = "Aktivitet\tAnsvarig\tTid\n"


@pytest.mark.parametrize(
    ("row", "kind", "column", "text"),
    [
        ("Vandring\tPlaneringsrådet\tårligen", TroubleKind.UNKNOWN_WHO, 2, "Planeringsrådet"),
        ("Vandring\tPolisen, Nattugglorna\tårligen", TroubleKind.UNKNOWN_WHO, 2, "Nattugglorna"),
        ("\tPolisen\tårligen", TroubleKind.MISSING, 1, ""),
        (f"Vandring\tPolisen\t{'z' * (SHORT + 1)}", TroubleKind.TOO_LONG, 3, "z" * 60),
        pytest.param(f"{'z' * (LONG + 1)}\tPolisen\tårligen", TroubleKind.TOO_LONG, 1, "z" * 60, id="too long"),
        ("Vandring, ring 070-123 45 67\tPolisen\tårligen", TroubleKind.SENSITIVE, 1, ""),
    ],
)
def test_errors_say_row_and_column_and_nothing_is_half(row: str, kind: TroubleKind, column: int, text: str) -> None:
    table = only(f"{PLAN}Kväll\tPolisen\tårligen\n{row}\n")
    found = rows_as_items(table, paper("nykvarn"), clause="aktivitetsplan", sensitive=objection_to_storing)
    assert [(one.kind, one.row, one.column, one.text) for row in found.rows for one in row.troubles] == [
        (kind, 2, column, text)
    ]
    assert (found.rows[0].troubles, found.is_whole, found.items) == ((), False, ())


def test_what_the_guard_found_comes_along() -> None:
    table = only(f"{PLAN}Ring 19121212-1212\tPolisen\tårligen\nKväll\tPolisen\tårligen\n")
    found = rows_as_items(table, paper("nykvarn"), clause="mal", sensitive=objection_to_storing)
    (trouble,) = found.rows[0].troubles
    assert isinstance(trouble.about, Found)
    assert trouble.about.kind is Guarded.IDENTITY_NUMBER


def test_the_number_of_a_person_in_a_column_that_is_not_read_stops_nothing() -> None:
    table = only("Aktivitet\tTelefon\tAnsvarig\nKväll\t070-123 45 67\tPolisen\n")
    found = rows_as_items(table, paper("nykvarn"), clause="mal", sensitive=objection_to_storing)
    ((_, values),) = found.items
    assert "070" not in str(values)


def test_a_person_may_say_what_a_column_holds() -> None:
    table = only("Aktivitet\tFärg\tTid\nKväll\tPolisen\tårligen\n")
    assert "lead" not in rows_as_items(table, paper("nykvarn"), clause="mal").items[0][1]
    named = table.with_field(1, Field.RESPONSIBLE)
    assert rows_as_items(named, paper("nykvarn"), clause="mal").items[0][1]["lead"] == ["polisen"]


def test_a_table_that_nobody_knows_is_not_guessed() -> None:
    table = only("röd\tgrön\tblå\n1\t2\t3\n")
    assert (table.kind, len(table.rows)) == (TableKind.UNKNOWN, 2)
    assert rows_as_items(table, paper("nykvarn")) == Proposed((), (Trouble(TroubleKind.NO_TITLE_COLUMN),))


def test_headings_that_each_page_repeats_are_no_rows() -> None:
    text = f"{PLAN}Kväll\tPolisen\tårligen\n{PLAN}Vandring\tPolisen\tårligen\n"
    assert [row[0] for row in words(only(text))] == ["Kväll", "Vandring"]


def test_a_table_that_a_page_break_has_parted_is_one() -> None:
    head = "<tr><td>Aktivitet<td>Ansvarig<td>Tid</tr>"
    parts = [f"<table>{head}<tr><td>{title}<td>Polisen<td>årligen</tr></table>" for title in ("Kväll", "Vandring")]
    assert [row[0] for row in words(only("", "".join(parts)))] == ["Kväll", "Vandring"]


def test_where_all_parties_answer_every_one_leads() -> None:
    ((_, values),) = rows_as_items(only(f"{PLAN}Kväll\tAlla parter\tårligen\n"), paper("nykvarn"), clause="mal").items
    assert values["lead"] == [party.id for party in paper("nykvarn").parties]


def test_support_without_anyone_who_leads_is_asked_about() -> None:
    found = rows_as_items(only(f"{PLAN}Kväll\tTillsammans med polisen\tårligen\n"), paper("nykvarn"), clause="mal")
    (trouble,) = found.rows[0].troubles
    assert (trouble.kind, trouble.text) == (TroubleKind.UNKNOWN_WHO, "Tillsammans med polisen")
    assert trouble.near == ("polisen",)


def test_a_cell_too_long_for_any_table_leaves_the_others_in_their_places() -> None:
    long = "z" * (csv.field_size_limit() + 1)
    assert words(only(f"{PLAN}Kväll\tPolisen\t{long}\n")) == [["Kväll", "Polisen", long]]


def test_a_large_table_is_read_so_far_and_says_so() -> None:
    table = only(PLAN + "Kväll\tPolisen\tårligen\n" * 400)
    assert len(table.rows) == 300
    assert [one.kind for one in table.troubles] == [TroubleKind.TOO_MANY_ROWS]
    assert not rows_as_items(table, paper("nykvarn"), clause="mal").is_whole


@pytest.mark.parametrize(
    ("written", "text", "bold"),
    [
        ("**Sk** och polisen", "Sk och polisen", "Sk"),
        ("<b>Uk, SBFF,</b> polisen", "Uk, SBFF, polisen", "Uk, SBFF"),
        ("<p><b>Syfte:</b> Att</p> <ul><li>• en</li></ul>", "Syfte: Att\n• en", "Syfte"),
        ("Översikts- planerare", "Översiktsplanerare", ""),
        ("vård- och omsorg", "vård- och omsorg", ""),
        ("*Två gånger per år*", "Två gånger per år", ""),
        ("Polis &amp; kommun", "Polis & kommun", ""),
    ],
)
def test_what_is_bold_in_a_cell(written: str, text: str, bold: str) -> None:
    cell = cell_of(written)
    assert (cell.text, cell.bold_text) == (text, bold)


@pytest.mark.parametrize("text", ["", "Bara en mening om samverkan.", "En rad\nen till\n"])
def test_what_is_no_table_gives_none(text: str) -> None:
    assert tables_in(text) == ()
    assert tables_in("", f"<p>{text}</p>") == ()


CELLS = st.text(alphabet="ab*<>/ \"'\n&;", max_size=12) | st.sampled_from(
    ["Aktivitet", "Ansvarig", "Tid", "Polisen", "<b>"]
)


@given(st.lists(st.lists(CELLS, min_size=1, max_size=5), max_size=8))
def test_law_no_text_makes_it_fail(rows: list[list[str]]) -> None:
    for table in tables_in("\n".join("\t".join(row) for row in rows)):
        assert all(len(row.cells) == len(table.columns) for row in table.rows)
        found = rows_as_items(table, paper("nykvarn"), clause="mal")
        assert found.is_whole or found.items == ()


TAGS = st.sampled_from([
    "<table>", "</table>", "<tr>", "</tr>", "<td>", "<td rowspan=3>", "<td colspan=9>", "</td>", "<b>", "</b>", "<p>",
    "Aktivitet", "Ansvarig", "Polisen", "x", "<td rowspan=99999 colspan=99999>", "<style>", "</style>", "<br>", "<th>",
])  # fmt: skip


@given(st.lists(TAGS, max_size=40).map("".join))
@example("<table>" + "<td>x" * 21)  # cells in no row, and more of them than are read
def test_law_no_html_makes_it_fail(html: str) -> None:
    for table in tables_in("", html):
        assert all(len(row.cells) == len(table.columns) for row in table.rows)
        for row in table.rows:
            assert all(0 <= first < last <= len(cell.text) for cell in row.cells for first, last in cell.bold)
            assert all(one[1] <= other[0] for cell in row.cells for one, other in pairwise(cell.bold))


@pytest.mark.parametrize(
    ("name", "first", "last"),
    [("nykvarn", "### Ungdomsproblematik", "**Samverkansorg"), ("sodertalje", "Lokal lägesbild\tÅtgärder", "\nA\n")],
)
def test_law_what_is_proposed_can_be_written(name: str, first: str, last: str) -> None:
    of = paper(name)
    (table,) = tables_in(part(name, first, last))
    content = as_values(of)
    for path, values in rows_as_items(table, of, clause=of.clauses[0].id).items:
        content, made = editing.add(content, path, values)
        assert made.endswith(f"/{values.get('id', made.rpartition('/')[2])}")
    assert editing.new_faults(of, editing.read_values(content)) == ()
