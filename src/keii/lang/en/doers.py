"""Who must act in an English sentence and on what, and whether both are something in particular."""

from __future__ import annotations

import re

from msgspec.structs import replace

from keii.lang.base.questions import Act
from keii.lang.en.act_words import (
    ASKING,
    BORDERS,
    CUT,
    DANGLING,
    GENERIC,
    INSTITUTIONS,
    LISTS,
    OUTSIDE,
    PATTERNS,
    PRONOUN,
    RELATIVE,
    STOP,
    SUBJECT_STOP,
    TAIL,
    VAGUE,
)
from keii.lang.en.standing import identifies, is_aside, is_half
from keii.model.text import Span

SELF = PATTERNS["SELF"]
MONTH = r"(?:Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sept?|Oct|Nov|Dec)[a-z]*\.?"


def subject_before(text: str, begin: int, end: int) -> Span | None:
    """Return the noun phrase that ends at `end`: back to a comma, a conjunction or a verb of saying."""
    if end > begin and text[end - 1] == ",":  # The operator, Rosmel Lines, suspended …
        opening = text.rfind(",", begin, end - 1)
        inner = text[opening + 1 : end - 1].strip() if opening >= 0 else ""
        if inner[:1].isupper() and len(inner.split()) <= 5:
            start = text.index(inner, opening)
            return Span(start, start + len(inner))
        return None
    places = [(text.rfind(mark, begin, end), len(mark)) for mark in BORDERS]
    start = max([begin, *(place + length for place, length in places if place >= 0)])
    words = list(re.finditer(r"\S+", text[start:end]))
    first = 0
    for place, word in enumerate(words):
        if word.group().lower() in SUBJECT_STOP:
            first = place + 1
    if first >= len(words):
        return None
    return Span(start + words[first].start(), start + words[-1].end())


def speaker_before(text: str, begin: int, end: int) -> tuple[Span | None, str]:
    """Return who says what "it" (or he, she, they) right before `end` will do, and the pronoun."""
    match = SELF.search(text, begin, end)
    if match is None:
        return None, ""
    speaker = subject_before(text, begin, match.start())
    if speaker is None or GENERIC.fullmatch(text[speaker.start : speaker.end]):
        return None, ""
    return speaker, match["pronoun"]


def rest_after(text: str, at: int) -> Span:
    """Return what follows a verb, up to the end of its clause and before any relative time."""
    end = len(text.rstrip().rstrip(".")) if text.rstrip().endswith(".") else len(text.rstrip())
    for match in STOP.finditer(text, at):
        # "Oct. 9" and "no. 2" end nothing; a comma in "June 12, 2025" neither.
        if match.group() == "," and re.match(r",(?:\s\d{4}|\d{3})\b", text[match.start() :]):
            continue
        end = min(end, match.start())
        break
    words = text[at : max(at, end)]
    if (tail := TAIL.search(" " + words)) is not None:
        words = words[: max(0, tail.start() - 1)]
    return Span(at, at + len(words.rstrip()))


def undated(text: str, span: Span) -> Span:
    """Return the words after a verb that stopped something, without the day on which it did."""
    day = re.search(rf"\s(?:on|since|in|from)\s(?:\d{{1,2}}\s)?(?:{MONTH})\b.*\Z", text[span.start : span.end])
    return Span(span.start, span.start + day.start()) if day else span


def quoted(text: str, at: int) -> bool:
    """Answer whether a place stands inside quotation marks."""
    before = text[:at]
    return before.count('"') % 2 == 1 or before.count("“") > before.count("”")


def checked(text: str, act: Act, begin: int, *, known: bool = True) -> Act:
    """Return the act, not askable when its doer is nobody in particular or its object says nothing."""
    words = " ".join(text[piece.start : piece.end] for piece in act.pieces if isinstance(piece, Span))
    doer = text[act.doer.start : act.doer.end] if act.doer else ""
    opens = act.doer is not None and (act.doer.start == begin or text[: act.doer.start].rstrip().endswith(ASKING))
    ok = known and is_named(doer) and (opens or not GENERIC.fullmatch(doer))
    ends = [piece.end for piece in act.pieces if isinstance(piece, Span)]
    ok = (
        ok and identifies(words, act.predicate, passive=act.passive) and not is_half(text, max(ends, default=len(text)))
    )
    ok = ok and not CUT.match(text, max(ends, default=0)) and (bool(words) or not act.predicate.startswith("be "))
    ok = ok and not PRONOUN.search(words) and not DANGLING.search(words) and len(words.split()) <= 14
    ok = ok and (bool(words) or act.passive or act.kind == "when") and not words.startswith(("to ", "of ", "-"))
    return act if ok else replace(act, askable=False)


def is_named(doer: str) -> bool:
    """Answer whether a doer is somebody in particular: a name, or the holder of an office."""
    words = doer.split()
    if not words or len(words) > 9 or PRONOUN.search(doer) or RELATIVE.search(doer):
        return False
    if words[0].lower() in VAGUE or not (words[0][:1].isupper() or words[0] == "the"):
        return False
    if is_aside(doer):
        return False
    if any(word.lower() in OUTSIDE or word.endswith("ing") or "-" in (word[:1], word[-1:]) for word in words):
        return False
    capitals = [word for word in words[1:] if word[:1].isupper()]
    if capitals:
        return True
    if words[0].lower() == "the":
        return any(word.lower().rstrip("s") in INSTITUTIONS or word.lower() in LISTS["held"] for word in words[1:])
    return words[0][:1].isupper() and len(words) == 1


def needs_mention(doer: str) -> bool:
    """Answer whether only a name that was found can tell that a doer is one: all but the holders of an office."""
    words = doer.strip().lower().split()
    return not (words[0] == "the" and words[-1] in INSTITUTIONS)
