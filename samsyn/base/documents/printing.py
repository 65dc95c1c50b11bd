"""Documents as PDF (utskrift): set by Typst, to be kept for long (PDF/A-2a) and read by everybody (PDF/UA-1).

What people wrote goes in as values, never as markup. The clock is never read, so the same values give the same bytes.
"""

import json
import re
from dataclasses import asdict
from datetime import UTC, datetime, time
from pathlib import Path
from typing import Final, Literal

import typst

from samsyn.base.documents.written import Written

TEMPLATE = Path(__file__).with_name("document.typ")
STANDARDS: Final[list[Literal["a-2a", "ua-1"]]] = ["a-2a", "ua-1"]
_UNSHOWN = re.compile(r'the text `"(.+?)"` could not be displayed')


class Unprintable(ValueError):
    """A mark that no typeface of ours has (går inte att trycka), so that it would not be kept; ``mark`` is it."""

    def __init__(self, mark: str) -> None:
        super().__init__(mark)
        self.mark = mark


def pdf(document: Written, *, template: Path = TEMPLATE) -> bytes:
    """Set a document by the template of all documents, and give the PDF. Raises ``Unprintable``."""
    values = {**asdict(document), "made_on": document.made_on.isoformat()}
    try:
        return typst.compile(
            str(template),
            root=str(template.parent),
            ignore_system_fonts=True,
            format="pdf",
            pdf_standards=list(STANDARDS),
            sys_inputs={"document": json.dumps(values, ensure_ascii=False)},
            timestamp=datetime.combine(document.made_on, time(12), UTC),
        )
    except typst.TypstError as fault:
        if found := _UNSHOWN.search(fault.message):
            raise Unprintable(found[1]) from fault
        raise
