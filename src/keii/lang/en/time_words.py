"""English words that tell time: months, weekdays, numbers, holidays, zones, and names that only look like dates."""

from __future__ import annotations

import re
from datetime import date
from typing import Any

MONTHS: dict[str, int] = {
    "january": 1, "jan": 1, "february": 2, "feb": 2, "march": 3, "mar": 3, "april": 4, "apr": 4, "may": 5,
    "june": 6, "jun": 6, "july": 7, "jul": 7, "august": 8, "aug": 8, "september": 9, "sept": 9, "sep": 9,
    "october": 10, "oct": 10, "november": 11, "nov": 11, "december": 12, "dec": 12,
}  # fmt: skip
WEEKDAYS: dict[str, int] = {
    "monday": 1, "tuesday": 2, "wednesday": 3, "thursday": 4, "friday": 5, "saturday": 6, "sunday": 7,
    "mon": 1, "tue": 2, "tues": 2, "wed": 3, "thu": 4, "thur": 4, "thurs": 4, "fri": 5, "sat": 6, "sun": 7,
}  # fmt: skip
SEASONS = {"spring": "SP", "summer": "SU", "fall": "FA", "autumn": "FA", "winter": "WI"}
DAYPARTS = {"morning": "MO", "afternoon": "AF", "evening": "EV", "night": "NI", "overnight": "NI", "dawn": "MO"}
UNITS: dict[str, str] = {
    "second": "TS", "minute": "TM", "hour": "TH", "day": "D", "week": "W", "weekend": "WE", "fortnight": "F",
    "month": "M", "quarter": "Q", "year": "Y", "decade": "DE", "century": "CE",
}  # fmt: skip

ONES = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen "
    "eighteen nineteen"
).split()
TENS = "twenty thirty forty fifty sixty seventy eighty ninety".split()
NUMBERS: dict[str, int] = {
    **{word: value for value, word in enumerate(ONES)},
    **{word: 10 * value for value, word in enumerate(TENS, 2)},
    "a": 1, "an": 1, "hundred": 100, "a hundred": 100, "one hundred": 100, "dozen": 12, "a dozen": 12,
    "a couple of": 2, "couple": 2, "a thousand": 1000, "thousand": 1000,
}  # fmt: skip
ORDINAL_WORDS = (
    "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth "
    "sixteenth seventeenth eighteenth nineteenth twentieth twenty-first thirtieth fortieth fiftieth"
).split()
ORDINALS: dict[str, int] = {word: value for value, word in enumerate(ORDINAL_WORDS[:21], 1)}
ORDINALS |= {"twenty first": 21, "last": -1, "thirtieth": 30, "fortieth": 40, "fiftieth": 50}
DECADES: dict[str, int] = {
    word: value
    for value, word in enumerate("twenties thirties forties fifties sixties seventies eighties nineties".split(), 2)
}

# First and last days; Minguo and Juche count from 1912.
ERAS: dict[str, tuple[date, date | None]] = {
    "Meiji": (date(1868, 1, 25), date(1912, 7, 30)),
    "Taisho": (date(1912, 7, 30), date(1926, 12, 25)),
    "Showa": (date(1926, 12, 25), date(1989, 1, 7)),
    "Heisei": (date(1989, 1, 8), date(2019, 4, 30)),
    "Reiwa": (date(2019, 5, 1), None),
    "Minguo": (date(1912, 1, 1), None),
    "Juche": (date(1912, 4, 15), None),
}
ERA_NAMES = (*ERAS, *(name.upper() for name in ERAS))

