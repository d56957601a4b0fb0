"""Japanese: the finder of time expressions, built from its patterns and words."""

from __future__ import annotations

import re
from functools import cache

from msgspec.structs import replace

from keii.lang.base.times import TimeExpression, TimeTable, glued, joined, linked
from keii.lang.ja import time_words as words
from keii.lang.ja.tense import SPEECH, direction
from keii.lang.ja.time_forms import BUILDERS
from keii.lang.ja.time_patterns import BETWEEN, DIGITS, FAMILIES, GAP, KANJI, NUMBERS, WORDS, ZONE_BEHIND
from keii.lang.ja.time_print import PARTS, format_date

__all__ = ["TABLE", "direction", "find", "format_date"]

# One code point for one code point, so that offsets stay those of the given text.
PLAIN = str.maketrans(
    "０１２３４５６７８９：／．－～〜∼−–—‐‑（）　ケヶヵ箇",
    "0123456789:/.-~~~-----() かかかか",
)
NUMBER = re.compile(f"[{DIGITS}]+|[{KANJI}]+")


def openers() -> dict[str, frozenset[str]]:
    """Map the first two characters of each word that opens a family (or its only one) to the families."""
    found: dict[str, set[str]] = {}
    for family, opening in WORDS.items():
        for word in opening:
            found.setdefault(word.translate(PLAIN)[:2], set()).add(family)
    return {prefix: frozenset(families) for prefix, families in found.items()}


def followers() -> dict[str, frozenset[str]]:
    """Map the sign behind a number to the families that begin with such a number."""
    signs = {sign for follow in NUMBERS.values() for sign in follow}
    return {sign: frozenset(name for name, follow in NUMBERS.items() if sign in follow) for sign in sorted(signs)}


OPENERS, FOLLOWERS = openers(), followers()
NONE: frozenset[str] = frozenset()
# Only here can an expression begin; the characters in between are never looked at.
TRIGGER = re.compile("[" + re.escape("".join(sorted({prefix[0] for prefix in OPENERS} | set(DIGITS + KANJI)))) + "]")


@cache
def alternation(families: frozenset[str]) -> re.Pattern[str]:
    """Return the patterns of some families as one, in the order of the table."""
    return re.compile("|".join(f"(?P<f_{name}>{FAMILIES[name]})" for name in FAMILIES if name in families))


def find(text: str) -> tuple[TimeExpression, ...]:
    """List the time expressions of Japanese `text` in order, offsets as given."""
    plain = text.translate(PLAIN)
    pieces = pieces_of(plain)
    if not pieces:
        return ()
    zones = {piece.end: piece.zone for piece in pieces if piece.zone}
    whole = glued(pieces, plain, GAP)
    if zones:
        whole = [replace(piece, zone=zones.get(piece.start, zones.get(piece.start - 1))) for piece in whole]
    whole = [with_zone_behind(piece, plain) for piece in whole]
    return linked(with_glossed_years(with_named_days(whole, plain), plain), plain, BETWEEN)


def pieces_of(plain: str) -> list[TimeExpression]:
    """List the pieces (a year, a day, a clock), each read by the first family that fits where it begins."""
    pieces: list[TimeExpression] = []
    position = number_end = 0
    while trigger := TRIGGER.search(plain, position):
        begin = trigger.start()
        position = begin + 1
        families = OPENERS.get(plain[begin : begin + 2], NONE) | OPENERS.get(plain[begin], NONE)
        if begin >= number_end and (number := NUMBER.match(plain, begin)):
            number_end = number.end()
        if begin < number_end:
            families = families | FOLLOWERS.get(plain[number_end : number_end + 1], NONE)
            position = number_end if plain[begin] in DIGITS else position
        if not families or not (match := alternation(families).match(plain, begin)):
            continue
        position = max(match.end(), position)
        fields = BUILDERS[(match.lastgroup or "")[2:]](match)
        if fields is not None:
            start, end = fields.pop("start", begin), fields.pop("end", match.end())
            pieces.append(TimeExpression(start=start, end=end, **fields))
    return pieces


def with_named_days(pieces: list[TimeExpression], plain: str) -> list[TimeExpression]:
    """Join 前日 or 翌年 with the day or year that names it: 発売前日の7月6日, 翌日の30日, 開業の翌年の1988年."""
    out: list[TimeExpression] = []
    for piece in pieces:
        head = out[-1] if out else None
        named = head and head.base == "previous" and head.grain in ("D", "Y") and plain[head.end : piece.start] == "の"
        if head is not None and named and head.grain == "Y":
            whole = piece.year is not None and piece.base is None
            out[-1:] = [replace(piece, start=head.start)] if whole else [head, piece]
        elif head is None or not named or piece.day is None or piece.base is not None or head.weekday or head.hour:
            out.append(piece)
        elif piece.month is not None:
            out[-1] = replace(piece, start=head.start)
        else:
            out[-1] = replace(piece, start=head.start, base=head.base, grain=head.grain, steps=head.steps)
    return out


def with_zone_behind(clock: TimeExpression, plain: str) -> TimeExpression:
    """Give a clock the zone that follows it in brackets: 15時42分(UTC), 13時24分ごろ(UTC + 9)."""
    if clock.hour is None or clock.zone or not (match := ZONE_BEHIND.match(plain, clock.end)):
        return clock
    zone = words.ZONES[match["name"]]
    if match["hours"]:
        zone = f"{match['sign']}{int(match['hours']):02d}:{int(match['minutes'] or 0):02d}"
    return replace(clock, zone=zone)


def with_glossed_years(pieces: list[TimeExpression], plain: str) -> list[TimeExpression]:
    """Give the month behind a glossed year that year: 2019年（平成31年）4月."""
    out = list(pieces)
    for index in range(len(out) - 2):
        year, gloss, rest = out[index : index + 3]
        if plain[year.end : gloss.start] != "(" or plain[gloss.end : rest.start].rstrip() not in (")", ")の"):
            continue
        if rest.base is None and (whole := joined(year, rest)):
            out[index + 2] = replace(whole, start=rest.start)
    return out


TABLE = TimeTable(
    find=find,
    direction=direction,
    format_date=format_date,
    eras=words.ERAS,
    fiscal_start=4,
    quotes=(("「", "」"), ("『", "』"), ("“", "”")),
    speech=SPEECH,
    aside_after=re.compile(
        r"(?:の[^、。「」]{1,20})?(?:以来|以降|以後)|ぶり|と比べ|に比べ|比|より|[をに](?:上回|下回|匹敵)|並み|の水準"
    ),
    occasion=re.compile(r"の[^、。「」]{1,24}(?:で|において)(?:は)?、?[^、。「」]{0,12}"),
    joins_ranges=True,
    parts=PARTS,
    home="Asia/Tokyo",
    topics=("は", "が"),
    verb_last=True,
    habit=re.compile(r"(?:通常|例年|普段|ふだん|毎年|それぞれの)、?[^。、]{0,24}$"),
    full_stops="。」』！？",
)
