"""Who speaks in an English sentence, as a page prints the name; None where the words name nobody."""

from __future__ import annotations

import re

from keii.lang.en.governing import DATELINE

NOBODY = re.compile(
    r"\b(?:[Hh]e|[Ss]he|[Ii]t|[Tt]hey|[Ww]e|[Hh]is|[Hh]er|[Tt]heir"
    r"|[Ii]ts|[Ww]ho|whose|which|[Tt]hat|was|were|is|are|has|had|would"
    r"|will)\b|^(?:In|On|At|But|And)\s|\s[a-z]+ing\Z"
)


MISFORTUNE = re.compile(
    r"\b(?:disaster|earthquake|quake|virus|outbreak|pandemic|accident"
    r"|crash|storm|hurricane|war|crisis|flood|fire|blast|attack)s?\Z"
)
GROUP = re.compile(
    r"(?:the|a|an|one|two|three|four|five|some|many|most|several|other"
    r"|local|senior|government|foreign|health|military|aid|state|"
    r"[a-z-]+(?:ers|ors|ists|ials|ents|ics|ities|men|women)|police"
    r"|spokes\w+|president|prime|director|professor|head|chief)\b"
)


# A text speaks only as somebody's; "the official" could be any.
THING = re.compile(
    r"(?i)\A(?:\S+\s){0,3}?(?:statements?|tall(?:y|ies)|tolls?|counts?|numbers?"
    r"|statistics|information|figures|data|tests?|hospitals|briefings?|letters?|documents?"
    r"|polls?|surveys?|interviews?|headlines?|accounts?|footage|video|recordings?|transcripts?)"
    r"(?:\s-|\s(?:of|from|by|in|to|released|obtained|published)\b|\Z)"
)
UNNAMED = re.compile(
    r"(?i)[a-z]+ing|(?:the\s)?(?:tens\sof\s|hundreds\sof\s)?(?:thousands|hundreds|dozens|scores|millions)\b.*"
    r"|(?:[a-z]+\s)?(?:people|countries)|many|some|most|several|now|others|both|each|all|one|nobody|everyone|"
    r"(?:(?:the|an?|some|one|other|another)\s)?(?:senior\s)?(?:officials?|spokes\w+|sources?|analysts?|experts?"
    r"|correspondents?|witness(?:es)?|residents?|presidents?"
    r"|kings?|ministers?|doctors?|reporters?|scientists?|critics?)"
)
INSERTED = re.compile(r"\s--\s.*\Z")  # the military -- the foundation of the state --
HYPHEN = re.compile(r"\b(?:Secretary|Vice|Deputy|Major|Lieutenant|Attorney|Director|Inspector|Brigadier|Ex|Co)\s-\s")

CITY = re.compile(r"\b[A-Z]{3,}|\(|--|\d")  # WASHINGTON - , Cairo (CNN) -- , and no Egyptian - American
# "The party this week", "the WHO (WHO)"
TRAILING = re.compile(
    r"\s?(?:\(|-LRB-\s).*?(?:\)|\s-RRB-)|\s(?:this|last|late|early|on)\s(?:week|month|year|morning"
    r"|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)\Z|\s(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\Z"
)
OPENED = re.compile(r"\s(?=['’]s?(?:\s|\Z))")  # a tokenised text: Egypt 's army


def find_speaker(words: str) -> str | None:
    """Return a speaker's words without dateline, None where they name nobody ("his office", "she", half a clause)."""
    opening = match.end() if (match := DATELINE.match(words)) and CITY.search(match[0]) else 0
    bare = HYPHEN.sub(lambda match: match[0].replace(" - ", "-"), INSERTED.sub("", words[opening:]))
    bare = TRAILING.sub("", OPENED.sub("", bare)).strip(" ,").lstrip("'’”\" ")
    if (
        not any(map(str.isalpha, bare))
        or THING.search(bare)
        or UNNAMED.fullmatch(bare)
        or NOBODY.search(bare)
        or MISFORTUNE.search(bare)
        or (bare[0].islower() and not GROUP.match(bare))
    ):
        return None
    return bare
