"""Japanese: words that tell time, and the finder built from them."""
# ruff: noqa: E501 - patterns and word lists stay on one line each

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from typing import Any

from msgspec.structs import replace

from keii.lang.base.times import TimeExpression, TimeTable, glued, joined, linked
from keii.lang.ja import time_words as words
from keii.lang.ja.tense import SPEECH, direction
from keii.lang.ja.time_print import format_date, weekday_name

__all__ = ["TABLE", "direction", "find", "format_date", "weekday_name"]

# One code point for one code point, so that offsets stay those of the given text.
PLAIN = str.maketrans(
    "０１２３４５６７８９：／．－～〜∼−–—‐‑（）　ケヶヵ箇",
    "0123456789:/.-~~~-----() かかかか",
)


def any_of(entries: Iterable[str]) -> str:
    """Write an alternation, longest word first."""
    return "|".join(re.escape(word) for word in sorted(entries, key=lambda word: (-len(word), word)))


N = r"(?:[0-9]{1,2}|[一二三四五六七八九十]{1,3})"
Y4 = r"(?:[12][0-9]{3}|[一二][〇零一二三四五六七八九]{3})"
COUNT = r"(?:[0-9]+(?:\.[0-9])?|[一二三四五六七八九十百]{1,4}|数十|数)"
UNIT = r"(?:年度|年|か月|カ月|ヵ月|ヶ月|週間|週|泊|日|時間|分|秒|世紀|四半期)"
NOT_DAY = r"(?!間|目|ぶり|連続|以上|以内|余り|あまり|ほど|程度|坊主|がかり|分の|当たり|あたり|平均|数|か所|系|米|韓|中|本|曜|銀|経)"
JOIN = r"(?:、|・|~|-|，|及び|と)"

