"""Edits that change nothing of what is said: no finding may come of them."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from itertools import pairwise

from keii.bench.check.calendar import find_dates
from keii.bench.check.census import names_of
from keii.bench.check.faults.dates import place_of, relative
from keii.bench.check.faults.names import named, title_at
from keii.bench.check.faults.numbers import figures_in
from keii.bench.check.faults.words import QUOTED, TOLD_EN, TOLD_JA, exchanges
from keii.bench.check.mutants import Change, Mutant, Scene, edited, replaced
from keii.bench.check.parts import CITES, Part

WORDS_EN = ("", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine")
DIGITS_JA = "〇一二三四五六七八九"
SCALE_JA = re.compile(r"(?P<high>\d+)万(?P<low>\d{1,4})?(?!\d|億)")
BIG_JA = re.compile(r"(?<![\d.,億万兆])(?P<n>\d{1,3}(?:,\d{3})+|\d{5,8})(?![\d.,億万])")
BIG_EN = re.compile(r"(?<![\d.,])(?P<n>\d{1,3}(?:,\d{3}){2,})(?![\d,])")
WORDED_EN = re.compile(r"(?P<n>\d+(?:\.\d{1,2})?) million\b")
SMALL = re.compile(r"(?<![\d.,-])(?P<n>[2-9])(?![\d.,:%-])")
PERCENT = {"ja": (("%", "パーセント"), ("％", "%"), ("パーセント", "%")),
           "en": (("percent", "%"), ("per cent", "percent"), ("%", " percent"))}  # fmt: skip
FULL_WIDTH = str.maketrans("0123456789", "０１２３４５６７８９")
CLAUSE_JA = re.compile(r"^(?P<who>[^、。「」]{2,30}?は)(?P<when>(?:\d{4}年)?\d{1,2}月\d{1,2}日)(?:に|、)(?P<rest>.+)$")
CLAUSE_EN = re.compile(r"^(?P<rest>[A-Z][^,;\"“]{20,}?) on (?P<when>\d{1,2} \w+ \d{4})\.$")


def renumbered(scene: Scene) -> Iterator[Mutant]:
    """Yield figures in another notation: 4万2000 as 42,000, 2.3 million as 2,300,000, 3 as three."""
    for part in scene.shuffled(scene.page.parts):
        for old, start, new in notations(scene, part) if part.is_claim else ():
            yield edited(scene, "number notation", part, Change(start, start + len(old), new))


def notations(scene: Scene, part: Part) -> Iterator[tuple[str, int, str]]:
    """Yield figures of a sentence with their place and another way to print each."""
    text = part.text
    taken = [(found.start, found.end) for found in find_dates(text)] + [m.span() for m in QUOTED.finditer(text)]
    shapes: list[tuple[re.Pattern[str], Callable[[re.Match[str]], str | None]]] = [
        (SCALE_JA, lambda m: f"{int(m['high']) * 10_000 + int(m['low'] or 0):,}"),
        (BIG_JA, in_tens_of_thousands),
        (SMALL, lambda m: DIGITS_JA[int(m["n"])]),
    ]
    if scene.language == "en":
        shapes = [
            (BIG_EN, lambda m: f"{int(m['n'].replace(',', '')) / 1e6:g} million"),
            (WORDED_EN, lambda m: f"{round(float(m['n']) * 1e6):,}"),
            (SMALL, lambda m: WORDS_EN[int(m["n"])]),
        ]
    for shape, printed in shapes:
        for match in shape.finditer(text):
            clear = not any(start < match.end() and match.start() < end for start, end in taken)
            after = re.match(r"(?:月|日|時|分|万|億|年|回目|代| (?:million|billion))|[a-z]", text[match.end() :])
            before = re.search(r"(?:第|午前|午後|[A-Za-z]|万|億|年|月|\d)$", text[: match.start()])
            new = printed(match)
            if clear and not before and new and not (shape is SMALL and after):
                yield match.group(), match.start(), new


def in_tens_of_thousands(match: re.Match[str]) -> str | None:
    """Print 42,000 as 4万2000."""
    value = int(match["n"].replace(",", ""))
    high, low = divmod(value, 10_000)
    return None if not high else f"{high}万{low or ''}"


def wider_digits(scene: Scene) -> Iterator[Mutant]:
    """Yield Japanese figures in full-width digits."""
    if scene.language != "ja":
        return
    for part in scene.shuffled(scene.page.parts):
        for found in figures_in(part) if part.is_claim else ():
            new = found.group().translate(FULL_WIDTH)
            yield edited(scene, "full-width digits", part, Change(found.start(), found.end(), new))


def other_percents(scene: Scene) -> Iterator[Mutant]:
    """Yield percentages with the sign written otherwise."""
    for part in scene.shuffled(scene.page.parts):
        for found in figures_in(part) if part.is_claim else ():
            rest = part.text[found.end() :]
            gap = len(rest) - len(rest.lstrip(" "))
            for old, new in PERCENT[scene.language]:
                if rest[gap:].startswith(old):
                    yield edited(scene, "percent sign", part, Change(found.end(), found.end() + gap + len(old), new))
                    break


def redated(scene: Scene) -> Iterator[Mutant]:
    """Yield dates in another notation: 2026/3/9, March 9, 2026."""
    for part in scene.shuffled(scene.page.parts):
        for found in find_dates(part.text) if part.is_claim else ():
            if found.year and found.day and found.month:
                day = found.as_date(0)
                new = scene.say(ja=f"{day.year}/{day.month}/{day.day}", en=f"{day:%B} {day.day}, {day.year}")
                comma = scene.say(ja="", en="" if part.text[found.end : found.end + 1] in ("", ".", ",") else ",")
                yield edited(scene, "date notation", part, Change(found.start, found.end, new + comma))


def rightly_relative(scene: Scene) -> Iterator[Mutant]:
    """Yield dates told as the page's own day allows: 今年3月10日 on a page of that year."""
    for part in scene.shuffled(scene.page.of_kind("body", "bullet", "lead", "takeaway", "why")):
        for found in find_dates(part.text):
            if scene.page.day is None or not found.year or not found.month:
                continue
            if found.as_date(0).year == scene.page.day.year and scene.language == "ja":
                new = "今年" + found.printed().split("年")[-1]
                yield edited(scene, "right relative", part, Change(found.start, found.end, new))
            elif new_en := relative(scene, found, scene.page.day, scene.page.day):
                yield edited(scene, "right relative", part, Change(*place_of(part, found), new_en))


