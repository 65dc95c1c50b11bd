"""What letters ask (frågor): who reads one, and what it may tell her."""

from samsyn.pages.letters.queries.meeting import About, about
from samsyn.pages.letters.queries.monday import Asks, Confirms, Invites, Meets, Monday, monday, monday_letter
from samsyn.pages.letters.queries.off import Off, off, off_path
from samsyn.pages.letters.queries.reader import Reader, reader, wants
from samsyn.pages.letters.queries.reminders import Falls, falling_due, meetings_of, reminded, to_remind
from samsyn.pages.letters.queries.waiting import Waits, waiting_decisions

__all__ = [
    "About",
    "Asks",
    "Confirms",
    "Falls",
    "Invites",
    "Meets",
    "Monday",
    "Off",
    "Reader",
    "Waits",
    "about",
    "falling_due",
    "meetings_of",
    "monday",
    "monday_letter",
    "off",
    "off_path",
    "reader",
    "reminded",
    "to_remind",
    "waiting_decisions",
    "wants",
]
