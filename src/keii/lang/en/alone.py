"""English: whether a sentence leans on the ones before it, and whether a date in it dates its main event."""
# ruff: noqa: E501 - patterns and word lists stay on one line each

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterable

from keii.lang.en.terms import STOP

CALENDAR = frozenset(
    "monday tuesday wednesday thursday friday saturday sunday january february march april may june july august "
    "september october november december jan feb mar apr jun jul aug sep sept oct nov dec".split()
)
SAYS = r"(?:said|says|say|told|tells|added|adds|wrote|writes|explained|noted|recalled|insisted|continued)"
# ", she said." and "They said" in the middle: the speaker is named somewhere else.
SPEAKER = re.compile(
    rf"(?:[,”\"’']|'')\s*(?:(?:he|she|they|it)\s{SAYS}|{SAYS}\s(?:he|she|they|it))\b"
    rf"|\b[Aa]\sspokes(?:man|woman|person)\s{SAYS}\b|\bthe\s(?:\w+\s)?(?:official|source|witness|analyst)s?\s{SAYS}\b"
    rf"|^[^A-Z\"“]*\b(?:he|she|they)\s{SAYS}\b|\b(?:said\sanother|another\ssaid|it\s(?:quoted|cited))\b"
)
PERSONAL = re.compile(r"\b(?:he|she|him|hers|her|his)\b")
HUMAN = re.compile(
    r"\b(?:man|woman|boy|girl|mother|father|child|baby|teenager|passenger|farmer|worker|victim|driver|doctor|nurse|patient|"
    r"judge|soldier|officer|teacher|president|minister|king|queen|pope|mayor|governor|leader|spokes\w+|chief)\b",
    re.IGNORECASE,
)
APPOSED = re.compile(r"^(?:[A-Z][\w’'-]*\s?){1,4},\s(?:his|her|their|its)\s[A-Za-z ]*[a-z],")
PLACE = re.compile(r"\b(?:in|at|to|from|near|of|on|across|around)\s(?:the\s)?(?:[a-z]+\s){0,2}[A-Z]")
THERE = re.compile(
    r"\bthere\b(?!\s(?:is|are|was|were|had|has|have|will|would|may|might|can|could|should|must|remain|seem|be\b|appear"
    r"|no\b|isn|aren|wasn|weren|exist|do|did|does|came|comes|to be|being))",
    re.IGNORECASE,
)
POINTING = re.compile(
    r"\b(?:[Ss]uch\s(?!as\b|an?\b)[a-z]+|[Tt]hese\s[a-z]+|[Tt]hose\s(?!who|of|with|that|in|from|whose|killed|affected)[a-z]+"
    r"|[Tt]his\s(?!week|month|year|morning|afternoon|evening|summer|winter|autumn|spring|fall|weekend|time|is|was|season)[a-z]+"
    r"|the\ssame\s(?!time|day|week|month|year|way|for|as|number|amount|thing|\w+\s(?:as|that\s(?:is|was|has|had|[a-z]+ed|hit|struck|killed))\b)[a-z]+"
    r"|(?:used|of|in|at|for|from|on|by|to|like)\sthat\s(?:term|word|kind|sort|way|number|figure|plan|move|point|case|group|decision|report|idea)"
    r"|\b(?:[Rr]ight\s|[Ss]hortly\s|[Ss]oon\s)?after\sthat\b(?=,)|\bcan\sdo\sit\b"
    r"|\bthe\s(?:western|eastern|northern|southern|port|coastal|besieged|nearby)\s(?:city|town|village)\b(?!\s(?:of|in|near|on|[A-Z]))"
    r"|\bthat\s(?:is|was)\s(?:because|why|how|what)\b"
    r"|[a-z]+(?:ed|s)\sthat\s(?:message|view|call|warning|concern|sentiment|claim|demand|promise|pledge)"
    r"|[Aa]\ssimilar\s[a-z]+\s(?!to\b)[a-z]+|(?<!(?:over|from|come|came)\s)\bhere\b"
    r"|the\s(?:former|latter)\b(?!\s[a-z]+\s[A-Z])|the\sothers?\b(?!\s(?:side|hand|day|countr))"
    r"|^(?:In|On|At|For|From)\s(?:other|another|both|the other)\s)"
)
OWN = re.compile(r"\b(?:I|me|[Mm]y|mine|[Ww]e|us|[Oo]ur|ours|[Yy]ou|[Yy]our|yours|myself|ourselves)\b")
QUOTED = re.compile(r"“[^”]*”|\"[^\"]*\"|``.*?''|` `.*?''|‘[^’]*’(?!\w)")
TICKER = re.compile(
    r"^\d{4}\s[A-Z]|^\d{1,2}\s(?:January|February|March|April|May|June|July|August|September|October|November|December)\s\d{4}\s[A-Z]|\b(?!(?:in|since|by|of|for|from|until|after|before|the|and|to|during|at|late|early|than|mid)\b)[a-z]{2,}\s\d{4}\s[A-Z]|"
    r"^(?:\d{3,4}\s?(?:GMT|BST|UTC)?\s?[A-Z][a-z]|\d{1,2}[:.]\d\d\b|\d{4}:)|\b\d{1,2}:\d\d\s(?:UK|GMT|BST)\b"
)
ELLIPSIS = re.compile(
    r"^\W*(?:Two|Three|Four|Five|Some|Many|Most|Several|All|None|Half|Dozens|Hundreds|Thousands) of (?:them|these|those)\b"
)
# A quotation that takes up a question nobody hears on the page; "thanked her and left"; "…," its leader said.
UNSAID = re.compile(
    r"^(?:“|\"|``\s?|‘)\s?(?:It|It['’]s|That|That['’]s|This|These|Those|They|He|She|Such|No such|But|And|So|Yes|No|Because|There)\b(?!\sis\sno\s)"
)
HANDED = re.compile(
    r"\b(?:declared|called|described|named|made|labelled|found)\sit\s(?:an?|the)\b|\b(?:just\sthat|do\sso|did\sso|doing\sso)\b"
    r"|^(?:Although|While|If|When|As|Because|Since|Though|Once)\s(?:it|they|he|she|this|that)\b|\b[a-z]+ed\s(?:him|her)(?=\s(?:and|but|on|in|at|for|to|with|by|as|after|before|when)\b|[,.;])"
)
OWNERLESS = re.compile(r"^[\W]*(?:its|their|his|her)\s")
FRAME = re.compile(
    r"^(?:While|When|After|Before|By|Despite|Since|As|Although|Besides|Without)\s[a-z]+ing\b[^,]*,\s(?:they|it|he|she|we)\b|"
    r"^(?:In|On|At|During|By|After|Before|Since|For|Until|From)\s(?:the|that)\s[a-z]+,?\s(?:he|she|it|they)\b|"
    r"^(?:(?:On|Late|Early|Last)\s)?(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|week|month|year)(?:\s(?:morning|afternoon|evening|night))?\s?,?\s(?:he|she|it|they)\b"
)


