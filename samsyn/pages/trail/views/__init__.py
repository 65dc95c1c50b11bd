"""What the addresses of granskning show (vyer)."""