# Each family: an example above it, its own named groups below. The first that fits wins.
FAMILIES: dict[str, str] = {
    # 八日市, 日中関係
    "stop": any_of(words.STOP)
    + r"|[0-9]+年(?:生|次|組|債|物|制|保証)|[0-9一二三]分の[0-9一二三]|十分|[0-9一二三四五六七八九十]+日目",
    # 旧暦8月15日: never converted
    "lunar": rf"(?:旧暦|陰暦)(?:の)?(?:{N}月)?(?:{N}日)?",
    # 2026/3/1, 2026-03-01
    "slashed": r"(?<![0-9/.-])(?P<sy>[12][0-9]{3})(?P<sep>[/.-])(?P<sm>[0-9]{1,2})(?:(?P=sep)(?P<sd>[0-9]{1,2}))?(?![0-9/]|-[0-9])",
    # 毎年11月3日, 毎週水曜日, 毎月15日, 毎日
    "set": rf"(?:毎年|例年)(?P<setm>{N})月(?:(?P<setd>{N})日)?|毎週(?:の)?(?P<setw>[月火水木金土日])曜日?|毎月(?P<setmd>{N})日|隔週|毎(?P<setu>年|月|週末|週|日|朝|晩|夕)",
    # 10周年, 50年の節目
    "anniversary": r"(?P<ann>[0-9]+|[一二三四五六七八九十百]+)(?:周年|年の節目|年目の節目)",
    # 過去5年間, 今後2か月, 向こう3日間
    "window": rf"(?P<wh>過去|この|ここ|直近|最近|今後|向こう|これから)(?P<wn>{COUNT})(?P<wu>年|か月|カ月|週間|日|時間)間?",
    # 3日後, 10年前, その2日後
    "shift": rf"(?<!月)(?P<shb>[のこそ](?:の)?)?(?P<shn>{COUNT})(?P<shu>{UNIT})(?P<half2>半)?(?:間)?(?P<shd>前|後|先|のち)(?!半|述|期|段|者|任|輩|日|回|払|ろ|進|発|戸|行き|売|人|生|代)",
    # 平成31年度, 令和8年, 昭和元年, 民国115年
    "era": rf"(?P<en>{any_of(words.ERAS)}|仏暦)(?P<ey>元|[0-9]{{1,4}}|[一二三四五六七八九十百]{{1,4}})年(?P<efy>度)?(?!間)",
    # 1990年代, 19世紀
    "decade": r"(?P<dec>[12][0-9]{2})0年代|(?P<cen>[0-9]{1,2}|[一二三四五六七八九十]{1,3})世紀(?!ぶり|以上|間|前|後)",
    # 2014~16年, 2014年度, 2026年; 2020、21年
    "year": rf"(?P<y>{Y4})(?:(?:、|・|~|-)(?P<y2>[0-9]{{2,4}}))?年(?P<yfy>度)?(?!間|ぶり|生まれの人|以上)",
    # 同7年: a year of the era told before
    "same": rf"同(?P<same>{N})(?P<sameu>年|月|日|時)(?!間)",
    # 翌3日
    "next": rf"翌(?P<next>{N})(?P<nextu>日|月)",
    # 3年半, 4日間, 2時間30分, 18カ月, 数日
    "duration": rf"(?P<about>約|およそ|ほぼ)?(?:(?P<dhy>半(?:年|日|世紀))|(?P<dn>{COUNT})(?P<du>か月|カ月|ヵ月|ヶ月|週間|泊|日間|時間|分間|秒間|(?<=[0-9])分|(?<=[0-9])秒|年(?=[0-9]+[かカヶヵ]月)|(?:年|日)(?=半|間|ぶり|連続|以上|以内|余|あまり|ほど|程度|近く|足らず|弱|強|がかり|にわた|越し|たつ|経|かけて|かかる|かけ)|(?<=数)年|(?<=数)日|(?<=[0-9][0-9][0-9])日))(?P<dhalf>半)?(?:(?P<dn2>[0-9]+)(?P<du2>か月|カ月|分))?(?P<dtail>間|ぶり|連続|以上|以内|余り|余|あまり|ほど|程度|近く|足らず|弱|強|がかり|にわた|越し|たつ|経|かけて|かかる|かけ)?",
    # ’22年8月, 22年に, 31年までに, 08年の
    "short": r"(?<![0-9.,第])['’]?(?P<short>[0-9]{2})(?:(?:、|・|~|-)(?P<short2>[0-9]{2}))?年(?P<shortfy>度)?(?=[0-9]{1,2}月|に(?!わた|及|も及)|の(?!期限|延長|歴史|契約|任期|計画|懲役|刑|実刑|執行|猶予|経験|キャリア|節目|寿命|間|空白|耐用|保証|伝統|月日|歳月|付き合い|ブランク|時|長|うち|期間|禁錮|拘禁|年月|幕|眠り|人生|重み|準備|交渉|協定|研究|取り組|積み|努力)|まで|以降|春|夏|秋|冬|末|初|半ば|前半|後半)",
    # 27年度
    "shortfy": r"(?<![0-9.,第])(?P<sfy>[0-9]{2})年度",
    # 7~9月期, 2027年9月期, 3~5月, 1、2月
    "month": rf"(?<![0-9.,])(?:(?P<m0>{N})(?:月)?(?:~|-|、|・)(?=[0-9一二三四五六七八九十]+月(?![0-9])))?(?P<m>{N})月(?P<mp>期(?!間|待|限|末))?(?!曜|間|額|給|面|見|例|並|光|光年|額)",
    # 13、14両日, 8~10日, 27日
    "day": rf"(?<![0-9.,第])(?<!週に)(?<!月に)(?<!年に)(?<!週)(?:(?P<d0>{N})(?P<dj>{JOIN})(?:{N}{JOIN})?(?=[0-9一二三四五六七八九十]))?(?P<d>{N})(?:の)?(?P<both>両)?日{NOT_DAY}",
    # 第1四半期, 第3週, 第2月曜日
    "nth": r"第(?P<nth>[1-5一二三四五])(?:(?P<nthq>四半期)|(?P<nthw>[月火水木金土日])曜日?)",
    # （水）, 水曜日, 金曜
    "weekday": r"\((?P<wb>[月火水木金土日])(?:曜日?)?(?:・?(?:祝日?|休日?|振休))?\)|(?P<w>[月火水木金土日])曜日?(?!報)",
    # 前の火曜日
    "head": rf"(?:その|この)?(?P<head>{any_of(words.HEADS)})",
    "holiday": rf"(?P<hol>{any_of(words.HOLIDAYS)})",
    # 年明け, 週末
    "open": rf"(?P<open>{any_of(words.OPEN)})|(?P<wend>週末)|(?P<newyear>年明け)",
    # 日本時間
    "zone": rf"(?P<zone>{any_of(words.ZONES)})|(?P<local>現地時間)",
    # 午後7時30分, 19時, 7時半, 正午
    "clock": rf"(?:(?P<ap>{any_of(set(words.DAYPARTS) | {'午前', '午後'})})(?:の)?)?(?:(?P<h>{N})時(?!間|点|代|期|短|折|差|効|系|速|給|価|刻|空|事)(?:(?P<mi>{N})分|(?P<hh>半))?(?:(?P<se>{N})秒)?|(?<![0-9:])(?P<h2>[0-9]{{1,2}}):(?P<mi2>[0-9]{{2}})(?::(?P<se2>[0-9]{{2}}))?(?![0-9:]))|(?P<noon>正午)|(?P<mid>午前零時)",
    "daypart": rf"(?P<dp>{any_of(words.DAYPARTS)})",
    "part": rf"(?P<part>{any_of(words.PARTS)})",
    "half": rf"(?P<halfyear>{any_of(words.HALVES)})",
    "season": r"(?P<season>[春夏秋冬])(?!休み|闘|季|物|服|樹)",
    "vague": rf"(?P<vague>{any_of(words.VAGUE)})",
}
MASTER = re.compile("|".join(f"(?P<f_{name}>{pattern})" for name, pattern in FAMILIES.items()))
GAP = re.compile(r"(?:の|\s|、(?=午[前後]))?")
BETWEEN = re.compile(
    r"(?P<range>\s*(?:から|、から|より|~|-|ー|から、)\s*(?:翌)?)|(?P<list>\s*(?:、|・|と|や|か|または|及び|および|並びに|,)\s*)"
)


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


