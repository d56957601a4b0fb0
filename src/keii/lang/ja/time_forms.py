"""What a Japanese date or clock says: one function for each family of patterns."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any

from keii.lang.ja import time_words as words
from keii.lang.ja.time_amounts import (
    Fields,
    Match,
    anniversary,
    duration,
    every,
    length,
    number,
    possible,
    recurring,
    shift,
    window,
)


def stop(_match: Match) -> Fields:
    """A look-alike: it swallows its letters."""
    return {"kind": "stop"}


def lunar(_match: Match) -> Fields:
    """A lunar date: found, never converted."""
    return {"valid": False}


def slashed(match: Match) -> Fields:
    """2026/3/1."""
    month, day = int(match["sm"]), int(match["sd"]) if match["sd"] else None
    if match["sep"] == "." and day is None:
        return {"kind": "stop"}
    return {"year": int(match["sy"]), "month": month, "day": day, "valid": possible(month, day)}


JAPANESE_ERAS = ("明治", "大正", "昭和", "平成", "令和")


def era(match: Match) -> Fields:
    """令和8年度."""
    year = 1 if match["ey"] == "元" else number(match["ey"])
    if match["en"] == "仏暦":
        return {"year": year - words.BUDDHIST, "valid": year > words.BUDDHIST}
    first = words.ERAS[match["en"]][0].year - 1
    until = first + year + 9 if match["edec"] else first + number(match["ey2"]) if match["ey2"] else None
    fiscal = bool(match["efy"]) and match["en"] in JAPANESE_ERAS
    return {"era": match["en"], "era_year": year, "until_year": until, "fiscal": fiscal and until is None}


def decade(match: Match) -> Fields:
    """1990年代, 90年代, 19世紀."""
    if match["decs"]:
        return {"short_decade": int(match["decs"])}
    if match["dec"]:
        return {"decade": int(match["dec"])}
    count = number(match["cen"])
    return {"century": count - 1, "valid": 1 <= count <= 30}


def year(match: Match) -> Fields:
    """2014~16年度."""
    first = number(match["y"])
    last = number(match["y2"]) if match["y2"] else None
    if last is not None and last < 100:
        last += first // 100 * 100
    if last is not None and not first < last < first + 300:
        return {"valid": False}
    return {"year": first, "until_year": last, "fiscal": bool(match["yfy"]) and last is None}


def same(match: Match) -> Fields:
    """同7年, 同3日, 同8時半."""
    count, unit = number(match["same"]), match["sameu"]
    if unit == "年":
        return {"era": "same", "era_year": count}
    if unit == "月":
        return {"base": "previous", "grain": "Y", "month": count, "valid": possible(count)}
    if unit == "日":
        return {"base": "previous", "grain": "M", "day": count, "valid": possible(None, count)}
    if unit == "分":
        return {"base": "previous", "grain": "h", "minute": count, "valid": count < 60}
    minute = number(match["samemi"]) if match["samemi"] else 30 if match["samehh"] else 0
    valid = count < 24 and minute < 60
    return {"base": "previous", "grain": "D", "hour": count, "minute": minute, "valid": valid}


def following(match: Match) -> Fields:
    """翌3日, 翌40年, 翌月曜."""
    if match["nextw"]:
        return {"base": "previous", "grain": "D", "weekday": words.WEEKDAYS[match["nextw"]]}
    count = number(match["next"])
    if match["nextu"] == "年":
        if count >= 1000:
            return {"year": count}
        return {"era": "same", "era_year": count, "short_year": count if len(match["next"]) == 2 else None}
    if match["nextu"] == "月":
        return {"base": "previous", "grain": "Y", "month": count, "valid": possible(count)}
    return {"base": "previous", "grain": "M", "day": count, "hint": "future", "valid": possible(None, count)}


def short_year(match: Match) -> Fields:
    """22年(8月)."""
    until = number(match["short2"]) if match["short2"] else None
    ahead = match.string.startswith("までに", match.end())
    fields: dict[str, Any] = {"short_year": number(match["short"]), "fiscal": bool(match["shortfy"])}
    if until is not None:
        fields["until_year"] = until
        fields["valid"] = 0 < until - fields["short_year"] < 40
    return {**fields, "hint": "future" if ahead else None}


def short_fiscal(match: Match) -> Fields:
    """27年度."""
    return {"short_year": number(match["sfy"]), "fiscal": True}


def month(match: Match) -> Fields:
    """3月, 7~9月期, 9月期."""
    last = number(match["m"])
    first = number(match["m0"]) if match["m0"] else None
    valid = possible(last) and (first is None or possible(first))
    if first is not None:
        return {"month": first, "until_month": last, "closing": bool(match["mp"]), "valid": valid}
    kind = "set" if match.string.endswith(("平年の", "例年の"), 0, match.start()) else "date"
    return {"kind": kind, "month": last, "hint": hint_before(match), "closing": bool(match["mp"]), "valid": valid}


def hint_before(match: Match) -> str | None:
    """去る, 来る in front of a date."""
    for direction_word, words_of in (("past", ("去る", "さる")), ("future", ("来る", "きたる", "来たる"))):
        if match.string.endswith(words_of, max(0, match.start() - 3), match.start()):
            return direction_word
    return None


PER_DAY = re.compile(
    r"に(?:つき|付き)|[0-9一二三四五六七八九十百千万]+(?:万|千)?(?:回|度|試合|人|件|本|個|便|往復|食|杯|錠|台|トン|円|ドル)"
)


# 13、14日午前, 13、14日投票: days; before another noun two days are a length
LENGTHS = re.compile("(?![午朝夜夕昼未早深付発投告両間])[一-龠]")
KANJI_DATE = re.compile("十一日|[二三四五六七八九十]日|[一二三四五六七八九十]月")


def is_first(match: Match) -> bool:
    """Answer whether 一日 is the first of a month, in a text that prints its dates in kanji."""
    before, after = match.string[max(0, match.start() - 2) : match.start()], match.string[match.end() :][:1]
    if before.endswith("月"):
        return True
    return after in "、夜朝午付" and not before.endswith(("の", "丸", "う")) and bool(KANJI_DATE.search(match.string))


def day(match: Match) -> Fields:
    """27日, 13、14両日, 8~10日."""
    last = number(match["d"])
    if match["d"] == "一" and not is_first(match):
        return {"kind": "duration", "amount": "P1D"}
    if last == 1 and PER_DAY.match(match.string, match.end()):
        return {"kind": "stop"}
    first = number(match["d0"]) if match["d0"] else None
    valid = possible(None, last) and (first is None or possible(None, first))
    if first is not None:
        if match["dj"] == "、" and not match["both"] and LENGTHS.match(match.string, match.end()):
            return {"kind": "stop"}  # 2、3日地震が続く: a length
        if match["dj"].strip() not in "~-" and not first < last <= first + 2 and last != 1:
            return {"start": match.start("d"), "day": last, "valid": valid}
        return {"day": first, "until_day": last, "hint": hint_before(match), "valid": valid}
    return {"day": last, "hint": hint_before(match), "valid": valid}


def nth(match: Match) -> Fields:
    """第1四半期, 第2月曜日, 第3週, 最後の週."""
    if match["nthx"]:
        return {"week": 1 if match["nthx"] == "初" else -1, "dependent": True}
    count = number(match["nth"])
    if match["nthk"]:
        return {"week": count, "dependent": True}
    if match["nthq"]:
        return {"quarter": count, "valid": count <= 4}
    return {"nth": count, "weekday": words.WEEKDAYS[match["nthw"]], "dependent": True}


def weekday(match: Match) -> Fields:
    """水曜日, （水）."""
    if match["wb"]:
        return {"weekday": words.WEEKDAYS[match["wb"]], "dependent": True}
    lead = match["wlead"]
    hint = ("past" if "前" in lead else "future") if lead else None
    return {"weekday": words.WEEKDAYS[match["w"]], "hint": hint}


HANGING = frozenset("前日 翌日 当日 翌々日 前々日 前夜 翌朝 翌週 翌月 前月 翌年 前年".split())


def relative(match: Match) -> Fields:
    """来年, 翌日."""
    hangs = match["head"] in HANGING and match.string[match.start() - 1 : match.start()] == "の"
    return {**words.HEADS[match["head"]], "hangs": hangs}


def holiday(match: Match) -> Fields:
    """元日."""
    return dict(words.HOLIDAYS[match["hol"]])


def left_open(match: Match) -> Fields:
    """年内, 週末, 年明け."""
    if match["wend"]:
        return {"weekend": True}
    if match["wstart"]:
        return {"weekday": 1}
    if match["newyear"]:
        return {"base": "publication", "grain": "Y", "mod": "START", "turn": True}
    return {"base": "previous", "grain": "h"}


def zone(match: Match) -> Fields:
    """日本時間."""
    if match["local"]:
        return None
    return {"zone": words.ZONES[match["zone"]], "dependent": True}


def clock(match: Match) -> Fields:
    """午後7時30分."""
    if match["noon"]:
        return {"hour": 12, "minute": 0}
    if match["mid"]:
        return {"hour": 0, "minute": 0}
    hour = number(match["h"] or match["h2"])
    minute = number(match["mi"] or match["mi2"]) if match["mi"] or match["mi2"] else 30 if match["hh"] else 0
    second = number(match["se"] or match["se2"]) if match["se"] or match["se2"] else None
    if match["ap"] in words.AFTERNOON and hour < 12 and (match["ap"] not in ("夜", "晩") or hour > 4):
        hour += 12
    elif match["ap"] in ("午前", "深夜", "未明") and hour == 12:
        hour = 0
    valid = hour < 24 and minute < 60 and (second is None or second < 60)
    return {"hour": hour, "minute": minute, "second": second, "meridiem": bool(match["ap"]), "valid": valid}


def daypart(match: Match) -> Fields:
    """夜."""
    return {"daypart": words.DAYPARTS[match["dp"]], "dependent": True}


def part(match: Match) -> Fields:
    """下旬, 末."""
    return {**words.PARTS[match["part"]], "dependent": True}


def half(match: Match) -> Fields:
    """上半期."""
    return {"half": words.HALVES[match["halfyear"]]}


def season(match: Match) -> Fields:
    """夏."""
    return {"season": words.SEASONS[match["season"]], "dependent": match["alone"] is None}


def vague(match: Match) -> Fields:
    """現在."""
    return {"kind": "vague", "amount": words.VAGUE.get(match["vague"], "PRESENT_REF")}


BUILDERS: dict[str, Callable[[Match], Fields]] = {
    "stop": stop, "lunar": lunar, "slashed": slashed, "set": recurring, "anniversary": anniversary, "window": window,
    "shift": shift, "every": every, "length": length, "era": era, "decade": decade, "year": year, "same": same,
    "next": following, "duration": duration, "short": short_year, "shortfy": short_fiscal, "month": month, "day": day,
    "nth": nth, "weekday": weekday, "head": relative, "holiday": holiday, "open": left_open, "zone": zone,
    "clock": clock, "daypart": daypart, "part": part, "half": half, "season": season, "vague": vague,
}  # fmt: skip