def completed(scene: Scene) -> Iterator[Mutant]:
    """Yield days without a year with the year they lie in, where a cited source's day leaves no doubt."""
    for part in scene.shuffled(scene.page.of_kind("body", "bullet", "lead", "takeaway", "why")):
        days = [s.published for n in part.cites if (s := scene.page.source(n)) and s.published]
        for found in find_dates(part.text):
            if found.year is None and days and all(abs((found.as_date(d.year) - d).days) < 60 for d in days):
                year = days[0].year
                new = scene.say(ja=f"{year}年{found.printed()}", en=f"{found.printed()} {year}")
                if found.shape != "us short":
                    yield edited(scene, "year added", part, Change(found.start, found.end, new))


def shorter_names(scene: Scene) -> Iterator[Mutant]:
    """Yield people by their family name alone, where the full name stands before."""
    names = names_of(scene.page)
    for part in scene.shuffled(scene.page.of_kind("body", "bullet", "takeaway")):
        for kind, start, end in named(names, part):
            full = part.text[start:end]
            last = full.split(" ")[-1].split("・")[-1]
            earlier = scene.page.text[: part.start]
            if kind == "people" and last != full and (full in earlier or last in earlier):
                yield edited(scene, "short name", part, Change(start, end, last))


def honorifics(scene: Scene) -> Iterator[Mutant]:
    """Yield Japanese people with 氏 for their title, where page and sources give the title."""
    names = names_of(scene.page)
    for part in scene.shuffled(scene.page.of_kind("body", "bullet", "takeaway")):
        for kind, start, end in named(names, part) if scene.language == "ja" else ():
            place = title_at(scene, part, start, end) if kind == "people" else None
            if place and part.text[start:end] + part.text[slice(*place)] in scene.page.text[: part.start]:
                yield edited(scene, "honorific", part, Change(*place, "氏"))


