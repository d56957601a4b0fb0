"""Japanese acts told by their opposite: what was put off, stopped, refused or permitted, and what that leaves open."""

from __future__ import annotations

from msgspec.structs import replace

from keii.lang.base.questions import Act, Piece
from keii.lang.base.tokens import Token
from keii.lang.ja.act_words import GENERAL, HELD, INTRANSITIVE, KEYS, LEANING, STAND_STILL, TIMELIKE, verb_of
from keii.lang.ja.arguments import Phrase, find_phrases
from keii.lang.ja.doers import doer_and_rest, with_named_doer
from keii.lang.ja.endings import Predicate
from keii.lang.ja.objects import deverbal, is_cut, pieces_of, specific, specific_words
from keii.model.notes import Status
from keii.model.text import Span


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
        act = Act(verb=key_of(verb), predicate=verb_of(verb), doer=doer, pieces=matter, core=matter, kind="when")
        return with_named_doer(text, replace(act, askable=status is Status.POSTPONED and verb not in INTRANSITIVE))
    if verb is None:
        return held_act(text, doer, thing, status) if words.endswith(HELD) else None
    if verb in INTRANSITIVE and "の" in text[thing.start : thing.end]:
        return journey_put_off(text, thing, verb)
    end = thing.end - len(verb)
    linked = text[end - 1] == "の" and end - 1 > thing.head
    piece: tuple[Piece, ...] = (Span(thing.head, end - 1), "を") if linked else (Span(thing.head, thing.end),)
    act = Act(
        verb=key_of(verb),
        predicate=verb_of(verb),
        doer=doer,
        pieces=piece,
        core=piece,
        kind="when",
        askable=linked and status is Status.POSTPONED and verb not in INTRANSITIVE,
    )
    return with_named_doer(text, act)


def journey_put_off(text: str, thing: Phrase, verb: str) -> Act:
    """Build the act behind 大統領のサルヴェア訪問を延期する: the visit of a president, evidence and no question."""
    owner = text.rindex("の", thing.start, thing.end)
    place = Span(owner + 1, thing.end - len(verb))
    pieces: tuple[Piece, ...] = (place,) if place.start < place.end else ()
    return Act(verb=key_of(verb), predicate=verb_of(verb), doer=Span(thing.start, owner), pieces=pieces, askable=False)


def invited_act(text: str, rest: list[Phrase]) -> Act | None:
    """Build the act behind Xを首都へ招待した: a visit of X, proposed by the host."""
    guests = [phrase for phrase in rest if phrase.particle == "を"]
    places = [phrase for phrase in rest if phrase.particle in ("に", "へ")]
    places = [phrase for phrase in places if not TIMELIKE.fullmatch(text[phrase.head : phrase.end])]
    if len(guests) != 1 or len(places) != 1 or text[places[0].start : places[0].end].endswith(HELD):
        return None
    guest, place = guests[0], places[0]
    return Act(
        verb="訪問",
        predicate="訪問する",
        doer=Span(guest.start, guest.end),
        pieces=(Span(place.start, place.end), "を"),
        status=Status.PROPOSED,
        askable=False,
    )


def key_of(noun: str) -> str:
    """Return the key of the act a noun stands for."""
    verb = verb_of(noun)
    own = verb.removesuffix("する")
    return KEYS.get(own, own)


def called_off(text: str, doer: Span | None, rest: list[Phrase]) -> Act | None:
    """Build the act that was called off: 花火大会の開催を中止した asks 花火大会を開催するか."""
    things = [phrase for phrase in rest if phrase.particle == "を"]
    verb = deverbal(text[things[0].head : things[0].end]) if len(things) == 1 else None
    if verb is None or doer is None:
        return None
    thing, end = things[0], things[0].end - len(verb)
    linked = text[end - 1] == "の" and end - 1 > thing.head
    act = Act(
        verb=key_of(verb),
        predicate=verb_of(verb),
        doer=doer,
        pieces=(Span(thing.start, end - 1), "を") if linked else (Span(thing.start, thing.end),),
        core=(Span(thing.head, end - 1), "を") if linked and specific_words(text[thing.head : end - 1]) else (),
        askable=linked and verb not in INTRANSITIVE and specific_words(text[thing.head : end - 1]),
        passing=True,
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


def suspended_act(text: str, doer: Span | None, rest: list[Phrase], predicate: Predicate) -> Act | None:
    """Build the act of starting again what was stopped."""
    thing = next((phrase for phrase in rest if phrase.particle == "を"), None)
    lasting = not (predicate.past and predicate.progressive)  # 停止していた: it may run again
    if thing is not None and doer is not None:
        act = Act(
            verb="再開",
            predicate="再開する",
            doer=doer,
            pieces=(Span(thing.start, thing.end), "を"),
            core=(Span(thing.head, thing.end), "を") if specific(text, thing) else (),
            status=Status.SUSPENDED,
            askable=lasting and is_stopped(text, thing),
        )
        return with_named_doer(text, act)
    if doer is not None and predicate.lemma.removeprefix("一時") in STAND_STILL and predicate.progressive and lasting:
        act = Act(verb="再開", predicate="再開される", doer=doer, status=Status.SUSPENDED, passive=True)
        return with_named_doer(text, act, undergoes=True)
    return None


def is_stopped(text: str, thing: Phrase) -> bool:
    """Answer whether what was stopped is named, and can start again as it is."""
    words = text[thing.head : thing.end]
    return (
        len(words) >= 2
        and not is_cut(text, thing)
        and words not in GENERAL - {"運航", "運行"}
        and not LEANING.match(words)
        and not words.endswith(("免許", "資格", "許可", "認可"))
    )


def permitted_act(text: str, doer: Span | None, rest: list[Phrase]) -> Act | None:
    """Build the act behind 航路の再開を認める: evidence about 再開, no question of its own."""
    thing = next((phrase for phrase in rest if phrase.particle == "を"), None)
    verb = deverbal(text[thing.head : thing.end]) if thing is not None else None
    if thing is None or verb is None:
        return None
    pieces = (Span(thing.start, thing.end),)
    return Act(verb=key_of(verb), predicate=verb_of(verb), doer=None, pieces=pieces, askable=False)


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
