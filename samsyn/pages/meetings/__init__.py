"""Meetings (möten): the calendar, the agenda, the meeting itself, its decisions and its notes."""
