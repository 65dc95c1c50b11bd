"""What agreements answer (frågor): the paper of a day, its editions and their differences, its signatures."""

from samsyn.agreements.queries.awaiting import AwaitedRow, awaiting
from samsyn.agreements.queries.deciding import EDITION, SIGNATURE, DecisionRow, decisions
from samsyn.agreements.queries.drafts import (
    DraftInShort,
    DraftRow,
    MarkRow,
    began_as,
    draft,
    drafts,
    drafts_asked,
    may_begin,
    may_draft,
)
from samsyn.agreements.queries.editions import EditionRow, ProposalRow, differences, editions, proposal, proposals
from samsyn.agreements.queries.finding import findable
from samsyn.agreements.queries.papers import StageRow, Timeline, paper, timeline, timelines, whole
from samsyn.agreements.queries.patterns import OfferRow, PatternRow, may_offer, offered, pattern, patterns
from samsyn.agreements.queries.renewing import (
    ExtensionRow,
    LifeRow,
    RenewalRow,
    ReviewRow,
    consulted_on,
    lives,
    renewal,
)
from samsyn.agreements.queries.rows import AgreementRow, agreement_row, agreement_rows
from samsyn.agreements.queries.signing import (
    SignatureRow,
    exported,
    may_sign,
    signatures,
    signatures_asked,
    signatures_of,
    signed_parties,
)
from samsyn.agreements.queries.texts import FrozenRow, Text, changed_since, frozen, may_freeze, text

__all__ = [
    "EDITION",
    "SIGNATURE",
    "AgreementRow",
    "AwaitedRow",
    "DecisionRow",
    "DraftInShort",
    "DraftRow",
    "EditionRow",
    "ExtensionRow",
    "FrozenRow",
    "LifeRow",
    "MarkRow",
    "OfferRow",
    "PatternRow",
    "ProposalRow",
    "RenewalRow",
    "ReviewRow",
    "SignatureRow",
    "StageRow",
    "Text",
    "Timeline",
    "agreement_row",
    "agreement_rows",
    "awaiting",
    "began_as",
    "changed_since",
    "consulted_on",
    "decisions",
    "differences",
    "draft",
    "drafts",
    "drafts_asked",
    "editions",
    "exported",
    "findable",
    "frozen",
    "lives",
    "may_begin",
    "may_draft",
    "may_freeze",
    "may_offer",
    "may_sign",
    "offered",
    "paper",
    "pattern",
    "patterns",
    "proposal",
    "proposals",
    "renewal",
    "signatures",
    "signatures_asked",
    "signatures_of",
    "signed_parties",
    "text",
    "timeline",
    "timelines",
    "whole",
]
