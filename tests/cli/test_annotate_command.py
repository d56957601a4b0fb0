"""`keii annotate` as a contract: one line out for each article in, ids and offsets as given."""

from __future__ import annotations

import json
from pathlib import Path

from command_line import keii, lines_of

JA = "例新聞によると、運輸省は3月1日、新しい橋を5月9日に開通させると発表した。\n\n 費用は約120億円とされる。"
EN = "  The ministry said on Tuesday that the bridge will open on 9 May 2025.\nIt cost $12 million."
ANNOTATION = {"id", "language", "times", "sentences", "names", "figures", "statements"}
TIME = {"start", "end", "text", "type", "value", "mod", "begin", "end_date", "anchor"}
SENTENCE = {"start", "end", "status", "status_cue", "source", "via", "content", "actors", "event_type"}


def encoded(*records: object) -> bytes:
    return "".join(json.dumps(record, ensure_ascii=False) + "\n" for record in records).encode()


def test_one_line_out_for_each_article_in_with_its_own_id() -> None:
    articles = [
        {"id": 7, "text": JA, "published": "2025-03-02"},
        {"id": "7", "text": EN, "published": "2025-03-05"},
        {"id": 2.5, "text": EN + "!", "published": "2025-03-05"},
        {"id": "記事/1", "text": JA + "。", "language": "ja"},
    ]

    ran = keii("annotate", "-", stdin=encoded(*articles))

    assert (ran.code, ran.err) == (0, "")
    assert [record["id"] for record in ran.records] == [7, "7", 2.5, "記事/1"]


def test_the_shape_is_the_documented_one() -> None:
    ran = keii("annotate", "-", stdin=encoded({"id": 1, "text": JA, "published": "2025-03-02"}))

    (record,) = ran.records

    assert set(record) == ANNOTATION
    assert record["times"]
    assert all(set(time) >= TIME for time in record["times"])
    assert all(set(sentence) == SENTENCE for sentence in record["sentences"])
    assert {"start", "end", "text", "value", "unit"} <= set(record["figures"][0])


def test_offsets_count_code_points_of_the_text_as_it_was_given() -> None:
    text = "😀 " + EN + " 𠮷野家は5月9日に開店した。"

    (record,) = keii("annotate", "-", stdin=encoded({"id": 1, "text": text, "published": "2025-03-05"})).records

    marked = [mark for key in ("times", "names", "figures") for mark in record[key]]
    marked += [
        part
        for row in (*record["sentences"], *record["statements"])
        for part in row.values()
        if isinstance(part, dict) and "text" in part
    ]
    assert marked
    assert [text[mark["start"] : mark["end"]] for mark in marked] == [mark["text"] for mark in marked]
    assert text[record["sentences"][0]["start"] :].startswith("😀")


def test_a_text_is_not_trimmed_and_not_normalised() -> None:
    text = "\n\n ２０２５年５月９日に①橋が開通した。\r\n\t"

    (record,) = keii("annotate", "-", stdin=encoded({"id": 1, "text": text})).records

    assert record["times"][0]["text"] == "２０２５年５月９日"
    assert record["times"][0]["start"] == 3
    assert record["times"][0]["value"] == "2025-05-09"


def test_a_broken_line_is_named_and_the_rest_goes_on() -> None:
    lines = [encoded({"id": 1, "text": EN}), b'{"id": 2, "text": \n', b"\n", encoded({"id": 3, "text": JA})]

    ran = keii("annotate", "-", stdin=b"".join(lines))

    assert ran.code == 0
    assert [record["id"] for record in ran.records] == [1, 3]
    assert ran.err.startswith("stdin:2: not JSON")
    assert len(ran.err.splitlines()) == 1


def test_given_sentences_and_times_are_used() -> None:
    text = "A bridge. Opens on 9 May 2025."
    given = {
        "sentences": [{"start": 0, "end": 30}],
        "times": [{"start": 19, "end": 29, "type": "DATE", "value": "2026"}],
    }

    (record,) = keii("annotate", "-", stdin=encoded({"id": 1, "text": text, **given})).records

    assert [(s["start"], s["end"]) for s in record["sentences"]] == [(0, 30)]
    assert [(t["start"], t["value"]) for t in record["times"]] == [(19, "2026")]


def test_two_processes_give_the_same_bytes(tmp_path: Path) -> None:
    path = lines_of(tmp_path / "a.jsonl", *({"id": n, "text": f"{EN} {n}."} for n in range(40)))

    one, two = keii("annotate", path), keii("annotate", path, "--workers", 2)

    assert one.code == two.code == 0
    assert one.out == two.out


def test_nothing_readable_is_exit_code_2() -> None:
    ran = keii("annotate", "-", stdin=b"")

    assert (ran.code, ran.out) == (2, b"")
    assert ran.err == "keii: standard input: no article could be read\n"


def test_an_id_used_twice_is_answered_twice() -> None:
    ran = keii("annotate", "-", stdin=encoded({"id": 1, "text": EN}, {"id": 1, "text": JA}))

    assert (ran.code, ran.err) == (0, "")
    assert [(record["id"], record["language"]) for record in ran.records] == [(1, "en"), (1, "ja")]
