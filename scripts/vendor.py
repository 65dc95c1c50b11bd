"""Fetch the few files that we did not write ourselves, and write down what they were.

``scripts/vendor.py`` packs each package with npm, takes out the named files and writes their SHA-256 to the
LOCK beside them. ``scripts/vendor.py --check`` only compares the files with the LOCK.
"""

import hashlib
import subprocess
import sys
import tarfile
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
SERVED = ROOT / "samsyn/base/ui/static/vendor"  # what a browser is sent
TESTED = ROOT / "tests/vendor"  # what only tests use

PACKAGES: dict[str, tuple[Path, list[str]]] = {
    "htmx.org@2.0.11": (SERVED, ["dist/htmx.min.js", "LICENSE"]),
    "axe-core@4.14.1": (TESTED, ["axe.min.js", "locales/sv.json", "LICENSE", "LICENSE-3RD-PARTY.txt"]),
}


def main() -> int:
    """Fetch everything, or with ``--check`` say what differs."""
    if "--check" not in sys.argv:
        for package, (home, names) in PACKAGES.items():
            fetch(package, home, names)
        for home in (SERVED, TESTED):
            (home / "LOCK").write_text(lock(home), encoding="utf-8")
    wrong = [home for home in (SERVED, TESTED) if (home / "LOCK").read_text(encoding="utf-8") != lock(home)]
    for home in wrong:
        print(f"{home.relative_to(ROOT)}: the files are not those that LOCK names")
    return 1 if wrong else 0


def fetch(package: str, home: Path, names: list[str]) -> None:
    """Take the named files out of one npm package."""
    with tempfile.TemporaryDirectory() as scratch:
        pack = ["npm", "pack", package, "--silent", "--pack-destination", scratch]
        subprocess.run(pack, check=True, stdout=subprocess.DEVNULL)
        with tarfile.open(next(Path(scratch).glob("*.tgz"))) as archive:
            for name in names:
                member = archive.extractfile(f"package/{name}")
                if member is None:
                    raise FileNotFoundError(f"{package} has no {name}")
                target = home / package / Path(name).name
                target.parent.mkdir(parents=True, exist_ok=True)
                target.write_bytes(member.read())


def lock(home: Path) -> str:
    """Write one line a file: its SHA-256 and its path."""
    files = sorted(path for path in home.rglob("*") if path.is_file() and path.name != "LOCK")
    return "".join(f"{hashlib.sha256(path.read_bytes()).hexdigest()}  {path.relative_to(home)}\n" for path in files)


if __name__ == "__main__":
    sys.exit(main())
