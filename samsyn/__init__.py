"""Samsyn: the working place of a crime-prevention agreement (samverkansöverenskommelse)."""
