"""The size budget: a ratchet; raising a number takes a decision record."""

from pathlib import Path

from tests.house.rooms import ROOT, code, files, functions, inside

FILE, FUNCTION, VIEW, TEMPLATE, COMPONENT = 400, 50, 25, 120, 40


def too_long(path: Path) -> list[str]:
    """Name what in a file is above its budget."""
    lines, part = path.read_text().count("\n"), path.suffix == ".html"
    small = "components" in path.parts
    budget = (COMPONENT if small else TEMPLATE) if part else FILE
    found = [f"{path}: {lines} lines, budget {budget}"] if lines > budget else []
    if part:
        return found
    limit = VIEW if path.name == "views.py" else FUNCTION
    for node in functions(path):
        length = (node.end_lineno or node.lineno) - node.lineno + 1
        if length > limit:
            found.append(f"{path}:{node.lineno} {node.name}: {length} lines, budget {limit}")
    return found


def test_everything_is_within_its_budget() -> None:
    paths = [*code("samsyn", "tests", "scripts"), *files("samsyn/**/*.html")]
    assert [line for path in paths for line in too_long(path.relative_to(ROOT))] == []


def test_the_budget_sees_what_is_too_long(tmp_path: Path) -> None:
    (tmp_path / "views.py").write_text("def show():\n" + "    pass\n" * VIEW)
    (tmp_path / "rules.py").write_text("def rule():\n" + "    pass\n" * FUNCTION + "# \n" * FILE)
    assert len(too_long(tmp_path / "views.py")) == 1
    assert len(too_long(tmp_path / "rules.py")) == 2
    assert inside(ROOT / "samsyn") == "samsyn"
