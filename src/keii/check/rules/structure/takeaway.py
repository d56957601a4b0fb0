"""STR003 takeaway: a takeaway that neither the body nor a source carries.

## What it finds
Takeaways whose nouns and names the body mostly lacks, and that no given source supports.

## Why it matters
It is the sentence readers remember.

## What it leaves alone
Takeaways in other words than the body; takeaways a source supports.

## How to fix it
Take it out, or bring its evidence into the body.
"""

from __future__ import annotations

from collections.abc import Iterator

from keii.check.overlap import share_found, squeezed, terms_of
from keii.check.rule import Audit, Example, Rule
from keii.model.finding import Finding, Level

BODY = ("body", "bullet", "answer", "entry", "statement", "quote", "status", "why", "question")
# Share of a takeaway's words in one body sentence or, together, in the body: .67 and more on clean pages.
ONE, ALL = 0.34, 0.67
ENOUGH = 3


def check(audit: Audit) -> Iterator[Finding]:
    """Yield the takeaways that nothing carries."""
    texts = [place.draft.text for place in audit.places if place.role in BODY]
    if len(texts) < ENOUGH:
        return
    body, terms = squeezed(texts), terms_of(audit.language, texts)
    titled = terms_of(audit.language, [audit.page.title.text]) if audit.page.title else frozenset()
    each = [(squeezed([text]), terms_of(audit.language, [text])) for text in texts]
    for place in audit.places:
        if place.role != "takeaway" or audit.is_supported(place):
            continue
        own = terms_of(audit.language, [place.draft.text])
        if len(own) < ENOUGH:
            continue
        apart = own - titled
        own = apart if len(apart) >= ENOUGH else own  # every sentence of a page has the words of its title
        best = max(share_found(own, text, found) for text, found in each)
        if best >= ONE and share_found(own, body, terms) >= ALL:
            continue
        message = audit.say(en="no sentence above carries this", ja="本文のどの文にも根拠がない")
        yield audit.finding(place.path, place.span, message)


JA = (
    "# フェリー\n\n## 船\n\nフェリーは2025年11月に運航を再開した。\n"
    "\n会社は便を増やす計画だ。\n\n港の利用客も戻った。\n"
    "\n## まとめ\n\n- {}\n"
)
EN = (
    "# Ferry\n\n## Line\n\nThe ferry resumed in November 2025.\n"
    "\nThe company plans more trips.\n\nPassengers are back at the port.\n"
    "\n## Key takeaways\n\n- {}\n"
)

RULE = Rule(
    id="STR003",
    name="takeaway",
    level=Level.WARNING,
    needs=("P", "S"),
    check=check,
    examples=(
        Example(
            text=JA.format("両国は共通通貨の導入に向けて交渉を始めた。"),
            marks=("両国は共通通貨の導入に向けて交渉を始めた。",),
        ),
        Example(
            text=EN.format("Mizuhama will pay for a bridge over the strait."),
            marks=("Mizuhama will pay for a bridge over the strait.",),
        ),
        Example(text=JA.format("フェリーは運航を再開し、便も増える計画だ。")),
        Example(text=EN.format("The ferry company has resumed and plans more trips.")),
    ),
)
