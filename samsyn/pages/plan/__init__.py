"""The plan's pages (plan): focus areas, goals and activities, with what is missing said as questions."""
