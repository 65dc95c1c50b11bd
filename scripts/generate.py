"""Write the documents that are computed, or with --check tell whether they are current.

Run from the project's root: ``python -m scripts.generate``. What needs the running program is written by tests.
"""

import re
import sys
import tomllib
from collections.abc import Callable
from pathlib import Path
from xml.sax.saxutils import escape

from samsyn.duties.rules import law

ROOT = Path(__file__).resolve().parents[1]
DOCS = ROOT / "docs"
STEP = re.compile(r"\[`([^`]+)`\]\(\.\./([^)#]+)#L(\d+)\)")
DEMAND = re.compile(r"^\| ([A-G]\d+) \| (.+) \| .+ \|$", re.MULTILINE)
AGREEMENTS = ("sodertalje", "nykvarn", "haninge", "stockholm", "strangnas")
ROW, WIDTH, LEFT = 34, 1000, 190


def said(package: str) -> str:
    """Take the sentence that a package says of itself: the first line of its docstring."""
    home = ROOT / "samsyn" / package / "__init__.py"
    first = home.read_text().partition("\n")[0] if home.is_file() else ""
    return re.sub(r'^[ru]?"""|"""$', "", first).strip()


def layers() -> list[list[str]]:
    """Read the line, top to bottom, from the contract that import-linter keeps."""
    contracts = tomllib.loads((ROOT / "pyproject.toml").read_text())["tool"]["importlinter"]["contracts"]
    return [re.findall(r"\w+", layer) for layer in contracts[0]["layers"]]


def line_svg() -> str:
    """Draw the packages that exist, from the top of the line to its bottom."""
    names = [name for layer in layers() for name in layer if (ROOT / "samsyn" / name / "__init__.py").is_file()]
    height = ROW * len(names) + 50
    parts = [
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {height}" role="img" aria-labelledby="t">',
        '<title id="t">The line of packages: each leans only on those below it</title>',
        "<style>text{font:15px system-ui,sans-serif;fill:#1c2b2d}.s{fill:#56666a;font-size:13px}"
        "rect{fill:#eef3f1;stroke:#7c9a92}.p rect{fill:#fbf3e2;stroke:#b99a5b}"
        "@media(prefers-color-scheme:dark){text{fill:#e8efed}.s{fill:#a9b8b6}rect{fill:#22302f}.p rect{fill:#35301f}}"
        "</style>",
    ]
    for place, name in enumerate(names):
        y, kind = 10 + place * ROW, ' class="p"' if name in {"papers", "almanac"} else ""
        parts.append(
            f'<g{kind}><rect x="30" y="{y}" width="150" height="26" rx="5"/><text x="42" y="{y + 18}">{name}</text>'
            f'<text class="s" x="{LEFT + 10}" y="{y + 18}">{escape(said(name))}</text></g>'
        )
    bottom = 10 + ROW * len(names)
    parts.append(f'<path d="M15 14V{bottom - 8}m-4-7 4 7 4-7" fill="none" stroke="#7c9a92" stroke-width="2"/>')
    parts.append(f'<text class="s" x="30" y="{bottom + 20}">Yellow: pure, no Django and no clock.</text></svg>')
    return "\n".join(parts) + "\n"


def settings_table() -> str:
    """Lay out .env.example as a table: each setting with its default and its sentence."""
    lines, sentence = ["# Settings", "", "| setting | default | what it does |", "|---|---|---|"], ""
    for line in (ROOT / ".env.example").read_text().splitlines():
        if line.startswith("# "):
            sentence = f"{sentence} {line[2:]}".strip()
        elif "=" in line:
            name, _, default = line.partition("=")
            lines.append(f"| `{name.lstrip('#')}` | {f'`{default}`' if default else 'none'} | {sentence} |")
            sentence = ""
        else:
            sentence = ""
    return "\n".join(lines) + "\n"


def law_table() -> str:
    """Lay out what the Act asks, as the program has it."""
    head = f"# What {law.ACT} asks\n\nAs `samsyn/duties/rules/law.py` has it. The clocks are the municipality's.\n\n"
    lines = ["| section | kind | from | what shows it | the clock runs from | key |", "|---|---|---|---|---|---|"]
    for one in law.LAW:
        runs = ", ".join(f"`{key}`" for key in one.runs_from) or "–"
        cells = (one.section, one.kind, str(one.first_day), one.proof.replace("_", " "), runs, f"`{one.key}`")
        lines.append(f"| {' | '.join(cells)} |")
    return head + "\n".join(lines) + "\n"


def demands_table() -> str:
    """Lay the five agreements' tables of demands side by side."""
    tables = {name: dict(DEMAND.findall((DOCS / f"requirements/{name}.md").read_text())) for name in AGREEMENTS}
    head = "# Where each demand stands, agreement by agreement\n\n"
    head += "Made of the five tables in `docs/requirements`, which also say where in the paper.\n\n"
    titles = " | ".join(f"[{name}](../requirements/{name}.md)" for name in AGREEMENTS)
    lines = [f"| demand | {titles} |", "|---" * (len(AGREEMENTS) + 1) + "|"]
    demands = next(iter(tables.values()))
    lines += [
        f"| {demand} | {' | '.join(tables[name].get(demand, '–') for name in AGREEMENTS)} |" for demand in demands
    ]
    return head + "\n".join(lines) + "\n"


def found_at(name: str, file: str, line: int) -> int:
    """Tell on which line of a file the name stands now; where it stands on several or none, the line as it was."""
    place = ROOT / file
    lines = place.read_text().splitlines() if place.is_file() else []
    found = [number for number, text in enumerate(lines, 1) if name in text]
    return found[0] if len(found) == 1 else line


def tour() -> str:
    """Write the tour with each step's line as it is now."""

    def step(found: re.Match[str]) -> str:
        name, file, line = found.groups()
        return f"[`{name}`](../{file}#L{found_at(name, file, int(line))})"

    return STEP.sub(step, (DOCS / "tour.md").read_text())


def documents() -> dict[str, Callable[[], str]]:
    """Name every document that is generated, whole or in part, without running the program."""
    return {
        "generated/line.svg": line_svg,
        "generated/settings.md": settings_table,
        "generated/law.md": law_table,
        "generated/requirements.md": demands_table,
        "tour.md": tour,
    }


def stale() -> list[str]:
    """Name the documents that are not what their source says now."""
    return [
        name for name, make in documents().items() if not (DOCS / name).is_file() or (DOCS / name).read_text() != make()
    ]


def main() -> int:
    """Write what is stale, or only name it."""
    old = stale()
    if "--check" in sys.argv:
        print(*(f"docs/{name} is not current; bin/fix writes it" for name in old), sep="\n")
        return bool(old)
    for name in old:
        (DOCS / name).write_text(documents()[name]())
        print(f"wrote docs/{name}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
