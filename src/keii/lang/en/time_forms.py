"""English: what a date, clock or part of a period says, field by field."""

from __future__ import annotations

import re
from typing import Any

from keii.lang.en import time_words as words
from keii.lang.en.time_bounds import DAY_AHEAD, days_ahead, opening_month
from keii.lang.en.time_fragments import MONTH
from keii.lang.en.time_names import is_named_after, is_number, is_titled
from keii.lang.en.time_numbers import month_number, number, ordinal, part_of, possible

Fields = dict[str, Any] | None
Match = re.Match[str]


def stop(_match: Match) -> Fields:
    """A look-alike: it swallows its letters."""
    return {"kind": "stop"}


def iso(match: Match) -> Fields:
    """2026-03-01."""
    month, day = int(match["month"] or 0), int(match["day"]) if match["day"] else None
    if match["next"]:
        if int(match["next"]) != (int(match["year"]) + 1) % 100:
            return {"kind": "stop"}
        return {"year": int(match["year"]), "until_year": int(match["year"]) + 1}  # the 2016/17 financial year
    if day is None and month == (int(match["year"]) + 1) % 100:
        return {"year": int(match["year"]), "until_year": int(match["year"]) + 1}  # the 2009-10 season
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


def day_fields(match: Match) -> dict[str, Any]:
    """Return what a day of a month says, whichever of the two is named first."""
    month, day = month_number(match["month"]), int(match["day"])
    fields: dict[str, Any] = {"month": month, "day": day, **until_fields(match["join"], day, match["until"])}
    if match["yearly"]:
        fields["kind"] = "set"
    return fields


def month_day(match: Match) -> Fields:
    """March 1, 2024."""
    if is_named_after(match):
        return {"kind": "stop"}
    fields = day_fields(match)
    month, day = fields["month"], fields["day"]
    if match["head"]:
        fields["hint"] = {"last": "past", "next": "future"}.get(match["head"].lower())
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
    if is_named_after(match):
        return {"kind": "stop"}
    fields = day_fields(match)
    if match["year"]:
        fields["year"] = int(match["year"])
    month = fields["month"]
    return {**fields, "valid": possible(month, fields["day"]) and possible(month, fields.get("until_day"))}


def month_year(match: Match) -> Fields:
    """March 2024."""
    until = month_number(match["until"]) if match["until"] else None
    return {"year": int(match["year"]), "month": month_number(match["month"]), "until_month": until}


def months(match: Match) -> Fields:
    """the April-June quarter."""
    return {"month": month_number(match["month"]), "until_month": month_number(match["until"])}


def era(match: Match) -> Fields:
    """Reiwa 6."""
    return {"era": match["name"].title(), "era_year": int(match["year"])}


def spelled_year(match: Match) -> Fields:
    """nineteen ninety-six."""
    if match["thousand"]:
        return {"year": 2000 + int(number(match["after"]) if match["after"] else 0)}
    rest = match["rest"] or match["one"]
    return {"year": int(100 * number(match["century"]) + number(rest))}


def the_day(match: Match) -> Fields:
    """by the 18th."""
    day = int(match["day"] or match["of_month"])
    return {"day": day, "valid": possible(None, day)}


def edge(match: Match) -> Fields:
    """the last day of March."""
    month, year = month_number(match["month"]), int(match["year"]) if match["year"] else None
    day = 1 if match["edge"] == "first" else (31, 0, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)[month - 1]
    return {"year": year, "month": month, "day": day, "valid": day > 0}


def month_week(match: Match) -> Fields:
    """the first week (of April)."""
    return {"week": -1 if match["nth"] in ("last", "final") else ordinal(match["nth"]), "dependent": True}


def century(match: Match) -> Fields:
    """the 19th century."""
    count = ordinal(match["count"])
    if match["bc"]:
        return {"start": start_of(match), "century": -count, "valid": count <= 30}
    return {"start": start_of(match), "century": count - 1, "valid": 1 <= count <= 30}


DETERMINER = re.compile(r"(?:[Tt]he |[Ii]ts |[Tt]heir )")


def start_of(match: Match) -> int:
    """Return where a period begins: its determiner stays out before a compound, a possessive always."""
    lead = DETERMINER.match(match.group())
    if lead and ("-" in match.group().replace("twenty-", "") or lead[0].lower() != "the "):
        return match.start() + lead.end()
    return match.start()


ENDED = re.compile(rf"\s+(?:ended|ending|that ended|which ended)\s+({MONTH})")  # the quarter ended Sept. 30
SPORT = re.compile(
    r"\b(?:goals?|match|scored|striker|pitch|penalty|kick|touchdowns?|half-?time|coach|league|midfielder)\b"
)


