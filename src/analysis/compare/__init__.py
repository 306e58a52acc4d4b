"""Floor 3: company tables from the tables of mentions, quotes and targets."""
