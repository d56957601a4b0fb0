"""Japanese acts and questions: 「Xは…する方針だ」 tells an act of X, and asks 「Xは…するか」."""

from __future__ import annotations

import re
import tomllib
from datetime import date
from importlib.resources import files
from itertools import pairwise

from msgspec.structs import replace

from keii.lang.base.questions import Act, Piece, QuestionTable
from keii.lang.base.tokens import Token
from keii.lang.ja.arguments import Phrase, Predicate, find_phrases, past_of, predicate_of
from keii.model.notes import Status
from keii.model.text import Span

WORDS = tomllib.loads(files("keii.lang.ja").joinpath("acts.toml").read_text(encoding="utf-8"))
KEYS = {word: group[0] for group in WORDS["groups"] for word in group}
INTRANSITIVE = frozenset(WORDS["intransitive"])
ALONE = frozenset(WORDS["alone"])
POSTPONE = frozenset(WORDS["postpone"])
SUSPEND = frozenset(WORDS["suspend"])
STAND_STILL = frozenset(WORDS["stand_still"])
HELD = tuple(WORDS["held"])
EVENTS = tuple(word for word in HELD if word not in ("採決", "投票", "審査", "協議"))
NOBODY = frozenset(WORDS["nobody"])
BARE = frozenset(WORDS["bare"])
FRAMES = tomllib.loads(files("keii.lang.ja").joinpath("frames.toml").read_text(encoding="utf-8"))


def pattern_of(source: str) -> re.Pattern[str]:
    """Compile a pattern of the table, its parts filled in."""
    for name, part in FRAMES["parts"].items():
        source = source.replace(f"<{name}>", part)
    return re.compile(source)


PATTERNS = {name: pattern_of(source) for name, source in FRAMES["patterns"].items()}
PEELS = tuple((peel["mark"], pattern_of(peel["pattern"])) for peel in FRAMES["peels"])
GENERAL = frozenset(WORDS["general"])
NO_ACTS = frozenset(WORDS["no_acts"])

# Frames and units at the end of a sentence, outermost first; each is taken off while one fits.
# The group `to` holds the one who is asked; `noun` says that what is left ends in a noun.
CAUSE = PATTERNS["CAUSE"]
UNKNOWN = PATTERNS["UNKNOWN"]
WAS_HELD = PATTERNS["WAS_HELD"]
ASIDE = re.compile(r"（[^）]*）|【[^】]*】|\([^)]*\)|◇")
PRONOUN = PATTERNS["PRONOUN"]
RELATIVE = PATTERNS["RELATIVE"]


def find_acts(text: str, tokens: tuple[Token, ...], status: Status) -> tuple[Act, ...]:
    """List the acts of one sentence: that of its last predicate, and things said to have been held or caused."""
    found = [act for act in (unknown_of(text), cause_of(text), held_of(text)) if act is not None]
    if any(act.kind == "what" for act in found):
        return tuple(found)
    main = main_act(text, tokens, status)
    if main is not None and main.verb not in NO_ACTS and not any(act.verb == main.verb for act in found):
        found.insert(0, main)
    return tuple(found)


def unknown_of(text: str) -> Act | None:
    """Read 「…の原因は分かっていない」."""
    match = UNKNOWN.search(text)
    if match is None:
        return None
    topic = Span(match.start("topic"), match.end("noun"))
    return Act(verb=match["noun"], predicate="何か", doer=topic, kind="what", status=Status.UNKNOWN)


def cause_of(text: str) -> Act | None:
    """Read 「…の破断が原因だった」: an answer to what was unknown, no question of its own."""
    match = CAUSE.search(text)
    if match is None:
        return None
    return Act(verb=match["noun"], predicate="何か", pieces=(Span(0, match.end("noun")),), askable=False)


def held_of(text: str) -> Act | None:
    """Read 「9日に開かれた式典に…」: the ceremony took place, whatever the sentence is about."""
    match = WAS_HELD.search(text)
    if match is None:
        return None
    thing = Span(match.start("thing"), match.end("thing"))
    return Act(verb="開く", predicate="開く", pieces=(thing,), status=Status.HAPPENED, askable=False)


