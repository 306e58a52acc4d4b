"""What every rule reads: the words of the lists, found in one pass over an article, and where somebody is said to speak."""
