"""What forums answer (frågor): meetings, seats, agendas, decisions."""

from samsyn.forums.queries.meetings import MeetingRow, meeting, meetings
from samsyn.forums.queries.seating import SeatRow, forum_of, forums, seats

__all__ = ["MeetingRow", "SeatRow", "forum_of", "forums", "meeting", "meetings", "seats"]
