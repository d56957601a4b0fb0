"""English attribution: who says it, with which words, and what is said."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from keii.lang.base.cues import Frame
from keii.lang.base.tokens import Token
from keii.lang.en.clauses import main_clause, plain
from keii.lang.en.patterns import pattern
from keii.model.text import Span

SETS = pattern("frames", "sets")
WEAK = pattern("frames", "weak")
ASK = pattern("frames", "ask")
SAY_WORD = pattern("frames", "say_word")
ASK_WORD = pattern("frames", "ask_word")
QUOTE = pattern("frames", "quote")
AFTER_QUOTE = pattern("frames", "after_quote")
BEFORE_QUOTE = pattern("frames", "before_quote")
ACCORDING = pattern("frames", "according")
ACCORDING_END = pattern("frames", "according_end")
QUOTED_AS = pattern("frames", "quoted_as")
WAS_QUOTED = pattern("frames", "was_quoted")
INDIRECT = pattern("frames", "indirect")
REST = pattern("frames", "rest")
TOLD = pattern("frames", "told")
SPLIT_END = pattern("frames", "split_end")
NOBODY = pattern("frames", "nobody")
NO_SPEAKER = pattern("frames", "no_speaker")
SPEAKER_LEAD = pattern("frames", "speaker_lead")
VERBS_INSIDE = pattern("frames", "verbs_inside")
DATELINE = pattern("frames", "dateline")
SAYS_INSIDE = pattern("frames", "says_inside")
BEFORE_VERB = pattern("frames", "before_verb")
OPENING = pattern("frames", "opening")
NO_CLAUSE = pattern("frames", "no_clause")
FULL_CLAUSE = pattern("frames", "full_clause")
BEHIND_SOURCE = pattern("frames", "behind_source")
TIME_BEHIND = pattern("frames", "time_behind")


def find_frame(text: str, span: Span, tokens: Sequence[Token]) -> Frame | None:
    """Return the outermost attribution of `span`, None if nobody is said to say anything."""
    raw = span.of(text)
    dateline = DATELINE.match(raw)
    if dateline is not None and dateline.group()[:3].isupper():
        span = Span(span.start + dateline.end(), span.end)
        raw = span.of(text)
    if len(raw) < 8:
        return None
    words = raw.split(" ")  # the patterns of whole sentences are slow: 13, 9 and 5 us each
    says, asks = any(map(may_say, words)), any(map(may_ask, words))
    return (
        around_quotation(text, span, raw)
        or relayed(text, span, raw)
        or according(text, span, raw)
        or (at_the_end(text, span, raw) if says else None)
        or (asked(text, span, raw) if asks else None)
        or (indirect(text, span, raw) if says else None)
    )


@lru_cache(maxsize=50_000)
def may_say(word: str) -> bool:
    """Answer whether a word between blanks can open the verb of saying that `at_the_end` and `indirect` need."""
    return SAY_WORD.match(word) is not None


@lru_cache(maxsize=50_000)
def may_ask(word: str) -> bool:
    """Answer whether a word between blanks can hold the first word of a verb that `asked` needs."""
    return ASK_WORD.search(word) is not None


def around_quotation(text: str, span: Span, raw: str) -> Frame | None:
    """Read "…," X said; "…," said X, who …; X said: "…"."""
    for quote in QUOTE.finditer(raw):
        after = AFTER_QUOTE.match(raw[quote.end() :])
        inside = Span(span.start + quote.start("inside"), span.start + quote.end("inside"))
        if after and (quote["comma"] or raw[quote.end() : quote.end() + 1] == ","):
            group = "late" if after["late"] else "early"
            source = cut(after[group])
            base = span.start + quote.end()
            if is_speaker(source):
                at = base + after.start(group)
                cue = "cue" if after["cue"] else "cue2"
                return frame(
                    Span(at, at + len(source)),
                    Span(base + after.start(cue), base + after.end(cue)),
                    inside,
                    quoted=True,
                    verb=after[cue],
                )
        before = BEFORE_QUOTE.search(raw[: quote.start()])
        if before and quote["inside"].count(" ") >= 2:
            source = cut(before["source"])
            lead = before.start("source") + len(before["source"]) - len(before["source"].lstrip())
            shift = SPEAKER_LEAD.match(source)
            begin = lead + (shift.end() if shift else 0)
            source = source[shift.end() :] if shift else source
            if is_speaker(source):
                place = Span(span.start + begin, span.start + begin + len(source))
                return frame(
                    place,
                    Span(span.start + before.start("cue"), span.start + before.end("cue")),
                    inside,
                    quoted=True,
                    verb=before["cue"],
                )
    return None


def relayed(text: str, span: Span, raw: str) -> Frame | None:
    """Read Y quoted X as saying …; X was quoted by Y as saying …"""
    match = QUOTED_AS.match(raw) or WAS_QUOTED.match(raw)
    if match is None:
        return None
    return Frame(
        source=group_span(span, match, "source"),
        cue=group_span(span, match, "cue"),
        content=ended(text, group_span(span, match, "content")),
        via=group_span(span, match, "via") if match["via"] else None,
        quoted=match["content"].lstrip()[:1] in '"“',
        id="quoted-as",
    )


def according(text: str, span: Span, raw: str) -> Frame | None:
    """Read According to X, …; …, according to X; It emerged that …"""
    match = ACCORDING.match(raw)
    if match is None and "according to" in raw:
        match = ACCORDING_END.match(raw)
    if match is not None:
        source = group_span(span, match, "source")
        words = cut(source.of(text))
        at = raw.lower().index("according to")
        cue = Span(span.start + at, span.start + at + len("according to"))
        content = ended(text, group_span(span, match, "content"))
        return Frame(source=Span(source.start, source.start + len(words)), cue=cue, content=content, id="according")
    match = NOBODY.match(raw)
    if match is None:
        return None
    return Frame(
        source=None, cue=None, content=ended(text, group_span(span, match, "content")), who="nobody", id="nobody"
    )


def at_the_end(text: str, span: Span, raw: str) -> Frame | None:
    """Read …, X said on Monday."""
    match = SPLIT_END.match(raw)
    if match is None:
        return None
    group, cue = ("source", "cue") if match["source"] else ("late", "cue2")
    source = cut(match[group])
    if not is_speaker(source) or SPEAKER_LEAD.match(source) or VERBS_INSIDE.search(source):
        return None
    if main_clause(plain(match["content"]))[1] < 0:
        return None  # "In an interview on Tuesday, …" says nothing yet
    start = span.start + match.start(group)
    return frame(
        Span(start, start + len(source)),
        group_span(span, match, cue),
        ended(text, group_span(span, match, "content")),
        verb=match[cue],
    )


def asked(text: str, span: Span, raw: str) -> Frame | None:
    """Read X urged Y to …; X called for …: the verb decides the status."""
    match = ASK.search(raw)
    if match is None:
        return None
    subject = raw[: match.start("verb")].rstrip()
    subject = BEFORE_VERB.sub("", subject)
    lead = OPENING.match(subject)
    begin = lead.end() if lead and len(subject) - lead.end() > 2 else 0
    source = cut(subject[begin:])
    if not is_speaker(source) or VERBS_INSIDE.search(source):
        return None
    at = span.start + begin
    return Frame(
        source=Span(at, at + len(source)),
        cue=group_span(span, match, "verb"),
        content=ended(text, group_span(span, match, "content")),
        sets=True,
        id="ask",
    )


def indirect(text: str, span: Span, raw: str) -> Frame | None:
    """Read X said (that) …; X told Y …; X, speaking …, said …"""
    match = INDIRECT.match(raw)
    if match is None:
        return None
    source, begin = match["source"], match.start("source")
    shift = SPEAKER_LEAD.match(source)
    if shift:
        source, begin = source[shift.end() :], begin + shift.end()
    verb = match["cue"]
    if not is_speaker(source) or VERBS_INSIDE.search(source):
        return None
    rest = match["rest"]
    told = verb in ("told", "tells")
    found = TOLD.match(rest) if told else REST.match(rest)
    if found is None or not says_clause(verb, rest, found["content"]):
        return None
    start = span.start + match.start("rest") + found.start("content")
    content = ended(text, Span(start, span.start + match.end("rest")))
    if content.end - content.start < 4:
        return None
    at = span.start + begin
    return frame(Span(at, at + len(source)), group_span(span, match, "cue"), content, verb=verb)


def says_clause(verb: str, rest: str, content: str) -> bool:
    """Answer whether a clause follows the verb, not a mere object or infinitive."""
    if verb in ("said", "says", "say", "denied", "denies", "told", "tells"):
        return not NO_CLAUSE.match(content)
    if " that " in rest[:60]:
        return True
    return FULL_CLAUSE.match(content) is not None


def frame(source: Span, cue: Span, content: Span, *, quoted: bool = False, verb: str = "") -> Frame:
    """Return the frame of a verb of saying."""
    return Frame(
        source=source,
        cue=cue,
        content=content,
        quoted=quoted,
        sets=SETS.match(verb) is not None,
        weak=WEAK.match(verb) is not None,
        id="say",
    )


def cut(source: str) -> str:
    """Return a source without the words about time and place behind it."""
    source = BEHIND_SOURCE.split(source)[0]
    return TIME_BEHIND.sub("", source).rstrip()


def is_speaker(source: str) -> bool:
    """Answer whether the words can name who speaks."""
    return (
        0 < len(source) <= 100
        and source.count(" ") <= 13
        and NO_SPEAKER.match(source) is None
        and SAYS_INSIDE.search(source) is None
    )


def group_span(span: Span, match: re.Match[str], group: str) -> Span:
    """Return where a group of a match on the sentence stands in the text."""
    return Span(span.start + match.start(group), span.start + match.end(group))


def ended(text: str, span: Span) -> Span:
    """Return the span without stops, spaces and quotation marks that enclose it."""
    start, end = span.start, span.end
    while end > start and (text[end - 1].isspace() or text[end - 1] in ".,"):
        end -= 1
    while start < end and (text[start].isspace() or text[start] in ":,"):
        start += 1
    words = text[start:end]
    if len(words) > 2 and words[0] in '"“' and words[-1] in '"”' and not any(sign in words[1:-1] for sign in '"“”'):
        start, end = start + 1, end - 1
    return Span(start, end)
