"""Japanese dates as pages print them: 2025年5月9日, 5月8〜10日, 2025年度."""

from __future__ import annotations

import re

from keii.lang.base.values import CLOCK, DATE, LENGTH, QUARTER, SET, WEEK

WEEKDAY_NAMES = "月火水木金土日"
MODS = {"START": "初め", "MID": "半ば", "END": "末", "APPROX": "ごろ"}
PARTS = {"START": "初め", "MID": "半ば", "END": "末", "FIRST": "前半", "SECOND": "後半"}
TENTHS = {"START": "上旬", "MID": "中旬", "END": "下旬"}
# Parts of a month or year that are no ten days: 11月末 may be the 30th alone, and is no 下旬.
LOOSE = {"OPENING": "初め", "MIDDLE": "半ば", "CLOSE": "末", "FIRST": "前半", "SECOND": "後半"}
SEASONS = {"SP": "春", "SU": "夏", "FA": "秋", "WI": "冬"}
DAYPARTS = {"MO": "朝", "AF": "午後", "EV": "夕方", "NI": "夜"}
UNITS = {"Y": "年", "M": "か月", "W": "週間", "D": "日間", "TH": "時間", "TM": "分", "TS": "秒"}
VAGUE = {"PRESENT_REF": "現在", "PAST_REF": "最近", "FUTURE_REF": "今後"}


def weekday_name(weekday: int) -> str:
    """Return the name of a weekday, 1 for Monday."""
    return f"{WEEKDAY_NAMES[weekday - 1]}曜日"


def format_date(value: str, mod: str | None = None) -> str:
    """Print a TIMEX3 value in Japanese; a value it does not know comes back as it is."""
    if "/" in value:
        return span(value)
    if match := DATE.fullmatch(value):
        return date(match, mod)
    if match := QUARTER.fullmatch(value):
        return named(match)
    if match := WEEK.fullmatch(value):
        return f"{match[1]}年第{int(match[2])}週" + ("の週末" if match[3] else "")
    if match := CLOCK.fullmatch(value):
        day = format_date(match[1]) if match[1] else ""
        return day + (DAYPARTS[match[4]] if match[4] else clock(int(match[2]), int(match[3])))
    if match := LENGTH.fullmatch(value):
        about = "約" if mod == "APPROX" else ""
        return f"{about}{match[2]}{UNITS[(match[1] or '') + match[3]]}"
    if match := SET.fullmatch(value):
        return recurring(match)
    if re.fullmatch(r"\d{3}X?", value):
        return f"{value[:3]}0年代"
    if re.fullmatch(r"\d\d(?:XX)?", value):
        return f"{int(value[:2]) + 1}世紀"
    if match := re.fullmatch(r"BC(\d{4})(?:-(\d\d))?", value):
        return f"紀元前{int(match[1])}年" + (f"{int(match[2])}月" if match[2] else "")
    if match := re.fullmatch(r"BC(\d{3})", value):
        return f"紀元前{int(match[1])}0年代"
    if match := re.fullmatch(r"BC(\d\d)", value):
        return f"紀元前{int(match[1]) + 1}世紀"
    return VAGUE.get(value, value)


def date(match: re.Match[str], mod: str | None) -> str:
    """Print a day, month, year or fiscal year."""
    year = f"{int(match['y'])}年" + ("度" if match["fy"] else "")
    if match["d"]:
        return f"{year}{int(match['m'])}月{int(match['d'])}日" + ("ごろ" if mod == "APPROX" else "")
    if match["m"]:
        return f"{year}{int(match['m'])}月" + TENTHS.get(mod or "", MODS.get(mod or "", LOOSE.get(mod or "", "")))
    return year + MODS.get(mod or "", LOOSE.get(mod or "", ""))


def named(match: re.Match[str]) -> str:
    """Print a quarter, half or season."""
    if match[3]:
        last = 3 * int(match[3])
        return f"{int(match[1])}年{last - 2}〜{last}月期"
    if match[4]:
        return f"{int(match[1])}年{'上' if match[4] == '1' else '下'}半期"
    return f"{int(match[1])}年{SEASONS[match[5]]}"


def clock(hour: int, minute: int) -> str:
    """Print a clock time: 午後7時30分."""
    half = "午前" if hour < 12 else "午後"
    return f"{half}{hour % 12}時" + (f"{minute}分" if minute else "")


def span(value: str) -> str:
    """Print a range, without repeating the year or month both ends share."""
    first, _, last = value.partition("/")
    one, two = DATE.fullmatch(first), DATE.fullmatch(last)
    if not one or not two or one["fy"] or two["fy"]:
        return f"{format_date(first)}〜{format_date(last)}"
    if one["d"] and two["d"] and (one["y"], one["m"]) == (two["y"], two["m"]):
        return f"{int(one['y'])}年{int(one['m'])}月{int(one['d'])}〜{int(two['d'])}日"
    if one["y"] == two["y"] and one["m"] and two["m"]:
        if not one["d"] and not two["d"]:
            return f"{int(one['y'])}年{int(one['m'])}〜{int(two['m'])}月"
        return f"{date(one, None)}〜{date(two, None).partition('年')[2]}"
    if not one["m"] and not two["m"]:
        return f"{int(one['y'])}〜{int(two['y'])}年"
    return f"{date(one, None)}〜{date(two, None)}"


def recurring(match: re.Match[str]) -> str:
    """Print a recurring time: 毎年11月3日."""
    if match[1] == "WE":
        return "毎週末"
    if match[1]:
        return f"毎週{weekday_name(int(match[1]))}"
    if match[2] != "XX":
        return f"毎年{int(match[2])}月" + (f"{int(match[3])}日" if match[3] and match[3] != "XX" else "")
    return f"毎月{int(match[3])}日" if match[3] and match[3] != "XX" else "毎日"