def leans(text: str) -> bool:
    """Answer whether a sentence needs the one before it: a speaker, a person, a place or a thing named there."""
    outside = QUOTED.sub("“”", text)
    if not outside.strip("“”.,!' "):
        return True  # nobody says it
    if TICKER.search(text) or ELLIPSIS.match(text) or FRAME.match(text) or APPOSED.match(text):
        return True
    if SPEAKER.search(text) or OWN.search(outside) or POINTING.search(text):
        return True
    if (there := THERE.search(outside)) is not None and not PLACE.search(outside[: there.start()]):
        return True
    if UNSAID.match(text) or HANDED.search(outside) or OWNERLESS.match(outside):
        return True
    person = PERSONAL.search(outside)
    return (
        person is not None and not has_name(outside[: person.start()]) and not HUMAN.search(outside[: person.start()])
    )


COUNTS = frozenset(
    "one two three four five six seven eight nine ten several dozens hundreds thousands today yesterday tonight last next "
    "according despite speaking asked born once".split()
)


def has_name(words: str) -> bool:
    """Answer whether words hold a capitalised name: no first function word, no month, no day."""
    for match in re.finditer(r"[A-Z][\w’'-]*", words):
        word = match.group().lower().split("'")[0].split("’")[0]
        if word in CALENDAR or (match.start() == 0 and (word in STOP or word in COUNTS)):
            continue
        return True
    return False


