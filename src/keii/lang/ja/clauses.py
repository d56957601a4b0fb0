"""Japanese clauses: the last predicate with its tense, and what stands around it."""

from __future__ import annotations

import re
from collections.abc import Sequence

from keii.lang.base.cues import Act, Unit
from keii.lang.base.tokens import Token
from keii.lang.ja.predicates import LIGHT, WORDS, is_sahen, predicate_of, tense_of, verb_of
from keii.lang.ja.shown import joined, shown
from keii.model.text import Span

REACH = 60  # words before the end that can still govern the last predicate
STATIVE = frozenset(WORDS["stative"].split())
NATURAL = frozenset(WORDS["natural"].split())
FUTURE = re.compile(
    r"きょう|今日|今夜|今夕|来週|来月|来年|来春|来夏|来秋|来冬|来季|再来|翌年度|明日|あす|あさって|明後日|今後|近く|将来|年内に|年度内|月内|週内|今秋にも|間もなく|まもなく|"
    r"[年月日]までに|[年月日週]から|[月日年]にも"
)
OPENS_CONDITION = frozenset("場合 条件 前提 限り かぎり".split())
JUDGED = frozenset(WORDS["judged"].split())
PLAIN = frozenset(WORDS["plain"].split())
FORMAL = frozenset(WORDS["formal"].split())
COMPOUND = frozenset("対する 関する よる おける 巡る めぐる 関わる 向ける".split())
NOUNS = ("noun", "proper", "suffix", "prefix", "number")
CLOSES = ("verb", "auxiliary", "adjective")
NOT_A_CONDITION = frozenset(WORDS["not_a_condition"].split())


def read_unit(text: str, span: Span, tokens: Sequence[Token]) -> Unit:
    """Return the last predicate of `span`, normalised, with its tense and negation."""
    inner = shown(tokens, span)
    quoted = last_quotation(inner, tokens)
    if quoted is not None:
        return read_unit(text, quoted, tokens)
    while inner and (inner[-1].kind in ("symbol", "space") or inner[-1].surface == "□"):
        inner.pop()
    if not inner:
        return Unit(words="", places=())
    inner = without_late_speaker(inner)
    words, places = joined(inner[-REACH:])
    question = is_question(inner, text, span)
    last = predicate_of(inner)
    guess = question and is_guess(inner, last, text, span)
    tense, negated = tense_of(inner, last)
    verb, trigger = verb_of(inner, last)
    head = inner[last]
    future = FUTURE.search(text, inner[max(0, last - 30)].start, head.start) is not None
    return Unit(
        words=words,
        natural=verb in NATURAL,
        places=places,
        trigger=trigger,
        verb=verb,
        tense=tense,
        negated=negated,
        stative=verb in STATIVE or is_state(inner, last, tense) or (not future and goes_on(inner, last)),
        evaluative=is_judgement(inner, last, tense),
        condition=condition_of(inner),
        future=future,
        question=question and not guess,
        guess=guess,
    )


def is_state(inner: Sequence[Token], last: int, tense: str) -> bool:
    """Answer whether the predicate tells a state: ある, a plain noun, or that there is none (けがはない)."""
    head = inner[last]
    if tense == "noun" and not is_sahen(head):
        return True
    after = inner[last + 1 : last + 3]
    return is_sahen(head) and len(after) == 2 and after[0].surface in ("は", "が", "も") and after[1].lemma == "ない"


def goes_on(inner: Sequence[Token], last: int) -> bool:
    """Answer whether a headline says that something goes on (延焼続く, なお続く)."""
    return inner[last].lemma == "続く" and last > 0 and inner[last - 1].kind != "particle"


