"""English acts and questions: "X plans to attend …" tells an act of X, and asks "Will X attend …?"."""

from __future__ import annotations

import re
import tomllib
from datetime import date
from importlib.resources import files

from msgspec.structs import replace

from keii.lang.base.questions import Act, Kind, QuestionTable
from keii.lang.base.tokens import Token
from keii.lang.en.alone import governs
from keii.lang.en.tokens import stem
from keii.model.notes import Status
from keii.model.text import Span

WORDS = tomllib.loads(files("keii.lang.en").joinpath("acts.toml").read_text(encoding="utf-8"))
IRREGULAR: dict[str, list[str]] = WORDS["irregular"]
BASES = frozenset(WORDS["regular"].split()) | frozenset(IRREGULAR)
FORMS = {form: base for base, forms in IRREGULAR.items() for form in forms}
NOMINAL: dict[str, str] = WORDS["nominal"]
LISTS = WORDS["lists"]
KEYS = {stem(word): group[0] for group in LISTS["groups"] for word in group}
INSTITUTIONS = frozenset(LISTS["institutions"])
FRAMES = tomllib.loads(files("keii.lang.en").joinpath("frames.toml").read_text(encoding="utf-8"))


def pattern_of(source: str) -> re.Pattern[str]:
    """Compile a pattern of the table, its parts filled in."""
    for name, part in FRAMES["parts"].items():
        source = source.replace(f"<{name}>", part)
    return re.compile(source)


PATTERNS = {name: pattern_of(source) for name, source in FRAMES["patterns"].items()}
GOVERNORS = tuple((governor["name"], pattern_of(governor["pattern"])) for governor in FRAMES["governors"])
MONTHS = "January February March April May June July August September October November December".split()

DATELINE = re.compile(r"\A(?:[A-Z][\w.'’-]*,?\s?){1,5}(?:\([^)]{1,40}\)\s?)?[-–—]{1,2}\s")
RELATIVE = PATTERNS["RELATIVE"]
# A relative time or a circumstance ends what a question repeats, with the preposition before it.
TAIL = PATTERNS["TAIL"]
STOP = PATTERNS["STOP"]
SUBJECT_STOP = frozenset(
    "that whether said says say announced told if but because while when after before which who as since though "
    "although until unless reported confirmed added suggested believe believes think thinks hope hopes decided "
    "agreed is was are were has have had will would may might could be been than where why how what to not".split()
)
PRONOUN = PATTERNS["PRONOUN"]
UNCLEAR = PATTERNS["UNCLEAR"]
PAST = re.compile(r"\s(?:on \w+\s)?(?:(?:has|have|had)\s)?(?P<verb>[a-z]+)(?=\s)")
LET = re.compile(r"\A(?:let|allow)\s(?P<thing>.+?)\s(?:to\s)?(?P<verb>[a-z]+)\Z")


def key_of(verb: str) -> str:
    """Return the key that forms and synonyms of one verb share."""
    root = stem(verb.split()[0].lower())
    key: str = KEYS.get(root, root)
    return key


def base_of(form: str) -> str | None:
    """Return the base of a gerund or past form, None when it is not a verb we know."""
    form = form.lower()
    if form in BASES:
        return form
    if form in FORMS:
        return FORMS[form]
    for ending in ("ing", "ied", "ed"):
        if form.endswith(ending):
            root = form[: -len(ending)]
            for candidate in (root, root + "e", root[:-1] if root[-1:] == root[-2:-1] else root, root + "y"):
                if candidate in BASES:
                    return candidate
    return None


def find_acts(text: str, tokens: tuple[Token, ...], status: Status) -> tuple[Act, ...]:
    """List the act of one sentence: that of the governing verb that its status speaks of."""
    begin = match.end() if (match := DATELINE.match(text)) else 0
    if (unclear := UNCLEAR.search(text)) is not None:
        return (unknown_act(unclear),)
    for name, pattern in GOVERNORS:
        for match in pattern.finditer(text, begin):
            if quoted(text, match.start()) or not wanted(name, status):
                continue
            act = governed_act(text, begin, name, match, status)
            if act is not None:
                return (framed(text, act),)
    act = past_act(text, begin, status)
    return (act,) if act is not None else ()