def main_act(text: str, tokens: tuple[Token, ...], status: Status) -> Act | None:
    """Read the act of the last predicate, after the frames around it are taken off."""
    begin, end, marks, asked = peeled(text)
    if text[begin:end].endswith(("そのもの", "自体")):
        end -= 4 if text[begin:end].endswith("そのもの") else 2
    if "「" in text[begin:end] and unbalanced(text[begin:end]):
        begin, end, marks = quoted_part(text, begin, end)
    words = opaque(text, [token for token in tokens if begin <= token.start < end and not in_aside(text, token)])
    if not words:
        return None
    if status is Status.REJECTED and REFUSED.match(text, words[-1].end):
        return refused_act(text, words, marks)
    if "quote" in marks and "時期尚早" in text[end : end + 24]:
        status = Status.PREMATURE
    if marks & {"ask-noun", "deny-noun", "act-noun"}:
        return nominal_act(text, words, marks, asked, status)
    predicate = predicate_of(words)
    if predicate is None:
        return None
    before = [token for token in words if token.end <= predicate.start]
    return verbal_act(text, before, predicate, (marks, asked, status))


def peeled(text: str) -> tuple[int, int, frozenset[str], Span | None]:
    """Take frames and status words off the end: where the rest begins and ends, what was taken, who was asked."""
    end = len(text.rstrip("。 　\n"))
    marks: set[str] = set()
    asked: Span | None = None
    for _ in range(4):
        for mark, pattern in PEELS:
            match = pattern.search(text, 0, end)
            if match is None or match.start() < 4 or "「" in text[match.start() : end]:
                continue
            if mark.startswith("ask") and match["to"]:
                asked = Span(match.start("to"), match.end("to"))
            marks.add(mark)
            end = match.start()
            break
        else:
            break
        if mark.endswith("-noun"):
            break
    return 0, end, frozenset(marks), asked


def unbalanced(text: str) -> bool:
    """Answer whether the last predicate stands inside a quotation that the frame has cut off."""
    return text.rstrip().endswith("」") or text.count("「") != text.count("」")


def quoted_part(text: str, begin: int, end: int) -> tuple[int, int, frozenset[str]]:
    """Return the sentence of the last quotation that tells how an act stands, else its last sentence."""
    close = end - 1 if text[begin:end].rstrip().endswith("」") else end
    opening = text.rfind("「", begin, close) + 1
    stops = [opening, *(at + 1 for at in range(opening, close) if text[at] == "。" and at + 1 < close), close]
    for first, last in reversed(list(pairwise(stops))):
        for mark, pattern in PEELS:
            match = pattern.search(text[first:last].rstrip("。"))
            if match and mark.startswith("act") and match.start() > 1:
                return first, first + match.start(), frozenset({"quote", mark})
    return stops[-2], close, frozenset({"quote"})


def opaque(text: str, tokens: list[Token]) -> list[Token]:
    """Return the words with every closed quotation as one noun: nothing inside it belongs to the clause."""
    out: list[Token] = []
    until = 0
    for token in tokens:
        if token.start < until:
            continue
        close = text.find("」", token.start, tokens[-1].end) if token.surface == "「" else -1
        if close >= 0:
            until = close + 1
            out.append(Token(text[token.start : until], token.start, until, "「」", "noun"))
        else:
            out.append(token)
    return out


def in_aside(text: str, token: Token) -> bool:
    """Answer whether a word stands in brackets that are no part of the sentence."""
    opening = max(text.rfind("（", 0, token.end), text.rfind("【", 0, token.end))
    if opening < 0:
        return token.surface == "◇"
    close = text.find("）" if text[opening] == "（" else "】", opening)
    return close >= token.start


def verbal_act(
    text: str, before: list[Token], predicate: Predicate, context: tuple[frozenset[str], Span | None, Status]
) -> Act | None:
    """Build the act of a clause that ends in a verb."""
    marks, asked, status = context
    phrases = find_phrases(text, before)
    doer, rest = doer_and_rest(text, phrases, marks, asked)
    if predicate.lemma in POSTPONE and status in HALTING:
        topic = next((phrase for phrase in phrases if phrase.particle == "について"), None)
        return postponed_act(text, doer, [topic, *rest] if topic else rest, status)
    if predicate.lemma in PERMIT and (permitted := permitted_act(text, doer, rest)):
        return permitted
    if predicate.lemma in SUSPEND | STAND_STILL and status in (Status.SUSPENDED, Status.ONGOING, Status.DECIDED):
        return suspended_act(text, doer, rest, predicate)
    disputed = status in (Status.DENIED, Status.UNCONFIRMED)
    past = progressive(predicate) if predicate.progressive else predicate.past_form
    act = Act(
        verb=KEYS.get(predicate.lemma, predicate.lemma),
        predicate=predicate.dictionary,
        past=past,
        doer=doer,
        pieces=pieces_of(rest, core=False),
        core=pieces_of(rest, core=True) if all(specific(text, phrase) for phrase in objects(rest)) else (),
        kind="past" if disputed and (predicate.past or predicate.progressive) else "whether",
        askable="quote" not in marks
        and is_open(predicate, status)
        and complete(text, rest, predicate)
        and bool(past or not disputed),
    )
    if (
        "say" in marks
        and doer is not None
        and ANNOUNCER.search(text[doer.start : doer.end])
        and is_topic(phrases, doer)
    ):
        act = in_passive(act, rest, predicate) or act
    act = replace(act, passive=predicate.passive or act.predicate.endswith("される"))
    return with_named_doer(text, act, undergoes=act.passive)


