"""English: words that tell time, and the finder built from them."""
# ruff: noqa: E501 - patterns and word lists stay on one line each

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from typing import Any

from keii.lang.base.times import TimeExpression, TimeTable, glued, linked
from keii.lang.en import time_words as words
from keii.lang.en.tense import SPEECH, direction
from keii.lang.en.time_print import format_date, weekday_name

__all__ = ["TABLE", "direction", "find", "format_date", "weekday_name"]

# One code point for one code point, so that offsets stay those of the given text.
PLAIN = str.maketrans("０１２３４５６７８９–—‐‑−’‘\u00a0\u202f\n\t", "0123456789-----''    ")


def any_of(entries: Iterable[str]) -> str:
    """Write an alternation, longest entry first."""
    return "|".join(re.escape(entry) for entry in sorted(entries, key=lambda entry: (-len(entry), entry)))


MONTH = (
    r"(?:January|February|March|April|May|June|July|August|September|October|November|December"
    r"|JANUARY|FEBRUARY|MARCH|APRIL|JUNE|JULY|AUGUST|SEPTEMBER|OCTOBER|NOVEMBER|DECEMBER"
    r"|(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept|Sep|Oct|Nov|Dec)\b\.?)"
)
SURE = r"(?:January|February|July|September|October|November|December|(?:Jan|Feb|Aug|Sept|Oct|Nov|Dec)\.)"
WEEKDAY = r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day"
YEAR = r"(?:1[0-9]{3}|20[0-9]{2})(?![0-9]|[.,][0-9])"
TENS = any_of(words.TENS)
SMALL = any_of(words.ONES[1:])
SPELLED = rf"(?i:(?:{TENS})(?:[- ](?:{any_of(words.ONES[1:10])}))?|{SMALL}|(?:a |one )?(?:hundred|dozen)|a couple(?: of)?|a thousand)"
COUNT = rf"(?:[0-9]+(?:[.,][0-9]+)*(?: 1/2)?|{SPELLED})"
LOOSE = r"(?:several|some|many|a few|few|a number of|dozens of|hundreds of|a handful of)"
UNIT = r"(?:second|minute|hour|day|weekend|week|fortnight|month|quarter|year|decade|(?:century|centurie))"
ORDINAL = r"(?:[0-9]{1,3}(?:st|nd|rd|th)|first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth|thirteenth|fourteenth|fifteenth|sixteenth|seventeenth|eighteenth|nineteenth|twentieth|twenty-first|thirtieth|fortieth|fiftieth|hundredth|centennial)"
APPROX = r"(?:about|around|nearly|almost|roughly|approximately|some|more than|less than|over|at least|up to|under|as many as|an estimated|only)"
LEAD = r"(?:in|In|by|By|since|Since|until|Until|till|from|From|to|through|during|During|for|of|between|and|or|last|Last|next|this|This|late|Late|early|Early|mid|before|Before|after|After|every|throughout|,)"
NOT_MONTH = r"(?!\s+(?:[a-z]{2,}ing\b|Smith|Jones|Carter)|['-][a-rt-z]|\w)"

