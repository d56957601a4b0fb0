"""Never two voices for one fault: the specific finding speaks, the general one is kept under `also`."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec.structs import replace

from keii.model.finding import Finding, Level

# Who silences whom on overlapping words, the specific first. Nothing else is silenced:
# two different faults may stand in one sentence.
SILENCES: dict[str, tuple[str, ...]] = {
    "DAT001": ("DAT002", "DAT003"),
    "DAT002": ("SUP001", "SUP002", "SUP008"),
    "DAT004": ("DAT002", "DAT003", "SUP001", "SUP008"),
    "SUP002": ("SUP001", "SUP008"),
    "SUP003": ("SUP001", "SUP005", "SUP008"),
    "SUP004": ("SUP001", "SUP008"),
    "SUP005": ("SUP001", "SUP008"),
    "SUP006": ("SUP001", "SUP008"),
    "SUP007": ("SUP001", "SUP008"),
    "SUP009": ("SUP001", "SUP002", "SUP008"),
    "SUP010": ("SUP001", "SUP003", "SUP005", "SUP008"),
    "SRC001": ("SUP001", "SUP008", "QNA003", "SRC006"),
    "SRC004": (),
    "ATT003": ("SUP001",),
    "STR003": ("SUP001",),
    "STR002": ("SUP001",),
    "STY003": ("SUP001",),
    "QNA005": (),
    "REP001": ("SUP001",),
    "CON003": ("SUP003", "SUP005"),
}


def one_voice(findings: Sequence[Finding]) -> list[Finding]:
    """Return the findings without those another one silences, in the order of the page."""
    silenced: dict[int, list[str]] = {}
    dropped: set[int] = set()
    ordered = sorted(findings, key=lambda f: (f.span, f.rule))
    longest = max((f.span.end - f.span.start for f in ordered), default=0)
    for number, speaker in enumerate(ordered):
        for other_number in neighbours(ordered, number, longest):
            other = ordered[other_number]
            if other.rule in SILENCES.get(speaker.rule, ()) and silences(speaker, other):
                dropped.add(other_number)
                silenced.setdefault(number, []).append(other.rule)
    return [
        replace(finding, also=tuple(dict.fromkeys(silenced.get(number, ()))))
        for number, finding in enumerate(ordered)
        if number not in dropped
    ]


def silences(speaker: Finding, other: Finding) -> bool:
    """Answer whether a finding speaks for another: same words, or the other speaks of the whole sentence."""
    if speaker.level is Level.NOTE and other.level is Level.ERROR:
        return False
    return speaker.span.overlaps(other.span)


def neighbours(ordered: Sequence[Finding], number: int, longest: int) -> list[int]:
    """List the findings whose words overlap those of the finding `number` (sorted by start, none longer than given)."""
    span = ordered[number].span
    first = last = number
    while first > 0 and ordered[first - 1].span.start + longest >= span.start:
        first -= 1
    while last + 1 < len(ordered) and ordered[last + 1].span.start < span.end:
        last += 1
    return [i for i in range(first, last + 1) if i != number and ordered[i].span.overlaps(span)]