def synonyms(scene: Scene) -> Iterator[Mutant]:
    """Yield sentences with a word exchanged for one of the same meaning."""
    for part in scene.shuffled(scene.page.parts):
        for change in exchanges(scene, part, "synonyms") if part.is_claim else ():
            yield edited(scene, "synonym", part, change)
            break


def reordered(scene: Scene) -> Iterator[Mutant]:
    """Yield sentences with the day before or behind the rest."""
    for part in scene.shuffled(scene.page.of_kind("body", "bullet", "lead", "takeaway")):
        text = part.text
        if match := CLAUSE_JA.match(text):
            new = f"{match['when']}、{match['who']}{match['rest']}"
        elif match := CLAUSE_EN.match(text):
            new = f"On {match['when']}, {inside(match['rest'])}."
        else:
            continue
        yield edited(scene, "clauses reordered", part, Change(0, len(text), new))


def cut_quotes(scene: Scene) -> Iterator[Mutant]:
    """Yield quotations with words left out and marked as such."""
    for part in scene.shuffled(scene.page.parts):
        for match in QUOTED.finditer(part.text) if part.is_claim else ():
            words = match.group()[1:-1]
            start = match.start() + 1
            if scene.language == "en" and len(words.split()) >= 6:
                parts = words.split(" ")
                new = " ".join((*parts[:2], "…", *parts[3:]))
                yield edited(scene, "quote shortened", part, Change(start, start + len(words), new))
            elif scene.language == "ja" and "、" in words[2:-2]:
                yield edited(scene, "quote shortened", part, Change(start, start + words.rindex("、") + 1, "……"))


def joined(scene: Scene) -> Iterator[Mutant]:
    """Yield two neighbouring sentences of one source joined into one."""
    body = scene.page.of_kind("body")
    pairs = [(one, two) for one, two in pairwise(body) if one.cites == two.cites and two.start - one.end < 2]
    for one, two in scene.shuffled(pairs):
        cites = "".join(CITES.findall(two.raw))
        if scene.language == "en":
            opening = two.text.split(" ")[0]
            small = opening.lower() if f" {opening.lower()} " in scene.page.everything else opening
            raw = f"{one.text.rstrip('.')}; {small}{two.text[len(opening) :].rstrip('.')}{cites}."
        elif one.text.endswith(("した。", "った。", "れた。")):
            raw = f"{one.text.rstrip('。')}が、{two.text.rstrip('。')}{cites}。"
        else:
            continue
        whole = Part(kind="body", raw=scene.page.text[one.start : two.end], start=one.start, cites=one.cites)
        yield replaced(scene, "facts joined", whole, raw, f"joined: {raw}")


def held(scene: Scene) -> Iterator[Mutant]:
    """Yield statements with their speaker told in another way: Xによると, according to X."""
    for part in scene.shuffled(scene.page.of_kind("body", "bullet", "why")):
        text = part.text
        if match := TOLD_JA.match(text):
            new = f"{match['who']}によると、{match['what']}という{match['end']}"
        elif match := TOLD_EN.match(text):
            mark = "." if text.endswith(".") else ""
            new = f"According to {inside(match['who'])}, {match['what'].rstrip('.')}{mark}"
        else:
            continue
        yield edited(scene, "hedge with holder", part, Change(0, len(text), new))


def inside(words: str) -> str:
    """Return an English phrase as it stands inside a sentence: a small letter for its article."""
    return words[:1].lower() + words[1:] if words.startswith(("The ", "A ", "An ")) else words


EDITS = {
    "number notation": renumbered,
    "full-width digits": wider_digits,
    "percent sign": other_percents,
    "date notation": redated,
    "right relative": rightly_relative,
    "year added": completed,
    "short name": shorter_names,
    "honorific": honorifics,
    "synonym": synonyms,
    "clauses reordered": reordered,
    "quote shortened": cut_quotes,
    "facts joined": joined,
    "hedge with holder": held,
}
