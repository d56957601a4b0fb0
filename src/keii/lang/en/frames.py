"""English attribution: who says it, with which words, and what is said."""

from __future__ import annotations

import re
from collections.abc import Sequence

from keii.lang.base.cues import Frame
from keii.lang.base.tokens import Token
from keii.model.text import Span

SAY = (
    r"(?:said|says|say|stated|states|noted|notes|added|adds|explained|explains|replied|replies|wrote|writes|tweeted|posted|testified|"
    r"reiterated|stressed|stresses|pointed out|points out|announced|announces|reported|reports|warned|warns|cautioned|told|tells|"
    r"insisted|insists|argued|argues|maintained|maintains|declared|declares|acknowledged|acknowledges|admitted|admits|conceded|concedes|confirmed|confirms|"
    r"revealed|reveals|disclosed|recalled|recalls|remarked|commented|predicted|predicts|estimated|estimates|concluded|concludes|"
    r"asserted|asserts|observed|quipped|joked|promised|vowed|pledged|emphasi[sz]ed|emphasi[sz]es|claimed|claims|alleged|alleges|contended|contends|"
    r"denied|denies|suggested|suggests|believes|believed|believe|thinks|hopes|complained|complains|lamented|agreed that|told)"
)
SETS = re.compile(r"claim|alleg|den[iy]|suggest|predict|estimat|believe|promis|vow|pledg|admit|acknowledg|conced|lament|complain|hopes", re.I)
WEAK = re.compile(r"admit|acknowledg|conced|lament|complain|promis|vow|pledg|suggest|estimat|hopes", re.I)
ASK = re.compile(
    r"\b(?P<verb>urged|urges|asked|asks|called on|calls on|called for|calls for|demanded|demands|proposed|proposes|requested|recommended|"
    r"criticised|criticized|condemned|denounced|praised|welcomed|hailed|accused|accuses|blamed|dismissed|rejected (?=(?:the )?(?:claims?|reports?|allegations?|suggestions?)))\b "
    r"(?P<content>[^;]{3,})$"
)
TIME = r"(?:(?:on|late|early|last|this|in a|in an|at a|during)[^,\"“”]{2,40}|today|yesterday|earlier|later|again|also|\w+day|\w+ly) "
QUOTE = re.compile(r"[\"“](?P<inside>[^\"“”]{2,}?)(?P<comma>[,.!?]?)[\"”]")
NP = r"(?:[^\W\d_][^,;:\"“”()]{0,70}?|[A-Z][^;:\"“”]{0,80}?)"
AFTER_QUOTE = re.compile(
    rf"^\s*,?\s*(?:(?P<cue>{SAY}) (?P<late>{NP})(?=,|\.|;|$| (?:on|in|at|after|as|during|who|when|told|last|this|yesterday|today|while|to|of his|of her|\w+day)\b)"
    rf"|(?P<early>{NP}) (?:{TIME})?(?P<cue2>{SAY})\b)"
)
BEFORE_QUOTE = re.compile(
    rf"(?:^|[.;] |[\"”] )(?P<source>{NP})(?:, [^,\"“”]{{2,80}},)? (?:{TIME})?(?P<cue>{SAY})(?: (?:{TIME[:-1]}|[^,\"“”]{{2,60}}))?(?: that| of [^\"“”]{{2,40}})?[:,]? ?$"
)
ACCORDING = re.compile(r"^(?:[^,]{0,40}, )?[Aa]ccording to (?P<source>[^,\"“”]{2,90}?), (?P<content>.+)$", re.S)
ACCORDING_END = re.compile(r"^(?P<content>.+?),? according to (?P<source>[^\"“”]{2,120}?)[.]?$", re.S)
QUOTED_AS = re.compile(
    r"^(?P<via>[^,;\"“”]{2,80}?) (?:has |have |had )?(?P<cue>quoted|quotes|cited|cites) (?P<source>[^,;\"“”]{2,80}?) as (?:saying|telling \w+|stating|warning)(?: that)?,?:? (?P<content>.+)$",
    re.S,
)
WAS_QUOTED = re.compile(
    r"^(?P<source>[^,;\"“”]{2,80}?) (?P<cue>(?:was|were|is) (?:\w+ )?quoted)(?: (?:\w+ )?(?:by|in) (?P<via>[^,;\"“”]{2,60}?))?(?: on \w+| today)? as saying(?: that)?,?:? (?P<content>.+)$",
    re.S,
)
INDIRECT = re.compile(
    rf"^(?:(?P<lead>[^,\"“”]{{2,80}}), )?(?P<source>[^,;:\"“”]{{1,90}}?)(?P<apposition>, [^;:\"“”]{{2,110}}?,)? (?:has |have |had )?(?:also |later |earlier |then |again |today |\w+ly |on \w+ |has )*"
    rf"(?P<cue>{SAY})\b(?P<rest>.*)$",
    re.S,
)
REST = re.compile(
    rf"^(?:,? (?:{TIME[:-1]}))?(?: (?:[A-Z]\w+day|today|yesterday|again|later))*(?: in (?:a|an|the|his|her|its|comments|remarks)[^,\"“”]{{2,50}}?)?(?:,)? ?(?:that |: )?(?P<content>.+)$", re.S
)
TOLD = re.compile(
    r"^ (?:[^,;:\"“”]{2,50}?)(?: (?:on|in|at|during|after) [^,;:\"“”]{2,30}?)?(?:,? that | (?=(?:he|she|it|they|we|the|his|her|its|their|there|a|an|no)\b)|: )(?P<content>.+)$",
    re.S,
)
SPLIT_END = re.compile(
    rf"^(?P<content>[^\"“”]{{8,}}?), (?:(?P<source>{NP}) (?:{TIME})?(?P<cue>{SAY})|(?P<cue2>{SAY}) (?P<late>[^\"“”;]{{2,100}}?))(?: (?:{TIME[:-1]}|in [^,.]{{2,60}}|to [^,.]{{2,40}}))?(?:, [^\"“”]{{2,120}})?[.]?$",
    re.S,
)
NOBODY = re.compile(r"^(?:It (?:has )?(?:emerged|turned out|transpired|was (?:revealed|announced|reported|learned))|Reports (?:say|said)) (?:\w+day |on \w+ )?that (?P<content>.+)$", re.S)
NO_SPEAKER = re.compile(
    r"^(?:the |a |an |this |that )?(?:law|sign|rule|act|bill|constitution|banner|poster|placard|slogan|clock|label|text|letter of the law|treaty|contract|ticket|which|who|what|as|and|but|when|if|while|because|he'd)\b", re.I
)
SPEAKER_LEAD = re.compile(r"^(?:But|And|However|Meanwhile|Yet|So|Also|Still|Then|Later|Earlier|Now|Instead)\b,? ")
VERBS_INSIDE = re.compile(
    r"\b(?:was|were|is|are|has|have|had|will|would|could|may|might|did|does|killed|took|made|went|came|that|which|because|after|while|when|where|if)\b"
)


