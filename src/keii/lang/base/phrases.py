"""The table a language fills in: what a page prints, and what makes a sentence stand alone."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from pathlib import Path
from re import Pattern

import msgspec
from msgspec import Struct

NOTHING = re.compile(r"(?!)")
ANYTHING = re.compile("")


class PhraseTable(Struct, frozen=True, kw_only=True):
    """A language's own words on a page, and its tests for a sentence that can be read alone.

    `title` and `heading` are templates with `{topic}`, `pair` one that joins two names; `can_name` answers whether
    a name can stand in a title alone, `site` matches the name of a place that is a matter (a bridge, a reef).
    `transcript` matches the notices of a broadcast written down: speech without a speaker. `reading` wraps the absolute
    reading of a relative date. `dangling` matches the opening of a sentence that
    needs the one before it; `opener` an opening conjunction that may be left out;
    `clutter` what belongs to the layout and not to the news (bylines, datelines);
    `subject` a sentence that names what it speaks of; `definite` one whose subject only the text before
    explains ("the visit"). `plain_date` is a date that a date beside it makes clear (「18日」, "on Tuesday").
    `outlook` matches a sentence about consequences; `joiners` put two words of a query together;
    `generic` is a phrase that heads no section. `shortest` and `longest` are lengths in
    characters between which a sentence reads well. `phrases(tokens)` yields the
    noun phrases that can head a section. `labels` are the words of the page's frame.
    `aside` matches what speaks of the article's own layout inside a sentence ("times below are local") and is
    not printed. `leans` answers whether a sentence needs the one before it ("she said"), `unplaced` whether
    it opens with a thing spoken of before (男性は…), `find_glued(sentences)` gives the
    test whether a sentence of these texts has a headline glued to it. `find_speaker(words)`
    cleans the printed name of a speaker, None where it is none ("his office"). `find_things(words)` lists the
    terms of things that a sentence takes for known ("the bolts", "both sides"); `is_short(name)` answers whether
    a name is printed as after its first mention ("Mr Lee", "Lee"); `find_quoted(words)` lists what stands in
    quotation marks. `fleeting` matches words that are true for a day ("now", "so far"), `pronoun` one that stands
    for a person, `human` a noun it may stand for, `background` a sentence that looks back from a later event or
    doubts it ("had rejected", "reportedly"); `within` is the share of the shorter sentence's terms from which two
    sentences say the same, `counted` that for two with a figure in common; `titled` are the things
    of `find_things` that any title explains ("also", "the company", "the report"); `passing` are words of every news
    text, about no matter of their own (weekdays). `counted_time` matches a time that is so far from another
    ("two weeks ago"), `collects` the opening of an article that gathers the news of many days (a timeline of …);
    `citation` matches a source listed with its day (group `date`): 『…』。某新聞、2006年2月3日;
    `own_voice` matches a writer who speaks for himself ("we must"), `relayed` one who gives what others say ("said"),
    `told` a sentence of a report: it has a speaker, or a day of the news;
    `captioned` matches the credit of a picture, whose caption stands before it;
    `carried` is what stands behind a time and goes before its reading (the ごろ of 3時ごろ);
    `state` matches a sentence that tells how something stands, and no event before it (北に進んでいる);
    `credit` matches an outlet named as source (甲新聞によると): an article is not about those it cites;
    `prints_parts` says that a reading may repeat the part of a month ("late July 2025"; 下旬 is not 末).
    """

    title: str
    pair: str
    heading: str
    reading: str
    quotes: tuple[tuple[str, str], ...]
    ends: str
    dangling: Pattern[str]
    opener: Pattern[str]
    clutter: Pattern[str]
    boilerplate: Pattern[str]
    subject: Pattern[str]
    definite: Pattern[str]
    plain_date: Pattern[str]
    joiners: tuple[str, ...]
    generic: Pattern[str]
    outlook: Pattern[str]
    shortest: int
    longest: int
    phrases: Callable[[str], tuple[str, ...]]
    labels: dict[str, str]
    aside: Pattern[str] = NOTHING
    citation: Pattern[str] = NOTHING
    leans: Callable[[str], bool] = lambda words: False
    unplaced: Callable[[str], bool] = lambda words: False
    find_speaker: Callable[[str], str | None] = lambda words: words
    find_things: Callable[[str], tuple[str, ...]] = lambda words: ()
    is_short: Callable[[str], bool] = lambda name: False
    can_name: Callable[[str], bool] = lambda name: True
    site: Pattern[str] = NOTHING
    transcript: Pattern[str] = NOTHING
    within: float = 0.8
    counted: float = 1.0
    titled: frozenset[str] = frozenset()
    passing: frozenset[str] = frozenset()
    counted_time: Pattern[str] = NOTHING
    collects: Pattern[str] = NOTHING
    carried: Pattern[str] = NOTHING
    own_voice: Pattern[str] = NOTHING
    relayed: Pattern[str] = NOTHING
    credit: Pattern[str] = NOTHING
    state: Pattern[str] = NOTHING
    told: Pattern[str] = ANYTHING
    captioned: Pattern[str] = NOTHING
    prints_parts: bool = False
    fleeting: Pattern[str] = NOTHING
    pronoun: Pattern[str] = NOTHING
    background: Pattern[str] = NOTHING
    human: Pattern[str] = NOTHING
    find_quoted: Callable[[str], tuple[str, ...]] = lambda words: ()
    find_glued: Callable[[Iterable[str]], Callable[[str], bool]] = lambda sentences: lambda words: False


def read_labels(folder: Path) -> dict[str, str]:
    """Read the words of the page's frame, and those of the statuses as `status_<name>`."""
    labels, statuses = (
        msgspec.toml.decode((folder / name).read_text("utf-8"), type=dict[str, str])
        for name in ("labels.toml", "statuses.toml")
    )
    return {**labels, **{f"status_{name}": words for name, words in statuses.items()}}
