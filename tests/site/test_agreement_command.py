"""``samsyn agreement``: what it answers to people and programs, and with which exit code."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from samsyn.agreements import commands
from samsyn.agreements.rules.amending import Objection
from samsyn.base.refusals import Refused
from samsyn.papers.reading import read_file
from samsyn.papers.schema import as_text
from samsyn.site.agreement_command import run

PAPERS = Path("samsyn/practice/papers")
NYKVARN, HANINGE, STOCKHOLM = (PAPERS / f"{name}.yaml" for name in ("nykvarn", "haninge", "stockholm"))
HEAD = "format: samsyn/1\nid: prov\nname: Prov\ntitle: Överenskommelse i Prov\n"
SMALL = HEAD + "parties:\n  - {id: kommunen, name: Kommunen, kind: municipality}\nterm: {}\n"


@pytest.fixture
def small(tmp_path: Path) -> Path:
    """A paper without a term, whose one forum meets every week."""
    file = tmp_path / "prov.yaml"
    file.write_text(SMALL + "forums:\n  - {id: grupp, name: Gruppen, level: operative, rhythm: varje måndag}\n")
    return file


@pytest.fixture
def broken(tmp_path: Path) -> Path:
    file = tmp_path / "fel.yaml"
    file.write_text(SMALL.replace("Kommunen, kind", 'Kommunen, org_nr: 212000-0158, municipality: "9999", kind'))
    return file


def test_a_file_that_can_be_read(small: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["check", str(small)]) == 0
    assert capsys.readouterr().out == f"{small}: Filen kan läsas.\n"


def test_remarks_are_told_but_stop_nothing(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["check", str(NYKVARN)]) == 0
    said = capsys.readouterr().out
    assert "forums/chefssamradet/chair\n    Det står inte vem som är ordförande först." in said
    assert "Filen kan läsas. Anmärkningar:" in said


@pytest.mark.parametrize(("language", "words"), [("sv", "rad 6, tecken 4"), ("en", "line 6, column 4")])
def test_faults_are_told_with_their_places(
    broken: Path, language: str, words: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(["check", "--lang", language, str(broken)]) == 1
    said = capsys.readouterr().out
    assert words.split(",", maxsplit=1)[0] in said
    assert "parties/kommunen/org_nr" in said
    assert "parties/kommunen/municipality" in said


def test_faults_as_values(broken: Path, small: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["check", "--json", str(broken), str(small)]) == 1
    first, second = json.loads(capsys.readouterr().out)
    assert first["is_understood"] is False
    assert [fault["code"] for fault in first["faults"]] == ["org_nr_wrong", "municipality_unknown"]
    assert first["faults"][0]["line"] == 6
    assert second == {"file": str(small), "is_understood": True, "faults": [], "remarks": []}


def test_what_is_private_is_stopped_but_a_functions_number_is_not(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "privat.yaml"
    contact = "contacts:\n  - {id: a, party: kommunen, purpose: media, phone: 070-174 06 05}\n"
    file.write_text(SMALL + contact)
    assert run(["check", str(file)]) == 0
    file.write_text(SMALL + contact + "summary: Ring 070-174 06 05\n")
    assert run(["check", str(file)]) == 1
    assert "enskild person" in capsys.readouterr().out


def test_a_broken_file_has_no_duties(broken: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["duties", str(broken)]) == 1
    said = capsys.readouterr()
    assert "Organisationsnumret" in said.err
    assert said.out == ""


# Haninge 2022–2024: OSG första torsdagen (helgfri dag); 2022-01-06 är trettondedag jul, så den 13:e.
def test_duties_for_people(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["duties", str(HANINGE)]) == 0
    said = capsys.readouterr().out
    assert said.startswith("Samverkansöverenskommelse mellan Haninge kommun")
    assert "1 jan 2022 – 31 dec 2024" in said.splitlines()[0]
    assert "13 jan 2022; 3 feb 2022" in said
    assert "1 jan – 31 dec 2022 (4)" in said
    assert " till\n" in said
    assert "\u00a0" not in said
    assert all(len(line) <= 150 for line in said.splitlines())


def test_duties_in_a_span_and_in_english(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["duties", str(NYKVARN), "--from", "2022-01-01", "--to", "2022-12-31", "--lang", "en"]) == 0
    said = capsys.readouterr().out
    assert "promises, 1 Jan 2022 – 31 Dec 2022" in said
    assert "recurring" in said
    assert "1 Jan – 31 Dec 2021 (4)" not in said
    assert "1 Jan – 31 Dec 2022 (4)" in said


def test_duties_as_values(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["duties", str(NYKVARN), "--json"]) == 0
    answer = json.loads(capsys.readouterr().out)
    assert (answer["agreement"], answer["first_day"], answer["last_day"]) == (
        "nykvarn-2021-2022",
        "2021-01-01",
        "2022-12-31",
    )
    met = next(each for each in answer["promises"] if each["key"] == "forums/chefssamradet/rhythm")
    assert met["kind"] == "recurring"
    assert met["clause_label"] == "punkt 6, Chefssamrådet"
    assert met["owners"] == [{"id": "chefssamradet", "name": "Chefssamrådet"}]
    assert met["to"] is None
    assert met["windows"] == [
        {"first": f"{year}-01-01", "last": f"{year}-12-31", "wanted": 4, "most": None} for year in (2021, 2022)
    ]
    row = next(each for each in answer["promises"] if each["key"] == "follow_up/aktiviteterna")
    assert row["to"] == {"id": "chefssamradet", "name": "Chefssamrådet"}
    assert {"id": "kommunpolis", "name": "Kommunpolis"} in row["through"]


def test_an_open_term_is_listed_for_four_years(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["duties", str(STOCKHOLM), "--json"]) == 0
    answer = json.loads(capsys.readouterr().out)
    assert (answer["first_day"], answer["last_day"]) == ("2024-01-01", "2027-12-31")


def test_a_paper_without_a_term_is_listed_from_2000(small: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["duties", str(small), "--to", "2000-01-31"]) == 0
    assert capsys.readouterr().out.splitlines() == [
        "Överenskommelse i Prov: 1 åtaganden, 1 jan 2000 – 31 jan 2000",
        "",
        "  Gruppen möts",
        "    återkommande · varje måndag · Gruppen",
        "    3 jan 2000; 10 jan 2000; 17 jan 2000; 24 jan 2000; 31 jan 2000",
        "",
    ]


def test_a_range_of_times_is_shown_as_one(small: Path, capsys: pytest.CaptureFixture[str]) -> None:
    small.write_text(small.read_text().replace("varje måndag", "en till två gånger per år"))
    assert run(["duties", str(small), "--from", "2023-01-01", "--to", "2023-12-31"]) == 0
    assert "1 jan – 31 dec 2023 (1–2)" in capsys.readouterr().out


def test_a_span_that_ends_before_it_begins(small: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["duties", str(small), "--from", "2024-01-02", "--to", "2024-01-01"]) == 2
    assert "Byt plats" in capsys.readouterr().err


@pytest.mark.parametrize("words", [[], ["nothing"], ["check"], ["duties", "a", "--from", "i går"]])
def test_words_that_are_not_understood(words: list[str]) -> None:
    assert run(words) == 2


def test_help() -> None:
    assert run(["--help"]) == 0


def test_the_schema(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["schema"]) == 0
    assert capsys.readouterr().out == as_text()


@pytest.mark.parametrize("words", [["check"], ["duties", "--json"]])
def test_check_and_duties_need_no_django(words: list[str]) -> None:
    program = "import sys; sys.modules['django'] = None; from samsyn.site.cli import main; sys.exit(main(sys.argv[1:]))"
    done = subprocess.run(
        [sys.executable, "-c", program, "agreement", *words, str(NYKVARN)], capture_output=True, check=False
    )
    assert (done.returncode, done.stderr) == (0, b"")


@pytest.mark.django_db
def test_load_twice_change_and_export(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = tmp_path / "haninge.yaml"
    file.write_text(HANINGE.read_text())
    assert run(["load", str(file)]) == 0
    assert "Haninge är inläst." in capsys.readouterr().out
    assert run(["load", str(file)]) == 0
    assert "inget har ändrats" in capsys.readouterr().out

    assert run(["export", "haninge"]) == 0
    written = tmp_path / "utskriven.yaml"
    written.write_text(capsys.readouterr().out)
    assert read_file(written).paper == read_file(file).paper
    assert run(["export", "haninge", "--json"]) == 0
    assert json.loads(capsys.readouterr().out)["id"] == "haninge-2022-2024"
    assert run(["load", str(written)]) == 0
    assert "inget har ändrats" in capsys.readouterr().out

    file.write_text(file.read_text().replace("rhythm: fyra gånger per år och vid behov", "rhythm: varje månad"))
    assert run(["load", str(file)]) == 0
    said = capsys.readouterr().out
    assert "Haninge är ändrad." in said
    assert "forums/styrgrupp/rhythm: fyra gånger per år och vid behov → varje månad" in said


@pytest.mark.django_db
def test_a_successor_is_told(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = tmp_path / "haninge.yaml"
    assert run(["load", str(HANINGE)]) == 0
    text = (
        HANINGE.read_text()
        .replace("id: haninge-2022-2024", "id: haninge-2025-2027")
        .replace("2022-01-xx", "2025-01-01")
    )
    file.write_text(text.replace("2024-12-31", "2027-12-31"))
    assert run(["load", str(file), "--slug", "haninge"]) == 0
    assert "Haninge har fått en ny överenskommelse." in capsys.readouterr().out


@pytest.mark.django_db
def test_all_files_are_loaded_or_none(broken: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["load", str(NYKVARN), str(broken)]) == 1
    assert "org_nr" in capsys.readouterr().err
    assert run(["export", "nykvarn"]) == 1
    assert "ingen sådan överenskommelse" in capsys.readouterr().err


@pytest.mark.django_db
def test_a_refusal_is_said_in_words(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    def refuse(**_facts: object) -> None:
        raise Refused(Objection.FIRST_DAY_BEFORE_LATER_EDITION)

    monkeypatch.setattr(commands, "start", refuse)
    assert run(["load", str(NYKVARN)]) == 1
    said = capsys.readouterr()
    assert said.out == ""
    assert said.err.strip().endswith(".")


def test_whoever_stops_reading_is_not_shouted_at() -> None:
    line = f"{sys.executable} -m samsyn.site.cli agreement duties {HANINGE} | head -1"
    done = subprocess.run(["sh", "-c", line], capture_output=True, check=False)
    assert done.stdout.startswith("Samverkansöverenskommelse".encode())
    assert done.stderr == b""


@pytest.mark.parametrize(
    ("words", "told"),
    [
        ([], "det här saknas: KOMMANDO"),
        (["check"], "det här saknas: FIL"),
        (["kontrollera"], "KOMMANDO: ”kontrollera” går inte att välja"),
        (["check", "x", "--lang", "de"], "--lang: ”de” går inte att välja"),
        (["duties", "x", "--from"], "--from: ett värde saknas"),
        (["duties", "x", "--from", "2024-02-30"], "”2024-02-30” är ingen dag"),
        (["duties", "x", "--to", "9999-12-31"], "mellan 1900 och 2500"),
        (["duties", "x", "--fro", "2024-01-01", "y"], "okänt argument: y"),
    ],
)
def test_what_was_wrong_is_told_in_swedish(words: list[str], told: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(words) == 2
    said = capsys.readouterr().err
    assert said.startswith("Så här: samsyn agreement")
    assert told in said


@pytest.mark.parametrize(("language", "told"), [("sv", "det är en mapp"), ("en", "it is a folder")])
def test_why_a_file_does_not_open_is_told(
    tmp_path: Path, language: str, told: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(["check", "--lang", language, str(tmp_path)]) == 1
    assert f": {told}. " in capsys.readouterr().out


def test_a_file_rules_no_terminal(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = tmp_path / "fel.yaml"
    file.write_text('"\\x1b[2Jred": 1\n')
    assert run(["check", str(file)]) == 1
    said = capsys.readouterr().out
    assert "\x1b" not in said
    assert "\N{REPLACEMENT CHARACTER}[2Jred" in said


@pytest.mark.django_db
def test_an_agreement_of_another_municipality_follows_none(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["load", str(HANINGE), str(NYKVARN), "--slug", "haninge"]) == 1
    assert "en annan kommun" in capsys.readouterr().err
    assert run(["export", "haninge"]) == 1


def test_a_store_that_is_not_built_is_told_of(tmp_path: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-m", "samsyn.site.cli", "agreement", "load", str(NYKVARN)],
        capture_output=True,
        check=False,
        text=True,
        env=os.environ | {"DATABASE_URL": f"sqlite:///{tmp_path}/tom.sqlite3"},
    )
    assert done.returncode == 1
    assert done.stderr == "Databasen är inte byggd eller går inte att nå. Kör samsyn migrate och försök igen.\n"
