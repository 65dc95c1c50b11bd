"""The rules of agreements (regler): parts and what differs, amendment, signing, terms, who reaches what."""
