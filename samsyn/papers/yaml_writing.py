"""YAML as people would write it: a blank line between sections, long texts folded, short lists on one line."""

from io import StringIO
from typing import Any

import yaml

WIDTH = 110
FOLDED_FROM = 96
ON_ONE_LINE = 88


class _Writer(yaml.SafeDumper):
    """Writes values with the layout of this module, each in full wherever it stands."""

    def increase_indent(self, flow: bool = False, indentless: bool = False) -> None:
        """Set the items of a list in under their key, which YAML does not demand but people read by."""
        super().increase_indent(flow, indentless and flow)

    def ignore_aliases(self, data: Any) -> bool:  # noqa: ARG002 - the name is the library's
        """Write what comes twice out twice: anchors are not read back."""
        return True


def write_yaml(values: dict[str, Any]) -> str:
    """Write values of JSON's kinds as YAML, a section at a time."""
    written: list[str] = []
    was_section = False
    for key, value in values.items():
        node: Any = _Writer(StringIO(), sort_keys=False).represent_data({key: value})
        node.flow_style = False
        _lay_out(node.value[0][1], is_in_list=False)
        section = yaml.serialize(node, Dumper=_Writer, width=WIDTH, allow_unicode=True)
        is_section = isinstance(value, dict | list)
        written.append(f"\n{section}" if is_section or was_section else section)
        was_section = is_section
    return "".join(written)


def _lay_out(node: Any, *, is_in_list: bool) -> None:
    """Choose how each value stands: on one line where it is short, else below its key."""
    if isinstance(node, yaml.ScalarNode):
        _fold(node)
        return
    node.flow_style = _is_short(node) and (is_in_list or isinstance(node, yaml.SequenceNode) or not node.value)
    for child in node.value:
        if isinstance(node, yaml.MappingNode):
            _lay_out(child[1], is_in_list=False)
        else:
            _lay_out(child, is_in_list=True)


def _fold(node: yaml.ScalarNode) -> None:
    if node.tag != "tag:yaml.org,2002:str":
        return
    lines = node.value.split("\n")
    is_even = all(line and line == line.strip() and "  " not in line for line in lines)
    if node.value.isdigit():
        node.style = "'"
    elif is_even and len(lines) > 1:
        node.style = "|"
    elif is_even and len(node.value) > FOLDED_FROM:
        node.style = ">"


def _is_short(node: Any) -> bool:
    """Whether a list or an item holds single values only, and few enough for a line."""
    children = [part for child in node.value for part in (child if isinstance(child, tuple) else (child,))]
    if not all(isinstance(child, yaml.ScalarNode) and "\n" not in child.value for child in children):
        return False
    return sum(len(child.value) + 2 for child in children) <= ON_ONE_LINE
