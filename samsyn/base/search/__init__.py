"""Search (sök): one index over what the packages have put there, in Swedish, within what each person reaches."""
