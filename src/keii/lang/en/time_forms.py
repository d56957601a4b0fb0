"""English: what a date, clock or part of a period says, field by field."""

from __future__ import annotations

import re
from typing import Any

from keii.lang.en import time_words as words

Fields = dict[str, Any] | None
Match = re.Match[str]


def number(written: str) -> float:
    """Read a count written in digits or words (12, twenty-one, a couple of)."""
    written = written.lower().strip()
    if written[0].isdigit():
        half = written.endswith(" 1/2")
        return float(written.removesuffix(" 1/2").replace(",", "")) + 0.5 * half
    written = written.removesuffix(" of")
    if written == "a couple":
        return 2
    if written in words.NUMBERS:
        return words.NUMBERS[written]
    tens, _, ones = written.replace("-", " ").partition(" ")
    return words.NUMBERS.get(tens, 0) + words.NUMBERS.get(ones, 0)


def month_number(written: str) -> int:
    """Return 1 to 12 for a month's name."""
    return words.MONTHS[written.lower().rstrip(".")]


def ordinal(written: str) -> int:
    """Return 19 for 19th or nineteenth."""
    if written[0].isdigit():
        return int(written[:-2])
    return words.ORDINALS.get(written.lower(), 100)


def possible(month: int | None, day: int | None = None) -> bool:
    """Answer whether such a month and day can exist in some year."""
    longest = (31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)
    if month is not None and not 1 <= month <= 12:
        return False
    return day is None or 1 <= day <= (longest[month - 1] if month else 31)


def stop(_match: Match) -> Fields:
    """A look-alike: it swallows its letters."""
    return {"kind": "stop"}


def iso(match: Match) -> Fields:
    """2026-03-01."""
    month, day = int(match["month"]), int(match["day"]) if match["day"] else None
    if day is None and not possible(month):
        return {"year": int(match["year"]), "end": match.end("year")}
    return {"year": int(match["year"]), "month": month, "day": day, "valid": possible(month, day)}


def slashed(match: Match) -> Fields:
    """10/25/1989; 3/4/2024 can be read two ways and stays open."""
    first, second = int(match["first"]), int(match["second"])
    field = "year" if len(match["year"]) == 4 else "short_year"
    if first != second and first <= 12 and second <= 12:
        return {field: int(match["year"]), "valid": False}
    month, day = (second, first) if first > 12 else (first, second)
    return {field: int(match["year"]), "month": month, "day": day, "valid": possible(month, day)}


def until_fields(join: str | None, first: int, last: str | None) -> dict[str, Any]:
    """Return the second day of 3-5, or of two neighbours (3 and 4)."""
    if last is None or (join in ("and", "or", "&") and int(last) != first + 1):
        return {}
    return {"until_day": int(last)}


def month_day(match: Match) -> Fields:
    """March 1, 2024."""
    month, day = month_number(match["month"]), int(match["day"])
    fields: dict[str, Any] = {"month": month, "day": day, **until_fields(match["join"], day, match["until"])}
    if match["until"] and "until_day" not in fields:
        fields["end"] = match.end("day")
        return {**fields, "valid": possible(month, day)}
    if match["year"]:
        fields["year"] = int(match["year"])
    elif match["short"]:
        fields["short_year"] = int(match["short"])
    return {**fields, "valid": possible(month, day) and possible(month, fields.get("until_day"))}


def day_month(match: Match) -> Fields:
    """1 March 2024."""
    month, day = month_number(match["month"]), int(match["day"])
    fields: dict[str, Any] = {"month": month, "day": day, **until_fields(match["join"], day, match["until"])}
    if match["year"]:
        fields["year"] = int(match["year"])
    return {**fields, "valid": possible(month, day) and possible(month, fields.get("until_day"))}


def month_year(match: Match) -> Fields:
    """March 2024."""
    until = month_number(match["until"]) if match["until"] else None
    return {"year": int(match["year"]), "month": month_number(match["month"]), "until_month": until}


def century(match: Match) -> Fields:
    """the 19th century."""
    count = ordinal(match["count"])
    return {"century": count - 1, "valid": 1 <= count <= 30 and not match["bc"]}


def quarter(match: Match) -> Fields:
    """the third quarter, Q3, the first half."""
    if match["the"]:
        return {"base": "either", "grain": "Q"}
    if match["number"]:
        return {"quarter": int(match["number"])}
    count = {"first": 1, "1st": 1, "second": 2, "2nd": 2, "third": 3, "3rd": 3}.get(match["count"], 4)
    if match["unit"] == "half":
        return {"half": 2 if match["count"] == "final" else count, "valid": count <= 2 or match["count"] == "final"}
    fiscal = bool(match["fiscal"] or match["of_fiscal"])
    return {"quarter": count, "fiscal": fiscal}


