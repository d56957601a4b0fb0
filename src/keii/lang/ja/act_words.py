"""The words and patterns by which Japanese acts are read, from acts.toml and frames.toml."""

from __future__ import annotations

import re
import tomllib
from importlib.resources import files

from keii.model.notes import Status

WORDS = tomllib.loads(files("keii.lang.ja").joinpath("acts.toml").read_text(encoding="utf-8"))
KEYS: dict[str, str] = {word: group[0] for group in WORDS["groups"] for word in group}
INTRANSITIVE = frozenset(WORDS["intransitive"])
ALONE = frozenset(WORDS["alone"])
NATIVE: dict[str, str] = WORDS["native"]
CALL_OFF = frozenset(WORDS["call_off"])
POSTPONE = frozenset(WORDS["postpone"])
SUSPEND = frozenset(WORDS["suspend"])
STAND_STILL = frozenset(WORDS["stand_still"])
INVITE = frozenset({"招待", "招く", "招聘"})
PERMIT = frozenset({"認める", "許可", "容認", "許す", "目指す"})
# 解消する with the status "cancelled" would say the opposite of what is meant.
UNDOING = frozenset(WORDS["undoing"])
NEEDS_GOAL = frozenset(WORDS["needs_goal"])
NEEDS_OBJECT = frozenset(WORDS["needs_object"])
HELD = tuple(WORDS["held"])
EVENTS = tuple(word for word in HELD if word not in ("採決", "投票", "審査", "協議"))
DEEDS = tuple(WORDS["deeds"])
DOING = frozenset({"行う", "実施", "行なう", "おこなう"})
NOBODY = frozenset(WORDS["nobody"])
BARE = frozenset(WORDS["bare"])
SHORT = frozenset(WORDS["short"])
GENERAL = frozenset(WORDS["general"])
NO_ACTS = frozenset(WORDS["no_acts"])
NO_ACT = frozenset({"検討", "発表", "計画", "予定", "もの", "こと", "見方", "報道"})
OFFICIAL = ("省", "庁", "県", "市", "町", "村", "党", "府")
INSTITUTION = re.compile(rf"(?:{WORDS['institutions']})\Z")
SPEAKER = re.compile(rf"(?:{WORDS['speaker']})(?:ら)?\Z")
HAS_NAME = re.compile(r"[ァ-ヺーA-Za-zＡ-Ｚ]{2,}")
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
HALTING = frozenset(
    {Status.POSTPONED, Status.UNDER_CONSIDERATION, Status.DECIDED, Status.PLANNED, Status.EXPECTED, Status.POSSIBLE}
)
FRAMES = tomllib.loads(files("keii.lang.ja").joinpath("frames.toml").read_text(encoding="utf-8"))


def verb_of(noun: str) -> str:
    """Return the verb that a noun of doing stands for: 発売 → 発売する, 取り壊し → 取り壊す."""
    return NATIVE.get(noun, f"{noun}する")


def passive_of(noun: str) -> str:
    """Return the passive of that verb, "" when unsure."""
    verb = verb_of(noun)
    if verb.endswith("する"):
        return verb[:-2] + "される"
    if verb.endswith(("える", "げる", "ける", "れる", "める", "じる")):
        return verb[:-1] + "られる"
    return verb[:-1] + STEMS[verb[-1]] + "れる" if verb[-1] in STEMS else ""


STEMS = dict(zip("うくぐすつぬぶむる", "わかがさたなばまら", strict=True))


def pattern_of(source: str) -> re.Pattern[str]:
    """Compile a pattern of the table, its parts filled in."""
    for name, part in FRAMES["parts"].items():
        source = source.replace(f"<{name}>", part)
    return re.compile(source)


PATTERNS = {name: pattern_of(source) for name, source in FRAMES["patterns"].items()}
# Frames and units at the end of a sentence, outermost first; each is taken off while one fits.
# The group `to` holds the one who is asked; `noun` says that what is left ends in a noun.
PEELS = tuple((peel["mark"], pattern_of(peel["pattern"])) for peel in FRAMES["peels"])
CAUSE = PATTERNS["CAUSE"]
UNKNOWN = PATTERNS["UNKNOWN"]
WAS_HELD = PATTERNS["WAS_HELD"]
REFUSED = PATTERNS["REFUSED"]
GAPPED = PATTERNS["GAPPED"]
TOPIC_SAID = PATTERNS["TOPIC_SAID"]
ANNOUNCER = PATTERNS["ANNOUNCER"]
ACCUSED = PATTERNS["ACCUSED"]
TIMELY = PATTERNS["TIMELY"]
PRONOUN = PATTERNS["PRONOUN"]
RELATIVE = PATTERNS["RELATIVE"]
MEASURE = PATTERNS["MEASURE"]
TIMELIKE = PATTERNS["TIMELIKE"]
# Loose marks, a topic followed by a particle, two particles in a row, a clause of its own.
LEANING = PATTERNS["LEANING"]
STAGE = PATTERNS["STAGE"]
UNFIT = PATTERNS["UNFIT"]
ASIDE = re.compile(r"（[^）]*）|【[^】]*】|\([^)]*\)|◇")
