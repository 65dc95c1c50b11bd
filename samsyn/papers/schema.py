"""The format as JSON Schema (2020-12), told from the model, with its docstrings as descriptions."""

import inspect
import json
from datetime import date
from enum import StrEnum
from typing import Any

from samsyn.papers.check_ids import ID_MOST, ID_PATTERN
from samsyn.papers.model import FORMAT, Paper
from samsyn.papers.shapes import Field, Item, Many, Shape, Single, Words, fields_of

_KINDS: dict[type[Any], dict[str, Any]] = {
    str: {"type": "string"},
    int: {"type": "integer"},
    bool: {"type": "boolean"},
    date: {"type": "string", "format": "date"},
}


def schema() -> dict[str, Any]:
    """Give the JSON Schema of an agreement file."""
    definitions: dict[str, Any] = {}
    root = _item(Paper, definitions)
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": f"Samsyn agreement file ({FORMAT})",
        **root,
        "$defs": dict(sorted(definitions.items())),
    }


def as_text() -> str:
    """Write the schema as the file ``docs/generated/agreement.schema.json`` holds it."""
    return json.dumps(schema(), ensure_ascii=False, indent=2) + "\n"


def _item(cls: type[Any], definitions: dict[str, Any]) -> dict[str, Any]:
    keys = fields_of(cls)
    return {
        "description": _said(cls),
        "type": "object",
        "properties": {name: _field(field, definitions) for name, field in keys.items()},
        "required": [name for name, field in keys.items() if field.is_required],
        "additionalProperties": False,
    }


def _field(field: Field, definitions: dict[str, Any]) -> dict[str, Any]:
    if field.name == "format":
        return {"const": FORMAT}
    if field.name == "id":
        return {"type": "string", "pattern": f"^{ID_PATTERN}$", "maxLength": ID_MOST}
    return _shape(field.shape, definitions)


def _shape(shape: Shape, definitions: dict[str, Any]) -> dict[str, Any]:
    if isinstance(shape, Many):
        return {"type": "array", "items": _shape(shape.of, definitions)}
    if isinstance(shape, Words):
        return {"type": "object", "additionalProperties": {"type": "string"}}
    cls: type[Any] = shape.cls if isinstance(shape, Item) else shape.kind
    if isinstance(shape, Single) and not issubclass(cls, StrEnum):
        return dict(_KINDS[cls])
    if cls.__name__ not in definitions:
        definitions[cls.__name__] = {}
        definitions[cls.__name__] = _item(cls, definitions) if isinstance(shape, Item) else _choice(cls)
    return {"$ref": f"#/$defs/{cls.__name__}"}


def _choice(kind: type[StrEnum]) -> dict[str, Any]:
    return {"description": _said(kind), "type": "string", "enum": [member.value for member in kind]}


def _said(cls: type[Any]) -> str:
    """Take what a class says of itself, without the marks of code."""
    return " ".join((inspect.getdoc(cls) or "").replace("``", "").split())
