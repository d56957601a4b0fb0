"""Japanese: number words and units."""

from __future__ import annotations

import re
from typing import cast

from keii.lang.base.figures import Effect, FigureTable, ends_of, starts_of, table_file, units_of

WORDS = table_file("keii.lang.ja", "figures.toml")
ARABIC = r"[0-9０-９]+(?:[,，][0-9０-９]{3})*(?:[.．][0-9０-９]+)?"
KANJI = r"[〇零一二三四五六七八九十百千]"
# 1万2,000 / 三千五百 / 1億2000万 / 5千 / 10数人 (数 makes it vague, and no figure)
POINTED = r"(?:倍|%|％|ポイント|メートル|割|度|キロ|トン|万|億|兆)"  # units that follow a decimal written with ・
NUMBER = (
    rf"(?:{ARABIC}|{KANJI}+)"
    rf"(?:・(?=(?:[0-9０-９]|{KANJI})+{POINTED})(?:{ARABIC}|{KANJI}+))?"
    rf"(?:[万億兆](?:{ARABIC}|{KANJI}+)?|{ARABIC}|{KANJI}+)*"
)


def before_and_after(name: str) -> dict[str, Effect]:
    """Return the words of one side with what each does to a number."""
    return {word: cast(Effect, effect) for effect, words in WORDS[name].items() for word in words}


def alternatives(words: list[str]) -> str:
    """Join words into a pattern that prefers the longest."""
    return "|".join(re.escape(word) for word in sorted(set(words), key=lambda word: (-len(word), word)))


TABLE = FigureTable(
    number=re.compile(NUMBER),
    word=re.compile(
        rf"(?P<digits>{ARABIC})|(?P<run>[〇零一二三四五六七八九]+)|(?P<scale>[十百千万億兆])|(?P<point>・)"
    ),
    digits=WORDS["digits"],
    scales=WORDS["scales"],
    # 3分の2, 四分の三
    fraction=re.compile(rf"(?P<below>(?:{ARABIC}|{KANJI}+)[万億]?)分の(?P<above>{ARABIC}|{KANJI}+)"),
    part=re.compile(alternatives([*WORDS["fractions"]["half"], *WORDS["fractions"]["over_half"]])),
    parts={
        **dict.fromkeys(WORDS["fractions"]["half"], (50.0, None)),
        **dict.fromkeys(WORDS["fractions"]["over_half"], (50.0, "min")),
    },
    # 田中太郎容疑者（34）
    age=re.compile(r"(?<=[一-鿿々ぁ-んァ-ヺー])[（(](?P<age>[0-9０-９]{1,3})(?=歳?[）)=＝])"),
    marks=units_of(WORDS["marks"], {}),
    mark_ends=ends_of(mark for marks in WORDS["marks"].values() for mark in marks),
    units=units_of(WORDS["units"], WORDS["scaled"]),
    subunits=units_of({}, WORDS["subunits"]),
    before=before_and_after("before"),
    after=before_and_after("after"),
    before_ends=ends_of(before_and_after("before")),
    after_starts=starts_of(before_and_after("after")),
    context={word: (pair[0], pair[1]) for word, pair in WORDS["context"].items()},
    link=re.compile(
        r"\s?[〜～~―‐–-]\s?(?=[0-9０-９〇一二三四五六七八九十百千])|から|ないし|乃至|、(?=[0-9０-９二三四五六七八九])"
    ),
    idiom=re.compile(alternatives(WORDS["idioms"]["words"].split())),
    ordinal_before=re.compile(
        r"(?:第|対|[数何幾]|No\.?|№|#|＃|[北南]緯|[東西]経|[\[［+＋]|昭和|平成|令和|大正|明治|西暦|国道|震度|ベスト|トップ|ワースト|マッハ|[A-Za-zＡ-Ｚａ-ｚ][-－‐]?|[-－/／:：.．])\s?\Z"
    ),
    ordinal_after=re.compile(
        rf"(?:{alternatives(WORDS['ordinal']['after'])})|[A-Za-zＡ-Ｚａ-ｚ]+|[/／:：]\s?[0-9０-９]|数|度線|[-－‐][A-Za-z]|\s?[\]］]"
    ),
)
