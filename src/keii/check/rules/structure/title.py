"""STR001 title: the title promises what the body does not cover.

## What it finds
Nouns and names of the title that no sentence below lead and takeaways takes up (warning; an error
when not one of them is).

## Why it matters
The reader came for it.

## What it leaves alone
Words of titles in general (経緯, 最新, explained, timeline); inflections and parts of compounds.

## How to fix it
Cover it, or take it out of the title.
"""

from __future__ import annotations

from collections.abc import Iterator

from keii.check.overlap import content_tokens, is_found, squeezed, terms_of
from keii.check.rule import Audit, Example, Rule
from keii.check.wordings import shortened
from keii.model.finding import Finding, Level
from keii.model.text import Span

BODY = ("body", "bullet", "answer", "entry", "statement", "quote", "question", "status", "why", "heading")
ENOUGH = 3  # sentences a page needs before it can be said to leave something out


def check(audit: Audit) -> Iterator[Finding]:
    """Yield the title words the body does not cover."""
    title = audit.page.title
    texts = [place.draft.text for place in audit.places if place.role in BODY]
    if title is None or title.span is None or len(texts) < ENOUGH:
        return
    body, terms = squeezed(texts), terms_of(audit.language, texts)
    weak = audit.wording.weak_title_terms
    promised = [
        (token, span)
        for token, span in content_tokens(audit, title.span)
        if token.kind in ("noun", "proper")
        and token.lemma.lower() not in weak
        and token.surface.lower() not in weak
        and len(token.surface) > 1
    ]
    missing = [(token, span) for token, span in promised if not is_found(token.lemma.lower(), body, terms)]
    level = Level.ERROR if promised and len(missing) == len(promised) else Level.WARNING
    for span in joined(audit, [span for _, span in missing]):
        message = audit.say(
            en=f"the body does not cover {audit.words(span)!r}", ja=f"本文に「{audit.words(span)}」が出てこない"
        )
        yield audit.finding("title", span, shortened(message, 80), level=level)


def joined(audit: Audit, spans: list[Span]) -> list[Span]:
    """Join the spans of words that stand side by side."""
    found: list[Span] = []
    for span in spans:
        if found and not audit.words(Span(found[-1].end, span.start)).strip():
            found[-1] = Span(found[-1].start, span.end)
        else:
            found.append(span)
    return found


BODY_JA = "## 船\n\nフェリーは運航を再開した。\n\n会社は便を増やす計画だ。\n\n港の利用客も戻った。\n"
BODY_EN = (
    "## Line\n\nThe ferry resumed in November.\n\nThe company plans more trips.\n\nPassengers are back at the port.\n"
)

RULE = Rule(
    id="STR001",
    name="title",
    level=Level.WARNING,
    needs=("P",),
    check=check,
    examples=(
        Example(text=f"# フェリー再開と関税同盟\n\n{BODY_JA}", marks=("関税同盟",)),
        Example(text=f"# The ferry, the port and the customs union\n\n{BODY_EN}", marks=("customs union",)),
        Example(text=f"# フェリー再開の経緯\n\n{BODY_JA}"),
        Example(text=f"# The ferry and its passengers, explained\n\n{BODY_EN}"),
    ),
)
