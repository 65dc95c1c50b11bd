"""A text is pasted, its pieces shown, and laid in when somebody says so; nothing typed is ever lost."""

import re
from pathlib import Path
from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from pytest_django import DjangoAssertNumQueries

from samsyn.intake import queries
from samsyn.intake.rules import limits
from samsyn.pages.start.forms import paste
from samsyn.papers import reading
from tests.intake.test_files import a_pdf, a_word_file
from tests.pages.reading import words_of
from tests.pages.start.composing import composed, composed_html
from tests.pages.start.conftest import Draft
from tests.pages.start.sending import sent
from tests.world import PAPERS

MOST = 12
SIGNING = {"Undertecknande", "Underskrifter"}
PASTED = Path(__file__).resolve().parents[2] / "intake" / "pasted" / "nykvarn.txt"
SHORT = "1. Syfte\n\nParterna ska samverka om det brottsförebyggande arbetet.\n\n2. Tid\n\nDen gäller i två år.\n"


def page(draft: Draft) -> str:
    return f"{draft.base}klistra/"


def titles(draft: Draft) -> list[str]:
    return [one.title for one in draft.row.paper.clauses]


def test_a_text_is_shown_in_pieces_and_nothing_is_saved(begun: Draft) -> None:
    answer = begun.client.post(page(begun), {"text": PASTED.read_text()})
    assert answer.status_code == 200
    words = words_of(answer)
    for said in ("Så delas texten", "Inget är inlagt än.", "6 Samverkansorganisation", "Chefssamrådet", "Bilaga 2"):
        assert said in words
    assert titles(begun) == []


def test_the_pieces_are_laid_in_with_the_original(begun: Draft) -> None:
    shown = begun.client.post(page(begun), {"text": PASTED.read_text()})
    answer = begun.client.post(page(begun), {**sent(shown), "lay": "1"})
    assert answer.status_code == 302
    assert answer["Location"] == f"{begun.base}lasa/"
    clauses = begun.row.paper.clauses
    assert [one.number for one in clauses if one.number] == [str(number) for number in range(1, 13)]
    assert next(one for one in clauses if one.title == "Chefssamrådet").level == 2
    assert [(one.number, one.title) for one in begun.row.paper.annexes][1] == ("2", "Aktivitetsplan")
    [original] = queries.originals(begun.actor, begun.id)
    assert original.text.split() == PASTED.read_text().split()


@pytest.mark.parametrize("name", ["nykvarn", "sodertalje", "haninge", "stockholm"])
def test_the_clauses_of_each_agreement_come_in_as_they_are(begun: Draft, name: str) -> None:
    paper = reading.read_file(PAPERS / f"{name}.yaml").paper
    shown = begun.client.post(page(begun), {"text": "x", "html": composed_html(paper)})
    begun.client.post(page(begun), {**sent(shown), "lay": "1"})
    laid = {(one.number, one.title, " ".join(one.text.split())) for one in begun.row.paper.clauses}
    wanted = {(one.number, one.title, " ".join(one.text.split())) for one in paper.clauses if one.title not in SIGNING}
    assert wanted <= laid


def test_sent_twice_it_is_laid_in_once(begun: Draft) -> None:
    said = {**sent(begun.client.post(page(begun), {"text": SHORT})), "lay": "1"}
    for _ in range(2):
        assert begun.client.post(page(begun), said)["Location"] == f"{begun.base}lasa/"
    assert titles(begun) == ["Syfte", "Tid"]
    assert len(queries.originals(begun.actor, begun.id)) == 1


def test_pasted_again_it_tells_what_is_already_there(begun: Draft) -> None:
    said = sent(begun.client.post(page(begun), {"text": SHORT}))
    begun.client.post(page(begun), {**said, "lay": "1"})
    again = begun.client.post(page(begun), {"text": f"{SHORT}\n3. Ekonomi\n\nVar och en bär sina kostnader.\n"})
    assert "2 delar finns redan i utkastet" in words_of(again)
    begun.client.post(page(begun), {**sent(again), "lay": "1"})
    assert titles(begun) == ["Syfte", "Tid", "Ekonomi"]


def test_what_another_wrote_meanwhile_is_shown_and_the_choices_stay(begun: Draft) -> None:
    said = sent(begun.client.post(page(begun), {"text": SHORT}))
    begun.client.post(page(begun), {**sent(begun.client.post(page(begun), {"text": SHORT[:70]})), "lay": "1"})
    late = begun.client.post(page(begun), {**said, "del1-title": "Giltighet", "lay": "1"})
    assert late.status_code == 400
    assert "Punkterna har ändrats sedan du fick se delarna" in words_of(late)
    assert sent(late)["del1-title"] == "Giltighet"
    begun.client.post(page(begun), {**sent(late), "lay": "1"})
    assert titles(begun) == ["Syfte", "Giltighet"]


def test_a_text_changed_beside_its_pieces_is_split_anew(begun: Draft) -> None:
    said = sent(begun.client.post(page(begun), {"text": SHORT}))
    answer = begun.client.post(page(begun), {**said, "text": f"{SHORT}\n3. Nytt\n\nMer text om det.", "lay": "1"})
    assert answer.status_code == 400
    assert "Texten är ändrad, så delarna är nya" in words_of(answer)
    assert titles(begun) == []


