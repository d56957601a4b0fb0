"""English sentence borders, as offsets into unchanging text."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator, Sequence

from keii.lang.base.sentences import find_lines, spans_between
from keii.model.text import Span

# "…he left." [1] Next: the mark, closing quotes and brackets, note numbers, then white space or the end.
MARK = re.compile(r"(?P<mark>[.!?…]+)(?P<close>(?:['\"”’)\]»}]|\[\d{1,3}\])*)(?=\s|$)|[。！？]+[」』]*")
WORD_BEFORE = re.compile(r"[^\s(\[\"“‘'«—–]+$")
OPENING = "\"'“‘«([{*•-–—"
NEXT_WORD = re.compile(r"[^\W_]+(?:[-'’][^\W_]+)*")

NEVER_LAST = frozenset(
    "adm asst atty brig capt cdr cmdr col cpl dr drs gen gov hon insp lt maj messrs mlle mme mr mrs ms msgr mt mx pfc "
    "pres prof pvt rep reps rev sen sens sgt supt vs viz cf eg ie e.g i.e approx fig figs nos op pp vol".split()
)
SELDOM_LAST = frozenset(
    "assn ave blvd bros co corp dept dist est etc ft inc jr ltd llc plc sr st univ intl natl u.s.a al ed eds govt "
    "ala ariz ark calif colo conn del fla ga ill ind kan ky la mass md mich minn miss mo mont neb nev okla ore pa "
    "tenn tex va vt wash wis wyo".split()
)
MONTHS = frozenset("jan feb mar apr jun jul aug sep sept oct nov dec".split())
NUMBERED = frozenset("no art sec ch par p ver".split())
CLOCK = frozenset(("a.m", "p.m", "am", "pm"))
AFTER_CLOCK = frozenset(
    "monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thur thurs fri sat sun january "
    "february march april may june july august september october november december jan feb mar apr jun jul aug sep "
    "sept oct nov dec est edt cst cdt mst mdt pst pdt et ct mt pt gmt utc bst cet cest jst eastern central mountain "
    "pacific local greenwich".split()
)
STARTERS = frozenset(
    "A According After All Also Although An And Another Any As At Because Before Both But By Despite During Each "
    "Earlier Even Every Few For From He Her Here His How However I If In Instead It Its Last Later Many Meanwhile More "
    "Most Much My Nearly Neither No None Nor Not Now Of On Once One Only Or Other Others Our Over She Since So Some "
    "Still Such That The Their Then There These They This Those Though Through To Today Two Under Unless Until We "
    "What When Where Whether Which While Who Why With Without Yet You Your".split()
)
MARKED_NAMES = frozenset(("yahoo", "e", "jeopardy"))
ACRONYM = re.compile(r"(?:[A-Za-z]\.)+[A-Za-z]")
WRAP = range(45, 101)  # the width of hard-wrapped text


def split_sentences(text: str, paragraphs: Sequence[Span]) -> tuple[Span, ...]:
    """Return the sentence spans of `text`; none crosses a paragraph, or a line that is not wrapped."""
    return tuple(
        span
        for paragraph in paragraphs
        for start, end in find_stretches(text, paragraph)
        for span in spans_between(text, start, end, tuple(find_borders(text, start, end)))
    )


def find_stretches(text: str, paragraph: Span) -> Iterator[tuple[int, int]]:
    """Yield the lines of a paragraph, or the whole of it when its lines were wrapped at a fixed width."""
    lines = tuple(find_lines(text, paragraph))
    if len(lines) > 1 and is_wrapped(text, lines):
        yield lines[0][0], lines[-1][1]
    else:
        yield from lines


def is_wrapped(text: str, lines: Sequence[tuple[int, int]]) -> bool:
    """Answer whether these lines are one paragraph broken at a fixed width, as mail and plain text are."""
    if not all(end - start in WRAP for start, end in lines[:-1]):
        return False
    joints = itertools.pairwise(lines)
    return any(text[before[1] - 1] not in '.!?:;"”' and text[after[0]].islower() for before, after in joints)


def find_borders(text: str, start: int, end: int) -> Iterator[int]:
    """Yield where a sentence ends within `text[start:end]`."""
    first = start
    for mark in MARK.finditer(text, start, end):
        border = mark.end()
        if border < end and is_border(text, mark, first, end):
            yield border
            first = border


def is_border(text: str, mark: re.Match[str], first: int, end: int) -> bool:
    """Answer whether a sentence that began at `first` ends with this mark."""
    signs = mark.group("mark")
    if signs is None:  # a Japanese or Chinese full stop needs no blank behind it
        return True
    place = mark.end()
    while place < end and (text[place].isspace() or text[place] in OPENING):
        place += 1
    opened = any(sign in '"“‘«([' for sign in text[mark.end() : place])
    word = NEXT_WORD.match(text, place, end)
    following = word.group() if word else ""
    found = WORD_BEFORE.search(text, max(first, mark.start() - 30), mark.start())
    before = found.group() if found else ""
    if signs != ".":
        return ends_loudly(before, following, opened)
    if mark.group("close"):
        return not following[:1].islower()
    if not before:
        return text[first : mark.start()].strip() != ""
    return ends_plainly(before, following, opened, at_start=not text[first : mark.start() - len(before)].strip())


def ends_loudly(before: str, following: str, opened: bool) -> bool:
    """Decide for `!`, `?` and dots of omission: the next sentence must not begin in lower case."""
    if before.lower() in MARKED_NAMES and following in ("Inc", "News", "Mail", "Finance", "Sports", "Japan"):
        return False
    return opened or not following[:1].islower() or is_odd_name(following)


def ends_plainly(before: str, following: str, opened: bool, *, at_start: bool) -> bool:
    """Decide for one full stop by the words on both sides of it."""
    key = before.lower()
    number = following[:1].isdigit()
    if key in NEVER_LAST or (key in NUMBERED and number):
        return False
    if at_start and (before.isdigit() or len(before) == 1) and len(before) < 4:
        return False  # "1. Prices", "A. Prices": the number of a list
    if key in MONTHS and before[0].isupper():
        return not number and not following[:1].islower()
    if key in CLOCK:
        return not number and not following[:1].islower() and following.lower() not in AFTER_CLOCK
    is_initial = len(before) == 1 and before.isalpha() and before.isupper()
    if (key in SELDOM_LAST and before[:1].isupper()) or key == "etc" or is_initial or ACRONYM.fullmatch(before):
        return following in STARTERS or (opened and following[:1].isupper() and not is_initial)
    if following[:1].islower() and not opened:
        return is_odd_name(following) or (len(before) > 3 and before.isalpha() and key not in SELDOM_LAST)
    return True


def is_odd_name(word: str) -> bool:
    """Answer whether a word begins in lower case because it is a name: iPhone, eBay, al-Qaida."""
    return any(letter.isupper() for letter in word[1:]) or word.startswith(("al-", "el-"))
