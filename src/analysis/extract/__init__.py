"""Floor 2: entities, quotes, speakers and sentiment, from an Article and the tables before."""
