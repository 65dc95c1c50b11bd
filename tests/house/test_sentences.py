"""Commands and questions have their form: who asks, by name, all or nothing, written down once."""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.house.rooms import CODE, inside

ASKERS = {"actor", "actors", "person", "user", "user_id", "viewer"}
FOR_ALL = {"account_of", "accounts", "names", "bearer", "feed", "program", "slugs"}
FOR_ALL |= {"account_at", "invitation"}
FOR_ALL |= {"wishes_of", "outbox", "waiting", "is_made"}
FOR_ALL |= {"municipality", "municipalities", "counties", "neighbours", "outline"}
"""Questions about what is nobody's: they take no one who asks."""
UNRECORDED = {"forget_feed_keys", "open_successor", "start", "set_up", "settle_maker", "make_all", "make", "live"}
UNRECORDED |= {"make_own"}
UNRECORDED |= {"invite", "join", "end_access", "lay_in", "choose", "bring"}
UNRECORDED |= {"extend_agreement", "let_agreement_run_out", "begin_successor", "report_consultation", "report_review"}
UNRECORDED |= {"see_to_followed", "submit", "send_to_registry"}
"""Commands that only call another, which records."""
UNRECORDED |= {"put", "put_to_address", "claim", "done", "drop", "failed", "finish", "purge"}
"""What is done with a letter stands in its own row: when it was put, tried, sent."""
UNRECORDED |= {"received", "tell_meetings"}
"""What is told of a document, and of the days of meetings, stands in the log of the command that tells."""
RECORDING = {"samsyn/base/audit/commands.py", "samsyn/base/search/commands.py"}


def written(name: str) -> list[Path]:
    """Find the files of that name; the log's own commands and the index's are the recording itself."""
    return sorted(path for path in CODE.rglob(f"{name}.py") if inside(path) not in RECORDING)


def public(source: str) -> Iterator[ast.FunctionDef]:
    yield from (
        node for node in ast.parse(source).body if isinstance(node, ast.FunctionDef) and not node.name.startswith("_")
    )


def calls(node: ast.AST) -> list[str]:
    return [ast.unparse(one.func) for one in ast.walk(node) if isinstance(one, ast.Call)]


def offered(path: Path) -> set[str] | None:
    """Name what a folder of commands offers; what else lies there is for its own files. A single file offers all."""
    door = path.parent / "__init__.py"
    if path.parent.name != "commands" or path == door:
        return None
    return {name.asname or name.name for node in ast.parse(door.read_text()).body for name in names_in(node)}


def names_in(node: ast.stmt) -> list[ast.alias]:
    return node.names if isinstance(node, ast.ImportFrom) else []


def faults_of_a_command(source: str, only: set[str] | None = None) -> list[str]:
    """Name the commands that are not keyword-only, not atomic, know no actor, or do not record exactly once."""
    found = []
    for node in (one for one in public(source) if only is None or one.name in only):
        names = {one.arg for one in node.args.kwonlyargs}
        found += [f"{node.name} takes arguments by position"] if node.args.args or node.args.posonlyargs else []
        found += [f"{node.name} does not say who acts"] if not names & ASKERS else []
        atomic = any(ast.unparse(one).startswith("transaction.atomic") for one in node.decorator_list)
        found += [f"{node.name} is not atomic"] if not atomic else []
        records = [one for one in calls(node) if one.endswith("record") or one.endswith("_recorded")]
        found += (
            [f"{node.name} records {len(records)} times"] if len(records) != 1 and node.name not in UNRECORDED else []
        )
    return found


def faults_of_questions(source: str) -> list[str]:
    """Name the questions that do not say who asks."""
    found = []
    for node in public(source):
        names = {
            one.arg for one in (*node.args.posonlyargs, *node.args.args, *node.args.kwonlyargs, node.args.vararg) if one
        }
        found += [f"{node.name} does not say who asks"] if not names & ASKERS and node.name not in FOR_ALL else []
    return found


@pytest.mark.parametrize("path", [*written("commands"), *written("commands/*")], ids=inside)
def test_commands_have_their_form(path: Path) -> None:
    assert faults_of_a_command(path.read_text(), only=offered(path)) == []


@pytest.mark.parametrize("path", written("queries"), ids=inside)
def test_questions_say_who_asks(path: Path) -> None:
    assert faults_of_questions(path.read_text()) == []


def test_faults_are_seen() -> None:
    assert len(faults_of_a_command("def sign(agreement): save()")) == 4
    good = "@transaction.atomic\ndef sign(*, actor, key):\n    audit.record(actor)"
    assert faults_of_a_command(good) == []
    assert faults_of_a_command(good + "\n    audit.record(actor)") == ["sign records 2 times"]
    assert faults_of_questions("def year(*, on): ...\ndef week(*actors, on): ...") == ["year does not say who asks"]
