"""The command line (kommandoraden): ``samsyn`` and its commands, each loaded only when it is asked for."""

import importlib
import os
import sys
from collections.abc import Callable, Sequence
from dataclasses import dataclass

Run = Callable[[Sequence[str]], int | None]


@dataclass(frozen=True, slots=True)
class Command:
    """One command: where its ``run(arguments) -> exit code`` lies, and what it does in a sentence."""

    module: str
    does: str
    function: str = "run"

    def run(self, arguments: Sequence[str]) -> int:
        """Load the module and let it work."""
        run: Run = getattr(importlib.import_module(self.module), self.function)
        return run(arguments) or 0


COMMANDS = {
    "rhythm": Command("samsyn.site.rhythm_command", 'säg hur en rytm förstås: samsyn rhythm "fyra ggr/år"'),
    "agreement": Command("samsyn.site.agreement_command", "läs överenskommelser: check, duties, load, export"),
    "user": Command("samsyn.site.user_command", "konton: add, password, member, list"),
    "school": Command("samsyn.site.school_command", "skolans terminer och lov: set, list, remove"),
    "practice": Command("samsyn.site.practice_command", "övningen: demo, people"),
    "search": Command("samsyn.site.search_command", "sökregistret: rebuild"),
    "records": Command("samsyn.site.records_command", "handlingar: fill"),
    "doctor": Command("samsyn.site.doctor", "se efter att allt som Samsyn behöver är på plats"),
    "work": Command("samsyn.site.work_command", "skicka brev och gör varje timmes arbete, tills det stoppas"),
    "hourly": Command("samsyn.site.work_command", "gör det som ska göras den här timmen, en gång", "hourly"),
    "serve": Command("samsyn.site.server", "starta webbservern"),
    "migrate": Command("samsyn.site.cli", "bygg eller uppdatera databasen", "migrate"),
    "manage": Command("samsyn.site.cli", "Djangos egna kommandon", "manage"),
}


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command and give its exit code: 0 done, 1 refused or broken, 2 not understood."""
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "samsyn.site.settings")
    words = list(sys.argv[1:] if arguments is None else arguments)
    if not words or words[0] in ("-h", "--help", "help"):
        print(_help())
        return 0
    command = COMMANDS.get(words[0])
    if command is None:
        print(f"samsyn: det finns inget kommando som heter {words[0]}.\n\n{_help()}", file=sys.stderr)
        return 2
    return command.run(words[1:])


def migrate(arguments: Sequence[str]) -> int:
    """Build or update the database."""
    return manage(["migrate", *arguments])


def manage(arguments: Sequence[str]) -> int:
    """Hand the words over to Django's own commands."""
    from django.core.management import execute_from_command_line  # noqa: PLC0415 - rhythm needs no Django

    execute_from_command_line(["samsyn", *arguments])
    return 0


def _help() -> str:
    rows = [f"  {name:<10} {command.does}" for name, command in COMMANDS.items()]
    return "\n".join(["Samsyn: överenskommelser som lever.", "", "samsyn KOMMANDO …", "", *rows])


if __name__ == "__main__":
    sys.exit(main())
