"""Which sentence tells an event of the timeline, and which sentences tell none."""

from __future__ import annotations

import pytest

from builders import an_article
from keii.annotate import read_closely
from keii.link.events import find_happenings
from timelines import Report, timeline_of

CASES = pytest.mark.parametrize


@CASES(
    "text",
    [
        "Estimates of how many people died in Mira on Tuesday have varied.",
        "A protester totes a handcrafted shield on Tuesday in Mira.",
        "ミラ市で10日に亡くなった人の数は、市と県の発表で大きく異なっている。",
    ],
)
def test_a_description_is_no_event(text: str) -> None:
    assert timeline_of((text, "2026-03-12", "Wire"), as_of="2026-03-20") == ()


@CASES(
    "text",
    [
        "On March 10 it raised the flood alert of Mira to five.",
        "Tuesday, they raised the flood alert of Mira to five.",
        "The Soran man arrived in Mira on Tuesday by ship.",
    ],
)
def test_a_day_before_a_pronoun_or_a_bare_person_lets_no_sentence_stand_alone(text: str) -> None:
    assert timeline_of((text, "2026-03-12", "Wire"), as_of="2026-03-20") == ()


def test_an_actor_behind_the_day_stands_alone() -> None:
    (entry,) = timeline_of(
        ("On March 10, Mira raised its flood alert to five.", "2026-03-12", "Wire"), as_of="2026-03-20"
    )

    assert entry.date == "2026-03-10"


SAID: list[tuple[Report, Report]] = [
    (
        ("Governor Lena Holt stepped down on Tuesday and handed over power.", "2026-03-11", "Wire"),
        (
            "Lena Holt decided on Tuesday to step down, spokesman Omar Brand said on state television in Port Arden.",
            "2026-03-12",
            "Post",
        ),
    ),
]


@CASES("reports", SAID)
def test_who_says_it_makes_no_second_event(reports: tuple[Report, Report]) -> None:
    assert len(timeline_of(*reports, as_of="2026-03-20")) == 1


def test_other_sentences_of_a_voice_are_spare_and_no_evidence() -> None:
    texts = [
        "ミラ港で10日、フェリー「ナミ号」が防波堤に衝突した。",
        "フェリー「ナミ号」が10日夜、ミラ港の防波堤に衝突した。",
    ]
    readings = [
        read_closely(an_article(text, published="2026-03-12", id=str(number), publisher="Wire"))
        for number, text in enumerate(texts)
    ]

    (happening,) = find_happenings(readings)

    assert len(happening.passages) == len(happening.spare) == 1
    assert happening.passages[0] not in happening.spare


def test_people_pulled_out_alive_call_nothing_off() -> None:
    (entry,) = timeline_of(
        ("Rescuers said 90 people had been pulled out alive in Mira on Tuesday.", "2026-03-12", "Wire"),
        as_of="2026-03-20",
    )

    assert entry.status is not None
    assert entry.status.value == "happened"


DENIED: list[tuple[Report, Report]] = [
    (
        ("The city of Mira will open the Sora bridge on May 9, 2026.", "2026-03-01", "Wire"),
        ("The city of Mira denied that the Sora bridge will open on May 9.", "2026-03-05", "Post"),
    ),
    (
        ("ミラ市はソラ橋の開通式を5月9日に開くと発表した。", "2026-03-01", "東新聞"),
        ("ミラ市は、ソラ橋の開通式を5月9日に開くことを否定した。", "2026-03-05", "西新聞"),
    ),
]


@CASES("reports", DENIED)
def test_a_bare_denial_strikes_no_plan(reports: tuple[Report, Report]) -> None:
    (entry,) = timeline_of(*reports, as_of="2026-03-20")

    assert (entry.date, entry.standing, entry.ended_by) == ("2026-05-09", "coming", None)


def test_row_14_the_days_that_follow_one_told_are_counted_from_it() -> None:
    text = (
        "ミラ市のソラ川にかかるソラ橋が9日に崩れ、車3台が川に落ちた。"
        "ミラ市は同日、橋につながる市道の通行を止めた。"
        "ミラ県は翌日、ソラ橋が崩れた原因の調査を始めた。"
    )

    entries = timeline_of((text, "2026-03-12", "東新聞"), as_of="2026-03-20")

    assert [entry.date for entry in entries] == ["2026-03-09", "2026-03-09", "2026-03-10"]
    assert any("通行を止めた" in entry.text.text for entry in entries)


@CASES("text", ["ソラ橋の崩落、原因調査へ", "ミラ市長が辞意", "Sora bridge collapse probe opens"])
def test_row_14_a_headline_alone_makes_no_entry(text: str) -> None:
    assert timeline_of((text, "2026-03-12", "東新聞"), as_of="2026-03-20") == ()


@CASES(
    "text",
    ["The Sora bridge collapsed in Mira after heavy rain.", "ミラ市のソラ川にかかるソラ橋が大雨のあと崩れた。"],
)
def test_a_lead_without_a_date_is_not_dated_by_its_report(text: str) -> None:
    assert timeline_of((text, "2026-03-12", "東新聞"), as_of="2026-03-20") == ()
