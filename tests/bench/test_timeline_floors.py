"""Quality is a test too: no change may fall under what two quick topics of Timeline17 measured before.

All nine are in docs/benchmarks.md. Floors are raised by hand after a gain; lowering one needs a
commit of its own, with a reason.
"""

from __future__ import annotations

import json
from importlib.resources import files
from pathlib import Path

import pytest

from keii import pipeline
from keii.bench.timeline.measuring import Order, average, measure
from keii.bench.timeline.topics import read_topic, read_topics
from keii.model.order import Range

FLOORS: dict[str, dict[str, float]] = json.loads(files("keii.bench").joinpath("floors.json").read_text("utf-8"))[
    "timelines"
]


@pytest.mark.parametrize("own_times", [False, True], ids=["times given", "own times"])
@pytest.mark.parametrize("topic", ["mj", "haiti"])
def test_timelines_are_no_worse_than_before(topic: str, own_times: bool, data: Path, rouge: None) -> None:
    run = measure(read_topics(data / "timeline" / "t17", [topic]), Order(conditions=("all",), own_times=own_times))

    found = {name: average(run.of("all"), name).share.f for name in ("days", "align1", "align2")}
    floors = FLOORS[f"{topic}, own times" if own_times else topic]
    assert {name: value for name, value in found.items() if value < floors[name]} == {}


def test_the_judge_lets_every_entry_of_a_real_timeline_pass(data: Path) -> None:
    topic = read_topic(data / "timeline" / "t17" / "mj")

    found = pipeline.explained_timeline(topic.articles, Range(keywords=topic.keywords, dates=30, per_date=2))

    days = {dated.entry.date for dated in found}
    texts = {article.id: article.text for article in topic.articles}
    passages = [passage for dated in found for passage in dated.entry.text.evidence]
    assert len(days) == 30
    assert all(p.exact == texts[p.article_id][p.span.start : p.span.end] for p in passages)
