"""Japanese: the noun phrase that speaks, and what kind of source it is."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import msgspec

from keii.lang.base.tokens import Token
from keii.model.notes import SourceClass
from keii.model.text import Span

TABLE = {
    name: frozenset(words.split())
    for name, words in msgspec.toml.decode(
        Path(__file__).with_name("speech.toml").read_text("utf-8"), type=dict[str, str]
    ).items()
}
INNER = frozenset({"noun", "proper", "pronoun", "suffix", "prefix", "number"})
LONG_NAMES = frozenset(name for name in TABLE["outlet_names"] if len(name) > 3)
SPEAKERS = TABLE["people"] | TABLE["bodies"] | TABLE["outlets"] | LONG_NAMES
NEVER = TABLE["never"]
PLURAL = frozenset("など ら たち".split())
SOCIETIES = frozenset("会 つどい 集い 連絡会 議員連盟 市民の会 実行委員会 ネットワーク 協議会".split())
JOINTS = frozenset("の ・ ＝ = や ･ ，".split())


def phrase_before(words: Sequence[Token], end: int, text: str) -> tuple[int, Span] | None:
    """Return where the noun phrase that ends before place `end` begins, and its span."""
    while end > 0 and words[end - 1].kind == "space":
        end -= 1  # NHK （日本放送協会）は
    printed = end
    while end > 0 and words[end - 1].surface in PLURAL:
        end -= 1
    start = end
    while start > 0:
        token = words[start - 1]
        if token.surface == "□" and start != end:
            break
        if token.kind not in INNER and not joins(words, start, end) and not is_stem(token, start, end):
            break
        start -= 1
    while start < end and is_time_word(words, start, end):
        start += 1
    while start < end and words[start].surface in JOINTS:
        start += 1
    if start == end:
        return None
    if words[end - 1].surface in TABLE["anybody"] and not any(word.kind == "proper" for word in words[start:end]):
        start = clause_before(words, start)
    elif start > 1:
        start = named_by_clause(words, start)
    return start, Span(words[start].start, words[printed - 1].end)


def is_stem(token: Token, start: int, end: int) -> bool:
    """Answer whether an adjective without ending opens a compound (格安航空の社長)."""
    return token.kind == "adjective" and token.tag[:1] == ("形状詞",) and start != end


def named_by_clause(words: Sequence[Token], start: int) -> int:
    """Return where a name begins that holds a clause or a second office (森を守る会の代表, 会長で医師の…さん)."""
    before = words[start - 1]
    if words[start].surface in SOCIETIES and before.kind in ("verb", "auxiliary"):
        return clause_before(words, start)
    if before.surface == "で" and any(word.kind == "proper" for word in words[start:]):
        office = phrase_before_office(words, start - 1)
        return start if office is None else office
    return start


def phrase_before_office(words: Sequence[Token], end: int) -> int | None:
    """Return where an office that ends before `end` begins, None for a place or a tool (東京で, 電話で)."""
    start = end
    while start > 0 and (words[start - 1].kind in INNER or joins(words, start, end)):
        start -= 1
    return start if start < end and ends_with(words[end - 1].surface, TABLE["people"]) else None


def clause_before(words: Sequence[Token], start: int) -> int:
    """Return where the clause begins that tells which of many is meant (村に戻った農家の一部)."""
    first = words[start - 1] if start else None
    if first is None or first.kind not in ("verb", "auxiliary") or not first.form.startswith(("連体形", "終止形")):
        return start
    place = start - 1
    while (
        place > 0
        and words[place - 1].surface not in ("、", "は", "が", "。", "と")
        and words[place - 1].kind != "symbol"
    ):
        place -= 1
    return place


def joins(words: Sequence[Token], start: int, end: int) -> bool:
    """Answer whether the word before `start` joins two nouns of one phrase (県と市の担当者)."""
    if start < 2 or start == end:
        return False
    sign, before = words[start - 1].surface, words[start - 2]
    if words[start - 1].kind == "space":  # 47 NEWS, AFP BB News
        return before.kind in INNER and before.surface.isascii() and words[start].surface.isascii()
    if sign == "の" and before.surface in PLURAL and start > 2:
        before = words[start - 3]  # 大学などの研究チーム
    elif sign in PLURAL and start < end and words[start].surface == "の":
        return before.kind in INNER
    if sign == "と":
        return before.kind in INNER and before.surface != "□"
    return sign in JOINTS and before.kind in (*INNER, "symbol")


def is_time_word(words: Sequence[Token], start: int, end: int) -> bool:
    """Answer whether the phrase opens with a date, which is no part of a name (5日、首相は…)."""
    token = words[start]
    if start + 1 >= end:
        return False
    if token.kind == "number" and words[start + 1].surface in ("日", "月", "年", "時", "分"):
        return True
    if token.surface in ("日", "月", "年", "時", "分", "午前", "午後", "夜", "朝", "夕", "未明", "深夜") and start:
        return words[start - 1].kind == "number" or words[start - 1].surface in ("日", "午前", "午後")
    return False


def is_speaker(words: Sequence[Token], start: int, end: int) -> bool:
    """Answer whether a noun phrase can speak: a name, a title, a body, not a thing or a time."""
    head = words[end - 1]
    if head.surface in NEVER or head.surface in ("□",):
        return False
    if head.kind == "pronoun":
        return head.surface in TABLE["pronouns"] or head.surface in ("私", "僕", "我々")
    surface = "".join(token.surface for token in words[start:end])
    if ends_with(surface, SPEAKERS):
        return True
    if head.kind == "proper" or surface.isascii():
        return True
    if any("サ変" in part or part == "副詞可能" or "助数詞" in part for part in head.tag):
        return False
    if "の" in (token.surface for token in words[start:end]):
        return head.surface.isalpha() and is_apposed(words, start, end)
    return any(token.kind == "proper" for token in words[start:end])


def is_apposed(words: Sequence[Token], start: int, end: int) -> bool:
    """Answer whether a name nobody knows stands behind what it is (通信大手のレナックス)."""
    kana = all("ァ" <= sign <= "ー" for sign in words[end - 1].surface)
    before = words[end - 3].surface if end - 3 >= start and words[end - 2].surface == "の" else ""
    return kana and ends_with(before, TABLE["bodies"])


def ends_with(words: str, endings: frozenset[str]) -> bool:
    """Answer whether the words end in one of the endings, or in one with ら or たち."""
    for plural in ("ら", "たち", "達", "など"):
        if words.endswith(plural) and len(words) > len(plural) + 1:
            words = words[: -len(plural)]
            break
    return any(words[-size:] in endings for size in range(1, min(8, len(words)) + 1))


def source_class(words: str) -> SourceClass:
    """Return what kind of source the printed words name."""
    if not words:
        return "none"
    if words.rstrip("ら") in TABLE["outlet_names"] or ends_with(words, TABLE["outlets"]):
        return "outlet"
    if any(words.startswith(name) and len(words) <= len(name) + 2 for name in TABLE["outlet_names"]):
        return "outlet"
    if ends_with(words, TABLE["anonymous"]):
        return "anonymous"
    if ends_with(words, TABLE["bodies"]):
        return "official"
    return "named"