FAMILIES: dict[str, str] = {
    # Mail on Sunday; 12-year-old, 30 years old; may, second
    "stop": rf"\b(?:{words.STOP})\b|\b(?i:{COUNT})[- ]years?[- ]olds?\b|\bthe age of [0-9]+|\b[Aa]ged? [0-9]+\b|#[0-9]+|[$£€¥]\s?[0-9][0-9,.]*|\b[0-9]{{1,3}}(?:,[0-9]{{3}})+\b|\bFirst Quarter Storm|\bthree[- ]quarters?\b|\b[0-9]/[0-9]\b(?!/)|\b[0-9]+ (?:km|kg|mph|miles|meters|metres|feet|people|percent|tons|tonnes|troops|men|soldiers|kilometers|kilometres|dollars|jobs|workers|aircraft|ships|employees|acres|words|francs|points)\b",
    # 2026-03-01T19:30
    "iso": r"\b(?P<isoy>[12][0-9]{3})-(?P<isom>[0-9]{2}(?=-[0-9]{2})|0[1-9]|1[0-2])(?:-(?P<isod>[0-9]{2}))?\b(?!-)",
    # 10/02/1989, 3/15/24
    "slashed": r"(?<![0-9/])(?P<sl1>[0-9]{1,2})/(?P<sl2>[0-9]{1,2})/(?P<sly>[0-9]{4}|[0-9]{2})(?![0-9/])",
    # every Wednesday, every November 3, the 15th of every month, daily
    "set": rf"\b(?:[Ee]very|[Ee]ach)\s+(?:(?P<setm>{MONTH})(?:\s+(?P<setd>[0-9]{{1,2}})(?:st|nd|rd|th)?)?|(?P<setw>{WEEKDAY})|(?P<setn>{COUNT} |other )?(?P<setu>day|week|month|quarter|year|weekend|hour|minute|decade|morning|evening|night|afternoon|spring|summer|fall|autumn|winter)s?)\b"
    rf"|\b[Tt]he (?P<setmd>[0-9]{{1,2}})(?:st|nd|rd|th) (?:day )?of (?:every|each) month|\b(?P<setpl>{WEEKDAY})s\b(?!')|\b(?P<adv>[Dd]aily|[Ww]eekly|[Mm]onthly|[Yy]early|[Aa]nnually|[Hh]ourly|[Bb]iweekly|[Nn]ightly)\b|\b(?:(?<=s )a|(?<=once )a|(?<=twice )a|per) (?P<per>day|week|month|year|hour)\b(?= |,|\.|;)(?! (?:ago|later|earlier|or|after|before|and a half|from|in|of|long|since|on|at|into|to|for|off|has|had|was|is|when|that|by|with))",
    # the 50th anniversary
    "anniversary": rf"\b(?P<ann>{ORDINAL})[- ](?:anniversary|anniversaries)|\bcentenary\b",
    # the past three years, the next two days
    "window": rf"\b(?:[Tt]he )?(?P<wh>past|last|previous|next|coming|following)\s+(?:(?P<wn>{COUNT})|(?P<wl>{LOOSE}))\s+(?P<wu>{UNIT})s?\b(?!-)",
    # three years ago, a year earlier, two days later
    "shift": rf"\b(?:{APPROX}\s+)?(?:(?P<shn>{COUNT}|a|an|A|An)|(?P<shl>{LOOSE}|[Dd]ays|[Ww]eeks|[Mm]onths|[Yy]ears|[Dd]ecades|[Mm]inutes|[Hh]ours))[ -](?:(?:full|whole)\s+)?(?P<shu>{UNIT})?s?\s*(?P<shd>ago|earlier|later|before(?=[.,;])|after(?=[.,;])|hence|from now|on(?=,))\b",
    # year-ago, year-earlier
    "yearago": r"\b(?:the |its )?(?P<ya>year-(?:ago|earlier))(?:\s+(?P<yau>quarter|period|month|third quarter|level|figure|results?|nine months))?",
    # March 1, 2024; July 3-5; July 30 to Aug. 2 is two
    "mdy": rf"(?P<mdm>{MONTH})\s+(?P<mdd>[0-9]{{1,2}})(?:st|nd|rd|th)?(?![0-9:]|,[0-9]{{3}}|\s*[ap]\.?m)(?:\s?(?P<mdj>-|and|or|&)\s?(?P<mdu>[0-9]{{1,2}})(?:st|nd|rd|th)?(?![0-9:%]|\s?[ap]\.?m|\s+[a-z]*(?:people|others|percent)))?(?:(?:,\s?|\s+(?:of\s+)?)(?P<mdy>{YEAR})|,?\s+'(?P<mdys>[0-9]{{2}})\b)?(?P<mdbc>\s+BCE?\b)?",
    # 1 March 2024, the 3rd of July, 3-5 July 2024
    "dmy": rf"\b(?:[Tt]he )?(?P<dmd>[0-9]{{1,2}})(?:st|nd|rd|th)?(?:\s?(?P<dmj>-|and|or)\s?(?P<dmu>[0-9]{{1,2}})(?:st|nd|rd|th)?)?(?:\s+of)?\s+(?P<dmm>{MONTH}){NOT_MONTH}(?:,?\s+(?P<dmy>{YEAR}))?(?P<dmbc>\s+BCE?\b)?",
    # March 2024, September of 1939; March-May 2024
    "my": rf"\b(?P<mym>{MONTH})(?:\s?-\s?(?P<mym2>{MONTH}))?(?:,?\s+|,?\s+of\s+)(?P<myy>{YEAR})",
    # the nineteenth century
    "century": rf"\b(?:[Tt]he )?(?P<cen>{ORDINAL})(?:[- ])(?:century|centuries)\b(?P<cenbc> BC)?",
    # the third quarter, Q3, the first half
    "quarter": r"\b(?:[Tt]he |[Ii]ts |[Tt]heir )?(?:latest )?(?P<qfy>fiscal )?(?P<q>first|second|third|fourth|final|1st|2nd|3rd|4th)[- ](?P<qu>quarter|half)(?:s?\b)(?!-?(?:century|hour|of the (?:game|match|book)))(?: of (?P<qfy2>fiscal))?|\bQ(?P<qn>[1-4])\b|\b(?P<thisq>[Tt]he (?:latest )?quarter)\b",
    # fiscal 1989, this fiscal year
    "fiscal": rf"\b(?:[Ff]iscal(?: year)?|FY)\s?(?:(?P<fy>{YEAR})|'?(?P<fys>[0-9]{{2}})\b)|\b(?:(?P<fyh>[Tt]his|[Ll]ast|[Nn]ext|[Tt]he (?:current|last|next|previous))\s+)fiscal year",
    # the 1990s, the early '90s
    "decade": r"\b(?:[Tt]he )?(?:(?P<decm>early|mid|late|Early|Late|Mid)[ -])?(?:(?P<dec>1[0-9]{2}|20[0-9])0'?s\b|'(?P<decs>[1-9])0s\b|(?P<decw>twenties|thirties|forties|fifties|sixties|seventies|eighties|nineties)\b)",
    # last Monday, next March, this summer, the following year, that same day
    "head": rf"\b(?i:(?P<hpart>early|earlier|later|late|(?:the )?(?:beginning|start|end|middle|rest|remainder) of)\s+)?(?P<hd>(?i:(?:the |that |this |in )?(?:same|following|next|previous|preceding|prior|last|past|current|coming|upcoming)|this|that|last|next|the|later that|earlier that|later the same))(?P<hsame>\s+very|\s+same|\s+past|\s+coming)?\s+(?P<hu>year|quarter|month|week|weekend|decade|century|day|morning|afternoon|evening|night|spring|summer|fall|autumn|winter|{WEEKDAY}|{MONTH})\b(?P<hday>\s+(?:before last|before|after next|after)(?![ ]+(?:the|a|his|her|its|their|he|it|they|she)))?(?!-)(?!\s+(?:19|20)[0-9]{{2}})",
    # today, the day before yesterday
    "deictic": r"\b(?:(?i:early|late|later|earlier) )?(?i:(?P<dei>the day before yesterday|the day after tomorrow|today|tomorrow|yesterday|tonight|last night|this morning|this afternoon|this evening))\b(?!')|\b(?i:(?P<deip>today|yesterday|tomorrow))(?='s)",
    # the day before, the year after
    "beside": r"\b(?P<besn>[Aa]|[Tt]he|[Oo]ne) (?P<besu>day|week|month|year|night) (?P<besd>before|after|earlier|later)(?=[.,;]|\s+(?:he|she|it|they|and|but)\b|$)",
    "holiday": rf"\b(?:(?P<holh>[Ll]ast|[Nn]ext|[Tt]his) )?(?P<hol>(?i:{any_of(words.HOLIDAYS)}))\b(?! (?:Island|tree|carol|card|shopping|season|present|gift))",
    # Thursday; early Thursday
    "weekday": rf"\b(?:(?:[Ee]arly|[Ll]ate|[Ee]arlier|[Ll]ater|[Oo]n)(?: on)? )?(?P<w>{WEEKDAY}|(?:Mon|Tues?|Wed|Thurs?|Fri|Sat|Sun)\.)(?!\w|-)(?!'s (?:child|restaurant))|\b(?P<wall>MONDAY|TUESDAY|WEDNESDAY|THURSDAY|FRIDAY|SATURDAY|SUNDAY)\b",
    # early, mid-, the end of (lives only joined)
    "part": r"\b(?P<pt>[Ee]arly(?: in)?|[Mm]id-?|[Mm]iddle of|[Ll]ate(?: in)?|[Tt]he (?:early|late) (?:part|days|months|weeks) of|[Tt]he (?:very )?(?:beginning|start|middle|end|close|first half|second half|turn) of|[Bb]eginning of|[Ss]tart of|[Ee]nd of|[Yy]ear-end|[Mm]id)(?=[ -]|[A-Z])",
    # the summer of 1990
    "season": r"\b(?:(?:[Tt]he|[Ii]n|[Bb]y|[Dd]uring) )?(?P<sea>spring|summer|autumn|winter|fall|Spring|Summer|Autumn|Winter)(?=(?: of|,|\.|;| and| when| in)? ?(?P<seay>"
    + YEAR
    + r"|last year|next year|this year)?)(?!-|time|\s+of\s+(?!{YEAR}|last|this|next))".replace("{YEAR}", YEAR),
    # March, with a cue that it is the month
    "month": rf"\b(?:(?P<msure>{SURE})|(?<=\b(?:in|In|by|By|of|to|or) )(?P<m2>{MONTH})|(?<=\b(?:mid)[- ])(?P<m6>{MONTH})|(?<=\band )(?P<m5>{MONTH})|(?<=\b(?:from|From|last|next|this|late|Late|till) )(?P<m4>{MONTH})|(?<=\b(?:since|Since|until|Until|early|Early|After|after|about) )(?P<m5b>{MONTH})|(?<=\b(?:during|During|before|Before) )(?P<m6b>{MONTH})|(?<=\b(?:through|between) )(?P<m7>{MONTH})|(?P<mpos>{MONTH})(?='s\b|,? (?:last|next|this) year| to {MONTH}|-{MONTH}|,| and {MONTH}))(?!\w)(?!\s+[A-Z][a-z]+(?<!day)(?<!ber)(?<!ary))",
    # 490 BC; 1914-18; 1976
    "bc": r"\b(?P<bc>[0-9]{1,4})(?:\s?-\s?(?P<bc2>[0-9]{1,4}))?\s+(?:BCE?|B\.C\.)",
    "year": rf"(?<![0-9.,/$£€#])(?:[Tt]he year )?\b(?P<y>{YEAR})(?![/:%]|\s+(?:GMT|UTC|hours)\b|-foot|-mile|-member|-seat|,[0-9])(?:\s+AD\b)?",
    # '99
    "short": r"(?<![\w'])'(?P<short>[0-9]{2})\b(?!s)|(?<=[12][0-9]{3}-)(?P<short2>[0-9]{2})\b(?!-)",
    # 7:30 p.m., 3 to 5 p.m., noon, 19:30 GMT
    "clock": r"\b(?:(?P<h0>[0-9]{1,2})(?::(?P<mi0>[0-9]{2}))?\s?(?:-|to|and)\s?)?(?P<h>[0-9]{1,2})(?:[:.](?P<mi>[0-9]{2}))?\s?(?P<ap>[ap]\.?\s?m\b\.?|[AP]\.?M\b\.?|o'clock)|(?<![0-9:/])(?P<h24>[0-9]{1,2}):(?P<mi24>[0-9]{2})(?::(?P<se24>[0-9]{2}))?(?![0-9:]|-)|\b(?P<noon>[Nn]oon|[Mm]idday|[Mm]idnight)\b",
    # CEST, Eastern time
    "zone": rf"(?P<zone>\b(?:{any_of(words.ZONES)})\b)",
    "daypart": r"\b(?:in the )?(?P<dp>morning|afternoon|evening|night|overnight)\b(?!-)",
    # two and a half years, 10-year, a decade, nearly a month
    "duration": rf"\b(?:(?P<about>{APPROX})\s+)?(?:(?:the\s+)?(?P<dn>(?i:{COUNT}))(?:\s+(?P<dhalf2>and (?:a half|one-half)))?|(?P<dl>(?i:{LOOSE}))|(?P<dhalf>half an?|a half|half a)|(?P<da>[Aa]n?|[Oo]ne)(?: (?:full|whole|half))?)[ -](?P<du>{UNIT})(?P<dpl>s?)(?P<dhalf3> and a half)?\b(?!\s+(?:ago|earlier)|-old)",
    "vague": rf"\b(?P<vague>(?i:{any_of(words.VAGUE)}))\b(?!-)",
}
# Nothing starts inside a word: one look behind spares thirty alternatives.
MASTER = re.compile(
    r"(?<![^\W_])(?:" + "|".join(f"(?P<f_{name}>{pattern})" for name, pattern in FAMILIES.items()) + ")"
)
GAP = re.compile(r"(?:,? (?:(?:of|in|at|on|the|in the|of the) )?|,|'s |-|, at |)")
BETWEEN = re.compile(
    r"(?P<range>\s*(?:to|until|till|through|-|thru|up to|and ending)\s*(?:the\s)?)|(?P<list>\s*(?:,|and|or|, and|&|then)\s*(?:on\s|in\s|the\s)?)"
)
BETWEEN_LEAD = re.compile(r"\b[Bb]etween\s+(?:the\s)?$")

