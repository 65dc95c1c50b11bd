"""Files (filer): what is kept, to be saved by those who reach it."""
