"""Places (platser): municipalities and counties, their outlines and neighbours, and the school days of a place."""
