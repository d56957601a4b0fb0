"""Fingerprints: the same fault keeps its name when paragraphs move and lines are re-flowed."""

from __future__ import annotations

import re
from hashlib import sha1
from unicodedata import normalize

from msgspec.structs import replace

from keii.model.finding import Finding


def with_fingerprint(finding: Finding) -> Finding:
    """Return the finding with its fingerprint: rule, words, and words of the best passage."""
    best = finding.evidence[0].exact if finding.evidence else ""
    parts = "\0".join((finding.rule, normal(finding.exact), normal(best)))
    return replace(finding, fingerprint=sha1(parts.encode("utf-8", "replace"), usedforsecurity=False).hexdigest())


def normal(words: str) -> str:
    """Return words in one width, without blanks."""
    return re.sub(r"\s+", "", normalize("NFKC", words))
