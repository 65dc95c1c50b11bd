"""What can be done with an agreement: load a file, sign, propose a change and adopt it."""

from samsyn.agreements.commands.loading import Loaded, load, start
from samsyn.agreements.commands.proposing import adopt, drop, propose, revise
from samsyn.agreements.commands.signing import sign

__all__ = ["Loaded", "adopt", "drop", "load", "propose", "revise", "sign", "start"]
