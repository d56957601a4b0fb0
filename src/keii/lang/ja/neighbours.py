"""Japanese: a speaker in the sentence before or after a quotation that stands alone."""

from __future__ import annotations

from collections.abc import Sequence

from keii.lang.base.tokens import Token
from keii.lang.ja.predicates import predicate_of, verb_of
from keii.lang.ja.shown import shown
from keii.lang.ja.speakers import TABLE, ends_with, is_speaker, phrase_before
from keii.model.text import Span


def speaker_next(text: str, span: Span, tokens: Sequence[Token]) -> tuple[Span, Span] | None:
    """Return speaker and cue of 「…」。Xはそう振り返る: the quotation stands in the sentence before."""
    words = [word for word in shown(tokens, span) if word.kind != "symbol"]
    turned = speaker_last(text, words)
    if turned is not None:
        return turned
    for place in range(1, min(len(words), 24)):
        if words[place].surface not in ("は", "が", "も") or words[place].kind != "particle":
            continue
        found = phrase_before(words, place, text)
        if found is None:
            return None
        found = without_time(text, words, found, place)
        last = predicate_of(words)
        verb, trigger = verb_of(words, last)
        points_back = any(word.surface in ("そう", "こう") for word in words[place : last + 1])
        if points_back and words[place + 1].surface == "こう" and words[-1].lemma not in ("た", "だ"):
            return None
        gesture = any(word.lemma in TABLE["gestures"] for word in words[place + 1 : last])
        cue = Span(trigger.start, words[-1].end)
        if points_back or (gesture and is_speaker(words, found[0], place)):
            return None if words[place - 1].surface in TABLE["never"] else (found[1], cue)
        alone = not any(word.surface in ("と", "を") for word in words[place + 1 : last])
        person = ends_with(found[1].of(text), TABLE["people"]) or any(
            w.kind == "proper" for w in words[found[0] : place]
        )
        if (verb in TABLE["say"] and alone) or (
            person and found[0] <= 1 and is_speaker(words, found[0], place) and len(words) <= 14
        ):
            return found[1], cue
        return None
    return None


def without_time(text: str, words: Sequence[Token], found: tuple[int, Span], end: int) -> tuple[int, Span]:
    """Return the phrase without a time before its comma (試合の後、岸本投手は…)."""
    for place in range(found[0], end - 1):
        if "副詞可能" in words[place].tag and text[words[place].end : words[place + 1].start].strip() == "、":
            return place + 1, Span(words[place + 1].start, found[1].end)
    return found


def speaker_last(text: str, words: Sequence[Token]) -> tuple[Span, Span] | None:
    """Read こう語るのは、農家の男性だ: the speaker ends the sentence."""
    if len(words) < 5 or words[0].surface not in ("こう", "そう") or words[-1].lemma not in ("だ", "です"):
        return None
    topic = [word.surface for word in words[1:4]]
    if words[1].lemma not in TABLE["say"] or topic[1:] != ["の", "は"]:
        return None
    found = phrase_before(words, len(words) - 1, text)
    return (found[1], Span(words[0].start, words[3].end)) if found else None


def speaker_before(text: str, span: Span, tokens: Sequence[Token]) -> tuple[Span, Span] | None:
    """Return speaker and cue of Xはこう話す。「…」: the quotation follows."""
    words = [word for word in shown(tokens, span) if word.kind != "symbol"]
    if not any(word.surface in ("こう", "次", "以下") for word in words):
        return None
    for place in range(1, len(words)):
        if words[place].surface in ("は", "が") and words[place].kind == "particle":
            found = phrase_before(words, place, text)
            last = predicate_of(words)
            verb, trigger = verb_of(words, last)
            if found and (verb in TABLE["say"]):
                return found[1], Span(trigger.start, words[-1].end)
            return None
    return None
