"""When two figures say the same: bounds, approximations, ranges, and measures that convert."""

from __future__ import annotations

from keii.model.notes import Figure

TOLERANCE = 0.05  # "about 100" may stand for 96 (check.md, section 3)
HEADROOM = 1.5  # "more than 100" may stand for 112, hardly for 5000
DIMENSIONS: dict[str, dict[str, float]] = {
    "length": {
        "km": 1000,
        "m": 1,
        "cm": 0.01,
        "mm": 0.001,
        "mile": 1609.344,
        "nautical_mile": 1852,
        "foot": 0.3048,
        "inch": 0.0254,
        "yard": 0.9144,
    },
    "mass": {
        "ton": 1000,
        "kg": 1,
        "g": 0.001,
        "mg": 0.000001,
        "lb": 0.45359237,
        "pound": 0.45359237,
        "ounce": 0.0283495,
    },
    "area": {
        "km2": 1e6,
        "m2": 1,
        "hectare": 1e4,
        "acre": 4046.856,
        "sq_mile": 2589988.11,
        "sq_foot": 0.09290304,
        "tsubo": 3.305785,
    },
    "volume": {"litre": 0.001, "m3": 1, "gallon": 0.003785412, "barrel": 0.158987},
    "speed": {"kmh": 1, "mph": 1.609344, "mps": 3.6},
    "power": {"watt": 1, "kw": 1e3, "mw": 1e6, "gw": 1e9},
    "share": {"percentage_point": 1, "basis_point": 0.01},
    "radiation": {"msv": 1000, "usv": 1},
}
SCALE: dict[str, tuple[str, float]] = {
    unit: (dimension, factor) for dimension, units in DIMENSIONS.items() for unit, factor in units.items()
}
CURRENCIES = frozenset(
    "yen usd eur gbp pound cny krw kpw rub inr chf thb peso real lira dinar aud cad hkd twd sgd cent".split()
)
MEASURES = frozenset(
    {*SCALE, *CURRENCIES, "percent", "degree", "fahrenheit", "year_old", "fold", "kwh", "hpa", "hz", "volt", "kcal"}
    | {"hour", "minute", "second", "day", "week", "month", "year", "gb", "byte", "becquerel", "gal", "carat"}
)
"""Units that measure; every other unit counts things and may go unprinted."""
POUNDS = frozenset({"pound", "gbp", "lb"})
TIMES = {"times", "fold"}  # "three times" is 3回 or 3倍


def equal_figures(a: Figure, b: Figure) -> bool:
    """Answer whether two figures say the same number of the same thing."""
    if not _same_unit(a.unit, b.unit):
        return False
    if a.high is not None and b.high is not None:
        return _close(a, b, a.value, b.value) and _close(a, b, a.high, b.high)
    if a.high is not None or b.high is not None:
        ranged, point = (a, b) if a.high is not None else (b, a)
        # "two or three" is met by three; "10 to 15 percent" is not met by 12.
        return ranged.approximate and ranged.value <= point.value <= (ranged.high or 0.0)
    if _close(a, b, a.value, b.value):
        return {a.bound, b.bound} != {"min", "max"}
    return _within(a, b) or _within(b, a)


def convertible(a: Figure, b: Figure) -> bool:
    """Answer whether two figures give one quantity in different units (10 km, 6.2 miles), within 5 %."""
    if a.unit == b.unit:
        return False
    if {a.unit, b.unit} == {"degree", "fahrenheit"}:
        celsius, fahrenheit = (a, b) if a.unit == "degree" else (b, a)
        return abs(celsius.value * 9 / 5 + 32 - fahrenheit.value) <= 2
    first, second = SCALE.get(a.unit), SCALE.get(b.unit)
    if first is None or second is None or first[0] != second[0]:
        return False
    return _near(a.value * first[1], b.value * second[1])


def _same_unit(a: str, b: str) -> bool:
    """Answer whether two units are one; a bare number may count things, never measure."""
    if a == b or (a in POUNDS and b in POUNDS and "pound" in (a, b)) or {a, b} == TIMES:
        return True
    return ("" in (a, b)) and not {a, b} & MEASURES


def _close(a: Figure, b: Figure, one: float, other: float) -> bool:
    """Answer whether two values agree, with the slack that an "about" gives."""
    if a.approximate or b.approximate:
        return _near(one, other)
    return abs(one - other) <= 1e-9 * max(abs(one), abs(other))


def _near(one: float, other: float) -> bool:
    """Answer whether two values lie within the tolerance of each other."""
    return abs(one - other) <= TOLERANCE * max(abs(one), abs(other)) + 1e-9


def _within(bounded: Figure, point: Figure) -> bool:
    """Answer whether an exact number meets a bound, near enough to be what was meant."""
    if bounded.bound is None or point.bound is not None:
        return False
    if bounded.bound == "min":
        return bounded.value <= point.value <= bounded.value * HEADROOM
    return bounded.value / HEADROOM <= point.value <= bounded.value
