"""What a story makes known, and what a sentence of it still has to explain."""

from __future__ import annotations

from builders import an_article
from keii import plugins
from keii.annotate import read_closely
from keii.compose.outline import lines_about
from keii.compose.printed import tidy
from keii.compose.sentences import Ledger, find_sentences, is_speech, same_news
from keii.compose.summaries import bullets_of
from keii.model.notes import Status
from keii.model.reading import Reading

ENGLISH = plugins.load("languages", "en")


def readings_of(*texts: str) -> tuple[Reading, ...]:
    return tuple(read_closely(an_article(text, id=str(n), published="2025-05-11")) for n, text in enumerate(texts))


def test_a_thing_that_many_articles_name_needs_no_introduction() -> None:
    readings = readings_of(
        "A quake hit Harwick on Sunday.", "The quake killed nine people in Harwick.", "The clerk left Harwick on foot."
    )

    _, told, unknown = find_sentences(readings, ENGLISH)

    assert told.placed
    assert not unknown.placed


def test_a_surname_needs_the_name_before_it() -> None:
    others = [f"Harwick counted {n} boats on Sunday." for n in range(3, 9)]
    readings = readings_of("Tom Hale, a clerk, closed the port of Harwick. Hale left Harwick on Sunday.", *others)

    first, second, *_ = find_sentences(readings, ENGLISH)

    assert first.placed
    assert not second.placed


def test_sentences_with_one_figure_need_fewer_words_in_common() -> None:
    asked = frozenset(ENGLISH.terms("The board asked for 562 million dollars for six months."))
    wanted = frozenset(ENGLISH.terms("The board wants 562 million dollars from its members."))
    other = frozenset(ENGLISH.terms("The board wants a new pier from its members."))

    assert same_news(asked, wanted, counted=0.45)
    assert not same_news(asked, other, counted=0.45)


def test_a_sentence_that_is_mostly_quotation_is_speech() -> None:
    quoted, plain = find_sentences(
        readings_of(
            "“We have waited for this pier for nine years,” Tom Hale said.", "Tom Hale said the pier was “late”."
        ),
        ENGLISH,
    )

    assert is_speech(quoted, ENGLISH)
    assert not is_speech(plain, ENGLISH)


def test_hyphens_of_a_tokenised_text_are_joined_and_dashes_kept() -> None:
    assert tidy("Thirty - five laboratory - confirmed cases in Sub - Saharan Africa , he said .") == (
        "Thirty-five laboratory-confirmed cases in Sub-Saharan Africa, he said."
    )
    assert tidy("State - run radio , a cease - fire and government - imposed rules , he said .") == (
        "State-run radio, a cease-fire and government-imposed rules, he said."
    )
    assert tidy("The town - emptied by rain - is dry , he said .") == "The town - emptied by rain - is dry, he said."
    assert tidy("The port - seen as vital - is shut , he said .") == "The port - seen as vital - is shut, he said."
    assert tidy("About 45,000 - 50 , 000 people came .") == "About 45,000-50,000 people came."


def test_a_denial_is_printed_beside_what_it_denies() -> None:
    claim, denial = find_sentences(
        readings_of(
            "Harwick and Rosholm have held secret talks on the sale of the old pier of Harwick, two sources said.",
            "Harwick denied on Sunday that it was holding secret talks with Rosholm on the sale of the old pier.",
        ),
        ENGLISH,
    )
    ledger = Ledger(ENGLISH.phrases)
    ledger.take(claim)

    assert ledger.is_new(denial)


def test_a_day_between_a_denial_and_its_clause_leaves_it_a_denial() -> None:
    reading = read_closely(an_article("Harwick denied on Sunday that it was holding talks.", published="2025-05-11"))

    event = reading.event_of(0)

    assert event is not None
    assert event.status is Status.DENIED


def test_a_bullet_explains_what_the_next_one_takes_for_known() -> None:
    texts = [f"Harwick counted {n} boats on Sunday." for n in range(3, 25)]
    told = "A bolt broke on the ferry at Harwick in 2024. The bolt had been made in Harwick in 2019 by a smith."
    readings = tuple(
        read_closely(an_article(text, id=str(n), headline="Ferry stops", published="2025-05-11"))
        for n, text in enumerate([told, told.split(". ")[1], *texts])
    )
    sentences = find_sentences(readings, ENGLISH)

    both = bullets_of([s for s in sentences if s.reading is readings[0]], Ledger(), ENGLISH)
    alone = bullets_of([s for s in sentences if s.reading is readings[1]], Ledger(), ENGLISH)

    assert len(both) == 2
    assert alone == ()


def test_under_a_japanese_heading_stand_sentences_that_have_its_words_together() -> None:
    japanese = plugins.load("languages", "ja")
    readings = readings_of(
        "青葉海運の森田社長は10日、海峡の船を増やすと述べた。", "青葉海峡の船は10日、大雪で止まった。"
    )
    sentences = find_sentences(readings, japanese)

    under = list(lines_about("青葉海峡", sentences, japanese, small=True))

    assert [sentence.words for sentence in under] == ["青葉海峡の船は10日、大雪で止まった。"]
