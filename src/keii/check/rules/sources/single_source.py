"""SRC008 single-source: everything rests on one publisher.

## What it finds
Pages all of whose sources come from one publisher, or are copies of one wire story; cards in which
three sentences or more cite sources, all of one publisher, and nobody else's.

## Why it matters
Three outlets with one agency report are one witness, and a witness may err.

## What it leaves alone
Sources whose publisher is not known; cards with one or two cited sentences; a page that cites two
publishers in a card.

## How to fix it
Add a report that somebody else made, or say that there is only one.
"""

from __future__ import annotations

from collections.abc import Iterator

from keii.check.rule import Audit, Example, Given, Place, Rule
from keii.check.sources import folded, normal_url
from keii.model.finding import Finding, Level
from keii.model.page import Draft, SourceSummary
from keii.model.text import ArticleId
from keii.read.duplicates import find_copies

CITED = 3  # cited sentences of a card, or of a page with one source, before one publisher is too few


def check(audit: Audit) -> Iterator[Finding]:
    """Yield the page, or else its cards, with a single witness."""
    witnesses = witnesses_of(audit)
    all_known = all(source.number in witnesses for source in audit.page.sources)
    cited = [place for place in audit.claims if place.draft.refs]
    if len(set(witnesses.values())) == 1 and all_known and len(cited) >= CITED:
        first = audit.page.sources[0]
        if first.span is not None:
            yield audit.finding("sources", first.span, worded(audit, [*audit.page.sources], page=True))
        return
    for number, card in enumerate(audit.page.questions):
        own = [place for place in cited if place.card is card]
        sources = sources_of(audit, own)
        seen = {witnesses.get(source.number) for source in sources}
        if len(own) >= CITED and len(seen) == 1 and None not in seen and card.question.span is not None:
            yield audit.finding(f"questions[{number}].question", card.question.span, worded(audit, sources, page=False))


def worded(audit: Audit, sources: list[SourceSummary[Draft]], *, page: bool) -> str:
    """Return the message: one publisher, or copies of one text."""
    names = {named(audit, source) for source in sources}
    who = next(iter(sorted(names)))[:24]
    if len(names) > 1:
        return audit.say(
            en=f"{len(sources)} sources, but copies of one report", ja=f"出典{len(sources)}件は同じ記事の写し"
        )
    return (
        audit.say(en=f"every source of the page is from {who}", ja=f"ページの出典がすべて{who}")
        if page
        else audit.say(en=f"the whole card rests on {who}", ja=f"このカードの出典は{who}だけ")
    )


def sources_of(audit: Audit, places: list[Place]) -> list[SourceSummary[Draft]]:
    """List the sources some sentences cite, each once."""
    found = [audit.bound.source_of(ref) for place in places for ref in place.draft.refs]
    return list({source.number: source for source in found if source is not None}.values())


def named(audit: Audit, source: SourceSummary[Draft]) -> str:
    """Return who published a source: its publisher's name (ニュースサイト is none), else the host of its address."""
    publisher = source.publisher or ""
    host = normal_url(source.url).split("/")[0]
    return host if audit.wording.bare_publisher.search(publisher) else publisher or host


def witnesses_of(audit: Audit) -> dict[int, str]:
    """Return, by number of source, who bears witness: its publisher, for copies of one text that of the first."""
    found = {source.number: name for source in audit.page.sources if (name := folded(named(audit, source)))}
    given = {number: reading.article for number, reading in audit.bound.by_number.items() if number in found}
    numbers: dict[ArticleId, int] = {article.id: number for number, article in given.items()}
    for group in find_copies([*given.values()]):
        first, *copies = (numbers[id] for id in group)
        found |= dict.fromkeys(copies, found[first])
    return found


JA = """# 港

最終更新: 2026年3月12日

## 船

### フェリーは再開するか？

状況: 予定（2026年3月10日時点）[1]

- フェリーは4月に再開する予定だ。[1]
- 会社は点検を終えた。{}
- 便数は変わらない。[1]

## 橋

市長は橋の工事を急ぐ。[3]

## 出典

1. 玲新聞「船」2026年3月10日 https://rei.example/1
2. {}「点検」2026年3月11日 https://rei.example/2
3. {}「橋」2026年3月12日 https://rei.example/3
"""
EN = """# Port

Updated: 12 March 2026

## Ferry

### Will the ferry resume?

Status: Planned (as of 10 March 2026) [1]

- The ferry is to resume in April. [1]
- The company has checked the hull. {}
- There will be as many trips. [1]

## Bridge

The mayor wants the bridge built faster. [3]

## Sources

1. [Ferry](https://rei.example/1) Strait Wire, 10 March 2026
2. [Hull](https://rei.example/2) {}, 11 March 2026
3. [Bridge](https://rei.example/3) {}, 12 March 2026
"""
WIRE = "フェリーの運航会社は10日、4月に運航を再開すると発表した。会社は船体の点検を終えたとしている。"
COPIES = (
    Given(text=WIRE, published="2026-03-11", publisher="港日報"),
    Given(text="市長は橋の工事を急ぐ。", published="2026-03-12", publisher="市報"),
)

RULE = Rule(
    id="SRC008",
    name="single-source",
    level=Level.NOTE,
    needs=("P", "S"),
    check=check,
    examples=(
        Example(
            text=JA.format("[2]", "玲新聞", "玲新聞"),
            marks=("玲新聞「船」2026年3月10日 https://rei.example/1",),
        ),
        Example(text=JA.format("[1]", "港日報", "市報"), marks=("フェリーは再開するか？",)),
        Example(
            text=JA.format("[2]", "港日報", "市報"),
            source=WIRE,
            published="2026-03-10",
            more=COPIES,
            marks=("フェリーは再開するか？",),
        ),
        Example(text=EN.format("[1]", "Port Post", "City News"), marks=("Will the ferry resume?",)),
        Example(text=JA.format("[2]", "港日報", "市報")),
        Example(text=EN.format("[2]", "Port Post", "City News")),
        Example(text=EN.format("[1]", "Port Post", "City News").replace("- There will be as many trips. [1]\n", "")),
    ),
)