Fields = dict[str, Any] | None
Match = re.Match[str]


def find(text: str) -> tuple[TimeExpression, ...]:
    """List the time expressions of English `text` in order, offsets as given."""
    plain = text.translate(PLAIN)
    pieces: list[TimeExpression] = []
    for match in MASTER.finditer(plain):
        name = match.lastgroup or ""
        fields = BUILDERS[name[2:]](match)
        if fields is not None:
            start, end = fields.pop("start", match.start()), fields.pop("end", match.end())
            pieces.append(TimeExpression(start=start, end=end, **fields))
    if not pieces:
        return ()
    return linked(glued(pieces, plain, GAP, both_ways=True), plain, BETWEEN)


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
    month, day = int(match["isom"]), int(match["isod"]) if match["isod"] else None
    if day is None and not possible(month):
        return {"year": int(match["isoy"]), "end": match.end("isoy")}
    return {"year": int(match["isoy"]), "month": month, "day": day, "valid": possible(month, day)}


def slashed(match: Match) -> Fields:
    """10/25/1989; 3/4/2024 can be read two ways and stays open."""
    first, second = int(match["sl1"]), int(match["sl2"])
    field = "year" if len(match["sly"]) == 4 else "short_year"
    if first != second and first <= 12 and second <= 12:
        return {field: int(match["sly"]), "valid": False}
    month, day = (second, first) if first > 12 else (first, second)
    return {field: int(match["sly"]), "month": month, "day": day, "valid": possible(month, day)}


