"""The peers, each fed what keii is fed; none of them may read the clock."""

from __future__ import annotations

from importlib import import_module
from importlib.util import find_spec
from pathlib import Path
from typing import Any

import pytest

from command_line import keii, lines_of
from keii.bench.peers import TIME_PEERS, time_peers
from keii.bench.times.gold import GoldRecord
from keii.bench.times.systems import article_of
from keii.errors import UnusableInput


def values(module: str, text: str, published: str | None, language: str = "ja") -> list[tuple[str, str | None]]:
    pytest.importorskip({"jatimex": "ja_timex", "dates": "dateparser.search"}[module])
    article = article_of(GoldRecord(id="a", text=text, language=language, spans=(), published=published))
    found = import_module(f"keii.bench.peers.{module}").find_guesses(article)
    return [(text[guess.start : guess.end], guess.value) for guess in found]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("来年3月1日に開く。", [("来年", "2027"), ("3月1日", "2026-03-01")]),
        ("27日に可決した。", [("27日", "2026-02-27")]),
        ("先月、午後7時半に会った。", [("先月", "2026-01"), ("午後7時半", "T19:30")]),
        ("来週の水曜日までの3日間。", [("来週", "2026-W09"), ("水曜日", "XXXX-WXX-3"), ("3日間", "P3D")]),
        (
            "2020年度と２０２１年の３月。",
            [("2020年度", "FY2020"), ("２０２１年", "2021-XX-XX"), ("３月", "2026-03-XX")],
        ),
    ],
)
def test_ja_timex_counts_from_its_reference(text: str, found: list[tuple[str, str]]) -> None:
    assert values("jatimex", text, "2026-02-20") == found


def test_ja_timex_is_kept_from_the_clock(monkeypatch: pytest.MonkeyPatch) -> None:
    pendulum = pytest.importorskip("pendulum")
    pytest.importorskip("ja_timex")

    def clock(*_: Any, **__: Any) -> None:
        raise AssertionError("ja-timex read the clock")

    monkeypatch.setattr(pendulum, "now", clock)
    text = "2020年度の予算は来年3月1日、27日、昨年、3時間後、平成31年、水曜日に。5億年前にも。"

    for published in ("2026-02-20", "2026-02-20T19:00:00+09:00", None):
        assert len(values("jatimex", text, published)) >= 8


def test_without_a_publication_date_peers_date_only_what_is_printed() -> None:
    assert values("jatimex", "来年3月1日に、2024年5月6日に。", None) == [
        ("来年", None), ("3月1日", None), ("2024年5月6日", "2024-05-06"),
    ]  # fmt: skip
    assert values("dates", "It met yesterday. It met on May 3. It met on May 6, 2024.", None, "en") == [
        ("on May 6, 2024", "2024-05-06")
    ]


def test_dateparser_says_how_exact_it_is() -> None:
    text = "It opened in March 2024. It closed yesterday."

    assert values("dates", text, "2026-02-20", "en") == [("in March 2024", "2024-03"), ("yesterday", "2026-02-19")]


def test_a_peer_is_asked_for_only_where_it_reads_the_language() -> None:
    pytest.importorskip("dateparser.search")

    assert [peer.name for peer in time_peers(["en"])] == ["dateparser"]


def test_a_peer_that_is_not_installed_is_named_with_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(TIME_PEERS, "ja-timex", ("nowhere_at_all", ("ja",)))

    with pytest.raises(UnusableInput, match=r"not installed: ja-timex; run pip install 'keii\[bench\]'"):
        time_peers(["ja"])


def test_the_command_sets_peers_beside_keii_or_says_what_to_install(tmp_path: Path) -> None:
    record = {
        "id": 1, "language": "ja", "published": "2026-02-20", "text": "来年3月1日に開く。",
        "spans": [{"start": 0, "end": 6, "type": "DATE", "value": "2027-03-01"}],
    }  # fmt: skip

    ran = keii("bench", "time", lines_of(tmp_path / "gold.jsonl", record), "--peers", "--ui", "en")

    if find_spec("ja_timex") and find_spec("dateparser"):
        rows = [line.split()[:4] for line in ran.text.splitlines()[2:]]
        assert rows[0] == ["gold.jsonl", "keii", "1", "100.0"]
        assert [row[1] for row in rows[1:3]] == ["ja-timex", "dateparser"]
    else:
        assert (ran.code, ran.out) == (2, b"")
        assert "not installed: " in ran.err
        assert len(ran.err.splitlines()) == 1
