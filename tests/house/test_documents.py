"""Documents: links lead somewhere, decisions are short and listed, the tour is true, generated ones are current."""

import re
from pathlib import Path

import pytest

from scripts import generate
from tests.house.rooms import ROOT, files, inside

DOCUMENTS = [path for path in files("*.md", "docs/**/*.md")]
LINK = re.compile(r"\]\((?!https?:|mailto:|#)([^)#]+)(?:#[^)]*)?\)")


def dead_links(path: Path) -> list[str]:
    """Name the links of a document that lead nowhere."""
    return [f"{path.name}: {to}" for to in LINK.findall(path.read_text()) if not (path.parent / to).exists()]


def wrong_steps(text: str, root: Path) -> list[str]:
    """Name the steps of the tour whose line does not hold the name that the step gives."""
    found = []
    for name, file, line in generate.STEP.findall(text):
        lines = (root / file).read_text().splitlines() if (root / file).is_file() else []
        if int(line) > len(lines) or name not in lines[int(line) - 1]:
            found.append(f"{name} is not on line {line} of {file}")
    return found


def test_every_link_leads_somewhere() -> None:
    assert [one for path in DOCUMENTS for one in dead_links(path)] == []


def test_decisions_are_short_and_listed() -> None:
    decisions = files("docs/adr/0*.md")
    assert [inside(one) for one in decisions if one.read_text().count("\n") > 40] == []
    assert re.findall(r"\((0.+?\.md)\)", (ROOT / "docs/adr/README.md").read_text()) == [one.name for one in decisions]


@pytest.mark.parametrize("document", [path for path in DOCUMENTS if path.name in {"ARCHITECTURE.md", "tour.md"}])
def test_what_a_newcomer_reads_is_short_and_true(document: Path) -> None:
    assert document.read_text().count("\n") <= 150
    assert wrong_steps(document.read_text(), ROOT) == []


def test_generated_documents_are_current() -> None:
    assert generate.stale() == []


def test_a_dead_link_and_a_moved_step_are_seen(tmp_path: Path) -> None:
    (tmp_path / "a.md").write_text("[x](b.md) [y](a.md) [`def go`](../samsyn/a.py#L1)")
    (tmp_path / "samsyn").mkdir()
    (tmp_path / "samsyn/a.py").write_text("\ndef go(): ...\n")
    assert dead_links(tmp_path / "a.md") == ["a.md: b.md", "a.md: ../samsyn/a.py"]
    assert wrong_steps((tmp_path / "a.md").read_text(), tmp_path) == ["def go is not on line 1 of samsyn/a.py"]