def without_late_speaker(inner: list[Token]) -> list[Token]:
    """Leave out who speaks between と and the verb: …した(と、県警は)みている."""
    last = predicate_of(inner)
    place = last - 1
    if place < 3 or is_sahen(inner[place - 1]):
        return inner
    while place > max(2, last - 4) and inner[place].surface not in ("は", "が"):
        place -= 1
    start = place
    while start > 2 and (inner[start - 1].kind in NOUNS or inner[start - 1].surface in ("の", "・")):
        start -= 1
    before = start - 2 if inner[start - 1].surface == "、" else start - 1
    opens = 0 < before < start < place and inner[start].surface != "の" and inner[before].tag[1:2] == ("格助詞",)
    if not opens or inner[before].surface != "と" or inner[before - 1].kind not in CLOSES:
        return inner
    return inner[: before + 1] + inner[place + 1 :]


def is_judgement(inner: Sequence[Token], last: int, tense: str) -> bool:
    """Answer whether the predicate judges: an adjective, a noun of judgement, a noun under such an adjective."""
    head = inner[last]
    if head.kind == "adjective" and tense == "adjective":
        return head.lemma not in PLAIN
    if head.lemma in ("すぎる", "過ぎる"):
        return inner[last - 1].kind == "adjective"
    if head.kind == "adjective" and head.tag[:1] != ("形状詞",):
        return False
    is_predicate = any(word.lemma in ("だ", "です", "で") for word in inner[last + 1 : last + 2])
    if head.kind not in ("noun", "suffix", "adjective") or not is_predicate or head.lemma in FORMAL:
        return False
    if head.lemma in JUDGED or head.surface == "的" or (head.kind == "adjective" and head.lemma not in PLAIN):
        return True
    modifier = inner[last - 2] if inner[last - 1].surface == "な" else inner[last - 1]
    return can_describe(modifier) and modifier.lemma not in PLAIN and inner[last - 1].surface != "の"


def can_describe(token: Token) -> bool:
    """Answer whether a word is an adjective, or a noun that serves as one (賢明な)."""
    return token.kind == "adjective" or "形状詞可能" in token.tag


def last_quotation(inner: Sequence[Token], tokens: Sequence[Token]) -> Span | None:
    """Return the inside of a quotation at the very end, if it says something (決議案に「拒否する」)."""
    last = next((token for token in reversed(inner) if token.surface not in "。．、"), None)
    if last is None or last.surface != "□" or last.end - last.start < 4:
        return None
    inside = Span(last.start + 1, last.end - 1)
    says = any(t.kind in ("verb", "auxiliary") for t in tokens if inside.start <= t.start and t.end <= inside.end)
    return inside if says else None


def is_question(inner: list[Token], text: str, span: Span) -> bool:
    """Answer whether the stretch asks: it ends in か or a question mark."""
    tail = text[inner[-1].end : span.end]
    return inner[-1].surface in ("か", "かな", "だろうか") or "？" in tail or "?" in tail


def is_guess(inner: Sequence[Token], last: int, text: str, span: Span) -> bool:
    """Answer whether a headline guesses (首相退陣か), or a sentence does (持ち去られたのではないか)."""
    if last < len(inner) - 4 and [word.surface for word in inner[-4:]] == ["で", "は", "ない", "か"]:
        return inner[last].kind == "verb" and any(word.lemma == "た" for word in inner[last + 1 :])
    if inner[-1].surface != "か" or last >= len(inner) - 1 or text[inner[-1].end : span.end].strip("」』 "):
        return False
    return inner[-2].kind in ("noun", "suffix", "proper")


