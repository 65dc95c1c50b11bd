"""The signing key of an installation that was given none: made once, in a file that only its owner reads."""

import os
import secrets
from pathlib import Path


def kept_secret(path: Path) -> str:
    """Give the kept key, making it the first time."""
    try:
        handle = os.open(path, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600)
    except FileExistsError:
        return path.read_text()
    with os.fdopen(handle, "w") as file:
        key = secrets.token_urlsafe(50)
        file.write(key)
    return key
