"""What a sentence says of time (hitta fraser): rhythms, terms, chairs and events, each with its place."""
