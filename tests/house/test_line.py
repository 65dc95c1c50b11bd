"""The line: the contracts that import-linter keeps, and what it cannot see."""

import tomllib

import grimp

from tests.house.rooms import CODE, ROOT, packages

BEHIND_THE_DOOR = ("models", "access")


def strays(graph: grimp.ImportGraph) -> list[str]:
    """Name imports of tables or access tables from outside the package that owns them."""
    found = []
    for module in sorted(graph.modules):
        if module.rsplit(".", 1)[-1] in BEHIND_THE_DOOR and module.count(".") >= 2:
            owner = ".".join(module.split(".")[:2])
            importers = graph.find_modules_that_directly_import(module)
            found += [f"{one} → {module}" for one in importers if not one.startswith(f"{owner}.")]
    return found


def test_tables_are_imported_only_by_their_own_package() -> None:
    assert strays(grimp.build_graph("samsyn")) == []


def test_a_stray_import_is_seen() -> None:
    graph = grimp.ImportGraph()
    for module in ("samsyn.duties.models", "samsyn.duties.queries", "samsyn.pages.week.queries"):
        graph.add_module(module)
    graph.add_import(importer="samsyn.duties.queries", imported="samsyn.duties.models")
    graph.add_import(importer="samsyn.pages.week.queries", imported="samsyn.duties.models")
    assert strays(graph) == ["samsyn.pages.week.queries → samsyn.duties.models"]


def test_every_package_with_tables_is_checked_inside() -> None:
    contracts = tomllib.loads((ROOT / "pyproject.toml").read_text())["tool"]["importlinter"]["contracts"]
    inside = {name for one in contracts if one["name"].startswith("Inside a package") for name in one["containers"]}
    own = {f"samsyn.{name}" for name in packages() if (CODE / name / "apps.py").is_file()}
    assert own - {"samsyn.base", "samsyn.pages"} == inside
