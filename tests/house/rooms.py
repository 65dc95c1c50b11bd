"""What the house tests walk over: the files, packages and modules that exist today."""

import ast
import subprocess
from collections.abc import Iterator
from importlib import import_module
from pathlib import Path
from types import FunctionType, ModuleType

ROOT = Path(__file__).resolve().parents[2]
CODE = ROOT / "samsyn"


def files(*patterns: str) -> list[Path]:
    """List the files that git keeps or would keep, by pattern."""
    command = ["git", "ls-files", "--cached", "--others", "--exclude-standard", "--", *patterns]
    shown = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True).stdout
    return [ROOT / name for name in sorted(set(shown.splitlines())) if (ROOT / name).is_file()]


def code(*patterns: str) -> list[Path]:
    """List Python files, migrations left out."""
    return [path for path in files(*patterns) if path.suffix == ".py" and "migrations" not in path.parts]


def packages() -> list[str]:
    """Name the packages of the line that exist."""
    return [path.name for path in sorted(CODE.iterdir()) if (path / "__init__.py").is_file()]


def modules(name: str) -> Iterator[ModuleType]:
    """Import every module of this name in the packages and in the parts of base."""
    for path in sorted([*CODE.glob(f"*/{name}.py"), *CODE.glob(f"base/*/{name}.py")]):
        yield import_module(".".join(path.relative_to(ROOT).with_suffix("").parts))


def public_functions(module: ModuleType) -> dict[str, FunctionType]:
    """Find the functions that others may call: written in the module itself, without an underscore."""
    return {
        name: thing
        for name, thing in vars(module).items()
        if isinstance(thing, FunctionType) and not name.startswith("_") and thing.__module__ == module.__name__
    }


def functions(path: Path) -> Iterator[ast.FunctionDef | ast.AsyncFunctionDef]:
    """Walk every function of a file, nested ones and methods too."""
    for node in ast.walk(ast.parse(path.read_text())):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            yield node


def inside(path: Path) -> str:
    """Write a path as it is seen from the root of the project."""
    return path.relative_to(ROOT).as_posix()
