"""Pages (sidor): what people and programs meet, one folder each."""
