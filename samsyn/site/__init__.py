"""The site (platsen): settings, root addresses, the command line."""
