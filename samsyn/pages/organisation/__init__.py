"""The organisation's pages (organisation): the forums as a tree and one by one, the parties and their functions."""
