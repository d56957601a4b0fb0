"""Japanese content terms for retrieval: lemmas, and character bigrams of names the analyser may split."""

from __future__ import annotations

import re
from unicodedata import normalize

from keii.lang.ja.tokens import find_tokens

CONTENT = frozenset({"noun", "proper", "verb", "adjective", "number", "prefix", "suffix"})
STOP = frozenset({"する", "なる", "ある", "いる", "こと", "もの", "ため", "よう", "これ", "それ", "れる", "られる", "いう", "できる", "の", "さん", "氏"})
RUN = re.compile(r"[一-鿿々〆ヶァ-ヺー]{2,}")


def find_terms(text: str) -> tuple[str, ...]:
    """List the content terms of `text`: normalised lemmas, then bigrams of kanji and katakana runs."""
    text = normalize("NFKC", text)
    lemmas = [t.lemma.lower() for t in find_tokens(text) if t.kind in CONTENT and t.lemma not in STOP]
    bigrams = [run[i : i + 2] for run in RUN.findall(text) for i in range(len(run) - 1)]
    return (*lemmas, *bigrams)
