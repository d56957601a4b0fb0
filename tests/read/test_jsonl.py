"""Articles as JSON lines: text unchanged, foreign keys understood, broken lines named."""

from __future__ import annotations

import gzip
import io
import json
from datetime import date
from pathlib import Path

import pytest

from keii.model.article import Article, Problem
from keii.model.text import Span
from keii.read import article_of, read_articles

JA = "首相は5日に会見した。「続ける。」と述べた。"


def an_article_of(**record: object) -> Article:
    made = article_of(record, "f:1")
    assert isinstance(made, Article), made
    return made


def a_problem_of(**record: object) -> str:
    made = article_of(record, "f:1")
    assert isinstance(made, Problem), made
    return made.what


def read(path: Path, *lines: object) -> list[Article | Problem]:
    path.write_text("\n".join(line if isinstance(line, str) else json.dumps(line) for line in lines), "utf-8")
    return list(read_articles([str(path)]))


def test_the_text_is_used_unchanged() -> None:
    text = f"  {JA}\r\n\r\nＡ社 \u200b e\u0301\t"

    article = an_article_of(id=7, text=text)

    assert article.text == text
    assert article.id == 7
    assert [span.of(text) for span in article.sentences[:2]] == ["首相は5日に会見した。", "「続ける。」と述べた。"]


def test_the_keys_of_others_are_understood() -> None:
    article = an_article_of(
        title="会見", body=JA, lang="ja-JP", pubDate="Tue, 05 Mar 2024 18:00:00 +0900", link="https://rei.example/1",
        source={"name": "例新聞"}, authors=["記者", {"name": "支局"}], sources=[{"outlet": "x"}], unknown=1,
    )  # fmt: skip

    assert (article.headline, article.in_language, article.url) == ("会見", "ja", "https://rei.example/1")
    assert article.publisher is not None
    assert article.publisher.name == "例新聞"
    assert article.author == "記者, 支局"
    assert article.date_published is not None
    assert article.date_published.day == date(2024, 3, 5)


def test_given_sentences_and_times_are_used_as_they_are() -> None:
    times = [
        {"start": 3, "end": 5, "text": "5日", "type": "DATE", "value": "2024-03-05"},
        {"start": 0, "end": 11, "type": "DATE", "value": "2010-W21"},
        {"start": 0, "end": 2, "type": "DATE", "value": "2010-02"},
        {"start": 0, "end": 2, "type": "DATE", "value": "PRESENT_REF"},
        {"start": 0, "end": 2, "type": "DURATION", "value": "PXW"},
        {"start": 0, "end": 2, "type": "DATE", "value": None},
    ]

    article = an_article_of(text=JA, sentences=[{"start": 0, "end": len(JA)}], times=times)

    assert article.sentences == (Span(0, len(JA)),)
    assert article.given_times is not None
    assert [(time.begin, time.end) for time in article.given_times] == [
        (date(2024, 3, 5), date(2024, 3, 5)),
        (None, None),
        (date(2010, 2, 1), date(2010, 2, 28)),
        (None, None),
        (None, None),
        (None, None),
    ]


def test_no_times_given_and_an_empty_list_given_are_two_things() -> None:
    assert an_article_of(text=JA).given_times is None
    assert an_article_of(text=JA, times=[]).given_times == ()


@pytest.mark.parametrize(
    ("record", "word"),
    [
        ({"text": JA, "times": [{"start": 0, "end": 999, "type": "DATE"}]}, "times[0]"),
        ({"text": JA, "times": [{"start": "0", "end": 1, "type": "DATE"}]}, "times[0].start"),
        ({"text": JA, "times": [{"start": 0, "end": 1, "type": "DAY"}]}, "times[0].type"),
        ({"text": JA, "sentences": [{"start": 0, "end": 5}, {"start": 3, "end": 9}]}, "sentences[1]"),
        ({"text": JA, "sentences": "x"}, "sentences"),
        ({"text": ["a"]}, "text"),
        ({"text": JA, "id": {"a": 1}}, "id"),
        ({"text": " "}, "no text"),
        ({"headline": "会見へ"}, "no text"),
        ({"text": "Le président a dit que la France ne va pas signer les accords avec des pays."}, "language fr"),
    ],
)
def test_a_wrong_field_refuses_the_line_and_is_named(record: dict[str, object], word: str) -> None:
    assert word in a_problem_of(**record)


def test_a_broken_line_is_one_problem_and_the_rest_goes_on(tmp_path: Path) -> None:
    path = tmp_path / "a.jsonl"

    found = read(path, {"id": "a", "text": JA}, '{"id": "b", "text":', "", "[1]", {"id": "c", "text": JA + "終わり。"})

    assert [made.id for made in found if isinstance(made, Article)] == ["a", "c"]
    assert [made.where for made in found if isinstance(made, Problem)] == [f"{path}:2", f"{path}:4"]


def test_an_unreadable_date_is_named_and_the_article_kept(tmp_path: Path) -> None:
    problem, article = read(tmp_path / "a.jsonl", {"id": "a", "text": JA, "published": "昨日"})

    assert isinstance(problem, Problem)
    assert "昨日" in problem.what
    assert isinstance(article, Article)
    assert article.date_published is None


def test_nan_and_null_hold_nothing(tmp_path: Path) -> None:
    (article,) = read(
        tmp_path / "a.jsonl", '{"id": null, "text": "首相は会見した。", "published": NaN, "author": null}'
    )

    assert isinstance(article, Article)
    assert isinstance(article.id, str)
    assert article.author is None


def test_an_id_used_twice_keeps_the_first(tmp_path: Path) -> None:
    first, second = read(tmp_path / "a.jsonl", {"id": "a", "text": JA}, {"id": "a", "text": "別の文だ。"})

    assert isinstance(first, Article)
    assert isinstance(second, Problem)
    assert "'a'" in second.what


def test_an_article_without_an_id_gets_the_same_one_every_time() -> None:
    assert an_article_of(text=JA, title="会見").id == an_article_of(text=JA, title="会見").id
    assert an_article_of(text=JA, title="会見").id != an_article_of(text=JA, title="別").id


def test_arrays_single_objects_and_gzip_are_read(tmp_path: Path) -> None:
    record = {"id": "a", "text": JA}
    for name, content in {
        "array.json": json.dumps([record]),
        "one.json": json.dumps(record, indent=2),
        "lines.json": json.dumps(record) + "\n" + json.dumps({"id": "b", "text": JA}),
        "wrapped.json": json.dumps({"status": "ok", "articles": [record]}),
    }.items():
        (tmp_path / name).write_text(content, "utf-8")
        assert isinstance(next(iter(read_articles([str(tmp_path / name)]))), Article), name
    (tmp_path / "a.jsonl.gz").write_bytes(gzip.compress(json.dumps(record).encode()))

    (article,) = read_articles([str(tmp_path / "a.jsonl.gz")])

    assert isinstance(article, Article)


def test_standard_input_is_json_lines(monkeypatch: pytest.MonkeyPatch) -> None:
    stream = io.BytesIO(json.dumps({"id": "a", "text": JA}).encode())
    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(stream))

    (article,) = read_articles(["-"])

    assert isinstance(article, Article)
    assert article.id == "a"


def test_a_line_in_shift_jis_is_read(tmp_path: Path) -> None:
    (tmp_path / "a.jsonl").write_bytes(f'{{"id": "a", "text": "{JA}"}}\n'.encode("cp932"))

    (article,) = read_articles([str(tmp_path / "a.jsonl")])

    assert isinstance(article, Article)
    assert article.text == JA
