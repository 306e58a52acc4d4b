"""The mood of what is said, by lexicon or model, and toward whom."""
