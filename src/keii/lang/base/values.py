"""How TIMEX3 values are written; each language prints them in its own words."""

from __future__ import annotations

import re

DATE = re.compile(r"(?P<fy>FY)?(?P<y>\d{4})(?:-(?P<m>\d\d)(?:-(?P<d>\d\d))?)?")  # 2025-05-09, FY2026
QUARTER = re.compile(r"(\d{4})-(Q([1-4])|H([12])|(SP|SU|FA|WI))")  # 2026-Q3
WEEK = re.compile(r"(\d{4})-W(\d\d)(-WE)?")  # 2026-W14-WE
CLOCK = re.compile(r"(\d{4}-\d\d-\d\d)?T(?:(\d\d):(\d\d)(?::\d\d)?|(MO|AF|EV|NI))")  # 2026-03-01T19:30
LENGTH = re.compile(r"P(T)?(\d+)([YMWDHS])")  # P3D
SET = re.compile(r"XXXX-(?:(?:WXX-([1-7]|WE))|(XX|\d\d)(?:-(XX|\d\d))?)(?:T(.+))?")  # XXXX-11-03
