"""English dates as pages print them: 9 May 2025, early May 2025, 8-10 May 2025."""

from __future__ import annotations

import re

from keii.lang.base.values import CLOCK, DATE, LENGTH, QUARTER, SET, WEEK

MONTH_NAMES = "January February March April May June July August September October November December".split()
WEEKDAY_NAMES = "Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split()
MODS = {"START": "early ", "MID": "mid-", "END": "late ", "APPROX": "about "}
LOOSE = {
    "OPENING": "early ",
    "MIDDLE": "mid-",
    "CLOSE": "late ",
    "FIRST": "the first half of ",
    "SECOND": "the second half of ",
}
SEASONS = {"SP": "spring", "SU": "summer", "FA": "autumn", "WI": "winter"}
DAYPARTS = {"MO": "morning", "AF": "afternoon", "EV": "evening", "NI": "night"}
UNITS = {"Y": "year", "M": "month", "W": "week", "D": "day", "TH": "hour", "TM": "minute", "TS": "second"}
VAGUE = {"PRESENT_REF": "now", "PAST_REF": "recently", "FUTURE_REF": "in the future"}


def weekday_name(weekday: int) -> str:
    """Return the name of a weekday, 1 for Monday."""
    return WEEKDAY_NAMES[weekday - 1]


def format_date(value: str, mod: str | None = None) -> str:
    """Print a TIMEX3 value in English; a value it does not know comes back as it is."""
    if "/" in value:
        return span(value)
    if match := DATE.fullmatch(value):
        return MODS.get(mod or "", LOOSE.get(mod or "", "")) + date(match)
    if match := QUARTER.fullmatch(value):
        return named(match)
    if match := WEEK.fullmatch(value):
        return f"{'the weekend of ' if match[3] else ''}week {int(match[2])} of {match[1]}"
    if match := CLOCK.fullmatch(value):
        shown = DAYPARTS[match[4]] if match[4] else clock(int(match[2]), int(match[3]))
        if not match[1]:
            return shown
        return f"{format_date(match[1])}, {shown}"
    if match := LENGTH.fullmatch(value):
        about = "about " if mod == "APPROX" else ""
        return f"{about}{match[2]} {UNITS[(match[1] or '') + match[3]]}{'' if match[2] == '1' else 's'}"
    if match := SET.fullmatch(value):
        return recurring(match)
    if re.fullmatch(r"\d{3}X?", value):
        return f"{MODS.get(mod or '', '')}{value[:3]}0s" if mod != "APPROX" else f"the {value[:3]}0s"
    if re.fullmatch(r"\d\d(?:XX)?", value):
        return f"the {ordinal(int(value[:2]) + 1)} century"
    if match := re.fullmatch(r"BC(\d{4})(?:-(\d\d|[A-Z]{2}))?", value):
        part = match[2] and (SEASONS.get(match[2]) or month_name(match[2]))
        return f"{part} {int(match[1])} BC" if part else f"{int(match[1])} BC"
    if match := re.fullmatch(r"BC(\d{3})", value):
        return f"the {int(match[1])}0s BC"
    if match := re.fullmatch(r"BC(\d\d)", value):
        return f"the {ordinal(int(match[1]) + 1)} century BC"
    return VAGUE.get(value, value)


def month_name(written: str) -> str:
    """Return a month's name; a number that is none comes back as it is."""
    return MONTH_NAMES[int(written) - 1] if 1 <= int(written) <= 12 else written


def date(match: re.Match[str]) -> str:
    """Print a day, month, year or fiscal year."""
    if match["fy"]:
        return f"fiscal year {int(match['y'])}"
    if match["d"]:
        return f"{int(match['d'])} {month_name(match['m'])} {int(match['y'])}"
    if match["m"]:
        return f"{month_name(match['m'])} {int(match['y'])}"
    return str(int(match["y"]))


def ordinal(count: int) -> str:
    """Write 1st, 2nd, 11th."""
    ending = "th" if 10 <= count % 100 <= 20 else {1: "st", 2: "nd", 3: "rd"}.get(count % 10, "th")
    return f"{count}{ending}"


def named(match: re.Match[str]) -> str:
    """Print a quarter, half or season."""
    if match[3]:
        return f"the {('first', 'second', 'third', 'fourth')[int(match[3]) - 1]} quarter of {int(match[1])}"
    if match[4]:
        return f"the {('first', 'second')[int(match[4]) - 1]} half of {int(match[1])}"
    return f"{SEASONS[match[5]]} {int(match[1])}"


def clock(hour: int, minute: int) -> str:
    """Print a clock time: 7:30 p.m."""
    shown = f"{hour % 12 or 12}" + (f":{minute:02d}" if minute else "")
    return f"{shown} {'a.m.' if hour < 12 else 'p.m.'}"


def span(value: str) -> str:
    """Print a range, without repeating the year or month both ends share."""
    first, _, last = value.partition("/")
    one, two = DATE.fullmatch(first), DATE.fullmatch(last)
    if not one or not two or one["fy"] or two["fy"]:
        return f"{format_date(first)} to {format_date(last)}"
    if one["d"] and two["d"] and (one["y"], one["m"]) == (two["y"], two["m"]):
        return f"{int(one['d'])}-{date(two)}"
    if one["y"] == two["y"] and one["m"] and two["m"]:
        return f"{date(one).rpartition(' ')[0]} to {date(two)}"
    if not one["m"] and not two["m"]:
        return f"{date(one)}-{date(two)}"
    return f"{date(one)} to {date(two)}"


def recurring(match: re.Match[str]) -> str:
    """Print a recurring time: every 3 November."""
    if match[1] == "WE":
        return "every weekend"
    if match[1]:
        return f"every {weekday_name(int(match[1]))}"
    if match[2] != "XX":
        day = f"{int(match[3])} " if match[3] and match[3] != "XX" else ""
        return f"every {day}{month_name(match[2])}"
    return f"the {ordinal(int(match[3]))} of every month" if match[3] and match[3] != "XX" else "every day"
