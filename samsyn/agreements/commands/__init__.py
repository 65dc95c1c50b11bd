"""What can be done with an agreement: load a file, write a draft, begin, sign, propose and adopt."""

from samsyn.agreements.commands.beginning import begin, set_up, undo_begin
from samsyn.agreements.commands.drafting import (
    add_items,
    mark_items,
    move_item,
    open_draft,
    put_item,
    strike_item,
)
from samsyn.agreements.commands.fetching import ReadIn, bring, read_in
from samsyn.agreements.commands.freezing import freeze, record_earlier
from samsyn.agreements.commands.loading import Loaded, load, start
from samsyn.agreements.commands.offering import offer_pattern, withdraw_pattern
from samsyn.agreements.commands.proposing import adopt, drop, propose, revise
from samsyn.agreements.commands.renewing import (
    extend,
    let_run_out,
    note_consultation,
    note_review,
    open_successor,
    take_back_note,
)
from samsyn.agreements.commands.signing import sign

__all__ = [
    "Loaded",
    "ReadIn",
    "add_items",
    "adopt",
    "begin",
    "bring",
    "drop",
    "extend",
    "freeze",
    "let_run_out",
    "load",
    "mark_items",
    "move_item",
    "note_consultation",
    "note_review",
    "offer_pattern",
    "open_draft",
    "open_successor",
    "propose",
    "put_item",
    "read_in",
    "record_earlier",
    "revise",
    "set_up",
    "sign",
    "start",
    "strike_item",
    "take_back_note",
    "undo_begin",
    "withdraw_pattern",
]
