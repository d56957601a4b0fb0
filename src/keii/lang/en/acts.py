"""English acts: "X plans to attend …" tells an act of X."""

from __future__ import annotations

import re

from msgspec.structs import replace

from keii.lang.base.questions import Act, Kind
from keii.lang.base.tokens import Token
from keii.lang.en.act_words import (
    AHEAD,
    BASES,
    CLAUSE,
    DATELINE,
    DECISION,
    EARLY,
    EARLY_DATE,
    FORMS,
    GOVERNORS,
    LET,
    LISTS,
    NO_ACTS,
    NOMINAL,
    PAST,
    SAME,
    UNCLEAR,
    base_of,
    key_of,
)
from keii.lang.en.doers import checked, is_named, quoted, rest_after, speaker_before, subject_before, undated
from keii.lang.en.journeys import invited_visit, owned_visit, sent_visit
from keii.lang.en.standing import WARNING, is_noun, tells_act
from keii.model.notes import GROUP_OF, Status
from keii.model.text import Span

JOINED = re.compile(r"(?:And|But|So|Yet|Now|Then|Later|Also|Soon|Still|Meanwhile|However)\s(?!,)")
STOPPING = ("stop", "cease", "halt")
DECISIONS = frozenset(key_of(verb) for verb in LISTS["settled"]["vote"])


def find_acts(text: str, tokens: tuple[Token, ...], status: Status) -> tuple[Act, ...]:
    """List the act of one sentence: that of the governing verb that its status speaks of."""
    begin = opening_of(text)
    if (unclear := UNCLEAR.search(text)) is not None:
        return (unknown_act(unclear),)
    if status is Status.PROPOSED and (visit := invited_visit(text, begin)) is not None:
        return (visit,)
    if status is Status.PREMATURE and (early := EARLY_DATE.search(text)) and (act := dateless_act(text, early)):
        return (act,)
    for name, pattern in GOVERNORS:
        for match in pattern.finditer(text, begin):
            if quoted(text, match.start()) or not wanted(name, status):
                continue
            if not is_told(text, begin, name, match, status):
                continue
            act = governed_act(text, begin, name, match, status)
            if act is not None:
                return (framed(text, self_told(text, begin, match, act, status), status),)
    act = past_act(text, begin, status)
    return (act,) if act is not None else ()


def opening_of(text: str) -> int:
    """Return where the first clause of a sentence begins: behind a dateline and "And"."""
    begin = match.end() if (match := DATELINE.match(text)) else 0
    return match.end() if (match := JOINED.match(text, begin)) else begin


def is_told(text: str, begin: int, name: str, match: re.Match[str], status: Status) -> bool:
    """Answer whether the clause of a governing verb tells an act, and of somebody who is named there."""
    if is_noun(text[begin : match.start()], match.group().strip()):
        return False
    if name == "ask":
        return True
    doer = subject_before(text, begin, match.start())
    return tells_act(text[begin : doer.start] if doer else "", match.group(), status)


def self_told(text: str, begin: int, match: re.Match[str], act: Act, status: Status) -> Act:
    """Return the act with the speaker as its doer where he says what "he" will do."""
    if act.askable or act.kind != "whether":
        return act
    speaker, pronoun = speaker_before(text, begin, match.start())
    if speaker is None or act.passive:
        return act
    told = replace(act, doer=speaker, pronoun=pronoun, askable=True)
    return checked(text, told, begin, known=act.predicate in BASES)


def framed(text: str, act: Act, status: Status) -> Act:
    """Return the act with the status of the frame it stands in: too early to say whether, decided that."""
    before = text[: act.doer.start] if act.doer else ""
    if act.status is None and EARLY.search(before):
        return replace(act, status=Status.PREMATURE)
    if act.status is None and DECISION.search(before):
        return replace(act, status=Status.DECIDED)
    if act.status is None and WARNING.search(before):  # who warns of it does not say that it is planned
        foreseen = Status.POSSIBLE if GROUP_OF[status] in ("COMMITTED", "PREDICTED") else None
        return replace(act, status=foreseen, askable=False)
    return act


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
        span = undated(text, span)
        words = text[span.start : span.end].split()
        again = "restore" if words[-1] in LISTS["held_rights"] else "resume"
        act = Act(verb="resume", predicate=again, doer=doer, pieces=(span,), core=(span,), status=Status.SUSPENDED)
        # Who suspends a member or a minister stops nothing that goes on.
        return checked(text, act, begin, known=any(map(str.islower, words)))
    if name == "reject" and words[0].endswith("ing"):
        return gerund_act(text, doer, span, begin, past=False)
    if name == "reject" and set(words[:3]) & set(LISTS["facts"]):
        return None
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


