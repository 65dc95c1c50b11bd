"""The commands in bin: plain sh, short, and each says what it does."""

import subprocess
from pathlib import Path

import pytest

from tests.house.rooms import ROOT, inside

COMMANDS = sorted(path for path in (ROOT / "bin").iterdir() if not path.name.startswith("_"))


@pytest.mark.parametrize("path", sorted((ROOT / "bin").iterdir()), ids=inside)
def test_it_is_short_and_plain(path: Path) -> None:
    assert path.read_text().count("\n") <= 40
    assert subprocess.run(["sh", "-n", path], check=False).returncode == 0


@pytest.mark.parametrize("path", COMMANDS, ids=inside)
def test_it_says_what_it_does(path: Path) -> None:
    said = subprocess.run([path, "--help"], capture_output=True, text=True, check=True).stdout
    assert said.startswith(f"bin/{path.name}")
