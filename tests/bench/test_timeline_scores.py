"""The scores of timelines: counted as the original ROUGE counts, aligned and averaged as tilse does."""

from __future__ import annotations

import random
from collections.abc import Sequence
from datetime import date

import pytest

from keii.bench.timeline import perl
from keii.bench.timeline.measuring import Result, average
from keii.bench.timeline.rouge import grams_of
from keii.bench.timeline.scoring import Scores, Share, Summary, count_pairs, score, summary_of
from keii.bench.timeline.stems import stem

DAY = date(2010, 4, 20)
WORDS = (
    "the of and oil spills spilling Gulf's well-known barrels 5,000 agreed feed motoring hopping hoped falling probate "
    "relational conditional valenci digitizer happiness happy skies yes yesterday yellow y adjustments replacement "
    "best better involucra offer mice children was ran -LRB- `` '' . , ; & < > ^ a^b caf\u00e9 na\u00efve \u212aelvin "
    "\u0130stanbul \u77f3\u6cb9 \u6d41\u51fa 123 4th U.S. e-mail controlled rolls seeing bleed sized fizzed tanned"
).split()
ENDINGS = "ing ed ies ational ness ement ment ent ion ll y s es eed izer alism iviti logi able ful".split()


def a_word(dice: random.Random) -> str:
    """Make a word: one of the list, or letters with an ending that the stemmer may take off."""
    if dice.random() < 0.5:
        return dice.choice(WORDS)
    return "".join(dice.choices("abdeiloprstuyz", k=dice.randint(1, 6))) + dice.choice(ENDINGS)


def a_summary(dice: random.Random) -> Summary:
    """Make a summary of none to four sentences."""
    lines = [" ".join(a_word(dice) for _ in range(dice.randint(0, 30))) for _ in range(dice.randint(0, 4))]
    return summary_of(DAY, lines)


def test_the_count_in_python_equals_the_original_on_300_random_pairs(script: None) -> None:
    dice = random.Random(20101)
    pairs = [(a_summary(dice), a_summary(dice)) for _ in range(300)]

    assert count_pairs(pairs) == perl.counts_of_pairs(pairs)


def a_timeline(seed: int, days: Sequence[int]) -> dict[date, list[str]]:
    """Make a timeline with two lines on each of some days after the first."""
    dice = random.Random(seed)
    return {
        date.fromordinal(DAY.toordinal() + day): [" ".join(a_word(dice) for _ in range(12)) for _ in range(2)]
        for day in days
    }


def test_a_timeline_scores_as_tilse_scores_it(script: None) -> None:
    pytest.importorskip("nltk", reason="tilse's evaluator needs nltk, numpy and scipy: pip install 'keii[bench]'")
    from tilse.data.timelines import GroundTruth, Timeline
    from tilse.evaluation.rouge import TimelineRougeEvaluator

    own, gold = a_timeline(1, (0, 1, 4, 9)), a_timeline(2, (0, 2, 5))

    theirs = TimelineRougeEvaluator(measures=["rouge_1", "rouge_2"], rouge_computation="original")
    found = [
        theirs.evaluate_align_date_content_costs_many_to_one(Timeline(own), GroundTruth([Timeline(gold)])),
        theirs.evaluate_concat(Timeline(own), GroundTruth([Timeline(gold)])),
        theirs.evaluate_agreement(Timeline(own), GroundTruth([Timeline(gold)])),
    ]
    ours = score(own, gold).rouge
    for variant, scores in zip(("align", "concat", "agreement"), found, strict=True):
        for size, share in enumerate(ours[variant], 1):
            assert (share.precision, share.recall) == pytest.approx(
                (scores[f"rouge_{size}"]["precision"], scores[f"rouge_{size}"]["recall"])
            )


def test_a_timeline_scores_1_against_itself(rouge: None) -> None:
    gold = a_timeline(3, (0, 2, 5))

    scores = score(gold, gold)

    assert scores.days == Share(1.0, 1.0)
    assert {share.f for variant in scores.rouge.values() for share in variant} == {1.0}


def test_an_empty_timeline_scores_0(rouge: None) -> None:
    scores = score({}, a_timeline(3, (0, 2)))

    assert {scores.share(name).f for name in ("days", "align1", "concat1", "agreement2")} == {0.0}


def test_the_far_day_counts_less(rouge: None) -> None:
    line = ["barrels spilled"]

    scores = score({date(2010, 4, 23): line}, {date(2010, 4, 20): line})

    assert scores.rouge["align"][0] == Share(0.25, 0.25)


def test_stop_words_and_marks_do_not_count(rouge: None) -> None:
    (ones, pairs) = grams_of(["The oil , of the Gulf-coast < and more"])

    assert sorted(ones) == [("coast",), ("gulf",), ("oil",)]
    assert sorted(pairs) == [("gulf", "coast"), ("oil", "gulf")]


@pytest.mark.parametrize(
    ("word", "kept"),
    [("caresses", "caress"), ("hopping", "hop"), ("happy", "happi"), ("relational", "relat"),
     ("yelled", "yell"), ("adjustment", "adjust")],
)  # fmt: skip
def test_words_are_cut_to_their_stems(word: str, kept: str) -> None:
    assert stem(word) == kept


def test_precision_and_recall_are_averaged_before_f() -> None:
    results = [
        Result("ok", "t", str(n), Scores(share, {}), 1, 1, 1)
        for n, share in enumerate((Share(1.0, 0.0), Share(0.5, 0.5)))
    ]

    found = average(results, "days")

    assert found.share == Share(0.75, 0.25)
    assert found.share.f == pytest.approx(0.375)
    assert found.mean_f == pytest.approx(0.25)