def test_headings_bold_and_tables_of_the_clipboard_are_kept(begun: Draft) -> None:
    table = "<table><tr><td>Synas</td><td><b>Polisen</b></td></tr></table>"
    html = f"<h2>Syfte</h2><p>Parterna samverkar.</p><h2>Plan</h2>{table}"
    shown = begun.client.post(page(begun), {"text": "Syfte Parterna samverkar. Plan Synas Polisen", "html": html})
    assert "Synas\t**Polisen**" in sent(shown)["text"]


@pytest.mark.parametrize(
    ("content", "name"), [(a_word_file(), "avtal.docx"), (a_pdf(), "avtal.pdf"), (SHORT.encode("cp1252"), "avtal.txt")]
)
def test_a_file_is_read_instead(begun: Draft, content: bytes, name: str) -> None:
    shown = begun.client.post(page(begun), {"text": "", "file": SimpleUploadedFile(name, content)})
    assert shown.status_code == 200
    assert "Så delas texten" in words_of(shown)


@pytest.mark.parametrize(
    ("said", "told"),
    [
        ({"text": ""}, "Det finns ingen text att läsa."),
        (
            {"text": "Rad ett\nRing Kalle på 070-123 45 67."},
            "mobilnummer här. Det står på rad 2, efter orden ”Ring Kalle på”",
        ),
        ({"text": "Avser 811218-9876\nMer text"}, "personnummer här. Det står på rad 1"),
        ({"text": "Ett\x00\nTvå\x07"}, "Raderna 1, 2 hade tecken som inte syns"),
        ({"file": SimpleUploadedFile("a.doc", b"\xd0\xcf\x11\xe0")}, "spara den som .docx"),
        ({"file": SimpleUploadedFile("a.txt", b"")}, "Filen är tom"),
        ({"file": SimpleUploadedFile("a.txt", b"Ring 0701234567")}, "mobilnummer här. Det står på rad 1"),
    ],
)
def test_what_cannot_be_taken_in_is_said_at_its_field_and_stays(begun: Draft, said: dict[str, Any], told: str) -> None:
    answer = begun.client.post(page(begun), said)
    assert answer.status_code == 400
    assert told in words_of(answer)
    if said.get("text"):
        assert sent(answer)["text"].split() == re.sub(r"[\x00\x07]", "", said["text"]).split()


def test_every_number_of_a_person_is_pointed_out(begun: Draft) -> None:
    answer = begun.client.post(page(begun), {"text": "Ring 0701234567\n" * 7})
    assert words_of(answer).count("Det ser ut att stå ett mobilnummer här.") == 2 * paste.SAID_MOST
    assert "2 rader till har sådana nummer." in words_of(answer)


def test_too_long_a_text_is_said_to_be_and_stays(begun: Draft, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(limits, "MOST_TEXT", 50)
    answer = begun.client.post(page(begun), {"text": SHORT})
    assert answer.status_code == 400
    assert "Högst en miljon tecken läses åt gången" in words_of(answer)
    assert sent(answer)["text"].split() == SHORT.split()


def test_five_million_characters_are_refused_in_words_with_the_text_kept(begun: Draft) -> None:
    begun.client.judges = False  # to judge so long a page takes longer than to make it
    answer = begun.client.post(page(begun), {"text": "Parterna samverkar. " * 250_000})
    assert answer.status_code == 400
    assert "Högst en miljon tecken läses åt gången" in answer.content.decode()
    assert len(answer.content) > 5_000_000


def test_a_piece_too_long_for_a_clause_is_said_at_the_piece(begun: Draft) -> None:
    said = sent(begun.client.post(page(begun), {"text": f"1. Syfte\n\n{'Parterna samverkar om detta. ' * 800}"}))
    answer = begun.client.post(page(begun), {**said, "lay": "1"})
    assert answer.status_code == 400
    assert "Delen är för lång för en punkt" in words_of(answer)
    assert titles(begun) == []


def test_a_number_written_in_a_title_is_stopped(begun: Draft) -> None:
    said = sent(begun.client.post(page(begun), {"text": SHORT}))
    answer = begun.client.post(page(begun), {**said, "del0-title": "Ring 070-123 45 67", "lay": "1"})
    assert answer.status_code == 400
    assert "mobilnummer" in words_of(answer)
    assert titles(begun) == []


def test_the_pages_ask_few_questions(begun: Draft, django_assert_max_num_queries: DjangoAssertNumQueries) -> None:
    begun.client.get(page(begun))
    with django_assert_max_num_queries(MOST):
        begun.client.get(page(begun))
    with django_assert_max_num_queries(MOST):
        begun.client.post(page(begun), {"text": composed(reading.read_file(PAPERS / "nykvarn.yaml").paper)})


def test_where_there_is_no_text_the_step_leads_to_pasting_it(begun: Draft) -> None:
    shown = begun.client.get(f"{begun.base}text/").content.decode()
    assert f'href="{page(begun)}"' in shown
    assert "Klistra in mer text" not in shown