# 解消する with the status "cancelled" would say the opposite of what is meant.
UNDOING = frozenset(WORDS["undoing"])
NEEDS_OBJECT = frozenset(WORDS["needs_object"])
SHORT = frozenset(WORDS["short"])
OFFICIAL = ("省", "庁", "県", "市", "町", "村", "党", "府")


def is_open(predicate: Predicate, status: Status) -> bool:
    """Answer whether the status speaks of the predicate itself, not of what it undoes."""
    if status in (Status.NOT_HAPPENED, Status.UNKNOWN):
        return False
    return not (status in (Status.CANCELLED, Status.REJECTED, Status.SUSPENDED) and predicate.lemma in UNDOING)


ANNOUNCER = PATTERNS["ANNOUNCER"]


def is_topic(phrases: list[Phrase], doer: Span) -> bool:
    """Answer whether the doer is the topic of the whole sentence, hence the one who speaks."""
    return any(phrase.particle == "は" and phrase.end == doer.end for phrase in phrases)


def in_passive(act: Act, rest: list[Phrase], predicate: Predicate) -> Act | None:
    """Turn an act that somebody announces into one of its object: 大臣は運行を再開すると発表 → 運行は再開されるか."""
    things = [phrase for phrase in rest if phrase.particle == "を"]
    if len(things) != 1 or not predicate.dictionary.endswith("する") or predicate.lemma in INTRANSITIVE:
        return None
    thing, noun = things[0], predicate.dictionary[:-2]
    others = [phrase for phrase in rest if phrase is not thing]
    return replace(
        act,
        doer=Span(thing.start, thing.end),
        pieces=pieces_of(others, core=False),
        core=pieces_of(others, core=True),
        predicate=noun + "される",
        past=noun + "された",
    )


def with_named_doer(text: str, act: Act, *, undergoes: bool = False) -> Act:
    """Return the act, not askable when its doer is nobody in particular."""
    if act.doer is None:
        return replace(act, askable=False)
    words = text[act.doer.start : act.doer.end]
    named = is_thing(words) if undergoes else is_named(words)
    return act if named else replace(act, askable=False)


def is_thing(words: str) -> bool:
    """Answer whether what undergoes an act is something in particular."""
    words = ASIDE.sub("", words)
    if TIMELY.search(words) or ACCUSED.search(words) or RELATIVE.search(words):
        return False
    return (
        3 <= len(words) <= 28
        and words not in GENERAL
        and words not in NOBODY
        and not PRONOUN.search(words)
        and "との" not in words
    )


HALTING = frozenset(
    {Status.POSTPONED, Status.UNDER_CONSIDERATION, Status.DECIDED, Status.PLANNED, Status.EXPECTED, Status.POSSIBLE}
)


def progressive(predicate: Predicate) -> str:
    """Return 協議している for 協議する, "" where the form is not certain."""
    return predicate.dictionary[:-2] + "している" if predicate.dictionary.endswith("する") else ""


