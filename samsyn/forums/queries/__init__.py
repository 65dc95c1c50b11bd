"""What forums answer (frågor): meetings, seats, agendas, decisions."""

from samsyn.forums.queries.individual import TertialRow, TrendRow, first_open, may_tell, tertials
from samsyn.forums.queries.meetings import MeetingRow, meeting, meetings
from samsyn.forums.queries.seating import SeatRow, forum_of, forums, seats

__all__ = [
    "MeetingRow",
    "SeatRow",
    "TertialRow",
    "TrendRow",
    "first_open",
    "forum_of",
    "forums",
    "may_tell",
    "meeting",
    "meetings",
    "seats",
    "tertials",
]
