"""Opening a page for checking: its sentences read with the same eyes as the sources, each judged once."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import date

from msgspec.structs import replace

from keii.annotate import read_closely
from keii.check.glosses import without_glossed
from keii.check.intake import PageText
from keii.check.intake.cards import words_with_places
from keii.check.rule import Audit, Place
from keii.check.sources import Bound, bind
from keii.check.tongues import tongue_of
from keii.check.wordings import language
from keii.evidence.claims import Claim
from keii.evidence.judge import judge
from keii.evidence.retrieve import Library
from keii.evidence.walk import drafts_of
from keii.model.article import Article, DateStamp, Problem, digest_of
from keii.model.finding import Judgement
from keii.model.page import Draft, QuestionCard
from keii.model.reading import Reading
from keii.model.text import Span
from keii.read.garbled import is_garbled

CARD = re.compile(r"questions\[(\d+)\]")
GARBLED = "the text is garbled (a wrong encoding); save it again as UTF-8"
FATE = re.compile(r"\s?[(（][^()（）]*[)）]")  # 2025年6月12日（延期、10月9日に変更）: how a plan stands


def open_page(paper: PageText, readings: Sequence[Reading], *, as_of: date | None, ui: str) -> Audit:
    """Read the page's sentences, bind its sources, judge its claims; a source in a wrong encoding counts as unread."""
    garbled = [reading for reading in readings if is_garbled(reading.article.text)]
    readings = [reading for reading in readings if not is_garbled(reading.article.text)] if garbled else readings
    day = as_of or paper.page.as_of
    places = places_of(paper)
    reading = read_closely(article_of(paper, places, day))
    plain = without_glossed(paper.plain, reading)
    for abroad in read_abroad(paper, places, day):
        plain = without_glossed(plain, abroad)
    if plain != paper.plain:
        paper = replace(paper, plain=plain)
        reading = read_closely(article_of(paper, places, day))
    bound = bind(paper.page, readings)
    library = Library.of(readings) if readings else None
    return Audit(
        paper=paper,
        places=places,
        reading=reading,
        language=language(paper.page.in_language),
        bound=bound,
        library=library,
        judgements=judge_all(paper, places, bound, library, day) if library else {},
        as_of=day,
        ui=ui,
        unread=tuple(Problem(str(reading.article.id), GARBLED) for reading in garbled),
        garbled=frozenset(bind(paper.page, garbled).by_number),
    )


def read_abroad(paper: PageText, places: Sequence[Place], day: date | None) -> Iterator[Reading]:
    """Read the sentences in another language than the page's with that language's eyes."""
    page = paper.page.in_language
    tongues = {place: tongue_of(paper.plain[place.span.start : place.span.end], page) for place in places}
    for code in sorted({*tongues.values()} - {page}):
        article = article_of(paper, [place for place in places if tongues[place] == code], day)
        yield read_closely(replace(article, in_language=code))


def places_of(paper: PageText) -> tuple[Place, ...]:
    """List the page's sentences in the order of the file, each once."""
    found = {draft.span: (path, draft) for path, draft in reversed(list(drafts_of(paper.page))) if draft.span}
    places: list[Place] = []
    block = 0
    for span in sorted(found):
        if places and span.start < places[-1].span.end:
            continue
        while block + 1 < len(paper.blocks) and paper.blocks[block].end <= span.start:
            block += 1
        path, draft = found[span]
        card = card_of(paper, path)
        places.append(Place(path=path, draft=draft, span=span, index=len(places), block=block, card=card))
    return tuple(places)


def card_of(paper: PageText, path: str) -> QuestionCard[Draft] | None:
    """Return the card a path leads into."""
    match = CARD.match(path)
    return paper.page.questions[int(match[1])] if match else None


def article_of(paper: PageText, places: Sequence[Place], day: date | None) -> Article:
    """Make an article of the page, so that the annotators can read it: same text, same offsets."""
    blocks = sorted({paper.blocks[p.block] if paper.blocks else p.span for p in places})
    return Article(
        id=paper.name,
        text=paper.plain,
        digest=digest_of(paper.plain),
        in_language=paper.page.in_language,
        headline=paper.page.title.text if paper.page.title else "",
        date_published=DateStamp(day) if day else None,
        paragraphs=tuple(blocks),
        sentences=tuple(place.span for place in places),
    )


def judge_all(
    paper: PageText, places: Sequence[Place], bound: Bound, library: Library, day: date | None
) -> dict[int, Judgement]:
    """Judge every claim of the page; a timeline entry is judged together with its date."""
    found: dict[int, Judgement] = {}
    for place in places:
        if place.is_claim:
            words, _ = claim_words(paper, places, place)
            claim = Claim(words, tongue_of(words, paper.page.in_language), day)
            found[place.index] = judge(claim, library, cited=bound.ids_of(place.draft.refs))
    return found


def claim_span(places: Sequence[Place], place: Place) -> Span:
    """Return the place of a claim: a timeline entry begins with its date."""
    before = places[place.index - 1] if place.index else None
    if place.role == "entry" and before is not None and before.role == "as_of" and before.block == place.block:
        return Span(before.span.start, place.span.end)
    return place.span


def claim_words(paper: PageText, places: Sequence[Place], place: Place) -> tuple[str, tuple[int, ...]]:
    """Return the words of a claim and where each letter of them stands on the page.

    Markup, glossed expressions and what stands in brackets behind an entry's date are left out.
    """
    span = claim_span(places, place)
    words, at = words_with_places(paper.plain, place.span)
    if span.start == place.span.start:
        return words, at
    date = places[place.index - 1].span
    opening, opening_at = words_with_places(paper.plain, date)
    fates = [match.span() for match in FATE.finditer(paper.plain, date.end, place.span.start)]
    gap = tuple(n for n in range(date.end, place.span.start) if not any(start <= n < end for start, end in fates))
    return opening + "".join(paper.plain[n] for n in gap) + words, (*opening_at, *gap, *at)