EARLY = re.compile(
    r"\b(?:too early|too soon|premature)\sto\s(?:say|tell|know|judge|decide|predict)\s(?:whether|if)\s\Z"
)
DECISION = re.compile(r"\b(?:decided|agreed|resolved|confirmed)\s(?:(?:on|late on)\s\w+\s)?that\s\Z")


def framed(text: str, act: Act) -> Act:
    """Return the act with the status of the frame it stands in: too early to say whether, decided that."""
    before = text[: act.doer.start] if act.doer else ""
    if act.status is None and EARLY.search(before):
        return replace(act, status=Status.PREMATURE)
    if act.status is None and DECISION.search(before):
        return replace(act, status=Status.DECIDED)
    return act


def quoted(text: str, at: int) -> bool:
    """Answer whether a place stands inside quotation marks."""
    before = text[:at]
    return before.count('"') % 2 == 1 or before.count("“") > before.count("”")


AHEAD = frozenset(Status) - {
    Status.HAPPENED,
    Status.ONGOING,
    Status.POSTPONED,
    Status.SUSPENDED,
    Status.NOT_HAPPENED,
    Status.UNKNOWN,
    Status.OPINION,
}


SAME = {
    "deny": {Status.DENIED},
    "reject": {Status.REJECTED},
    "propose": {Status.PROPOSED},
    "early": {Status.PREMATURE},
}


def wanted(name: str, status: Status) -> bool:
    """Answer whether a governing verb can be the one the status speaks of."""
    if name in ("postpone", "postponed"):
        return status is Status.POSTPONED
    if name == "suspend":
        return status in (Status.SUSPENDED, Status.HAPPENED)
    if name in SAME:
        return status in SAME[name]
    return status in AHEAD


def governed_act(text: str, begin: int, name: str, match: re.Match[str], status: Status) -> Act | None:
    """Build the act that a governing verb introduces."""
    if name == "ask":
        doer: Span | None = Span(match.start("to"), match.end("to"))
    else:
        doer = subject_before(text, begin, match.start())
    if name in ("postpone", "postponed"):
        return postponed_act(text, doer, match, passive=name == "postponed")
    span = rest_after(text, match.end())
    words = text[span.start : span.end].split()
    if not words:
        return None
    if name == "suspend":
        act = Act(verb="resume", predicate="resume", doer=doer, pieces=(span,), core=(span,), status=Status.SUSPENDED)
        return checked(text, act, begin)
    if name == "reject":
        noun = Span(span.start, span.start + len(text[span.start : span.end].removesuffix(" outright")))
        act = Act(verb="accept", predicate="accept", doer=doer, pieces=(noun,), core=(noun,))
        return checked(text, act, begin, known="had" not in match.group().split())
    if name in ("propose", "early"):  # whoever proposes is not the one asked to act
        return gerund_act(text, None, span, begin, past=False)
    if name == "ing" or (name == "deny" and words[0].endswith("ing")):
        return gerund_act(text, doer, span, begin, past=name == "deny")
    if name == "deny":
        return None
    return base_act(text, doer, span, begin, status)


def base_act(text: str, doer: Span | None, span: Span, begin: int, status: Status) -> Act | None:
    """Build the act of a verb that already stands in its base form."""
    words = text[span.start : span.end]
    if (let := LET.match(words)) is not None:
        thing = Span(span.start + let.start("thing"), span.start + let.end("thing"))
        return Act(verb=key_of(let["verb"]), predicate=let["verb"], pieces=(thing,), askable=False)
    verb, _, _ = words.partition(" ")
    passive = verb == "be"
    if passive:
        form = words.split()[1] if len(words.split()) > 1 else ""
        base = base_of(form) if form and not form.endswith("ing") else None
        if base is None or (base == form and form not in FORMS):
            return None
        head = f"be {form}"
    else:
        base, head = verb, verb
        if not verb.isalpha() or verb in NO_ACTS:
            return None
    rest = Span(min(span.start + len(head) + 1, span.end), span.end)
    act = Act(verb=key_of(base), predicate=head, doer=doer, pieces=(rest,), core=(rest,), passive=passive)
    known = base in BASES
    return checked(text, act, begin, known=known)


