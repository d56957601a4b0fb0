"""English: what a page prints, and what makes a sentence stand alone."""

from __future__ import annotations

import re
from pathlib import Path

from keii.lang.base.phrases import PhraseTable, read_labels
from keii.lang.en.alone import HUMAN, PERSONAL, QUOTED, leans
from keii.lang.en.essays import OWN_VOICE, RELAYED, TOLD
from keii.lang.en.patterns import alternatives, rows_of
from keii.lang.en.pointing import find_things, is_short
from keii.lang.en.seams import find_glued
from keii.lang.en.tellers import find_speaker
from keii.lang.en.themes import WEAK, find_phrases

# Words of every news text: a sentence is about the story for none of them.
PASSING = WEAK | frozenset(
    "world number country nation report reports part new old use work start continue follow agency reuters bbc "
    "cnn afp ap lrb rrb photograph".split()
)

TABLE = PhraseTable(
    title="{topic}: the story so far",
    pair="{} and {}",
    heading="{topic}",
    reading=" ({date})",
    quotes=(("“", "”"), ("(", ")"), ("[", "]")),
    ends=".!?\"”')",
    dangling=re.compile(rf"(?:{alternatives('phrases', 'dangling')})\b"),
    opener=re.compile(
        r"(?:Meanwhile|In the meantime|Elsewhere|However|Separately"
        r"|Also|In addition|But|And|Moreover|Furthermore|Additionally)"
        r"(?:,\s|\s,\s|\s)(?=\S)"
    ),
    clutter=rows_of("phrases", "clutter"),
    boilerplate=rows_of("phrases", "boilerplate"),
    citation=re.compile(
        r"[”\"][.,]?\s(?:[-–—]\s)?[A-Z][^.,;\"“”]{1,40},\s"
        r"(?P<date>(?:\d{1,2} [A-Z][a-z]{2,8}|[A-Z][a-z]{2,8} \d{1,2},) \d{4})(?=[.)\n]|\s*\Z)"
    ),
    subject=re.compile(r"[a-z]"),
    # "The Mexican man arrived": of what the text told before, `find_things` leaves a thing with a name beside it.
    definite=re.compile(
        r"The (?:[\w-]+ ){1,3}?(?:man|woman|boy|girl|couple|child|baby|teenager|patient|pupil|student|victim|suspect)\b"
        r"(?! (?:who|whose|from|in|of|at|to|named|called|accused|charged|suspected|believed)\b)"
    ),
    plain_date=re.compile(
        r"^(?:[Tt]he |(?:[Ee]arly|[Ll]ate)(?: on)? |\d{1,2}(?:[:.]\d\d)? ?[ap]\.?m\.?(?: [A-Z]{2,4})?,? on )?"
        r"(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day(?: (?:morning|afternoon|evening|night))?"
        r"|(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)[a-z]*\.?(?: \d{1,2}(?:st|nd|rd|th)?)?"
        r"|\d{1,2}[:.]\d\d(?: ?[ap]\.?m\.?)?|\d{1,2} ?[ap]\.?m\.?|\d{4} GMT"
        r"|\d{1,2}(?:st|nd|rd|th)? (?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)[a-z]*\.?)$"
    ),
    generic=rows_of("phrases", "generic"),
    joiners=(" ", " and "),
    outlook=re.compile(rf"\b(?:{alternatives('phrases', 'outlook')})\b"),
    shortest=45,
    longest=320,
    phrases=find_phrases,
    labels=read_labels(Path(__file__).parent),
    leans=leans,
    find_glued=find_glued,
    transcript=re.compile(
        r"\bRUSH TRANSCRIPT\b|\b(?:BEGIN|END) (?:VIDEO|AUDIO)"
        r"|\b[A-Z]{3,}, (?:CNN|BBC|FOX NEWS|NBC|ABC|CBS) (?:ANCHOR|HOST|CORRESPONDENT|REPORTER)\b"
    ),
    aside=re.compile(
        r"\s?(?:\(|-LRB- )#\s?[\d.,]+\s?(?:m|bn|k|million|billion)?(?:\)| -RRB-)"
    ),  # $270 m (#165 m): a lost pound sign
    find_speaker=find_speaker,
    find_things=find_things,
    is_short=is_short,
    site=re.compile(
        r".*\b(?:Square|Shoals?|Reefs?|Strait|River|Canal|Dam|Bay|Bridge"
        r"|Tunnel|Airport|Port|Museum|Palace|Hospital|Church|Plant|"
        r"Mine|Base|Camp|Prison|Stadium|Tower|Market|Park|Pass|Line)"
    ),
    can_name=lambda name: not name.isupper() and name[:1].isupper(),
    within=0.67,
    counted=0.45,
    titled=frozenset({"also", "kind", "which"}),
    passing=PASSING,
    prints_parts=True,
    collects=re.compile(
        r"\b(?:(?:a|an|the) )?"
        r"(?:day\W{1,3}by\W{1,3}day|chronology|(?:timeline|key dates|key events|milestones|diary) (?:of|in|since))\b"
        r"|^(?:timeline|key dates|diary)\s?[:-]",
        re.IGNORECASE,
    ),
    counted_time=re.compile(r"\b(?:ago|earlier|later|before|after|hence|from now)\Z", re.IGNORECASE),
    fleeting=re.compile(
        r"\b(?:now|so far|currently|still|today|yet|apparently|latest|feared"
        r"|(?:is|are|was|were) [a-z]+ing|stands at|has risen|have risen|has reached|remains?)\b"
    ),
    captioned=rows_of("phrases", "captioned"),
    own_voice=OWN_VOICE,
    relayed=RELAYED,
    told=TOLD,
    pronoun=PERSONAL,
    human=HUMAN,
    background=re.compile(
        r"^(?:(?!\b(?:who|which|that|said|says|after|when|as|because|where)\b)[^,])*\bhad\s(?!to\b|an?\b|\d)"
        r"|^[^“\"]*\b(?:reportedly|allegedly|apparently)\b"
    ),
    find_quoted=lambda words: tuple(QUOTED.findall(words)),
)
