"""Speech told from names and terms: which stretches between marks somebody said, and where they begin and end."""
