"""Floor 0: the language alone — characters, folding, words, sentences, quotation marks."""
