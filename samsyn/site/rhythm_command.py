"""The command `samsyn rhythm`: how a phrase of rhythm is understood, and when it next opens.

Ends with 0; with 1 when a single phrase was not understood; with 2 for a wrong argument; with 141 when whoever
read the answer went away. Under --json the answer says what was not understood, and the command ends with 0.
"""

import argparse
import json
import os
import sys
from collections.abc import Iterable, Iterator, Sequence
from datetime import date, datetime
from io import TextIOWrapper

from samsyn.almanac import rhythms as r
from samsyn.almanac.calendars import Calendar
from samsyn.almanac.kinds import kind, parts
from samsyn.almanac.opening import Setting, windows
from samsyn.almanac.periods import Span, Window
from samsyn.almanac.reading import read
from samsyn.almanac.saying import KIND_WORDS, say_window
from samsyn.almanac.units import Kind
from samsyn.almanac.writing import write
from samsyn.site.arguments import Arguments, day, harmless

MANY = 5
HORIZONS = (1, 4, 16, 64)
GONE = 141
LINE_ENDS = {ord(end): f"\\u{ord(end):04x}" for end in "\x85\u2028\u2029"}  # JSON lets these stand, a line may not

DESCRIPTION = "Läser en fras om hur ofta något ska ske och säger hur den förstås och när den infaller."
USAGE = "samsyn rhythm [FRAS] [--json] [--windows] [--from DAG] [--term TID]"
WHY_NONE = {
    Kind.STANDING: "Det gäller hela tiden och har inga egna fönster.",
    Kind.OPTIONAL: "Det sker när behov finns och har inga egna fönster.",
    Kind.UNSCHEDULED: "Tiden står i den plan eller metod som nämns.",
    Kind.ON_MEETING: "Tiden följer forumets möten, som inte är kända här.",
}


def run(argv: Sequence[str]) -> int:
    """Run the command with its arguments and give its exit code."""
    if isinstance(sys.stdout, TextIOWrapper):
        sys.stdout.reconfigure(encoding="utf-8", errors="replace")
    try:
        options = _arguments().parse_args(argv)
    except SystemExit as end:  # argparse has told what was wrong, or what the command does
        return int(end.code or 0)
    setting = Setting(term=options.term)
    try:
        if options.json:
            return _answer_json(options, setting)
        if not options.phrase:
            print("Skriv en fras, eller --json för att läsa en fras per rad.", file=sys.stderr)
            return 2
        return _answer(_readable(" ".join(options.phrase)), options.day, setting)
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return GONE


def _arguments() -> argparse.ArgumentParser:
    command = Arguments(prog="samsyn rhythm", description=DESCRIPTION, usage=USAGE)
    say = command.add_argument_group("vad som kan skrivas").add_argument
    say("phrase", nargs="*", metavar="FRAS", help='till exempel "minst fyra gånger per år"')
    say("--json", action="store_true", help="en fras per rad in, ett JSON-objekt per rad ut")
    say("--windows", action="store_true", help="ta med de fem närmaste fönstren i JSON")
    say("--from", dest="day", type=day, metavar="DAG", help="räkna från denna dag (ÅÅÅÅ-MM-DD) i stället för i dag")
    say("--term", type=_term, metavar="TID", help="överenskommelsens tid, till exempel 2023-01-01/2026-12-31")
    return command


def _term(text: str) -> Span:
    first, _, last = text.partition("/")
    try:
        return Span(day(first), day(last) if last else None)
    except ValueError:
        raise argparse.ArgumentTypeError("sista dagen kommer före den första") from None


def _today() -> date:
    return datetime.now().astimezone().date()  # the one place where this command reads the clock


def _readable(text: str) -> str:
    """Put a mark for bytes that are no UTF-8, so that every phrase can be written back."""
    return text.encode("utf-8", "surrogateescape").decode("utf-8", "replace")


def coming_windows(rhythm: r.Rhythm, day: date, setting: Setting) -> list[Window]:
    """Give the next five windows that are open on the day or later."""
    found: list[Window] = []
    for years in HORIZONS:
        found = windows(rhythm, day, day.replace(year=day.year + years, day=min(day.day, 28)), setting)
        if len(found) >= MANY:
            break
    return found[:MANY]


def _answer(phrase: str, day: date | None, setting: Setting) -> int:
    rhythm = read(phrase)
    if isinstance(rhythm, r.NotUnderstood):
        print(f"Frasen förstås inte och behålls som den står: ”{harmless(phrase)}”")
        return 1
    print(f"Förstås som: {write(rhythm)}")
    print(f"Slag: {KIND_WORDS[kind(rhythm)]}")
    coming = coming_windows(rhythm, day or _today(), setting)
    if coming:
        print("Närmaste fönster:")
        for window in coming:
            print(f"  {say_window(window, rhythm)}")
    print("".join(f"{sentence}\n" for sentence in _remarks(rhythm, setting, is_empty=not coming)), end="")
    return 0


def _remarks(rhythm: r.Rhythm, setting: Setting, *, is_empty: bool) -> Iterator[str]:
    if Calendar().unset(rhythm):
        yield "Skolans datum är inte satta här; skolavslutning och lov visas när kommunen har satt dem."
    elif is_empty and kind(rhythm) in WHY_NONE:
        yield WHY_NONE[kind(rhythm)]
    elif is_empty and setting.term is None:
        yield "Tiden beror på överenskommelsens första och sista dag; ange dem med --term."
    elif is_empty:
        yield "Inga fler fönster i överenskommelsens tid."


def _answer_json(options: argparse.Namespace, setting: Setting) -> int:
    phrases: Iterable[str] = [_readable(" ".join(options.phrase))] if options.phrase else _lines()
    day = (options.day or _today()) if options.windows else None
    for phrase in phrases:
        print(json.dumps(_object(phrase, day, setting), ensure_ascii=False).translate(LINE_ENDS))
    sys.stdout.flush()
    return 0


def _lines() -> Iterator[str]:
    """Yield the lines of the input; what is no UTF-8 becomes a mark, and an empty line is a phrase too."""
    for raw in sys.stdin.buffer:
        yield raw.rstrip(b"\r\n").decode("utf-8-sig", "replace")


def _object(phrase: str, day: date | None, setting: Setting) -> dict[str, object]:
    rhythm = read(phrase)
    understood = not isinstance(rhythm, r.NotUnderstood)
    found: dict[str, object] = {
        "phrase": phrase,
        "understood": understood,
        "rhythm": write(rhythm) if understood else None,
        "kind": kind(rhythm).value,
        "parts": parts(rhythm) if understood else None,
    }
    if day is not None:
        coming = coming_windows(rhythm, day, setting)
        found["windows"] = [
            {
                "first_day": window.first_day.isoformat(),
                "last_day": window.last_day.isoformat(),
                "wanted": window.wanted,
                "most": window.most,
            }
            for window in coming
        ]
    return found
