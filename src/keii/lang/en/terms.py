"""English content terms for retrieval: lower-cased Snowball stems without function words."""

from __future__ import annotations

from keii.lang.en.tokens import find_tokens

STOP = frozenset(
    "a about after all also an and any are as at be been before but by can could did do does for from had has have he "
    "her him his how i if in into is it its may more most my no not of on one or our out over said say says she should "
    "so some such than that the their them then there these they this to up was we were what when where which while "
    "who will with would you your".split()
)


def find_terms(text: str) -> tuple[str, ...]:
    """List the content terms of `text`: stems in order of appearance, function words left out."""
    return tuple(
        token.lemma
        for token in find_tokens(text)
        if token.kind not in ("symbol", "particle") and token.surface.lower() not in STOP
    )
