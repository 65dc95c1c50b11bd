"""The rules of duties (regler): pure, told the day, each with the clause or section it comes from."""
