"""What a printed number is worth: digits, number words and scales of any language."""

from __future__ import annotations

from unicodedata import normalize

from keii.lang.base.figures import FigureTable

BIG = 1000  # a scale above this multiplies everything since the last such scale


def value_of(printed: str, table: FigureTable) -> float | None:
    """Return the value of a printed number, None if it is none.

    1億2000万 is 120000000, three hundred and twenty-one is 321, 三・五 is 3.5.
    """
    total, section = 0.0, 0.0
    current: float | None = None
    spaced = table.heads_stop is not None
    for match in table.word.finditer(printed.lower()):
        kind, word = match.lastgroup, match.group()
        if kind == "digits":
            current = float(normalize("NFKC", word).replace(",", ""))
        elif kind == "run":
            current = float("".join(str(int(table.digits[sign])) for sign in word))
        elif kind == "half":
            current = (current or 0.0) + 0.5
        elif kind == "point":
            return _pointed(printed, table)
        elif word in table.scales:
            scale = table.scales[word]
            if scale < BIG or (scale == BIG and not spaced):
                section, current = section + (1.0 if current is None else current) * scale, None
            else:
                section = section + (current or 0.0)
                total, section, current = total + (section or 1.0) * scale, 0.0, None
        elif word in table.digits:
            current = (current or 0.0) + table.digits[word]
    return total + section + (current or 0.0)


def _pointed(printed: str, table: FigureTable) -> float | None:
    """Return the value of 一・五 or ２・５, with a scale behind it where there is one."""
    whole, _, rest = printed.partition("・")
    digits = "".join(match.group() for match in table.word.finditer(rest) if match.lastgroup in ("run", "digits"))
    scale = rest[-1] if rest[-1:] in table.scales and rest[-1:] in ("万", "億", "兆") else ""
    before = value_of(whole, table)
    part = "".join(str(int(table.digits.get(sign, -1))) if sign in table.digits else sign for sign in digits)
    if before is None or not part.isdecimal():
        return None
    return float(f"{int(before)}.{normalize('NFKC', part)}") * table.scales.get(scale, 1)
