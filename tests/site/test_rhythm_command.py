"""samsyn rhythm, as a secretary and as a program meet it."""

import io
import json
import subprocess
import sys
from datetime import date

import pytest

from samsyn.site import rhythm_command
from samsyn.site.rhythm_command import run


def asked(capsys, *arguments):
    code = run([*arguments])
    return code, *capsys.readouterr()


def test_a_phrase_is_told_with_its_next_five_windows(capsys):
    code, out, _ = asked(capsys, "första torsdagen (helgfri dag) varje månad", "--from", "2022-01-01")
    assert code == 0
    assert out.splitlines() == [
        "Förstås som: första helgfria torsdagen varje månad",
        "Slag: återkommande",
        "Närmaste fönster:",
        "  torsdag 13 januari 2022",
        "  torsdag 3 februari 2022",
        "  torsdag 3 mars 2022",
        "  torsdag 7 april 2022",
        "  torsdag 5 maj 2022",
    ]


def test_without_a_day_it_counts_from_today(capsys, monkeypatch):
    monkeypatch.setattr(rhythm_command, "_today", lambda: date(2026, 3, 31))
    assert "senast tisdag 31 mars 2026" in asked(capsys, "senast den 31 mars")[1]


def test_the_clock_is_read_at_this_edge():
    assert isinstance(rhythm_command._today(), date)


def test_rare_windows_are_looked_for_far_ahead(capsys):
    _, out, _ = asked(capsys, "en gång per mandatperiod", "--from", "2024-02-29")
    assert "1 januari 2039–31 december 2042" in out


@pytest.mark.parametrize(
    ("arguments", "remark"),
    [
        (["löpande"], "gäller hela tiden"),
        (["vid behov"], "när behov finns"),
        (["enligt metod"], "plan eller metod"),
        (["vid varje styrgruppsmöte"], "forumets möten"),
        (["vid skolavslutning"], "Skolans datum är inte satta"),
        (["senast sex månader före överenskommelsens utgång"], "ange dem med --term"),
        (["fyra gånger per år", "--term", "2021-01-01/2022-12-31"], "Inga fler fönster"),
    ],
)
def test_it_says_why_there_are_no_windows(capsys, arguments, remark):
    code, out, _ = asked(capsys, *arguments, "--from", "2026-01-01")
    assert code == 0
    assert remark in out
    assert "Närmaste" not in out


def test_a_term_cuts_and_ends(capsys):
    phrase = "senast sex månader före överenskommelsens utgång"
    _, out, _ = asked(capsys, phrase, "--from", "2022-05-01", "--term", "2022-01-01/2024-12-31")
    assert "senast söndag 30 juni 2024" in out
    _, out, _ = asked(capsys, "varje år", "--from", "2026-05-01", "--term", "2024-01-01")
    assert "1 januari–31 december 2026" in out


def test_what_is_not_understood_is_said_and_is_no_success(capsys):
    code, out, _ = asked(capsys, "regelbundet")
    assert code == 1
    assert out == "Frasen förstås inte och behålls som den står: ”regelbundet”\n"


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        ([], "Skriv en fras"),
        (["x", "--from", "2026-02-30"], "är ingen dag"),
        (["x", "--from", "9999-12-31"], "mellan 1900 och 2500"),
        (["x", "--term", "2026-01-02/2026-01-01"], "före den första"),
        (["x", "--okänd"], "--okänd"),
    ],
)
def test_wrong_arguments_are_told_of(capsys, arguments, message):
    code, out, err = asked(capsys, *arguments)
    assert code == 2
    assert out == ""
    assert message in err


def test_help_is_no_failure(capsys):
    code, out, _ = asked(capsys, "--help")
    assert code == 0
    assert "FRAS" in out


