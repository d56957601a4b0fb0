"""English attribution: who says it, with which words, and what is said."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache, reduce
from operator import or_

from msgspec.structs import replace

from keii.lang.base.cues import Frame
from keii.lang.base.tokens import Token
from keii.lang.en.clauses import is_headline, main_clause, plain
from keii.lang.en.frame_parts import cut, ended, find_quotations, group_span, is_part, is_speaker, split_on
from keii.lang.en.headlines import find_headline_main
from keii.lang.en.patterns import pattern
from keii.lang.en.relays import according, relayed, told_to
from keii.lang.en.verb_forms import is_verb_form
from keii.model.text import Span

SETS = pattern("frames", "sets")
WEAK = pattern("frames", "weak")
ASK = pattern("frames", "ask")
SAY_WORD = pattern("frames", "say_word")
ASK_WORD = pattern("frames", "ask_word")
SAYS, ASKS = 1, 2  # what a word may open
NAME_APPOSITION = pattern("frames", "name_apposition")
AFTER_QUOTE = pattern("frames", "after_quote")
BEFORE_QUOTE = pattern("frames", "before_quote")
INDIRECT = pattern("frames", "indirect")
INDIRECT_OPENED = pattern("frames", "indirect_opened")
REST = pattern("frames", "rest")
TOLD = pattern("frames", "told")
SPLIT_END = pattern("frames", "split_end")
HEADLINE_SOURCE = pattern("frames", "headline_end")
ASKED_OF = pattern("frames", "asked_of")
ADDRESSEE = pattern("frames", "addressee")
CLAIM_OF = pattern("frames", "claim_of")
JUDGED_AS = pattern("frames", "judged_as")
LEAD_IN = pattern("frames", "lead_in")
HEADLINE_FIRST = pattern("frames", "headline_start")
THOUGHT = ("believes", "believed", "believe", "thinks", "suggests", "suggested", "fears", "feared", "fear", "hopes")
CLAUSE_START = pattern("frames", "clause_start")
SPEAKS = pattern("frames", "speaks")
BEFORE_CUE = pattern("frames", "before_cue")
BEFORE_CUE_WORD = re.compile(BEFORE_CUE.pattern.removesuffix("*"))
NO_SUBJECT = pattern("frames", "no_subject")
SPEAKER_LEAD = pattern("frames", "speaker_lead")
VERBS_INSIDE = pattern("frames", "verbs_inside")
NARRATED = pattern("frames", "narrated")
LATE_CLAUSE = pattern("frames", "late_clause")
DATELINE = pattern("frames", "dateline")
BEFORE_VERB = pattern("frames", "before_verb")
OPENING = pattern("frames", "opening")
NO_CLAUSE = pattern("frames", "no_clause")
FULL_CLAUSE = pattern("frames", "full_clause")


def find_frame(text: str, span: Span, tokens: Sequence[Token]) -> Frame | None:
    """Return the outermost attribution of `span`, None if nobody is said to say anything."""
    raw = span.of(text)
    dateline = DATELINE.match(raw)
    if dateline is not None and dateline.group()[:3].isupper():
        span = Span(span.start + dateline.end(), span.end)
        raw = span.of(text)
    if len(raw) < 8:
        return None
    opened = reduce(or_, map(opens, raw.split(" ")))  # the patterns of whole sentences are slow: 13, 9 and 5 us each
    says, asks = opened & SAYS, opened & ASKS
    found = (
        around_quotation(text, span, raw)
        or relayed(text, span, raw)
        or according(text, span, raw)
        or (at_the_end(text, span, raw) if says and may_end(raw) else None)
        or (asked(text, span, raw) if asks else None)
        or (indirect(text, span, raw) if says else None)
        or (in_headline(text, span, raw) if ": " in raw else None)
    )
    if found is None or found.cue is None or found.via is not None or found.cue.of(text) not in ("told", "tells"):
        return found
    return replace(found, via=told_to(text, found.cue))


@lru_cache(maxsize=50_000)
def opens(word: str) -> int:
    """Return what a word between blanks can open: the verb that `at_the_end` and `indirect` need, that of `asked`."""
    return SAYS * (SAY_WORD.match(word) is not None) | ASKS * (ASK_WORD.search(word) is not None)


def may_end(raw: str) -> bool:
    """Answer whether a verb of saying can stand behind a comma, as `at_the_end` needs it."""
    comma = raw.find(", ", 8)
    return comma >= 0 and bool(reduce(or_, map(opens, raw[comma + 2 :].split(" "))) & SAYS)


def around_quotation(text: str, span: Span, raw: str) -> Frame | None:
    """Read "…," X said; "…," said X, who …; X said: "…"."""
    for quote in find_quotations(raw):
        after = AFTER_QUOTE.match(raw[quote.end() :])
        inside = Span(span.start + quote.start("inside"), span.start + quote.end("inside"))
        if after and (quote["comma"] or raw[quote.end() : quote.end() + 1] == ","):
            group = "late" if after["late"] else "early"
            source = cut(after[group])
            base = span.start + quote.end()
            if is_speaker(source):
                inside = split_on(raw, span, quote, inside)
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
        if before and quote["inside"].count(" ") >= 2 and not is_part(raw[before.end("cue") : quote.start()]):
            words = before["source"]
            lead = len(words) - len(words.lstrip())
            for opening in (LEAD_IN, SPEAKER_LEAD):
                match = opening.match(words, lead)
                lead = match.end() if match else lead
            source, begin = cut(words[lead:]), before.start("source") + lead
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


def at_the_end(text: str, span: Span, raw: str) -> Frame | None:
    """Read …, X said on Monday."""
    match = SPLIT_END.match(raw)
    if match is None:
        return None
    group, cue = ("source", "cue") if match["source"] else ("late", "cue2")
    source = cut(match[group])
    if not is_speaker(source) or SPEAKER_LEAD.match(source) or VERBS_INSIDE.search(source):
        return None
    if group == "late" and LATE_CLAUSE.match(raw, match.start(group)):
        return None  # Kestrel, which …, said it intended to …
    if main_clause(plain(match["content"])).verb < 0 and not is_headline(text, span):
        return None  # "In an interview on Tuesday, …" says nothing yet
    start = span.start + match.start(group)
    return frame(
        Span(start, start + len(source)),
        group_span(span, match, cue),
        ended(text, group_span(span, match, "content")),
        verb=match[cue],
    )


def asked(text: str, span: Span, raw: str) -> Frame | None:
    """Read X urged Y to …; X called for …; X has never denied …: the verb decides the status."""
    match = find_ask(raw)
    if match is None:
        return None
    subject = raw[: match.start("verb")].rstrip()
    subject = BEFORE_VERB.sub("", subject)
    lead = LEAD_IN.match(subject) or SPEAKER_LEAD.match(subject)
    if lead is None and not subject.endswith(","):  # not in: Ana Ruiz, the mayor, urged …
        lead = OPENING.match(subject)
    begin = lead.end() if lead and len(subject) - lead.end() > 2 else 0
    source = cut(subject[begin:])
    if not is_speaker(source) or VERBS_INSIDE.search(source) or NO_SUBJECT.search(source):
        return None
    at = span.start + begin
    return Frame(
        source=Span(at, at + len(source)),
        cue=group_span(span, match, "verb"),
        content=ended(text, asked_for(span, match)),
        sets=True,
        id="ask",
    )


def find_ask(raw: str) -> re.Match[str] | None:
    """Find a verb of asking or judging that is the main verb, not one within the subject."""
    main = main_clause(plain(raw))
    if not main.sure:
        return ASK.search(raw)
    place = main.verb
    for _ in range(5):  # has | again | urged
        match = ASK.match(raw, place)
        if match is not None:
            return match
        before = BEFORE_CUE_WORD.match(raw, place)
        if before is None:
            return None
        place = before.end()
    return None


def is_outer(raw: str, start: int, end: int) -> bool:
    """Answer whether a verb of saying stands outside of the clauses within the subject."""
    main = main_clause(plain(raw))
    if not main.sure or start <= main.verb < end:
        return True
    if main.verb < start:  # declined to say how many: nobody says anything
        return BEFORE_CUE.fullmatch(raw, main.verb, start) is not None
    return bool(main.words[start:end].strip())


def asked_for(span: Span, match: re.Match[str]) -> Span:
    """Return what is asked for, without whom it is asked of, or the claim without the word for it."""
    content, start = match["content"], match.start("content")
    end = match.end("content")
    if content.startswith("that "):
        start += len("that ")
    elif ASKED_OF.search(match["verb"]) and (addressee := ADDRESSEE.match(content)):
        start += addressee.end()
    elif claim := CLAIM_OF.match(content):
        start += claim.end()
    elif judged := JUDGED_AS.search(content.rstrip(".")) if match["verb"][:4] not in ("call", "bran", "labe") else None:
        end = start + judged.start()
    return Span(span.start + start, span.start + end)


def indirect(text: str, span: Span, raw: str) -> Frame | None:
    """Read X said (that) …; X told Y …; X, speaking …, said …"""
    match = INDIRECT_OPENED.match(raw) or INDIRECT.match(raw)
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
    told = verb in ("told", "tells") or (verb in ("warned", "warns") and not rest.startswith((" that", ", ")))
    found = (TOLD.match(rest) if told else None) or (None if verb in ("told", "tells") else REST.match(rest))
    if found is None or not says_clause(verb, rest, found["content"]):
        return None
    start = span.start + match.start("rest") + found.start("content")
    end = span.start + match.end("rest")
    aside = NARRATED.search(text, start, end) if ", a" in found["content"] else None
    content = ended(text, Span(start, aside.start() if aside else end))
    verbs = source.endswith(("who", "that")) or any(map(is_verb_form, source.lower().split()))
    if content.end - content.start < 4 or (verbs and not is_outer(raw, *match.span("cue"))):
        return None
    at = span.start + begin
    office = source.rpartition(" ")[2][:1].islower()  # the justice minister, Ewa Noll, said
    name = NAME_APPOSITION.match(match["apposition"] or "") if office else None
    end = span.start + match.end("source") + name.end("name") if name else at + len(source)
    return frame(Span(at, end), group_span(span, match, "cue"), content, verb=verb)


def in_headline(text: str, span: Span, raw: str) -> Frame | None:
    """Read a headline that names its source behind or before a colon: Dam could fail within hours: mayor."""
    if not is_headline(text, span):
        return None
    match = HEADLINE_FIRST.match(raw)
    if match is None or SPEAKS.search(match["source"]) is None:
        match = HEADLINE_SOURCE.match(raw)
    if match is None:
        return None
    content = main_clause(plain(match["content"]))
    if content.verb < 0 and find_headline_main(content.words) < 0 and not match["content"].startswith(("no ", "No ")):
        return None
    source, said = group_span(span, match, "source"), group_span(span, match, "content")
    return Frame(source=source, cue=None, content=said, id="say")


def says_clause(verb: str, rest: str, content: str) -> bool:
    """Answer whether a clause follows the verb, not a mere object or infinitive."""
    if verb in ("said", "says", "say", "denied", "denies", "deny", "told", "tells"):
        return not NO_CLAUSE.match(content)
    if " that " in rest[:60]:
        return True
    return FULL_CLAUSE.match(content) is not None or (
        verb in THOUGHT and main_clause(plain(content)).sure and CLAUSE_START.match(content) is not None
    )


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
