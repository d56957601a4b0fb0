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
    MORE,
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
        rf"(?:{words.STOP})\b|\b(?i:{COUNT})[- ]years?[- ]olds?\b|\bthe age of [0-9]+|\b[Aa]ged? [0-9]+\b|#[0-9]+|[$£€¥]\s?[0-9][0-9,.]{{0,20}}|\b[0-9]{{1,3}}(?:,[0-9]{{3}}){{1,5}}\b|\bthree[- ]quarters?\b|\b[0-9]/[0-9]\b(?!/)|\b24/7\b|\b[0-9]+ (?:{'|'.join(MEASURED)})\b",
    ),
    # 2026-03-01, 2016/17
    Family(
        "iso",
        frozenset({"9999", "9999 9"}),
        r"(?<![0-9/])(?P<year>[12][0-9]{3})(?:/(?P<next>[0-9]{2})(?![0-9/])|-(?P<month>[0-9]{2}(?=-[0-9]{2})|0[1-9]|1[0-2])(?:-(?P<day>[0-9]{2}))?\b(?!-))",
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
        | led(" ".join(words.WEEKDAYS), (f"{daypart}s" for daypart in words.DAYPARTS))
        | led("a", UNITS),
        rf"\b(?:[Ee]very|[Ee]ach)\s+(?:(?P<month>{MONTH})(?:\s+(?P<day>[0-9]{{1,2}}){ENDING}?)?|(?P<weekday>{WEEKDAY})|(?P<count>{COUNT} |other )?(?P<unit>{UNITS_OF_SET})s?)\b"
        rf"|\b[Tt]he (?P<monthday>[0-9]{{1,2}}){ENDING} (?:day )?of (?:every|each) month|\b(?P<weekdays>{WEEKDAY})s\b(?!')|\b(?P<nights>{WEEKDAY}) (?P<daypart>morning|afternoon|evening|night)s\b|\b(?P<adverb>[Dd]aily|[Ww]eekly|[Mm]onthly|[Yy]early|[Aa]nnually|[Hh]ourly|[Bb]iweekly|[Nn]ightly)\b"
        r"|\b(?:(?<=s )a|(?<=once )a|(?<=twice )a) (?P<per>day|week|month|year)\b(?= |,|\.|;)(?! (?:ago|later|earlier|or|after|before|and a half|from|in|of|long|since|on|at|into|to|for|off|has|had|was|is|when|that|by|with))|\bper (?P<rate>day|week|month|year)\b(?!-)",
    ),
    # the last day of March
    Family(
        "edge",
        frozenset({"the first", "the last"}),
        rf"\b[Tt]he (?P<edge>first|last) day of (?P<month>{MONTH})(?:,?\s+(?P<year>{YEAR}))?",
    ),
    # the first week (of April)
    Family(
        "month_week",
        led("the", ("first", "second", "third", "fourth", "last", "final")),
        rf"\b[Tt]he (?P<nth>first|second|third|fourth|last|final) week(?= (?:of|in) (?:{MONTH}|this|next|last|the month))",
    ),
    # by the 18th: a day whose month is not said; the 5th of next month
    Family(
        "the_day",
        frozenset({"the 9"}),
        r"(?:(?<=\b(?:by|By|on|On|to|is) )|(?<=\b(?:from|From|till) )|(?<=\bwas )|(?<=\b(?:until|Until|since|Since|after|After) )|(?<=\b(?:before|Before) ))the (?P<day>[0-9]{1,2})(?:st|nd|rd|th)(?=[.,;:)]|\s+(?:but|and|or|when|while|after|before|to|as|that|he|she|they|it|the|a|an)\b|$)"
        r"|[Tt]he (?P<of_month>[0-9]{1,2})(?:st|nd|rd|th)(?= of (?:this|last|next|the (?:following|previous|same|next|current)|that(?: same)?) month\b| to the [0-9]{1,2}(?:st|nd|rd|th) of (?:this|last|next) month\b)",
    ),
    # the 50th anniversary
    Family(
        "anniversary",
        ordinals("anniversary", "anniversaries")
        | opening("centenary", "bicentenary", "bicentennial", "the centenary", "the bicentenary", "the bicentennial"),
        rf"\b(?:[Tt]he )?(?:(?P<count>{ORDINAL})[- ](?:anniversary|anniversaries)|(?P<hundred>centenary)|(?P<double>bicentenary|bicentennial))\b",
    ),
    # the past three years, the next two days
    Family(
        "window",
        (opens := opening("past", "last", "previous", "next", "coming", "following")) | led("the", opens),
        rf"\b(?:[Tt]he )?(?<!\bto )(?<!\bwill )(?<!\bwould )(?<!\band )(?<!\bcould )(?<!\bmay )(?<!\bcan )(?P<way>past|last|previous|next|coming|following)\s+(?:(?P<count>{COUNT})|(?P<loose>{LOOSE}))\s+{MORE}(?P<unit>{UNIT})s?\b(?!-)",
    ),
    # the first nine months
    Family(
        "stretch",
        led("the", ("first", "latest", "final", "opening")),
        rf"\b[Tt]he (?:first|latest|final|opening) (?P<count>{COUNT}) (?P<unit>{UNIT})s\b(?!-| (?:ago|later|earlier))",
    ),
    # the week before Christmas, two days after Easter
    Family(
        "beside_feast",
        COUNTS | led("a the", ("day", "night", "week", "month")),
        rf"\b(?:(?P<count>{COUNT}|[Aa]) |[Tt]he )(?P<unit>day|night|week|month)s? (?P<way>before|after) (?P<name>(?i:{any_of(words.HOLIDAYS)}))\b",
    ),
    # the year ended March 31, its fiscal year that ends in June
    Family(
        "year_ended",
        led("the its their a", ("year", "fiscal", "financial", "full"))
        | opening("year", "full", "fiscal year", "financial year"),
        rf"\b(?:(?:[Tt]he|[Ii]ts|[Tt]heir|[Aa]) )?(?:full )?(?:(?:fiscal|financial) )?year(?=,? (?:(?:that|which) (?:ended|ends)|ended|ending|to) (?:on |in |the end of )?(?:{MONTH}|tomorrow\b|today\b|yesterday\b))",
    ),
    # three years ago, a year earlier, two days later
    Family(
        "shift",
        ABOUT
        | COUNTS
        | LOOSELY
        | opening("days", "weeks", "months", "years", "decades", "minutes", "hours")
        | led("a an", MEASURES)
        | led("half", ("a", "an")),
        rf"\b(?:(?P<about>(?i:{APPROX}))\s+)?(?:(?:(?P<count>{COUNT}|[Hh]alf an?|a|an|A|An)|(?P<loose>(?i:{LOOSE})))[ -]{MORE}(?P<unit>{UNIT})s?(?P<so> or (?:so|more))?|(?:[Dd]ays|[Ww]eeks|[Mm]onths|[Yy]ears|[Dd]ecades|[Mm]inutes|[Hh]ours))\s+(?P<way>ago|earlier(?! than\b)|prior(?=\s?[.,;:)]|\s(?:had|was|were|he|she|it|they|and|but|when)\b)|later(?! than\b)|before(?=[.,;])|after(?=[.,;])|hence|from now|on(?=,))\b",
    ),
    # year-ago, the year-earlier quarter
    Family(
        "year_ago",
        opening("the year", "its year", "a year", "year ago", "year earlier"),
        r"\b(?:[Tt]he |[Ii]ts |[Aa] )?[Yy]ear-(?:ago|earlier)\b(?:\s+(?:quarter|period|month|third quarter|nine months)\b)?",
    ),
    # March 1, 2024; July 3-5
    Family(
        "month_day",
        MONTHS | led("last next this", MONTHS),
        rf"(?:(?P<head>[Ll]ast|[Nn]ext|[Tt]his)\s+)?(?P<month>{MONTH})\s+(?P<day>[0-9]{{1,2}}){ENDING}?(?![0-9]|:[0-9]|,[0-9]{{3}}|\s*[ap]\.?m)(?:\s?(?P<join>-|and|or|&)\s?(?P<until>[0-9]{{1,2}}){ENDING}?(?![0-9:%]|\s?[ap]\.?m|\s+[a-z]*(?:people|others|percent)))?(?:(?:\s?,\s?|\s+(?:of\s+)?)(?P<year>{YEAR})|,?\s+'(?P<short>[0-9]{{2}})\b)?(?:\s+BCE?\b)?(?P<yearly>\s+(?:every|each) year\b)?",
    ),
    # 1 March 2024, the 3rd of July, 3-5 July 2024
    Family(
        "day_month",
        opening("9", "the 9") | led("9", MONTHS | {"of", "and", "or", "9"}),
        rf"\b(?:[Tt]he )?(?P<day>[0-9]{{1,2}}){ENDING}?(?:\s?(?P<join>-|and|or)\s?(?P<until>[0-9]{{1,2}}){ENDING}?)?(?:\s+of)?\s+(?P<month>{MONTH}){NOT_MONTH}(?:\s?,?\s+(?P<year>{YEAR}))?(?:\s+BCE?\b)?(?P<yearly>\s+(?:every|each) year\b)?",
    ),
    # March 2024, September of 1939; March-May 2024
    Family(
        "month_year",
        MONTHS,
        rf"\b(?P<month>{MONTH})(?:\s?-\s?(?P<until>{MONTH}))?(?:\s?,?\s+|,?\s+of\s+)(?P<year>{YEAR})",
    ),
    # the April-June quarter
    Family(
        "months",
        MONTHS | led("the", MONTHS),
        rf"\b(?:[Tt]he )?(?P<month>{MONTH})(?:\s?-\s?| to | through )(?P<until>{MONTH}) (?:quarter|period)\b",
    ),
    # Reiwa 6, Minguo 115
    Family("era", opening(*words.ERA_NAMES), rf"\b(?P<name>(?i:{any_of(words.ERA_NAMES)})) (?P<year>[0-9]{{1,3}})\b"),
    # nineteen ninety-six, the year two thousand, twenty twenty-four
    Family(
        "spelled_year",
        led("seventeen eighteen nineteen", (*words.TENS, *words.ONES[10:], "hundred", "oh", "o"))
        | led("twenty", (*words.TENS, *words.ONES[10:]))
        | {"the year"},
        rf"\b(?i:the year )?(?i:(?P<century>seventeen|eighteen|nineteen|twenty)[ -](?:(?P<rest>(?:{any_of(words.TENS)})(?:[ -](?:{any_of(words.ONES[1:10])}))?|{any_of(words.ONES[10:])})|oh?[ -](?P<one>{any_of(words.ONES[1:10])})))\b(?!\s+(?:{'|'.join(MEASURED)}|percent|years?|days?|months?|times)\b)|\b(?i:the year (?P<thousand>two thousand)(?: (?:and )?(?P<after>{any_of(words.ONES[1:])}))?)\b",
    ),
    # the nineteenth century
    Family(
        "century",
        ordinals("century", "centuries"),
        rf"\b(?:[Tt]he )?(?P<count>{ORDINAL})(?:[- ])(?:century|centuries)\b(?P<bc> BCE?\b)?",
    ),
    # the third quarter, Q3, the first half
    Family(
        "quarter",
        led(
            "the its their",
            opening("last", "latter", "latest", "fiscal", "first", "second", "third", "fourth", "final", "9"),
        )
        | led(
            "latest fiscal first second third fourth final", ("quarter", "quarters", "half", "fiscal", *ORDINAL_WORDS)
        )
        | {"9", "q", "the quarter"},
        r"\b(?:[Tt]he |[Ii]ts |[Tt]heir )?(?:latest )?(?P<fiscal>fiscal )?(?P<count>[Ff]irst|[Ss]econd|[Tt]hird|[Ff]ourth|[Ff]inal|1st|2nd|3rd|4th|(?:last|latter)(?= half))[- ](?P<unit>quarter|half)(?:s?\b)(?!-?(?:century|hour|of the (?:game|match|book)))(?: of (?P<of_fiscal>fiscal))?|\bQ(?P<number>[1-4])\b|\b(?P<the>[Tt]he (?:quarter|(?P<latest>latest (?:quarter|period))))\b(?!-|\s+of\s)",
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
        (opens := opening("early", "mid", "late", "'", "9", "9999", *words.DECADES)) | led("the", opens | {"9"}),
        rf"\b(?:[Tt]he )?(?:(?P<part>early|mid|late|Early|Late|Mid)[ -])?(?:(?P<bc>[1-9][0-9]?)0s BCE?\b|(?P<decade>1[0-9]{{2}}|20[0-9])0'?s\b|'(?P<short>[1-9])0s\b|(?P<word>{'|'.join(words.DECADES)})\b)",
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
        r"\b(?:[Aa]|[Tt]he|[Oo]ne) (?P<unit>day|week|month|year|night) (?P<way>before|after|earlier|later)(?=[.,;)]|\s+(?:he|she|it|they|we|and|but|had|was|were|when|in which)\b|$)",
    ),
    # last Monday, next March, this summer, the following year, that same day
    Family(
        "relative",
        led("early earlier late later", HEADS | {"the", "this", "that", "in"})
        | PARTS
        | led(" ".join((*HEADS, "this", "that")), HEADED | {"very", "same", "past", "coming"})
        | led("the that this", HEADS)
        | led("the", HEADED | {"beginning", "start", "end", "middle", "rest", "remainder", "very", "later"}),
        rf"\b(?i:(?P<part>(?:early|earlier|later|late)(?: in(?= the\b))?|(?:the )?(?:beginning|start|end|middle|rest|remainder) of)\s+)?(?P<head>(?i:(?:the |that |this )?(?:same|following|next|previous|preceding|prior|last|past|current|coming|upcoming)|this|that|last|next|the(?!\s+(?:{MONTH}|{WEEKDAY}))|later that|earlier that|later the same))(?P<also>\s+very|\s+same|\s+past|\s+coming)?\s+(?P<unit>year|quarter|month|week|weekend|decade|century|day|morning|afternoon|evening|night|spring|summer|fall|autumn|winter|{WEEKDAY}|{MONTH})\b(?P<beyond>\s+(?:before last|before|after next|after)(?![ ]+(?:the|a|his|her|its|their|he|it|they|she)))?(?!-)(?!\s+(?:19|20)[0-9]{{2}})",
    ),
    # last Thanksgiving
    Family(
        "holiday",
        opening(*words.HOLIDAYS) | led("last next this", words.HOLIDAYS),
        rf"\b(?:(?P<head>[Ll]ast|[Nn]ext|[Tt]his) )?(?P<name>(?i:{any_of(words.HOLIDAYS)}))\b(?! (?:Rising|[Oo]ffensive|[Ee]ggs?|[Bb]unny|Island|tree|carol|card|shopping|season|present|gift))",
    ),
    # Thursday; early Thursday
    Family(
        "weekday",
        WEEKDAYS | led("early late earlier later a", WEEKDAYS | {"on"}),
        rf"\b(?:(?:[Ee]arly|[Ll]ate|[Ee]arlier|[Ll]ater)(?: on)? |(?<=, )a )?(?P<name>{WEEKDAY}|(?:Mon|Tues?|Wed|Thurs?|Fri|Sat|Sun)\.)(?!\w|-)(?!'s (?:child|restaurant)| (?:school|roast|best|lunch|papers?|newspapers?|supplement|league)\b)|\b(?P<capitals>MONDAY|TUESDAY|WEDNESDAY|THURSDAY|FRIDAY|SATURDAY|SUNDAY)\b",
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
        r"\b(?P<part>[Ee]arly(?: in)?|[Mm]id-?|[Mm]iddle of|[Ll]ate(?: in)?|[Tt]he (?:early|late|latter) (?:part|days|months|weeks) of|[Tt]he (?:early|late)|[Tt]he (?:very )?(?:beginning|start|middle|end|close|first half|second half|turn) of|[Bb]eginning of|[Ss]tart of|[Ee]nd of|[Yy]ear-end|[Mm]id)(?=[ -])",
    ),
    # the summer of 1990
    Family(
        "season",
        SEASONS | led("the", SEASONS),
        rf"(?:[Tt]he |(?P<cue>(?<=\b[Ii]n )|(?<=\b[Bb]y )|(?<=\b[Dd]uring )))?\b(?P<season>spring|summer|autumn|winter|fall|Spring|Summer|Autumn|Winter)\b(?=(?: of|,|\.|;| and| when| in)? ?(?P<year>{YEAR}|[0-9]{{1,4}} BCE?\b|last year|next year|this year)?)(?!-|time|\s+of\s+(?!{YEAR}|[0-9]{{1,4}} BCE?\b|last|this|next))",
    ),
    # March, with a cue that it is the month
    Family(
        "month",
        MONTHS,
        rf"\b(?:{SURE}|(?<=\b(?:in|In|by|By|of|to|or) ){MONTH}|(?<=\b(?:mid)[- ]){MONTH}|(?<=\b(?:and|for|For) ){MONTH}|(?<=\b(?:from|From|last|next|this|late|Late|till) ){MONTH}|(?<=\b(?:since|Since|until|Until|early|Early|After|after|about) ){MONTH}|(?<=\b(?:during|During|before|Before) ){MONTH}|(?<=\b(?:through|between) ){MONTH}|(?:(?<=\b[Tt]he )|(?<=\b[Aa] )){MONTH}(?= [a-z])|{MONTH}(?='s\b| [0-9]{{1,4}} BCE?\b|,? (?:last|next|this) year| to {MONTH}|-{MONTH}|,| and {MONTH}))(?!\w)",
    ),
    # for years, within weeks, the days before
    Family(
        "plural",
        opening("days", "weeks", "months", "years", "decades", "centuries", "hours")
        | led("the", ("days", "weeks", "months", "years", "decades")),
        r"(?:(?<=\b[Ff]or )|(?<=\b[Ww]ithin )|(?<=\btook )|(?<=\btakes ))(?P<unit>days|weeks|months|years|decades|centuries|hours)\b(?! (?:to come|ago|earlier|later|ahead|of))|[Tt]he (?P<around>days|weeks|months|years|decades)(?= (?:before|after|following|that followed|leading))",
    ),
    # at year-end, the year's end
    Family(
        "year_end",
        opening("year end", "year", "the year"),
        r"\b(?:[Tt]he )?(?:[Yy]ear[ -]end|(?<=\b[Aa]t )year's end|(?<=\b[Bb]y )year's end|[Tt]he year's end)\b(?!\s*[0-9]|\s+[a-z]+s\b)",
    ),
    # 490 BC
    Family(
        "before_christ",
        led("9 9999", ("9", "bc", "bce", "b", "to", "and")),
        r"\b(?P<year>[0-9]{1,4})(?:(?=\s?(?:-|to|and)\s?[0-9]{1,4}\s+BCE?\b)|\s+(?:BCE?\b|B\.C\b\.?))",
    ),
    # 1976
    Family(
        "year",
        frozenset({"9999", "9999 *", "the year", "the 9"}),
        rf"(?<![0-9.,/$£€#])(?<!\b[0-9]{{3}}-)(?:[Tt]he year |[Tt]he (?=[12][0-9]{{3}} (?:first|second|third|fourth|quarter|half)\b))?\b(?P<year>{YEAR})(?![/%]|:[0-9]|(?<=\b1[0-3][0-9]{{2}})\s+on\b|(?<=\bat [0-9]{{4}})\s+on\b|\s+(?:[A-Z]{{2,4}}T|UTC|hours|local time)\b|-(?!to|present)[a-z]|,[0-9]|\s+(?:{'|'.join(MEASURED)})\b)(?:\s+AD\b)?",
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
        opening("9", "noon", "midday", "midnight")
        | led("9", ("9", "a", "p", "am", "pm", "o", "to", "and", "in", "at"))
        | led(
            "9999",
            ("gmt", "utc", "bst", "hours", "hrs", "on", "local", *(zone.split()[0].lower() for zone in words.ZONES)),
        ),
        r"\b(?:(?P<from_hour>[0-9]{1,2})(?::(?P<from_minute>[0-9]{2}))?\s?(?:-|to|and)\s?)?(?P<hour>[0-9]{1,2})(?:[:.](?P<minute>[0-9]{2}))?\s?(?P<half>[ap]\.?\s?m\b\.?|[AP]\.?M\b\.?|o'clock)|(?<![0-9:/.,])(?P<loose_hour>[0-9]{1,2})(?= in the (?:morning|afternoon|evening)\b| at night\b)|(?<![0-9:/.,])(?P<military>[01][0-9][0-5][0-9]|2[0-3][0-5][0-9])(?=\s?(?:[ACE]?[A-Z][SDME]T|UTC|hrs|hours|local time)\b|(?<=\bat [0-9]{4}) on (?:[0-9]{1,2} )?[A-Z])|(?<![0-9:/])(?P<hour24>[0-9]{1,2}):(?P<minute24>[0-9]{2})(?::(?P<second24>[0-9]{2}))?(?![0-9:]|-)|\b(?P<noon>[Nn]oon|[Mm]idday|[Mm]idnight)\b(?! (?:[Mm]ass|snack|oil|blue)\b)",
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
        rf"\b(?:(?P<about>(?i:{APPROX}))\s+)?(?:(?:(?P<the>the\s+)|(?P<low>{COUNT}) (?:to|or) )?(?P<count>(?!(?:1[5-9]|20)[0-9]{{2}}[ -]{UNIT}\b|three[- ]quarters)(?i:{COUNT}))(?:\s+(?P<and_half>and (?:a half|one-half|half(?= year))))?|(?P<loose>(?i:{LOOSE}))|(?P<half>half an?|a half|half a)|(?P<one>[Aa]n?|[Oo]ne)(?: (?:full|whole|half))?(?![ -]quarter))[ -]{MORE}(?P<unit>{UNIT})(?P<plural>s?)(?P<half_after> and a half)?\b(?!\s+(?:care|traders?|school|nursery)\b|\s+(?:ago|earlier)|-(?:old|ago|earlier))",
    ),
    # recently
    Family("vague", opening(*words.VAGUE), rf"\b(?P<word>(?i:{any_of(words.VAGUE)}))\b(?!-)"),
)
