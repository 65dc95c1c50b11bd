"""Every setting stands in .env.example with its default and a sentence, and nothing else does."""

import ast
import re

from tests.house.rooms import CODE, ROOT


def asked_for(source: str) -> set[str]:
    """Name the variables that a settings file reads with ``env.<kind>("NAME", …)``."""
    calls = [node for node in ast.walk(ast.parse(source)) if isinstance(node, ast.Call) and node.args]
    return {
        str(call.args[0].value)
        for call in calls
        if isinstance(call.func, ast.Attribute)
        and getattr(call.func.value, "id", "") == "env"
        and isinstance(call.args[0], ast.Constant)
    }


def explained(text: str) -> set[str]:
    """Name the variables of an example that have a sentence straight above."""
    return set(re.findall(r"^# .+[.:].*\n([A-Z_]+)=", text, re.MULTILINE))


def test_settings_and_their_example_name_the_same() -> None:
    text = (ROOT / ".env.example").read_text()
    assert explained(text) == set(re.findall(r"^#?([A-Z_]+)=", text, re.MULTILINE))
    assert explained(text) == asked_for((CODE / "site/settings.py").read_text())


def test_a_setting_without_a_sentence_is_seen() -> None:
    assert explained("# Says much.\nLOUD=1\nMUTE=1\n") == {"LOUD"}
    assert asked_for('A = env.bool("LOUD", default=False)\nB = other.bool("MUTE")') == {"LOUD"}
