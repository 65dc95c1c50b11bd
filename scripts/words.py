"""Collect the interface's Swedish sentences into locale/en, or with --check tell what English lacks.

Needs gettext's programs (xgettext, msgmerge), which Debian's package gettext holds.
"""

import os
import re
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

from babel.messages.catalog import Catalog
from babel.messages.pofile import read_po

ROOT = Path(__file__).resolve().parents[1]
PO = "locale/en/LC_MESSAGES/django.po"
DATED = re.compile(r'^"POT-Creation-Date:.*\n', re.MULTILINE)


def collect(root: Path) -> None:
    """Run makemessages over a tree; the catalogue in it is written anew."""
    command = [sys.executable, "-m", "django", "makemessages", "--locale=en", "--no-location", "--no-obsolete"]
    command += ["--ignore=.venv", "--ignore=tests", "--ignore=var", "--ignore=build", "--ignore=node_modules"]
    environment = {**os.environ, "DJANGO_SETTINGS_MODULE": "samsyn.site.settings", "PYTHONPATH": str(root)}
    subprocess.run(command, cwd=root, env=environment, check=True, stdout=subprocess.DEVNULL)
    written = (root / PO).read_text()
    (root / PO).write_text(DATED.sub("", written))  # two who collect at once should differ in sentences alone


def catalogue(path: Path) -> Catalog:
    """Read a file of translations; one that does not exist is empty."""
    if not path.is_file():
        return Catalog(locale="en")
    with path.open("rb") as file:
        return read_po(file, locale="en")


def keys(words: Catalog) -> set[tuple[object, object]]:
    """Name each sentence by itself and its context."""
    return {(message.context, message.id) for message in words if message.id}


def unfinished(words: Catalog) -> list[str]:
    """Name the sentences whose English is missing or only guessed."""
    found = []
    for message in words:
        parts = message.string if isinstance(message.string, tuple | list) else (message.string,)
        if message.id and (message.fuzzy or not all(parts)):
            found.append(str(message.id))
    return found


def collected() -> Catalog:
    """Collect the sentences of the program as it stands, without touching the catalogue that is kept."""
    with tempfile.TemporaryDirectory() as folder:
        copy = Path(folder)
        for name in ("samsyn", "locale"):
            if (ROOT / name).is_dir():
                shutil.copytree(
                    ROOT / name, copy / name, ignore=shutil.ignore_patterns("__pycache__", "static", "*.mo")
                )
        (copy / "locale").mkdir(exist_ok=True)
        collect(copy)
        return catalogue(copy / PO)


def main() -> int:
    """Collect, or compare what would be collected with what is kept."""
    if not (ROOT / "samsyn/site/settings.py").is_file():
        return 0
    if not shutil.which("xgettext"):
        print("xgettext is missing: sudo apt-get install gettext")
        return 1
    if "--check" not in sys.argv:
        collect(ROOT)
        return 0
    kept, now = catalogue(ROOT / PO), collected()
    faults = [f"not collected: {key[1]}" for key in sorted(keys(now) - keys(kept), key=str)]
    faults += [f"no longer used: {key[1]}" for key in sorted(keys(kept) - keys(now), key=str)]
    faults += [f"no English: {one}" for one in unfinished(kept)]
    print(*faults, sep="\n")
    return bool(faults)


if __name__ == "__main__":
    sys.exit(main())
