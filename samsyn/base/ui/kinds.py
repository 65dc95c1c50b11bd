"""The kinds of mark (märken): each standing has its own silhouette, then its word, then its colour. Pure.

Design, section 4. The words themselves are in ``components/standings.py``, where they can be translated.
"""

from typing import Literal, cast

Standing = Literal["kept", "open", "behind", "soon", "missed", "ahead", "event", "standing"]
Aside = Literal["unknown", "excused", "ended", "waiting"]
Remark = Literal["alarm", "remark", "note"]
Kind = Standing | Aside | Remark

# kind: symbol of the sprite, class that gives the colour
LOOKS: dict[str, tuple[str, str]] = {
    "kept": ("m-kept", "kept"),
    "open": ("m-open", "open"),
    "behind": ("m-behind", "behind"),
    "soon": ("m-soon", "soon"),
    "missed": ("m-missed", "missed"),
    "ahead": ("m-ahead", "ahead"),
    "event": ("m-untimed", "untimed"),
    "standing": ("m-untimed", "untimed"),
    "unknown": ("m-unknown", "untimed"),
    "excused": ("m-excused", "excused"),
    "ended": ("m-ended", "untimed"),
    "waiting": ("m-waiting", "open"),
    "alarm": ("m-alarm", "missed"),
    "remark": ("m-remark", "soon"),
    "note": ("m-note", "untimed"),
}


def kind(name: str) -> Kind:
    """Take the name of a standing as the kind of its mark; raises ``KeyError`` for one that has no mark."""
    if name not in LOOKS:
        raise KeyError(name)
    return cast(Kind, name)
