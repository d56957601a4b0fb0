"""Japanese: words that stand for a speaker named before (同氏, 同会長), and who a sentence beside is about."""

from __future__ import annotations

import re
from collections.abc import Sequence

from keii.lang.base.tokens import Token
from keii.lang.ja.predicates import predicate_of, verb_of
from keii.lang.ja.shown import shown
from keii.lang.ja.speakers import SPEAKERS, TABLE, ends_with, is_speaker, phrase_before, source_class
from keii.model.text import Span

PRONOUNS = frozenset({"彼", "彼女", "彼ら"})
POINTING = re.compile(
    "同(?:"
    + "|".join(
        sorted((re.escape(title) for title in SPEAKERS if title not in ("人", "士", "王")), key=len, reverse=True)
    )
    + ")"
)
# 同社 means no ministry and no town.
PUBLIC = re.compile("(?:省|庁|局|県|市|町|村|区|都|府|署|警察|県警|政府|院|裁|党|委員会|国)\\Z")
KINDS = {"庁": "省", "省": "庁"}  # bodies of one kind
# 対応を説明した, 取材に応じた, 質問に答えた: something was told, and the sentence does not say what.
TELLING = frozenset("説明する 報告する 会見する 公表する 発表する 明らかにする 話す 語る 述べる 答える".split())
MEETING = frozenset("取材 質問 会見 インタビュー 質疑".split())

UNHEARD = frozenset("容疑者 被告 受刑者 死刑囚 大統領 首相 国王".split())  # told of, seldom asked
GONE = frozenset("死亡する 死ぬ 亡くなる 死去する 逃げる 逃走する 消える 失踪する 倒れる 生まれる".split())


def can_mean(pointer: str, words: str) -> bool:
    """Answer whether 同… or a pronoun can mean a speaker named before: of the same title, or a person for 同氏."""
    person = ends_with(words, TABLE["people"]) and not ends_with(words, TABLE["bodies"])
    kind = pointer[1:] if pointer.startswith("同") else ""
    if not kind or kind == "氏":
        return person or not ends_with(words, SPEAKERS)
    if kind == "社":
        told_by = source_class(words) == "outlet" or "の" in words or ends_with(words, TABLE["people"])
        return not (person or told_by or PUBLIC.search(words))
    return words.endswith((kind, *KINDS.get(kind, "")))


def find_person(text: str, span: Span, tokens: Sequence[Token]) -> Span | None:
    """Return whom a sentence is about: its first topic or subject, if that can speak."""
    words = [word for word in shown(tokens, span) if word.kind != "space"]
    for place in range(1, min(len(words), 24)):
        if words[place].surface in ("は", "が") and words[place].kind == "particle":
            found = phrase_before(words, place, text)
            if found and is_speaker(words, found[0], place):
                return None if POINTING.fullmatch(found[1].of(text)) else found[1]
    return told_last(text, words)


def about_person(text: str, words: Sequence[Token]) -> Span | None:
    """Return the one person that a sentence tells of, whom the next one passes on (館長は町へ移った。…という。)."""
    topic = next((place for place, word in enumerate(words) if word.surface == "は" and word.kind == "particle"), 0)
    found = phrase_before(words, topic, text) if topic else None
    if found is None or found[0] > 0 or any(word.surface == "□" for word in words):
        return None
    named = found[1].of(text)
    person = ends_with(named, TABLE["people"]) and not ends_with(named, TABLE["bodies"] | UNHEARD)
    return found[1] if person and not POINTING.fullmatch(named) else None


def told_last(text: str, words: Sequence[Token]) -> Span | None:
    """Return who ends a sentence that asks who it was (中心となったのは京都大の教授だ)."""
    words = [word for word in words if word.kind != "symbol"]
    if not words or words[-1].lemma not in ("だ", "です"):
        return None
    found = phrase_before(words, len(words) - 1, text)
    cleft = found and found[0] > 2 and [word.surface for word in words[found[0] - 2 : found[0]]] == ["の", "は"]
    return found[1] if found and cleft and is_speaker(words, found[0], len(words) - 1) else None


def find_teller(text: str, span: Span, tokens: Sequence[Token]) -> Span | None:
    """Return who speaks in a sentence that tells of speaking and not what was said (会長は対応を説明した)."""
    words = [word for word in shown(tokens, span) if word.kind not in ("space", "symbol")]
    if len(words) < 4:
        return None
    last = predicate_of(words)
    verb = verb_of(words, last)[0]
    meets = verb in ("応じる", "応ずる", "開く", "臨む") and any(
        word.lemma in MEETING for word in words[max(0, last - 4) : last]
    )
    if any(word.lemma in ("れる", "られる", "ない") for word in words[last:]):
        return None
    if not (verb in TELLING or meets):
        return None if verb in GONE else about_person(text, words)
    return find_person(text, span, tokens)
