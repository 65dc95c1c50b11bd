"""Files (dokument): lists and texts to be saved, papers set as PDF and Word, and files that are kept."""

from samsyn.base.documents.tables import MEDIA_TYPES, TABLES, Cell, File, Table, table, text

__all__ = ["MEDIA_TYPES", "TABLES", "Cell", "File", "Table", "table", "text"]