def doer_and_rest(
    text: str, phrases: list[Phrase], marks: frozenset[str], asked: Span | None
) -> tuple[Span | None, list[Phrase]]:
    """Tell the one who must act from the rest of the phrases; speech circumstances are left out."""
    topics = [index for index, phrase in enumerate(phrases) if phrase.particle == "は"]
    subjects = [index for index, phrase in enumerate(phrases) if phrase.particle == "が"]
    framed = bool(marks & {"say", "ask", "deny"})
    if "ask" in marks:
        return asked_doer(text, phrases, subjects, asked)
    if len(subjects) > 1 or len(topics) > 2:
        return None, phrases
    if subjects and (framed or not topics):
        at = subjects[0]
        later = [phrase for phrase in phrases[at + 1 :] if phrase.particle != "は"]
        kept = [phrase for phrase in phrases[:at] if not framed and not phrase.comma and phrase.particle != "は"]
        return Span(phrases[at].head, phrases[at].end), plain(kept + later)
    if len(topics) == 2 and framed:
        at = topics[1]
    elif topics and not subjects:
        at = topics[0]
    elif topics and subjects and "act" in marks:
        # Xは、Yが…することを検討している: Y acts, X weighs it.
        return Span(phrases[subjects[0]].head, phrases[subjects[0]].end), plain(phrases[subjects[0] + 1 :])
    else:
        return None, plain(phrases)
    rest = phrases[at + 1 :]
    while rest and rest[0].comma and rest[0].particle in ("", "で", "に", "から", "まで"):
        rest = rest[1:]
    if framed or "act" in marks:
        cut = max((i for i, phrase in enumerate(rest) if phrase.comma and phrase.particle in ("で", "")), default=-1)
        rest = rest[cut + 1 :]
    return Span(phrases[at].head, phrases[at].end), plain(rest)


def asked_doer(
    text: str, phrases: list[Phrase], subjects: list[int], asked: Span | None
) -> tuple[Span | None, list[Phrase]]:
    """Find whom 求めた or 提案した is addressed to: that one must act."""
    if subjects:
        at = subjects[0]
        return Span(phrases[at].head, phrases[at].end), plain(phrases[at + 1 :])
    rest = [phrase for phrase in phrases if phrase.particle != "は"]
    while rest and rest[0].comma and rest[0].particle in ("", "で"):
        rest = rest[1:]
    if asked is not None and is_named(text[asked.start : asked.end]):
        return asked, plain(rest)
    for at, phrase in enumerate(rest):
        words = text[phrase.head : phrase.end]
        if (
            phrase.particle in ("に", "に対し", "に対して")
            and (phrase.comma or phrase.particle != "に")
            and is_named(words)
        ):
            return Span(phrase.head, phrase.end), plain(rest[at + 1 :])
    return None, plain(rest)


CIRCUMSTANCE = (
    "について",
    "によって",
    "により",
    "によると",
    "によれば",
    "として",
    "に伴い",
    "を受けて",
    "を受け",
    "に合わせて",
    "のほか",
    "に基づき",
)


def plain(phrases: list[Phrase]) -> list[Phrase]:
    """Leave out topics, circumstances and adverbs."""
    return [phrase for phrase in phrases if phrase.particle not in (*CIRCUMSTANCE, "は", "adverb") and not phrase.bare]


def objects(phrases: list[Phrase]) -> list[Phrase]:
    """List the phrases in を, に, へ, と and から."""
    return [phrase for phrase in phrases if phrase.particle in ("を", "に", "へ", "と", "から")]


def complete(text: str, rest: list[Phrase], predicate: Predicate) -> bool:
    """Answer whether a question can be made of these phrases: an object that identifies something, no も."""
    if any(phrase.particle in ("も", "より") or phrase.broken for phrase in rest):
        return False
    if any("「" in text[phrase.start : phrase.end] and phrase.particle in ("と", "") for phrase in rest):
        return False
    if any(not phrase.particle and not MEASURE.search(text[phrase.head : phrase.end]) for phrase in rest):
        return False
    marked = sum(phrase.particle == "を" for phrase in rest)
    if marked > 1 or (not marked and predicate.lemma in NEEDS_OBJECT and not predicate.passive):
        return False
    things = [phrase for phrase in objects(rest) if not TIMELIKE.fullmatch(text[phrase.head : phrase.end])]
    if not things:
        return (predicate.passive and predicate.dictionary.endswith("される")) or predicate.lemma in ALONE
    if any(phrase.particle == "を" and not (specific(text, phrase) or phrase.head > phrase.start) for phrase in things):
        return False
    return any(specific(text, phrase) or phrase.head > phrase.start for phrase in things)


MEASURE = PATTERNS["MEASURE"]
TIMELIKE = PATTERNS["TIMELIKE"]


