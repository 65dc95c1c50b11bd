"""A paper and its parts (delar): what is amended and approved together."""

import json
import re
from collections.abc import Mapping
from hashlib import sha256
from typing import Any

from samsyn.papers.model import PARTS, Paper

Values = dict[str, Any]

YEARS = re.compile(r"(?:-\d{4})+$")

REST = "agreement"
SIGNED = "signatures"
_PART_OF = {key: part for part, keys in PARTS.items() for key in keys}


def parts_of(values: Mapping[str, Any]) -> dict[str, Values]:
    """Part a paper's values; signatures are facts and belong to none. The part agreement is always there."""
    parts: dict[str, Values] = {REST: {}}
    for key, value in values.items():
        if key != SIGNED:
            parts.setdefault(_PART_OF.get(key, REST), {})[key] = value
    return parts


def digest(content: Mapping[str, Any]) -> str:
    """Tell one content from another, whatever the order of its keys."""
    text = json.dumps(content, sort_keys=True, ensure_ascii=False, separators=(",", ":"))
    return sha256(text.encode()).hexdigest()


def changed(held: Mapping[str, str], parts: Mapping[str, Values]) -> dict[str, Values]:
    """The parts that differ from those held (part → digest); one that is held but no longer written is empty."""
    asked = {part: parts.get(part, {}) for part in [*parts, *held]}
    return {part: content for part, content in asked.items() if held.get(part) != digest(content)}


def slug_of(paper: Paper) -> str:
    """What a paper's collaboration is called in addresses: its id without its years."""
    return YEARS.sub("", paper.id) or paper.id
