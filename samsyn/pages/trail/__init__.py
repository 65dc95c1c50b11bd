"""What is left to look back on (spår): the yearly binder that whoever reviews the collaboration is given."""
