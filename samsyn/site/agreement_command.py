"""``samsyn agreement``: check a file, list its duties, load it and export it (överenskommelser på kommandoraden).

``check``, ``duties`` and ``schema`` need neither Django nor a database; ``load`` and ``export`` are in
``agreement_store``, which is asked for only when they are run.
"""

import csv
import json
import os
import sys
from argparse import ArgumentParser, Namespace
from collections.abc import Sequence
from functools import partial
from importlib import resources
from io import TextIOWrapper
from pathlib import Path

from samsyn.base.guard import rules
from samsyn.papers import checks, reading, remarks, schema, wording
from samsyn.papers.findings import Faults, Finding
from samsyn.site import agreement_listing, agreement_store
from samsyn.site.arguments import Arguments, day, harmless

SHOWN_MOST = 100
GONE = 141


def run(arguments: Sequence[str]) -> int:
    """Run one of the commands: 0 done, 1 faults or refused, 2 not understood, 141 nobody read to the end."""
    if isinstance(sys.stdout, TextIOWrapper):
        sys.stdout.reconfigure(encoding="utf-8", errors="replace")
    try:
        asked = _parser().parse_args(arguments)
    except SystemExit as stopped:  # argparse has told what was wrong, or what the command does
        return int(stopped.code or 0)
    try:
        code = int(asked.run(asked))
        sys.stdout.flush()
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return GONE
    return code


def _parser() -> ArgumentParser:
    parser: ArgumentParser = Arguments(
        prog="samsyn agreement", description="Läs, kontrollera och läs in överenskommelser."
    )
    commands = parser.add_subparsers(required=True, metavar="KOMMANDO")
    check = commands.add_parser("check", help="kontrollera att filer kan förstås")
    check.set_defaults(run=_check)
    duties = commands.add_parser("duties", help="visa alla åtaganden i en fil, med deras tider")
    duties.set_defaults(run=_duties)
    duties.add_argument("file", type=Path, metavar="FIL")
    duties.add_argument("--from", dest="first", type=day, metavar="DAG", help="från, 2024-01-01")
    duties.add_argument("--to", dest="last", type=day, metavar="DAG", help="till, 2024-12-31")
    load = commands.add_parser("load", help="läs in filer i databasen, alla eller ingen")
    load.set_defaults(run=_load)
    load.add_argument("--slug", help="samverkan att läsa in i; annars överenskommelsens id utan år")
    load.add_argument("--in-use-from", type=day, metavar="DAG", help="i bruk från; annars i dag")
    export = commands.add_parser("export", help="skriv ut en samverkans överenskommelse")
    export.set_defaults(run=_export)
    export.add_argument("slug", metavar="SAMVERKAN")
    export.add_argument("--on", type=day, metavar="DAG", help="som den lyder en dag; annars i dag")
    commands.add_parser("schema", help="skriv formatets JSON Schema").set_defaults(run=_schema)
    for command in (check, load):
        command.add_argument("files", nargs="+", type=Path, metavar="FIL")
    for command in (check, duties, export):
        command.add_argument("--json", action="store_true", help="svara med JSON")
    for command in (check, duties, load):
        command.add_argument("--lang", choices=wording.LANGUAGES, default="sv", help="språk (sv)")
    return parser


def _check(asked: Namespace) -> int:
    """Check each file, and tell its faults and remarks with their places."""
    answers = [(file, *_findings(file)) for file in asked.files]
    if asked.json:
        _say(json.dumps([_as_values(*each, asked.lang) for each in answers], ensure_ascii=False, indent=2))
    else:
        for answer in answers:
            _show(*answer, asked.lang)
    return 1 if any(faults for _, faults, _ in answers) else 0


def _duties(asked: Namespace) -> int:
    """List every promise of a file with its windows in a span, which is the term if none is asked for."""
    document = _understood(asked.file, asked.lang)
    if document is None:
        return 1
    span = agreement_listing.span(document.paper, asked.first, asked.last)
    if span is None:
        _complain(wording.BACKWARDS[wording.LANGUAGES.index(asked.lang)])
        return 2
    listing = agreement_listing.listing(document.paper, *span)
    if asked.json:
        _say(json.dumps(agreement_listing.as_values(listing), ensure_ascii=False, indent=2))
    else:
        _say(agreement_listing.as_text(listing, asked.lang))
    return 0


def _load(asked: Namespace) -> int:
    """Load every file, or none if one of them cannot be understood."""
    documents = {file: _understood(file, asked.lang) for file in asked.files}
    understood = {file: document for file, document in documents.items() if document is not None}
    if len(understood) < len(documents):
        return 1
    return _answer(*agreement_store.work(asked, partial(agreement_store.load, documents=understood)))


def _export(asked: Namespace) -> int:
    return _answer(*agreement_store.work(asked, agreement_store.export))


def _schema(_asked: Namespace) -> int:
    sys.stdout.write(schema.as_text())
    return 0


def _answer(code: int, said: str) -> int:
    (_complain if code else _say)(said)
    return code


def _understood(file: Path, language: str) -> reading.Document | None:
    """Read a file, or tell its faults."""
    try:
        return _read(file)
    except Faults as faults:
        _show(file, faults.findings, (), language, is_complaint=True)
        return None


def _read(file: Path) -> reading.Document:
    document = reading.read_file(file)
    checks.insist(document, known_municipalities=_municipalities(), sensitive=_is_private)
    return document


def _findings(file: Path) -> tuple[tuple[Finding, ...], tuple[Finding, ...]]:
    """Read one file: its faults and its remarks."""
    try:
        document = _read(file)
    except Faults as faults:
        return faults.findings, ()
    return (), checks.located(document, remarks.remarks(document.paper))


def _municipalities() -> frozenset[str]:
    """Read the codes of the municipalities from the file that places keeps."""
    kept = resources.files("samsyn.places").joinpath("data/municipalities.csv")
    return frozenset(row["code"] for row in csv.DictReader(kept.read_text(encoding="utf-8").splitlines()))


def _is_private(path: str, text: str) -> bool:
    """Ask the guard; a function's number may be a mobile number where contacts are."""
    mobiles_at = ("",) if path.startswith("contacts/") else ()
    return rules.objection_to_storing(text, mobiles_at=mobiles_at) is not None


def _show(
    file: Path,
    faults: tuple[Finding, ...],
    found_remarks: tuple[Finding, ...],
    language: str,
    *,
    is_complaint: bool = False,
) -> None:
    say = _complain if is_complaint else _say
    for found in (*faults, *found_remarks)[:SHOWN_MOST]:
        where = ", ".join(part for part in (wording.place(found, language), found.path) if part)
        at = f"{where}\n    " if where else ""
        say(f"{file}: {at}{wording.sentence(found, language)}")
    say(f"{file}: {wording.summary(len(faults), len(found_remarks), language)}")


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
    sys.stdout.write(harmless(text) + "\n")


def _complain(text: str) -> None:
    sys.stderr.write(harmless(text) + "\n")
