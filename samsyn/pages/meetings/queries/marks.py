"""The marks of meetings, decisions and stands on these pages (märken), and a stand as the component takes it."""

from samsyn.base.ui.values import Stance
from samsyn.forums.rules.kinds import StandKind
from samsyn.forums.wording import STANDS
from samsyn.forums.wording.marks import OF_DECISION, OF_MEETING, OF_STAND

__all__ = ["OF_DECISION", "OF_MEETING", "OF_STAND", "stance"]


def stance(party: str, stand: StandKind, reservation: str = "") -> Stance:
    """Say where a party stands to a decision, with its reservation after it."""
    words = f"{STANDS[stand]}. {reservation}" if reservation else str(STANDS[stand])
    return Stance(party=party, mark=OF_STAND[stand], words=words)
