"""Names in a language with capitals: runs of capitalised words, with titles and offices around them.

A word that opens a sentence has a capital anyway: it counts when the article
prints it with a capital elsewhere, or when it can be nothing but a name.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from msgspec import Struct
from msgspec.structs import replace

from keii.annotate.name_types import ABBREVIATED, country_before, known_type, owned_body, read_run, title_at
from keii.lang.base import NameTable, Token
from keii.model.article import Article
from keii.model.notes import Mention
from keii.model.text import Span

OPENERS = frozenset("\"'“”‘’`«(:;–—•·*|")
HEADLINE = 0.7  # share of capitalised words that makes a line a headline


class Run(Struct, frozen=True):
    """Mentions read from one run of capitals; `weak` ones need a second witness in the article."""

    mention: Mention
    weak: bool


def capital_names(article: Article, tokens: Sequence[Sequence[Token]], table: NameTable) -> Iterator[Mention]:
    """Yield the names of an article in order, weak ones only where a second place bears them out."""
    runs = [run for words in tokens for run in sentence_runs(article.text, words, table)]
    firm = {run.mention.name for run in runs if not run.weak}
    parts = {part for name in firm for part in name.split()}
    persons = {run.mention.name for run in runs if run.mention.type == "person" and " " in run.mention.name}
    people = {run.mention.name.split()[-1] for run in runs if run.mention.type == "person" and run.mention.name}
    lower = {word.surface for words in tokens for word in words if word.kind == "noun"}
    for run in runs:
        mention, parted = run.mention, run.mention.name.split()
        if mention.type == "other" and (mention.name in persons or (parted[-1] in people and len(parted) < 4)):
            mention = replace(mention, type="person")
        person = mention.type == "person" and (len(parted) > 1 or parted[-1] in people)
        borne_out = mention.name in firm or (mention.name in parts and mention.name.lower() not in lower)
        if not run.weak or person or borne_out or mention.type in ("organization", "place"):
            yield mention


def sentence_runs(text: str, words: Sequence[Token], table: NameTable) -> Iterator[Run]:
    """Yield what the runs of one sentence name."""
    headline = is_headline(words)
    at = 0
    while at < len(words):
        if is_capital(words[at]):
            end = run_end(text, words, at, table)
            run, initial = trimmed(words, at, end, table)
            if run:
                body = owned_body(text, words, run, end, table)
                title = 0 if body else title_at(words, end, table, spaced=text)
                if body:
                    yield Run(body[0], False)
                    end = body[1]
                elif title and end + title < len(words) and is_capital(words[end + title]) and is_owner(run, table):
                    yield from titled(text, words, run[0], end, title, table=table)
                    end = run_end(text, words, end + title, table)
                else:
                    following = words[end] if end < len(words) else None
                    weak = headline or (initial and len(run) == 1)
                    for mention in read_run(text, run, following, table):
                        yield Run(mention, weak and not known_type(mention.name, table))
            at = max(end, at + 1)
            continue
        if words[at].surface.lower() not in table.openings:  # title_at says so too, for twice the time
            at += 1
            continue
        count = title_at(words, at, table, spaced=text)
        if count and at + count < len(words) and is_capital(words[at + count]) and adjoins(text, words, at + count):
            yield from titled(text, words, words[at], at, count, table=table)
            at = run_end(text, words, at + count, table)
            continue
        if count and (role := bare_role(text, words, at, count, table)):
            yield Run(role, False)
        at += max(count, 1)


def is_capital(word: Token) -> bool:
    """Answer whether a word is printed as a name is: Halva, U.S., al-Qaida."""
    surface = word.surface
    return word.kind == "proper" or (surface[:3] in ("al-", "el-") and surface[3:4].isupper())


def is_headline(words: Sequence[Token]) -> bool:
    """Answer whether nearly every word has a capital, so that capitals tell nothing."""
    letters = [word for word in words if word.surface[0].isalpha()]
    if words[-1].surface in '.!?"”’' or (len(words) > 1 and words[-2].surface == "."):
        return False
    return len(letters) > 4 and sum(is_capital(word) for word in letters) > HEADLINE * len(letters)


def adjoins(text: str, words: Sequence[Token], at: int) -> bool:
    """Answer whether a single blank (or nothing) parts a word from the one before it."""
    gap = text[words[at - 1].end : words[at].start]
    return gap in ("", " ")


def run_end(text: str, words: Sequence[Token], at: int, table: NameTable) -> int:
    """Return where the run of capitals that begins at `at` ends."""
    end = at + 1
    while end < len(words) and adjoins(text, words, end):
        word, before = words[end], words[end - 1].surface
        if is_capital(word) and not is_calendar(word.surface, table) and not is_calendar(before, table):
            end += 1
        elif is_joint(text, words, end, table):
            end += 2
        elif joined := connected(text, words, at, end, table):
            end += joined
        else:
            break
    return end


def is_joint(text: str, words: Sequence[Token], at: int, table: NameTable) -> bool:
    """Answer whether a mark stands inside a name: Gen. Smith, AT&T, the Workers' Party."""
    mark, before = words[at].surface, words[at - 1].surface
    if mark == ".":
        return (len(before) == 1 or before in ABBREVIATED) and capital_at(text, words, at + 1)
    if mark in ("'", "’"):
        return before[-1] == "s" and body_at(text, words, at + 1, table)
    return mark == "&" and capital_at(text, words, at + 1)


