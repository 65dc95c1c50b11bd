"""The views of drafts (vyer)."""
