"""All mentions of an article: of the catalogue, of the rules for people and bodies, and what repeats them."""
