"""Numbers, durations, recurring times and distances in Japanese: what their patterns say."""

from __future__ import annotations

import re
from typing import Any

from keii.lang.ja import time_words as words

Fields = dict[str, Any] | None
Match = re.Match[str]

UNITS = {
    "年度": "Y", "年": "Y", "か月": "M", "カ月": "M", "ヵ月": "M", "ヶ月": "M", "週間": "W", "週": "W", "泊": "D",
    "日": "D", "日間": "D", "時間": "TH", "分": "TM", "秒": "TS", "分間": "TM", "秒間": "TS", "世紀": "CE",
    "四半期": "Q",
}  # fmt: skip
PERIODS = {"年": "P1Y", "月": "P1M", "週": "P1W", "日": "P1D", "週末": "XXXX-WXX-WE"}


def number(written: str) -> int:
    """Read a number written in ASCII digits or kanji (12, 十二, 二〇二六)."""
    if written.isascii():
        return int(float(written))
    if not set(written) & {"十", "百"}:
        return int("".join(str(words.KANJI_DIGITS.get(sign, 0)) for sign in written))
    total, digit = 0, 0
    for sign in written:
        if sign in "十百":
            total += (digit or 1) * (10 if sign == "十" else 100)
            digit = 0
        else:
            digit = words.KANJI_DIGITS.get(sign, 0)
    return total + digit


def possible(month: int | None, day: int | None = None) -> bool:
    """Answer whether such a month and day can exist in some year."""
    longest = (31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)
    if month is not None and not 1 <= month <= 12:
        return False
    return day is None or 1 <= day <= (longest[month - 1] if month else 31)


def recurring(match: Match) -> Fields:
    """毎週水曜日."""
    if match["setm"]:
        month, day = number(match["setm"]), number(match["setd"]) if match["setd"] else None
        return {"kind": "set", "month": month, "day": day, "valid": possible(month, day)}
    if match["setw"]:
        return {"kind": "set", "weekday": words.WEEKDAYS[match["setw"]]}
    if match["setmd"]:
        day = number(match["setmd"])
        return {"kind": "set", "day": day, "valid": possible(None, day)}
    if match["setalt"]:
        return {"kind": "set", "amount": {"年": "P2Y", "月": "P2M", "日": "P2D"}[match["setalt"]]}
    if match["setu"] in ("朝", "晩", "夕"):
        return {"kind": "set", "daypart": {"朝": "MO", "晩": "NI", "夕": "EV"}[match["setu"]]}
    return {"kind": "set", "amount": PERIODS.get(match["setu"] or "", "P2W")}


def anniversary(match: Match) -> Fields:
    """60周年."""
    count = number(match["ann"])
    return {"kind": "duration", "amount": f"P{count}Y", "anniversary": count}


def amount_of(count: str, unit: str, half: bool = False) -> str:
    """Write P3D, PT2H, P18M; 数日 is PXD."""
    size = UNITS[unit]
    if count.startswith("数"):
        return f"P{'T' if size[0] == 'T' else ''}X{size[-1]}"
    whole = count if "." in count else str(number(count))
    if size == "Q":
        return f"P{3 * number(count)}M"
    if half and size == "Y":
        return f"P{number(count) * 12 + 6}M"
    if half and size == "TH":
        return f"PT{whole}H30M"
    if half:
        whole = f"{whole}.5"
    return f"PT{whole}{size[1]}" if size[0] == "T" else f"P{whole}{size}"


def window(match: Match) -> Fields:
    """過去5年間."""
    past = match["wh"] in ("過去", "この", "ここ", "直近", "最近")
    return {"kind": "duration", "amount": amount_of(match["wn"], match["wu"]), "window": "past" if past else "future"}


def shift(match: Match) -> Fields:
    """3日後."""
    forward = match["shd"] != "前"
    if match["shh"]:
        base = "previous" if match["shb"] else "either" if forward else "publication"
        return {"start": match.start("shh"), "base": base, "grain": "M", "steps": (("M", 6 if forward else -6),)}
    size = UNITS[match["shu"]]
    start = match.start("shb") if match["shb"] and len(match["shb"]) > 1 else match.start("shn")
    fields: dict[str, Any] = {"start": start}
    if size[0] == "T" and not match["shn"].startswith("数") and not match["half2"]:
        count = number(match["shn"]) * (1 if forward else -1)
        return {**fields, "base": "previous", "grain": "h", "steps": ((size, count),)}
    if size[0] == "T" or match["shn"].startswith("数") or match["half2"]:
        if match["half2"] and size[0] != "T" and not match["shn"].startswith("数"):
            return {
                **fields,
                "base": "either" if forward or match["shb"] else "publication",
                "grain": "M",
                "steps": (("M", (number(match["shn"]) * 12 + 6) * (1 if forward else -1)),),
            }
        return {**fields, "base": "previous", "grain": "h"}
    count = number(match["shn"]) * (1 if forward else -1)
    # 「大会の3日前」 counts from the thing named before it, not from today.
    base = "previous" if match["shb"] else "either" if forward else "publication"
    return {**fields, "base": base, "grain": size, "steps": ((size, count),)}


def every(match: Match) -> Fields:
    """5年に1度."""
    return {"kind": "set", "amount": amount_of(match["evn"], match["evu"])}


def length(match: Match) -> Fields:
    """懲役20年."""
    if match["ld"]:
        return {"kind": "duration", "amount": amount_of(match["ld"], "日")}
    amount = amount_of(match["ln"] or match["ln2"], "年", bool(match["lh"]))
    return {"kind": "duration", "amount": amount + (f"{match['lm']}M" if match["lm"] else "")}


def duration(match: Match) -> Fields:
    """3年半."""
    tail = match["dtail"]
    if match["dhy"]:
        amount = {"半年": "P6M", "半日": "PT12H", "半世紀": "P50Y", "四半世紀": "P25Y"}[match["dhy"]]
    elif match["dnd"]:
        amount = amount_of(match["dnd"], "日")
    else:
        amount = amount_of(match["dn"], match["du"], bool(match["dhalf"]))
    if match["dn2"]:
        amount += f"{match['dn2']}{'S' if match['du2'] == '秒' else 'M'}"
    end = match.end("dtail") if tail == "間" else match.start("dtail") if tail else match.end()
    mod = (
        "APPROX"
        if match["about"] or tail in ("ほど", "程度", "近く", "余り", "余", "あまり", "足らず", "弱", "強")
        else None
    )
    return {"kind": "duration", "amount": amount, "mod": mod, "end": end}
