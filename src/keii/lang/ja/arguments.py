"""The parts of one Japanese clause: phrases with their particles.

No parser: particles end phrases, a verb before a noun opens a modifier, a verb
before a comma ends a clause of its own (…し、 …すれば、). What is uncertain is
kept whole, so a question may get long, but never changes its meaning.
"""

from __future__ import annotations

import re

from msgspec import Struct

from keii.lang.base.tokens import Token
from keii.lang.ja.endings import is_tail

CASES = frozenset("は が を に へ で と から まで より".split())
# に対して and its kind: a particle made of several words.
COMPOUND = re.compile(
    r"に対し(?:て(?!いる))?(?!た)|について|に関し(?:て)?(?!た)|によって|により|によると|によれば|をめぐり|をめぐって"
    r"|として(?!い)|とともに|に向け(?:て)?(?!た)|にわたり|にわたって|に伴い|に伴って|を受け(?:て)?(?=、)"
    r"|に合わせ(?:て)?(?=、)|を通じ(?:て)?(?!た)|に基づき|に基づいて|に加え(?:て)?(?=、)|に応じて|に際し(?:て)?"
    r"|のため(?:に)?|のほか|を[も持]って|において|にかけて|を前に|を含め(?:て)?、"
)
LINKING = re.compile(
    r"に対する|に関する|における|をめぐる|による|といった|に向けた|に伴う|に基づく|に関連する|に関連した"
    r"|をはじめとする|を含む|とする|とした|という|との|など"
)
FORMAL = frozenset(
    "こと もの ため よう の ところ わけ はず つもり とき 時 際 ほか 上 うえ 場合 以上 以外 一方 中 なか 後 前".split()
)
TIME_NOUNS = frozenset("日 月 年 時 分 同日 翌日 前日 昨年 今年 来年 現在 後 前 夜 朝 午後 午前".split())
NOMINAL = frozenset({"noun", "proper", "prefix", "number", "symbol", "determiner", "pronoun"})


class Phrase(Struct):
    """A noun phrase with its particle; `head` is where it begins without a modifying clause.

    `broken` marks one whose clause is uncertain, `crossed` a topic with a clause of its own behind it.
    """

    start: int
    head: int
    end: int
    particle: str
    comma: bool = False
    bare: bool = False
    broken: bool = False
    crossed: bool = False


def find_phrases(text: str, tokens: list[Token]) -> list[Phrase]:
    """List the phrases that belong to the last predicate (which is not among `tokens`)."""
    phrases: list[Phrase] = []
    current: Phrase | None = None
    index = 0
    while index < len(tokens):
        token = tokens[index]
        compound = COMPOUND.match(text, token.start) if current and token.kind == "particle" else None
        link = LINKING.match(text, token.start) if current and not compound else None
        if token.surface in ("、", "，") or token.kind == "space":
            current = after_comma(tokens, index, phrases, current)
            index += 1
        elif current and token.surface == "に" and token.kind == "auxiliary" and tokens[index - 1].kind == "adjective":
            current, index = None, index + 1  # 正式に: an adverb
        elif current and compound:
            close(phrases, current, token.start, compound.group().rstrip("、"))
            phrases[-1].comma = text[compound.end() - 1 : compound.end() + 1].find("、") >= 0
            current = None
            index = skip(tokens, index, compound.end())
        elif link:
            index = skip(tokens, index, link.end())
        elif (token.kind in ("verb", "auxiliary") and not in_compound(tokens, index)) or is_verbal_noun(tokens, index):
            index, current = after_verb(tokens, index, phrases, current)
        elif current and ends_phrase(tokens, index):
            close(phrases, current, token.start, token.surface)
            if token.surface == "まで" and index + 1 < len(tokens) and tokens[index + 1].surface == "に":
                phrases[-1].particle = "までに"
            elif token.surface == "で" and index + 1 < len(tokens) and tokens[index + 1].surface == "も":
                phrases[-1].broken = True  # 期間中でも: even then
            current = None
            index = skip_particles(tokens, index)
        elif current is None and token.kind in ("particle", "conjunction", "adverb"):
            index += 1
        else:
            current = current or opened(token)
            current.end = token.end
            index += 1
    if current:
        phrases.append(current)
    return phrases


def opened(token: Token) -> Phrase:
    """Open a phrase at a word; an adverb makes one that no question repeats."""
    bare = token.kind in ("adverb", "conjunction") or token.surface in ("すべて", "全て", "全部", "一方")
    return Phrase(token.start, token.start, token.end, "", bare=bare)


def close(phrases: list[Phrase], phrase: Phrase, end: int, particle: str) -> None:
    """Close a phrase with its particle."""
    phrase.end, phrase.particle = end, particle
    phrases.append(phrase)


def skip(tokens: list[Token], index: int, offset: int) -> int:
    """Return the index of the first token at or after `offset`."""
    while index < len(tokens) and tokens[index].start < offset:
        index += 1
    return index


def skip_particles(tokens: list[Token], index: int) -> int:
    """Step over a run of particles (には, では, とも)."""
    while index < len(tokens) and tokens[index].kind == "particle" and tokens[index].surface != "の":
        index += 1
    return index


