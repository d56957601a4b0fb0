"""English: words that tell time, and the finder built from them."""

from keii.lang.base.times import TimeTable

TABLE = TimeTable()
