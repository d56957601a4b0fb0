"""Text that was decoded in the wrong encoding before keii saw it: signs no writer typed."""

from __future__ import annotations

import re

# 0.05: Japanese or French read in a wrong encoding has .08 and more; English with garbled quotation marks only, .01.
TOO_MANY = 0.05
SAMPLE = 50_000  # characters looked at
FEWEST = 8  # garbled signs: less is a slip, whatever the share
GARBLED = re.compile(
    "\ufffd|[\x80-\x9f\ue000-\uf8ff]"
    "|[ÃÂ][\x80-\xbf]|[ãåæçèé][\x80-\xbf€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ]{2}"  # ã‚, Ã©: UTF-8 read as Western
    "|[縺繧繝]."  # 縺ゅ▲: UTF-8 read as Shift JIS
    "|[‚ƒ][^\\s\\w]|[‚ƒ]\\w|[¤¥][^\\s\\d]"  # ‚±‚ê, ¤³¤ì: Shift JIS and EUC-JP read as Western
    "|[?？]{4,}"  # letters that had no place in the encoding they were saved in
)


def is_garbled(text: str) -> bool:
    """Answer whether so much of a text is signs of a wrong encoding that nothing can be held against it."""
    sample = text[:SAMPLE]
    found = [match.group() for match in GARBLED.finditer(sample)]
    lost = sum(map(len, found))
    return lost >= FEWEST and lost >= TOO_MANY * sum(not c.isspace() for c in sample)
