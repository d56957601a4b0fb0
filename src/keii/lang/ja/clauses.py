"""Japanese: the last predicate of a clause, and what stands around it.

Words are brought to their dictionary forms and joined, so that one pattern
covers 検討した, 検討している and 検討しており. Adverbs, dates, commas and what
stands in brackets are left out; quoted titles become one sign.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Sequence
from pathlib import Path

from keii.lang.base.cues import Act, Tense, Unit
from keii.lang.base.tokens import Token
from keii.model.text import Span

GOVERNED = ("なる", "ない", "する", "は", "も")
REACH = 60  # words before the end that can still govern the last predicate
WORDS = tomllib.loads(Path(__file__).with_name("predicates.toml").read_text("utf-8"))
VARIANTS: dict[str, str] = WORDS["variants"]
OPENING = frozenset("「『（(〈《“【")
CLOSING = frozenset("」』）)〉》”】")
TITLES = frozenset("「『〈《“")
STATIVE = frozenset(WORDS["stative"].split())
NATURAL = frozenset(WORDS["natural"].split())
LIGHT = frozenset(WORDS["light"].split())
DONE = frozenset(WORDS["done"].split())
IN_PROGRESS = frozenset(WORDS["in_progress"].split())
FUTURE = re.compile(
    r"来週|来月|来年|来春|来夏|来秋|来冬|来季|再来|翌年度|明日|あす|あさって|明後日|今後|近く|将来|年内に|年度内|月内|週内|今秋にも|間もなく|まもなく|"
    r"[年月日]までに|[年月日週]から|[月日年]にも"
)
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
    words, places = joined(inner[-REACH:])
    question = is_question(inner, text, span)
    last = predicate_of(inner)
    guess = question and is_guess(inner, last, text, span)
    tense, negated = tense_of(inner, last)
    verb, trigger = verb_of(inner, last)
    head = inner[last]
    return Unit(
        words=words,
        natural=verb in NATURAL,
        places=places,
        trigger=trigger,
        verb=verb,
        tense=tense,
        negated=negated,
        stative=head.lemma in STATIVE or (tense == "noun" and not is_sahen(head)),
        evaluative=tense == "adjective" and head.lemma not in ("ない", "多い", "少ない"),
        condition=condition_of(inner),
        future=FUTURE.search(text, inner[max(0, last - 30)].start, head.start) is not None,
        question=question and not guess,
        guess=guess,
    )


def last_quotation(inner: Sequence[Token], tokens: Sequence[Token]) -> Span | None:
    """Return the inside of a quotation at the very end, if it says something (決議案に「拒否する」)."""
    last = next((token for token in reversed(inner) if token.surface not in "。．、"), None)
    if last is None or last.surface != "□" or last.end - last.start < 4:
        return None
    inside = Span(last.start + 1, last.end - 1)
    says = any(t.kind in ("verb", "auxiliary") for t in tokens if inside.start <= t.start and t.end <= inside.end)
    return inside if says else None


def shown(tokens: Sequence[Token], span: Span) -> list[Token]:
    """List the words of `span` that count: nothing in brackets, a quoted title as one sign.

    A mark that is never closed hides nothing; one that was never opened is left out.
    """
    inside = [token for token in tokens if span.start <= token.start and token.end <= span.end]
    found: list[Token] = []
    skip_to = -1
    for position, token in enumerate(inside):
        if position < skip_to or token.surface in CLOSING:
            continue
        if token.surface not in OPENING:
            found.append(as_past(token) if token.lemma == "だ" and found and found[-1].kind == "verb" else token)
            continue
        close = closing_of(inside, position)
        if close is None:
            continue
        skip_to = close + 1
        if token.surface in TITLES:
            found.append(Token("□", token.start, inside[close].end, "□", "noun"))
    return found


def as_past(token: Token) -> Token:
    """Return the だ of 読んだ as the past that it is."""
    if token.surface not in ("だ", "だら"):
        return token
    return Token(token.surface, token.start, token.end, "た", token.kind, token.tag, token.form)


def closing_of(inside: Sequence[Token], opening: int) -> int | None:
    """Return the place of the mark that closes the one at `opening`."""
    depth = 0
    for position in range(opening, len(inside)):
        if inside[position].surface in OPENING:
            depth += 1
        elif inside[position].surface in CLOSING:
            depth -= 1
            if depth == 0:
                return position
    return None


def joined(tokens: Sequence[Token]) -> tuple[str, tuple[tuple[int, int, int], ...]]:
    """Join normal forms without gaps, and keep where each came from."""
    words: list[str] = []
    places: list[tuple[int, int, int]] = []
    length = 0
    for position, token in enumerate(tokens):
        after = tokens[position + 1] if position + 1 < len(tokens) else None
        if is_adverbial(token, after) or (
            token.surface == "に" and position and is_adverbial(tokens[position - 1], token)
        ):
            continue
        word = normal(token, after)
        if word:
            places.append((length, token.start, token.end))
            words.append(word)
            length += len(word)
    return "".join(words), tuple(places)


def normal(token: Token, after: Token | None) -> str:
    """Return the normal form of a word, "" for a word that never governs anything."""
    kind = token.kind
    if kind in ("symbol", "space", "adverb", "number", "conjunction") or "助数詞可能" in token.tag:
        return ""
    if token.lemma == "だ" and token.surface in ("に", "で", "な", "なら"):
        return token.surface
    if kind == "adjective" and after is not None and token.surface.endswith("く") and after.lemma not in GOVERNED:
        return ""
    if token.surface == "つい" and token.lemma == "つく":
        return "つい"
    if token.surface == "で" and token.tag[1:2] == ("接続助詞",):
        return "て"
    word = VARIANTS.get(token.lemma, token.lemma)
    if token.form.startswith("意志推量形"):
        return "だろう" if token.lemma in ("だ", "です") else word + "〜う"
    return word


KEPT = frozenset(WORDS["kept"].split())


def is_adverbial(token: Token, after: Token | None) -> bool:
    """Answer whether a word with に only colours the verb (正式に決めた)."""
    return token.tag[:1] == ("形状詞",) and after is not None and after.surface == "に" and token.lemma not in KEPT


def is_sahen(token: Token) -> bool:
    """Answer whether a noun becomes a verb with する."""
    return token.kind == "noun" and len(token.tag) > 2 and "サ変" in token.tag[2]


def is_question(inner: list[Token], text: str, span: Span) -> bool:
    """Answer whether the stretch asks: it ends in か or a question mark."""
    tail = text[inner[-1].end : span.end]
    return inner[-1].surface in ("か", "かな", "だろうか") or "？" in tail or "?" in tail


def is_guess(inner: Sequence[Token], last: int, text: str, span: Span) -> bool:
    """Answer whether a headline guesses (首相退陣か): a noun and a bare か end it."""
    if inner[-1].surface != "か" or last >= len(inner) - 1 or text[inner[-1].end : span.end].strip("」』 "):
        return False
    return inner[-2].kind in ("noun", "suffix", "proper")


def predicate_of(inner: list[Token]) -> int:
    """Return the place of the last word that carries meaning."""
    for position in range(len(inner) - 1, -1, -1):
        token = inner[position]
        if token.kind in ("auxiliary", "particle", "symbol", "suffix") or token.surface in ("そう", "よう"):
            continue
        before = inner[position - 1] if position else None
        if before is not None and token.lemma in LIGHT and before.surface in ("て", "で") and token.kind == "verb":
            continue
        if token.lemma == "ない" and before is not None and before.surface in ("は", "も", "で", "く", "て"):
            continue
        if (
            token.lemma in ("こと", "もの", "の", "わけ")
            and before is not None
            and before.kind in ("verb", "auxiliary")
        ):
            continue
        if token.lemma == "ある" and before is not None and before.surface == "で":
            continue
        return position
    return len(inner) - 1


def tense_of(inner: list[Token], last: int) -> tuple[Tense, bool]:
    """Return the tense of the predicate at `last`, and whether it is negated."""
    head, chain = inner[last], inner[last + 1 :]
    lemmas = [token.lemma for token in chain]
    negations = sum(lemma in ("ない", "ぬ", "ず", "まい") for lemma in lemmas) + (head.lemma == "ない")
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
    passive = any(lemma in ("れる", "られる") for lemma in lemmas)
    return verb in DONE or (passive and verb not in IN_PROGRESS and "ない" not in lemmas)


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
    if is_sahen(head):
        return head.lemma + "する", Span(head.start, head.end)
    return head.lemma, Span(head.start, head.end)


def condition_of(inner: Sequence[Token]) -> Span | None:
    """Return the words of an explicit condition before the last predicate."""
    for position, token in enumerate(inner[:-1]):
        after = inner[position + 1]
        if token.form.startswith("仮定形") and token.lemma not in NOT_A_CONDITION:
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
