"""Writing a paper: as values for the database and for JSON, and as YAML for people.

What is written reads back to the same paper, and is then written the same: fields stand in the order of the model,
what equals its default is left out, and texts are written as they are kept (``fitting.tidy``).
"""

import json
from datetime import date
from enum import StrEnum
from typing import Any

from samsyn.papers.fitting import tidy
from samsyn.papers.model import Paper
from samsyn.papers.shapes import Item, Many, Shape, fields_of
from samsyn.papers.yaml_writing import write_yaml


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
