"""Writing a paper: as values for the database and for JSON, and as YAML for people.

What is written reads back to the same paper, and is then written the same: fields stand in the order of the model,
what equals its default is left out, and texts are written as they are kept (``fitting.tidy``).
"""

import json
from collections.abc import Mapping
from datetime import date
from enum import StrEnum
from hashlib import sha256
from typing import Any

from samsyn.papers.fitting import tidy
from samsyn.papers.model import FORMAT, PARTS, Paper
from samsyn.papers.shapes import Item, Many, Shape, fields_of
from samsyn.papers.yaml_writing import write_yaml

AGREEMENT = "agreement"


def as_values(item: Any) -> dict[str, Any]:
    """Write a paper, or an item of one, as nested values of JSON's kinds."""
    values: dict[str, Any] = {}
    for name, field in fields_of(type(item)).items():
        value = getattr(item, name)
        if field.is_required or value != field.default:
            values[name] = _value(value, field.shape)
    return values


def _value(value: Any, shape: Shape) -> Any:
    if isinstance(shape, Item):
        return as_values(value)
    if isinstance(shape, Many):
        return [_value(each, shape.of) for each in value]
    if isinstance(value, dict):
        return {key: tidy(text) for key, text in value.items()}
    if isinstance(value, StrEnum):
        return value.value
    if isinstance(value, date):
        return value.isoformat()
    return tidy(value) if isinstance(value, str) else value


def as_yaml(paper: Paper) -> str:
    """Write a paper as YAML."""
    return write_yaml(as_values(paper))


def as_json(paper: Paper) -> str:
    """Write a paper as JSON."""
    return json.dumps(as_values(paper), ensure_ascii=False, indent=2) + "\n"


def in_parts(paper: Paper) -> dict[str, dict[str, Any]]:
    """Divide the values of a paper into its parts; a part that holds nothing is there and empty."""
    values = as_values(paper)
    of_key = {key: part for part, keys in PARTS.items() for key in keys}
    parts: dict[str, dict[str, Any]] = {AGREEMENT: {}, **{part: {} for part in PARTS}}
    for key, value in values.items():
        parts[of_key.get(key, AGREEMENT)][key] = value
    return parts


def joined(parts: Mapping[str, Mapping[str, Any]]) -> dict[str, Any]:
    """Join the parts of a paper to the values of the whole, for ``reading.stored``."""
    return {key: value for part in parts.values() for key, value in part.items()}


def fingerprint(content: Mapping[str, Any]) -> str:
    """Make a fingerprint of values that is the same whenever they say the same (sha256 of sorted JSON)."""
    text = json.dumps({"format": FORMAT, **content}, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    return sha256(text.encode()).hexdigest()
