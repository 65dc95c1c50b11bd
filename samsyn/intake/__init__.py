"""Intake (inläsning): pasted text and tables become pieces, phrases and suggestions, and nothing by themselves."""
