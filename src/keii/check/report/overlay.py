"""The report as one HTML page: the page that was checked with its faults underlined, passages at its side.

It needs nothing from the network and works without its script, which only hears the keys j and k; light and dark follow
the reader's system.
"""

from __future__ import annotations

from base64 import b64encode
from collections.abc import Sequence
from hashlib import sha256
from itertools import pairwise
from pathlib import Path
from unicodedata import normalize

from msgspec import Struct

from keii import __version__
from keii.check import Report
from keii.check.report import counts_of, families_of, shown
from keii.check.report.place import article_of, source_name
from keii.check.report.words import words_of
from keii.check.wordings import language, shortened
from keii.evidence.walk import drafts_of
from keii.lang.base.tokens import Token
from keii.model.finding import Evidence, Finding, Level
from keii.model.text import Span

TEMPLATE = Path(__file__).with_name("overlay.html")
SCRIPT = Path(__file__).with_name("overlay.js")
SHAPES = {"error": "■", "warning": "▲", "note": "●"}
COMPARED = ("noun", "proper", "verb", "adjective", "number")
TAGS: dict[str, str] = {"title": "h1", "heading": "h2", "question": "h3"}


class Piece(Struct, frozen=True):
    """A stretch of a block under the same findings; `opens` are those that begin here."""

    text: str
    level: str
    numbers: tuple[int, ...]
    opens: tuple[int, ...]


class Block(Struct, frozen=True):
    """A block of the page as it is shown."""

    tag: str
    role: str
    pieces: tuple[Piece, ...]


class Word(Struct, frozen=True):
    """A stretch of words, marked when the other side lacks it."""

    text: str
    differs: bool


class Passage(Struct, frozen=True):
    """A passage beside a finding."""

    words: tuple[Word, ...]
    source: str
    url: str | None


class Card(Struct, frozen=True):
    """A finding as the side panel shows it."""

    number: int
    rule: str
    level: str
    level_word: str
    shape: str
    message: str
    claim: tuple[Word, ...]
    passages: tuple[Passage, ...]
    suggestion: str | None


def render(report: Report, minimum: Level) -> str:
    """Return the overlay."""
    from jinja2 import Environment
    from markupsafe import Markup

    script = SCRIPT.read_text("utf-8").strip()
    findings = shown(report, minimum)
    words = words_of(report.ui)
    template = Environment(autoescape=True, trim_blocks=True, lstrip_blocks=True).from_string(
        TEMPLATE.read_text("utf-8")
    )
    families = families_of(findings)
    stands = (
        words.no_sources
        if report.with_evidence is None
        else words.stands.format(n=report.with_evidence, m=report.sentences)
    )
    return template.render(
        ui=report.ui,
        language=report.paper.page.in_language,
        name=report.paper.name,
        title=words.title.format(name=report.paper.name),
        words=words,
        counts=counts_of(findings),
        families=[(words.families.get(name, name), count) for name, count in families.items()],
        stands=stands,
        shapes=SHAPES,
        blocks=blocks_of(report, findings),
        cards=[card_of(report, number, finding) for number, finding in enumerate(findings, 1)],
        unread=report.unread,
        script=Markup(script),
        script_hash=Markup(f"'sha256-{b64encode(sha256(script.encode()).digest()).decode()}'"),
        made_by=f"keii {__version__}",
    )


def blocks_of(report: Report, findings: Sequence[Finding]) -> list[Block]:
    """List the blocks of the page in the order of the file, with the findings laid over them."""
    spans: dict[Span, str] = {}
    for _, draft in drafts_of(report.paper.page):
        if draft.span is not None:
            spans[draft.span] = draft.role
    for source in report.paper.page.sources:
        if source.span is not None:
            spans[source.span] = "source"
    if report.paper.as_of_span is not None:
        spans[report.paper.as_of_span] = "as_of"
    return [
        Block(TAGS.get(role, "p"), role, tuple(pieces_of(report, span, findings)))
        for span, role in sorted(spans.items())
    ]


def pieces_of(report: Report, span: Span, findings: Sequence[Finding]) -> list[Piece]:
    """Cut a block where findings begin and end."""
    over = [(number, f) for number, f in enumerate(findings, 1) if f.span.overlaps(span) or f.span == span]
    cuts = {span.start, span.end}
    for _, finding in over:
        cuts |= {max(span.start, finding.span.start), min(span.end, finding.span.end)}
    ordered = sorted(cuts)
    pieces: list[Piece] = []
    for start, end in pairwise(ordered):
        here = [(n, f) for n, f in over if f.span.start <= start and end <= f.span.end]
        opens = tuple(n for n, f in here if max(f.span.start, span.start) == start and f.span.start >= span.start)
        level = next((lv.value for lv in Level if any(f.level is lv for _, f in here)), "")
        pieces.append(Piece(report.paper.text[start:end], level, tuple(n for n, _ in here), opens))
    return pieces


def card_of(report: Report, number: int, finding: Finding) -> Card:
    """Return a finding as the side panel shows it."""
    words = words_of(report.ui)
    sentence = sentence_of(report, finding)
    best = finding.evidence[0].exact if finding.evidence else ""
    return Card(
        number=number,
        rule=finding.rule,
        level=finding.level.value,
        level_word=words.levels[finding.level.value],
        shape=SHAPES[finding.level.value],
        message=finding.message,
        claim=compared(sentence, best, report.paper.page.in_language)
        if best
        else (Word(shortened(sentence, 200), False),),
        passages=tuple(passage_of(report, e, sentence, words.undated) for e in finding.evidence[:2]),
        suggestion=finding.suggestion,
    )


def plain(sentence: str) -> Word:
    """Return a sentence that is held against nothing, cut to what a panel can hold."""
    return Word(shortened(sentence, 200), False)


def sentence_of(report: Report, finding: Finding) -> str:
    """Return the sentence a finding lies in, else its own words."""
    for _, draft in drafts_of(report.paper.page):
        if draft.span is not None and draft.span.contains(finding.span):
            return draft.text
    return " ".join(finding.exact.split())


def passage_of(report: Report, evidence: Evidence, sentence: str, undated: str) -> Passage:
    """Return a passage with the words that the page's sentence lacks marked."""
    article = article_of(report, evidence)
    url = article.url if article and article.url and article.url.startswith(("https://", "http://")) else None
    words = compared(evidence.exact, sentence, report.paper.page.in_language)
    return Passage(words, source_name(report, evidence, undated), url)


def compared(text: str, other: str, code: str) -> tuple[Word, ...]:
    """Cut `text` into stretches; those with content words that `other` lacks are marked."""
    tokens = language(code).tokens
    theirs = {key(token) for token in tokens(other)}
    found: list[Word] = []
    end = 0
    for token in tokens(text):
        if token.kind in COMPARED and key(token) not in theirs:
            if token.start > end:
                found.append(Word(text[end : token.start], False))
            found.append(Word(text[token.start : token.end], True))
            end = token.end
    if end < len(text):
        found.append(Word(text[end:], False))
    return tuple(found)


def key(token: Token) -> str:
    """Return the form two words are compared by."""
    return normalize("NFKC", token.lemma or token.surface).lower()
