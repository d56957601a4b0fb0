"""Japanese acts: 「Xは…する方針だ」 tells an act of X."""

from __future__ import annotations

from msgspec.structs import replace

from keii.lang.base.questions import Act
from keii.lang.base.tokens import Token
from keii.lang.ja.act_frames import in_aside, opaque, peeled, quoted_part, unbalanced
from keii.lang.ja.act_words import (
    ANNOUNCER,
    CALL_OFF,
    CAUSE,
    GAPPED,
    GENERAL,
    HALTING,
    INTRANSITIVE,
    INVITE,
    KEYS,
    LEANING,
    MEASURE,
    NATIVE,
    NEEDS_GOAL,
    NO_ACT,
    NO_ACTS,
    PERMIT,
    POSTPONE,
    PRONOUN,
    REFUSED,
    STAND_STILL,
    SUSPEND,
    TOPIC_SAID,
    UNDOING,
    UNKNOWN,
    WAS_HELD,
    passive_of,
    verb_of,
)
from keii.lang.ja.arguments import Phrase, find_phrases
from keii.lang.ja.doers import doer_and_rest, is_topic, with_named_doer
from keii.lang.ja.endings import Predicate, past_of, predicate_of
from keii.lang.ja.objects import complete, objects, pieces_of, specific
from keii.lang.ja.turned_acts import (
    called_off,
    in_passive,
    invited_act,
    permitted_act,
    postponed_act,
    refused_act,
    suspended_act,
)
from keii.model.notes import GROUP_OF, Status
from keii.model.text import Span


def find_acts(text: str, tokens: tuple[Token, ...], status: Status) -> tuple[Act, ...]:
    """List the acts of one sentence: that of its last predicate, and things said to have been held or caused."""
    found = [act for act in (unknown_of(text), cause_of(text), held_of(text)) if act is not None]
    if any(act.kind == "what" for act in found):
        return tuple(found)
    if GAPPED.search(text):
        return ()
    if (topic := topic_of(text)) is not None:
        return (topic,)
    main = main_act(text, tokens, status)
    if main is not None and main.verb == "開く" and main.doer is None and not main.pieces:
        main = None  # 行われた alone tells of nothing in particular
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


def topic_of(text: str) -> Act | None:
    """Read 「首相の訪問について、報道官は「時期尚早だ」と述べた」: the topic tells the act, the words its status."""
    match = TOPIC_SAID.match(text)
    if match is None:
        return None
    doer, place = (Span(match.start(group), match.end(group)) for group in ("doer", "place"))
    noun: str = match["noun"]
    pieces = (place,) if place.start < place.end else ()
    return Act(verb=KEYS.get(noun, noun), predicate=f"{noun}する", doer=doer, pieces=pieces, askable=False)


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
    if marks & {"ask-noun", "deny-noun", "act-noun", "undergo-noun"}:
        return nominal_act(text, words, marks, asked, status)
    predicate = predicate_of(words)
    if predicate is None:
        return None
    before = [token for token in words if token.end <= predicate.start]
    return verbal_act(text, before, predicate, (marks, asked, status))


def verbal_act(
    text: str, before: list[Token], predicate: Predicate, context: tuple[frozenset[str], Span | None, Status]
) -> Act | None:
    """Build the act of a clause that ends in a verb."""
    marks, asked, status = context
    phrases = find_phrases(text, before)
    doer, rest = doer_and_rest(text, phrases, marks, asked)
    turned = turned_act(text, phrases, (doer, rest), predicate, context)
    if turned is not None:
        return turned[0]
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
        askable=is_told(predicate, status, marks)
        and not (predicate.passive and is_adrift(predicate, phrases, rest, doer))
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


