"""Secrets in addresses (hemliga adresser) are kept out of the log: invitations, calendars, letters about passwords."""

import logging
import re

SECRET = re.compile(r"((?:/|%2F)(?:inbjudan|kalender|losenord/glomt|brev/av)(?:/|%2F))[^/?&\s\"'%]+", re.IGNORECASE)


def hushed(words: str) -> str:
    """Give the words without the secrets that stand in addresses."""
    return SECRET.sub(r"\1…", words)


class Hush(logging.Filter):
    """Writes each line without the secrets in it, whoever logs it."""

    def filter(self, record: logging.LogRecord) -> bool:
        """Hush the line, and let it through."""
        said = record.getMessage()
        if SECRET.search(said):
            record.msg, record.args = hushed(said), ()
        return True