def after_comma(tokens: list[Token], index: int, phrases: list[Phrase], current: Phrase | None) -> Phrase | None:
    """Note a comma: it closes the phrase before it, save in a list of nouns (A、B、Cは)."""
    if current is None:
        if phrases and index and tokens[index - 1].kind == "particle":
            phrases[-1].comma = True
        return None
    before = tokens[index - 1]
    follows = tokens[index + 1].kind if index + 1 < len(tokens) else "symbol"
    nominal = before.kind in ("noun", "proper", "suffix") and follows in ("noun", "proper", "prefix")
    timelike = "副詞可能" in before.tag or "助数詞可能" in before.tag or before.surface in TIME_NOUNS
    if nominal and not timelike and not current.bare:
        return current
    current.comma = True
    phrases.append(current)
    return None


def in_compound(tokens: list[Token], index: int) -> bool:
    """Answer whether a verb is the first part of a noun (立ち入り検査): its stem before a noun, without particle."""
    token = tokens[index]
    follows = tokens[index + 1] if index + 1 < len(tokens) else None
    if token.kind != "verb" or follows is None or follows.kind != "noun" or token.surface == token.lemma:
        return False
    return index == 0 or tokens[index - 1].kind in ("symbol", "noun", "prefix") or tokens[index - 1].surface == "の"


def is_verbal_noun(tokens: list[Token], index: int) -> bool:
    """Answer whether a サ変 noun stands before する, or alone before a comma (…を訪問、 …)."""
    token = tokens[index]
    if token.kind != "noun" or "サ変可能" not in token.tag or index + 1 >= len(tokens):
        return False
    follows = tokens[index + 1]
    if follows.lemma in ("する", "できる") and follows.kind == "verb":
        return True
    return follows.surface == "、" and index > 0 and tokens[index - 1].surface in ("を", "に")


def ends_phrase(tokens: list[Token], index: int) -> bool:
    """Answer whether the token is a particle that ends a noun phrase (not の, not と between nouns)."""
    token = tokens[index]
    if token.kind != "particle" or token.surface not in {*CASES, "も"}:
        return False
    follows = tokens[index + 1] if index + 1 < len(tokens) else None
    if token.surface == "も" or follows is None:
        return True
    if token.surface == "と":
        linking = follows.kind in ("noun", "proper", "prefix", "number", "determiner") and joins(tokens, index)
        return not linking and follows.surface != "の"
    return not (token.surface in ("から", "まで", "へ", "で") and follows.surface == "の")


def joins(tokens: list[Token], index: int) -> bool:
    """Answer whether と joins two nouns: another case particle follows before any verb."""
    for token in tokens[index + 1 : index + 12]:
        if token.kind in ("verb", "auxiliary") or token.surface == "、":
            return False
        if token.kind == "particle" and token.surface in CASES and token.surface != "と":
            return True
    return False


def after_verb(
    tokens: list[Token], index: int, phrases: list[Phrase], current: Phrase | None
) -> tuple[int, Phrase | None]:
    """Step over a verb inside the clause: before a noun it modifies, else it ends a clause of its own."""
    begin = tokens[index].start
    end = index + 1
    while end < len(tokens) and (tokens[end].kind in ("verb", "auxiliary") or is_tail(tokens, end)):
        end += 1
    follows = tokens[end] if end < len(tokens) else None
    if current:  # a noun without particle before the verb (10年延長する): an adverb of measure
        phrases.append(current)
    subordinate = ("、", "，", "ため", "際", "場合", "とき", "時", "一方")
    nominal = follows is not None and follows.kind in NOMINAL and follows.surface not in subordinate
    linked = nominal and tokens[index - 1].kind == "particle" and is_stem(tokens, end - 1)  # 会見を行い代表職を辞める
    if follows is not None and nominal and not linked:
        start, unsure = absorbed(phrases, begin)
        bare = start == begin and (tokens[index].kind == "auxiliary" or tokens[index].lemma in ("する", "なる", "ある"))
        return end, Phrase(start, follows.start, follows.end, "", broken=unsure or bare)
    chained = follows is not None and (linked or follows.surface in ("、", "，")) and is_stem(tokens, end - 1)
    acting = chained and any(phrase.particle == "を" for phrase in phrases)
    kept = ("は", "が") if acting else ("は",)  # Xが会見を開き、…する: still X
    phrases[:] = [phrase for phrase in phrases if phrase.particle in kept]
    for phrase in phrases:
        phrase.crossed = True
    while end < len(tokens) and (tokens[end].kind == "particle" or tokens[end].surface in (*FORMAL, "、")):
        end += 1
    return end, None


def is_stem(tokens: list[Token], last: int) -> bool:
    """Answer whether a verb stands in its stem or in て: another act of the same doer follows (会見を行い…)."""
    token = tokens[last]
    if token.surface in ("て", "で"):
        token = tokens[last - 1]
    return token.kind == "verb" and token.surface != token.lemma and token.lemma not in ("いる", "れる", "られる")


def absorbed(phrases: list[Phrase], begin: int) -> tuple[int, bool]:
    """Take the phrases that belong to a modifying verb out of the list; return where they begin, and whether unsure.

    A subject left before one that has an object of its own (選手がチームを選ぶ枠を廃止する) can be either verb's.
    """
    first, unsure, owned = True, False, False
    while phrases:
        phrase = phrases[-1]
        if phrase.comma or phrase.particle == "は":
            break
        if phrase.particle == "が" and not first and not any(other.particle == "が" for other in phrases[:-1]):
            unsure = owned
            break  # エストマール大統領が [6月12日に開かれる] 式典に: the subject of the last verb
        begin = phrase.start
        owned = owned or phrase.particle == "を"
        phrases.pop()
        first = False
    return begin, unsure
