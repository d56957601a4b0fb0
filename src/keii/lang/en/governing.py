"""English: whether a date in a sentence dates its main event."""

from __future__ import annotations

import re

RANGE = re.compile(
    r"\s(?:to|through|until|till|and)\s(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day"
    r"|(?:Jan|Febr)uary|March|April|May|June|July|August|(?:Septem|Octo|Novem|Decem)ber)\b"
)
MODIFIED = re.compile(r"(?:\b(?:the|an?|its|his|her|their|this|that)|['’]s)\s(?:[a-z]+\s)?\Z", re.IGNORECASE)
NOUN_NEXT = re.compile(
    r"\s(?!(?:in|on|at|by|for|from|to|of|and|or|but|when|where|while|as|after|before|that|which|who|because|if|with|"
    r"during|between|against|over|near|with|it|he|she|they|the|an?"
    r"|his|her|its|their|is|are|was|were|has|have|had|will|would)\b)"
    r"[a-z]"
)
# A clock alone has no day; "at 1653" is no year.
CLOCK = re.compile(
    r"(?:about\s|around\s)?\d{1,4}(?:[:.]\d\d)?\s?(?:a\.?m\.?|p\.?m\.?|o'clock)?\s?"
    r"(?:\(?\d{3,4}\s)?(?:hours?|GMT|BST|UTC|EST|EDT|local time|local)\)?"
    r"|\d{1,2}[:.]\d\d|\d{1,2}(?:[:.]\d\d)?\s?(?:a\.?m\.?|p\.?m\.?)|noon|midnight",
    re.IGNORECASE,
)
AT = re.compile(r"\bat\s\Z")
OWNED = re.compile(r"\s?['’]s?\b")
# A time behind these words measures, limits or compares; it dates nothing.
MEASURE = re.compile(
    r"\b(?:before|since|until|till|than(?:\s(?:in|on|at))?|of|after"
    r"|by|from|prior\sto|ahead\sof|compared\s(?:with|to)(?:\sthe)?"
    r"|as\sof|dat(?:ing|es?|ed)\s(?:back\s)?(?:to|from)|between|again(?:st)?"
    r"|through|to|versus|like|with|through|starting|beginning|effective|as\sin)"
    r"\s(?:the\s)?(?:early\s|late\s|mid-?\s?|end\sof\s|start\sof\s)?\Z",
    re.IGNORECASE,
)
PLANNED_FOR = re.compile(r"\b(?:for|due|scheduled)\s(?:the\s)?(?:early\s|late\s|mid-?)?\Z", re.IGNORECASE)
CLAUSE = re.compile(
    r"\b(?:which|who|whom|whose|that|when|where|after|before|because"
    r"|while|if|as|since|until|although|though|unless|than|whether|"
    r"[a-z]+ing|planned|scheduled|published|signed|killed|held|damaged|injured|built|born|elected"
    r"|expected|set|due|known|called|made|(?:up|down)\s(?:from|to)|will|would|may|might|could|"
    r"to\s(?!the\b|an?\b|his\b|her\b|its\b|their\b|about\b|more\b|less\b|two\b|three\b)[a-z]+)\b|;|\s-+\s|\("
)
ADVERBIAL = re.compile(
    r"\A(?:\W"
    r"|(?:on|in|at|by|early|late|the|during|over|last|this|earlier|later|just|only|also|meanwhile|then|but|and)\b)*\Z",
    re.IGNORECASE,
)
TOWARDS = re.compile(
    r"\A(?:[\s,]|\b(?:has|have|had|was|were|is|are|also|been|be|will"
    r"|would|to|unanimously|formally|officially|again|[a-z]+ly)\b){0,4}\Z"
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
    r"\b(?:(?!need|seed|feed|speed|indeed|hundred|united|sacred|naked|armed|speed|exceed|proceed|succeed)[a-z]{2,}ed"
    r"|was|were|went|came|"
    r"took|made|met|held|won|lost|began|became|gave|got|saw|left|led|fell|rose|grew|hit|cut|sent|paid|found|ran|spoke|"
    r"wrote|broke|stood|brought|bought|sold|fought|drew|struck|shot|died|flew|threw|drove|chose|rang|swore|sank|shook|"
    r"built|put|set|quit|shut|burst|spread|been|taken|given|shown"
    r"|killed|seen|known|sworn|flown|driven|beaten|stolen|withdrawn)\b"
)
STATIVE = re.compile(
    r"(?:was|were|been|needed|wanted|seemed|remained|included|contained|believed|hoped|feared|expected|called|said)\b"
    r"(?!\s[a-z]+(?:ed|en|wn|ne|ld|ot|nt|ht|de|ut|ck)\b)"
)
BESIDE = re.compile(
    r"\b(?:who|which|where|when|whose|while|after|before|until|once|if|because|since|than)\s[^,]*\Z", re.IGNORECASE
)
PARTICIPLE = re.compile(
    r"(?P<before>\w+)\s(?P<word>[a-z]+ed|found|seen|taken|held|known|made)\s"
    r"(?:(?:on|in|late|early|at|over|during|the)\s)*\Z"
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
    "depend matter consist belong own call describe praise tell say add argue note explain warn insist live lie stand "
    "appear become look understand fear worry hear wait continue show suggest vary differ range".split()
)
