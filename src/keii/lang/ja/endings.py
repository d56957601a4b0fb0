"""The predicate at the end of a Japanese clause, and its forms."""

from __future__ import annotations

from msgspec import Struct

from keii.lang.base.tokens import Token

HELPERS = frozenset("いる ある おく しまう いく くる 行く 来る みる もらう くれる いただく".split())


class Predicate(Struct, frozen=True):
    """The last predicate of a clause: where it begins, its dictionary form, its noun or lemma."""

    start: int
    dictionary: str
    lemma: str
    past: bool
    negated: bool
    passive: bool
    progressive: bool
    past_form: str


def predicate_of(tokens: list[Token]) -> Predicate | None:
    """Read the predicate at the end of `tokens`, or None when they do not end in a verb."""
    last = len(tokens) - 1
    while last >= 0 and is_tail(tokens, last):
        last -= 1
    if last < 0 or tokens[last].kind != "verb":
        return None
    verb, tail = tokens[last], tokens[last + 1 :]
    noun = last - 1
    if verb.lemma in ("する", "できる") and noun >= 0 and tokens[noun].kind == "noun":
        first = noun - 1 if noun and tokens[noun - 1].kind == "prefix" else noun
        lemma = "".join(token.surface for token in tokens[first : noun + 1])
        start = tokens[first].start
    elif verb.lemma in ("する", "なる", "いる", "ある", "できる"):
        return None
    else:
        lemma, start = verb.lemma, verb.start
    stem = "".join(token.surface for token in tokens if start <= token.start < verb.start)
    voice = next((token for token in tail if token.lemma in ("れる", "られる", "せる", "させる")), None)
    dictionary = stem + (verb.surface + voice.lemma if voice else verb.lemma)
    lemmas = [token.lemma for token in tail]
    return Predicate(
        start=start,
        dictionary=dictionary,
        lemma=lemma,
        past=any(token.surface in ("た", "だ") for token in tail[-2:]),
        negated=any(lemma in ("ない", "ぬ", "ず") for lemma in lemmas),
        passive=voice is not None and voice.lemma in ("れる", "られる"),
        progressive="いる" in lemmas,
        past_form=past_of(dictionary),
    )


def is_tail(tokens: list[Token], index: int) -> bool:
    """Answer whether the token only bends the verb before it: auxiliaries, ている, ていない."""
    token = tokens[index]
    if token.kind == "auxiliary" or (token.surface in ("て", "で") and token.kind == "particle"):
        return True
    if token.kind == "adjective" and token.lemma in ("ない", "無い"):
        return True
    return token.lemma in HELPERS and index > 0 and tokens[index - 1].surface in ("て", "で")


GODAN = {
    "う": "った",
    "つ": "った",
    "る": "った",
    "む": "んだ",
    "ぶ": "んだ",
    "ぬ": "んだ",
    "く": "いた",
    "ぐ": "いだ",
    "す": "した",
}
ICHIDAN = ("れる", "える", "ける", "せる", "てる", "ねる", "める", "げる", "べる", "でる", "ぜる", "へる")
BEFORE_RU = frozenset("いきしちにひみりぎじびえけせてねへめれげぜでべ")


def past_of(dictionary: str) -> str:
    """Return the past of a dictionary form: 出席する → 出席した, 開く → 開いた; "" when unsure (入る, 切る)."""
    if dictionary.endswith("する"):
        return dictionary[:-2] + "した"
    if dictionary.endswith(ICHIDAN):
        return dictionary[:-1] + "た"
    if dictionary.endswith("る") and dictionary[-2:-1] in BEFORE_RU:
        return ""
    if dictionary.endswith("行く"):
        return dictionary[:-1] + "った"
    return dictionary[:-1] + GODAN[dictionary[-1:]] if dictionary[-1:] in GODAN else ""
