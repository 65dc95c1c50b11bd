"""Agreements (överenskommelser): editions of the paper, proposals and signatures; what was agreed from which day."""