HOLIDAYS: dict[str, dict[str, Any]] = {
    "ash wednesday": {"feast": "-46"},
    "palm sunday": {"feast": "-7"},
    "maundy thursday": {"feast": "-3"},
    "good friday": {"feast": "-2"},
    "holy saturday": {"feast": "-1"},
    "easter": {"feast": "+0"},
    "easter sunday": {"feast": "+0"},
    "easter monday": {"feast": "+1"},
    "ascension day": {"feast": "+39"},
    "pentecost": {"feast": "+49"},
    "whit monday": {"feast": "+50"},
    "new year's day": {"month": 1, "day": 1},
    "martin luther king jr. day": {"month": 1, "nth": 3, "weekday": 1},
    "martin luther king day": {"month": 1, "nth": 3, "weekday": 1},
    "groundhog day": {"month": 2, "day": 2},
    "valentine's day": {"month": 2, "day": 14},
    "presidents' day": {"month": 2, "nth": 3, "weekday": 1},
    "international women's day": {"month": 3, "day": 8},
    "st. patrick's day": {"month": 3, "day": 17},
    "april fools' day": {"month": 4, "day": 1},
    "april fool's day": {"month": 4, "day": 1},
    "earth day": {"month": 4, "day": 22},
    "may day": {"month": 5, "day": 1},
    "memorial day": {"month": 5, "nth": -1, "weekday": 1},
    "flag day": {"month": 6, "day": 14},
    "juneteenth": {"month": 6, "day": 19},
    "independence day": {"month": 7, "day": 4},
    "the fourth of july": {"month": 7, "day": 4},
    "fourth of july": {"month": 7, "day": 4},
    "july fourth": {"month": 7, "day": 4},
    "bastille day": {"month": 7, "day": 14},
    "labor day": {"month": 9, "nth": 1, "weekday": 1},
    "columbus day": {"month": 10, "nth": 2, "weekday": 1},
    "halloween": {"month": 10, "day": 31},
    "guy fawkes night": {"month": 11, "day": 5},
    "veterans day": {"month": 11, "day": 11},
    "armistice day": {"month": 11, "day": 11},
    "thanksgiving day": {"month": 11, "nth": 4, "weekday": 4},
    "thanksgiving": {"month": 11, "nth": 4, "weekday": 4},
    "christmas eve": {"month": 12, "day": 24},
    "christmas day": {"month": 12, "day": 25},
    "christmas": {"month": 12, "day": 25},
    "boxing day": {"month": 12, "day": 26},
    "new year's eve": {"month": 12, "day": 31},
}

ZONES: dict[str, str] = {
    "UTC": "+00:00", "GMT": "+00:00", "EST": "-05:00", "EDT": "-04:00", "CST": "-06:00", "CDT": "-05:00",
    "MST": "-07:00", "MDT": "-06:00", "PST": "-08:00", "PDT": "-07:00", "BST": "+01:00", "CET": "+01:00",
    "CEST": "+02:00", "EET": "+02:00", "EEST": "+03:00", "JST": "+09:00", "KST": "+09:00", "AEST": "+10:00",
    "AEDT": "+11:00", "ET": "America/New_York", "CT": "America/Chicago", "PT": "America/Los_Angeles",
    "Eastern time": "America/New_York", "Eastern Time": "America/New_York", "Eastern": "America/New_York",
    "Pacific time": "America/Los_Angeles", "Pacific Time": "America/Los_Angeles", "Pacific": "America/Los_Angeles",
    "Central time": "America/Chicago", "Central European Time": "Europe/Berlin", "London time": "Europe/London",
    "Moscow time": "Europe/Moscow", "Japan time": "Asia/Tokyo", "Tokyo time": "Asia/Tokyo",
    "Beijing time": "Asia/Shanghai", "Kyiv time": "Europe/Kyiv", "local time": "local",
}  # fmt: skip