def find(text: str) -> tuple[TimeExpression, ...]:
    """List the time expressions of Japanese `text` in order, offsets as given."""
    plain = text.translate(PLAIN)
    pieces: list[TimeExpression] = []
    for match in MASTER.finditer(plain):
        name = match.lastgroup or ""
        fields = BUILDERS[name[2:]](match)
        if fields is not None:
            start = fields.pop("start", match.start())
            end = fields.pop("end", match.end())
            pieces.append(TimeExpression(start=start, end=end, **fields))
    if not pieces:
        return ()
    zones = {piece.end: piece.zone for piece in pieces if piece.zone}
    whole = glued(pieces, plain, GAP)
    if zones:
        whole = [replace(piece, zone=zones.get(piece.start, zones.get(piece.start - 1))) for piece in whole]
    return linked(with_glossed_years(whole, plain), plain, BETWEEN)


def with_glossed_years(pieces: list[TimeExpression], plain: str) -> list[TimeExpression]:
    """Give the month behind a glossed year that year: 2019年（平成31年）4月."""
    out = list(pieces)
    for index in range(len(out) - 2):
        year, gloss, rest = out[index : index + 3]
        if plain[year.end : gloss.start] != "(" or plain[gloss.end : rest.start] not in (")", ")の"):
            continue
        if rest.base is None and (whole := joined(year, rest)):
            out[index + 2] = replace(whole, start=rest.start)
    return out


Fields = dict[str, Any] | None
Match = re.Match[str]


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


def possible(month: int | None, day: int | None = None) -> bool:
    """Answer whether such a month and day can exist in some year."""
    longest = (31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)
    if month is not None and not 1 <= month <= 12:
        return False
    return day is None or 1 <= day <= (longest[month - 1] if month else 31)


