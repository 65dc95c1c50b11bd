"""Words that are longer than a phone is wide, and where they may be parted (avstavning)."""

SHY, BREAK = "\N{SOFT HYPHEN}", "\N{ZERO WIDTH SPACE}"
LONG = (
    ("amverkansöverenskommelse", f"amverkans{SHY}överens{SHY}kommelse"),
    ("tadsövergripande", f"tads{SHY}övergripande"),
    ("/", f"/{BREAK}"),
)


def parted(title: str) -> str:
    """Let a long word be parted where it may be, so that it has room on a phone."""
    for word, in_parts in LONG:
        title = title.replace(word, in_parts)
    return title
