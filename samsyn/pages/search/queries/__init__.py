"""What the search's pages ask (frågor)."""

from samsyn.pages.search.queries.asking import Asking
from samsyn.pages.search.queries.kinds import GROUPS, KINDS
from samsyn.pages.search.queries.page import SearchPage, search_page

__all__ = ["GROUPS", "KINDS", "Asking", "SearchPage", "search_page"]
