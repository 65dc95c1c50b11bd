"""What the pages of drafts ask (frågor)."""
