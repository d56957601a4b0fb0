"""Correct dates that look suspicious: no rule about dates says a word."""

from __future__ import annotations

from datetime import date

import pytest

from builders import an_article
from keii.annotate import read_closely
from keii.check import audit
from keii.check.intake import read_page

JA = {
    "weekday": ("港の橋は2026年3月10日（火）に開通した。", "港の橋は10日に開通した。"),
    "leap-day": ("市議会は2024年2月29日（木）に港の予算を可決した。", "市議会は2024年2月29日、港の予算を可決した。"),
    "anniversary": ("1966年に開いた港は、2026年に60周年を迎える。", "港は1966年に開き、今年60周年を迎える。"),
    "centenary": ("市は2026年、1926年の大火から100年の式典を開く。", "市は今年、1926年の大火から100年の式典を開く。"),
    "almanac": ("戦後80年となる2025年、市は港に碑を建てた。", "戦後80年となる昨年、市は港に碑を建てた。"),
    "next-year": ("会社は来年5月9日（2027年5月9日）に新しい船を港に出す。", "会社は来年5月9日に新しい船を港に出す。"),
    "same-source-word": ("会社は来年5月に新しい船を港に出す。", "会社は来年5月に新しい船を港に出す。"),
    "old-year": ("港の灯台は1872年に建てられ、1945年8月に焼けた。", "港の灯台は1872年に建てられ、1945年8月に焼けた。"),
    "era": ("港の倉庫は昭和64年1月7日に閉じた。", "港の倉庫は昭和64年1月7日に閉じた。"),
    "era-end": ("市は平成31年4月30日に旧い港を閉じ、令和元年5月1日に新しい港を開いた。",
                "市は平成31年4月30日に旧い港を閉じ、令和元年5月1日に新しい港を開いた。"),
    "over-new-year": ("港は2025年12月28日から2026年1月4日まで休んだ。", "港は12月28日から1月4日まで休んだ。"),
    "two-days": ("評議会は2026年3月7、8両日に港の本部で会合を開いた。", "評議会は7、8両日に港の本部で会合を開いた。"),
    "fiscal-year": ("港の利用者は2025年度に21万人となった。", "港の利用者は今年度に21万人となった。"),
    "since": ("市長の島への訪問は2011年以来15年ぶりとなった。", "市長の島への訪問は2011年以来15年ぶりとなった。"),
    "two-clocks": ("会談は2026年3月9日午前9時（日本時間9日午後10時）に始まった。",
                   "会談は9日午前9時（日本時間9日午後10時）に始まった。"),
    "yearly": ("港の祭りは毎年5月9日に開かれる。", "港の祭りは毎年5月9日に開かれる。"),
    "next-day": ("船は2026年3月8日に港を出た。翌日、島に着いた。", "船は8日に港を出た。翌日、島に着いた。"),
    "ahead": ("80周年を前に、市長は2026年3月に港を訪れた。", "80周年を前に、市長は今月、港を訪れた。"),
}  # fmt: skip
EN = {
    "weekday": ("The bridge opened on Tuesday, March 10, 2026.", "The bridge opened on Tuesday."),
    "leap-day": ("The council adopted the plan on Thursday, 29 February 2024.",
                 "The council adopted the plan on Feb. 29, 2024."),
    "anniversary": ("The port, opened in 1966, turns 60 in 2026.", "The port, opened in 1966, turns 60 this year."),
    "almanac": ("The 80th anniversary of V-E Day was marked on 8 May 2025 in the port.",
                "The 80th anniversary of V-E Day was marked in the port on May 8 last year."),
    "next-year": ("The company will run a new ship on May 9 next year (9 May 2027).",
                  "The company will run a new ship on May 9 next year."),
    "same-source-word": ("The minister visited the port last month.", "The minister visited the port last month."),
    "old-year": ("The lighthouse was built in 1872 and burned in August 1945.",
                 "The lighthouse was built in 1872 and burned in August 1945."),
    "over-new-year": ("The museum is closed from 28 December 2025 to 4 January 2026.",
                      "The museum is closed from Dec. 28 to Jan. 4."),
    "days": ("The board met in the port on 7-8 March 2026.", "The board met in the port on March 7-8."),
    "since": ("The visit was the first since 2011, 15 years ago.", "The visit was the first since 2011, 15 years ago."),
    "clocks": ("The call began at 9 a.m. EST on Feb. 3, 2026 (2 p.m. GMT).",
               "The call began at 9 a.m. EST on Feb. 3 (2 p.m. GMT)."),
    "midnight": ("The call ended at 11 p.m. EST on Feb. 3, 2026 (4 a.m. GMT).",
                 "The call ended at 11 p.m. EST on Feb. 3 (4 a.m. GMT)."),
    "yearly": ("The festival of the port is held every June.", "The festival of the port is held every June."),
    "next-day": ("The ship sailed on 8 March 2026. The next day it reached the island.",
                 "The ship sailed on March 8. The next day it reached the island."),
    "ahead": ("Ahead of the 80th anniversary of V-E Day, the kings met in the port in November 2024.",
              "Ahead of the 80th anniversary of V-E Day, the kings met in the port in November 2024."),
    "decade": ("The port grew in the 1990s and shrank after 2008.",
               "The port grew in the 1990s and shrank after 2008."),
    "may": ("Judge May ruled in the port on 3 March 2026.", "Judge May ruled in the port on March 3."),
}  # fmt: skip
TITLES = {
    "ja": "# 港の今\n\n最終更新: 2026年3月11日\n\n## 港\n\n",
    "en": "# The port\n\nUpdated: 11 March 2026\n\n## Port\n\n",
}
LISTS = {"ja": "\n\n## 出典\n\n1. [港](https://rei.example/a) 例新聞、2026年3月11日\n",
         "en": "\n\n## Sources\n\n1. [Port](https://rei.example/a) The Gazette, 11 March 2026\n"}  # fmt: skip
CASES = [(code, name) for code, cases in (("ja", JA), ("en", EN)) for name in cases]


def dates_found(page: str, source: str) -> list[tuple[str, str, str]]:
    readings = [read_closely(an_article(source, published="2026-03-11", id="1", url="https://rei.example/a"))]
    report = audit(read_page(page.encode(), "page.md"), readings, as_of=date(2026, 3, 11))
    return [(f.rule, f.exact, f.message) for f in report.findings if f.rule.startswith("DAT")]


@pytest.mark.parametrize(("code", "name"), CASES, ids=[f"{code}-{name}" for code, name in CASES])
def test_a_right_date_that_looks_wrong_is_left_alone(code: str, name: str) -> None:
    text, source = (JA if code == "ja" else EN)[name]

    assert dates_found(f"{TITLES[code]}{text} [1]{LISTS[code]}", source) == []


@pytest.mark.parametrize("code", ["ja", "en"])
def test_they_are_left_alone_on_one_page(code: str) -> None:
    cases = JA if code == "ja" else EN
    text = "\n\n".join(f"{text} [1]" for text, _ in cases.values())
    source = "\n\n".join(told for _, told in cases.values())

    assert dates_found(TITLES[code] + text + LISTS[code], source) == []
