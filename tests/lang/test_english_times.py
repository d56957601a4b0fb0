"""English times: the quick way finds what trying every family finds, and no text is slow."""

from __future__ import annotations

import gzip
import json
import re
import time
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from builders import times_of
from keii.lang.en import time_words as words
from keii.lang.en.time_patterns import FAMILIES, ROWS
from keii.lang.en.times import PLAIN, READERS, matches

ROOT = Path(__file__).resolve().parents[2]
SHARED = Path("/work/shared/data")
PLACE = re.compile(r"(?<![^\W_])")
Found = list[tuple[int, int, str]]


def quickly(text: str) -> Found:
    names = {build: name for name, (_, build) in READERS.items()}
    return [(match.start(), match.end(), names[build]) for match, build in matches(text.translate(PLAIN))]


def slowly(text: str) -> Found:
    plain, found, resume = text.translate(PLAIN), [], 0
    for place in PLACE.finditer(plain):
        if place.start() < resume:
            continue
        for family in FAMILIES:
            if match := READERS[family.name][0].match(plain, place.start()):
                found.append((match.start(), match.end(), family.name))
                resume = match.end()
                break
    return found


@pytest.mark.parametrize(
    ("name", "text", "found"),
    [
        pytest.param(row["name"], text, key == "finds", id=f"{row['name']}-{key}-{text}")
        for row in ROWS
        for key in ("finds", "leaves")
        for text in row[key]
    ],
)
def test_a_shape_finds_its_examples_and_leaves_what_looks_alike(name: str, text: str, found: bool) -> None:
    pattern, _ = READERS[name]

    assert bool(pattern.search(text)) is found


def own_texts() -> list[str]:
    paths = [ROOT / "tests/gold/times_en.jsonl", ROOT / "src/keii/demo/en/articles.jsonl"]
    return [json.loads(line)["text"] for path in paths for line in path.read_text("utf-8").splitlines()]


def test_the_dispatch_finds_what_all_families_find_in_our_own_texts() -> None:
    for text in own_texts():
        assert quickly(text) == slowly(text)


@pytest.mark.parametrize(
    "name", ["time/te3_timebank.jsonl", "timeline/t17/mj/articles.jsonl.gz", "time/duckling_en.jsonl"]
)
def test_the_dispatch_finds_what_all_families_find_in_real_news(name: str) -> None:
    path = SHARED / name
    if not path.exists():
        pytest.skip(f"{path} is not here")
    with gzip.open(path, "rt") if path.suffix == ".gz" else path.open(encoding="utf-8") as lines:
        texts = [json.loads(line)["text"] for line, _ in zip(lines, range(60), strict=False)]

    for text in texts:
        assert quickly(text[:20_000]) == slowly(text[:20_000])


VOCABULARY = sorted(
    {
        *words.MONTHS, *words.WEEKDAYS, *words.SEASONS, *words.DAYPARTS, *words.UNITS, *words.NUMBERS, *words.ORDINALS,
        *words.HOLIDAYS, *words.VAGUE, *words.DECADES, *words.STOP_NAMES, *words.ZONES,
        *"the a an in of on at last next this that same following previous past coming early late mid later".split(),
        "earlier",
        *"every each fiscal ago before after and half quarter full whole more than about nearly anniversary".split(),
        *"1 12 25 1976 2024 1990s '90s '99 3rd 19th 3:30 p.m. am 2024-03-01 3/15/24 1914-18".split(),
        *"days years months BC , . - ' to".split(),
    }
)  # fmt: skip
WORD = st.sampled_from([*VOCABULARY, *(word.title() for word in VOCABULARY), *(word.upper() for word in VOCABULARY)])


@given(st.lists(st.tuples(WORD, st.sampled_from([" ", " ", " ", "-", ", ", ""])), max_size=10))
@settings(max_examples=400, deadline=None)
def test_the_dispatch_finds_what_all_families_find_in_any_words(parts: list[tuple[str, str]]) -> None:
    text = "".join(word + gap for word, gap in parts)

    assert quickly(text) == slowly(text)


SIZE = 100_000
HARD = {
    "digits": "1" * SIZE,
    "spaced digits": "1 " * (SIZE // 2),
    "hyphened ones": "1-" * (SIZE // 2),
    "decimals": "1,1." * (SIZE // 4),
    "one long word": "x" * SIZE,
    "a letter and a hyphen": "a-" * (SIZE // 2),
    "the the the": "the " * (SIZE // 4),
    "one hundred": "one hundred " * (SIZE // 12),
    "commas": "," * SIZE,
    "blanks": "March" + " " * SIZE + "3",
    "line breaks": "\n" * SIZE,
    "quotes left open": "“ on Friday he said " * (SIZE // 20),
    "control and bidi marks": "\u202e\u0007\u200f" * (SIZE // 3),
    "letters that grow in lower case": "İ" * SIZE,
    "weekdays": "Friday " * (SIZE // 7),
    "same days": "The same day " * (SIZE // 13),
    "years ago": "a year ago " * (SIZE // 11),
    "postponed": "postponed from May 3 to " * (SIZE // 24),
}


@pytest.mark.parametrize("name", HARD)
def test_no_text_is_slow(name: str) -> None:
    spent = []
    for _ in range(3):
        begun = time.process_time()
        times_of(HARD[name], date(2026, 3, 1), "en")
        spent.append(time.process_time() - begun)
        if spent[-1] < 1:
            break

    assert min(spent) < 1


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("The dam broke on 3 May. Ten days prior, the gate had been shut.", "2024-04-23"),
        ("The dam broke on 3 May. Ten days prior it had been shut.", "2024-04-23"),
        ("The revolt of Mira, which ten days prior had brought down the king, went on.", None),
    ],
)
def test_so_many_days_prior_are_counted_from_a_day_told_before(text: str, value: str | None) -> None:
    assert times_of(text, date(2024, 6, 1), "en")[-1].value == value


@pytest.mark.parametrize("text", ["Ten years prior experience is asked for.", "It rained ten days prior to the fire."])
def test_prior_before_a_noun_counts_nothing(text: str) -> None:
    assert [time.type for time in times_of(text, date(2024, 6, 1), "en")] == ["DURATION"]
