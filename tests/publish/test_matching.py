"""Parts of two pages are matched by id, else by passages; merges and split ways keep every id."""

from __future__ import annotations

from keii.publish.matching import Part, pair


def part(id: str, names: str, since: str = "") -> Part:
    return Part(id=id, names=frozenset(names), since=since)


def test_a_part_under_its_own_id_stays() -> None:
    assert pair([part("q-1", "ab")], [part("q-1", "xy")]) == {"q-1": ("q-1",)}


def test_a_part_under_another_id_is_known_by_half_of_its_passages() -> None:
    assert pair([part("q-1", "ab")], [part("q-2", "bcd"), part("q-3", "ef")]) == {"q-2": ("q-1",)}


def test_one_passage_of_many_makes_no_match() -> None:
    assert pair([part("q-1", "abcd")], [part("q-2", "defg")]) == {}


def test_two_that_became_one_keep_the_older_id_and_lead_the_other_there() -> None:
    old = [part("q-2", "cd", "2026-02-01"), part("q-1", "ab", "2026-01-01")]

    assert pair(old, [part("q-9", "abcd")]) == {"q-9": ("q-1", "q-2")}
    assert pair(old, [part("q-2", "abcd")]) == {"q-2": ("q-2", "q-1")}


def test_of_two_that_were_one_the_likest_keeps_the_id() -> None:
    assert pair([part("q-1", "abc")], [part("q-2", "a"), part("q-3", "bc")]) == {"q-3": ("q-1",)}
