"""How faults and claims are counted."""

from __future__ import annotations

import pytest

from keii.bench.check.bootstrap import interval, ratio, shares
from keii.bench.check.claim_scores import accuracy, at_alarms, auc
from keii.bench.check.claim_sets import Case
from keii.bench.check.judges import by_best_sentence, by_names_and_numbers, by_unigrams
from keii.bench.peers import CLAIM_PEERS, claim_peers
from keii.errors import UnusableInput


def a_case(claim: str = "Two boats sank.", *, faulty: bool = False, kind: str = "") -> Case:
    return Case("development", "d", claim, "Two boats sank off Halm. Nobody was hurt.", "en", faulty, kind)


def test_a_share_lies_inside_its_interval() -> None:
    found = shares({"a": (1, 4), "b": (3, 4), "c": (4, 4)})

    assert found.value == pytest.approx(8 / 12)
    assert found.low <= found.value <= found.high


def test_one_group_has_no_spread() -> None:
    found = interval({"a": [(1.0, 2.0)]}, ratio)

    assert (found.low, found.value, found.high) == (0.5, 0.5, 0.5)


def test_balanced_accuracy_counts_both_sides_alike() -> None:
    judged = [(a_case(faulty=True), 1.0, True), *[(a_case(), 0.0, False)] * 3, (a_case(), 1.0, True)]

    assert accuracy(judged) == pytest.approx((1 + 3 / 4) / 2)


def test_a_tie_counts_half_in_the_area_under_the_curve() -> None:
    judged = [(a_case(faulty=True), 0.5, True), (a_case(), 0.5, True), (a_case(), 0.1, False)]

    assert auc(judged) == pytest.approx(0.75)


def test_recall_at_false_alarms_looks_at_one_kind_of_fault() -> None:
    faults = [(a_case(faulty=True, kind="extrinsic"), 0.9, True), (a_case(faulty=True, kind="intrinsic"), 0.1, False)]
    clean = [(a_case(), place / 100, False) for place in range(50)]

    assert at_alarms([*faults, *clean], "extrinsic") == (1.0, 1.0, 1.0)
    assert at_alarms([*faults, *clean], "intrinsic") == (0.0, 0.0, 0.0)


@pytest.mark.parametrize("doubt", [by_unigrams, by_best_sentence, by_names_and_numbers])
def test_simple_means_doubt_what_the_source_does_not_have(doubt) -> None:  # type: ignore[no-untyped-def]
    assert doubt(a_case()).score < doubt(a_case("Nine boats sank off Marl.")).score


def test_the_peer_judges_the_same_claims() -> None:
    pytest.importorskip("report_workflow")

    doubt = claim_peers()["report-workflow"]

    assert doubt(a_case("The error rate fell to 9.2%.")).flagged
    assert not doubt(a_case("Two boats sank off Halm.")).flagged


def test_a_peer_of_claims_that_is_not_installed_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(CLAIM_PEERS, "report-workflow", "nowhere_at_all")

    with pytest.raises(UnusableInput, match="not installed: report-workflow; run pip install report-workflow"):
        claim_peers()
