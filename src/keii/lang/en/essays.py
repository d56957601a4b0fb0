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
DAY = r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day"
MONTH = r"(?:January|February|March|April|May|June|July|August|September|October|November|December)"
# A speaker, an office or a day of the news: one sentence in five of a report has it.
TOLD = re.compile(
    r"\b(?:said|says|told|tells|announced|reported|reports|according to|confirmed|warned|claimed|denied|insisted|added"
    r"|urged|revealed|admitted|showed|estimates?|quoted|acknowledged|accused|called (?:on|for)|asked|statement"
    r"|spokes\w+|officials?|[Yy]esterday|[Tt]oday|[Tt]onight|last (?:night|week|month)|this (?:week|morning)"
    rf"|{DAY}|(?:{MONTH}|Jan|Feb|Aug|Sept?|Oct|Nov|Dec)\.? \d{{1,2}}|\d{{1,2}} {MONTH})\b"
)
