"""Japanese: number words and units."""

from keii.lang.base.figures import FigureTable

TABLE = FigureTable()
