"""What the timeline of a page must be able to say: one group of tests a row of the table in timeline.md section 2."""

from __future__ import annotations

import pytest

from timelines import Report, timeline_of, told

CASES = pytest.mark.parametrize


OBITUARIES: list[Report] = [
    (
        "ソラ市の作家、青木みのるさんが10日、市内の病院で亡くなった。遺族が12日、明らかにした。",
        "2026-03-12",
        "東新聞",
    ),
    ("The writer Mina Holt died in Port Arden on Tuesday. Her family announced it on Thursday.", "2026-03-12", "Wire"),
]


@CASES("report", OBITUARIES)
def test_row_1_a_death_stands_on_its_day_not_on_that_of_the_obituary(report: Report) -> None:
    (entry, *_) = timeline_of(report, as_of="2026-03-20")

    assert entry.date == "2026-03-10"
    assert str(entry.published) == "2026-03-12"


PAPERS: list[tuple[Report, Report]] = [
    (
        ("ナミ海運は2019年5月9日、港の検査記録を書き換えた。", "2026-03-12", "東新聞"),
        ("ミラ地裁は11日、ナミ海運の検査記録の書き換えを示す文書を公開した。", "2026-03-12", "西新聞"),
    ),
    (
        ("Nami Lines altered its inspection records on May 9, 2019.", "2026-03-12", "Wire"),
        ("A court in Port Arden released internal papers of Nami Lines on Wednesday.", "2026-03-12", "Post"),
    ),
]


@CASES("reports", PAPERS)
def test_row_1_the_act_and_its_revelation_are_two_entries(reports: tuple[Report, Report]) -> None:
    assert [entry.date for entry in timeline_of(*reports, as_of="2026-03-20")] == ["2019-05-09", "2026-03-11"]


@CASES(
    "report",
    [
        ("ミラ県警は12日、10日に3人が死亡したと発表した。", "2026-03-12", "東新聞"),
        ("The police said on Thursday that three people had died in Mira on Tuesday.", "2026-03-12", "Wire"),
    ],
)  # fmt: skip
def test_row_1_what_was_said_stands_on_its_own_day_not_on_that_of_the_saying(report: Report) -> None:
    assert [entry.date for entry in timeline_of(report, as_of="2026-03-20")] == ["2026-03-10"]


@CASES(
    ("text", "date", "mod", "precision"),
    [
        ("ミラ市は5月上旬、ソラ川の新しい橋の工事を始めた。", "2026-05", "START", "part"),
        ("ミラ市は5月末、ソラ川の新しい橋の工事を始めた。", "2026-05", "CLOSE", "part"),
        ("ミラ市は5月下旬、ソラ川の新しい橋の工事を始めた。", "2026-05", "END", "part"),
        ("ミラ市は5月、ソラ川の新しい橋の工事を始めた。", "2026-05", None, "month"),
        ("The city of Mira began work on the Sora bridge in early May.", "2026-05", "OPENING", "part"),
        ("The city of Mira began work on the Sora bridge in May.", "2026-05", None, "month"),
    ],
)
def test_row_2_a_month_or_a_part_of_it_is_never_filled_up_to_a_day(
    text: str, date: str, mod: str | None, precision: str
) -> None:
    (entry,) = timeline_of((text, "2026-06-20", "東新聞"), as_of="2026-06-30")

    assert (entry.date, entry.mod, entry.precision) == (date, mod, precision)


@CASES(
    "text",
    [
        "ミラ市は先ごろ、ソラ川の新しい橋の工事を始めた。",
        "ミラ市はこのほど、ソラ川の新しい橋の工事を始めた。",
        "The city of Mira recently began work on the Sora bridge.",
    ],
)
def test_row_3_a_vague_time_makes_no_entry(text: str) -> None:
    assert timeline_of((text, "2026-06-20", "東新聞"), as_of="2026-06-30") == ()