PERIODS = {"年": "P1Y", "月": "P1M", "週": "P1W", "日": "P1D", "週末": "XXXX-WXX-WE"}


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
    if match["setu"] in ("朝", "晩", "夕"):
        return {"kind": "set", "daypart": {"朝": "MO", "晩": "NI", "夕": "EV"}[match["setu"]]}
    return {"kind": "set", "amount": PERIODS.get(match["setu"] or "", "P2W")}


def anniversary(match: Match) -> Fields:
    """60周年."""
    count = number(match["ann"])
    return {"kind": "duration", "amount": f"P{count}Y", "anniversary": count}


UNITS = {
    "年度": "Y", "年": "Y", "か月": "M", "カ月": "M", "ヵ月": "M", "ヶ月": "M", "週間": "W", "週": "W", "泊": "D", "日": "D",
    "日間": "D", "時間": "TH", "分": "TM", "秒": "TS", "分間": "TM", "秒間": "TS", "世紀": "CE", "四半期": "Q",
}  # fmt: skip


def amount_of(count: str, unit: str, half: bool = False) -> str:
    """Write P3D, PT2H, P18M; 数日 is PXD."""
    size = UNITS[unit]
    if count.startswith("数"):
        return f"P{'T' if size[0] == 'T' else ''}X{size[-1]}"
    whole = count if "." in count else str(number(count))
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
    size, forward = UNITS[match["shu"]], match["shd"] != "前"
    start = match.start("shb") if match["shb"] and len(match["shb"]) > 1 else match.start("shn")
    fields: dict[str, Any] = {"start": start}
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


JAPANESE_ERAS = ("明治", "大正", "昭和", "平成", "令和")


def era(match: Match) -> Fields:
    """令和8年度."""
    year = 1 if match["ey"] == "元" else number(match["ey"])
    if match["en"] == "仏暦":
        return {"year": year - words.BUDDHIST, "valid": year > words.BUDDHIST}
    return {"era": match["en"], "era_year": year, "fiscal": bool(match["efy"]) and match["en"] in JAPANESE_ERAS}


def decade(match: Match) -> Fields:
    """1990年代, 19世紀."""
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
    """同7年, 同3日, 同8時."""
    count, unit = number(match["same"]), match["sameu"]
    if unit == "年":
        return {"era": "same", "era_year": count}
    if unit == "月":
        return {"base": "previous", "grain": "Y", "month": count, "valid": possible(count)}
    if unit == "日":
        return {"base": "previous", "grain": "M", "day": count, "valid": possible(None, count)}
    return {"hour": count, "valid": count < 24, "mod": None, "base": None}


def following(match: Match) -> Fields:
    """翌3日."""
    count = number(match["next"])
    if match["nextu"] == "月":
        return {"base": "previous", "grain": "Y", "month": count, "valid": possible(count)}
    return {"base": "previous", "grain": "M", "day": count, "hint": "future", "valid": possible(None, count)}


def duration(match: Match) -> Fields:
    """3年半."""
    tail = match["dtail"]
    if match["dhy"]:
        amount = {"半年": "P6M", "半日": "PT12H", "半世紀": "P50Y"}[match["dhy"]]
    else:
        amount = amount_of(match["dn"], match["du"], bool(match["dhalf"]))
    if match["dn2"]:
        amount += f"{match['dn2']}M"
    end = match.end("dtail") if tail == "間" else match.start("dtail") if tail else match.end()
    mod = (
        "APPROX"
        if match["about"] or tail in ("ほど", "程度", "近く", "余り", "余", "あまり", "足らず", "弱", "強")
        else None
    )
    return {"kind": "duration", "amount": amount, "mod": mod, "end": end}


