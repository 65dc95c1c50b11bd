"""What the agreement's pages ask (frågor)."""

from samsyn.pages.agreement.queries.changes import ChangeRow, EditionPage, editions_page, history
from samsyn.pages.agreement.queries.offering import OfferPage, offer_page
from samsyn.pages.agreement.queries.page import Page, page, remarks_of
from samsyn.pages.agreement.queries.remarks import Remark
from samsyn.pages.agreement.queries.signatures import Place, SignaturesPage, signatures_page, signers
from samsyn.pages.agreement.queries.signing import SignPage, sign_page

__all__ = [
    "ChangeRow",
    "EditionPage",
    "OfferPage",
    "Page",
    "Place",
    "Remark",
    "SignPage",
    "SignaturesPage",
    "editions_page",
    "history",
    "offer_page",
    "page",
    "remarks_of",
    "sign_page",
    "signatures_page",
    "signers",
]
