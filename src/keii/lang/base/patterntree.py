"""What a pattern is made of: the standard library's reader of patterns, which has no public name.

This is the one place that imports it; the tests of what stands on it would show a change.
"""

from re import _constants as op  # type: ignore[attr-defined]
from re import _parser as parser  # type: ignore[attr-defined]

__all__ = ["op", "parser"]
