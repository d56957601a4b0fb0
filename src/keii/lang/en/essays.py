"""English: the voice of a writer with an opinion or a tale of his own, and that of a reporter."""

from __future__ import annotations

import re

from keii.lang.base.joined import by_first_sign
from keii.lang.en.patterns import TABLE

EVALUATIVE = by_first_sign(TABLE["fragments"]["EVALUATIVE"].removeprefix("(?:").removesuffix(")").split("|"))

# "We must", "you", "should", "of course", "shameful", a question to the reader.
OWN_VOICE = re.compile(
    rf"\b(?i:{EVALUATIVE})\b|"
    r"\b(?:I|[Mm]y|[Ww]e|[Oo]ur|us|[Yy]our?)\b|\?\s*$"
    r"|\b(?i:must|should|ought|surely|of course|perhaps|indeed|in short|after all|no doubt|nor|yet|rather than"
    r"|not merely|so-called|if only)\b"
)
RELAYED = re.compile(r"\b(?:said|says|told|announced|reported|according to|confirmed|warned)\b")
