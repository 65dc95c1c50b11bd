"""What the commands share: arguments explained in Swedish, days within reason, and text that rules no terminal."""

import argparse
import re
from datetime import date
from typing import Any, NoReturn

FIRST_YEAR, LAST_YEAR = 1900, 2500
_WRONG = (
    (r"the following arguments are required: (.*)", r"det här saknas: \1"),
    (r"unrecognized arguments: (.*)", r"okänt argument: \1"),
    (r"argument (\S+): expected (?:one|at least one) argument", r"\1: ett värde saknas"),
    (
        r"argument (\S+): invalid choice: '(.*)' \(choose from (.*)\)",
        r"\1: ”\2” går inte att välja; välj ett av \3",
    ),
    (r"ambiguous option: (\S+) could match (.*)", r"\1 kan vara både \2; skriv ut hela ordet"),
    (r"argument (\S+): (.*)", r"\1: \2"),
)
_OBEYED = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f]")


class Arguments(argparse.ArgumentParser):
    """Explain in Swedish what can be written, and what was wrong."""

    def __init__(self, **settings: Any) -> None:
        settings = {"formatter_class": _Swedish} | settings | {"add_help": False}
        super().__init__(**settings)
        self._positionals.title = "vad som ska skrivas"
        self._optionals.title = "vad som kan läggas till"
        self.add_argument("-h", "--help", action="help", help="visa denna hjälp")

    def error(self, message: str) -> NoReturn:
        """Tell what was wrong, and end with 2."""
        self.exit(2, f"{self.format_usage()}{_in_swedish(message)}\n")


class _Swedish(argparse.HelpFormatter):
    """Head the usage in Swedish."""

    def add_usage(self, usage: str | None, actions: Any, groups: Any, prefix: str | None = None) -> None:
        super().add_usage(usage, actions, groups, "Så här: " if prefix is None else prefix)


def _in_swedish(message: str) -> str:
    for english, swedish in _WRONG:
        match = re.fullmatch(english, message, re.DOTALL)
        if match is not None:
            return match.expand(swedish)
    return message


def day(text: str) -> date:
    """Read a day that was asked for; one that cannot be is explained."""
    try:
        found = date.fromisoformat(text)
    except ValueError:
        raise argparse.ArgumentTypeError(f"”{text}” är ingen dag; skriv till exempel 2026-03-31") from None
    if not FIRST_YEAR <= found.year <= LAST_YEAR:
        raise argparse.ArgumentTypeError(f"året måste ligga mellan {FIRST_YEAR} och {LAST_YEAR}")
    return found


def harmless(text: str) -> str:
    """Put a mark for each character that a terminal would obey instead of showing."""
    return _OBEYED.sub("\N{REPLACEMENT CHARACTER}", text)
