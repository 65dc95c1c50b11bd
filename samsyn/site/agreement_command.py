"""``samsyn agreement``: check a file, list its duties, load it and export it (överenskommelser på kommandoraden).

``check`` and ``duties`` need neither Django nor a database; the others ask ``agreements`` first when they are run.
"""

import json
import sys
from argparse import ArgumentParser, Namespace
from collections.abc import Sequence
from datetime import date
from pathlib import Path

from samsyn.base.guard import rules
from samsyn.papers import checks, reading, remarks, wording
from samsyn.papers.findings import Faults, Finding
from samsyn.site import agreement_listing

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
    check.add_argument("files", nargs="+", type=Path, metavar="FIL")
    duties = commands.add_parser("duties", help="visa alla åtaganden i en fil, med deras tider")
    duties.set_defaults(run=_duties)
    duties.add_argument("file", type=Path, metavar="FIL")
    duties.add_argument("--from", dest="first", type=date.fromisoformat, metavar="DAG", help="från, 2024-01-01")
    duties.add_argument("--to", dest="last", type=date.fromisoformat, metavar="DAG", help="till, 2024-12-31")
    for command in (check, duties):
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


def _duties(asked: Namespace) -> int:
    """List every promise of a file with its windows in a span, which is the term if none is asked for."""
    try:
        document = _understood(asked.file)
    except Faults as faults:
        for found in faults.findings[:SHOWN_MOST]:
            _complain(f"{asked.file}: {_at(found, asked.lang)}{wording.sentence(found, asked.lang)}")
        return 1
    span = agreement_listing.span(document.paper, asked.first, asked.last)
    if span.last_day is None or span.last_day < span.first_day:
        _complain(wording.BACKWARDS[wording.LANGUAGES.index(asked.lang)])
        return 2
    listing = agreement_listing.listing(document.paper, span.first_day, span.last_day)
    if asked.json:
        _say(json.dumps(agreement_listing.as_values(listing), ensure_ascii=False, indent=2))
    else:
        _say(agreement_listing.as_text(listing, asked.lang))
    return 0


def _understood(file: Path) -> reading.Document:
    document = reading.read_file(file)
    checks.insist(document, sensitive=_is_private)
    return document


def _findings(file: Path) -> tuple[tuple[Finding, ...], tuple[Finding, ...]]:
    """Read one file: its faults and its remarks."""
    try:
        document = _understood(file)
    except Faults as faults:
        return faults.findings, ()
    return (), checks.located(document, remarks.remarks(document.paper))


def _is_private(path: str, text: str) -> bool:
    """Ask the guard; a function's number may be a mobile number where contacts are."""
    mobiles_at = ("",) if path.startswith("contacts/") else ()
    return rules.objection_to_storing(text, mobiles_at=mobiles_at) is not None


def _show(file: Path, faults: tuple[Finding, ...], found_remarks: tuple[Finding, ...], language: str) -> None:
    for found in (*faults, *found_remarks)[:SHOWN_MOST]:
        _say(f"{file}: {_at(found, language)}{wording.sentence(found, language)}")
    _say(f"{file}: {wording.summary(len(faults), len(found_remarks), language)}")


def _at(found: Finding, language: str) -> str:
    where = ", ".join(part for part in (wording.place(found, language), found.path) if part)
    return f"{where}\n    " if where else ""


def _as_values(
    file: Path, faults: tuple[Finding, ...], found_remarks: tuple[Finding, ...], language: str
) -> dict[str, object]:
    return {
        "file": str(file),
        "is_understood": not faults,
        "faults": [_finding(found, language) for found in faults],
        "remarks": [_finding(found, language) for found in found_remarks],
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


def _complain(text: str) -> None:
    sys.stderr.write(text + "\n")
