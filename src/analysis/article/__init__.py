"""Floor 1: bytes to text, pages to text, and the role of every line. No names, no feelings."""

from .load import load_article
from .model import Article, Line

__all__ = ["Article", "Line", "load_article"]
