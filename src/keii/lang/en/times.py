"""English: the finder of time expressions, and the table of all that English says about time."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from keii.lang.base.times import TimeExpression, TimeTable, glued, linked
from keii.lang.en import time_clocks as clocks
from keii.lang.en import time_forms as forms
from keii.lang.en import time_heads as heads
from keii.lang.en import time_steps as steps
from keii.lang.en import time_words as words
from keii.lang.en.tense import SPEECH, direction
from keii.lang.en.time_forms import Fields, Match
from keii.lang.en.time_patterns import FAMILIES
from keii.lang.en.time_print import format_date

__all__ = ["TABLE", "direction", "find", "format_date"]

# One code point for one code point, so that offsets stay those of the given text.
PLAIN = str.maketrans("０１２３４５６７８９–—‐‑−’‘\u00a0\u202f\n\t", "0123456789-----''    ")

BUILDERS: dict[str, Callable[[Match], Fields]] = {
    "stop": forms.stop, "iso": forms.iso, "slashed": forms.slashed, "recurring": steps.recurring,
    "anniversary": steps.anniversary, "window": steps.window, "stretch": steps.stretch, "shift": steps.shift,
    "year_ago": steps.year_ago, "year_ended": steps.year_ended, "month_day": forms.month_day,
    "day_month": forms.day_month, "month_year": forms.month_year,
    "century": forms.century, "months": forms.months, "era": forms.era,
    "spelled_year": forms.spelled_year, "the_day": forms.the_day, "edge": forms.edge, "month_week": forms.month_week,
    "year_end": heads.year_end, "quarter": forms.quarter, "fiscal": forms.fiscal, "decade": forms.decade,
    "relative": heads.relative, "deictic": heads.deictic, "beside": heads.beside,
    "beside_feast": heads.beside_feast, "holiday": forms.holiday,
    "weekday": forms.weekday, "part": forms.part, "season": forms.season, "month": forms.month,
    "before_christ": forms.before_christ, "year": forms.year, "short_year": forms.short_year, "clock": clocks.clock,
    "zone": clocks.zone, "daypart": clocks.daypart, "duration": steps.duration, "plural": steps.plural,
    "vague": forms.vague,
}  # fmt: skip

Reader = tuple[re.Pattern[str], Callable[[Match], Fields]]
READERS: dict[str, Reader] = {family.name: (re.compile(family.pattern), BUILDERS[family.name]) for family in FAMILIES}


def openers() -> dict[str, dict[str, tuple[Reader, ...]]]:
    """Map each opening word to what may follow it, and that to the readers to try: "" a mark, "*" any other word."""
    names: dict[str, dict[str, set[str]]] = {}
    for family in FAMILIES:
        for entry in family.opens:
            first, _, second = entry.partition(" ")
            follows = names.setdefault(first, {"": set(), "*": set()})
            follows.setdefault(second, set()).add(family.name)
            if not second and not first.startswith("9"):
                follows["*"].add(family.name)
    return {
        first: {
            second: tuple(READERS[f.name] for f in FAMILIES if f.name in (named | follows["*"] if second else named))
            for second, named in follows.items()
        }
        for first, follows in names.items()
    }


OPENERS = openers()
# Nothing starts inside a word: a word, a run of digits, or a mark that a time may begin with.
START = re.compile(r"(?<![^\W_])(?:[^\W\d_]+|[0-9]+|['#$£€¥](?=\s?[0-9]))")
FOLLOWS = re.compile(r"[\s-]+([^\W\d_]+|[0-9]|\S)")  # the next word, digit or mark

GAP = re.compile(r"(?:,? (?:(?:of|in|at|on|the|in the|of the) )?|,|'s |-|, at |)")
BETWEEN = re.compile(
    r"(?P<range>\s*(?:to|until|till|through|-|thru|up to|and ending)\s*(?:the\s)?)"
    r"|(?P<list>\s*(?:,|and|or|, and|&|then)\s*(?:on\s|in\s|the\s)?)"
)


def find(text: str) -> tuple[TimeExpression, ...]:
    """List the time expressions of English `text` in order, offsets as given."""
    plain = text.translate(PLAIN)
    pieces: list[TimeExpression] = []
    for match, build in matches(plain):
        fields = build(match)
        if fields is not None:
            start, end = fields.pop("start", match.start()), fields.pop("end", match.end())
            pieces.append(TimeExpression(start=start, end=end, **fields))
    if not pieces:
        return ()
    return linked(glued(pieces, plain, GAP, both_ways=True), plain, BETWEEN)


def matches(plain: str) -> Iterator[tuple[Match, Callable[[Match], Fields]]]:
    """Yield what reads as a time, trying at each word only the families that may begin with it."""
    lowered = lower(plain)
    resume = 0
    for opener in START.finditer(lowered):
        start = opener.start()
        if start < resume:
            continue
        word = opener.group()
        if "0" <= word[0] <= "9":
            word = "9999" if len(word) == 4 else "9"
        follows = OPENERS.get(word)
        if follows is None:
            continue
        readers = follows[""]
        if (len(follows) > 2 or word[0] == "9") and (second := FOLLOWS.match(lowered, opener.end())):
            follower = second[1]
            readers = follows.get("9" if "0" <= follower <= "9" else follower) or follows["*"]
        for pattern, build in readers:
            if match := pattern.match(plain, start):
                yield match, build
                resume = match.end()
                break


def lower(text: str) -> str:
    """Lower the case and keep every offset: the few letters that would become two stay as they are."""
    lowered = text.lower()
    if len(lowered) == len(text):
        return lowered
    return "".join(letter if len(letter.lower()) > 1 else letter.lower() for letter in text)


TABLE = TimeTable(
    find=find,
    direction=direction,
    format_date=format_date,
    eras=words.ERAS,
    fiscal_start=0,
    quotes=(("“", "”"), ('"', '"')),
    speech=SPEECH,
    foreseen=re.compile(r"\b(?:would|(?:was|were) (?:to|due|scheduled|set|expected))\b(?!.*\bwill\b)"),
    habit=re.compile(
        r"\b(?i:usually|normally|typically|generally|traditionally|ordinarily|every year)\b[^.;:,]{0,60}$"
    ),
    # since 2014, until February 1945, as of 2006; the 1976 elections; (1790); a planned campaign in 1976
    aside_before=re.compile(
        r"\b(?:since|than in|than|compared with|from|against|until|till|as (?:of|in)|after (?:one|a \w+) in)"
        r"(?: the)?(?: \w+ of)?\s$|\b(?:the|a|his|her|its|their)\s$|\($|\bplanned (?:\w+ )?(?:in|for) $"
        # that had invaded the north in late 1943; that they would leave by 2011
        r"|\b(?:had|would|could|should|must|may|might) (?!been |not been |have )(?:[\w'-]+ ){1,7}"
        r"(?:in|by|on|during|until|after|before) (?:the )?$"
    ),
)
