"""Papers (den skrivna överenskommelsen): model, reading, writing, checks and promises, pure and without Django."""
