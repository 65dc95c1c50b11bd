"""Brev: what lies in the outbox put into words, and the address that turns a letter off."""
