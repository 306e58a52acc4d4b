"""What tells that words are a name, and whose: drafts of mentions, types, Latin and spelled names, what stands beside."""
