"""Figures: values, units, ranges and bounds in Japanese and English, and what is no figure."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from builders import an_article
from keii import plugins
from keii.annotate import annotate
from keii.annotate.figures import convertible, equal_figures, find_figures
from keii.model.notes import Figure

JAPANESE = [
    ("約1億2000万人が影響を受けた。", "1億2000万人", 120_000_000, "person"),
    ("1万2,000円を払った。", "1万2,000円", 12_000, "yen"),
    ("三千五百人が集まった。", "三千五百人", 3500, "person"),
    ("漁船十二隻が沈んだ。", "十二隻", 12, "ship"),
    ("利用者は５割減った。", "５割", 50, "percent"),
    ("打率は３割５分だった。", "３割５分", 35, "percent"),
    ("支持率は45.6％だった。", "45.6％", 45.6, "percent"),
    ("支持率は3ポイント下がった。", "3ポイント", 3, "percentage_point"),
    ("円相場は1ドル=150円25銭だった。", "150円25銭", 150.25, "yen"),
    ("百二十円五十銭で取引された。", "百二十円五十銭", 120.5, "yen"),
    ("議員の3分の2が賛成した。", "3分の2", 66.6666666667, "percent"),
    ("四分の三が欠席した。", "四分の三", 75, "percent"),
    ("田中太郎容疑者（34）を逮捕した。", "34", 34, "year_old"),
    ("従業員は300余人いる。", "300余人", 300, "person"),
    ("時速80キロで走った。", "80キロ", 80, "kmh"),
    ("市街から10キロ離れた場所。", "10キロ", 10, "km"),
    ("覚醒剤80キロを押収した。", "80キロ", 80, "kg"),
    ("物価は一・五倍になった。", "一・五倍", 1.5, "fold"),
    ("気温はマイナス3.5度だった。", "マイナス3.5度", -3.5, "degree"),
    ("7カ国が署名した。", "7カ国", 7, "country"),
    ("県内12カ所で停電した。", "12カ所", 12, "place"),
    ("予算は1兆3000億円に上る。", "1兆3000億円", 1.3e12, "yen"),
    ("3億ドルを貸す。", "3億ドル", 3e8, "usd"),
    ("500万ユーロを拠出した。", "500万ユーロ", 5e6, "eur"),
    ("2000人民元を払った。", "2000人民元", 2000, "cny"),
    ("１０万人が避難した。", "１０万人", 100_000, "person"),
    ("5千万円の寄付があった。", "5千万円", 50_000_000, "yen"),
    ("会員は2名だった。", "2名", 2, "person"),
    ("苦情が161件あった。", "161件", 161, "case"),
    ("15社が参加した。", "15社", 15, "company"),
    ("戦闘機4機が飛んだ。", "4機", 4, "aircraft"),
    ("欠航は22便だった。", "22便", 22, "flight"),
    ("会議を3回開いた。", "3回", 3, "times"),
    ("面積は20ヘクタールだ。", "20ヘクタール", 20, "hectare"),
    ("コメ500トンを送った。", "500トン", 500, "ton"),
    ("津波は5メートルに達した。", "5メートル", 5, "m"),
    ("住宅120棟が壊れた。", "120棟", 120, "building"),
    ("与党が158議席を得た。", "158議席", 158, "seat"),
    ("7000票差で敗れた。", "7000票", 7000, "vote"),
    ("牛30頭が死んだ。", "30頭", 30, "animal"),
    ("砲弾5発が落ちた。", "5発", 5, "round"),
    ("原油は1バレル70ドルだった。", "70ドル", 70, "usd"),
    ("出力は50万キロワットだ。", "50万キロワット", 500_000, "kw"),
    ("半数が反対した。", "半数", 50, "percent"),
    ("マグニチュード7.3の地震があった。", "マグニチュード7.3", 7.3, "magnitude"),
    ("¥3000を支払った。", "¥3000", 3000, "yen"),
    ("二人が行方不明だ。", "二人", 2, "person"),
]
ENGLISH = [
    ("About 1.2 million people fled.", "1.2 million people", 1_200_000, "person"),
    ("It cost 120 million dollars.", "120 million dollars", 120_000_000, "usd"),
    ("They paid $3bn for it.", "$3bn", 3e9, "usd"),
    ("A fine of US$1.5 million was set.", "US$1.5 million", 1_500_000, "usd"),
    ("He won £20k.", "£20k", 20_000, "gbp"),
    ("Twelve were killed.", "Twelve", 12, ""),
    ("It sank two dozen ships.", "two dozen ships", 24, "ship"),
    ("They gave half a million euros.", "half a million euros", 500_000, "eur"),
    ("It carried three hundred and twenty-one passengers.", "three hundred and twenty-one passengers", 321, "person"),
    ("It hit twenty-one cars.", "twenty-one cars", 21, "vehicle"),
    ("It hit twenty - one cars .", "twenty - one cars", 21, "vehicle"),
    ("A third of voters stayed home.", "A third", 33.3333333333, "percent"),
    ("Two-thirds of it burned.", "Two-thirds", 66.6666666667, "percent"),
    ("Nearly half of them left.", "half", 50, "percent"),
    ("Prices rose 80 per cent.", "80 per cent", 80, "percent"),
    ("It fell 3.5 percentage points.", "3.5 percentage points", 3.5, "percentage_point"),
    ("The reef covers 100 sq km.", "100 sq km", 100, "km2"),
    ("It was 30 degrees Celsius.", "30 degrees Celsius", 30, "degree"),
    ("A 34-year-old man was held.", "34-year-old", 34, "year_old"),
    ("Lorenz Halva, 61, said no.", "61", 61, "year_old"),
    ("A 12-member panel met.", "12-member", 12, "person"),
    ("A 5m wave came.", "5m", 5, "m"),
    ("Some 5m people voted.", "5m people", 5_000_000, "person"),
    ("She sold two and a half million copies.", "two and a half million copies", 2_500_000, "copy"),
    ("It weighed 1,234.5 tonnes.", "1,234.5 tonnes", 1234.5, "ton"),
    ("It fell to minus 3 degrees.", "minus 3 degrees", -3, "degree"),
    ("It traded at 4,000 won.", "4,000 won", 4000, "krw"),
    ("It costs ¥300.", "¥300", 300, "yen"),
    ("They spent €1.2bn.", "€1.2bn", 1.2e9, "eur"),
    ("There were 1,500 swine flu cases.", "1,500", 1500, "case"),
    ("One person died.", "One person", 1, "person"),
    ("A 7.0-magnitude quake struck.", "7.0-magnitude", 7, "magnitude"),
    ("A hundred thousand refugees crossed.", "A hundred thousand refugees", 100_000, "person"),
    ("He drove at 50mph.", "50mph", 50, "mph"),
    ("The 27-nation bloc agreed.", "27-nation", 27, "country"),
]


def figures_in(text: str, code: str) -> list[tuple[str, Figure]]:
    """Return the figures of a text with their words, no time in the way."""
    article = an_article(text, language=code)
    return [(f.span.of(text), f) for f in find_figures(article, (), plugins.load("languages", code))]


@pytest.mark.parametrize(("text", "words", "value", "unit"), JAPANESE, ids=[case[1] for case in JAPANESE])
def test_a_japanese_figure_has_its_value_and_unit(text: str, words: str, value: float, unit: str) -> None:
    found = figures_in(text, "ja")

    assert (words, value, unit) in [(exact, figure.value, figure.unit) for exact, figure in found]


@pytest.mark.parametrize(("text", "words", "value", "unit"), ENGLISH, ids=[case[1] for case in ENGLISH])
def test_an_english_figure_has_its_value_and_unit(text: str, words: str, value: float, unit: str) -> None:
    found = figures_in(text, "en")

    assert (words, value, unit) in [(exact, figure.value, figure.unit) for exact, figure in found]


@pytest.mark.parametrize(
    ("text", "code", "low", "high", "unit"),
    [
        ("3〜5人がけがをした。", "ja", 3, 5, "person"),
        ("5〜10万人が参加した。", "ja", 50_000, 100_000, "person"),
        ("8000〜1万人が集まった。", "ja", 8000, 10_000, "person"),
        ("2〜3割が辞退した。", "ja", 20, 30, "percent"),
        ("2、3人がいた。", "ja", 2, 3, "person"),
        ("３０％〜４０％に達する。", "ja", 30, 40, "percent"),
        ("between 10 and 15 percent of it", "en", 10, 15, "percent"),
        ("10 to 15 people came", "en", 10, 15, "person"),
        ("two or three patients died", "en", 2, 3, "person"),
        ("it costs $10-$15 million", "en", 10_000_000, 15_000_000, "usd"),
    ],
)
def test_a_range_keeps_both_ends_on_one_scale(text: str, code: str, low: float, high: float, unit: str) -> None:
    ((_, figure),) = figures_in(text, code)

    assert (figure.value, figure.high, figure.unit) == (low, high, unit)


@pytest.mark.parametrize(
    ("text", "code", "values"),
    [
        ("10人から15人に増えた。", "ja", [10, 15]),
        ("3割から5割に上昇した。", "ja", [30, 50]),
        ("It rose from 10 to 15 percent.", "en", [10, 15]),
    ],
)
def test_a_change_is_two_figures(text: str, code: str, values: list[float]) -> None:
    found = figures_in(text, code)

    assert [figure.value for _, figure in found] == values
    assert all(figure.high is None for _, figure in found)


@pytest.mark.parametrize(
    ("text", "code", "approximate", "bound"),
    [
        ("およそ20人が来た。", "ja", True, None),
        ("20人以上が来た。", "ja", False, "min"),
        ("少なくとも20人が来た。", "ja", False, "min"),
        ("20人を超えた。", "ja", False, "min"),
        ("最大20人が来る。", "ja", False, "max"),
        ("20人未満だった。", "ja", False, "max"),
        ("20人近くが来た。", "ja", True, None),
        ("2割強が来た。", "ja", True, None),
        ("過半数が来た。", "ja", True, "min"),
        ("about 20 people came", "en", True, None),
        ("more than 20 people came", "en", False, "min"),
        ("at least 20 people came", "en", False, "min"),
        ("up to 20 people came", "en", False, "max"),
        ("fewer than 20 people came", "en", False, "max"),
        ("20 people or more came", "en", False, "min"),
        ("nearly 20 people came", "en", True, None),
    ],
)
def test_words_around_a_figure_make_it_rough_or_a_bound(
    text: str, code: str, approximate: bool, bound: str | None
) -> None:
    ((_, figure),) = figures_in(text, code)

    assert (figure.approximate, figure.bound) == (approximate, bound)


@pytest.mark.parametrize(
    ("text", "code"),
    [
        (text, "ja")
        for text in (
            "一部の議員が、一方で反対した。",
            "一つの提案だ。",
            "第三者が調べた。",
            "二人三脚で進む。",
            "第12次計画を定めた。",
            "3回目の会談だ。",
            "5番目の例だ。",
            "2号機を止めた。",
            "数十人が来た。",
            "十数人が来た。",
            "G7とF-16とCOVID-19",
            "3-2で勝った。",
            "3対2で敗れた。",
            "電話は03-1234-5678だ。",
            "平成20年のことだ。",
            "五十嵐さんと八戸市へ行った。",
            "四国と九州を回った。",
            "統一した見解だ。",
            "北緯38度の線だ。",
            "H5N1型が見つかった。",
            "文献[ 1 ]による。",
        )
    ]
    + [
        (text, "en")
        for text in (
            "The two met one another.",
            "One of them left.",
            "The G7 met over COVID-19 and the F-16.",
            "They won 3-2.",
            "It is No. 3 on Flight 370.",
            "The 21st century began in the 1990s.",
            "Dozens of people and hundreds of cars.",
            "It began in 2009.",
            "It was one day in May.",
            "Boeing 737 and Article 5",
        )
    ],
)
def test_what_only_looks_like_a_number_is_no_figure(text: str, code: str) -> None:
    assert figures_in(text, code) == []


def test_a_number_inside_a_time_is_no_figure() -> None:
    article = an_article("会談は5月9日に開かれ、20人が出た。", published="2025-04-01")

    notes = annotate(article)

    assert [figure.span.of(article.text) for figure in notes.figures] == ["20人"]


SPELLINGS = (
    lambda n: (str(n) + "人", "ja"),
    lambda n: (f"{n:,}人", "ja"),
    lambda n: (str(n).translate(str.maketrans("0123456789", "０１２３４５６７８９")) + "人", "ja"),
    lambda n: (kanji(n) + "人", "ja"),
    lambda n: (mixed(n) + "人", "ja"),
    lambda n: (f"{n:,} people", "en"),
)


def kanji(number: int) -> str:
    """Write a number in kanji, thousands below each 万 and 億."""
    digits, parts = "〇一二三四五六七八九", []
    for scale, name in ((10**8, "億"), (10**4, "万"), (1, "")):
        group, number = divmod(number, scale)
        if group:
            words = ""
            for small, sign in ((1000, "千"), (100, "百"), (10, "十"), (1, "")):
                count, group = divmod(group, small)
                if count:
                    words += (digits[count] if count > 1 or small in (1, 1000) else "") + sign
            parts.append(words + name)
    return "".join(parts)


def mixed(number: int) -> str:
    """Write a number with 万 and 億 between digits."""
    parts = []
    for scale, name in ((10**8, "億"), (10**4, "万"), (1, "")):
        group, number = divmod(number, scale)
        if group:
            parts.append(f"{group}{name}")
    return "".join(parts)


@given(number=st.integers(2, 10**11), spelling=st.sampled_from(SPELLINGS))
def test_every_spelling_of_a_number_gives_its_value(number: int, spelling: object) -> None:
    words, code = spelling(number)  # type: ignore[operator]
    text = f"この町には{words}がいた。" if code == "ja" else f"There were {words} in town."

    ((exact, figure),) = figures_in(text, code)

    assert (exact, figure.value, figure.unit) == (words, float(number), "person")


@given(
    st.text(alphabet="0123456789一二三十百千万億兆,.・〜-約人円％割 年a$および数第", max_size=40),
    st.sampled_from(["ja", "en"]),
)
def test_figures_lie_inside_their_text_and_never_overlap(text: str, code: str) -> None:
    spans = [figure.span for _, figure in figures_in(text, code)]

    assert all(0 <= span.start < span.end <= len(text) for span in spans)
    assert all(before.end <= after.start for before, after in pairwise(spans))


def a_figure(words: str) -> Figure:
    """Return the one figure of some words."""
    code = "ja" if any("぀" <= sign <= "鿿" for sign in words) else "en"
    ((_, figure),) = figures_in(words, code)
    return figure


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("1億2000万人", "120 million people"),
        ("1万2000円", "12,000 yen"),
        ("三千人", "3000人"),
        ("5割", "50 percent"),
        ("半数", "5割"),
        ("3分の1", "a third of it"),
        ("約100人", "97人"),
        ("100人以上", "112人"),
        ("2、3人", "3人"),
        ("two dozen ships", "24隻"),
        ("12 people", "twelve"),
        ("3回", "three times"),
    ],
)
def test_figures_that_say_the_same_are_equal(one: str, other: str) -> None:
    assert equal_figures(a_figure(one), a_figure(other))
    assert equal_figures(a_figure(other), a_figure(one))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("100人", "101人"),
        ("約100人", "120人"),
        ("100人", "100件"),
        ("3ポイント", "3％"),
        ("1万円", "1億円"),
        ("100人以上", "90人"),
        ("100人以上", "5000人"),
        ("100人以上", "100人以下"),
        ("10〜15％の人", "12％の人"),
        ("5 km", "5 miles"),
        ("5", "5％"),
    ],
)
def test_figures_that_differ_are_not_equal(one: str, other: str) -> None:
    assert not equal_figures(a_figure(one), a_figure(other))
    assert not equal_figures(a_figure(other), a_figure(one))


@pytest.mark.parametrize(
    ("one", "other", "answer"),
    [
        ("10 km", "6.2 miles", True),
        ("10キロ", "6 miles", True),
        ("10 km", "10 miles", False),
        ("100キログラム", "220 pounds", True),
        ("20度", "68 degrees Fahrenheit", True),
        ("100 yen", "1 dollar", False),
        ("10 km", "10 km", False),
    ],
)
def test_measures_convert_between_their_units(one: str, other: str, answer: bool) -> None:
    assert convertible(a_figure(one), a_figure(other)) is answer
