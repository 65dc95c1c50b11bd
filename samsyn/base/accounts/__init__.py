"""Accounts (konton): people who may sign in, and the keys they give to programs and calendars."""
