"""Names of a page and its sources, sorted by plain signs: a title beside it, an ending, a preposition before it."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

from msgspec import Struct

from keii.bench.check.pages import GoldPage
from keii.bench.check.signs import signs

TITLES_JA: tuple[str, ...] = tuple(signs()["titles"]["ja"])
TITLES_EN: tuple[str, ...] = tuple(signs()["titles"]["en"])
KANA = r"[ァ-ヶー]{2,}(?:[・=＝][ァ-ヶー]{1,})*"
ROLES = "|".join(sorted(TITLES_JA, key=len, reverse=True))
PERSON_JA = re.compile(rf"(?P<name>{KANA}|(?<![一-龥])[一-龥]{{2,6}}?)(?P<title>{ROLES})(?![一-龥ァ-ヶ])")
# レンドラ日報, トルガ沿岸警備隊: an organisation by its ending.
BODY_JA = re.compile(
    rf"(?:{KANA}|[一-龥]{{1,4}})[一-龥ァ-ヶー]*(?:社|省|庁|党|銀行|大学|委員会|協会|機構|海運|鉄道|電力|航空|連合会|組合|当局|警備隊|研究所)"
    r"(?![一-龥ァ-ヶー])"
)
COMMON_JA = re.compile(r"会社$|[両他同各本自当]社$|^(?:両|他|同|各)")
PLACE_JA = re.compile(
    rf"(?<![一-龥ァ-ヶー])(?P<name>{KANA}|[一-龥]{{2,3}})(?P<kind>市|県|州|町|村|島|川|海峡|湖|駅|湾)(?![一-龥ァ-ヶー長])"
)
PLACE_PARTICLE_JA = re.compile(rf"(?<![一-龥ァ-ヶー])(?P<name>{KANA})(?:で|へ|政府|議会|共和国|連邦|王国|側)")
WORD = r"[A-Z][a-z]+(?:-[A-Z][a-z]+)?"
OFFICE = r"(?:University|Bank|Ministry|Court|Institute|Department|House|Federation) of (?:the )?"
RUN_EN = re.compile(rf"(?<![.!?\"“:\n-] )(?<![\n#\"“(\[])(?:{OFFICE})?{WORD}(?: {WORD})*")
# Peter Lund, whose …; Prosecutor Helen Abara; a surname that stands alone elsewhere makes the untitled ones sure.
PERSON_EN = re.compile(
    rf"(?:{'|'.join(sorted(TITLES_EN, key=len, reverse=True))})\.? (?P<titled>{WORD}(?: {WORD})?)"
    rf"|(?P<full>{WORD} {WORD})(?:,? (?:\d\d,|a|the|who|whose|of|said|told|testified)\b)"
)
BODY_EN = re.compile(
    r"\b(?:Ministry|Agency|Company|Lines|Party|Commission|Council|Bank|Union|Group|Institute|University|Authority|Committee|"
    r"Federation|Association|Court|Parliament|Board|Construction|Courier|Wire|Post|Herald|Dispatch|Survey|Energy|Airlines|Railways|"
    r"League|Club|Hall|Fund|Partners|Ratings|Express|Museum|School|Hospital|Office|House|Service|Unions|Industry)$"
)
PLACE_EN = re.compile(rf"\b(?:in|near|at|from|to|across|outside) (?P<name>{WORD}(?: {WORD})?)(?![\w'’])")
CALENDAR = re.compile(
    r"\b(?:January|February|March|April|May|June|July|August|September|October|November|December|"
    r"Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|Status|Why|Timeline|Key|Sources|Updated|The|In|On|A|An)\b"
)


class Names(Struct, frozen=True):
    """The names of a page and its sources by type, the most frequent first; the titles of its people."""

    people: tuple[str, ...]
    places: tuple[str, ...]
    organisations: tuple[str, ...]
    titles: dict[str, str]

    def kinds(self) -> Iterator[tuple[str, tuple[str, ...]]]:
        """Yield each type with its names."""
        yield "people", self.people
        yield "organisations", self.organisations
        yield "places", self.places


def names_of(page: GoldPage) -> Names:
    """Return the names of a page and its sources."""
    return japanese_names(page.everything) if page.language == "ja" else english_names(page.everything)


def japanese_names(text: str) -> Names:
    """Sort Japanese names."""
    people: Counter[str] = Counter()
    titles: dict[str, Counter[str]] = {}
    for match in PERSON_JA.finditer(text):
        people[match["name"]] += 1
        titles.setdefault(match["name"], Counter())[match["title"]] += 1
    bodies = Counter(
        m.group() for m in BODY_JA.finditer(text) if len(m.group()) > 3 and not COMMON_JA.search(m.group())
    )
    places = Counter(match.group() for match in PLACE_JA.finditer(text))
    places.update(match["name"] for match in PLACE_PARTICLE_JA.finditer(text) if match["name"] not in people)
    known = {name: most_used(count) for name, count in titles.items()}
    return Names(by_use(people), by_use(places), by_use(bodies), known)


def english_names(text: str) -> Names:
    """Sort English names."""
    people: Counter[str] = Counter()
    for match in PERSON_EN.finditer(text):
        name = match["titled"] or match["full"]
        sure = match["titled"] or is_called_by_surname(name, text)
        if sure and not CALENDAR.search(name) and not BODY_EN.search(name) and not name.startswith(TITLES_EN):
            people[name] += 1
    bodies = Counter(
        m.group() for m in RUN_EN.finditer(text) if BODY_EN.search(m.group()) and not CALENDAR.search(m.group())
    )
    surnames = {name.split()[-1] for name in people}
    places = Counter(
        match["name"]
        for match in PLACE_EN.finditer(text)
        if not CALENDAR.search(match["name"])
        and match["name"].split()[-1] not in surnames
        and not any(match["name"] in body for body in bodies)
    )
    titles = {m["titled"]: m.group().removesuffix(m["titled"]).strip() for m in PERSON_EN.finditer(text) if m["titled"]}
    return Names(by_use(people), by_use(places), by_use(bodies), titles)


def is_called_by_surname(name: str, text: str) -> bool:
    """Answer whether the last word of a name stands without the first one, and the whole never behind "the" or "in"."""
    first, last = name.split(" ", 1)
    alone = re.search(rf"(?<!{first} )(?<![A-Z][a-z] )\b{last}\b", text)
    return alone is not None and not re.search(rf"\b(?:the|in|at|near|to) {name}\b", text, re.IGNORECASE)


def by_use(counts: Counter[str]) -> tuple[str, ...]:
    """List names, the most frequent first."""
    return tuple(sorted(counts, key=lambda name: (-counts[name], name)))


def most_used(counts: Counter[str]) -> str:
    """Return the most frequent of some titles; 氏 and さん only where there is nothing else."""
    return min(counts, key=lambda title: (title in ("氏", "さん"), -counts[title], title))