RANGE = re.compile(
    r"\s(?:to|through|until|till|and)\s(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|(?:Jan|Febr)uary|March|April|May|June|July|August|(?:Septem|Octo|Novem|Decem)ber)\b"
)
MODIFIED = re.compile(r"(?:\b(?:the|an?|its|his|her|their|this|that)|['’]s)\s(?:[a-z]+\s)?\Z", re.IGNORECASE)
NOUN_NEXT = re.compile(
    r"\s(?!(?:in|on|at|by|for|from|to|of|and|or|but|when|where|while|as|after|before|that|which|who|because|if|with|"
    r"during|between|against|over|near|with|it|he|she|they|the|an?|his|her|its|their|is|are|was|were|has|have|had|will|would)\b)"
    r"[a-z]"
)
# A clock alone has no day; "at 1653" is no year.
CLOCK = re.compile(
    r"(?:about\s|around\s)?\d{1,4}(?:[:.]\d\d)?\s?(?:a\.?m\.?|p\.?m\.?|o'clock)?\s?(?:\(?\d{3,4}\s)?(?:hours?|GMT|BST|UTC|EST|EDT|local time|local)\)?"
    r"|\d{1,2}[:.]\d\d|\d{1,2}(?:[:.]\d\d)?\s?(?:a\.?m\.?|p\.?m\.?)|noon|midnight",
    re.IGNORECASE,
)
AT = re.compile(r"\bat\s\Z")
OWNED = re.compile(r"\s?['’]s?\b")
# A time behind these words measures, limits or compares; it dates nothing.
MEASURE = re.compile(
    r"\b(?:before|since|until|till|than(?:\s(?:in|on|at))?|of|after|by|from|prior\sto|ahead\sof|compared\s(?:with|to)(?:\sthe)?"
    r"|as\sof|dat(?:ing|es?|ed)\s(?:back\s)?(?:to|from)|between|again(?:st)?|through|to|versus|like|with|through|starting|beginning|effective|as\sin)"
    r"\s(?:the\s)?(?:early\s|late\s|mid-?\s?|end\sof\s|start\sof\s)?\Z",
    re.IGNORECASE,
)
PLANNED_FOR = re.compile(r"\b(?:for|due|scheduled)\s(?:the\s)?(?:early\s|late\s|mid-?)?\Z", re.IGNORECASE)
CLAUSE = re.compile(
    r"\b(?:which|who|whom|whose|that|when|where|after|before|because|while|if|as|since|until|although|though|unless|than|whether|"
    r"[a-z]+ing|planned|scheduled|published|signed|killed|held|damaged|injured|built|born|elected|expected|set|due|known|called|made|(?:up|down)\s(?:from|to)|will|would|may|might|could|"
    r"to\s(?!the\b|an?\b|his\b|her\b|its\b|their\b|about\b|more\b|less\b|two\b|three\b)[a-z]+)\b|;|\s-+\s|\("
)
ADVERBIAL = re.compile(
    r"\A(?:\W|(?:on|in|at|by|early|late|the|during|over|last|this|earlier|later|just|only|also|meanwhile|then|but|and)\b)*\Z",
    re.IGNORECASE,
)
TOWARDS = re.compile(
    r"\A(?:[\s,]|\b(?:has|have|had|was|were|is|are|also|been|be|will|would|to|unanimously|formally|officially|again|[a-z]+ly)\b){0,4}\Z"
)


def governs(text: str, time: tuple[int, int], trigger: tuple[int, int] | None, verb: str, *, ahead: bool) -> bool:
    """Answer whether a time dates the event whose predicate stands at `trigger`, and that is an event at all.

    It does as an adverbial of the main clause: at the opening of the sentence, right before
    the predicate, or behind it with no other clause between. `ahead` is for a plan, whose day
    may be told as "set for June 12".
    """
    start, end = time
    before, after = text[:start], text[end:]
    if OWNED.match(after) or MEASURE.search(before) or (not ahead and PLANNED_FOR.search(before)):
        return False
    if RANGE.match(after):
        return False
    if NOUN_NEXT.match(after) and (MODIFIED.search(before) or re.fullmatch(r"\d{4}", text[start:end])):
        return False
    if CLOCK.fullmatch(text[start:end]) or (re.fullmatch(r"\d{4}", text[start:end]) and AT.search(before)):
        return False
    if not ahead and verb in STATES:
        return False
    if trigger is not None and not (ahead or (PAST.match(text, trigger[0]) and not set_off(text, trigger[0]))):
        trigger = None  # none, or a participle set off by a comma
    if trigger is None and not ahead:
        trigger = first_past(text)
        if trigger is None or STATIVE.match(text, trigger[0]):
            return False
    if trigger is not None and not ahead and BESIDE.search(text, 0, trigger[0]) and end > trigger[0]:
        return False
    part = PARTICIPLE.search(before)
    if part and (trigger is None or part.start("word") != trigger[0]) and part["before"].lower() not in HELPING:
        return False  # "the cases confirmed on Friday"
    opening = match.end() if (match := DATELINE.match(text)) else 0
    if ADVERBIAL.match(text, opening, start):
        return True
    if trigger is None:
        return CLAUSE.search(before) is None
    if end <= trigger[0]:
        return TOWARDS.match(text[end : trigger[0]]) is not None
    return CLAUSE.search(text[trigger[1] : start]) is None


