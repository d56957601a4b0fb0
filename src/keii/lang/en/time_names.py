"""English: titles, names and numbers of things that only look like dates."""

from __future__ import annotations

import re

Match = re.Match[str]

# Flight 1549, Room 2012, Bill 1994, Resolution No. 1973, Windows 2000
NUMBERED = re.compile(
    r"\b(?:[Rr]oom|[Ff]light|[Rr]esolution|[Rr]oute|[Pp]age|[Pp]latform"
    r"|[Gg]ate|[Ss]uite|[Aa]partment|[Cc]abin|[Hh]ighway|[Ii]nterstate|"
    r"[Tt]rain|[Ss]tation|[Dd]irective|[Rr]egulation|[Aa]steroid"
    r"|[Hh]otline|[Cc]hannel|[Ee]xtension|[Pp]assage|[Vv]erse|[Ll]ocker|"
    r"Bill|House Bill|Senate Bill|Order|Article|Section|Rule|Form"
    r"|Case|Lot|Box|Unit|Building|Model|Exit|Bus|Decree|Proposition|"
    r"Measure|Boeing|Airbus|Windows|Psalm|Area|Hall|Stall|Booth"
    r"|Gallery|Chapter|Clause|Paragraph|Level|Docket|Badge|Code|PIN|"
    r"H\.?R\.?|[SHA]B|[Nn]o\.?|[Nn]os\.?|[Nn]umber)\s(?:[Nn]o\.? ?|[Nn]umber )?$"
)
WHEN = re.compile(r"(?:^|\W)(?:in|since|by|the|of|from|until|till|during|for|'s|his|her|its|their|our|a) $", re.I)
# 1400 victims; but the 2008 voters, in 2008 voters chose
THINGS = re.compile(
    r"\s+(?:homes|houses|victims|civilians|refugees|prisoners|students"
    r"|children|women|families|residents|passengers|protesters|"
    r"demonstrators|officers|fighters|rebels|buildings|bodies|patients"
    r"|businesses|schools|doses|barrels|gallons|lit(?:er|re)s|"
    r"hectares|firefighters|migrants|policemen|marines|staff|guests"
    r"|inmates|nurses|doctors|rockets|missiles|tanks|vehicles|"
    r"cars|trucks|bombs|shares|additional|more)\b"
)
PLURAL = re.compile(r"\s+(?!levels|figures|prices|rates|sales|earnings|results|was|has|is\b)[a-z]{2,}s\b")
ABOUT = re.compile(
    r"\b(?:some|about|nearly|almost|more than|fewer than|less than|over|at least|up to|an estimated|roughly|"
    r"approximately) $"
)
TITLE = re.compile(
    r"\b(?:Mr|Mrs|Ms|Dr|Sgt|Det|Lt|Capt|Col|Cpl|Maj|Prof|Rev|Sen|Rep|St)\. $|"
    r"\b(?:Mr|Mrs|Ms|Dr|Officer|Detective|Sergeant|Inspector|Constable|Miss|Madame|Agent) $"
)
LISTED = re.compile(r"\b(?:to|and|or) $")
DATED = re.compile(
    r"(?:[,(–-]|\b(?:in|by|around|about|circa|c\.|ca\.|AD|since|from|until|till"
    r"|to|of|before|after|during|and|or|the|year|late|early|mid|as|between))[ -]?$",
    re.I,
)
EARLY = 1300  # so low a number is a year only where a word says so
LIKELY = 1700  # a lower number before a plural counts
LONGEST = 24  # letters that may stand before such a name or number


def is_number(match: Match) -> bool:
    """Answer whether four digits number a thing or count some: Flight 1549, some 1900 homes, 1400 victims."""
    before = match.string[max(0, match.start() - LONGEST) : match.start()]
    if NUMBERED.search(before) or match.string[match.end() : match.end() + 1].isalpha():
        return True
    if int(match["year"]) < EARLY and not match.group().endswith("AD") and not DATED.search(before):
        return True
    if ABOUT.search(before):
        return PLURAL.match(match.string, match.end()) is not None
    if int(match["year"]) >= LIKELY and LISTED.search(before):
        return False  # in 2019 and 2020 residents left
    return WHEN.search(before) is None and THINGS.match(match.string, match.end()) is not None


def is_titled(match: Match) -> bool:
    """Answer whether a title makes a name of a weekday or month: Sgt. Tuesday, Ms. March."""
    return TITLE.search(match.string, max(0, match.start() - LONGEST), match.start()) is not None


# the October 6 bridge, the April 6 movement, the September 11 attacks
NAMED_AFTER = re.compile(
    r"(?:st|nd|rd|th)?\s+"
    r"(?:(?:[Bb]ridge|[Ss]treet|[Ss]quare|[Ss]tadium|[Aa]venue|[Bb]oulevard|[Uu]niversity|[Hh]ospital|[Mm]ovement|"
    r"[Bb]rigades?|[Bb]attalions?|[Aa]lliance|[Bb]loc|[Ff]action|[Cc]oalition|[Mm]artyrs|[Yy]outh)\b|City\b)"
)
NINE_ELEVEN = re.compile(
    r"(?:September|Sept?\.?) 11(?:th)?,?\s+(?:[a-z]+\s+)?"
    r"(?:attacks?|attackers|hijack\w+|terrorist\w*|victims|plot\w*|mastermind)\b",
    re.I,
)


def is_named_after(match: Match) -> bool:
    """Answer whether a month and day are part of a name: the October 6 bridge, the September 11 attacks."""
    if match["year"]:
        return False
    return NAMED_AFTER.match(match.string, match.end()) is not None or (
        NINE_ELEVEN.match(match.string, match.start("month")) is not None
    )
