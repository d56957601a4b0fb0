"""What stands in brackets behind an entry's date says how a plan stands, and is no part of its sentence."""

from __future__ import annotations

from datetime import date

import pytest

from builders import an_article
from keii.annotate import read_closely
from keii.check import audit
from keii.check.intake import read_page


@pytest.mark.parametrize("fate", ["", "（予定）", "（延期・先送り、2026年6月12日に変更）"])
def test_an_entry_with_its_fate_is_judged_like_one_without(fate: str) -> None:
    source = an_article("ミラ市は6日、ソラ橋の開通式を5月9日に開くと発表した。", published="2026-03-07", id="1")
    told = "ミラ市は6日（2026年3月6日）、ソラ橋の開通式を5月9日に開くと発表した。"
    page = f"# ソラ橋\n\n## 経過\n\n- 2026年5月9日{fate}: {told}"

    report = audit(read_page(page.encode(), "page.md"), [read_closely(source)], as_of=date(2026, 4, 25))

    assert [f.rule for f in report.findings if f.rule.startswith(("DAT", "SUP"))] == []
