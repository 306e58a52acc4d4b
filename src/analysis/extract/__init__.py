"""Floor 2: entities, quotes, speakers and sentiment, from an Article and the tables before.

Its rooms from the ground up, each of which imports from the lower ones alone:

``reading``    what every rule reads: the lists' words found in one pass, the places where somebody is said to speak
``clues``      what tells that words are a name, and of what
``people``     people whom no catalogue holds
``bodies``     companies, clubs and institutions that none holds
``names``      all mentions: ``names.mentions.find_mentions``
``speech``     which stretches between marks somebody said
``speakers``   who says them
``quotes``     both together: ``quotes.find_quotes``
``carried``    which companies only carried the words; knows no quotes
``sentiment``  the mood of what is said, and toward whom
"""