VAGUE: dict[str, str] = {
    "now": "PRESENT_REF", "currently": "PRESENT_REF", "at present": "PRESENT_REF", "at the moment": "PRESENT_REF",
    "presently": "PRESENT_REF", "nowadays": "PRESENT_REF", "these days": "PRESENT_REF", "recently": "PAST_REF",
    "recent": "PAST_REF", "lately": "PAST_REF",
    "recent years": "PAST_REF", "recent months": "PAST_REF", "recent weeks": "PAST_REF", "recent days": "PAST_REF",
    "the past": "PAST_REF", "formerly": "PAST_REF", "the future": "FUTURE_REF",
    "the near future": "FUTURE_REF", "current": "PRESENT_REF",
    "right now": "PRESENT_REF", "past years": "PAST_REF", "in years past": "PAST_REF",
    "coming days": "FUTURE_REF", "coming weeks": "FUTURE_REF",
    "coming months": "FUTURE_REF", "coming years": "FUTURE_REF",
    "coming quarters": "FUTURE_REF", "the coming days": "FUTURE_REF", "the coming weeks": "FUTURE_REF",
    "the coming months": "FUTURE_REF", "the coming years": "FUTURE_REF", "future quarters": "FUTURE_REF",
    "future years": "FUTURE_REF", "the years ahead": "FUTURE_REF", "the months ahead": "FUTURE_REF",
    "the weeks ahead": "FUTURE_REF", "the days ahead": "FUTURE_REF",
}  # fmt: skip

# Names that hold the letters of a date and are none; matched with the case given.
STOP_NAMES = tuple(
    (
        "Sunday Times|Sunday Telegraph|Sunday Mirror|Sunday Express|Sunday Herald|Sunday Post|Sunday World|"
        "Sunday Mail|Sunday Independent|Sunday Tribune|Sunday Star|Sunday Age|Mail on Sunday|"
        "Independent on Sunday|Scotland on Sunday|Wales on Sunday|Bild am Sonntag|Bloody Sunday|Black Sunday|"
        "Super Bowl Sunday|Black Monday|Blue Monday|Cyber Monday|Happy Mondays|Ruby Tuesday|Super Tuesday|"
        "Fat Tuesday|Shrove Tuesday|Black Wednesday|Spy Wednesday|Holy Thursday|"
        "Black Thursday|Thirsty Thursday|Black Friday|Freaky Friday|Joe Friday|Gal Friday|Man Friday|Girl Friday|"
        "Friday Night Lights|Friday the 13th|Saturday Night Live|Saturday Evening Post|"
        "Saturday Night Fever|Wednesday Addams|Thursday Murder Club|"
        "Taking Back Sunday|Weekend Update|Washington Post Today|USA Today|USA TODAY|Today show|Today programme|"
        "Today program|Nineteen Eighty-Four|Women's March|Long March|Death March|March Madness|March of Dimes|"
        "March for Life|March Hare|May Day Parade|First Lady|Second World War|First World War|"
        "Second Amendment|First Amendment|Third Reich|Fourth Estate|second-in-command|split second|Daily Mail|"
        "Daily Telegraph|Daily Express|Daily Mirror|Daily News|Daily Star|Daily Beast|Daily Record|Daily Show|"
        "Business Week|BusinessWeek|Newsweek|Businessweek|Weekly Standard|Monthly Review|Weekly|New York Weekly|"
        "Twelfth Night|Hundred Years' War|Thirty Years' War|Seven Years' War|Six-Day War|Yom Kippur War|"
        "Hundred Days|Day One|D-Day|Future Fund|Tonight Show|The Tonight Show|tomorrow's world|Midnight Oil|"
        "Summer Olympics|Winter Olympics|Summer Games|Winter Games|Winter Palace|Arab Spring|Prague Spring|"
        "April Fools|Octoberfest|May Fourth Movement|First Quarter Storm"
        "|Seventh Day|Saturday Review|Sunday Review|May Pen|June Lake|"
        "April Fool|to this day|Monday morning quarterback|Friday Night Dinner"
        "|Sunday Night Football|Monday Night Football|Thursday Night Football"
    ).split("|")
)
STOP = "|".join(map(re.escape, STOP_NAMES)) + "|Boeing 7[0-9]7"
