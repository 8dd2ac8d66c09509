"""The pages on which figures are promised and published, and reports are worded."""

from . import figures, prose

__all__ = ["figures", "prose"]
