"""The table a language fills in: how people word opinions, hearsay, questions, vague times and labels."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path
from typing import Any

from msgspec import Struct

NEVER = re.compile(r"(?!)")
Pattern = re.Pattern[str]
FLAGS = {"outlet": re.NOFLAG, "artefact": re.IGNORECASE | re.MULTILINE}


class WordingTable(Struct, frozen=True, kw_only=True):
    """A language's turns of phrase, as patterns; what to make of a match is decided elsewhere.

    `labels` are words before a colon ("状況", "Status") by role; `headings` are whole
    headings by part ("Sources"). `as_of` matches the words around a date that say "as
    of". `months` maps month words to numbers; `day_patterns` read a printed date with
    the groups year, month, day and weekday; `weekdays` lists weekday words, Monday first.
    `dates_noun` matches the words around a date (a NUL stands for it) that make it part of a noun,
    `anniversary_ahead` those that put an anniversary in another year than the one told, `since_year`
    those of a year that is only looked back to.
    `designation` matches a name (group `name`) with a word for one kind of event (groups `war`, `quake`, `unrest`);
    `moved` words that tell a change of a number or a day, `corrected` among them.
    `dead`, `injured` and `missing` match the words for people of whom an event's reports give a number,
    `running` those of a number that grows ("rose to", "so far", 上った), `corrected` those that put one right.
    `told_before` matches the verb with which a speaker's words end and the page's own go on (と述べており、).
    `present` matches the words by which a sentence says that something is so now.
    `halted` matches words for what has been stopped.
    `site` matches a noun for where people live, meet or are kept (避難所, "a camp"), which answers "where".
    `one_office` has one pattern for each office with several names.
    `almanac` gives the first year of events whose anniversaries newspapers keep (almanac.toml).
    """

    labels: dict[str, tuple[str, ...]] = {}
    headings: dict[str, tuple[str, ...]] = {}
    as_of: Pattern = NEVER
    months: dict[str, int] = {}
    weekdays: tuple[str, ...] = ()
    day_patterns: tuple[Pattern, ...] = ()
    anniversary: Pattern = NEVER
    anniversary_ahead: Pattern = NEVER
    since_year: Pattern = NEVER
    year: Pattern = NEVER
    span_years: Pattern = NEVER
    years_ago: Pattern = NEVER
    guess: Pattern = NEVER
    verdict: Pattern = NEVER
    agentless: Pattern = NEVER
    motive: Pattern = NEVER
    holder: Pattern = NEVER
    told_before: Pattern = NEVER
    vague_time: Pattern = NEVER
    relative_day: Pattern = NEVER
    asks_when: Pattern = NEVER
    asks_how_long: Pattern = NEVER
    asks_how_many: Pattern = NEVER
    halted: Pattern = NEVER
    asks_who: Pattern = NEVER
    asks_where: Pattern = NEVER
    asks_why: Pattern = NEVER
    unknown_answer: Pattern = NEVER
    how_long_answer: Pattern = NEVER
    bare_yes: Pattern = NEVER
    artefact: Pattern = NEVER
    sensational: Pattern = NEVER
    spoken: Pattern = NEVER
    bare_publisher: Pattern = NEVER
    outlet: Pattern = NEVER
    weak_title_terms: frozenset[str] = frozenset()
    past: Pattern = NEVER
    future: Pattern = NEVER
    quote: Pattern = NEVER
    former: Pattern = NEVER
    attempt: Pattern = NEVER
    present: Pattern = NEVER
    designation: Pattern = NEVER
    moved: Pattern = NEVER
    hours: Pattern = NEVER
    counted_back: Pattern = NEVER
    dead: Pattern = NEVER
    injured: Pattern = NEVER
    missing: Pattern = NEVER
    running: Pattern = NEVER
    corrected: Pattern = NEVER
    dates_noun: Pattern = NEVER
    site: Pattern = NEVER
    one_office: tuple[Pattern, ...] = ()
    almanac: tuple[tuple[Pattern, int], ...] = ()


def read_wording(module: str) -> WordingTable:
    """Read the table that lies as `wording.toml` beside the language's module; each list becomes one pattern."""
    table: dict[str, Any] = tomllib.loads(Path(module).with_suffix(".toml").read_text("utf-8"))
    ready: dict[str, Any] = {}
    for name, given in table.items():
        if name in ("labels", "headings"):
            ready[name] = {role: tuple(words) for role, words in given.items()}
        elif name == "months":
            ready[name] = given
        elif name == "weekdays":
            ready[name] = tuple(given)
        elif name == "weak_title_terms":
            ready[name] = frozenset(given.split())
        elif name in ("day_patterns", "one_office"):
            ready[name] = tuple(re.compile(pattern, re.IGNORECASE) for pattern in given)
        else:
            ready[name] = re.compile("|".join(given), FLAGS.get(name, re.IGNORECASE))
    return WordingTable(**ready, almanac=read_almanac(Path(module).with_name("almanac.toml")))


def read_almanac(path: Path) -> tuple[tuple[Pattern, int], ...]:
    """Read the first years of well-known events."""
    events: dict[str, int] = tomllib.loads(path.read_text("utf-8"))["events"]
    return tuple((re.compile(words), year) for words, year in events.items())
