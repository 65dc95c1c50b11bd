"""The base (grunden): what cuts across all packages; it knows neither them nor the papers."""