def is_calendar(word: str, table: NameTable) -> bool:
    """Answer whether a capitalised word is a weekday, a month or the like."""
    return word in table.not_names


def capital_at(text: str, words: Sequence[Token], at: int) -> bool:
    """Answer whether a capitalised word adjoins at `at`."""
    return at < len(words) and is_capital(words[at]) and adjoins(text, words, at)


def body_at(text: str, words: Sequence[Token], at: int, table: NameTable) -> bool:
    """Answer whether an organisation's head noun stands at `at`: the Workers' Party."""
    return capital_at(text, words, at) and words[at].surface in table.organization_ends


def connected(text: str, words: Sequence[Token], start: int, end: int, table: NameTable) -> int:
    """Return how many words a small word inside a name adds: Bank of England, Ludwig van Beethoven."""
    small, before = words[end].surface, words[end - 1].surface
    skip = 2 if end + 1 < len(words) and words[end + 1].surface == "the" else 1
    if not capital_at(text, words, end + skip) or is_calendar(words[end + skip].surface, table):
        return 0
    if small in table.connectors["particles"] and skip == 1:
        return 2
    if small in ("of", "for") and before in table.connectors[small]:
        return skip + 1
    if small in ("and", "&") and skip == 1:
        if end - start > 1 and any(word.surface in table.connectors["and"] for word in words[start:end]):
            return 2
        last = end + 1
        while capital_at(text, words, last + 1):
            last += 1
        single = end - start == 1 and not known_type(before, table)
        if single and last > end + 1 and words[last].surface in table.organization_ends:
            return 2
    return 0


def trimmed(words: Sequence[Token], at: int, end: int, table: NameTable) -> tuple[Sequence[Token], bool]:
    """Return a run without the ordinary word that opens its sentence, and whether it still opens it."""
    initial = at == 0 or words[at - 1].surface in OPENERS
    while at < end and initial:
        first = words[at].surface
        low = first.lower()
        title = title_at(words, at, table, spaced=None)
        shouted = first.isupper() and len(first) > 1
        ordinary = (low in table.common or "'" in low or "’" in low) and not shouted and first not in table.countries
        ordinary = ordinary and not (end - at > 1 and words[at + 1].surface in ("of", "for", "and"))
        if not ordinary or (end - at > 1 and (title or low in table.title_prefixes)):
            break
        at, initial = at + 1, False
    while at < end and (is_calendar(words[at].surface, table) or words[at].surface in (".", "&")):
        at += 1
    return words[at:end], initial


def is_owner(run: Sequence[Token], table: NameTable) -> bool:
    """Answer whether a run is only a country or its adjective, so that a title may belong to it."""
    name = " ".join(word.surface for word in run)
    return name in table.adjectives or name in table.countries or known_type(name, table) == "organization"


def titled(text: str, words: Sequence[Token], first: Token, at: int, count: int, *, table: NameTable) -> Iterator[Run]:
    """Yield the person behind a lower-case title: Russian president Vladimir Putin."""
    end = run_end(text, words, at + count, table)
    name = words[at + count : end]
    following = words[end] if end < len(words) else None
    found = list(read_run(text, name, following, table))
    if len(found) == 1 and found[0].type in ("other", "person") and found[0].span.end == name[-1].end:
        begin = country_before(words, at, table) or first
        span = replace(found[0].span, start=min(begin.start, first.start))
        yield Run(replace(found[0], type="person", span=span), False)
    else:
        yield from (Run(mention, False) for mention in found)


def bare_role(text: str, words: Sequence[Token], at: int, count: int, table: NameTable) -> Mention | None:
    """Return the office that stands for its holder: the prime minister, Salvea's president."""
    phrase = text[words[at].start : words[at + count - 1].end]
    if phrase.lower() not in table.roles or at == 0 or not adjoins(text, words, at):
        return None
    if words[at - 1].surface.lower() not in ("the", "'s", "’s"):
        return None
    return Mention(span=Span(words[at].start, words[at + count - 1].end), type="role", name=phrase)
