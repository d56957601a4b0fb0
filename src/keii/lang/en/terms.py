"""English content terms for retrieval: lower-cased Snowball stems without function words."""

from __future__ import annotations

from functools import lru_cache

from keii.lang.base.tokens import Kind, Token
from keii.lang.en.tokens import WORDS, word_of

# Function words, light verbs, verbs of saying, titles of address, contractions.
STOP = frozenset(
    "a about after again all along also although among an and another any anyone are aren't around as at away be "
    "because been before being between both but by came can can't cannot come could couldn't d did didn't do does "
    "doesn't doing don't done down during each either else even ever every few for from further get gets getting go "
    "goes going gone got had hadn't has hasn't have haven't having he he'd he'll he's her here hers herself him "
    "himself his how however i i'd i'll i'm i've if in including into is isn't it it'll it's its itself just ll made "
    "make makes making many may me might more most mr mrs ms much must my myself near neither no nor not now of off on "
    "once one only onto or other others our ours out over own per put rather re s said same saw say saying says see "
    "seen she she'd she'll she's should shouldn't since so some still such t take taken takes than that that's the "
    "their theirs them themselves then there there's these they they'd they'll they're they've this those though "
    "through thus to told too took toward towards under until up upon us ve very via was wasn't we we'd we'll we're "
    "we've well went were weren't what what's when where whether which while who who's whom whose why will with within "
    "without won't would wouldn't yet you you'd you'll you're you've your yours yourself".split()
)


def is_content(token: Token) -> bool:
    """Answer whether `token` carries matter: no mark, no function word."""
    return carries(token.surface, token.kind)


@lru_cache(maxsize=100_000)
def carries(surface: str, kind: Kind) -> bool:
    """Answer whether a word as printed carries matter."""
    return kind not in ("symbol", "particle") and surface.lower().replace("’", "'") not in STOP


@lru_cache(maxsize=100_000)
def term_of(surface: str) -> str | None:
    """Return the stem of a word that carries matter, None for a mark or a function word."""
    lemma, part = word_of(surface)
    return lemma if carries(surface, part) else None


@lru_cache(maxsize=32_768)
def find_terms(text: str) -> tuple[str, ...]:
    """List the content terms of `text`: stems in order of appearance, function words left out.

    Kept, because events, counts, echoes and the composer all ask for the same sentences.
    """
    return tuple(filter(None, map(term_of, WORDS.findall(text))))
