"""Arabic news, read by Python: who is named, who said what in which mood, how the companies compare.

>>> from analysis import load_article, analyse
>>> analysis = analyse(load_article("data/raw/court-filings-meta-gpt4.txt"))
>>> analysis.mentions, analysis.quotes, analysis.companies

The path is one from the project's folder. The charts, tables and the marked-up article are in ``analysis.show``;
``analysis.study`` opens an article with every table at once, as the notebooks do, from whatever folder.
"""

from .article import Article, load_article
from .errors import InputError
from .pipeline import Analysis, analyse

__all__ = ["Analysis", "Article", "InputError", "analyse", "load_article"]
__version__ = "0.1.0"