def quarter(match: Match) -> Fields:
    """the third quarter, Q3, the first half."""
    if match["latest"]:
        return {"base": "publication", "grain": "Q", "steps": (("Q", -1),)}
    if match["the"] and (ended := ENDED.match(match.string, match.end())):
        month = month_number(ended[1])
        return {"quarter": month // 3} if month % 3 == 0 else {"kind": "stop"}
    if match["the"]:
        return {"base": "either", "grain": "Q"}
    if match["unit"] == "half" and SPORT.search(match.string, max(0, match.start() - 150), match.end() + 150):
        return {"kind": "stop"}
    if match["number"]:
        return {"quarter": int(match["number"])}
    count = {"last": 2, "latter": 2, "first": 1, "1st": 1, "second": 2, "2nd": 2, "third": 3, "3rd": 3}.get(
        match["count"].lower(), 4
    )
    if match["unit"] == "half":
        return {"half": min(count, 2), "valid": count <= 2 or match["count"].lower() == "final"}
    fiscal = bool(match["fiscal"] or match["of_fiscal"])
    return {"start": start_of(match), "quarter": count, "fiscal": fiscal}


def fiscal(match: Match) -> Fields:
    """fiscal 2026."""
    if match["year"]:
        return {"year": int(match["year"]), "fiscal": True}
    if match["short"]:
        return {"short_year": int(match["short"]), "fiscal": True}
    step = -1 if re.search("last|previous", match["head"].lower()) else 1 if "next" in match["head"].lower() else 0
    return {
        "base": "publication",
        "grain": "FY",
        "fiscal": True,
        "steps": (("Y", step),),
        "month": opening_month(match),
    }


MODS = {"early": "START", "mid": "MID", "late": "END"}


def decade(match: Match) -> Fields:
    """the early 1990s."""
    mod = MODS.get((match["part"] or "").lower())
    if match["bc"]:
        return {"decade": -int(match["bc"]), "mod": mod}
    if match["decade"]:
        return {"decade": int(match["decade"]), "mod": mod}
    tens = int(match["short"]) if match["short"] else words.DECADES[match["word"]]
    return {"decade": 190 + tens, "mod": mod}


def part(match: Match) -> Fields:
    """early, the end of."""
    mod = part_of(match["part"])
    return {"mod": mod, "dependent": True} if mod else None


def holiday(match: Match) -> Fields:
    """Thanksgiving."""
    how = (match["head"] or "").lower()
    hint = "past" if how == "last" else "future" if how == "next" else None
    return {**words.HOLIDAYS[match["name"].lower()], "hint": hint}


# a Friday deadline, a Sunday night service: a certain one
A_FRIDAY = re.compile(r" (?!in |at |when |on |and |or |of |as |to |that |with |by |[a-z]+[.,;])[a-z]{2,}")


def weekday(match: Match) -> Fields:
    """Thursday."""
    text, start = match.string, match.start()
    if is_titled(match):
        return {"kind": "stop"}
    if text.endswith((" a ", " A "), 0, start) and not A_FRIDAY.match(text, match.end()):
        return None  # on a Friday
    if ahead := DAY_AHEAD.match(text, match.end()):
        return days_ahead(match, ahead)
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


# April Jones, Jan Smith: a first name, unless it is Early April
FIRST_NAME = re.compile(r"(?:Jan|Mar|March|April|May|June|August)(?= [A-Z][a-z]+(?<!day)(?<!ber)(?<!ary)\b)")
# Theresa May's speech; but In May's, Until June's
NAME_BEFORE = re.compile(
    r"\b(?!(?:In|By|Since|Until|Till|From|For|Of|Last|Next|This|The|Early|Late|Mid|To|Or|And|Before|After|During)\b)"
    r"[A-Z][a-z]*\.? $"
)
PART_BEFORE = re.compile(r"\b(?:[Ee]arly|[Ll]ate|[Mm]id)[ -]$")


def month(match: Match) -> Fields:
    """March."""
    text, start = match.string, match.start()
    if is_titled(match):
        return {"kind": "stop"}
    if match.group() in ("May", "April", "June", "August") and NAME_BEFORE.search(text, max(0, start - 20), start):
        return None
    if FIRST_NAME.match(text, start) and not PART_BEFORE.search(text, max(0, start - 6), start):
        return None
    return {"month": month_number(match.group())}


def before_christ(match: Match) -> Fields:
    """490 BC."""
    return {"year": -int(match["year"])}


def year(match: Match) -> Fields:
    """1976, 1914-18."""
    if is_number(match):
        return {"kind": "stop"}
    return {"year": int(match["year"])}


def short_year(match: Match) -> Fields:
    """'99."""
    return {"short_year": int(match["short"] or match["until"])}


def vague(match: Match) -> Fields:
    """recently."""
    if match["word"].lower().startswith("at "):
        return {"start": match.start() + 3, "kind": "vague", "amount": words.VAGUE[match["word"].lower()]}
    return {"kind": "vague", "amount": words.VAGUE[match["word"].lower()]}
