"""Files on their way in (uppladdning): no more is taken in than may be kept, however much is sent."""

from io import BytesIO
from typing import Any

from django.core.files.uploadedfile import InMemoryUploadedFile
from django.core.files.uploadhandler import FileUploadHandler

from samsyn.base.documents.rules import MOST_BYTES


class Measured(FileUploadHandler):
    """Takes in a file up to the byte that makes it too large to keep: what follows is let by, and the form says so."""

    def new_file(self, *args: Any, **kwargs: Any) -> None:
        """Begin with an empty file."""
        super().new_file(*args, **kwargs)
        self.taken = BytesIO()

    def receive_data_chunk(self, raw_data: bytes, start: int) -> None:
        """Take in a piece, or what there is room for of it."""
        self.taken.write(raw_data[: max(MOST_BYTES + 1 - start, 0)])

    def file_complete(self, file_size: int) -> InMemoryUploadedFile:
        """Hand over the file with the size that was sent."""
        self.taken.seek(0)
        about = (self.file_name, self.content_type, file_size, self.charset, self.content_type_extra)
        return InMemoryUploadedFile(self.taken, self.field_name, *about)
