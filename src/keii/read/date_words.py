"""Words of machine-written dates: months, zones, Japanese eras (RFC 822, IANA abbreviations, era law)."""

from __future__ import annotations

from datetime import date

NAMES = "january february march april may june july august september october november december".split()
MONTHS: dict[str, int] = {
    **{name: number for number, name in enumerate(NAMES, 1)},
    **{name[:3]: number for number, name in enumerate(NAMES, 1)},
    "sept": 9,
}
"""English month names. Other languages' names are left unread unless they are the same."""

ZONES: dict[str, float] = {
    "z": 0,
    "ut": 0,
    "utc": 0,
    "gmt": 0,
    "jst": 9,
    "kst": 9,
    "hkt": 8,
    "sgt": 8,
    "msk": 3,
    "eet": 2,
    "eest": 3,
    "cet": 1,
    "cest": 2,
    "wet": 0,
    "west": 1,
    "bst": 1,
    "est": -5,
    "edt": -4,
    "cst": -6,
    "cdt": -5,
    "mst": -7,
    "mdt": -6,
    "pst": -8,
    "pdt": -7,
    "akst": -9,
    "akdt": -8,
    "hst": -10,
    "aest": 10,
    "aedt": 11,
    "nzst": 12,
    "nzdt": 13,
    "wib": 7,
    "npt": 5.75,
}
"""Hours from UTC. IST (India, Israel, Ireland) and AST are missing on purpose."""

AMBIGUOUS_ZONES: dict[str, str] = {"cst": "en", "bst": "en"}
"""Zones that mean something else outside this language: CST is China's too."""

ERAS: dict[str, tuple[date, date, int]] = {
    "明治": (date(1868, 10, 23), date(1912, 7, 29), 1868),
    "大正": (date(1912, 7, 30), date(1926, 12, 24), 1912),
    "昭和": (date(1926, 12, 25), date(1989, 1, 7), 1926),
    "平成": (date(1989, 1, 8), date(2019, 4, 30), 1989),
    "令和": (date(2019, 5, 1), date(2199, 12, 31), 2019),
}
"""First day, last day, and the year that era year 1 is."""
ERAS.update(m=ERAS["明治"], t=ERAS["大正"], s=ERAS["昭和"], h=ERAS["平成"], r=ERAS["令和"])

KANJI_DIGITS = dict(zip("〇一二三四五六七八九", "0123456789", strict=True))