PERIODS = {
    "day": "P1D",
    "week": "P1W",
    "month": "P1M",
    "quarter": "P1Q",
    "year": "P1Y",
    "hour": "PT1H",
    "minute": "PT1M",
    "decade": "P10Y",
}
ADVERBS = {
    "daily": "P1D", "weekly": "P1W", "monthly": "P1M", "quarterly": "P1Q", "yearly": "P1Y", "annually": "P1Y",
    "annual": "P1Y", "hourly": "PT1H", "biweekly": "P2W", "nightly": "XXXX-XX-XXTNI",
}  # fmt: skip


def recurring(match: Match) -> Fields:
    """every Wednesday."""
    if match["setm"]:
        month, day = month_number(match["setm"]), int(match["setd"]) if match["setd"] else None
        return {"kind": "set", "month": month, "day": day, "valid": possible(month, day)}
    if match["setw"] or match["setpl"]:
        return {"kind": "set", "weekday": words.WEEKDAYS[(match["setw"] or match["setpl"]).lower()]}
    if match["setmd"]:
        return {"kind": "set", "day": int(match["setmd"])}
    if match["adv"]:
        return {"kind": "set", "amount": ADVERBS[match["adv"].lower()]}
    unit = match["setu"] or match["per"]
    if unit in words.DAYPARTS:
        return {"kind": "set", "daypart": words.DAYPARTS[unit]}
    if unit in words.SEASONS:
        return {"kind": "set", "season": words.SEASONS[unit]}
    if unit == "weekend":
        return {"kind": "set", "weekend": True}
    count = (match["setn"] or "").strip()
    if count:
        return {"kind": "set", "amount": amount_of(2 if count == "other" else number(count), unit)}
    return {"kind": "set", "amount": PERIODS[unit]}