def set_off(text: str, at: int) -> bool:
    """Answer whether a participle is set off by a comma of its own ("the bridge, damaged in March, …")."""
    return text[:at].endswith(", ") and text[:at].count(",") % 2 == 1


def first_past(text: str) -> tuple[int, int] | None:
    """Return where the first verb in the past tense stands, none of a relative clause."""
    for match in PAST.finditer(text):
        if DETERMINER.search(text, 0, match.start()) and match.group().endswith("ed"):
            continue  # "a handcrafted shield"
        if not RELATIVE.search(text, 0, match.start()) and not set_off(text, match.start()):
            return match.span()
    return None


DETERMINER = re.compile(r"\b(?:an?|the|his|her|its|their)\s\Z", re.IGNORECASE)
PAST = re.compile(
    r"\b(?:(?!need|seed|feed|speed|indeed|hundred|united|sacred|naked|armed|speed|exceed|proceed|succeed)[a-z]{2,}ed|was|were|went|came|"
    r"took|made|met|held|won|lost|began|became|gave|got|saw|left|led|fell|rose|grew|hit|cut|sent|paid|found|ran|spoke|"
    r"wrote|broke|stood|brought|bought|sold|fought|drew|struck|shot|died|flew|threw|drove|chose|rang|swore|sank|shook|"
    r"built|put|set|quit|shut|burst|spread|been|taken|given|shown|killed|seen|known|sworn|flown|driven|beaten|stolen|withdrawn)\b"
)
STATIVE = re.compile(
    r"(?:was|were|been|needed|wanted|seemed|remained|included|contained|believed|hoped|feared|expected|called|said)\b(?!\s[a-z]+(?:ed|en|wn|ne|ld|ot|nt|ht|de|ut|ck)\b)"
)
BESIDE = re.compile(
    r"\b(?:who|which|where|when|whose|while|after|before|until|once|if|because|since|than)\s[^,]*\Z", re.IGNORECASE
)
PARTICIPLE = re.compile(
    r"(?P<before>\w+)\s(?P<word>[a-z]+ed|found|seen|taken|held|known|made)\s(?:(?:on|in|late|early|at|over|during|the)\s)*\Z"
)
HELPING = frozenset("was were is are be been being has have had and or also then they he she it who not".split())
RELATIVE = re.compile(
    r"\b(?:who|which|that|where|when|whose|while|as|after|before|until|once|if|because|since|than)\s[^,]*\Z",
    re.IGNORECASE,
)
DATELINE = re.compile(r"[A-Z][A-Za-z .,'/-]{1,60}(?:\([A-Za-z ]{2,30}\)\s?)?\s?(?:--?|[\u2013\u2014])\s")
# States and habits are no events, whatever day they are told for.
STATES = frozenset(
    "be have cost carry keep remain seem include contain mean need want hope believe think know feel expect like doubt "
    "depend matter consist belong own call describe praise tell say add argue note explain warn insist live lie stand appear "
    "become look understand fear worry hear wait continue show suggest vary differ range".split()
)
NAME_BEFORE = re.compile(r"[a-z0-9’')\]]\s\Z")
WORD = re.compile(r"[A-Za-z][\w’'-]*")
JOINING = frozenset(
    "the a an and or of in on at to for from by with as that than into near is was are were said".split()
)
DETERMINERS = frozenset(
    "the a an in on at it he she they we when while if although because but so some many two three four five six there this these those more most all one about "
    "around nearly".split()
)


