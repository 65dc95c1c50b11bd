"""Can the paper be understood? (fel) What is found here stops a load; what should be mended is another question."""

from collections.abc import Callable, Collection
from dataclasses import replace

from samsyn.papers import check_ids, check_values
from samsyn.papers.findings import Code, Faults, Finding
from samsyn.papers.model import Paper
from samsyn.papers.reading import Document
from samsyn.papers.walking import places, texts

Sensitive = Callable[[str, str], bool]
"""Says of a path and its text whether it may not be stored; ``samsyn.base.guard`` knows, and is handed in."""


def insist(
    document: Document, *, known_municipalities: Collection[str] = (), sensitive: Sensitive | None = None
) -> None:
    """Stop at a document that cannot be understood.

    Raises ``Faults`` with every fault at its place in the file.
    """
    found = check(document.paper, known_municipalities=known_municipalities, sensitive=sensitive)
    if found:
        raise Faults(located(document, found))


def located(document: Document, found: tuple[Finding, ...]) -> tuple[Finding, ...]:
    """Give each finding its place in the file, and sort them as they stand there."""
    placed = (replace(each, mark=document.at(each.path)) for each in found)
    return tuple(sorted(placed, key=lambda each: (each.mark, each.path)))


def check(
    paper: Paper, *, known_municipalities: Collection[str] = (), sensitive: Sensitive | None = None
) -> tuple[Finding, ...]:
    """Find every fault of a paper (fel).

    ``known_municipalities`` are the codes of today ("0181"); none means that codes are not looked at.
    """
    everything = list(places(paper))
    found = [
        *check_ids.ids(paper, everything),
        *check_ids.references(paper, everything),
        *check_ids.loops(paper),
        *check_ids.highest(paper),
        *check_values.days(everything),
        *check_values.term(paper),
        *check_values.numbers(everything),
        *check_values.lengths(everything),
        *check_values.org_nrs(paper),
        *check_values.chairs(paper),
        *check_values.words(paper),
    ]
    if known_municipalities:
        found += check_values.municipalities(everything, known_municipalities)
    if sensitive is not None:
        private = sorted({path for path, text in texts(everything) if sensitive(path, text)})
        found += [Finding(code=Code.PRIVATE, path=path) for path in private]
    return tuple(found)
