"""English: the shapes a time expression is written in, each with the words it may begin with."""
# ruff: noqa: E501 - patterns stay on one line each

from __future__ import annotations

from keii.lang.en import time_words as words
from keii.lang.en.time_fragments import (
    ABOUT,
    APPROX,
    COUNT,
    COUNTS,
    ENDING,
    HEADED,
    HEADS,
    LOOSE,
    LOOSELY,
    MEASURED,
    MEASURES,
    MONTH,
    MONTHS,
    NOT_MONTH,
    NUMBER_WORDS,
    ORDINAL,
    ORDINAL_WORDS,
    PARTS,
    SEASONS,
    SURE,
    UNIT,
    UNITS,
    UNITS_OF_SET,
    WEEKDAY,
    WEEKDAYS,
    YEAR,
    Family,
    any_of,
    led,
    opening,
    ordinals,
)

FAMILIES: tuple[Family, ...] = (
    # Mail on Sunday; 12-year-old, 30 years old; $1990, 3,000; 1945 km
    Family(
        "stop",
        opening(*words.STOP_NAMES, "the age", "age", "aged", "#", "$", "£", "€", "¥", "three quarter", "three quarters")
        | COUNTS
        | led("9 9999", MEASURED),
        rf"(?:{words.STOP})\b|\b(?i:{COUNT})[- ]years?[- ]olds?\b|\bthe age of [0-9]+|\b[Aa]ged? [0-9]+\b|#[0-9]+|[$£€¥]\s?[0-9][0-9,.]{{0,20}}|\b[0-9]{{1,3}}(?:,[0-9]{{3}}){{1,5}}\b|\bthree[- ]quarters?\b|\b[0-9]/[0-9]\b(?!/)|\b[0-9]+ (?:{'|'.join(MEASURED)})\b",
    ),
    # 2026-03-01
    Family(
        "iso",
        frozenset({"9999 9"}),
        r"(?P<year>[12][0-9]{3})-(?P<month>[0-9]{2}(?=-[0-9]{2})|0[1-9]|1[0-2])(?:-(?P<day>[0-9]{2}))?\b(?!-)",
    ),
    # 10/02/1989, 3/15/24
    Family(
        "slashed",
        frozenset({"9"}),
        r"(?<![0-9/])(?P<first>[0-9]{1,2})/(?P<second>[0-9]{1,2})/(?P<year>[0-9]{4}|[0-9]{2})(?![0-9/])",
    ),
    # every Wednesday, every November 3, the 15th of every month, daily
    Family(
        "recurring",
        opening(
            "every",
            "each",
            "the 9",
            "per",
            "daily",
            "weekly",
            "monthly",
            "yearly",
            "annually",
            "hourly",
            "biweekly",
            "nightly",
        )
        | opening(*(f"{weekday}s" for weekday in words.WEEKDAYS))
        | led("a", UNITS),
        rf"\b(?:[Ee]very|[Ee]ach)\s+(?:(?P<month>{MONTH})(?:\s+(?P<day>[0-9]{{1,2}}){ENDING}?)?|(?P<weekday>{WEEKDAY})|(?P<count>{COUNT} |other )?(?P<unit>{UNITS_OF_SET})s?)\b"
        rf"|\b[Tt]he (?P<monthday>[0-9]{{1,2}}){ENDING} (?:day )?of (?:every|each) month|\b(?P<weekdays>{WEEKDAY})s\b(?!')|\b(?P<adverb>[Dd]aily|[Ww]eekly|[Mm]onthly|[Yy]early|[Aa]nnually|[Hh]ourly|[Bb]iweekly|[Nn]ightly)\b"
        r"|\b(?:(?<=s )a|(?<=once )a|(?<=twice )a|per) (?P<per>day|week|month|year|hour)\b(?= |,|\.|;)(?! (?:ago|later|earlier|or|after|before|and a half|from|in|of|long|since|on|at|into|to|for|off|has|had|was|is|when|that|by|with))",
    ),
    # the 50th anniversary
    Family(
        "anniversary",
        ordinals("anniversary", "anniversaries") | {"centenary"},
        rf"\b(?P<count>{ORDINAL})[- ](?:anniversary|anniversaries)|\bcentenary\b",
    ),
    # the past three years, the next two days
    Family(
        "window",
        (opens := opening("past", "last", "previous", "next", "coming", "following")) | led("the", opens),
        rf"\b(?:[Tt]he )?(?P<way>past|last|previous|next|coming|following)\s+(?:(?P<count>{COUNT})|(?P<loose>{LOOSE}))\s+(?P<unit>{UNIT})s?\b(?!-)",
    ),
    # three years ago, a year earlier, two days later
    Family(
        "shift",
        ABOUT
        | COUNTS
        | LOOSELY
        | opening("days", "weeks", "months", "years", "decades", "minutes", "hours")
        | led("a an", MEASURES),
        rf"\b(?:{APPROX}\s+)?(?:(?:(?P<count>{COUNT}|a|an|A|An)|(?P<loose>{LOOSE}))[ -](?:(?:full|whole)\s+)?(?P<unit>{UNIT})s?|(?:[Dd]ays|[Ww]eeks|[Mm]onths|[Yy]ears|[Dd]ecades|[Mm]inutes|[Hh]ours))\s+(?P<way>ago|earlier|later|before(?=[.,;])|after(?=[.,;])|hence|from now|on(?=,))\b",
    ),
    # year-ago, the year-earlier quarter
    Family(
        "year_ago",
        opening("the year", "its year", "year ago", "year earlier"),
        r"\b(?:the |its )?year-(?:ago|earlier)(?:\s+(?:quarter|period|month|third quarter|level|figure|results?|nine months))?",
    ),
    # March 1, 2024; July 3-5
    Family(
        "month_day",
        MONTHS,
        rf"(?P<month>{MONTH})\s+(?P<day>[0-9]{{1,2}}){ENDING}?(?![0-9:]|,[0-9]{{3}}|\s*[ap]\.?m)(?:\s?(?P<join>-|and|or|&)\s?(?P<until>[0-9]{{1,2}}){ENDING}?(?![0-9:%]|\s?[ap]\.?m|\s+[a-z]*(?:people|others|percent)))?(?:(?:,\s?|\s+(?:of\s+)?)(?P<year>{YEAR})|,?\s+'(?P<short>[0-9]{{2}})\b)?(?:\s+BCE?\b)?",
    ),
    # 1 March 2024, the 3rd of July, 3-5 July 2024
    Family(
        "day_month",
        opening("9", "the 9") | led("9", MONTHS | {"of", "and", "or", "9"}),
        rf"\b(?:[Tt]he )?(?P<day>[0-9]{{1,2}}){ENDING}?(?:\s?(?P<join>-|and|or)\s?(?P<until>[0-9]{{1,2}}){ENDING}?)?(?:\s+of)?\s+(?P<month>{MONTH}){NOT_MONTH}(?:,?\s+(?P<year>{YEAR}))?(?:\s+BCE?\b)?",
    ),
    # March 2024, September of 1939; March-May 2024
    Family(
        "month_year",
        MONTHS,
        rf"\b(?P<month>{MONTH})(?:\s?-\s?(?P<until>{MONTH}))?(?:,?\s+|,?\s+of\s+)(?P<year>{YEAR})",
    ),
    # the nineteenth century
    Family(
        "century",
        ordinals("century", "centuries"),
        rf"\b(?:[Tt]he )?(?P<count>{ORDINAL})(?:[- ])(?:century|centuries)\b(?P<bc> BC)?",
    ),
    # the third quarter, Q3, the first half
    Family(
        "quarter",
        led("the its their", opening("latest", "fiscal", "first", "second", "third", "fourth", "final", "9"))
        | led(
            "latest fiscal first second third fourth final", ("quarter", "quarters", "half", "fiscal", *ORDINAL_WORDS)
        )
        | {"9", "q", "the quarter"},
        r"\b(?:[Tt]he |[Ii]ts |[Tt]heir )?(?:latest )?(?P<fiscal>fiscal )?(?P<count>first|second|third|fourth|final|1st|2nd|3rd|4th)[- ](?P<unit>quarter|half)(?:s?\b)(?!-?(?:century|hour|of the (?:game|match|book)))(?: of (?P<of_fiscal>fiscal))?|\bQ(?P<number>[1-4])\b|\b(?P<the>[Tt]he (?:latest )?quarter)\b",
    ),
    # fiscal 1989, this fiscal year
    Family(
        "fiscal",
        opening(
            "fiscal",
            "fy",
            "this fiscal",
            "last fiscal",
            "next fiscal",
            "the current",
            "the last",
            "the next",
            "the previous",
        ),
        rf"\b(?:[Ff]iscal(?: year)?|FY)\s?(?:(?P<year>{YEAR})|'?(?P<short>[0-9]{{2}})\b)|\b(?:(?P<head>[Tt]his|[Ll]ast|[Nn]ext|[Tt]he (?:current|last|next|previous))\s+)fiscal year",
    ),
    # the 1990s, the early '90s
    Family(
        "decade",
        (opens := opening("early", "mid", "late", "'", "9999", *words.DECADES)) | led("the", opens | {"9"}),
        rf"\b(?:[Tt]he )?(?:(?P<part>early|mid|late|Early|Late|Mid)[ -])?(?:(?P<decade>1[0-9]{{2}}|20[0-9])0'?s\b|'(?P<short>[1-9])0s\b|(?P<word>{'|'.join(words.DECADES)})\b)",
    ),
    # last Monday, next March, this summer, the following year, that same day
    Family(
        "relative",
        led("early earlier late later", HEADS | {"the", "this", "that"})
        | PARTS
        | led(" ".join((*HEADS, "this", "that")), HEADED | {"very", "same", "past", "coming"})
        | led("the that this", HEADS)
        | led("the", HEADED | {"beginning", "start", "end", "middle", "rest", "remainder", "very", "later"}),
        rf"\b(?i:(?P<part>early|earlier|later|late|(?:the )?(?:beginning|start|end|middle|rest|remainder) of)\s+)?(?P<head>(?i:(?:the |that |this )?(?:same|following|next|previous|preceding|prior|last|past|current|coming|upcoming)|this|that|last|next|the|later that|earlier that|later the same))(?P<also>\s+very|\s+same|\s+past|\s+coming)?\s+(?P<unit>year|quarter|month|week|weekend|decade|century|day|morning|afternoon|evening|night|spring|summer|fall|autumn|winter|{WEEKDAY}|{MONTH})\b(?P<beyond>\s+(?:before last|before|after next|after)(?![ ]+(?:the|a|his|her|its|their|he|it|they|she)))?(?!-)(?!\s+(?:19|20)[0-9]{{2}})",
    ),
    # today, the day before yesterday
    Family(
        "deictic",
        (
            opens := opening(
                "the day",
                "today",
                "tomorrow",
                "yesterday",
                "tonight",
                "last night",
                "this morning",
                "this afternoon",
                "this evening",
            )
        )
        | led("early late later earlier", opens),
        r"\b(?:(?i:early|late|later|earlier) )?(?i:(?P<word>the day before yesterday|the day after tomorrow|today|tomorrow|yesterday|tonight|last night|this morning|this afternoon|this evening))\b(?!')|\b(?i:(?P<possessive>today|yesterday|tomorrow))(?='s)",
    ),
    # the day before, a year later
    Family(
        "beside",
        led("a the one", ("day", "week", "month", "year", "night")),
        r"\b(?:[Aa]|[Tt]he|[Oo]ne) (?P<unit>day|week|month|year|night) (?P<way>before|after|earlier|later)(?=[.,;]|\s+(?:he|she|it|they|and|but)\b|$)",
    ),
    # last Thanksgiving
    Family(
        "holiday",
        opening(*words.HOLIDAYS) | led("last next this", words.HOLIDAYS),
        rf"\b(?:(?P<head>[Ll]ast|[Nn]ext|[Tt]his) )?(?P<name>(?i:{any_of(words.HOLIDAYS)}))\b(?! (?:Island|tree|carol|card|shopping|season|present|gift))",
    ),
    # Thursday; early Thursday
    Family(
        "weekday",
        WEEKDAYS | led("early late earlier later", WEEKDAYS | {"on"}),
        rf"\b(?:(?:[Ee]arly|[Ll]ate|[Ee]arlier|[Ll]ater)(?: on)? )?(?P<name>{WEEKDAY}|(?:Mon|Tues?|Wed|Thurs?|Fri|Sat|Sun)\.)(?!\w|-)(?!'s (?:child|restaurant))|\b(?P<capitals>MONDAY|TUESDAY|WEDNESDAY|THURSDAY|FRIDAY|SATURDAY|SUNDAY)\b",
    ),
    # early, mid-, the end of (lives only joined)
    Family(
        "part",
        opening(
            "early",
            "mid",
            "middle",
            "late",
            "the early",
            "the late",
            "the very",
            "the beginning",
            "the start",
            "the middle",
            "the end",
            "the close",
            "the first",
            "the second",
            "the turn",
            "beginning",
            "start",
            "end",
            "year end",
        ),
        r"\b(?P<part>[Ee]arly(?: in)?|[Mm]id-?|[Mm]iddle of|[Ll]ate(?: in)?|[Tt]he (?:early|late) (?:part|days|months|weeks) of|[Tt]he (?:very )?(?:beginning|start|middle|end|close|first half|second half|turn) of|[Bb]eginning of|[Ss]tart of|[Ee]nd of|[Yy]ear-end|[Mm]id)(?=[ -]|[A-Z])",
    ),
    # the summer of 1990
    Family(
        "season",
        SEASONS | led("the", SEASONS),
        rf"(?:[Tt]he |(?P<cue>(?<=\b[Ii]n )|(?<=\b[Bb]y )|(?<=\b[Dd]uring )))?\b(?P<season>spring|summer|autumn|winter|fall|Spring|Summer|Autumn|Winter)\b(?=(?: of|,|\.|;| and| when| in)? ?(?P<year>{YEAR}|last year|next year|this year)?)(?!-|time|\s+of\s+(?!{YEAR}|last|this|next))",
    ),
    # March, with a cue that it is the month
    Family(
        "month",
        MONTHS,
        rf"\b(?:{SURE}|(?<=\b(?:in|In|by|By|of|to|or) ){MONTH}|(?<=\b(?:mid)[- ]){MONTH}|(?<=\band ){MONTH}|(?<=\b(?:from|From|last|next|this|late|Late|till) ){MONTH}|(?<=\b(?:since|Since|until|Until|early|Early|After|after|about) ){MONTH}|(?<=\b(?:during|During|before|Before) ){MONTH}|(?<=\b(?:through|between) ){MONTH}|{MONTH}(?='s\b|,? (?:last|next|this) year| to {MONTH}|-{MONTH}|,| and {MONTH}))(?!\w)(?!\s+[A-Z][a-z]+(?<!day)(?<!ber)(?<!ary))",
    ),
    # 490 BC
    Family(
        "before_christ",
        led("9 9999", ("9", "bc", "bce", "b")),
        r"\b(?P<year>[0-9]{1,4})(?:\s?-\s?[0-9]{1,4})?\s+(?:BCE?|B\.C\.)",
    ),
    # 1976
    Family(
        "year",
        frozenset({"9999", "9999 *", "the year"}),
        rf"(?<![0-9.,/$£€#])(?:[Tt]he year )?\b(?P<year>{YEAR})(?![/%]|:[0-9]|\s+(?:GMT|UTC|hours)\b|-foot|-mile|-member|-seat|,[0-9])(?:\s+AD\b)?",
    ),
    # '99; 1914-18
    Family(
        "short_year",
        frozenset({"'", "9", "9 *"}),
        r"(?<![\w'])'(?P<short>[0-9]{2})\b(?!s)|(?<=[12][0-9]{3}-)(?P<until>[0-9]{2})\b(?!-)",
    ),
    # 7:30 p.m., 3 to 5 p.m., noon, 19:30 GMT
    Family(
        "clock",
        opening("9", "noon", "midday", "midnight") | led("9", ("9", "a", "p", "am", "pm", "o", "to", "and")),
        r"\b(?:(?P<from_hour>[0-9]{1,2})(?::(?P<from_minute>[0-9]{2}))?\s?(?:-|to|and)\s?)?(?P<hour>[0-9]{1,2})(?:[:.](?P<minute>[0-9]{2}))?\s?(?P<half>[ap]\.?\s?m\b\.?|[AP]\.?M\b\.?|o'clock)|(?<![0-9:/])(?P<hour24>[0-9]{1,2}):(?P<minute24>[0-9]{2})(?::(?P<second24>[0-9]{2}))?(?![0-9:]|-)|\b(?P<noon>[Nn]oon|[Mm]idday|[Mm]idnight)\b",
    ),
    # CEST, Eastern time
    Family("zone", opening(*words.ZONES), rf"(?P<name>\b(?:{any_of(words.ZONES)})\b)"),
    # night (lives only joined)
    Family(
        "daypart",
        opening("morning", "afternoon", "evening", "night", "overnight"),
        r"\b(?P<name>morning|afternoon|evening|night|overnight)\b(?!-)",
    ),
    # two and a half years, 10-year, a decade, nearly a month
    Family(
        "duration",
        ABOUT | COUNTS | LOOSELY | led("the", NUMBER_WORDS | {"9", "a"}) | led("a an one half", MEASURES | {"a", "an"}),
        rf"\b(?:(?P<about>{APPROX})\s+)?(?:(?:the\s+)?(?P<count>(?i:{COUNT}))(?:\s+(?P<and_half>and (?:a half|one-half)))?|(?P<loose>(?i:{LOOSE}))|(?P<half>half an?|a half|half a)|(?P<one>[Aa]n?|[Oo]ne)(?: (?:full|whole|half))?)[ -](?P<unit>{UNIT})(?P<plural>s?)(?P<half_after> and a half)?\b(?!\s+(?:ago|earlier)|-old)",
    ),
    # recently
    Family("vague", opening(*words.VAGUE), rf"\b(?P<word>(?i:{any_of(words.VAGUE)}))\b(?!-)"),
)