PLANS: list[tuple[Report, str]] = [
    (("ミラ市は6日、ソラ橋の開通式を来年5月9日に開くと発表した。", "2026-03-07", "東新聞"), "2027-05-09"),
    (("The city of Mira said on Friday it will open the bridge on May 9, 2027.", "2026-03-07", "Wire"), "2027-05-09"),
]


@CASES(("report", "day"), PLANS)
def test_row_4_a_plan_is_coming_and_when_its_day_has_passed_overdue_never_happened(report: Report, day: str) -> None:
    assert told(timeline_of(report, as_of="2026-03-20")) == [(day, "coming")]
    assert told(timeline_of(report, as_of="2027-06-01")) == [(day, "overdue")]


HELD: list[tuple[Report, Report]] = [
    (PLANS[0][0], ("ミラ市は9日、ソラ橋の開通式を開いた。", "2027-05-10", "西新聞")),
    (PLANS[1][0], ("The city of Mira opened the Sora bridge on Sunday.", "2027-05-10", "Post")),
]


@CASES(("plan", "deed"), HELD)
def test_row_5_a_plan_that_came_about_stays_one_entry_with_its_address(plan: Report, deed: Report) -> None:
    (before,) = timeline_of(plan, as_of="2026-03-20")
    (after,) = timeline_of(plan, deed, as_of="2027-06-01")

    assert told((after,)) == [("2027-05-09", "happened")]
    assert after.id == before.id


MOVED: list[tuple[Report, Report]] = [
    (
        ("ミラ市は6日、ソラ橋の開通式を5月9日に開くと発表した。", "2026-03-07", "東新聞"),
        ("ミラ市は20日、5月9日に予定していたソラ橋の開通式を6月12日に延期すると発表した。", "2026-04-21", "西新聞"),
    ),
    (
        ("The city of Mira said on Friday it will open the Sora bridge on May 9.", "2026-03-07", "Wire"),
        ("The city of Mira on Monday postponed the opening of the Sora bridge to June 12.", "2026-04-21", "Post"),
    ),
]


@CASES(("plan", "move"), MOVED)
def test_row_5_a_plan_that_moved_stays_struck_with_a_link_to_its_new_day(plan: Report, move: Report) -> None:
    (old, new) = timeline_of(plan, move, as_of="2026-04-25")

    assert told((old, new)) == [("2026-05-09", "moved"), ("2026-06-12", "coming")]
    assert old.moved_to == new.id
    assert old.ended_by is not None
    assert old.ended_by.evidence[0].article_id == "2"


CALLED_OFF: list[tuple[Report, Report]] = [
    (MOVED[0][0], ("ミラ市は20日、ソラ橋の開通式を中止すると発表した。", "2026-04-21", "西新聞")),
    (MOVED[1][0], ("The city of Mira on Monday cancelled the opening of the Sora bridge.", "2026-04-21", "Post")),
]


@CASES(("plan", "end"), CALLED_OFF)
def test_row_5_a_plan_that_was_called_off_stays_struck(plan: Report, end: Report) -> None:
    entries = timeline_of(plan, end, as_of="2026-04-25")

    (old,) = [entry for entry in entries if entry.date == "2026-05-09"]
    assert told((old,)) == [("2026-05-09", "ended")]
    assert old.ended_by is not None
    assert old.ended_by.evidence[0].article_id == "2"


TWICE: list[tuple[Report, Report, Report]] = [
    (
        *MOVED[0],
        ("ミラ市は10日、6月12日に予定していたソラ橋の開通式を9月1日に延期すると発表した。", "2026-05-11", "東新聞"),
    ),
    (
        *MOVED[1],
        ("The city of Mira on Sunday again postponed the opening of the Sora bridge to Sept. 1.", "2026-05-11", "Wire"),
    ),
]


@CASES("reports", TWICE)
def test_row_5_a_plan_put_off_twice_leads_from_day_to_day(reports: tuple[Report, Report, Report]) -> None:
    first, second, third = timeline_of(*reports, as_of="2026-05-15")

    assert told((first, second, third)) == [("2026-05-09", "moved"), ("2026-06-12", "moved"), ("2026-09-01", "coming")]
    assert (first.moved_to, second.moved_to) == (second.id, third.id)


