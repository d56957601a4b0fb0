"""Who must act in a Japanese sentence, and whether that is somebody in particular."""

from __future__ import annotations

import re

from msgspec.structs import replace

from keii.lang.base.questions import Act
from keii.lang.ja.act_words import (
    ACCUSED,
    ASIDE,
    BARE,
    GENERAL,
    HAS_NAME,
    INSTITUTION,
    NOBODY,
    OFFICIAL,
    PRONOUN,
    RELATIVE,
    SHORT,
    SPEAKER,
    STAGE,
    TIMELY,
)
from keii.lang.ja.arguments import Phrase
from keii.lang.ja.names import TABLE as NAMES
from keii.lang.ja.objects import plain
from keii.model.text import Span

COUNTRIES = frozenset(NAMES.countries) | {"日本", "米国", "中国", "韓国", "北朝鮮", "英国", "台湾"}


AMOUNT = re.compile(r"[0-9０-９]+[^0-9０-９年月日の]{1,3}分の")  # 1勝分の利点: so much of something is no thing
# A long word in katakana that plans and decides is somebody's name.
OWN_NAME = re.compile(r"(?<!インタ)(?<!オリンピ)[ァ-ヺー]{7,}\Z")


def doer_and_rest(
    text: str, phrases: list[Phrase], marks: frozenset[str], asked: Span | None
) -> tuple[Span | None, list[Phrase]]:
    """Tell the one who must act from the rest of the phrases; speech circumstances are left out."""
    topics = [index for index, phrase in enumerate(phrases) if phrase.particle == "は"]
    subjects = [index for index, phrase in enumerate(phrases) if phrase.particle == "が"]
    framed = bool(marks & {"say", "ask", "deny", "told"})
    if "ask" in marks:
        return asked_doer(text, phrases, subjects, asked)
    if len(subjects) > 1 or len(topics) > 2 or ("told" in marks and len(subjects) + len(topics) < 2):
        return None, phrases  # who forecasts it does not do it
    if subjects and topics and topics[-1] > subjects[-1]:
        subjects = []  # Aが…ことを受けて、Bは…する: B
    if subjects and (framed or not topics):
        at = subjects[0]
        later = [phrase for phrase in phrases[at + 1 :] if phrase.particle != "は"]
        kept = [phrase for phrase in phrases[:at] if not framed and not phrase.comma and phrase.particle != "は"]
        return Span(phrases[at].head, phrases[at].end), plain(kept + spoken_off(text, later, framed=framed))
    if len(topics) == 2 and (framed or is_named(text[phrases[topics[1]].head : phrases[topics[1]].end])):
        at = topics[1]
    elif topics and not subjects:
        at = topics[0]
    elif topics and subjects and "act" in marks:
        # Xは、Yが…することを検討している: Y acts, X weighs it.
        return Span(phrases[subjects[0]].head, phrases[subjects[0]].end), plain(phrases[subjects[0] + 1 :])
    else:
        return None, plain(phrases)
    rest = phrases[at + 1 :]
    while rest and rest[0].comma and rest[0].particle in ("", "で", "に", "から", "まで", "までに"):
        rest = rest[1:]
    if framed or "act" in marks:
        cut = max((i for i, phrase in enumerate(rest) if phrase.comma and phrase.particle in ("で", "")), default=-1)
        rest = rest[cut + 1 :]
    return Span(phrases[at].head, phrases[at].end), plain(spoken_off(text, rest, framed=framed))


def spoken_off(text: str, phrases: list[Phrase], *, framed: bool) -> list[Phrase]:
    """Leave out where it was said (会見で, ホームページで), when somebody says it."""
    if not framed:
        return phrases
    return [phrase for phrase in phrases if not (phrase.particle == "で" and STAGE.search(text[: phrase.end]))]


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


def is_topic(phrases: list[Phrase], doer: Span) -> bool:
    """Answer whether the doer is the topic of the whole sentence, hence the one who speaks."""
    return any(phrase.particle == "は" and phrase.end == doer.end for phrase in phrases)


def with_named_doer(text: str, act: Act, *, undergoes: bool = False) -> Act:
    """Return the act, not askable when its doer is nobody in particular."""
    if act.doer is None:
        return replace(act, askable=False)
    words = text[act.doer.start : act.doer.end]
    named = is_thing(words) if undergoes else is_named(words)
    return act if named else replace(act, askable=False)


def is_named(doer: str) -> bool:
    """Answer whether a doer is somebody in particular: a name, an institution, an office."""
    doer = ASIDE.sub("", doer).strip()
    if not 1 <= len(doer) <= 24 or PRONOUN.search(doer) or RELATIVE.search(doer) or "、" in doer or "「" in doer:
        return False
    if doer in COUNTRIES:
        return True
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


def is_thing(words: str) -> bool:
    """Answer whether what undergoes an act is something in particular."""
    words = ASIDE.sub("", words)
    if TIMELY.search(words) or ACCUSED.search(words) or RELATIVE.search(words) or AMOUNT.match(words):
        return False
    return (
        3 <= len(words) <= 28
        and words not in GENERAL
        and words not in NOBODY
        and not PRONOUN.search(words)
        and "との" not in words
    )


def needs_mention(doer: str) -> bool:
    """Answer whether only a linked name can tell that a doer is one: no institution, no office."""
    words = ASIDE.sub("", doer).strip()
    return words not in COUNTRIES and not INSTITUTION.search(words) and not OWN_NAME.search(words)