def condition_of(inner: Sequence[Token]) -> Span | None:
    """Return the words of an explicit condition before the last predicate."""
    for position, token in enumerate(inner[:-1]):
        if token.surface in ("次第", "と") and position and opens_condition(inner, position):
            return Span(inner[position - 1].start, token.end)
        supposed = token.form.startswith("仮定形")
        if not supposed and token.lemma not in OPENS_CONDITION:
            continue
        if supposed and inside_modifier(inner, position):
            continue
        after = inner[position + 1]
        if supposed and token.lemma not in NOT_A_CONDITION:
            if token.lemma == "だ" and token.surface != "なら":
                continue
            follows = inner[position + 2] if position + 2 < len(inner) else after
            if token.lemma in ("ない", "ぬ", "た") and follows.lemma in ("なる", "いける", "いい", "よい", "だめ"):
                continue
            if after.surface == "ば" and follows.surface in ("と", "ほど", "いい", "よい", "良い"):
                continue
            return Span(token.start, after.end if after.surface == "ば" else token.end)
        if (
            token.lemma == "場合"
            and after.surface in ("は", "に", "、", "には")
            and inner[position - 1].kind != "particle"
        ):
            return Span(token.start, token.end)
        if (
            token.lemma in ("限り", "かぎり")
            and position
            and inner[position - 1].lemma in ("ない", "ぬ", "いる", "ある")
        ):
            return Span(token.start, token.end)
        if (
            token.lemma in ("条件", "前提")
            and after.surface == "に"
            and position
            and inner[position - 1].surface == "を"
        ):
            return Span(token.start, after.end)
    return None


def inside_modifier(inner: Sequence[Token], position: int) -> bool:
    """Answer whether a condition belongs to a clause that modifies a noun (雨なら閉じる駅を使う)."""
    for place in range(position + 1, len(inner) - 1):
        if inner[place].surface == "、":
            return False
        ends = inner[place].lemma not in COMPOUND and inner[place].form.startswith(("連体形", "終止形"))
        if ends:
            after = inner[place + 1]
            return after.kind in ("noun", "proper") and after.lemma not in FORMAL and inner[place].lemma != "た"
    return False


def opens_condition(inner: Sequence[Token], position: int) -> bool:
    """Answer whether 次第 behind a verb (着き次第、…) or と behind ない (下りないと…始められない) sets a condition."""
    before = inner[position - 1]
    if inner[position].surface == "次第":
        if before.kind == "noun" and inner[position + 1].surface in ("で", "では"):
            return position + 2 < len(inner)  # 天候次第では、中止する
        return before.kind in ("verb", "auxiliary") and before.form.startswith("連用形")
    if before.lemma != "ない":
        return False
    last = predicate_of(inner)
    return any(token.lemma in ("ない", "ぬ") for token in inner[max(last, position + 1) :])


def read_act(text: str, unit: Unit, before: int, end: int, tokens: Sequence[Token]) -> Act:
    """Return the event that is spoken of before the cue that starts at `before` in the words."""
    border = next((start for at, start, _ in unit.places if at >= before), None)
    first = unit.places[0][1] if unit.places else 0
    if border is None:
        return Act(trigger=unit.trigger, verb=unit.verb)
    inner = [t for t in tokens if first <= t.start and t.end <= border]
    position = len(inner) - 1
    while position >= 0 and (
        inner[position].kind in ("particle", "auxiliary", "symbol", "adverb", "suffix", "number")
        or inner[position].lemma in ("こと", "よう", "の", "もの", "方針", "考え", "案", "意向", "記事", "報道", "計画")
        or inner[position].lemma in LIGHT
    ):
        if inner[position].surface in ("は", "が", "に", "へ") and not is_event_before(inner, position):
            return Act(trigger=unit.trigger, verb=unit.verb)
        position -= 1
    if position >= 0 and (inner[position].kind == "verb" or is_sahen(inner[position])):
        verb, trigger = verb_of(inner, position)
        return Act(trigger=trigger, verb=verb)
    return Act(trigger=unit.trigger, verb=unit.verb)


def is_event_before(inner: Sequence[Token], position: int) -> bool:
    """Answer whether the word before a case particle names an event."""
    before = inner[position - 1] if position else None
    return before is not None and (
        is_sahen(before) or before.lemma in ("こと", "の", "可能性", "よう") or before.kind in ("auxiliary", "verb")
    )
