"""Japanese: which subject or topic of a sentence is the one who speaks."""

from __future__ import annotations

from keii.lang.base.tokens import Token
from keii.lang.ja.headlines import is_headline, opening_speaker
from keii.lang.ja.hearsay import Saying
from keii.lang.ja.speakers import TABLE, ends_with, is_speaker, phrase_before
from keii.model.text import Span

Words = list[Token]
COUNTS = frozenset("数 量 率 額 費 値 性 化 的".split())  # 患者数は… never speaks
BODIES = (
    TABLE["bodies"]
    | TABLE["outlets"]
    | TABLE["outlet_names"]
    | frozenset("WHO IAEA FAO IMF WTO NASA JAXA FIFA FRB EU".split())
)
OCCASIONS = ("大会", "会議", "会見", "会合", "総会", "公園", "裁判", "会場")
PLACES = tuple("県市町村区都府道国州園館校店院港駅島")
REACH = 24  # words from the start within which a sentence names its speaker


def speaker_of(saying: Saying, border: int, quoted: bool) -> tuple[Span | None, int]:
    """Return who speaks, and the place where the content can begin."""
    words, text = saying.words, saying.text
    for place in range(border + 1, saying.head):
        if is_subject(words[place]):
            behind, at = words[border + 1 :], place - border - 1
            found = phrase_before(behind, at, text)
            if found and names_speaker(behind, found[0], at, alone=place >= saying.head - 2):
                return found[1], 0
    if is_headline(words):
        opening = opening_speaker(text, words)
        if opening:
            return opening[1], next(place for place, word in enumerate(words) if word.surface == "、") + 1
        found = phrase_before(words, border - 1, text) if quoted else None
        if found and found[0] == 0 and is_speaker(words, 0, border - 1):
            return found[1], border - 1
    first = behind_quotation(text, words, border) if quoted else 1
    for place in range(first, min(border, first + REACH)):
        if not is_subject(words[place]):
            continue
        found = phrase_before(words, place, text)
        if found is None:
            continue
        surface = words[place].surface
        if surface == "が" and speaker_later(words, place, border):
            continue
        if surface == "が" and not quoted_after(words, place, border) and topic_follows(saying, place, border):
            continue
        if is_speaker(words, found[0], place):
            return found[1], place + 1
        asks = saying.verb in TABLE["ask"] and border > place
        is_topic = surface == "は" and (
            quoted or asks or words[place + 1].surface == "、" or (found[0] == 0 and has_subject(words, place, border))
        )
        if is_topic and not is_thing(words, place):
            return found[1], place + 1
    return body_at(text, words, border)


def behind_quotation(text: str, words: Words, border: int) -> int:
    """Return where the clause of a second speaker begins: 甲は「…」と驚き、(乙は「…」と喜んだ)."""
    for at in range(border - 3, 1, -1):
        if words[at].surface == "□" and words[at + 1].surface == "と":
            for place in range(at + 3, border):
                found = phrase_before(words, place, text) if words[place].surface in ("は", "も") else None
                if found and found[0] > at + 1 and is_speaker(words, found[0], place):
                    return at + 2
            return 1
    return 1


def body_at(text: str, words: Words, border: int) -> tuple[Span | None, int]:
    """Return the body that speaks as a place: 気象庁では、…としている."""
    for place in range(1, min(border - 1, REACH)):
        if words[place].surface == "で" and words[place + 1].surface == "は":
            found = phrase_before(words, place, text)
            named = found is not None and found[0] == 0 and ends_with(found[1].of(text), BODIES)
            if found and named and not is_scene(words, place, border, found[1].of(text)):
                return found[1], place + 2
            return None, 0
    return None, 0


def is_scene(words: Words, place: int, border: int, name: str) -> bool:
    """Answer whether a body is only where it happens: 県では、市民が…と喜んだ."""
    others = any(word.surface in ("は", "が", "も") and word.kind == "particle" for word in words[place + 2 : border])
    return name.endswith(OCCASIONS) or (others and name.endswith(PLACES))


def speaker_later(words: Words, place: int, border: int) -> bool:
    """Answer whether a clause ends behind a subject and a topic that speaks follows (首相が辞めたため、知事は…)."""
    for at in range(place + 2, border):
        if (
            words[at].surface in ("は", "も")
            and words[at].kind == "particle"
            and any(word.kind == "verb" for word in words[place + 1 : at - 1])
        ):
            return is_speaker(words, at - 1, at)
    return False


def has_subject(words: Words, place: int, border: int) -> bool:
    """Answer whether the words behind a topic have a subject of their own: the topic speaks (農家は餌が高いと話す)."""
    return any(word.surface in ("は", "が") and word.kind == "particle" for word in words[place + 1 : border])


def is_subject(word: Token) -> bool:
    """Answer whether a word marks the one who speaks."""
    return word.kind == "particle" and word.surface in ("は", "が", "も")


def names_speaker(words: Words, start: int, place: int, *, alone: bool) -> bool:
    """Answer whether a phrase between と and the verb is the speaker's; with が it stands right before the verb."""
    if words[place - 1].surface in TABLE["never"]:
        return False
    return words[place].surface == "は" or (alone and words[place].surface == "が") or is_speaker(words, start, place)


def is_thing(words: Words, place: int) -> bool:
    """Answer whether the topic before は is an event, a time or a thing: it is part of what is said."""
    head = words[place - 1]
    if head.surface in TABLE["never"] or head.surface in ("で", "□") or place > 12:
        return True
    if head.surface in COUNTS:
        return True
    return any("サ変" in part or part == "副詞可能" or "助数詞" in part for part in head.tag)


def quoted_after(words: Words, place: int, border: int) -> bool:
    """Answer whether the content is a quotation that opens after `place`."""
    return border > 0 and words[border - 1].surface == "□" and place < border - 1


def topic_follows(saying: Saying, place: int, border: int) -> bool:
    """Answer whether a subject with が is more likely part of the content: a clause verb follows it.

    It is not when an outlet relays the words, or when the clause has another subject (市長が橋は要ると述べた).
    """
    words = saying.words
    other = next((at for at in range(place + 2, border) if words[at].surface == "は"), place)
    between = words[place + 1 : other]
    told_of = bool(between) and not any(word.kind == "verb" or word.surface == "、" for word in between)
    if saying.relayed_by is not None or told_of:
        return False
    return border > 0 and words[border].surface == "と" and words[place + 1].surface != "、"
