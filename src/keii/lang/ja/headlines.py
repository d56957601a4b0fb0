"""Japanese headlines that tell who says what without a verb: 市長「辞めない」, 開示、株主が要求."""

from __future__ import annotations

from keii.lang.base.cues import Frame
from keii.lang.base.tokens import Token
from keii.lang.ja.contents import trimmed, unquoted
from keii.lang.ja.predicates import is_sahen
from keii.lang.ja.speakers import TABLE, is_speaker, phrase_before
from keii.model.text import Span

Words = list[Token]


def find_headline(text: str, span: Span, words: Words) -> Frame | None:
    """Return the attribution of a headline, or of a quotation that only a name follows."""
    if words[-1].surface == "□" and words[-1].end - words[-1].start > 2:
        return named_before(text, words)
    if words[0].surface == "□" and len(words) > 1:
        return named_behind(text, words)
    return subject_last(text, span, words) if is_headline(words) else None


def is_headline(words: Words) -> bool:
    """Answer whether the words end in a bare verb noun of saying (…を否定, …が要求)."""
    return is_sahen(words[-1]) and words[-1].lemma + "する" in TABLE["say"] | TABLE["about"]


def named_before(text: str, words: Words) -> Frame | None:
    """Read 市長「辞めない」 and 市長、辞任を否定「事実でない」."""
    quotation = words[-1]
    found = phrase_before(words, len(words) - 1, text)
    if found is not None and (found[0] > 0 or not is_speaker(words, found[0], len(words) - 1)):
        found = None
    found = found or opening_speaker(text, words)
    if found is None or not says_something(text, quotation):
        return None
    content = unquoted(text, Span(quotation.start, quotation.end))
    return Frame(source=found[1], cue=None, content=content, quoted=True, id="headline")


def named_behind(text: str, words: Words) -> Frame | None:
    """Read 「辞めない」と市長。 and 「辞めない」市長."""
    first = 2 if words[1].surface == "と" else 1
    if len(words) <= first:
        return None
    end = len(words) - 2 if is_headline(words) and words[-2].surface == "が" else len(words)
    found = phrase_before(words, end, text)
    if found is None or found[0] != first or not is_speaker(words, first, end):
        return None
    if not says_something(text, words[0]):
        return None
    content = unquoted(text, Span(words[0].start, words[0].end))
    return Frame(source=found[1], cue=None, content=content, quoted=True, id="headline")


def says_something(text: str, quotation: Token) -> bool:
    """Answer whether a quotation is more than a name or a title."""
    inside = text[quotation.start + 1 : quotation.end - 1]
    return text[quotation.start] in "「“" and len(inside) > 4 and any("ぁ" <= sign <= "ん" for sign in inside)


def opening_speaker(text: str, words: Words) -> tuple[int, Span] | None:
    """Return the speaker a headline opens with, before its first comma (市長、…)."""
    comma = next((place for place, word in enumerate(words[:12]) if word.surface == "、"), 0)
    if not comma:
        return None
    found = phrase_before(words, comma, text)
    return found if found and found[0] == 0 and is_speaker(words, 0, comma) else None


def subject_last(text: str, span: Span, words: Words) -> Frame | None:
    """Read 開示、株主が要求: what is said comes first, then who says it."""
    place = len(words) - 2
    if place < 3 or words[place].surface != "が":
        return None
    found = phrase_before(words, place, text)
    if found is None or found[0] < 2 or words[found[0] - 1].surface != "、":
        return None
    content = trimmed(text, Span(span.start, words[found[0] - 1].start))
    verb = words[-1].lemma + "する"
    cue = Span(words[-1].start, words[-1].end)
    return Frame(source=found[1], cue=cue, content=content, sets=verb in TABLE["sets"], id="headline")
