"""Relative dates with their absolute reading in brackets behind them: 来年6月12日（2025年6月12日）."""

from __future__ import annotations

import re

from keii.check.wordings import language, wordings
from keii.evidence.readings import POSSESSIVE
from keii.model.reading import Reading

# 10日（2025年5月10日）, Tuesday (12 January 2010), Tuesday's (12 January 2010) vote
GLOSS = re.compile(rf"(?:{POSSESSIVE.pattern})?\s?[（(]\s?(?:=|＝|すなわち)?(?P<date>[^（）()]{{4,32}}?)\s?[）)]")
RANGE = re.compile(r"[〜～~–-]|から|\bto\b")
JOINED = re.compile(r"\s?(?:から|[〜～~–-]|to|and)\s?")
YEAR = re.compile(r"(?<!\d)(?:1[5-9]|20)\d\d(?!\d)")
DATE_WORDS = re.compile(
    r"[年度月日旬上中下末頃ごろ週四半期第上半期前後季春夏秋冬から～〜\s\d０-９,.\-/–・（）()月火水木金土日曜]"
    r"|\b(?:early|mid|late|about|around|end|of|the|to|and|st|nd|rd|th|spring|summer|autumn|winter|Q[1-4]|quarter"
    r"|first|second|third|fourth|half)\b",
    re.IGNORECASE,
)


def without_glossed(plain: str, reading: Reading) -> str:
    """Return the page's words with each glossed relative date blanked: the date in brackets stands for it."""
    letters = list(plain)
    table = language(reading.article.in_language)
    quotes = [match.span() for match in table.wording.quote.finditer(plain)]
    before = None
    for time in reading.notes.times:
        first, before = before, time.span
        carried = table.phrases.carried.match(plain, time.span.end)  # 午後6時14分(日本時間)頃（2005年10月9日）
        gloss = GLOSS.match(plain, carried.end() if carried else time.span.end)
        if gloss is None or YEAR.search(plain[time.span.start : time.span.end]) or not is_date(gloss["date"]):
            continue
        if any(start <= time.span.start and gloss.end() <= end for start, end in quotes):
            letters[gloss.start() : gloss.end()] = " " * len(gloss.group())  # a quotation keeps the speaker's words
            continue
        start, end = gloss.span("date")
        opening = time.span.start
        if first is not None and RANGE.search(gloss["date"]) and JOINED.fullmatch(plain, first.end, opening):
            opening = first.start  # 12月28日から1月4日（2026年12月28日〜2027年1月4日）: both ends are glossed
        for at in (*range(opening, start), *range(end, gloss.end())):
            letters[at] = " "
    return "".join(letters)


def is_date(words: str) -> bool:
    """Answer whether words in brackets are a date with its year and nothing else."""
    if not YEAR.search(words):
        return False
    rest = DATE_WORDS.sub(" ", words)
    known = {name for table in wordings() for name in (*table.months, *table.weekdays)}
    known |= {name[:3] for name in known}
    return all(word.lower().rstrip(".") in known for word in re.findall(r"\w+", rest))
