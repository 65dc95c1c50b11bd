"""``samsyn agreement``: check a file, list its duties, load it and export it (överenskommelser på kommandoraden).

``check`` and ``duties`` need neither Django nor a database; the others ask ``agreements`` first when they are run.
"""

import json
import sys
from argparse import ArgumentParser, Namespace
from collections.abc import Sequence
from pathlib import Path

from samsyn.base.guard import rules
from samsyn.papers import checks, reading, wording
from samsyn.papers.findings import Faults, Finding

SHOWN_MOST = 100


def run(arguments: Sequence[str]) -> int:
    """Run one of the commands: 0 done, 1 the file has faults, 2 the words were not understood."""
    try:
        asked = _parser().parse_args(arguments)
    except SystemExit as stopped:
        return int(stopped.code or 0)
    return int(asked.run(asked))


def _parser() -> ArgumentParser:
    parser = ArgumentParser(prog="samsyn agreement", description="Läs, kontrollera och ladda överenskommelser.")
    commands = parser.add_subparsers(required=True, metavar="KOMMANDO")
    check = commands.add_parser("check", help="kontrollera att en fil kan förstås")
    check.set_defaults(run=_check)
    for command in (check,):
        command.add_argument("files", nargs="+", type=Path, metavar="FIL")
        command.add_argument("--json", action="store_true", help="svara med JSON")
        command.add_argument("--lang", choices=wording.LANGUAGES, default="sv", help="språk (sv)")
    return parser


def _check(asked: Namespace) -> int:
    """Check each file, and tell its faults with their places."""
    answers = [(file, *_findings(file)) for file in asked.files]
    if asked.json:
        _say(json.dumps([_as_values(*each, asked.lang) for each in answers], ensure_ascii=False, indent=2))
    else:
        for answer in answers:
            _show(*answer, asked.lang)
    return 1 if any(faults for _, faults, _ in answers) else 0


def _findings(file: Path) -> tuple[tuple[Finding, ...], tuple[Finding, ...]]:
    """Read one file: its faults and its remarks."""
    try:
        document = reading.read_file(file)
        checks.insist(document, sensitive=_is_private)
    except Faults as faults:
        return faults.findings, ()
    return (), ()


def _is_private(path: str, text: str) -> bool:
    """Ask the guard; a function's number may be a mobile number where contacts are."""
    mobiles_at = ("",) if path.startswith("contacts/") else ()
    return rules.objection_to_storing(text, mobiles_at=mobiles_at) is not None


def _show(file: Path, faults: tuple[Finding, ...], remarks: tuple[Finding, ...], language: str) -> None:
    for found in (*faults, *remarks)[:SHOWN_MOST]:
        where = ", ".join(part for part in (wording.place(found, language), found.path) if part)
        _say(
            f"{file}: {where}\n    {wording.sentence(found, language)}"
            if where
            else f"{file}: {wording.sentence(found, language)}"
        )
    _say(f"{file}: {wording.summary(len(faults), len(remarks), language)}")


def _as_values(
    file: Path, faults: tuple[Finding, ...], remarks: tuple[Finding, ...], language: str
) -> dict[str, object]:
    return {
        "file": str(file),
        "is_understood": not faults,
        "faults": [_finding(found, language) for found in faults],
        "remarks": [_finding(found, language) for found in remarks],
    }


def _finding(found: Finding, language: str) -> dict[str, object]:
    return {
        "code": found.code.value,
        "path": found.path,
        "line": found.mark.line if found.mark else None,
        "column": found.mark.column if found.mark else None,
        "sentence": wording.sentence(found, language),
    }


def _say(text: str) -> None:
    sys.stdout.write(text + "\n")
