"""Forums (forum): notice, agenda, attendance, decision, notes. Who met, what was decided, and what became of it."""
