"""Records (allmänna handlingar): whose each is, who has received it, and each party's number."""
