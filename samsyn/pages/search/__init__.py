"""The search's pages (sök): in one collaboration, and over all that one belongs to."""