# "… in Haiti In the capital", "… at all “We are …", "… save lives’ Mr Obama", "Dr Baker: Presumably", "(CDC) CDC", "bird\\/pig".
SEAM = re.compile(
    r"[a-z0-9]\s(?:She|He|They|We|It)\s(?:is|was|are|were|has|had|have|said|says|will|would|added)\b|[A-Z][a-z]+\s(?:In|On|At|After|Since|Across)\s(?:[A-Z]|the\s[a-z])"
    r"|[a-z](?<!said)(?<!says)\s[“\"](?:We|I|It|The|This|There)\s[^”\"]*\.[”\"]$|[a-z][”’]\s(?:[A-Z][a-z]+\s[a-z]|Mr|Mrs|Ms|Dr|Up\sto|The|In|On|At|A)\b"
    r"|\b(?:Dr|Mr|Mrs|Ms|UK|US|Q|A)\s?[A-Z]?[a-z]*:\s[A-Z]|\((?P<short>[A-Z]{2,})\)\s(?P=short)\b|\\\\?/|^[^“:]{3,70}:\s[‘“\"].{3,160}[’”\"]\s[A-Z]|(?:\b[A-Z]{2,}\s){3,}[A-Z][a-z]|^(?:PA|AP|AFP|EPA|Getty)\s[A-Z]|\ssays:\s[A-Z]|\b\d+\s\d{1,2}\s(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)\w*,?\s\d{4}:"
    r"|\b[A-Z][a-z]+\ss\s[a-z]|\b[A-Z][a-z]+\s(?:More|Less)\sthan\b|ed\sin\s\d{4}\s[A-Z][a-z]+\s[a-z]+s\s(?:the|an?)\b|\bsays\b[^;“”\"]*[a-z](?<!\band)(?<!\bwhile)(?<!\bbut)(?<!\bthat)(?<!\bas)(?<!\bwhich)\s(?:[A-Z]\w+\s){1,3}says\b|^(?:\S+\s){1,7}--\s[A-Z][a-z]+\s[a-z]|\b(?:the|an?)\s(?!day|week|month|year|time|way|moment|night|reason|same)[a-z]+\s[A-Z][\w-]*['’]s\s[a-z]"
    r"|[a-z]\s“[A-Z][^”]{15,},”\s(?:said|says)\b|^[A-Z]\w+,\sDay\s\d"
    r"|^[A-Z][a-z]+\s[A-Z][a-z]+,\s[A-Z][A-Za-z]+\scorrespondent,|^\d{1,2}\s[A-Z]{3,}\b|\bwrote:\s|[a-z]:\s[A-Z][a-z]+\s[a-z]|\d\s[A-Z][a-z]+\s[A-Z][a-z]+\s(?:was|is|has|said)\b"
)
INNER_DATELINE = re.compile(r".{20}[a-z]\s[A-Z]{3,}[A-Za-z0-9 ,.]{0,30}(?:\(|-LRB- )[A-Z]\w+(?:\)| -RRB-)\s--?\s")


def find_glued(sentences: Iterable[str]) -> Callable[[str], bool]:
    """Return the test whether a sentence has a headline or caption glued to it ("… fears of unrest Anger is growing").

    A capital in the middle of a sentence, behind a small word that no preposition is, on a word that the
    texts write small elsewhere, is where two pieces were joined.
    """
    small: Counter[str] = Counter()
    for sentence in sentences:
        small.update(word for word in set(WORD.findall(sentence)) if word[:1].islower())

    def is_glued(sentence: str) -> bool:
        """Answer whether a seam shows in the sentence."""
        if INNER_DATELINE.search(sentence) or SEAM.search(sentence):
            return True
        words = list(WORD.finditer(sentence))
        for place, match in enumerate(words[1:], 1):
            word, last = match.group(), words[place - 1].group()
            if not word[:1].isupper() or not NAME_BEFORE.search(sentence[: match.start()]):
                continue
            if last.lower() in JOINING or last[:1].isupper():
                continue
            following = words[place + 1].group() if place + 1 < len(words) else ""
            low = word.lower()
            if low in DETERMINERS or (
                small[low] >= 2 and following[:1].islower() and low not in CALENDAR and len(low) > 2
            ):
                return True
        return False

    return is_glued