def short_year(match: Match) -> Fields:
    """22年(8月)."""
    until = int(match["short2"]) if match["short2"] else None
    ahead = match.string.startswith("までに", match.end())
    fields: dict[str, Any] = {"short_year": int(match["short"]), "fiscal": bool(match["shortfy"])}
    if until is not None:
        fields["valid"] = False
    return {**fields, "hint": "future" if ahead else None}


def short_fiscal(match: Match) -> Fields:
    """27年度."""
    return {"short_year": int(match["sfy"]), "fiscal": True}


def month(match: Match) -> Fields:
    """3月, 7~9月期, 9月期."""
    last = number(match["m"])
    first = number(match["m0"]) if match["m0"] else None
    valid = possible(last) and (first is None or possible(first))
    if first is not None:
        return {"month": first, "until_month": last, "valid": valid}
    return {"month": last, "hint": hint_before(match), "closing": bool(match["mp"]), "valid": valid}


def hint_before(match: Match) -> str | None:
    """去る, 来る in front of a date."""
    for direction_word, words_of in (("past", ("去る", "さる")), ("future", ("来る", "きたる", "来たる"))):
        if match.string.endswith(words_of, max(0, match.start() - 3), match.start()):
            return direction_word
    return None


PER_DAY = re.compile(r"[0-9一二三四五六七八九十百千万]+(?:万|千)?(?:回|人|件|本|個|便|往復|食|杯|錠|台|トン|円|ドル)")


def day(match: Match) -> Fields:
    """27日, 13、14両日, 8~10日."""
    last = number(match["d"])
    if match["d"] == "一" and not match.string.endswith("月", 0, match.start()):
        return {"kind": "duration", "amount": "P1D"}
    if last == 1 and PER_DAY.match(match.string, match.end()):
        return {"kind": "stop"}
    first = number(match["d0"]) if match["d0"] else None
    valid = possible(None, last) and (first is None or possible(None, first))
    if first is not None:
        if match["dj"] not in "~-" and not first < last <= first + 2 and last != 1:
            return {"start": match.start("d"), "day": last, "valid": valid}
        return {"day": first, "until_day": last, "hint": hint_before(match), "valid": valid}
    return {"day": last, "hint": hint_before(match), "valid": valid}


def nth(match: Match) -> Fields:
    """第1四半期, 第2月曜日."""
    count = number(match["nth"])
    if match["nthq"]:
        return {"quarter": count, "valid": count <= 4}
    return {"nth": count, "weekday": words.WEEKDAYS[match["nthw"]], "dependent": True}


def weekday(match: Match) -> Fields:
    """水曜日, （水）."""
    if match["wb"]:
        return {"weekday": words.WEEKDAYS[match["wb"]], "dependent": True}
    return {"weekday": words.WEEKDAYS[match["w"]]}


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
    if match["newyear"]:
        return {"base": "publication", "grain": "h"}
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
    return {"season": words.SEASONS[match["season"]], "dependent": True}


def vague(match: Match) -> Fields:
    """現在."""
    return {"kind": "vague", "amount": words.VAGUE[match["vague"]]}


BUILDERS: dict[str, Callable[[Match], Fields]] = {
    "stop": stop, "lunar": lunar, "slashed": slashed, "set": recurring, "anniversary": anniversary, "window": window,
    "shift": shift, "era": era, "decade": decade, "year": year, "same": same, "next": following,
    "duration": duration, "short": short_year, "shortfy": short_fiscal, "month": month, "day": day, "nth": nth,
    "weekday": weekday, "head": relative, "holiday": holiday, "open": left_open, "zone": zone,
    "clock": clock, "daypart": daypart, "part": part, "half": half, "season": season, "vague": vague,
}  # fmt: skip

TABLE = TimeTable(
    find=find,
    direction=direction,
    format_date=format_date,
    weekday_name=weekday_name,
    eras=words.ERAS,
    fiscal_start=4,
    quotes=(("「", "」"), ("『", "』"), ("“", "”")),
    speech=SPEECH,
    aside_after=re.compile(r"以来|ぶり|以降|と比べ|に比べ|比で|より"),
)
