"""Measure, and print a table in Markdown; nothing here is judged, so that a slow machine fails no test."""

import platform
import sys

from scripts.bench import almanac

PARTS = {"almanac": almanac.report}


def main() -> int:
    """Measure the named parts, or all."""
    asked = sys.argv[1:] or list(PARTS)
    if unknown := [name for name in asked if name not in PARTS]:
        print(f"bench: no part called {', '.join(unknown)}; there is {', '.join(PARTS)}", file=sys.stderr)
        return 2
    print(f"# Measured\n\nPython {platform.python_version()}, {platform.machine()}, one process.\n")
    for name in asked:
        print(*PARTS[name](), sep="\n", end="\n\n", flush=True)
    return 0


if __name__ == "__main__":
    sys.exit(main())
