"""English: what a clock, a zone or a part of the day says, field by field."""

from __future__ import annotations

from keii.lang.en import time_words as words
from keii.lang.en.time_forms import Fields, Match


def clock(match: Match) -> Fields:
    """7:30 p.m., 3 to 5 p.m."""
    if match["noon"]:
        return {"hour": 0 if match["noon"].lower() == "midnight" else 12, "minute": 0}
    if match["loose_hour"]:
        return {"hour": int(match["loose_hour"]), "valid": int(match["loose_hour"]) <= 12, "dependent": True}
    if match["military"]:
        return {"hour": int(match["military"][:2]), "minute": int(match["military"][2:])}
    if match["hour24"]:
        hour, minute = int(match["hour24"]), int(match["minute24"])
        return {
            "hour": hour,
            "minute": minute,
            "second": int(match["second24"]) if match["second24"] else None,
            "valid": hour < 24 and minute < 60,
        }
    hour, minute = int(match["hour"]), int(match["minute"] or 0)
    afternoon = match["half"].lower().startswith("p")
    valid = 1 <= hour <= 12 and minute < 60
    shown = hour % 12 + 12 * afternoon if match["half"] != "o'clock" else hour
    end = match.end() - (match["half"].endswith(".") and match["half"].count(".") == 1)
    if match["from_hour"] is None:
        return {"meridiem": match["half"] != "o'clock", "hour": shown, "minute": minute, "valid": valid, "end": end}
    first = int(match["from_hour"]) % 12 + 12 * afternoon
    first -= 12 if first > shown else 0
    return {
        "hour": first,
        "minute": int(match["from_minute"] or 0),
        "until_hour": shown,
        "until_minute": minute,
        "valid": valid,
        "end": end,
    }


def zone(match: Match) -> Fields:
    """CEST."""
    return {"zone": words.ZONES[match["name"]], "dependent": True}


def daypart(match: Match) -> Fields:
    """night."""
    return {"daypart": words.DAYPARTS[match["name"]], "dependent": True}
