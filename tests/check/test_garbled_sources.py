"""A source in a wrong encoding is unreadable, and what cites it is unverified, not wrong."""

from __future__ import annotations

from builders import an_article
from keii.check.intake import read_page
from keii.pipeline import check

TEXT = "フェリー会社は10日、点検のため運航を止めると発表した。再開は11月になる見通しだ。港では混乱はない。"
PAGE = """# フェリーの運休

最終更新: 2026年3月12日

## 航路

フェリー会社は3月10日、点検のため運航を止めると発表した[1]。再開は11月になる見通しだ[1]。

## 出典

1. 例新聞「フェリー運休」2026年3月10日 https://rei.example/1
"""


def test_a_garbled_source_is_unreadable_and_nothing_is_held_against_the_page() -> None:
    garbled = TEXT.encode().decode("cp932", "replace")
    source = an_article(garbled, url="https://rei.example/1")

    report = check(read_page(PAGE.encode(), "page.md"), [source])

    assert [problem.what for problem in report.unread] == [
        "the text is garbled (a wrong encoding); save it again as UTF-8"
    ]
    assert [f.message for f in report.findings if f.rule == "SRC007"] == [
        "its text is garbled; its claims stay unverified"
    ]
    assert not [f for f in report.findings if f.rule.startswith("SUP") or f.rule == "SRC001"]
    assert report.with_evidence is None
