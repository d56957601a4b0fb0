"""Faults put into a page: one edit each, at the right place, and none that the sources allow."""

from __future__ import annotations

from random import Random

import pytest

from keii.bench.check.faults import BENIGN, FAULTS
from keii.bench.check.measuring import report_on
from keii.bench.check.mutants import Change, Scene, with_change
from keii.bench.check.pages import GoldPage, SourceFile
from keii.bench.check.parts import find_parts
from keii.bench.check.scoring import families

PAGE = """# Ferry to Halm: why it stopped

The ferry to Halm stopped on 3 March 2026 after a fire [1].

Updated: 9 March 2026

## The fire

### When will the ferry sail again?

Status: Planned for 6 April 2026 (as of 8 March 2026)

Why it matters: The island has 4,200 residents [1].

Captain Ida Brenn said that the pumps had failed [1]. The company may hire another ship [2].

- Mayor Olof Tesk called the delay "a blow to the whole island" [2]

## Timeline

- 3 March 2026: The ferry stopped [1]

## Key takeaways

- The ferry stopped after a fire [1]

## Sources

1. [Ferry stops after fire](https://a.example/1) Halm Post, 4 March 2026
2. [Company may hire a ship](https://a.example/2) Halm Post, 8 March 2026
"""
FIRST = """---
title: Ferry stops after fire
url: https://a.example/1
publisher: Halm Post
published: 2026-03-04
language: en
---
The ferry to Halm stopped on 3 March 2026 after a fire. Captain Ida Brenn said that the pumps had failed.
The island has 4,200 residents. Of these 5,460 came in summer.
"""
SECOND = (
    FIRST.replace("/1", "/2")
    .replace("2026-03-04", "2026-03-08")
    .replace("Ferry stops after fire", "Company may hire a ship")
)


@pytest.fixture
def scene() -> Scene:
    page = GoldPage("en-ferry", PAGE, (SourceFile("01.md", FIRST), SourceFile("02.md", SECOND)))
    return Scene(page, (), Random("test"))


def test_every_part_of_a_page_is_found_with_what_it_cites() -> None:
    parts = list(find_parts(PAGE))

    kinds = "title lead updated section question status why body body bullet section day entry section takeaway section"
    assert [part.kind for part in parts] == [*kinds.split(), "source", "source"]
    assert [part.cites for part in parts if part.is_claim] == [(1,), (1,), (1,), (2,), (2,), (1,), (1,)]
    assert all(PAGE[part.start : part.end] == part.raw for part in parts)


def test_an_edit_keeps_the_citations_of_the_words_it_replaces() -> None:
    changed = with_change("彼は署名した[5]。", Change(4, 7, "しなかった。"))

    assert changed == "彼は署名しなかった[5]。"


def test_a_number_that_the_cited_source_has_too_is_never_put_in(scene: Scene) -> None:
    made = [mutant.note for mutant in FAULTS["number"](scene)]

    assert made
    assert "4,200 -> 5,460" not in made


def test_a_date_is_moved_in_its_own_form(scene: Scene) -> None:
    notes = {mutant.note for mutant in FAULTS["year"](scene)}

    assert all(note.split(" -> ")[0].endswith("2026") and "March" in note for note in notes)


@pytest.mark.parametrize("family", sorted(families()))
def test_every_family_of_the_table_has_a_mutator(family: str) -> None:
    assert family in FAULTS


@pytest.mark.parametrize("family", sorted(FAULTS))
def test_every_mutator_has_accepted_rules(family: str) -> None:
    assert families()[family].rules


@pytest.mark.parametrize("family", sorted({**FAULTS, **BENIGN}))
def test_a_mutant_differs_from_its_page_and_points_into_itself(family: str, scene: Scene) -> None:
    for mutant in {**FAULTS, **BENIGN}[family](scene):
        assert (mutant.text, mutant.sources) != (PAGE, scene.page.sources)
        assert all(0 <= place.start < place.end <= len(mutant.text) for place in mutant.places)


def test_the_same_faults_are_made_every_time(scene: Scene) -> None:
    again = Scene(scene.page, scene.others, Random("test"))

    assert [m.note for m in FAULTS["outside name"](scene)] == [m.note for m in FAULTS["outside name"](again)]


def test_a_source_without_its_publisher_is_found(scene: Scene) -> None:
    mutant = next(FAULTS["publisher left out"](scene))

    assert "SRC004" in {finding.rule for finding in report_on(mutant.text, mutant.sources, "en-ferry").findings}
