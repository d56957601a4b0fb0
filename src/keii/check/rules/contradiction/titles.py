"""CON003 titles: one person stands under several titles.

## What it finds
A name that the page joins with two different offices (ドスカ外相, ドスカ大統領; "President Doska").

## Why it matters
One of them is wrong or out of date, and a reader takes them for two people.

## What it leaves alone
氏, さん, "Mr" and other honorifics; the bare name; former offices marked as such (元, former); another
form of one office (Adm, Admiral; 首相, 総理大臣); timeline entries, which have the office of their day.

## How to fix it
Use the office the person holds at the page's date, everywhere.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping

from keii.check.rule import Audit, Example, Rule
from keii.model.finding import Finding, Level
from keii.model.notes import Mention

WEAK = frozenset({"honorific", ""})
SHORT = 3  # letters an abbreviated title has: Adm, Gen, Sen
DATED = frozenset({"entry", "statement"})


def check(audit: Audit) -> Iterator[Finding]:
    """Yield the first mention under each rarer title."""
    titled: dict[str, list[tuple[str, Mention]]] = {}
    for place in audit.places:
        if place.role in DATED:
            continue
        for mention in audit.reading.mentions_in(place.span):
            title = title_of(audit, mention)
            if title:
                titled.setdefault(key_of(audit, mention), []).append((title, mention))
    for mentions in titled.values():
        counts = Counter(title for title, _ in mentions)
        usual = max(counts, key=lambda title: (counts[title], -list(counts).index(title)))
        told: set[str] = {usual}
        for title, mention in mentions:
            if title in told or same(audit, title, usual):
                continue
            told.add(title)
            message = audit.say(en=f"elsewhere on the page: {usual}", ja=f"ほかの箇所では「{usual}」")
            yield audit.finding(path_of(audit, mention), mention.span, message)


def title_of(audit: Audit, mention: Mention) -> str | None:
    """Return the office a mention joins to a name, None for none, an honorific or a former one."""
    words = audit.words(mention.span)
    if mention.type != "person" or mention.name not in words or words == mention.name:
        return None
    title = words.replace(mention.name, " ", 1).strip()
    if audit.wording.former.search(title):
        return None
    return title if office(title, audit.language.names.titles) else None


def office(title: str, titles: Mapping[str, str]) -> bool:
    """Answer whether a title is an office, not only a form of address."""
    known = titles.get(title, titles.get(title.lower()))
    return (
        known not in WEAK if known is not None else any(title.endswith(t) and c not in WEAK for t, c in titles.items())
    )


def key_of(audit: Audit, mention: Mention) -> str:
    """Return what a person is known by: the name, in English the last word of it."""
    return mention.name.split()[-1] if audit.page.in_language == "en" else mention.name


def same(audit: Audit, one: str, other: str) -> bool:
    """Answer whether one title is the other one's short or long form, or another word for it."""
    short, long = sorted((one.lower().rstrip("."), other.lower().rstrip(".")), key=len)
    if long.endswith(short) or any(p.search(short) and p.search(long) for p in audit.wording.one_office):
        return True
    short, long = sorted((short.split()[-1], long.split()[-1]), key=len)
    return len(short) >= SHORT and short.isascii() and long.startswith(short)  # Rear Adm. and Admiral


def path_of(audit: Audit, mention: Mention) -> str:
    """Return the path of the sentence a mention stands in."""
    return next(place.path for place in audit.places if place.span.contains(mention.span))


RULE = Rule(
    id="CON003",
    name="titles",
    level=Level.WARNING,
    needs=("P",),
    check=check,
    examples=(
        Example(
            text="# 会談\n\n田中外相は署名を拒否した。田中外相は島を視察した。その後、田中大統領は会見した。\n",
            marks=("田中大統領",),
        ),
        Example(
            text=(
                "# Talks\n\nForeign Minister Irena Doska left. Foreign Minister Doska spoke. President Doska smiled.\n"
            ),
            marks=("President Doska",),
        ),
        Example(text="# 会談\n\n田中外相は署名を拒否した。田中氏は島を視察した。\n"),
        Example(text="# 会談\n\n田中首相は署名を拒否した。田中内閣総理大臣は島を視察した。\n"),
        Example(text="# Talks\n\nAdmiral Irena Doska left the bay. Rear Adm. Irena Doska spoke to the crew.\n"),
        Example(
            text=(
                "# 会談\n\n田中社長は署名を拒否した。田中社長は島を視察した。\n"
                "\n## 経過\n\n- 2024年5月1日: 田中専務が島を視察した。\n"
            )
        ),
        Example(text="# 会談\n\n田中外相と佐藤大統領が会談した。\n"),
        Example(text="# Talks\n\nForeign Minister Irena Doska left. Doska spoke. Mr. Brane smiled.\n"),
    ),
)
