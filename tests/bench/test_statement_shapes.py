"""Gold in our format and in the shapes of other people's, and what is no gold record."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from msgspec import UNSET

from command_line import lines_of
from keii.bench.statements.gold import GoldClaim, GoldFile, GoldSentence, Record, half_of, read_gold
from keii.bench.statements.judging import is_bare, judge, judge_figures
from keii.model.article import Problem
from keii.model.notes import Status

FULL = {
    "id": "x-7", "language": "en", "text": "The mayor said it would close.", "published": "2026-03-01",
    "before": ["It is old.", "It leaks."], "class": ["hard", "negation"], "status": "planned", "source": "The mayor",
    "via": None, "content": "it would close", "quoted": False, "root": None, "actors": ["the mayor"],
}  # fmt: skip


def read(tmp_path: Path, *records: Any, by: str = "class") -> list[Record]:
    gold, *problems = reversed(list(read_gold([str(lines_of(tmp_path / "gold.jsonl", *records))], by)))
    assert isinstance(gold, GoldFile)
    assert not problems
    return list(gold.records)


def test_our_own_format_is_read_whole(tmp_path: Path) -> None:
    (gold,) = read(tmp_path, FULL)

    assert isinstance(gold, GoldSentence)
    assert (gold.before, gold.tags, gold.number) == ("It is old. It leaks.", ("hard", "negation"), 7)
    assert (gold.status, gold.source, gold.via, gold.root) == (Status.PLANNED, "The mayor", None, None)


def test_a_text_is_enough_and_null_asks_only_where_it_means_none(tmp_path: Path) -> None:
    bare, null = read(tmp_path, {"text": "橋が落ちた。"}, {"text": "It fell.", "status": None, "source": None})

    assert isinstance(bare, GoldSentence)
    assert isinstance(null, GoldSentence)
    assert (bare.id, bare.language, bare.status, bare.source) == (1, "ja", UNSET, UNSET)
    assert (null.id, null.language, null.status, null.source) == (2, "en", UNSET, None)


def test_the_table_is_of_the_field_that_is_named(tmp_path: Path) -> None:
    (gold,) = read(tmp_path, FULL, by="status")

    assert gold.tags == ("planned",)


def test_wikinews_says_lang_and_plover_gives_both_sides_as_lists(tmp_path: Path) -> None:
    sides = {"source": [{"actorText": "Aland"}], "target": [{"actorText": "Beland"}, {"code": "X"}], "event": "MEET"}
    plover = {"id": "GSR-AID-0002", "text": "Aland sent rice to Beland.", "root": "AID", **sides}

    wiki, first, second = read(
        tmp_path, {"id": "w-1", "lang": "ja", "text": "橋が落ちた。", "status": "happened"}, plover, plover
    )

    assert isinstance(wiki, GoldSentence)
    assert isinstance(first, GoldSentence)
    assert (wiki.language, wiki.status) == ("ja", Status.HAPPENED)
    assert (first.root, first.actors, first.source) == ("AID", ("Aland", "Beland"), UNSET)
    assert (first.number, first.id, second.id) == (2, "GSR-AID-0002 line 2", "GSR-AID-0002 line 3")


def problem(answer: str, hypothesis: str = "橋は落ちる。") -> dict[str, Any]:
    return {
        "id": "Mod3", "phenomena": ["modality", "hazu"], "answer": answer,
        "premises": ["橋は落ちるはずだ。"], "hypothesis": hypothesis,
    }  # fmt: skip


def test_jsem_gives_claims_and_its_judgements_of_taste_are_passed_over(tmp_path: Path) -> None:
    (claim,) = read(tmp_path, problem("infelicitous"), problem("unknown"))

    assert isinstance(claim, GoldClaim)
    assert (claim.answer, claim.tags, claim.number, claim.language) == ("unknown", ("hazu",), 3, "ja")


@pytest.mark.parametrize(
    ("claim", "sentence", "bare"),
    [
        ("橋は落ちる。", "橋が落ちるはずだ。", True),
        ("雨は降る。", "雨が降るかもしれない。", True),
        ("橋は落ちるだろう。", "橋は落ちるはずだ。", False),
        ("橋は落ちる。", "橋は落ちる。", False),
        ("船は沈む。", "橋は落ちるはずだ。", False),
    ],
)
def test_a_bare_fact_is_its_sentence_without_the_modal(claim: str, sentence: str, bare: bool) -> None:
    assert is_bare(claim, sentence) is bare


def test_a_claim_is_judged_and_counted(tmp_path: Path) -> None:
    records = read(
        tmp_path, problem("yes", "橋は落ちるはずだ。"), {**problem("unknown", "鶏は三羽いる。"), "id": "Mod5"}
    )

    figures = judge_figures([judge(record) for record in records if isinstance(record, GoldClaim)])

    assert figures is not None
    assert (figures.claims, figures.supported, figures.supported_precision) == (2, 1, 100.0)
    assert (figures.open, figures.open_read_as_fact, figures.bare) == (1, 0, 0)


def test_halves_go_by_the_number_of_the_id_else_by_the_line(tmp_path: Path) -> None:
    records = read(
        tmp_path, {"id": "a-2", "text": "It fell."}, {"id": "a-3", "text": "It rose."}, {"id": "b", "text": "It sank."}
    )

    assert [record.id for record in half_of(records, "even")] == ["a-2"]
    assert [record.id for record in half_of(records, "odd")] == ["a-3", "b"]


@pytest.mark.parametrize(
    ("fields", "said"),
    [
        ({"id": 1}, "not a gold record: Object missing required field `text`"),
        ({"text": "It fell.", "status": "fallen"}, "not a gold record: Invalid enum value 'fallen' - at `$.status`"),
        ({"text": "It fell.", "root": "FALL"}, "root: 'FALL' is none of ACCUSE, "),
        ({"text": "It fell.", "published": "soon"}, "published: 'soon' is no date that can be read"),
        ({"text": "Es fiel.", "language": "de"}, "language de is not supported yet (ja, en)"),
        ({"text": " "}, "text: is empty"),
        ({"text": "It fell.", "before": 3}, "not a gold record: Expected `str`, got `int` - at `$.before`"),
        ([], "not a gold record: expected an object"),
    ],
)
def test_a_line_that_is_no_gold_record_is_named(tmp_path: Path, fields: Any, said: str) -> None:
    found, _ = read_gold([str(lines_of(tmp_path / "gold.jsonl", fields))])

    assert isinstance(found, Problem)
    assert found.where.endswith("gold.jsonl:1")
    assert found.what.startswith(said)