def specific(text: str, phrase: Phrase) -> bool:
    """Answer whether a noun phrase identifies something: not one general noun, no pronoun."""
    words = ASIDE.sub("", text[phrase.head : phrase.end])
    if PRONOUN.search(words) or words in GENERAL or not words:
        return False
    return len(words) >= 3 or (words not in GENERAL and len(words) == 2 and any("ァ" <= c <= "ヺ" for c in words))


def pieces_of(phrases: list[Phrase], *, core: bool) -> tuple[Piece, ...]:
    """Return the words of the phrases with their particles."""
    pieces: list[Piece] = []
    for phrase in phrases:
        pieces.append(Span(phrase.head if core else phrase.start, phrase.end))
        pieces.append(phrase.particle)
    return tuple(pieces)


def postponed_act(text: str, doer: Span | None, rest: list[Phrase], status: Status) -> Act | None:
    """Build the act that was put off: 発売を遅らせる asks いつ発売するか, 式典を延期する asks いつ開くか."""
    thing = next((phrase for phrase in rest if phrase.particle in ("を", "も", "が")), None)
    if thing is None and doer is not None:
        thing, doer = Phrase(doer.start, doer.start, doer.end, "が"), None
    if thing is None:
        return None
    words = text[thing.head : thing.end]
    verb = deverbal(words)
    if verb is not None and rest and rest[0].particle == "について":
        matter: tuple[Piece, ...] = (Span(rest[0].start, rest[0].end), "を")
        act = Act(
            verb=KEYS.get(verb, verb), predicate=f"{verb}する", doer=doer, pieces=matter, core=matter, kind="when"
        )
        return with_named_doer(text, replace(act, askable=status is Status.POSTPONED and verb not in INTRANSITIVE))
    if verb is None:
        return held_act(text, doer, thing, status) if words.endswith(HELD) else None
    end = thing.end - len(verb)
    linked = text[end - 1] == "の" and end - 1 > thing.head
    piece: tuple[Piece, ...] = (Span(thing.head, end - 1), "を") if linked else (Span(thing.head, thing.end),)
    act = Act(
        verb=KEYS.get(verb, verb),
        predicate=verb + "する",
        doer=doer,
        pieces=piece,
        core=piece,
        kind="when",
        askable=linked and status is Status.POSTPONED and verb not in INTRANSITIVE,
    )
    return with_named_doer(text, act)


def held_act(text: str, doer: Span | None, thing: Phrase, status: Status) -> Act:
    """Build the act of holding a postponed ceremony, or of postponing it while that is only weighed."""
    put_off = status is Status.POSTPONED
    act = Act(
        verb="開く",
        predicate="開く" if put_off else "延期する",
        doer=doer,
        pieces=(Span(thing.start, thing.end), "を"),
        core=(Span(thing.head, thing.end), "を") if specific_words(text[thing.head : thing.end]) else (),
        kind="when" if put_off else "whether",
        passing=not put_off,
        askable=thing.particle == "を" and (specific_words(text[thing.head : thing.end]) or thing.head > thing.start),
    )
    return with_named_doer(text, act)


def specific_words(words: str) -> bool:
    """Answer whether a noun phrase, given as words, identifies something."""
    return words not in GENERAL and len(words) >= 4


def suspended_act(text: str, doer: Span | None, rest: list[Phrase], predicate: Predicate) -> Act | None:
    """Build the act of starting again what was stopped."""
    thing = next((phrase for phrase in rest if phrase.particle == "を"), None)
    if thing is not None and doer is not None:
        act = Act(
            verb="再開",
            predicate="再開する",
            doer=doer,
            pieces=(Span(thing.start, thing.end), "を"),
            core=(Span(thing.head, thing.end), "を") if specific(text, thing) else (),
            status=Status.SUSPENDED,
        )
        return with_named_doer(text, act)
    if doer is not None and predicate.lemma in STAND_STILL and predicate.progressive:
        act = Act(verb="再開", predicate="再開される", doer=doer, status=Status.SUSPENDED, passive=True)
        return with_named_doer(text, act, undergoes=True)
    return None


PERMIT = frozenset({"認める", "許可", "容認", "許す", "目指す"})


def permitted_act(text: str, doer: Span | None, rest: list[Phrase]) -> Act | None:
    """Build the act behind 航路の再開を認める: evidence about 再開, no question of its own."""
    thing = next((phrase for phrase in rest if phrase.particle == "を"), None)
    verb = deverbal(text[thing.head : thing.end]) if thing is not None else None
    if thing is None or verb is None:
        return None
    pieces = (Span(thing.start, thing.end),)
    return Act(verb=KEYS.get(verb, verb), predicate=verb + "する", doer=None, pieces=pieces, askable=False)


