"""What a page is called: the matter or the names that its articles share."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from unicodedata import normalize

from msgspec import Struct

from keii.compose.topics import Topic, first_passage, speakers_of
from keii.lang.base import Language
from keii.model.notes import Mention
from keii.model.page import Draft
from keii.model.reading import Reading
from keii.model.text import Passage, Span

COVERS = 0.3  # share of the articles that use a phrase somewhere, from which it can name them all
NAMED = 0.6  # the same for a bare name, which says less
EQUALS = 0.85  # share of the first name's articles from which a second one is its equal (A and B)


class Title(Struct, frozen=True):
    """The title as a draft, and the words of it that the page's sentences speak of."""

    draft: Draft
    words: tuple[str, ...]


def title_of(
    readings: Sequence[Reading], topics: Sequence[Topic], about: str | None, language: Language
) -> Title | None:
    """Name the page: with a query as the articles put its words, otherwise by what most articles share."""
    choices = asked(readings, topics, about, language) if about else shared(readings, topics, language)
    for words in choices:
        passage = first_passage(readings, words[0]) if len(words) == 1 else common_passage(readings, words)
        if passage:
            topic = words[0] if len(words) == 1 else language.phrases.pair.format(*words)
            text = language.phrases.title.format(topic=topic[0].upper() + topic[1:])
            return Title(Draft(text=text, role="title", cites=(passage,)), words)
    return None


def asked(
    readings: Sequence[Reading], topics: Sequence[Topic], about: str, language: Language
) -> Iterator[tuple[str, ...]]:
    """Yield the articles' phrases that hold the query's words, or two words as the articles join them."""
    candidates = [topic.phrase for topic in topics]
    words = [normalize("NFKC", part.split("|")[0]) for part in about.split()]
    choices = [choice for part in about.split() for choice in normalize("NFKC", part).split("|")]
    if len(words) > 1:
        yield from ((c,) for c in candidates if all(word.lower() in c.lower() for word in words))
    yield from ((form,) for form in joined(readings, words if len(words) > 1 else choices[:2], language))
    yield from ((c,) for c in candidates if any(choice.lower() in c.lower() for choice in choices))
    yield from ((choice,) for choice in choices)


def shared(readings: Sequence[Reading], topics: Sequence[Topic], language: Language) -> Iterator[tuple[str, ...]]:
    """Yield what most articles share: a phrase, two names of equal standing, one name.

    A phrase that few articles use goes behind a bare name, unless it has that name in it.
    """
    names = names_of(readings, language)
    best = topics[0].phrase if topics else ""
    use = share_of(readings, best) if best else 0.0
    pair = len(names) > 1 and names[1][1] >= EQUALS * names[0][1]
    if best and use >= COVERS and (not names or names[0][0] in best or use >= max(NAMED, names[0][1])):
        yield (best,)
    if pair:
        yield (names[0][0], names[1][0])
    if names:
        yield (names[0][0],)
    yield from ((topic.phrase,) for topic in topics)


def names_of(readings: Sequence[Reading], language: Language) -> list[tuple[str, float]]:
    """List the names of places, things and people that most articles print, with the share that does.

    Nobody who speaks or relays is one, nor a name within another's.
    """
    counts: Counter[str] = Counter()
    telling: Counter[str] = Counter()
    for reading in readings:
        counts.update({reading.words(m.span) for m in reading.notes.mentions if is_name(m, reading)})
        telling.update(speakers_of(reading))
    most = [
        (name, share_of(readings, name))
        for name, count in counts.items()
        if count >= NAMED / 2 * len(readings) and language.phrases.can_name(name) and 4 * telling[name] < len(readings)
    ]
    most = [(name, share) for name, share in most if share >= NAMED]
    most.sort(key=lambda pair: (-pair[1], pair[0]))
    return [(name, share) for name, share in most if not any(name != other and other in name for other, _ in most)]


def is_name(mention: Mention, reading: Reading) -> bool:
    """Answer whether a mention names a place, a thing, or a person by the full name."""
    if mention.type == "person":
        return len(reading.words(mention.span).replace("・", " ").split()) > 1
    return mention.type in ("place", "other")


def share_of(readings: Sequence[Reading], phrase: str) -> float:
    """Return the share of the articles that use a phrase anywhere."""
    return sum(phrase in r.article.text or phrase in r.article.headline for r in readings) / len(readings)


def joined(readings: Sequence[Reading], words: Sequence[str], language: Language) -> list[str]:
    """List the ways in which the articles join the words (「AとB」, "A and B"), the commonest first."""
    forms = [joiner.join(words) for joiner in language.phrases.joiners]
    counts = Counter({form: sum(form in reading.article.text for reading in readings) for form in forms})
    return sorted((form for form in forms if counts[form]), key=lambda form: (-counts[form], form))


def common_passage(readings: Sequence[Reading], words: Sequence[str]) -> Passage | None:
    """Return the first sentence, oldest article first, that uses all the words."""
    for reading in readings:
        for span in reading.article.sentences:
            if all(word in span.of(reading.article.text) for word in words):
                return reading.article.passage(Span(span.start, span.end))
    return None