def test_json_reads_a_phrase_a_line(capsys, monkeypatch):
    lines = "4 ggr/år\n\nregelbundet\r\nvarje månad".encode()
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(b"\xef\xbb\xbf" + lines + b"\n\xff\xfe\n")))
    code, out, _ = asked(capsys, "--json")
    found = [json.loads(line) for line in out.splitlines()]
    assert code == 0
    assert [one["phrase"] for one in found] == ["4 ggr/år", "", "regelbundet", "varje månad", "\ufffd\ufffd"]
    assert [one["understood"] for one in found] == [True, False, False, True, False]
    assert found[0] == {
        "phrase": "4 ggr/år",
        "understood": True,
        "rhythm": "fyra gånger per år",
        "kind": "recurring",
        "parts": {"type": "times", "wanted": 4, "period": "year", "at_least": False, "most": None},
    }
    assert (found[1]["rhythm"], found[1]["kind"], found[1]["parts"]) == (None, "not_understood", None)


def test_json_of_one_phrase_with_windows(capsys):
    code, out, _ = asked(capsys, "en till två ggr/år", "--json", "--windows", "--from", "2026-05-01")
    assert code == 0
    (found,) = [json.loads(line) for line in out.splitlines()]
    assert len(found["windows"]) == 5
    assert found["windows"][0] == {"first_day": "2026-01-01", "last_day": "2026-12-31", "wanted": 1, "most": 2}


def test_bytes_that_are_no_text_are_marked(capsys):
    _, out, _ = asked(capsys, "varje m\udce5nad", "--json")
    assert json.loads(out)["phrase"] == "varje m\ufffdnad"


def test_a_reader_that_goes_away_ends_it_quietly():
    program = "import sys; from samsyn.site.rhythm_command import run; sys.exit(run(['--json']))"
    with subprocess.Popen(
        [sys.executable, "-c", program], stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE
    ) as process:
        process.stdout.close()
        try:
            process.stdin.write("4 ggr/år\n".encode() * 5000)
            process.stdin.close()
        except BrokenPipeError:
            pass
        assert process.wait(timeout=30) == 141
        assert process.stderr.read() == b""


def test_it_works_without_django():
    program = (
        "import sys; sys.modules['django'] = None\n"
        "from samsyn.site.rhythm_command import run\n"
        "sys.exit(run(['4 ggr/år', '--from', '2026-01-01']))"
    )
    found = subprocess.run([sys.executable, "-c", program], capture_output=True, check=True)
    assert found.stdout.decode().startswith("Förstås som: fyra gånger per år")


def test_what_is_left_unwritten_when_the_reader_goes_away_goes_nowhere(monkeypatch):
    gone = []

    def go_away(*_):
        raise BrokenPipeError

    monkeypatch.setattr(rhythm_command, "_answer", go_away)
    monkeypatch.setattr(rhythm_command.os, "dup2", lambda *ends: gone.append(ends))
    assert run(["4 ggr/år"]) == 141
    assert len(gone) == 1


def test_it_writes_to_whatever_stands_in_for_the_screen(monkeypatch):
    screen = io.StringIO()
    monkeypatch.setattr(sys, "stdout", screen)
    assert run(["vid behov"]) == 0
    assert "Förstås som: vid behov" in screen.getvalue()


def test_words_without_quotation_marks_are_one_phrase(capsys):
    assert "Förstås som: fyra gånger per år" in asked(capsys, "fyra", "ggr", "per", "år")[1]


def test_what_a_terminal_would_obey_is_shown_as_a_mark(capsys):
    out = asked(capsys, "ibland\x1b[2J\x07")[1]
    assert "”ibland\N{REPLACEMENT CHARACTER}[2J\N{REPLACEMENT CHARACTER}”" in out


@pytest.mark.parametrize("end", ["\u2028", "\u2029", "\x85", "\x0b"])
def test_an_object_is_one_line_whatever_counts_as_its_end(capsys, end):
    out = asked(capsys, "--json", f"fyra{end}ggr/år")[1]
    assert len(out.splitlines()) == 1
    assert json.loads(out)["phrase"] == f"fyra{end}ggr/år"


def test_it_starts_without_what_it_does_not_need():
    line = (
        "import sys; from samsyn.site.cli import main; main(['rhythm', '4 ggr/år']); print('holidays' in sys.modules)"
    )
    done = subprocess.run([sys.executable, "-c", line], capture_output=True, check=True, text=True)
    assert done.stdout.splitlines()[-1] == "False"