def gerund_act(text: str, doer: Span | None, span: Span, begin: int, *, past: bool) -> Act | None:
    """Build the act of "considering sending …" or "considering an extension of …"."""
    words = text[span.start : span.end]
    first, _, _ = words.partition(" ")
    kind: Kind = "past" if past else "whether"
    base = base_of(first) if first.endswith("ing") else None
    if base is not None:
        rest = Span(min(span.start + len(first) + 1, span.end), span.end)
        return checked(
            text, Act(verb=key_of(base), predicate=base, doer=doer, pieces=(rest,), core=(rest,), kind=kind), begin
        )
    match = re.match(r"(?:an?|the|its|any)\s(?:\w+\s)?(?P<noun>\w+)(?:\sof\s|\Z)", words)
    if match is None or match["noun"] not in NOMINAL:
        return None
    base = NOMINAL[match["noun"]]
    rest = Span(span.start + match.end(), span.end)
    return checked(
        text, Act(verb=key_of(base), predicate=base, doer=doer, pieces=(rest,), core=(rest,), kind=kind), begin
    )


def postponed_act(text: str, doer: Span | None, match: re.Match[str], *, passive: bool) -> Act | None:
    """Build the act that was put off: a ceremony is held, a vote is voted, a reopening reopens."""
    if passive:
        thing = doer
    else:
        rest = rest_after(text, match.end())
        cut = re.search(r"\s(?:from|to|until|till|by|for)\s(?!the Treaty)", text[rest.start : rest.end])
        thing = Span(rest.start, rest.start + cut.start()) if cut else rest
    if thing is None:
        return None
    words = text[thing.start : thing.end]
    if (
        (own := re.match(r"(?:its|his|her|their|the|a)\s(?:\w+\s)?vote on\s", words)) is not None
        and doer is not None
        and not passive
    ):
        rest = Span(thing.start + own.end(), thing.end)
        act = Act(verb="vote", predicate="vote on", doer=doer, pieces=(rest,), core=(rest,), kind="when")
        return checked(text, act, 0)
    if (again := re.match(r"(?P<thing>.+)['’]s\s(?P<noun>\w+)\Z", words)) is not None and again["noun"] in NOMINAL:
        base = NOMINAL[again["noun"]]
        owner = Span(thing.start, thing.start + again.end("thing"))
        return checked(text, Act(verb=key_of(base), predicate=base, doer=owner, kind="when", passive=True), 0)
    if not any(word in LISTS["held"] for word in words.lower().split()):
        return None
    act = Act(verb="hold", predicate="be held", doer=thing, kind="when", passive=True)
    ok = is_named(words) and any(word[:1].isupper() for word in words.split()[1:])
    return replace(act, askable=ok)


def unknown_act(match: re.Match[str]) -> Act:
    """Read "It is not known what caused the crash"."""
    rest = Span(match.start("rest"), match.end("rest"))
    verb, _, thing = match["rest"].partition(" ")
    base = base_of(verb)
    subject_question = match["word"] in ("who", "what") and base is not None and base != verb
    return Act(
        verb=key_of(base or verb),
        predicate=match["word"].capitalize(),
        doer=rest,
        kind="what",
        status=Status.UNKNOWN,
        askable=subject_question and bool(thing),
    )


def past_act(text: str, begin: int, status: Status) -> Act | None:
    """Read "X attended the ceremony": an act that took place, found by its verb."""
    if status not in (Status.HAPPENED, Status.ONGOING, Status.SUSPENDED, Status.UNCONFIRMED, Status.DECIDED):
        return None
    for match in PAST.finditer(text, begin):
        if quoted(text, match.start()) or "," in text[begin : match.start()]:
            return None
        base = base_of(match["verb"])
        if base is None or (base == match["verb"] and base not in FORMS):
            continue
        doer = subject_before(text, begin, match.start())
        if doer is None or text[doer.start : doer.end] in ("A", "An", "The", "Its", "His", "Her", "Their"):
            continue
        rest = rest_after(text, match.end() + 1)
        words = text[rest.start : rest.end]
        act = Act(verb=key_of(base), predicate=base, doer=doer, pieces=(rest,), core=(rest,))
        if status is Status.UNCONFIRMED:
            return checked(text, replace(act, kind="past"), begin, known=base not in NO_ACTS)
        told = words and not words.startswith("by ") and status is not Status.DECIDED and base not in NO_ACTS
        return checked(text, act, begin, known=bool(told))
    return None


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


