"""English attribution at second hand and by preposition: quoted as saying, citing, according to."""

from __future__ import annotations

from keii.lang.base.cues import Frame
from keii.lang.en.clauses import main_clause, plain
from keii.lang.en.frame_parts import cut, ended, group_span
from keii.lang.en.patterns import pattern
from keii.model.text import Span

ACCORDING = pattern("frames", "according")
ACCORDING_END = pattern("frames", "according_end")
QUOTED_AS = pattern("frames", "quoted_as")
WAS_QUOTED = pattern("frames", "was_quoted")
CITING = pattern("frames", "citing")
CITING_FIRST = pattern("frames", "citing_first")
APPOSED = pattern("frames", "apposed")
CITING_END = pattern("frames", "citing_end")
NOBODY = pattern("frames", "nobody")
VOICE = pattern("frames", "voice")
CITES = (CITING_FIRST, CITING, CITING_END)
TOLD_WHOM = pattern("frames", "told_whom")
OUTLET_TOLD = pattern("frames", "outlet_told")
REPORTING = pattern("frames", "reporting")


def relayed(text: str, span: Span, raw: str) -> Frame | None:
    """Read Y quoted X as saying …; X was quoted by Y as saying …; Y reported, citing X, that …"""
    match = WAS_QUOTED.match(raw) or QUOTED_AS.match(raw)
    if match is None and ("iting" in raw or "uoting" in raw):
        match = CITING_FIRST.match(raw) or CITING.match(raw) or CITING_END.match(raw)
    if match is None or (match.re in CITES and VOICE.match(match["source"]) is None):
        return None
    return Frame(
        source=group_span(span, match, "source"),
        cue=group_span(span, match, "cue") if "cue" in match.re.groupindex else None,
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
        content = group_span(span, match, "content")
        aside = APPOSED.match(content.of(text)) if words[:1].isupper() and content.start > source.start else None
        if aside is not None and main_clause(plain(aside.group())).verb < 0:
            content = Span(content.start + aside.end(), content.end)
        return Frame(
            source=Span(source.start, source.start + len(words)),
            cue=cue,
            content=ended(text, content),
            quoted=content.of(text)[:1] in '"“‘',
            id="according",
        )
    match = NOBODY.match(raw)
    if match is None:
        return None
    return Frame(
        source=None, cue=None, content=ended(text, group_span(span, match, "content")), who="nobody", id="nobody"
    )


def told_to(text: str, cue: Span) -> Span | None:
    """Return the outlet somebody spoke to: told Radio Cedar; None for other listeners (told the court)."""
    match = TOLD_WHOM.match(text[cue.end : cue.end + 80])
    if match is None or OUTLET_TOLD.match(match["whom"]) is None:
        return None
    return Span(cue.end + match.start("whom"), cue.end + match.end("whom"))


def outlet_of(text: str, source: Span) -> Span:
    """Return the outlet within a source that is a report: a report by Radio Cedar."""
    match = REPORTING.match(source.of(text))
    return Span(source.start + match.end(), source.end) if match else source
