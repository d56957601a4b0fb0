"""A sentence as a page prints it: on one line, without the spaces and marks of tokenised corpora."""
# ruff: noqa: E501 - patterns stay on one line each

from __future__ import annotations

import re
from functools import lru_cache

SPACES = re.compile(r"\s+")
# Some corpora print tokens: "WASHINGTON -LRB- Reuters -RRB- said , on Monday ."
TOKENISED = re.compile(  # all begin with the blank, so that nothing else is tried
    r" (?:(?=[,.;:?!%)](?:\s|$))|(?=['’]s\b|['’](?:\s|$)| n't\b|['’](?:re|ve|ll|m|d)\b)"
    r"|(?<=[(] )|(?=n't\b)|(?<=\d )(?=\.\d)|(?<=\d, )(?=\d{3}\b)|(?<=[$#£€] )(?=\d))"
)
BRACKETS = {"-LRB-": "(", "-RRB-": ")", "-LSB-": "[", "-RSB-": "]", "` `": "“", "``": "“", "''": "”"}
SINGLE = re.compile(r"(?:^|(?<=\s))` ([^`'’]{1,80}) '(?=\W|$)")
CONTRACTED = re.compile(r"(?<=\w) ' (?=(?:m|s|t|re|ve|ll|d)\b)")
# Both a hyphen and a dash are printed " - ": it is a hyphen beside a number, a prefix or a usual second half.
HYPHEN = re.compile(
    r"\d - (?=\d|(?:year|month|day|week|hour|minute|storey|page|member|man|person|strong|foot|metre|mile|km|point)s?\b)"
    r"|\b(?:two|three|four|five|six|seven|eight|nine|ten|twelve|twenty|thirty|forty|fifty) - (?=(?:man|storey|story|year|month|week|day|hour|minute|member|person|mile|page|point|bed|room|tonne|ton|legged|way|fold|party|term|nation)s?\b)"
    r"|\w - (?=(?:and|to|of|in|by|up) - \w)|-(?:and|to|of|in|by|up) - (?=\w)|\b(?:take|stand|set|lay|build|break|back|clean) - (?=(?:off|up|out|down)s?\b)"
    r"|(?-i:\b[A-Z][a-z]+ - (?=[A-Z][a-z]+\b))|(?<=-before) - (?=seen)|\b(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety) - (?=(?:one|two|three|four|five|six|seven|eight|nine)\b)|(?:north|south) - (?=(?:east|west))"
    r"|[a-z] - (?=(?:run|round|held|fire|producing|only|majority|owned|made|chill|funded|controlled|appointed|issued)\b)|\b(?:social - (?=media)|no - (?=fly)|cease - (?=fire)|closed - (?=door)|swine - (?=flu))"
    r"|[a-z] - (?=[a-z]+ed (?!(?:by|in|on|at|to|with|from|for|as|of|and|or|that|after|during|the|an?|his|her|its)\b)[a-z])"
    r"|\b(?:al|el|pro|un|counter|inter|intra|co|re|ex|non|pre|anti|mid|off|self|post|semi|multi|over|under|sub|near|so|new|pan|pick|check|long|high|well|ready|large|small|[ex]) - (?=\w)"
    r"| - (?=(?:based|hit|like|before|sized|injured|highest|largest|biggest|found|called|confirmed|plus|level|term|oriented|populated|lifting|struck|time|wracked|torn|prone|free|class|profile|quality|stricken|born|strong|led|scale|affected|ridden|backed|style|ranking|related|wide|old"
    r"|magnitude|year|month|day|long|au|Prince|elect|general|[Mm]oon|Max|American|ordinat\w+|operat\w+|mail)\b)",
    re.IGNORECASE,
)


@lru_cache(maxsize=65536)
def tidy(text: str) -> str:
    """Return the text on one line, with the spaces of tokenised corpora taken out.

    A page asks for the same sentence about nine times: 20 s of 48 on 402 articles before it was kept.
    """
    text = SPACES.sub(" ", text).strip()
    if " ," not in text and " ." not in text and "-LRB-" not in text and " 's" not in text:
        return text
    for mark, printed in BRACKETS.items():
        text = text.replace(mark, printed)
    text = CONTRACTED.sub("'", SINGLE.sub(r"‘\1’", text))
    text = TOKENISED.sub("", TOKENISED.sub("", text))
    for _ in range(
        2 if " - " in text else 0
    ):  # search - and - rescue: the second hyphen shows when the first is joined
        text = HYPHEN.sub(lambda match: match.group().replace(" - ", "-"), text)
    return text.replace("“ ", "“").replace(" ”", "”")
