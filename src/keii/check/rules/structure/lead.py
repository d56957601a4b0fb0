"""STR002 lead: the lead says something that the body does not take up.

## What it finds
Lead sentences of whose nouns and names the body has less than half; clauses of a Japanese lead of
which it has none, the title's own words left out.

## Why it matters
The lead is the promise of the page; what is only there has no evidence below.

## What it leaves alone
Leads with a citation of their own; words of titles in general; pages with hardly any body.

## How to fix it
Cover it below, with a source, or take it out.
"""

from __future__ import annotations

from collections.abc import Iterator

from keii.check.overlap import content_tokens, is_found, squeezed, terms_of
from keii.check.rule import Audit, Example, Place, Rule
from keii.check.wordings import shortened
from keii.model.finding import Finding, Level
from keii.model.text import Span

BODY = ("body", "bullet", "answer", "entry", "statement", "quote", "question", "status", "why", "heading")
ENOUGH = 3
COVERED = 0.5


def check(audit: Audit) -> Iterator[Finding]:
    """Yield the lead sentences the body does not carry."""
    texts = [place.draft.text for place in audit.places if place.role in BODY]
    if len(texts) < ENOUGH:
        return
    body, terms = squeezed(texts), terms_of(audit.language, texts)
    japanese = audit.page.in_language == "ja"
    titled = squeezed([audit.page.title.text]) if audit.page.title and japanese else ""
    for place in audit.places:
        if place.role != "lead" or place.draft.refs or audit.is_supported(place):
            continue
        whole = japanese and is_bare(*uncovered(audit, place.span, body, terms))
        for span in [place.span] if whole else clauses(audit, place):
            besides = titled if span != place.span else ""
            missing, listed = uncovered(audit, span, body, terms, besides=besides)
            dated = bool(besides) and any(c.isdigit() for c in audit.words(span))  # circumstances, not the matter
            if is_bare(missing, listed) and (not besides or len(missing) == len(listed)) and not dated:
                words = ", ".join(missing[:3])
                message = audit.say(en=f"the body does not take up: {words}", ja=f"本文に出てこない: {words}")
                yield audit.finding(place.path, span, shortened(message, 80))


def is_bare(missing: list[str], listed: list[str]) -> bool:
    """Answer whether the body lacks most of the nouns, and more than one."""
    return len(missing) >= 2 and len(missing) / len(listed) > COVERED


def clauses(audit: Audit, place: Place) -> list[Span]:
    """Return the clauses of a lead sentence, cut at commas."""
    words = audit.words(place.span)
    spans: list[Span] = []
    start = 0
    for number, c in enumerate(words):
        if (
            c in "、！"
            or is_topic(words[: number + 1])
            or (c in ",:;" and (number + 1 == len(words) or words[number + 1] == " "))
        ):
            spans.append(Span(place.span.start + start, place.span.start + number))
            start = number + 1
    spans.append(Span(place.span.start + start, place.span.end))
    return [trimmed for span in spans if (trimmed := trim(audit, span)) is not None]


def is_topic(words: str) -> bool:
    """Answer whether words end in the は behind what a Japanese sentence is about."""
    return words.endswith("は") and not words.endswith(("では", "には", "とは", "または", "からは", "までは"))


def trim(audit: Audit, span: Span) -> Span | None:
    """Return a clause without the blanks and joining word at its ends."""
    words = audit.words(span)
    lead = len(words) - len(words.lstrip())
    for joiner in ("and ", "but "):
        if words.lstrip().startswith(joiner):
            lead += len(joiner)
    end = len(words.rstrip(" ."))
    return Span(span.start + lead, span.start + end) if end > lead else None


def uncovered(
    audit: Audit, span: Span, body: str, terms: frozenset[str], *, besides: str = ""
) -> tuple[list[str], list[str]]:
    """Return the nouns of a clause that the body lacks, and all of them but those in `besides`."""
    weak = audit.wording.weak_title_terms
    nouns = [
        token
        for token, _ in content_tokens(audit, span)
        if token.kind in ("noun", "proper")
        and token.lemma.lower() not in weak
        and len(token.surface) > 1
        and token.lemma.lower() not in besides
    ]
    missing = [token.surface for token in nouns if not is_found(token.lemma.lower(), body, terms)]
    return missing, [token.surface for token in nouns]


BODY_JA = "## 船\n\nフェリーは運航を再開した。\n\n会社は便を増やす計画だ。\n\n港の利用客も戻った。\n"
BODY_EN = (
    "## Line\n\nThe ferry resumed in November.\n\nThe company plans more trips.\n\nPassengers are back at the port.\n"
)

RULE = Rule(
    id="STR002",
    name="lead",
    level=Level.WARNING,
    needs=("P",),
    check=check,
    examples=(
        Example(text=f"# フェリー\n\n海軍の合同演習も始まった。\n\n{BODY_JA}", marks=("海軍の合同演習も始まった。",)),
        Example(
            text=f"# Ferry\n\nThe ferry is back, and the two navies held a joint exercise.\n\n{BODY_EN}",
            marks=("the two navies held a joint exercise",),
        ),
        Example(
            text=f"# フェリー\n\nフェリーの会社は海軍の演習に教官を貸し、港の利用客は戻った。\n\n{BODY_JA}",
            marks=("海軍の演習に教官を貸し",),
        ),
        Example(text=f"# フェリー\n\nフェリーは再開し、港に利用客が戻った。\n\n{BODY_JA}"),
        Example(text=f"# Ferry\n\nThe ferry company is back at the port.\n\n{BODY_EN}"),
    ),
)
