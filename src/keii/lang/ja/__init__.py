"""Japanese: its words, tables and functions in one frozen record."""

from keii.lang.base import Language
from keii.lang.ja import compare, cues, figures, names, neutral, phrases, questions, ties, times, wording
from keii.lang.ja.sentences import split_sentences
from keii.lang.ja.terms import find_terms
from keii.lang.ja.tokens import find_tokens

LANGUAGE = Language(
    code="ja",
    split_sentences=split_sentences,
    tokens=find_tokens,
    terms=find_terms,
    times=times.TABLE,
    names=names.TABLE,
    figures=figures.TABLE,
    cues=cues.TABLE,
    phrases=phrases.TABLE,
    compare=compare.TABLE,
    wording=wording.TABLE,
    questions=questions.TABLE,
    ties=ties.TABLE,
    neutral=neutral.TABLE,
)
