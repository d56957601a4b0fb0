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