def anniversary(match: Match) -> Fields:
    """the 50th anniversary."""
    count = ordinal(match["ann"]) if match["ann"] else 100
    return {"kind": "duration", "amount": f"P{count}Y", "anniversary": count}


def unit_of(written: str) -> str:
    """Return the unit's letter."""
    return words.UNITS["century" if written.startswith("centur") else written.lower()]


def amount_of(count: float | None, unit: str) -> str:
    """Write P3D, PT2H, P30M; several days is PXD."""
    size = unit_of(unit)
    scale = {"DE": 10, "CE": 100, "F": 2}.get(size, 1)
    size = {"DE": "Y", "CE": "Y", "F": "W", "WE": "WE"}.get(size, size)
    if count is None:
        shown = "X"
    elif size == "Y" and count * 2 % 2 == 1 and scale == 1:
        return f"P{int(count * 12)}M"
    else:
        shown = f"{count * scale:g}"
    return f"PT{shown}{size[1]}" if size[0] == "T" else f"P{shown}{size}"


def window(match: Match) -> Fields:
    """the past three years."""
    past = match["wh"] in ("past", "last", "previous")
    count = number(match["wn"]) if match["wn"] else None
    hold = None if match["wh"] in ("previous", "following") else "past" if past else "future"
    return {"kind": "duration", "amount": amount_of(count, match["wu"]), "window": hold}


def shift(match: Match) -> Fields:
    """three years ago, two days later."""
    way, unit = match["shd"], match["shu"]
    forward = way in ("later", "after", "hence", "from now", "on")
    if match["shn"] is None or unit is None or unit_of(unit)[0] == "T":
        return {"base": "previous", "grain": "h"} if unit or match["shl"] else None
    count = number(match["shn"])
    size = unit_of(unit)
    if size == "F":
        size, count = "W", count * 2
    if count != int(count):
        if size != "Y":
            return {"base": "previous", "grain": "h"}
        size, count = "M", count * 12
    steps = ((size, int(count) * (1 if forward else -1)),)
    if way in ("ago", "hence", "from now"):
        same = size == "Y" and int(count) == 1 and way == "ago"
        return {"base": "publication", "grain": size, "steps": steps, "window": "past" if same else None}
    if size == "Y" and int(count) == 1:
        # "up from a year earlier": the same month or quarter of the year before
        return {"base": "previous", "grain": "P" if not forward else "Y", "steps": steps}
    return {"base": "previous", "grain": size, "steps": steps}