OTHER: list[tuple[Report, Report]] = [
    (MOVED[0][0], ("ソラ町は20日、港まつりの花火大会を中止すると発表した。", "2026-04-21", "西新聞")),
    (MOVED[1][0], ("The town of Sora on Monday cancelled the fireworks of its harbour fair.", "2026-04-21", "Post")),
]


@CASES(("plan", "other"), OTHER)
def test_row_5_what_is_called_off_elsewhere_leaves_a_plan_standing(plan: Report, other: Report) -> None:
    entries = timeline_of(plan, other, as_of="2026-04-25")

    assert ("2026-05-09", "coming") in told(entries)


WITHIN: list[tuple[Report, Report]] = [
    (
        ("ナミ海運は6日、ミラ航路のフェリーを5月中旬に再開すると発表した。", "2026-03-07", "東新聞"),
        ("ナミ海運は17日、ミラ航路のフェリーを再開した。", "2026-05-18", "西新聞"),
    ),
    (
        ("Nami Lines said on Friday it will resume its ferries to Mira in May.", "2026-03-07", "Wire"),
        ("Nami Lines resumed its ferries to Mira on Sunday.", "2026-05-18", "Post"),
    ),
]


@CASES(("plan", "deed"), WITHIN)
def test_row_5_a_plan_for_a_month_becomes_the_deed_of_its_day(plan: Report, deed: Report) -> None:
    (before,) = timeline_of(plan, as_of="2026-03-20")
    (after,) = timeline_of(plan, deed, as_of="2026-06-01")

    assert told((after,)) == [("2026-05-17", "happened")]
    assert after.id == before.id


TOLLS: list[tuple[Report, Report, Report]] = [
    (
        ("ミラ市で18日、ソラ橋が崩れ、12人が死亡した。", "2026-05-19", "東新聞"),
        ("国土省は21日、ソラ橋の崩落の死者は31人だと発表した。", "2026-05-21", "西新聞"),
        ("内務省は21日、ソラ橋の崩落の死者は28人だと発表した。", "2026-05-21", "北新聞"),
    ),
    (
        ("The Sora bridge in Mira collapsed on Monday, killing 12 people.", "2026-05-19", "Wire"),
        ("The death toll of the Sora bridge collapse is 31, the road ministry said on Thursday.", "2026-05-21", "Post"),
        ("The home ministry said on Thursday that 28 people died in the Sora bridge collapse.", "2026-05-21", "Sun"),
    ),
]  # fmt: skip


@CASES("reports", TOLLS)
def test_row_6_two_offices_that_differ_stand_in_one_entry_each_with_its_passage(
    reports: tuple[Report, Report, Report],
) -> None:
    entries = timeline_of(*reports, as_of="2026-05-25")

    (entry,) = [entry for entry in entries if entry.standing == "disputed"]
    sources = [passage.article_id for passage in entry.text.cites]
    beside = [row.evidence[0].article_id for row in (*entry.against, *entry.history)]
    assert {*sources, *beside} == {"1", "2", "3"}
    assert len(entries) == 1


RUNNING: list[tuple[Report, Report, Report]] = [
    (
        TOLLS[0][0],
        ("ミラ県警は19日、ソラ橋の崩落の死者が20人に増えたと発表した。", "2026-05-19", "西新聞"),
        ("ミラ県警は21日、ソラ橋の崩落の死者が31人に増えたと発表した。", "2026-05-21", "東新聞"),
    ),
    (
        ("The Sora bridge in Mira collapsed on Monday, killing at least 12 people.", "2026-05-19", "Wire"),
        ("The death toll of the Sora bridge collapse rose to 20 on Tuesday, police said.", "2026-05-19", "Post"),
        ("The death toll of the Sora bridge collapse rose to 31 on Thursday, police said.", "2026-05-21", "Wire"),
    ),
]


