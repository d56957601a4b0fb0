"""English: what a page prints, and what makes a sentence stand alone."""
# ruff: noqa: E501 - patterns stay on one line each

from __future__ import annotations

import re
from pathlib import Path

from keii.lang.base.phrases import PhraseTable, read_labels
from keii.lang.en.alone import HUMAN, PERSONAL, QUOTED, leans
from keii.lang.en.essays import OWN_VOICE, RELAYED
from keii.lang.en.pointing import find_things, is_short
from keii.lang.en.seams import find_glued
from keii.lang.en.tellers import find_speaker
from keii.lang.en.themes import WEAK, find_phrases

# Words of every news text: a sentence is about the story for none of them.
PASSING = WEAK | frozenset(
    "world number country nation report reports part new old use work start continue follow agency reuters bbc cnn afp ap lrb rrb "
    "photograph gmt bst edt est pm am".split()
)

TABLE = PhraseTable(
    title="{topic}: the story so far",
    pair="{} and {}",
    heading="{topic}",
    reading=" ({date})",
    quotes=(("“", "”"), ("(", ")"), ("[", "]")),
    ends=".!?\"”')",
    dangling=re.compile(
        r"(?:He|She|It|They|We|I|You|This|These|Those|That|His|Her|Its|Their|Our|My|But|And|So|Or|Also|However|Then|"
        r"There|Here|Such|Both|Another|Others|Some|One|Meanwhile|Moreover|Still|Yet|Instead|Thus|Therefore|Nor|Earlier|"
        r"Afterwards?|Later|Nevertheless|Similarly|Likewise|(?:First|Second|Third|Finally|Lastly|Worse|Now)(?=,)|Indeed|Unlike|Otherwise|Hence|Much like|Just like|Just as|Not only|Such as|Especially|Particularly|Including|Which|Who|Whose|Fact|Surely|Perhaps|Clearly|Of course"
        r"|Having said|That said|In total|In all|In fact|Of these|As a result|As such|For example|For instance|In contrast|By contrast"
        r"|Shortly (?:after|before)wards?|Soon after(?:wards)?,|(?:Hours|Minutes|Days|Weeks) (?:later|earlier)|Unfortunately|Fortunately|Hopefully|Sadly|Remember|Imagine|Let['’]s|Let us|Consider (?:the|how|that|this)|To that|From that|Based (?!on|in\b)|Despite (?:that|this|these|those)|In one|In another|Right after|After that|On top of|At the same time|At that|In response|In return|In turn|In this|In these|In that|To that end|More concerning"
        r"|(?:On )?(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|(?:\d{1,2} )?(?:January|February|March|April|May|June|July|August|September|October|November|December)(?: \d{1,2})?),? (?:it|he|she|they)"
        r"|On the other|Added to|As for|Even so|Even then|Until then|Since then|By then|So far|Caused by|Asked (?:if|whether|about|how|why))\b"
    ),
    opener=re.compile(
        r"(?:Meanwhile|In the meantime|Elsewhere|However|Separately|Also|In addition|But|And|Moreover|Furthermore|Additionally)"
        r"(?:,\s|\s,\s|\s)(?=\S)"
    ),
    clutter=re.compile(
        r"^(?:[A-Z][A-Za-z .'/-]{2,30},? )?(?:(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)[a-z]*\.? \d{1,2},? )?"
        r"(?:\((?:Reuters|AP|AFP|CNN|Strait Wire)\)|-LRB- (?:Reuters|AP|AFP|CNN) -RRB-)\s*(?:--?|[\u2013\u2014])\s+"
        r"|^(?!\w+ -[LR][RS]B-)(?:[A-Z][A-Z .'/-]{2,30}(?:, [A-Z][A-Za-z. ]{2,20})?,?\s*"
        r"(?:\([A-Za-z ]{2,20}\)|-LRB- [A-Za-z ]{2,20} -RRB-)?\s*(?:--|[-\u2013\u2014:|])\s+)"
        r"|\s*\((?:Reporting|Editing|Additional reporting|Writing) by [^)]*\)$"
    ),
    boilerplate=re.compile(
        r"https?://|©|\bcopyright\b|all rights reserved|click here|read more|sign up|subscribe|e-?mail|follow us"
        r"|photo(?:graph)?:|^By [A-Z]|^\(.*\)$|fictional article|last updated|-LSB-|\[[A-Z]"
        r"|\((?:left|right|centre|pictured|above)\)|- \d+ (?:hrs?|mins?|hours|minutes) ago"
        r"|^[A-Z][^.]{0,40}, [A-Z]+ News\b|[A-Z]+ News, [A-Z]"
        r"|\b(?:declined|refused) to comment\b|\bnot (?:immediately )?(?:available for comment|respond)\b|\bcould not be reached\b"
        r"|^[A-Z][\w.]+ [A-Z]\w+ is (?:based in|(?:\w+ ){0,2}editor\b|an? (?:\w+ )?(?:correspondent|columnist|reporter|editor|freelance)|the (?:\w+ )?(?:correspondent|editor))\b"
        r"|\bat \d{1,2}:\d\d [ap]\.?m\.? \|"
        r"|(?<!\()#\s?\d|`|\bcourtesy (?:of )?[A-Z]|\b(?:Brig|Gen|Lt|Col|Sgt|Maj|Rep|Sen|Gov|Capt|Adm|Mrs?|Dr|Prof)\.$|\b\d{1,2}:\d\d [ap]m [A-Z]{3}\b|\b(?:examines|discusses|explores)\s(?:the|how|what|why|whether)\b|\bhas\s(?:compiled|pictures|photos|video)\b"
        r"|^[A-Z][\w.]+ [A-Z]\w+ is (?:the )?(?:president|director|founder|head|chief executive|professor) of\b|\bCNN\.com\b|\biReport|\bthis just in\b|\b(?:our|the) live blog\b"
        r"|\b(?:website|site) readers\b|\bnews website\b|\blooks? at (?:whether|how|what|why)\b|\bexplains (?:how|why|what)\b",
        re.IGNORECASE,
    ),
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
    generic=re.compile(
        r"(?:news|press) (?:conference|agency|release)s?|(?:prime|foreign|health) minist(?:er|ry)|officials?|"
        r"(?:total|large|small|growing) numbers?|latest \w+|more than|"
        r"\w+ (?:officials?|sources|experts|authorities|leaders|ministers)|spokes\w+|"
        r".* (?:island|country|nation|cit(?:y|ies)|states?|region|area|territory|capital|man|men|woman|women|people|children)|"
        r"(?:the )?(?:state|local) media|richter scale|international (?:community|aid|media)|(?:middle|far|near) east|(?:north|south|west|east|central)(?:ern)? [a-z]+|.* (?:world|hemisphere)|.*\b(?:CNN|BBC|AFP|AP|Reuters|Getty|iReport|Wire|News)\b.*|head of state|government officials?|.* (?:said|told)|reporters?",
        re.IGNORECASE,
    ),
    joiners=(" ", " and "),
    outlook=re.compile(
        r"\b(?:would (?:cost|mean|affect|hit|halt|force|allow|push up|add|raise|open|be (?:the first|affected|delayed|hit|lost))|could (?:cost|lead|affect|hit|mean|delay)"
        r"|the first .{2,40} (?:since|in)|(?:first|highest|lowest|largest|biggest|worst|deadliest|strongest)\b.{2,60}\bsince\b|at stake|depends? on (?:whether|how|the)\b|expected to|warned|at risk|risks? of)\b"
    ),
    shortest=45,
    longest=320,
    phrases=find_phrases,
    labels=read_labels(Path(__file__).parent),
    leans=leans,
    find_glued=find_glued,
    transcript=re.compile(
        r"\bRUSH TRANSCRIPT\b|\b(?:BEGIN|END) (?:VIDEO|AUDIO)|\b[A-Z]{3,}, (?:CNN|BBC|FOX NEWS|NBC|ABC|CBS) (?:ANCHOR|HOST|CORRESPONDENT|REPORTER)\b"
    ),
    aside=re.compile(
        r"\s?(?:\(|-LRB- )#\s?[\d.,]+\s?(?:m|bn|k|million|billion)?(?:\)| -RRB-)"
    ),  # $270 m (#165 m): a lost pound sign
    find_speaker=find_speaker,
    find_things=find_things,
    is_short=is_short,
    site=re.compile(
        r".*\b(?:Square|Shoals?|Reefs?|Strait|River|Canal|Dam|Bay|Bridge|Tunnel|Airport|Port|Museum|Palace|Hospital|Church|Plant|"
        r"Mine|Base|Camp|Prison|Stadium|Tower|Market|Park|Pass|Line)"
    ),
    can_name=lambda name: not name.isupper() and name[:1].isupper(),
    within=0.67,
    counted=0.45,
    titled=frozenset({"also", "kind", "which"}),
    passing=PASSING,
    prints_parts=True,
    collects=re.compile(
        r"\b(?:(?:a|an|the) )?(?:day\W{1,3}by\W{1,3}day|chronology|(?:timeline|key dates|key events|milestones|diary) (?:of|in|since))\b"
        r"|^(?:timeline|key dates|diary)\s?[:-]",
        re.IGNORECASE,
    ),
    counted_time=re.compile(r"\b(?:ago|earlier|later|before|after|hence|from now)\Z", re.IGNORECASE),
    fleeting=re.compile(
        r"\b(?:now|so far|currently|still|today|yet|apparently|latest|feared|(?:is|are|was|were) [a-z]+ing|stands at|has risen|have risen|has reached|remains?)\b"
    ),
    own_voice=OWN_VOICE,
    relayed=RELAYED,
    pronoun=PERSONAL,
    human=HUMAN,
    background=re.compile(
        r"^(?:(?!\b(?:who|which|that|said|says|after|when|as|because|where)\b)[^,])*\bhad\s(?!to\b|an?\b|\d)|^[^“\"]*\b(?:reportedly|allegedly|apparently)\b"
    ),
    find_quoted=lambda words: tuple(QUOTED.findall(words)),
)