def key_with(base: str, words: str) -> str:
    """Return the key of an act: who holds talks with somebody meets him, who stops paying does not stop collecting."""
    if base == "hold" and words.startswith(("talks with", "a meeting with")):
        return key_of("meet")
    gerund = base_of(words.split()[0]) if base in STOPPING and words.split()[:1] and "ing " in words else None
    return f"{key_of(base)} {key_of(gerund)}" if gerund is not None else key_of(base)


def base_act(text: str, doer: Span | None, span: Span, begin: int, status: Status) -> Act | None:
    """Build the act of a verb that already stands in its base form."""
    words = text[span.start : span.end]
    if (let := LET.match(words)) is not None:
        thing = Span(span.start + let.start("thing"), span.start + let.end("thing"))
        return Act(verb=key_of(let["verb"]), predicate=let["verb"], pieces=(thing,), askable=False)
    if (visit := sent_visit(text, span)) is not None:
        return visit
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
    if CLAUSE.match(text, rest.start, rest.end):
        return None
    key = key_with(base, text[rest.start : rest.end])
    act = Act(verb=key, predicate=head, doer=doer, pieces=(rest,), core=(rest,), passive=passive)
    known = base in BASES and not (passive and base in ("call", "block", "see", "give", "ask", "let"))
    return checked(text, act, begin, known=known)


def gerund_act(text: str, doer: Span | None, span: Span, begin: int, *, past: bool) -> Act | None:
    """Build the act of "considering sending …" or "considering an extension of …"."""
    words = text[span.start : span.end]
    if not past and (visit := sent_visit(text, span)) is not None:
        return visit
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
    if (visit := owned_visit(text, thing)) is not None:
        return visit
    if not any(word in LISTS["held"] for word in words.lower().split()):
        return None
    act = Act(verb="hold", predicate="be held", doer=thing, kind="when", passive=True)
    ok = is_named(words) and any(word[:1].isupper() for word in words.split()[1:])
    return replace(act, askable=ok)


def dateless_act(text: str, match: re.Match[str]) -> Act | None:
    """Build the act of "premature to name a date for X's visit to Y"."""
    noun = match["noun"]
    base = NOMINAL.get(noun, noun if noun in BASES else None)
    if base is None:
        return None
    rest = Span(match.start("rest"), match.end("rest")) if match["rest"] else Span(match.end(), match.end())
    doer = Span(match.start("doer"), match.end("doer"))
    act = Act(verb=key_of(base), predicate=base, doer=doer, pieces=(rest,), core=(rest,), status=Status.PREMATURE)
    return checked(text, act, 0, known=bool(match["rest"]))


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
        if status is Status.DECIDED and key_of(base) not in DECISIONS:
            return None
        doer = subject_before(text, begin, match.start())
        if doer is None or text[doer.start : doer.end] in ("A", "An", "The", "Its", "His", "Her", "Their"):
            continue
        rest = rest_after(text, match.end() + 1)
        words = text[rest.start : rest.end]
        act = Act(verb=key_with(base, words), predicate=base, doer=doer, pieces=(rest,), core=(rest,))
        if status is Status.UNCONFIRMED:
            known = base not in NO_ACTS and tells_act(text[begin : doer.start], "", status)
            return checked(text, replace(act, kind="past"), begin, known=known)
        told = words and not words.startswith("by ") and status in (Status.HAPPENED, Status.ONGOING)
        told = told and base not in NO_ACTS and tells_act(text[begin : doer.start], "", status)
        return checked(text, act, begin, known=bool(told))
    return None