def fiscal(match: Match) -> Fields:
    """fiscal 2026."""
    if match["year"]:
        return {"year": int(match["year"]), "fiscal": True}
    if match["short"]:
        return {"short_year": int(match["short"]), "fiscal": True}
    step = -1 if re.search("last|previous", match["head"].lower()) else 1 if "next" in match["head"].lower() else 0
    return {"base": "publication", "grain": "FY", "fiscal": True, "steps": (("Y", step),)}


MODS = {"early": "START", "mid": "MID", "late": "END"}


def decade(match: Match) -> Fields:
    """the early 1990s."""
    mod = MODS.get((match["part"] or "").lower())
    if match["decade"]:
        return {"decade": int(match["decade"]), "mod": mod}
    tens = int(match["short"]) if match["short"] else words.DECADES[match["word"]]
    return {"decade": 190 + tens, "mod": mod}


PART_MODS = {
    "early": "START", "beginning": "START", "start": "START", "first": "START", "turn": "START",
    "earlier": None, "later": None,
    "late": "END", "end": "END", "close": "END", "second": "END", "year-end": "END",
    "mid": "MID", "middle": "MID",
}  # fmt: skip


def part_of(written: str) -> str | None:
    """Return START, MID or END for words like early, mid-, the end of."""
    for word, mod in PART_MODS.items():
        if re.search(rf"\b{word}\b", written.lower()):
            return mod
    return None


def part(match: Match) -> Fields:
    """early, the end of."""
    mod = part_of(match["part"])
    return {"mod": mod, "dependent": True} if mod else None


def holiday(match: Match) -> Fields:
    """Thanksgiving."""
    how = (match["head"] or "").lower()
    hint = "past" if how == "last" else "future" if how == "next" else None
    return {**words.HOLIDAYS[match["name"].lower()], "hint": hint}


def weekday(match: Match) -> Fields:
    """Thursday."""
    name = (match["name"] or match["capitals"]).lower().rstrip(".")
    return {"weekday": words.WEEKDAYS[name]}


def season(match: Match) -> Fields:
    """the summer (of 1990)."""
    bare = match.group() == match["season"] and match["cue"] is None and not match["year"]
    return {
        "season": words.SEASONS[match["season"].lower()],
        "dependent": bare or match["season"] == "fall",
        "end": match.end("season"),
    }


def month(match: Match) -> Fields:
    """March."""
    return {"month": month_number(match.group())}


def before_christ(match: Match) -> Fields:
    """490 BC."""
    return {"year": -int(match["year"])}


def year(match: Match) -> Fields:
    """1976, 1914-18."""
    return {"year": int(match["year"])}


def short_year(match: Match) -> Fields:
    """'99."""
    return {"short_year": int(match["short"] or match["until"])}


def clock(match: Match) -> Fields:
    """7:30 p.m., 3 to 5 p.m."""
    if match["noon"]:
        return {"hour": 0 if match["noon"].lower() == "midnight" else 12, "minute": 0}
    if match["hour24"]:
        hour, minute = int(match["hour24"]), int(match["minute24"])
        return {
            "hour": hour,
            "minute": minute,
            "second": int(match["second24"]) if match["second24"] else None,
            "valid": hour < 24 and minute < 60,
        }
    hour, minute = int(match["hour"]), int(match["minute"] or 0)
    afternoon = match["half"].lower().startswith("p")
    valid = 1 <= hour <= 12 and minute < 60
    shown = hour % 12 + 12 * afternoon if match["half"] != "o'clock" else hour
    end = match.end() - (match["half"].endswith(".") and match["half"].count(".") == 1)
    if match["from_hour"] is None:
        return {"meridiem": match["half"] != "o'clock", "hour": shown, "minute": minute, "valid": valid, "end": end}
    first = int(match["from_hour"]) % 12 + 12 * afternoon
    first -= 12 if first > shown else 0
    return {
        "hour": first,
        "minute": int(match["from_minute"] or 0),
        "until_hour": shown,
        "until_minute": minute,
        "valid": valid,
        "end": end,
    }


def zone(match: Match) -> Fields:
    """CEST."""
    return {"zone": words.ZONES[match["name"]], "dependent": True}


def daypart(match: Match) -> Fields:
    """night."""
    return {"daypart": words.DAYPARTS[match["name"]], "dependent": True}


def vague(match: Match) -> Fields:
    """recently."""
    return {"kind": "vague", "amount": words.VAGUE[match["word"].lower()]}
