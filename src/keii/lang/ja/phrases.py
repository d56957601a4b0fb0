"""Japanese: what a page prints in this language: headings, chips, dates, question templates."""

from keii.lang.base.phrases import PhraseTable

TABLE = PhraseTable()
