"""Parties (parter): who holds which function and sits where on a day; completes the actor with her circles."""
