"""English: its words, tables and functions in one frozen record."""

from keii.lang.base import Language
from keii.lang.en import compare, cues, figures, names, neutral, phrases, questions, ties, times, wording
from keii.lang.en.sentences import split_sentences
from keii.lang.en.terms import find_terms
from keii.lang.en.tokens import find_tokens

LANGUAGE = Language(
    code="en",
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
