"""What is right, what is stronger than the gold, who is somebody else, and how the figures add up."""

from __future__ import annotations

from typing import Any

import pytest

from keii.bench.statements.answers import Answer, run
from keii.bench.statements.gold import GoldSentence
from keii.bench.statements.matching import named, overlap
from keii.bench.statements.scoring import Figures, Scored, figures_of, score
from keii.model.notes import Status


def scored(answer: Answer | None = None, **labels: Any) -> Scored:
    gold: dict[str, Any] = {"id": 1, "text": "町は橋を造る。", "language": "ja", "number": 1, **labels}
    return score(GoldSentence(**gold), answer or Answer())


def statuses(*pairs: tuple[str, str]) -> Figures:
    return figures_of([scored(Answer(status=Status(found)), status=Status(gold)) for gold, found in pairs])


@pytest.mark.parametrize(
    ("gold", "found", "escalated", "done"),
    [
        ("possible", "happened", True, True),
        ("planned", "ongoing", True, True),
        ("unconfirmed", "happened", True, True),
        ("denied", "happened", True, True),
        ("cancelled", "happened", True, True),
        ("opinion", "happened", True, True),
        ("planned", "decided", True, False),
        ("proposed", "under_consideration", True, False),
        ("proposed", "cancelled", True, False),
        ("unconfirmed", "expected", True, False),
        ("ongoing", "happened", True, False),
        ("happened", "possible", False, False),
        ("decided", "planned", False, False),
        ("unconfirmed", "possible", False, False),
        ("happened", "cancelled", False, False),
        ("expected", "conditional", False, False),
        ("planned", "planned", False, False),
    ],
)
def test_a_stronger_status_is_an_escalation(gold: str, found: str, escalated: bool, done: bool) -> None:
    one = scored(Answer(status=Status(found)), status=Status(gold))

    assert (one.is_escalated, one.is_told_as_done) == (escalated, done)


def test_the_mean_of_the_statuses_is_that_of_the_gold_s() -> None:
    figures = statuses(("planned", "planned"), ("planned", "happened"), ("opinion", "opinion")).status

    assert figures is not None
    assert (figures.sentences, figures.right, figures.accuracy) == (3, 2, 66.7)
    assert (figures.escalations, figures.told_as_done, figures.not_done) == (1, 1, 3)
    assert [(row.label, row.gold, row.found, row.precision, row.recall, row.f1) for row in figures.labels] == [
        ("planned", 2, 1, 100.0, 50.0, 66.7),
        ("opinion", 1, 1, 100.0, 100.0, 100.0),
        ("happened", 0, 1, 0.0, 0.0, 0.0),
    ]
    assert figures.macro_f1 == 83.3  # happened, which the gold has not, counts against nobody's mean


@pytest.mark.parametrize(
    ("gold", "found", "language", "outcome"),
    [
        ("外相", "外相", "ja", "right"),
        ("佐藤花子さん（62）", "佐藤花子さん", "ja", "right"),
        ("農家の佐藤花子さん", "佐藤花子さん", "ja", "near"),
        ("佐藤花子さん", "佐藤花子", "ja", "near"),
        ("政府", "政府高官", "ja", "another"),
        ("市", "市長", "ja", "another"),
        ("外相", "国営通信", "ja", "another"),
        ("外相", None, "ja", "missed"),
        (None, "外相", "ja", "invented"),
        (None, None, "ja", "none"),
        ("the foreign minister", "The foreign minister", "en", "right"),
        ("a spokesman", "the spokesman", "en", "right"),
        ("Mayor Ana Ruiz", "Ana Ruiz", "en", "near"),
        ("Ida Lund, a nurse", "Ida Lund", "en", "near"),
        ("the board", "the union", "en", "another"),
    ],
)
def test_a_speaker_is_the_same_a_form_of_it_or_another(
    gold: str | None, found: str | None, language: str, outcome: str
) -> None:
    assert named(gold, found, language) == outcome


def test_speakers_and_contents_are_counted() -> None:
    right = Answer(source="外相", via="国営通信", content="条約を維持する", quoted=True)
    figures = figures_of(
        [
            scored(right, source="外相", via="国営通信", content="条約を維持する", quoted=True),
            scored(right, source="首相", via=None, content="橋は落ちない", quoted=False),
            scored(right, source=None, via=None, content=None),
            scored(source="知事", content="早い"),
        ]
    )

    speaker, content = figures.speaker, figures.content
    assert speaker is not None
    assert content is not None
    assert (speaker.sentences, speaker.speakers, speaker.right, speaker.near, speaker.missed) == (4, 3, 1, 0, 1)
    assert (speaker.false, speaker.right_share, speaker.false_share) == (2, 33.3, 50.0)
    assert (speaker.outlets, speaker.outlets_right, speaker.outlets_false) == (1, 1, 2)
    assert (content.contents, content.found, content.right, content.invented, content.f1) == (3, 3, 1, 1, 33.3)
    assert (content.quoted, content.quoted_right) == (2, 1)


def test_a_content_is_measured_by_its_characters_in_japanese_and_its_words_in_english() -> None:
    assert overlap("条約を維持する", "「条約を維持する」", "ja") == 1.0
    assert overlap("条約を維持する方針", "条約を維持する", "ja") == pytest.approx(14 / 16)
    assert overlap("the plan was dead", "that the plan was dead", "en") == pytest.approx(8 / 9)
    assert overlap("the plan was dead", "", "en") == 0.0


def test_roots_are_counted_with_their_kinds_and_signs() -> None:
    figures = figures_of(
        [
            scored(Answer(root="AID"), root="AID"),
            scored(Answer(root="COOPERATE"), root="AID"),  # same kind of act
            scored(Answer(root="AGREE"), root="RETREAT"),  # same side of nought
            scored(Answer(root="ACCUSE"), root="REQUEST"),  # same kind, but asking scores nought
            scored(Answer(), root="ASSAULT"),
            scored(Answer(root="CONSULT"), root=None),
        ]
    ).root

    assert figures is not None
    assert (figures.roots, figures.right, figures.accuracy) == (5, 1, 20.0)
    assert (figures.quad, figures.sign) == (60.0, 60.0)
    assert (figures.silent, figures.fired, figures.rootless) == (1, 1, 1)


def test_an_actor_counts_once() -> None:
    figures = figures_of([scored(Answer(actors=("市", "市", "県")), actors=("市", "国"))]).actors

    assert figures is not None
    assert (figures.actors, figures.found, figures.right, figures.f1) == (2, 2, 1, 50.0)


def test_what_a_gold_does_not_ask_is_not_scored() -> None:
    assert figures_of([scored(Answer(status=Status.HAPPENED, source="外相", root="AID"))]) == Figures()


def test_keii_answers_for_the_sentence_and_reads_what_stands_before_it(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("keii.bench.statements.answers.LEAST_SECONDS", 0.0)
    ja = GoldSentence(id=1, number=1, language="ja", before="外相は交渉が続くと述べた。", text="近く合意するという。")
    en = GoldSentence(id=2, number=2, language="en", before="Ana Ruiz came.", text="The council plans to build a hall.")

    ran = run([ja, en])

    first, second = ran.answers
    assert (first.source, first.content) == ("外相", "近く合意する")
    assert (second.status, second.source) == (Status.PLANNED, None)
    assert ran.sentences == 4
