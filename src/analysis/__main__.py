"""``python -m analysis``."""

from .cli import entry

raise SystemExit(entry())