def find_frame(text: str, span: Span, tokens: Sequence[Token]) -> Frame | None:
    """Return the outermost attribution of `span`, None if nobody is said to say anything."""
    raw = span.of(text)
    if len(raw) < 8:
        return None
    return (
        around_quotation(text, span, raw)
        or relayed(text, span, raw)
        or according(text, span, raw)
        or at_the_end(text, span, raw)
        or asked(text, span, raw)
        or indirect(text, span, raw)
    )


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
                return frame(Span(at, at + len(source)), Span(base + after.start(cue), base + after.end(cue)), inside, quoted=True, verb=after[cue])
        before = BEFORE_QUOTE.search(raw[: quote.start()])
        if before and quote["inside"].count(" ") >= 2:
            source = cut(before["source"])
            lead = before.start("source") + len(before["source"]) - len(before["source"].lstrip())
            shift = SPEAKER_LEAD.match(source)
            begin = lead + (shift.end() if shift else 0)
            source = source[shift.end() :] if shift else source
            if is_speaker(source):
                place = Span(span.start + begin, span.start + begin + len(source))
                return frame(place, Span(span.start + before.start("cue"), span.start + before.end("cue")), inside, quoted=True, verb=before["cue"])
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
    return Frame(source=None, cue=None, content=ended(text, group_span(span, match, "content")), who="nobody", id="nobody")


def at_the_end(text: str, span: Span, raw: str) -> Frame | None:
    """Read …, X said on Monday."""
    match = SPLIT_END.match(raw)
    if match is None:
        return None
    group, cue = ("source", "cue") if match["source"] else ("late", "cue2")
    source = cut(match[group])
    if not is_speaker(source) or SPEAKER_LEAD.match(source) or VERBS_INSIDE.search(source):
        return None
    start = span.start + match.start(group)
    return frame(
        Span(start, start + len(source)), group_span(span, match, cue), ended(text, group_span(span, match, "content")), verb=match[cue]
    )


def asked(text: str, span: Span, raw: str) -> Frame | None:
    """Read X urged Y to …; X called for …: the verb decides the status."""
    match = ASK.search(raw)
    if match is None:
        return None
    subject = raw[: match.start("verb")].rstrip()
    subject = re.sub(r" (?:has|have|had|also|again|today|later|\w+ly|on \w+day)$", "", subject)
    lead = re.match(r"^[^,\"“”]{2,70}, (?=\S)", subject)
    begin = lead.end() if lead and len(subject) - lead.end() > 2 else 0
    source = cut(subject[begin:])
    if not is_speaker(source) or VERBS_INSIDE.search(source):
        return None
    at = span.start + begin
    return Frame(
        source=Span(at, at + len(source)), cue=group_span(span, match, "verb"),
        content=ended(text, group_span(span, match, "content")), sets=True, id="ask",
    )  # fmt: skip


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
        return not re.match(r"(?:to|by|of|and|in|for|goodbye|sorry|hello|yes|no)\b(?! (?:one|decision))", content)
    if " that " in rest[:60]:
        return True
    return re.match(r"(?:the|a|an|he|she|it|they|there|its|his|her|their|[A-Z])\b.{0,80}?\b(?:was|were|is|are|has|have|had|will|would|could|may|might|did)\b", content) is not None


def frame(source: Span, cue: Span, content: Span, *, quoted: bool = False, verb: str = "") -> Frame:
    """Return the frame of a verb of saying."""
    return Frame(source=source, cue=cue, content=content, quoted=quoted, sets=SETS.match(verb) is not None, weak=WEAK.match(verb) is not None, id="say")


def cut(source: str) -> str:
    """Return a source without the words about time and place behind it."""
    source = re.split(r",| (?:on|in a|in an|at a|during|after|as|while|when|who|to reporters) ", source)[0]
    return re.sub(r"(?: (?:on|last|this))?(?: (?:\w+day|today|yesterday|earlier|later))+$", "", source).rstrip()


def is_speaker(source: str) -> bool:
    """Answer whether the words can name who speaks."""
    return 0 < len(source) <= 100 and source.count(" ") <= 13 and NO_SPEAKER.match(source) is None


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
