"""Search (sök): which words a text has, what is asked for, in which order hits come, and what is shown of them."""
