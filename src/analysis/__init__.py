"""Arabic news, read by Python: who is named, who said what in which mood, how the companies compare.

>>> from analysis import open_study, open_many
>>> study = open_study("data/raw/court-filings-meta-gpt4.txt")
>>> study.mentions, study.quotes, study.companies
>>> corpus = open_many("tests/gold/articles")
>>> corpus.quotes, corpus.all_companies

A path that leads nowhere from here is looked for in the project's folder, so that these lines work from any. A string is
made an article by ``article_from_text``; ``analyse`` takes an article and knows no file. The charts, tables and the
marked-up article are in ``analysis.show``.
"""

from .article import Article, article_from_text, load_article
from .corpus import Corpus, open_many
from .errors import InputError
from .pipeline import Analysis, analyse
from .study import Study, open_study

__all__ = ["Analysis", "Article", "Corpus", "InputError", "Study", "analyse", "article_from_text", "load_article", "open_many",
           "open_study"]
__version__ = "0.1.0"