BORDERS = (",", ";", ":", '"', "“", "”", ")", " - ", " -- ", " – ", " — ", "-RRB- ", "-LRB- ", "`` ", "'' ", "'' ")


def rest_after(text: str, at: int) -> Span:
    """Return what follows a verb, up to the end of its clause and before any relative time."""
    end = len(text.rstrip().rstrip(".")) if text.rstrip().endswith(".") else len(text.rstrip())
    for match in STOP.finditer(text, at):
        # "Oct. 9" and "no. 2" end nothing; a comma in "June 12, 2025" neither.
        if match.group() == "," and re.match(r",\s\d{4}\b", text[match.start() :]):
            continue
        end = min(end, match.start())
        break
    words = text[at : max(at, end)]
    if (tail := TAIL.search(" " + words)) is not None:
        words = words[: max(0, tail.start() - 1)]
    return Span(at, at + len(words.rstrip()))


# The clause goes on where its words were cut: half a phrase is no object.
CUT = re.compile(r"\s?(?:-|–|[\"“`(])|\s(?:that|who|which|when|where)\b")
NO_ACTS = frozenset(
    "have like need mean seem wait say see know think expect remain want hope feel look appear become continue "
    "try start begin happen depend matter believe consider discuss comment speak talk tell ask call insist argue "
    "warn urge be do make give land fly arrive stay spend travel celebrate leave read write raise add cost carry come "
    "share join face watch explain".split()
)
DANGLING = re.compile(r"\b(?:the|a|an|of|in|on|to|for|with|and|or|by|from|at|its|their|his|her|not)\Z", re.I)


def checked(text: str, act: Act, begin: int, *, known: bool = True) -> Act:
    """Return the act, not askable when its doer is nobody in particular or its object says nothing."""
    words = " ".join(text[piece.start : piece.end] for piece in act.pieces if isinstance(piece, Span))
    doer = text[act.doer.start : act.doer.end] if act.doer else ""
    opens = act.doer is not None and (act.doer.start == begin or text[: act.doer.start].rstrip().endswith(ASKING))
    ok = known and is_named(doer) and (opens or not GENERIC.fullmatch(doer))
    ends = [piece.end for piece in act.pieces if isinstance(piece, Span)]
    ok = ok and not CUT.match(text, max(ends, default=0)) and (bool(words) or not act.predicate.startswith("be "))
    ok = ok and not PRONOUN.search(words) and not DANGLING.search(words) and len(words.split()) <= 14
    ok = ok and (bool(words) or act.passive or act.kind == "when") and not words.startswith(("to ", "of ", "-"))
    return act if ok else replace(act, askable=False)


ASKING = (
    "want",
    "wants",
    "urged",
    "urge",
    "urges",
    "asked",
    "ask",
    "asks",
    "called on",
    "call on",
    "pressed",
    "told",
    "ordered",
    "that",
)
# Somebody spoken of before, unless the sentence opens with it; there is one government, but many a company.
GENERIC = PATTERNS["GENERIC"]


VAGUE = frozenset(
    "a an some many most several one two three four five six seven eight nine ten no any all few more less about half "
    "dozens hundreds thousands millions health officials people experts critics residents police".split()
)
OUTSIDE = frozenset(
    "from on with at by in into near across over under after before said says against remain remains claim claims "
    "without for".split()
)


def is_named(doer: str) -> bool:
    """Answer whether a doer is somebody in particular: a name, or the holder of an office."""
    words = doer.split()
    if not words or len(words) > 9 or PRONOUN.search(doer) or RELATIVE.search(doer):
        return False
    if words[0].lower() in VAGUE or not (words[0][:1].isupper() or words[0] == "the"):
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


def ask(act: Act, doer: str, rest: str) -> str:
    """Word the question."""
    doer, rest = doer.strip(), re.sub(r"\s*\([^)]*\)", "", rest).strip()
    if doer.split(" ")[0] in ("The", "A", "An"):
        doer = doer[0].lower() + doer[1:]
    if act.kind == "what":
        return f"{act.predicate} {doer}?"
    opening = {"when": "When will", "past": "Did"}.get(act.kind, "Will")
    return " ".join(part for part in (opening, doer, act.predicate, rest) if part) + "?"


