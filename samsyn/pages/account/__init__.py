"""One's own account (mina uppgifter): signing in, the look, keys, security, which collaborations one has."""
