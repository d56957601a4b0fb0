"""The signs a pattern's matches can begin with: a pattern may be tried too often, never too rarely."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from keii import plugins
from keii.lang.base import Language
from keii.lang.base.cues import Unit
from keii.lang.base.openings import filed, opener, openings, scanner
from keii.lang.en import cues as english
from keii.lang.ja import cues as japanese
from keii.model.text import Span


@pytest.mark.parametrize(
    ("pattern", "expected"),
    [
        ("den(?:y|ied)", {"den"}),
        ("(?:will )?stop", {"wil", "sto"}),
        ("[ab]c", {"ac", "bc"}),
        ("a{2,3}b", {"aaa", "aab"}),
        (r"x\w+", {"x"}),
        (r"\bnot (?!yet)", {"not"}),
        ("(?:so )*wrong", {"so ", "wro"}),
        ("[^a]b", {""}),
        ("(?i:stop)", {""}),
    ],
)
def test_a_pattern_begins_with_its_first_signs(pattern: str, expected: set[str]) -> None:
    assert openings(re.compile(pattern), 3) == expected


def test_a_pattern_that_minds_no_case_says_nothing() -> None:
    assert openings(re.compile("stop", re.IGNORECASE), 2) == {""}


def test_patterns_are_filed_under_every_beginning() -> None:
    assert filed([re.compile("stop|halt"), re.compile("ha")], 2) == {"st": (0,), "ha": (0, 1)}


def test_the_cues_tried_in_japanese_are_all_that_can_match() -> None:
    for cue in japanese.CUES:
        unit = unit_of("ja", cue.example)

        found = {hit[0].id for hit in japanese.matches(unit)}

        assert found == {other.id for other, pattern in japanese.patterns() if pattern.search(unit.words)}, cue.example


def test_the_cues_tried_in_english_are_all_that_can_match() -> None:
    for cue in english.CUES:
        unit = unit_of("en", cue.example)
        places = english.starts(unit.words, max(unit.main, 0))

        found = {hit[0].id for hit in english.matches(unit)}

        at_verb = [(other.id, pattern) for other, where, pattern in english.patterns() if where == "verb"]
        tried = {id for id, pattern in at_verb if any(covers(pattern, unit.words, place) for place in places)}
        silent = frozenset() if unit.reported else english.REPORTED  # would: a plan only in what somebody said
        assert found & {id for id, _ in at_verb} == tried - silent, cue.example


def covers(pattern: re.Pattern[str], words: str, place: int) -> bool:
    """Answer whether a pattern matches some words at a place."""
    match = pattern.match(words, place)
    return match is not None and match.end() > place


def unit_of(code: str, example: str) -> Unit:
    """Read the last predicate of a sentence."""
    language: Language = plugins.load("languages", code)
    return language.cues.read_unit(example, Span(0, len(example)), language.tokens(example))


@given(st.text("stop aE-é") | st.sampled_from(["The Prime Minister's office", "(pm)", "non-stop, pm", "spm"]))
def test_an_opener_misses_no_match(words: str) -> None:
    pattern = re.compile(r"\b(?:prime minister|pm|st\w*p|e?a)\b")

    assert any(map(opener(pattern), words.split(" "))) or not pattern.search(words)


@given(st.text("軍将総理相ア首0", max_size=12))
def test_a_scanner_finds_what_the_pattern_finds(words: str) -> None:
    pattern = re.compile("総理|首相|(?<=[^将])軍|首.ア|(?<=ア{2})(?:軍|将)")

    assert [m.span() for m in scanner(pattern)(words)] == [m.span() for m in pattern.finditer(words)]


def test_an_opener_wants_the_border_of_a_word() -> None:
    with pytest.raises(ValueError, match="stop"):
        opener(re.compile("stop"))


def test_a_cue_that_may_stand_anywhere_is_found_where_a_plain_search_finds_it() -> None:
    texts = [cue.example.lower() for cue in english.CUES]

    for number, (cue, _, pattern) in enumerate(english.patterns()):
        for words in texts if number in english.beginnings() else ():
            found, expected = english.search(number, words), pattern.search(words)
            assert (found and found.span()) == (expected and expected.span()), (cue.id, words)