def year_ago(_match: Match) -> Fields:
    """the year-ago quarter."""
    return {"base": "previous", "grain": "P", "steps": (("Y", -1),)}


def until_fields(join: str | None, first: int, last: str | None) -> dict[str, Any]:
    """Return the second day of 3-5, or of two neighbours (3 and 4)."""
    if last is None or (join in ("and", "or", "&") and int(last) != first + 1):
        return {}
    return {"until_day": int(last)}


def month_day(match: Match) -> Fields:
    """March 1, 2024."""
    month, day = month_number(match["mdm"]), int(match["mdd"])
    fields: dict[str, Any] = {"month": month, "day": day, **until_fields(match["mdj"], day, match["mdu"])}
    if match["mdu"] and "until_day" not in fields:
        fields["end"] = match.end("mdd")
        return {**fields, "valid": possible(month, day)}
    if match["mdy"]:
        fields["year"] = int(match["mdy"])
    elif match["mdys"]:
        fields["short_year"] = int(match["mdys"])
    return {**fields, "valid": possible(month, day) and possible(month, fields.get("until_day"))}


def day_month(match: Match) -> Fields:
    """1 March 2024."""
    month, day = month_number(match["dmm"]), int(match["dmd"])
    fields: dict[str, Any] = {"month": month, "day": day, **until_fields(match["dmj"], day, match["dmu"])}
    if match["dmy"]:
        fields["year"] = int(match["dmy"])
    return {**fields, "valid": possible(month, day) and possible(month, fields.get("until_day"))}


def month_year(match: Match) -> Fields:
    """March 2024."""
    until = month_number(match["mym2"]) if match["mym2"] else None
    return {"year": int(match["myy"]), "month": month_number(match["mym"]), "until_month": until}


def century(match: Match) -> Fields:
    """the 19th century."""
    count = ordinal(match["cen"])
    return {"century": count - 1, "valid": 1 <= count <= 30 and not match["cenbc"]}


def quarter(match: Match) -> Fields:
    """the third quarter, Q3, the first half."""
    if match["thisq"]:
        return {"base": "either", "grain": "Q"}
    if match["qn"]:
        return {"quarter": int(match["qn"])}
    count = {"first": 1, "1st": 1, "second": 2, "2nd": 2, "third": 3, "3rd": 3}.get(match["q"], 4)
    if match["qu"] == "half":
        return {"half": 2 if match["q"] == "final" else count, "valid": count <= 2 or match["q"] == "final"}
    fiscal = bool(match["qfy"] or match["qfy2"])
    return {"quarter": count, "fiscal": fiscal}


def fiscal(match: Match) -> Fields:
    """fiscal 2026."""
    if match["fy"]:
        return {"year": int(match["fy"]), "fiscal": True}
    if match["fys"]:
        return {"short_year": int(match["fys"]), "fiscal": True}
    step = -1 if re.search("last|previous", match["fyh"].lower()) else 1 if "next" in match["fyh"].lower() else 0
    return {"base": "publication", "grain": "FY", "fiscal": True, "steps": (("Y", step),)}


DECADES = {
    "twenties": 2,
    "thirties": 3,
    "forties": 4,
    "fifties": 5,
    "sixties": 6,
    "seventies": 7,
    "eighties": 8,
    "nineties": 9,
}
MODS = {"early": "START", "mid": "MID", "late": "END"}


def decade(match: Match) -> Fields:
    """the early 1990s."""
    mod = MODS.get((match["decm"] or "").lower())
    if match["dec"]:
        return {"decade": int(match["dec"]), "mod": mod}
    tens = int(match["decs"]) if match["decs"] else DECADES[match["decw"]]
    return {"decade": 190 + tens, "mod": mod}


PART_MODS = {"early": "START", "beginning": "START", "start": "START", "first": "START", "turn": "START", "earlier": None, "later": None,
             "late": "END", "end": "END", "close": "END", "second": "END", "mid": "MID", "middle": "MID", "year-end": "END"}  # fmt: skip


def part_of(written: str) -> str | None:
    """Return START, MID or END for words like early, mid-, the end of."""
    for word, mod in PART_MODS.items():
        if re.search(rf"\b{word}\b", written.lower()):
            return mod
    return None


