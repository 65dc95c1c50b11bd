"""Measure, and print a table in Markdown; nothing here is judged, so that a slow machine fails no test."""

import importlib
import logging
import platform
import sys

import django

PARTS = ("almanac", "intake", "duties", "meetings", "pages", "rhythm", "search", "closing")


def main() -> int:
    """Measure the named parts, or all."""
    asked = sys.argv[1:] or PARTS
    if unknown := [name for name in asked if name not in PARTS]:
        print(f"bench: no part called {', '.join(unknown)}; there is {', '.join(PARTS)}", file=sys.stderr)
        return 2
    django.setup()
    importlib.import_module("samsyn.site.wsgi")  # loaded as the web server loads it
    logging.disable(logging.ERROR)  # what is asked for and is not there is no news here
    print(f"# Measured\n\nPython {platform.python_version()}, {platform.machine()}, one process.\n")
    for name in asked:
        print(*importlib.import_module(f"scripts.bench.{name}").report(), sep="\n", end="\n\n", flush=True)
    return 0


if __name__ == "__main__":
    sys.exit(main())
