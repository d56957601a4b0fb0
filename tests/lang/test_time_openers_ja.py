"""The Japanese finder looks only where an expression can begin, and misses nothing by it."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from keii.lang.base.times import TimeExpression
from keii.lang.ja import time_words as words
from keii.lang.ja.time_forms import BUILDERS
from keii.lang.ja.time_patterns import FAMILIES
from keii.lang.ja.times import PLAIN, pieces_of

ROOT = Path(__file__).resolve().parents[2]
EVERYWHERE = re.compile("|".join(f"(?P<f_{name}>{pattern})" for name, pattern in FAMILIES.items()))


def found_everywhere(plain: str) -> list[TimeExpression]:
    """Try every family at every character, as the finder does not."""
    out: list[TimeExpression] = []
    position = 0
    while match := EVERYWHERE.search(plain, position):
        position = match.start() + 1
        if plain[match.start()].isdigit() and plain[: match.start()][-1:].isdigit():
            continue  # nothing begins inside a number
        position = max(match.end(), position)
        if fields := BUILDERS[(match.lastgroup or "")[2:]](match):
            start, end = fields.pop("start", match.start()), fields.pop("end", match.end())
            out.append(TimeExpression(start=start, end=end, **fields))
    return out


def texts() -> list[str]:
    gold = (ROOT / "tests" / "gold" / "times_ja.jsonl").read_text("utf-8").splitlines()
    demo = (ROOT / "src" / "keii" / "demo" / "ja" / "articles.jsonl").read_text("utf-8").splitlines()
    return [json.loads(line)["text"] for line in (*gold, *demo)]


@pytest.mark.parametrize("text", texts(), ids=range(len(texts())))
def test_dispatch_finds_what_trying_everywhere_finds(text: str) -> None:
    plain = text.translate(PLAIN)

    found = pieces_of(plain)

    assert found == found_everywhere(plain)


PIECES = sorted(
    {*words.HEADS, *words.HOLIDAYS, *words.DAYPARTS, *words.PARTS, *words.VAGUE, *words.ERAS, *words.ZONES, *words.STOP}
    | set("年月日時分秒週半前後に、の・~同翌第数（水）約から年度期世紀周年代間ぶり春夏 市で。")
    | {"7", "13", "2026", "２０２４", "十二", "二〇二五", "31", "4月", "27日", "午後3時", "同8", "翌9"}
)


@given(st.lists(st.sampled_from(PIECES), max_size=12).map("".join))
@settings(max_examples=300)
def test_dispatch_finds_the_same_in_made_up_text(text: str) -> None:
    plain = text.translate(PLAIN)

    assert pieces_of(plain) == found_everywhere(plain)
