"""Companies, clubs and institutions that no catalogue holds."""