def relative(match: Match) -> Fields:
    """last Monday, the following year, that same day, this summer."""
    how, unit = match["hd"].lower(), match["hu"]
    same = bool(match["hsame"] and "same" in match["hsame"])
    part = match["hpart"] or ""
    step = head_step(how)
    chained = same or how.startswith(
        (
            "that",
            "the same",
            "the following",
            "the previous",
            "the preceding",
            "the prior",
            "same",
            "following",
            "later",
            "earlier",
            "previous",
        )
    )
    chained = chained or (how == "the next" and unit not in words.SEASONS)
    if how in ("the", "in same", "in past") or how.startswith("in "):
        return bare_the(match, unit, part)
    fields: dict[str, Any] = {
        "base": "previous" if chained else "publication",
        "mod": part_of(part) if part and unit not in ("day",) else None,
    }
    if match["hday"] and "last" in match["hday"]:
        step = -2
    elif match["hday"] and "after next" in match["hday"]:
        step = 2
    elif match["hday"]:
        fields["end"] = match.start("hday")
    return head_fields(fields, unit, step, how, chained)


def head_step(how: str) -> int:
    """Return -1 for last, 1 for next, 0 for this."""
    if re.search(r"\b(?:last|previous|preceding|prior|past)$", how):
        return -1
    return 1 if re.search(r"\b(?:next|following|coming|upcoming)$", how) else 0


def bare_the(match: Match, unit: str, part: str) -> Fields:
    """Read "the weekend"; "the year" alone says nothing; "the end of the year" does."""
    if unit == "weekend":
        return {"weekend": True}
    if unit in words.SEASONS and not part:
        return {"season": words.SEASONS[unit]}
    if unit in words.DAYPARTS:
        return {"daypart": words.DAYPARTS[unit], "dependent": True}
    if part_of(part) and unit in ("year", "month", "week", "decade", "century"):
        grain = {"year": "Y", "month": "M", "week": "W", "decade": "DE", "century": "CE"}[unit]
        return {"base": "either", "grain": grain, "mod": part_of(part)}
    if match["hday"] and unit in ("day", "week", "month", "year", "night"):
        step = 1 if "after" in match["hday"] else -1
        grain = {"day": "D", "night": "D", "week": "W", "month": "M", "year": "Y"}[unit]
        return {"base": "previous", "grain": grain, "steps": ((grain, step),)}
    return {"kind": "stop"}


def head_fields(fields: dict[str, Any], unit: str, step: int, how: str, chained: bool) -> Fields:
    """Return the fields of a head with its unit: a weekday, month, season, part of day or plain unit."""
    lower = unit.lower().rstrip(".")
    if lower in words.WEEKDAYS:
        hint = "past" if step < 0 else "future" if step > 0 or how == "this" else None
        if chained:
            return None
        return {
            "weekday": words.WEEKDAYS[lower],
            "hint": hint,
            "nth": None,
            "window": "past" if how == "this" else None,
        }
    if lower in words.MONTHS:
        month = words.MONTHS[lower]
        if chained:
            return {"base": "previous", "grain": "Y", "month": month}
        if how.startswith("this"):
            return {"base": "publication", "grain": "Y", "month": month}
        return {"month": month, "hint": "past" if step < 0 else "future"}
    if lower in words.SEASONS:
        if step and not chained:
            return {"season": words.SEASONS[lower], "hint": "past" if step < 0 else "future"}
        return {**fields, "grain": "S", "season": words.SEASONS[lower], "steps": (("Y", step),) if step else ()}
    if lower in words.DAYPARTS:
        return {
            **fields,
            "mod": None,
            "grain": "D",
            "daypart": words.DAYPARTS[lower],
            "steps": (("D", step),) if step else (),
        }
    grain = unit_of(lower)
    size = "W" if grain == "WE" else grain
    return {**fields, "grain": grain, "steps": ((size, step),) if step else ()}


DEICTIC: dict[str, tuple[int, str | None]] = {
    "the day before yesterday": (-2, None), "the day after tomorrow": (2, None), "today": (0, None),
    "tomorrow": (1, None), "yesterday": (-1, None), "tonight": (0, "NI"), "last night": (-1, "NI"),
    "this morning": (0, "MO"), "this afternoon": (0, "AF"), "this evening": (0, "EV"),
}  # fmt: skip


def deictic(match: Match) -> Fields:
    """yesterday, tonight."""
    step, daypart = DEICTIC[(match["dei"] or match["deip"]).lower()]
    return {"base": "publication", "grain": "D", "steps": (("D", step),) if step else (), "daypart": daypart}


def beside(match: Match) -> Fields:
    """the day before, a year earlier."""
    unit, forward = match["besu"], match["besd"] in ("after", "later")
    grain = "D" if unit == "night" else unit_of(unit)
    return {"base": "previous", "grain": grain, "steps": ((grain, 1 if forward else -1),)}


def holiday(match: Match) -> Fields:
    """Thanksgiving."""
    how = (match["holh"] or "").lower()
    hint = "past" if how == "last" else "future" if how == "next" else None
    return {**words.HOLIDAYS[match["hol"].lower()], "hint": hint}