def fits(question: str) -> bool:
    """Answer whether a question has no pronoun, no relative time and no loose mark."""
    body = question.split(" ", 1)[-1]
    if PRONOUN.search(body) or RELATIVE.search(body):
        return False
    return not UNFIT.search(question)


UNFIT = re.compile(
    r"[\"“”();:`#\\]|[$£€]\s|\s['’]|-[LR]RB-|\s-|-\s|\d\s,|\s,|,\?|\s\s|\bto\s[a-z]+\?"
    r"|\s(?:and|or|of|the|to|in|a|an|for|with|on|by|late|least|even|throughout|most|more|than|two|three|re|only|such|at"
    r"|being|around|about|intended)\?"
)


def print_time(value: str, published: date | None) -> str | None:
    """Print a TIMEX3 day, month or year; the year only when it is not the year of publication."""
    match = re.fullmatch(r"(?P<year>\d{4})(?:-(?P<month>\d\d)(?:-(?P<day>\d\d))?)?", value)
    if match is None:
        return None
    parts = [str(int(match["day"]))] if match["day"] else []
    parts += [MONTHS[int(match["month"]) - 1]] if match["month"] else []
    if published is None or published.year != int(match["year"]) or not parts:
        parts.append(match["year"])
    return " ".join(parts)


def akin(verb: str) -> tuple[str, ...]:
    """List the words that tell of the act `verb`, its opposites among them (resume: suspended, halt)."""
    return AKIN.get(verb, (verb,))


AKIN = {"resume": ("resum", "suspen", "halt", "restart", "reopen"), "attend": ("attend", "visit", "trip", "ceremony")}
AKIN |= {
    "extend": ("extend", "extension", "lapse", "expire", "accord"),
    "hold": ("ceremony", "postpone", "delay", "summit"),
}

# A new accord signed answers whether the old one is extended; a ceremony attended was held.
SETTLED = {key_of(verb): frozenset(map(key_of, done)) for verb, done in LISTS["settled"].items()}

TABLE = QuestionTable(
    find_acts=find_acts,
    ask=ask,
    fits=fits,
    print_time=print_time,
    needs_mention=needs_mention,
    akin=akin,
    shared=frozenset(key_of(word) for word in LISTS["shared"]),
    general=frozenset(LISTS["general"])
    | {stem(month.lower()) for month in MONTHS}
    | {stem(m[:3].lower()) for m in MONTHS},
    consequence=PATTERNS["CONSEQUENCE"],
    day=PATTERNS["DAY"],
    relative=re.compile(r"\b(?:next|last|this|coming)\b", re.I),
    toward=re.compile(
        r"\b(?:with|against|urged|asked|invited|accused|met|thanked|criticised|criticized|condemned|sanctioned|attacked|supported"
        r"|warned|called on|told|praised|welcomed|blamed|sued|arrested|backed)\s(?:the\s|[A-Z][\w’'-]+\s){0,3}\x00"
    ),
    together=re.compile(r",? and (?:the |(?:[A-Z][\w’'-]+ ){0,3})?"),
    since=re.compile(
        r"(?:\b(?:since|before|until|till|after one in|last in|than in|than on|there in|that in)"
        r"|,\s\w+(?:ed|[dtn])\s(?:in|on))"
        r"\s(?:the\s)?(?:summer of |winter of |spring of |autumn of )?\x00",
        re.IGNORECASE,
    ),
    clinging=re.compile(r"(?:the|its|same|of)\s?\Z"),
    afterword=re.compile(
        r"\A(?P<speaker>[A-Z][\w .]{2,40}?) (?:announced|disclosed|revealed) (?:it|the \w+)\b[^.]*\.?\Z"
    ),
    absolute=re.compile(r"\b(?:Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sept?|Oct|Nov|Dec)\w*\.?\b|\b\d{4}\b"),
    instance=re.compile(r"(?P<number>\d+)(?P<unit>st|nd|rd|th)\b"),
    governs=governs,
    settled=SETTLED,
    comfortable=90,
    longest=110,
)
