"""Floor 1: bytes to text, pages to text, and the role of every line. No names, no feelings."""

from .folders import article_files
from .load import article_from_text, load_article
from .model import Article, Line

__all__ = ["Article", "Line", "article_files", "article_from_text", "load_article"]
