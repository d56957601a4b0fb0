"""Articles of another language that may tell of a story: those that print two of its names, or one and its thing."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

from keii import plugins
from keii.lang.base import Language
from keii.link.actor_forms import folded
from keii.link.name_ties import SHORTEST, parted, sounds_like
from keii.model.article import Article
from keii.model.reading import Reading

NAMES = 80  # names of a story that are looked for, the most frequent ones
SHARED = 2  # names and things that an article must share with the story; one is a coincidence
MOST = 100  # articles of the other language that are read: they may add steps to eight cards, no more


def find_kin(readings: Sequence[Reading], articles: Sequence[Article]) -> tuple[Article, ...]:
    """Pick the articles that print two names of the story, or one and a thing it is about, the newest, in order."""
    if not articles or not readings:
        return ()
    own: Language = plugins.load("languages", readings[0].article.in_language)
    other: Language = plugins.load("languages", articles[0].in_language)
    meanings = Meanings(frequent_names(readings, own), own, other)
    printed = [frozenset(words_of(article, other)) for article in articles]
    meant = {word: found for word in sorted(set[str]().union(*printed)) if (found := meanings.of(word))}
    things = own.neutral.find_things(" ".join(reading.article.text for reading in readings))
    kin: list[Article] = []
    for article, words in zip(articles, printed, strict=True):
        shared = {name for word in words for name in meant.get(word, ())}
        if shared and (len(shared) >= SHARED or other.neutral.find_things(article.text) & things):
            kin.append(article)
    days = [article.date_published.day.toordinal() if article.date_published else 0 for article in kin]
    newest = sorted(range(len(kin)), key=lambda place: (-days[place], place))[:MOST]
    return tuple(kin[place] for place in sorted(newest))


def frequent_names(readings: Iterable[Reading], language: Language) -> tuple[str, ...]:
    """List the parts of names that most articles of the story print."""
    counts: Counter[str] = Counter()
    for reading in readings:
        text = reading.article.text
        printed = {part for mention in reading.notes.mentions for part in parts_of(mention.name, language)}
        counts.update(printed | {form for form in language.neutral.names if form in text})
    return tuple(name for name, _ in sorted(counts.items(), key=lambda pair: (-pair[1], pair[0]))[:NAMES])


def parts_of(name: str, language: Language) -> Iterator[str]:
    """Yield the parts of a name, without the kind of body it is."""
    base, _ = parted(name, language.neutral)
    yield from (part for part in base.replace("・", " ").replace("＝", " ").split() if len(part) > 1)


def words_of(article: Article, language: Language) -> Iterator[str]:
    """Yield what can be a name in an article, a run of capitals also word by word."""
    text = f"{article.headline}\n{article.text}"
    for match in language.neutral.words.finditer(text):
        yield match.group()
        yield from match.group().replace("・", " ").replace("＝", " ").split()
    yield from (form for form in language.neutral.names if form in text)


class Meanings:
    """Which names of a story a word of another language can be, looked up by its first letter."""

    def __init__(self, names: Sequence[str], own: Language, other: Language):
        self.own, self.other = own, other
        self.codes = {code: name for name in names if (code := own.neutral.names.get(name))}
        self.latin = {folded(name): name for name in names if name.isascii()}
        self.sounds: dict[str, list[str]] = {}
        for name in names:
            for letter in set(name[:1].lower() if name.isascii() else own.neutral.initials(name)):
                self.sounds.setdefault(letter, []).append(name)

    def of(self, word: str) -> frozenset[str]:
        """Return the names of the story that a word can be."""
        code = self.other.neutral.names.get(word)
        found = {self.codes[code]} if code in self.codes else set()
        if word.isascii():
            if (name := self.latin.get(folded(word))) is not None:
                found.add(name)
            near = self.sounds.get(word[:1].lower(), ()) if len(word) >= SHORTEST else ()
            letters = word.lower()
            return frozenset(found.union(name for name in near if sounds_like(self.own.neutral, name, letters)))
        for letter in set(self.other.neutral.initials(word)):
            able = [name for name in self.sounds.get(letter, ()) if name.isascii() and len(name) >= SHORTEST]
            found |= {name for name in able if sounds_like(self.other.neutral, word, name.lower())}
        return frozenset(found)
