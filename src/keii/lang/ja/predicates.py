"""The last predicate of a Japanese clause: its verb, its tense and its negation."""

from __future__ import annotations

import tomllib
from collections.abc import Sequence
from pathlib import Path

from keii.lang.base.cues import Tense
from keii.lang.base.tokens import Token
from keii.model.text import Span

WORDS = tomllib.loads(Path(__file__).with_name("predicates.toml").read_text("utf-8"))
LIGHT = frozenset(WORDS["light"].split())
DONE = frozenset(WORDS["done"].split())
JUST = frozenset(WORDS["past_times"].split())


def predicate_of(inner: Sequence[Token]) -> int:
    """Return the place of the last word that carries meaning."""
    for position in range(len(inner) - 1, -1, -1):
        token = inner[position]
        if token.kind in ("auxiliary", "particle", "symbol", "suffix") or token.surface in ("そう", "よう"):
            continue
        before = inner[position - 1] if position else None
        if before is not None and token.lemma in LIGHT and before.surface in ("て", "で") and token.kind == "verb":
            continue
        if token.lemma in ("ない", "無い") and before is not None and before.surface in ("は", "も", "で", "く", "て"):
            continue
        if (
            token.lemma in ("こと", "もの", "の", "わけ", "ところ")
            and before is not None
            and before.kind in ("verb", "auxiliary")
        ):
            continue
        if token.lemma == "ある" and before is not None and before.surface == "で":
            continue
        return position
    return len(inner) - 1


def is_sahen(token: Token) -> bool:
    """Answer whether a noun becomes a verb with する."""
    return token.kind == "noun" and len(token.tag) > 2 and "サ変" in token.tag[2]


def tense_of(inner: list[Token], last: int) -> tuple[Tense, bool]:
    """Return the tense of the predicate at `last`, and whether it is negated."""
    head, chain = inner[last], inner[last + 1 :]
    lemmas = [token.lemma for token in chain]
    negations = sum(lemma in ("ない", "無い", "ぬ", "ず", "まい") for lemma in lemmas) + (
        head.lemma in ("ない", "無い")
    )
    negated = negations % 2 == 1
    if head.kind in ("noun", "proper", "number", "pronoun", "suffix") and not is_sahen(head) and "だ" not in lemmas:
        return "noun", negated
    if "た" in lemmas and not ends_noun(chain):
        return "past", negated
    if any(lemma in ("いる", "おる") for lemma in lemmas):
        return ("past" if has_ended(inner, last, lemmas) else "progressive"), negated
    if head.kind == "adjective":
        return "adjective", negated
    if head.kind != "verb":
        return "noun", negated
    return "present", negated


def has_ended(inner: Sequence[Token], last: int, lemmas: Sequence[str]) -> bool:
    """Answer whether ている tells a result (逮捕されている) and not a course of things."""
    verb = verb_of(inner, last)[0]
    return verb in DONE or ("ない" not in lemmas and at_past_time(inner, last))


def at_past_time(inner: Sequence[Token], last: int) -> bool:
    """Answer whether a point in time stands with the predicate (4月に値上げしている, not 4月から, 年に2回)."""
    for place in range(last - 1, max(1, last - 10), -1):
        word, before = inner[place], inner[place - 1]
        dated = word.surface == "に" and before.surface in ("日", "月", "年") and inner[place - 2].kind == "number"
        if dated or before.surface in JUST:
            return inner[place + 1].kind != "number" and word.surface not in ("から", "より", "以来", "以降", "まで")
        if word.kind in ("verb", "auxiliary") or word.surface in ("、", "毎"):
            return False
    return False


def ends_noun(chain: Sequence[Token]) -> bool:
    """Answer whether the chain goes on behind its past (した方針だ)."""
    return bool(chain) and chain[-1].kind == "noun" and chain[-1].lemma not in ("こと", "もの", "の")


def verb_of(inner: Sequence[Token], last: int) -> tuple[str, Span]:
    """Return the dictionary form of the predicate at `last` and where it stands."""
    head = inner[last]
    if head.lemma in ("する", "できる", "いたす") and last:
        place = last - 1
        if inner[place].surface in ("を", "が", "は", "も") and place:
            place -= 1
        noun = inner[place]
        if noun.kind in ("noun", "suffix", "proper") and (place == last - 1 or is_sahen(noun)):
            return noun.lemma + "する", Span(noun.start, head.end)
    if head.lemma in ("づける", "付ける", "つける") and last and inner[last - 1].kind == "noun":
        return inner[last - 1].lemma + head.lemma, Span(inner[last - 1].start, head.end)
    if is_sahen(head):
        return head.lemma + "する", Span(head.start, head.end)
    return head.lemma, Span(head.start, head.end)