def turned_act(
    text: str,
    phrases: list[Phrase],
    parts: tuple[Span | None, list[Phrase]],
    predicate: Predicate,
    context: tuple[frozenset[str], Span | None, Status],
) -> tuple[Act | None] | None:
    """Read an act told by its opposite, in a tuple; None when the predicate is the act itself."""
    (doer, rest), (marks, _, status) = parts, context
    if predicate.lemma in POSTPONE and status in HALTING:
        topic = next((phrase for phrase in phrases if phrase.particle == "について"), None)
        return (postponed_act(text, doer, [topic, *rest] if topic else rest, status),)
    if predicate.lemma in CALL_OFF and status is Status.CANCELLED and (off := called_off(text, doer, rest)):
        return (off,)
    if predicate.lemma in INVITE and status is Status.HAPPENED and (visit := invited_act(text, rest)):
        return (visit,)
    if predicate.lemma in PERMIT and (permitted := permitted_act(text, doer, rest)):
        return (permitted,)
    if predicate.lemma.removeprefix("一時") in SUSPEND | STAND_STILL and status in (
        Status.SUSPENDED,
        Status.ONGOING,
        Status.DECIDED,
    ):
        stopped = suspended_act(text, doer, rest, predicate)
        # Not yet: 見合わせることを決めている, 結婚後は活動を休業する (a bare present, unless somebody announces it).
        effective = predicate.past or predicate.progressive or (marks and "act" not in marks)
        return (stopped if stopped is None or effective else replace(stopped, askable=False),)
    return None


def is_told(predicate: Predicate, status: Status, marks: frozenset[str]) -> bool:
    """Answer whether a status can be that of the predicate: no state, nothing quoted, nothing done already."""
    if "quote" in marks or not is_open(predicate, status):
        return False
    if predicate.progressive and status is Status.PLANNED and not marks & {"act", "ask"}:
        return False  # 計画を公表している
    return bool(marks) or not predicate.past or GROUP_OF[status] not in ("OPEN", "COMMITTED")  # 許可した


def is_adrift(predicate: Predicate, phrases: list[Phrase], rest: list[Phrase], doer: Span | None) -> bool:
    """Answer whether a passive lacks what it needs: a subject in its own clause, or the part somebody is given."""
    if predicate.lemma in NEEDS_GOAL and all(phrase.particle != "に" for phrase in rest):
        return True
    return any(phrase.crossed for phrase in phrases if doer and phrase.end == doer.end)


def is_open(predicate: Predicate, status: Status) -> bool:
    """Answer whether the status speaks of the predicate itself, not of what it undoes."""
    if status in (Status.NOT_HAPPENED, Status.UNKNOWN):
        return False
    return not (status in (Status.CANCELLED, Status.REJECTED, Status.SUSPENDED) and predicate.lemma in UNDOING)


def progressive(predicate: Predicate) -> str:
    """Return 協議している for 協議する, "" where the form is not certain."""
    return predicate.dictionary[:-2] + "している" if predicate.dictionary.endswith("する") else ""


def nominal_act(text: str, words: list[Token], marks: frozenset[str], asked: Span | None, status: Status) -> Act | None:
    """Build the act of a clause that ends in a noun: 凍結の解除を検討 → 凍結を解除する."""
    last = words[-1]
    if last.kind != "noun" or not ("サ変可能" in last.tag or last.surface in NATIVE) or last.surface in NO_ACT:
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
        verb=KEYS.get(noun, noun) if noun not in NATIVE else KEYS.get(NATIVE[noun], NATIVE[noun]),
        predicate=verb_of(noun),
        past=past_of(verb_of(noun)),
        doer=Span(thing.head, start - 1) if noun in INTRANSITIVE and linked else doer,
        pieces=(*kept, Span(thing.start, start - 1), "を") if linked else (Span(thing.start, thing.end),),
        core=(Span(thing.head, start - 1), "を") if linked and len(inner) >= 3 and not LEANING.match(inner) else (),
        kind="past" if status is Status.DENIED else "whether",
        status=Status.PREMATURE if status is Status.PREMATURE else None,
        askable=good,
    )
    if "undergo-noun" in marks:
        return undergone(text, act, thing, start) if good and linked and doer is None else None
    return with_named_doer(text, act)


def undergone(text: str, act: Act, thing: Phrase, start: int) -> Act | None:
    """Turn 倉庫の解体が検討されている into 倉庫は解体されるか."""
    noun = text[start : thing.end]
    predicate = passive_of(noun)
    pieces = act.pieces[:-2]
    doer = Span(thing.start, start - 1)
    act = replace(act, doer=doer, pieces=pieces, core=(), predicate=predicate, past=past_of(predicate), passive=True)
    return with_named_doer(text, act, undergoes=True) if predicate else None
