"""Finding repeated sentences stays linear on long pages."""

from __future__ import annotations

from time import process_time

import pytest

from keii.check.intake import read_page
from keii.check.opening import open_page
from keii.check.rules.repetition.repeated import RULE, sharing, words_of

WORDS = "harbour ferry mayor bridge council vote strike school river market tunnel budget festival".split()


def test_two_thousand_sentences_are_compared_in_a_second_and_a_repeat_is_still_found() -> None:
    lines = [
        f"The {WORDS[n % 13]} of ward{n} opened a {WORDS[n // 13 % 13]} near hall{n * 7 % 997} for {WORDS[n // 169]}."
        for n in range(2000)
    ]
    lines.append("The harbour of ward0 opened a harbour near the hall0 for the harbour.")
    audit = open_page(read_page("\n\n".join(lines).encode(), "page.md"), (), as_of=None, ui="en")
    sentences = [words_of(audit, place) for place in audit.places]

    start = process_time()
    near = sharing(sentences)

    assert process_time() - start < 1
    assert 0 in near[-1]
    assert max(map(len, near)) <= 40
    assert audit.places[-1].span in [finding.span for finding in RULE.check(audit)]


@pytest.mark.parametrize(
    "again",
    [
        "Nord-Line, led by Ada Finn-Rue, raised fares from 3.8 to 4.6 crowns [1].",
        "The operator's schedule, published on 3 May 2026, gives the island 30% of all trips.",
        "Ada Finn-Rue resigned.",
    ],
)
@pytest.mark.parametrize("first", ["lead", "body"])
def test_a_sentence_printed_twice_is_found_wherever_it_stands(again: str, first: str) -> None:
    lead, body = (again, "The island waits.") if first == "lead" else ("The island waits.", again)
    page = f"# Ferry\n\n{lead}\n\n## Fares\n\n{body}\n\n## Strike\n\nThe crews are back. {again}\n"
    audit = open_page(read_page(page.encode(), "page.md"), (), as_of=None, ui="en")

    (finding,) = RULE.check(audit)

    assert audit.page.sections[-1].lines[-1].span == finding.span