def weekday(match: Match) -> Fields:
    """Thursday."""
    name = (match["w"] or match["wall"]).lower().rstrip(".")
    start = match.start("w") if match["w"] and match.group().lower().startswith("on ") else match.start()
    return {"weekday": words.WEEKDAYS[name], "start": start}


def part(match: Match) -> Fields:
    """early, the end of."""
    mod = part_of(match["pt"])
    return {"mod": mod, "dependent": True} if mod else None


def season(match: Match) -> Fields:
    """the summer (of 1990)."""
    start = match.start("sea") if match.group().lower().startswith(("in ", "by ", "during ")) else match.start()
    bare = match.group() == match["sea"] and not match["seay"]
    end = match.end("sea")
    return {
        "season": words.SEASONS[match["sea"].lower()],
        "dependent": bare or match["sea"] == "fall",
        "start": start,
        "end": end,
    }


def month(match: Match) -> Fields:
    """March."""
    return {"month": month_number(match.group())}


def before_christ(match: Match) -> Fields:
    """490 BC."""
    if match["bc2"]:
        return {"year": -int(match["bc"]), "end": match.end()}
    return {"year": -int(match["bc"])}


def year(match: Match) -> Fields:
    """1976, 1914-18."""
    return {"year": int(match["y"])}


def short_year(match: Match) -> Fields:
    """'99."""
    return {"short_year": int(match["short"] or match["short2"])}


def clock(match: Match) -> Fields:
    """7:30 p.m., 3 to 5 p.m."""
    if match["noon"]:
        return {"hour": 0 if match["noon"].lower() == "midnight" else 12, "minute": 0}
    if match["h24"]:
        hour, minute = int(match["h24"]), int(match["mi24"])
        return {
            "hour": hour,
            "minute": minute,
            "second": int(match["se24"]) if match["se24"] else None,
            "valid": hour < 24 and minute < 60,
        }
    hour, minute = int(match["h"]), int(match["mi"] or 0)
    afternoon = match["ap"].lower().startswith("p")
    valid = 1 <= hour <= 12 and minute < 60
    shown = hour % 12 + 12 * afternoon if match["ap"] != "o'clock" else hour
    end = match.end() - (match["ap"].endswith(".") and match["ap"].count(".") == 1)
    if match["h0"] is None:
        return {"meridiem": match["ap"] != "o'clock", "hour": shown, "minute": minute, "valid": valid, "end": end}
    first = int(match["h0"]) % 12 + 12 * afternoon
    first -= 12 if first > shown else 0
    return {
        "hour": first,
        "minute": int(match["mi0"] or 0),
        "until_hour": shown,
        "until_minute": minute,
        "valid": valid,
        "end": end,
    }


def zone(match: Match) -> Fields:
    """CEST."""
    return {"zone": words.ZONES[match["zone"]], "dependent": True}


def daypart(match: Match) -> Fields:
    """night."""
    return {"daypart": words.DAYPARTS[match["dp"]], "dependent": True}


def duration(match: Match) -> Fields:
    """two and a half years."""
    mod = "APPROX" if match["about"] else None
    half = bool(match["dhalf2"] or match["dhalf3"])
    if match["dl"]:
        count: float | None = None
    elif match["dhalf"]:
        count = 0.5
    else:
        count = (number(match["dn"]) if match["dn"] else 1) + 0.5 * half
    if match["du"] == "second" and not match["dpl"]:
        return {"kind": "stop"}
    return {"kind": "duration", "amount": amount_of(count, match["du"]), "mod": mod}


def vague(match: Match) -> Fields:
    """recently."""
    return {"kind": "vague", "amount": words.VAGUE[match["vague"].lower()]}


BUILDERS: dict[str, Callable[[Match], Fields]] = {
    "stop": stop, "iso": iso, "slashed": slashed, "set": recurring, "anniversary": anniversary, "window": window,
    "shift": shift, "yearago": year_ago, "mdy": month_day, "dmy": day_month, "my": month_year, "century": century,
    "quarter": quarter, "fiscal": fiscal, "decade": decade, "head": relative, "deictic": deictic, "beside": beside,
    "holiday": holiday, "weekday": weekday, "part": part, "season": season, "month": month, "bc": before_christ,
    "year": year, "short": short_year, "clock": clock, "zone": zone, "daypart": daypart, "duration": duration,
    "vague": vague,
}  # fmt: skip

TABLE = TimeTable(
    find=find,
    direction=direction,
    format_date=format_date,
    weekday_name=weekday_name,
    fiscal_start=0,
    quotes=(("“", "”"), ('"', '"')),
    speech=SPEECH,
    aside_before=re.compile(
        r"\b(?:since|than in|than|compared with|from|against|after (?:one|a \w+) in)(?: the)?(?: \w+ of)?\s$"
    ),
)
