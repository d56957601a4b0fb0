"""A page that cites itself and an address listed twice are found on HTML pages too."""

from __future__ import annotations

from keii.check.intake import read_page
from keii.pipeline import check

PAGE = """<html lang="en"><head><title>The bridge</title>
<link rel="canonical" href="https://my.example/bridge"></head><body><article>
<h1>The bridge</h1><p>Updated: 12 March 2026</p>
<p>The bridge opened in March 2026 [1]. It carries four lanes [2][3].</p>
<h2>Sources</h2><ol>
<li><a href="https://rei.example/1">Bridge opens</a> Strait Wire, 10 March 2026</li>
<li><a href="https://my.example/bridge">The bridge</a> My Page, 11 March 2026</li>
<li><a href="https://rei.example/1">Four lanes</a> Strait Wire, 11 March 2026</li>
</ol></article></body></html>"""


def test_the_page_itself_and_a_repeated_address_are_told_apart() -> None:
    report = check(read_page(PAGE.encode(), "page.html"), [])

    found = [(f.path, f.level.value, f.message) for f in report.findings if f.rule == "SRC009"]
    assert found == [
        ("sources[1]", "error", "the page cites itself"),
        ("sources[2]", "warning", "the same address as [1]"),
    ]