@CASES("reports", RUNNING)
def test_row_7_a_running_count_is_one_entry_with_its_newest_number_and_its_history(
    reports: tuple[Report, Report, Report],
) -> None:
    (entry,) = timeline_of(*reports, as_of="2026-05-25")

    assert entry.date == "2026-05-18"
    assert entry.standing is None
    assert [str(row.stated_on) for row in entry.against] == ["2026-05-21"]
    assert [str(row.stated_on) for row in entry.history] == ["2026-05-19"]


RETOLD: list[list[Report]] = [
    [
        ("2011年5月9日、ミラ市でソラ橋が崩れた。", "2026-05-08", "東新聞"),
        ("ミラ市でソラ橋が崩れたのは2011年5月9日の朝だった。", "2026-05-09", "西新聞"),
        ("ミラ市のソラ橋は2011年5月9日、大雨のなかで崩れた。", "2026-05-10", "北新聞"),
    ],
    [
        ("The Sora bridge in Mira collapsed on May 9, 2011.", "2026-05-08", "Wire"),
        ("The Sora bridge in Mira collapsed in heavy rain on May 9, 2011.", "2026-05-09", "Post"),
        ("On May 9, 2011, the Sora bridge in Mira collapsed.", "2026-05-10", "Sun"),
    ],
]  # fmt: skip


@CASES("reports", RETOLD)
def test_row_8_and_9_an_event_told_again_is_one_entry_on_its_own_day_with_three_passages_at_most(
    reports: list[Report],
) -> None:
    (entry,) = timeline_of(*reports, *reports[:1], as_of="2026-05-20")

    assert entry.date == "2011-05-09"
    assert entry.reports == 3
    assert len(entry.text.cites) <= 3


FOLLOWED: list[tuple[Report, Report]] = [
    (
        ("ミラ港で18日、フェリー「ナミ号」が防波堤に衝突した。", "2026-05-18", "東新聞"),
        ("ミラ港の防波堤に18日、フェリー「ナミ号」が衝突した。港は19日も静かだった。", "2026-05-19", "西新聞"),
    ),
    (
        ("The ferry Nami struck the breakwater of Mira on Monday.", "2026-05-18", "Wire"),
        ("The ferry Nami struck the breakwater of Mira on Monday night.", "2026-05-19", "Post"),
    ),
]


@CASES("reports", FOLLOWED)
def test_row_10_the_report_of_the_day_after_stays_with_its_event(reports: tuple[Report, Report]) -> None:
    days = [entry.date for entry in timeline_of(*reports, as_of="2026-05-20")]

    assert days.count("2026-05-18") == 1
    assert "2026-05-19" not in days or days == ["2026-05-18", "2026-05-19"]


@CASES(
    "text",
    [
        "同氏は18日、ミラ市の新しい橋の名を発表した。",
        "これは18日にミラ市で開かれた会合で決まった。",
        "He named the new bridge on Monday.",
        "It was decided on Monday at a meeting in Mira.",
    ],
)
def test_row_11_a_sentence_that_needs_the_one_before_it_is_no_entry(text: str) -> None:
    assert timeline_of((text, "2026-05-19", "東新聞"), as_of="2026-05-20") == ()


@CASES(
    "text",
    [
        "ミラ大学の森教授は18日、「橋はもっと早く直すべきだった」と批判した。",
        "“The bridge should have been mended long ago,” Professor Ann Mori of Mira said on Monday.",
    ],
)
def test_row_12_an_opinion_is_no_entry(text: str) -> None:
    assert timeline_of((text, "2026-05-19", "東新聞"), as_of="2026-05-20") == ()


def test_how_a_storm_stands_at_an_hour_is_no_event() -> None:
    away = ("嵐「アオバ」は18日午後2時には、ソラ岬の南の海上にあって、北に進んでいる。", "2026-03-19", "東新聞")
    ashore = ("嵐「アオバ」は19日午後2時、ソラ岬に上陸し、なお北に進んでいる。", "2026-03-20", "西新聞")

    entries = timeline_of(away, ashore, as_of="2026-03-22")

    assert [entry.date for entry in entries] == ["2026-03-19"]
