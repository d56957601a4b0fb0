"""What a sentence is on its page."""

from __future__ import annotations

from typing import Literal

Role = Literal[
    "title",
    "lead",
    "as_of",
    "heading",
    "question",
    "answer",
    "status",
    "why",
    "bullet",
    "entry",
    "statement",
    "body",
    "takeaway",
    "source",
    "quote",
]