def deverbal(words: str) -> str | None:
    """Return the サ変 noun a phrase ends in (点眼薬の発売 → 発売)."""
    from keii.lang.ja.tokens import find_tokens

    tokens = find_tokens(words)
    last = tokens[-1] if tokens else None
    return last.surface if last is not None and "サ変可能" in last.tag and not words.endswith(EVENTS) else None


def nominal_act(text: str, words: list[Token], marks: frozenset[str], asked: Span | None, status: Status) -> Act | None:
    """Build the act of a clause that ends in a noun: 凍結の解除を検討 → 凍結を解除する."""
    last = words[-1]
    if last.kind != "noun" or "サ変可能" not in last.tag or last.surface in NO_ACT:
        return None
    prefix = words[-2] if len(words) > 1 and words[-2].kind == "prefix" else None
    start = prefix.start if prefix else last.start
    noun = text[start : last.end]
    phrases = find_phrases(text, words)
    if not phrases or phrases[-1].end != last.end:
        return None
    thing = phrases.pop()
    doer, rest = doer_and_rest(text, phrases, frozenset(mark.removesuffix("-noun") for mark in marks), asked)
    linked = start - 1 > thing.head and text[start - 1] == "の" and text[start - 2] not in "へとでら"
    inner = text[thing.head : start - 1] if linked else ""
    undone = noun in UNDOING and status in (Status.CANCELLED, Status.REJECTED, Status.NOT_HAPPENED)
    good = not undone and noun not in INTRANSITIVE and len(inner) >= 2 and inner not in GENERAL
    good = good and not MEASURE.search(inner) and not PRONOUN.search(inner) and "quote" not in marks
    good = good and not any(phrase.particle in ("を", "も", "が") for phrase in rest)
    kept = pieces_of([phrase for phrase in rest if phrase.particle in ("に", "へ", "から")], core=False) if good else ()
    act = Act(
        verb=KEYS.get(noun, noun),
        predicate=f"{noun}する",
        past=f"{noun}した",
        doer=Span(thing.head, start - 1) if noun in INTRANSITIVE and linked else doer,
        pieces=(*kept, Span(thing.start, start - 1), "を") if linked else (Span(thing.start, thing.end),),
        core=(Span(thing.head, start - 1), "を") if linked and len(inner) >= 3 else (),
        kind="past" if status is Status.DENIED else "whether",
        status=Status.PREMATURE if status is Status.PREMATURE else None,
        askable=good,
    )
    return with_named_doer(text, act)


REFUSED = PATTERNS["REFUSED"]


def refused_act(text: str, words: list[Token], marks: frozenset[str]) -> Act | None:
    """Build the act that 仲裁を拒否した leaves: 仲裁を受け入れる."""
    phrases = find_phrases(text, words)
    if not phrases or phrases[-1].end != words[-1].end:
        return None
    thing = phrases.pop()
    doer, rest = doer_and_rest(text, phrases, frozenset({"act"}), None)
    act = Act(
        verb="受け入れる",
        predicate="受け入れる",
        doer=doer,
        pieces=(Span(thing.start, thing.end), "を"),
        core=(Span(thing.head, thing.end), "を"),
        askable="quote" not in marks and not rest and specific_words(text[thing.head : thing.end]),
    )
    return with_named_doer(text, act)


NO_ACT = frozenset({"検討", "発表", "計画", "予定", "もの", "こと", "見方", "報道"})
HAS_NAME = re.compile(r"[ァ-ヺーA-Za-zＡ-Ｚ]{2,}")
ACCUSED = PATTERNS["ACCUSED"]
TIMELY = PATTERNS["TIMELY"]
INSTITUTION = re.compile(rf"(?:{WORDS['institutions']})\Z")
SPEAKER = re.compile(rf"(?:{WORDS['speaker']})(?:ら)?\Z")


