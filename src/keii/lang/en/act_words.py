"""The words and patterns by which English acts are read, from acts.toml and frames.toml."""

from __future__ import annotations

import re
import tomllib
from importlib.resources import files

from keii.lang.en.tokens import stem
from keii.model.notes import Status

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
BORDERS = (",", ";", ":", '"', "“", "”", ")", " - ", " -- ", " – ", " — ", "-RRB- ", "-LRB- ", "`` ", "'' ", "'' ")
PRONOUN = PATTERNS["PRONOUN"]
UNCLEAR = PATTERNS["UNCLEAR"]
# Somebody spoken of before, unless the sentence opens with it; there is one government, but many a company.
GENERIC = PATTERNS["GENERIC"]
PAST = re.compile(
    r"\s(?:on \w+\s)?(?:(?:has|have|had)\s)?(?:(?!apply|supply|reply|rely|comply)[a-z]+ly\s)?(?P<verb>[a-z]+)(?=\s)"
)
LET = re.compile(r"\A(?:let|allow)\s(?P<thing>.+?)\s(?:to\s)?(?P<verb>[a-z]+)\Z")
EARLY = re.compile(
    r"\b(?:too early|too soon|premature)\sto\s(?:say|tell|know|judge|decide|predict)\s(?:whether|if)\s\Z"
)
# "premature to name a date for the minister's visit to the capital"
EARLY_DATE = re.compile(
    r"\b(?:too early|too soon|premature)\sto\s(?:name|set|give|fix|discuss|announce)\s(?:an?|the|any)\s"
    r"(?:date|dates|timetable|schedule)\s(?:for|of)\s(?P<doer>(?:the\s|[A-Z])[^,;]{2,50}?)['’]s?\s(?P<noun>[a-z]+)"
    r"(?:\s(?:to|of|with)\s(?P<rest>[^,;.]+))?"
)
DECISION = re.compile(r"\b(?:decided|agreed|resolved|confirmed)\s(?:(?:on|late on)\s\w+\s)?that\s\Z")
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
# The clause goes on where its words were cut: half a phrase is no object.
CUT = re.compile(r"\s?(?:-|–|[\"“`(])|\s(?:that|who|which|when|where)\b")
# accept he has lost: what is accepted there is a fact
CLAUSE = re.compile(r"(?:that\s)?(?:he|she|it|they|there|we|I)\s")
NO_ACTS = frozenset(
    "have like need mean seem wait say see know think expect remain want hope feel look appear become continue "
    "try start begin happen depend matter believe consider discuss comment speak talk tell ask call insist argue "
    "warn urge be do make give land fly arrive stay spend travel celebrate leave read write raise add cost carry come "
    "share join face watch explain use find get go end claim accuse deny serve settle show fail miss".split()
)
DANGLING = re.compile(r"\b(?:the|a|an|of|in|on|to|for|with|and|or|by|from|at|its|their|his|her|not)\Z", re.I)
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
VAGUE = frozenset(
    "a an some many most several one two three four five six seven eight nine ten no any all few more less about half "
    "dozens hundreds thousands millions health officials people experts critics residents police".split()
)
OUTSIDE = frozenset(
    "from on with at by in into near across over under after before said says against remain remains claim claims "
    "without for".split()
)
UNFIT = re.compile(
    r"[\"“”();:`#\\]|[$£€]\s|\s['’]|-[LR]RB-|\s-|-\s|\d\s,|\s,|,\?|\s\s|\bto\s[a-z]+\?"
    r"|\s(?:and|or|of|the|to|in|a|an|for|with|on|by|late|least|even|throughout|most|more|than|two|three|re|only|such|at"
    r"|being|around|about|intended)\?"
)


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
