"""What `keii.toml` changes on a page."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from command_line import keii, lines_of

WEIGHED = {
    "ja": "ミラ政府は、ナミ川の協定を延長することを検討している。",
    "en": "President Valde Estmar is considering extending the Mildoa Water Accord.",
}


STORY = {
    "ja": "運輸省は3日、新しい橋を2025年5月9日に開通させると発表した。費用は約120億円とされる。"
    "橋の長さは1200メートルで、県内で最も長い。市長は4日、橋の開通を歓迎すると述べた。工事は2019年に始まった。",
    "en": "The Transport Ministry said on Thursday it will open the new bridge on May 9. It cost 12 billion marks. "
    "The bridge is 1,200 metres long, the longest in the county. Mayor Tren welcomed the opening on Friday. "
    "Work on the bridge began in 2019.",
}


def page_of(source: Path, folder: Path, *, as_of: str) -> dict[str, Any]:
    """Write the page of one file and read its JSON back."""
    ran = keii("write", source, "--as-of", as_of, "-o", folder / "out")
    assert ran.code == 0, ran.err
    page: dict[str, Any] = json.loads((folder / "out" / "page.json").read_text("utf-8"))
    return page


@pytest.mark.parametrize("code", ["ja", "en"])
@pytest.mark.parametrize(("days", "standing"), [(None, None), (30, "stale"), (40, None)])
def test_a_question_is_stale_after_as_many_days_as_the_settings_say(
    code: str, days: int | None, standing: str | None, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    source = lines_of(tmp_path / "a.jsonl", {"id": "a", "text": WEIGHED[code], "published": "2025-01-10"})
    if days is not None:
        (tmp_path / "keii.toml").write_text(f"stale_days = {days}\n", "utf-8")
    monkeypatch.chdir(tmp_path)

    page = page_of(source, tmp_path, as_of="2025-02-15")

    assert [card["standing"] for card in page["questions"]] == [standing]


@pytest.mark.parametrize("code", ["ja", "en"])
def test_a_source_is_quoted_up_to_the_share_that_the_settings_allow(
    code: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    source = lines_of(tmp_path / "a.jsonl", {"id": "a", "text": STORY[code], "published": "2025-04-03"})
    monkeypatch.chdir(tmp_path)

    shares, withheld = {}, {}
    for share in (1.0, 0.5, 0.01):
        (tmp_path / "keii.toml").write_text(f"max_share = {share}\n", "utf-8")
        page = page_of(source, tmp_path, as_of="2025-04-04")
        shares[share] = page["quotation"][0]["share"]
        withheld[share] = [row["reason"] for row in page["withheld"] if row["rule"] == "max_share"]

    assert shares[1.0] > 0.5 >= shares[0.5] > shares[0.01] > 0.01  # one sentence may always stand
    assert not any(withheld.values())  # the composer keeps to the limit: nothing is dropped late


@pytest.mark.parametrize(("ui", "heading"), [("en", "share  characters"), ("ja", "割合")])
@pytest.mark.parametrize("code", ["ja", "en"])
def test_the_report_prints_the_ten_sources_quoted_most(code: str, ui: str, heading: str, tmp_path: Path) -> None:
    told = [
        {"id": f"a{n}", "text": STORY[code] + "x" * n, "published": f"2025-04-{n + 1:02}", "publisher": f"paper {n}"}
        for n in range(12)
    ]
    source = lines_of(tmp_path / "a.jsonl", *told)

    ran = keii("write", source, "--report", "-o", tmp_path / "out", "--ui", ui)

    lines = ran.err.splitlines()
    assert (ran.code, lines[0].startswith(heading)) == (0, True)
    page = json.loads((tmp_path / "out" / "page.json").read_text("utf-8"))
    assert len(lines) == 1 + min(10, len(page["quotation"]))
    shares = [int(line.split("%")[0]) for line in lines[1:]]
    assert shares == sorted(shares, reverse=True)
    assert {"characters", "share", "limit", "trimmed"} < page["quotation"][0].keys()
