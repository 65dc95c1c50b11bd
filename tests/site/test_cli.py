"""The command line finds its commands, and says what it did not understand."""

import subprocess
import sys

import pytest

from samsyn.site import cli


def test_without_words_it_says_what_there_is(capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main([]) == 0
    shown = capsys.readouterr().out
    assert all(name in shown for name in cli.COMMANDS)


def test_an_unknown_word_is_said_to_be_unknown(capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main(["rytm"]) == 2
    assert "rytm" in capsys.readouterr().err


def test_it_loads_without_django() -> None:
    code = "import sys; sys.modules['django'] = None; from samsyn.site import cli; sys.exit(cli.main(['--help']))"
    assert subprocess.run([sys.executable, "-c", code], check=False, capture_output=True).returncode == 0


def test_djangos_own_commands_are_handed_over(capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main(["manage", "check"]) == 0
    assert "no issues" in capsys.readouterr().out


@pytest.mark.django_db
def test_a_database_that_is_new_enough_is_left_as_it_is(capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main(["migrate", "--check"]) == 0
