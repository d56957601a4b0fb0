"""Japanese: which words carry the matter, what is negated, what is a name, what says the contrary."""

from __future__ import annotations

import re
import tomllib
from collections import Counter
from collections.abc import Mapping, Sequence
from functools import cache
from pathlib import Path
from unicodedata import normalize

from keii.lang.base.compare import CompareTable
from keii.lang.base.opposites import read_opposites
from keii.lang.base.tokens import Token
from keii.lang.ja.hedges import empty_negations, find_predicate, hedge_of
from keii.lang.ja.terms import is_content
from keii.model.text import Span

WORDS = tomllib.loads(Path(__file__).with_name("compare.toml").read_text("utf-8"))
NEGATORS = frozenset({"ない", "ぬ", "ん", "ず", "まい", "無い"})
DENIALS = frozenset({"否定", "否認", "打ち消す"})  # 「関連を否定した」 says 「関連はない」
# Verbs that carry no matter of their own: the negation belongs to the word before them.
LIGHT = frozenset(
    {"する", "いる", "ある", "なる", "できる", "れる", "られる", "せる", "させる", "くる", "おく", "いく"}
)
# 「派遣しないわけではない」: the second negation belongs to the same verb.
FORMAL = frozenset({"わけ", "こと", "もの", "の", "よう", "はず"})
KATAKANA = re.compile(r"[ァ-ヺー]+")
BORDERS = re.compile("[、。（]")
NAME_PARTS = frozenset("・=＝")
SAME_NAMES = tuple(map(frozenset, WORDS["same_names"]))


def key(token: Token) -> str:
    """Return the dictionary form, in one width and case."""
    return normalize("NFKC", token.lemma).lower()


@cache
def opposites() -> Mapping[str, frozenset[str]]:
    """Return the table of opposites."""
    return read_opposites(Path(__file__).with_name("antonyms.txt"), lambda word: word)


def negated(tokens: Sequence[Token]) -> Mapping[str, int]:
    """Count the words under an odd number of negations: 派遣していない gives 派遣 once."""
    text = "".join(token.surface for token in tokens)
    base = tokens[0].start if tokens else 0
    spared = empty_negations(text)
    counts: dict[int, tuple[str, int]] = {}
    for place, token in enumerate(tokens):
        if is_denial(tokens, place) or (token.lemma in NEGATORS and token.kind in ("auxiliary", "adjective")):
            if any(start <= token.start - base < end for start, end in spared):
                continue
            head = head_of(tokens, place)
            if head is not None:
                counts[head.start] = (key(head), counts.get(head.start, ("", 0))[1] + 1)
    return Counter(word for word, count in counts.values() if count % 2)


def is_denial(tokens: Sequence[Token], place: int) -> bool:
    """Answer whether a word says that its object is not so, and is not negated itself."""
    if tokens[place].lemma not in DENIALS or not place or tokens[place - 1].surface not in ("を", "も", "は"):
        return False
    return not any(token.lemma in NEGATORS for token in tokens[place + 1 : place + 5])


def head_of(tokens: Sequence[Token], place: int) -> Token | None:
    """Return the word that the negation at `place` belongs to."""
    for token in reversed(tokens[max(0, place - 8) : place]):
        if token.kind == "symbol":
            return None
        if token.kind in ("verb", "noun", "adjective", "proper") and token.lemma not in LIGHT | FORMAL | NEGATORS:
            return token if token.kind in ("verb", "adjective") or "サ変可能" in token.tag else None
    return None


def found_names(tokens: Sequence[Token]) -> tuple[Span, ...]:
    """Return names as printed: runs of proper nouns, joined over a middle dot, and Latin capitals."""
    spans: list[Span] = []
    open_at: int | None = None
    dotted = False
    end = 0
    for token in (*tokens, None):
        named = token is not None and (token.kind == "proper" or is_acronym(token.surface))
        joins = token is not None and open_at is not None and token.surface in NAME_PARTS
        # 「ジェラルド・バッテン」: what follows the dot in katakana is a name, known to the analyser or not
        named = named or (token is not None and dotted and KATAKANA.fullmatch(token.surface) is not None)
        dotted = joins
        if token is not None and (named or joins):
            open_at = token.start if open_at is None else open_at
            end = token.end if named else end
        elif open_at is not None:
            spans.append(Span(open_at, end))
            open_at = None
    return tuple(spans)


def is_acronym(word: str) -> bool:
    """Answer whether `word` is two or more Latin capitals."""
    plain = normalize("NFKC", word)
    return len(plain) >= 2 and plain.isascii() and plain.isalpha() and plain.isupper()


TABLE = CompareTable(
    is_content=is_content,
    key=key,
    negated=negated,
    found_names=found_names,
    opposites=opposites,
    find_predicate=find_predicate,
    hedge_of=hedge_of,
    borders=BORDERS,
    same_names=SAME_NAMES,
    quotes=(("「", "」"), ("『", "』"), ("“", "”"), ('"', '"')),
    reasons={
        "SUP001": "どの出典の文もこの文を支えていない",
        "SUP002": "数字が出典の文と合わない",
        "SUP003": "出典にない名前がある",
        "SUP004": "引用が出典の言葉と違う",
        "SUP005": "出典の文では別の人や組織がしている",
        "SUP006": "肯定と否定、または反対の意味の言葉が出典と違う",
        "SUP007": "確かさが出典と違う",
        "SUP008": "離れた文をつないでいる",
        "SUP009": "単位が出典と違う",
        "SUP010": "話し手が出典と違う",
        "DAT002": "日付が出典と合わない",
        "DAT004": "相対的な日付を別の日から数えている",
        "REP001": "同じ文が前にある",
        "SRC006": "挙げた出典にこの文がない",
        "max_share": "この記事からの引用が上限に達した",
        "QNA005": "問いが載せられないため、答えも載せない",
    },
    characters=True,
)
