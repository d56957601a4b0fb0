"""Near-copies are found, and what only looks alike is left alone."""

from __future__ import annotations

from datetime import date

from builders import an_article
from keii.read.duplicates import find_copies

WIRE = (
    "The island's government said on Friday that the ferry line to the mainland will be closed for three weeks while "
    "engineers check the pier that was damaged in the storm. About forty people work there."
)
JA = "島の政府は5日、嵐で壊れた桟橋を調べるため、本土への航路を3週間閉じると発表した。桟橋では約40人が働いている。"


def test_a_wire_text_printed_twice_is_one_group_earliest_first() -> None:
    articles = [
        an_article(WIRE + " The mayor was not reached.", id="late", published=date(2024, 3, 6)),
        an_article("The ferry company said it had no comment on the closing of the line to the mainland.", id="other"),
        an_article(WIRE, id="early", published=date(2024, 3, 5)),
        an_article(WIRE, id="undated"),
    ]

    assert find_copies(articles) == (("early", "late", "undated"),)


def test_a_japanese_copy_is_found_despite_width_and_marks() -> None:
    articles = [an_article(JA, id=1, published="2024-03-05"), an_article(JA.replace("5", "５") + "（例通信）", id=2)]

    assert find_copies(articles) == ((1, 2),)


def test_two_reports_of_one_event_are_no_copies() -> None:
    other = "桟橋が壊れたため、航路はしばらく休みになる。島の役所が明らかにした。再開の時期は調査のあとに決まる。"

    assert find_copies([an_article(JA, id=1), an_article(other, id=2)]) == ()


def test_nothing_is_no_copy_of_nothing() -> None:
    assert find_copies([]) == ()