def is_named(doer: str) -> bool:
    """Answer whether a doer is somebody in particular: a name, an institution, an office."""
    doer = ASIDE.sub("", doer).strip()
    if not 1 <= len(doer) <= 24 or PRONOUN.search(doer) or RELATIVE.search(doer) or "、" in doer or "「" in doer:
        return False
    if ACCUSED.search(doer) or TIMELY.search(doer):
        return False
    if (
        doer in NOBODY
        or doer in BARE
        or SPEAKER.search(doer)
        or re.search(r"(?:という|ため|こと|もの|うち|ほか|など)\Z", doer)
    ):
        return False
    if len(doer) < 4 and doer not in SHORT and not HAS_NAME.search(doer) and not doer.endswith(OFFICIAL):
        return False
    return bool(INSTITUTION.search(doer)) or bool(HAS_NAME.search(doer))


def ask(act: Act, doer: str, rest: str) -> str:
    """Word the question."""
    doer, rest = ASIDE.sub("", doer).strip(), ASIDE.sub("", rest).strip()
    if act.kind == "what":
        return f"{doer}は何か"
    if act.kind == "when":
        return f"{doer}は{rest}いつ{act.predicate}か"
    if act.kind == "past":
        return f"{doer}は{rest}{act.past or past_of(act.predicate)}か"
    return f"{doer}は{rest}{act.predicate}か"


def fits(question: str) -> bool:
    """Answer whether a question has no pronoun, no relative time, no second verdict and no loose mark."""
    if PRONOUN.search(question) or RELATIVE.search(question):
        return False
    return not UNFIT.search(question) and question.count("、") < 2


# Loose marks, a topic followed by a particle, two particles in a row, a clause of its own.
UNFIT = PATTERNS["UNFIT"]


def needs_mention(doer: str) -> bool:
    """Answer whether only a linked name can tell that a doer is one: no institution, no office."""
    return not INSTITUTION.search(ASIDE.sub("", doer).strip())


def print_time(value: str, published: date | None) -> str | None:
    """Print a TIMEX3 day, month or year; the year only when it is not the year of publication."""
    match = VALUE.fullmatch(value)
    if match is None:
        return None
    year, month, day = match["year"], match["month"], match["day"]
    printed = f"{int(month)}月" if month else ""
    printed += f"{int(day)}日" if day else ""
    same = published is not None and published.year == int(year)
    return printed if same and printed else f"{year}年{printed}"


VALUE = re.compile(r"(?P<year>\d{4})(?:-(?P<month>\d\d)(?:-(?P<day>\d\d))?)?")


def akin(verb: str) -> tuple[str, ...]:
    """List the words that tell of the act `verb`, its opposites among them (再開: 運休)."""
    return AKIN.get(verb, (verb,))


AKIN = {group[0]: tuple(group) for group in WORDS["groups"]} | {
    "再開": ("再開", "運休", "停止", "中断", "止ま"),
    "出席": ("出席", "訪問", "訪れ", "参列"),
    "延長": ("延長", "延ば", "切れ", "期限"),
}

TABLE = QuestionTable(
    find_acts=find_acts,
    ask=ask,
    fits=fits,
    print_time=print_time,
    needs_mention=needs_mention,
    akin=akin,
    shared=frozenset(WORDS["shared"]),
    general=GENERAL,
    consequence=PATTERNS["CONSEQUENCE"],
    day=re.compile(r"[0-9０-９]+日"),
    relative=re.compile(r"来|今|昨|翌|前|先|再|同|本"),
    toward=re.compile(
        r"\x00(?:大統領|首相|外相|氏|側|政府|さん|委員長|党首)?(?:に対し|に(?!よる|よれ|よっ|よると|ついて|関|向|合|とって)|を(?!め)"
        r"|と(?!して|の|と|は|も)(?![^、。]{0,14}[はが]))"
    ),
    together=re.compile(r"(?:大統領|首相|外相|氏|両|政府)?(?:と|、)(?:[^、。はがをにで]{1,12}の)?"),
    since=re.compile(r"\x00(?:[^、。]{0,6}以来|以前|より前|の(?!うち|末|初め|はじめ|夏|冬|春|秋))"),
    clinging=re.compile(r"の\Z"),
    afterword=re.compile(
        r"\A(?P<speaker>[^、。「」]{2,30}?)が[^。「」]{0,30}(?:明らかにした|発表した|述べた|語った|話した|表明した|伝えた)。?\Z"
    ),
    absolute=re.compile(r"\d\s*月|\d{4}\s*年|[一二三四五六七八九十]月"),
    instance=re.compile(r"(?P<number>[0-9０-９]+)(?P<unit>周年|回|年度|次|期|代|号機|年ぶり)"),
    comfortable=40,
    longest=50,
)
