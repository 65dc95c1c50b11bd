"""A pasted text taken apart (textens delar): lines, what the pages repeat, headings and paragraphs."""
