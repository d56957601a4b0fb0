"""The lead: what is new, what is central, how it began, and no background."""

from __future__ import annotations

from builders import an_article
from keii import pipeline, plugins
from keii.annotate import read_closely
from keii.compose.lead import is_about, lead_of
from keii.compose.sentences import Ledger, Sentence, find_sentences
from keii.model.notes import GROUP_OF

ENGLISH = plugins.load("languages", "en")
DAYS = {
    "2025-05-01": "A flood destroyed the old bridge of Harwick on Thursday.",
    "2025-05-04": "Harwick closed its school for the clerks of the flood on Sunday.",
    "2025-05-09": "Soldiers built a wooden bridge in Harwick on Friday.",
    "2025-05-20": "Harwick opened the new stone bridge on Tuesday.",
}


def sentences_of(days: dict[str, str]) -> tuple[Sentence, ...]:
    return find_sentences([read_closely(an_article(t, id=d, published=d)) for d, t in days.items()], ENGLISH)


def test_the_newest_event_comes_first() -> None:
    lead = lead_of(sentences_of(DAYS), frozenset(), Ledger(ENGLISH.phrases), ENGLISH)

    assert lead[0].text.startswith("Harwick opened the new stone bridge")
    assert 1 < len(lead) <= 3
    assert len({draft.text for draft in lead}) == len(lead)


def test_background_is_no_lead() -> None:
    days = {**DAYS, "2025-05-20": "Harwick had opened the new stone bridge on Tuesday before the rain came."}

    lead = lead_of(sentences_of(days), frozenset(), Ledger(ENGLISH.phrases), ENGLISH)

    assert not any("had opened" in draft.text for draft in lead)


def test_a_sentence_is_about_a_phrase_when_it_has_half_its_words() -> None:
    near, far = sentences_of(
        {"2025-05-01": "A flood hit Harwick on Sunday.", "2025-05-02": "Borlan sold salt on Friday."}
    )

    assert is_about(near, ("Harwick flood",), ENGLISH)
    assert not is_about(far, ("Harwick flood",), ENGLISH)


def test_an_event_is_told_once() -> None:
    one, two, other = sentences_of(DAYS)[:3]
    ledger = Ledger(ENGLISH.phrases, events={one.key: "flood", two.key: "flood", other.key: "bridge"})

    ledger.take(one)

    assert not ledger.is_new(two)
    assert ledger.is_new(other)


def test_a_lead_leaves_open_matters_to_their_cards(demo: pipeline.Explainer) -> None:
    asked = [card for card in demo.page.questions if card.status and GROUP_OF[card.status] in ("OPEN", "COMMITTED")]
    steps = {passage.name for card in asked for row in card.history for passage in row.evidence}

    assert steps
    assert not steps & {passage.name for line in demo.page.lead for passage in line.evidence}


def test_a_file_of_many_years_has_no_beginning_to_tell() -> None:
    texts = {
        "2011-05-01": "Harwick closed its school for the clerks of the flood on Sunday.",
        "2014-05-09": "A flood destroyed the old bridge of Harwick and the bridge of Selby on Friday.",
        "2016-05-09": "Soldiers built a wooden bridge in Harwick over the flood on Monday.",
        "2019-05-20": "Harwick opened the new stone bridge over the flood plain on Monday.",
    }

    lead = lead_of(sentences_of(texts), frozenset(), Ledger(ENGLISH.phrases), ENGLISH)

    assert not any("school" in draft.text for draft in lead)
