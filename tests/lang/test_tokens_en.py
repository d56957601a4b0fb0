"""English words: their places, and the two ways to what they are compared by."""

from __future__ import annotations

import pytest

from keii.lang.en import tokens
from keii.lang.en.compare import TABLE

TEXT = "The U.S. didn't send 3,000.5 F-16s on Halva’s _10th_ day (“no”), says Ana 's clerk."


def test_words_stand_where_they_say() -> None:
    found = tokens.find_tokens(TEXT, 7)

    assert [TEXT[token.start - 7 : token.end - 7] for token in found] == [token.surface for token in found]
    assert "".join(token.surface for token in found) == TEXT.replace(" ", "")


@pytest.mark.parametrize(
    ("surface", "kind"),
    [("U.S.", "proper"), ("3,000", "number"), ("'s", "particle"), ("’", "symbol"), ("_", "symbol"), ("day", "noun")],
)
def test_a_word_alone_tells_its_kind(surface: str, kind: str) -> None:
    assert tokens.kind_of(surface) == kind


def test_the_short_way_to_the_keys_of_a_text_leads_where_that_by_its_tokens_does() -> None:
    found = [TABLE.key(token) for token in tokens.find_tokens(TEXT) if TABLE.is_content(token)]

    assert TABLE.keys is not None
    assert list(TABLE.keys(TEXT)) == found
