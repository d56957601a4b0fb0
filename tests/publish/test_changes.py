"""What changed between two builds of a page: told as an editor would, and nothing else told."""

from __future__ import annotations

import json
from datetime import date
from typing import Any

import pytest
from msgspec.structs import replace

from keii.model.article import digest_of
from keii.model.changes import Changes
from keii.model.notes import Status
from keii.model.page import Line, Page, QuestionCard, Withheld
from keii.publish.change_list import render
from keii.publish.changes import changes_between
from story_pages import QUESTIONS, Scribe, a_story_page, readings_of

Pages = tuple[Page[Line], Page[Line]]


def with_card(page: Page[Line], card_id: str, **changed: Any) -> Page[Line]:
    cards = tuple(replace(card, **changed) if card.id == card_id else card for card in page.questions)
    return replace(page, questions=cards)


def card_of(page: Page[Line], id: str) -> QuestionCard[Line]:
    return next(card for card in page.questions if card.id == id)


def told(changes: Changes, shape: Any = "text") -> list[str]:
    return render(changes, shape).splitlines()


def closing(code: str) -> Pages:
    """Build the page before and after the vote: postponed, then decided."""
    new, _ = a_story_page(code)
    card = card_of(new, "q-close")
    old = with_card(
        new,
        "q-close",
        status=Status.POSTPONED,
        since=date(2025, 12, 18),
        answer=(Scribe(readings_of(code)).line(1, 0, "answer"),),
        history=card.history[:2],
    )
    return replace(old, as_of=date(2025, 12, 20)), new


STATUS = {
    "ja": "- 「跳ね橋は2026年4月6日に閉鎖されるか？」: 延期・先送り → 決定（実施前）"
    "（2026年2月20日から、真壁壮一議長による、出典3 北浜タイムズ「",
    "en": "- “Will the bridge close on 6 April 2026?” Postponed → Decided, not yet in effect (since 20 February 2026; "
    "as stated by Speaker Soichi Makabe; source 3, Northbeach Times, “",
}


@pytest.mark.parametrize("code", ["ja", "en"])
def test_a_changed_status_is_told_with_day_speaker_and_source(code: str) -> None:
    old, new = closing(code)

    changes = changes_between(old, new)
    lines = told(changes)

    assert [(change.kind, change.id) for change in changes.questions] == [("status", "q-close")]
    assert any(line.startswith(STATUS[code]) for line in lines)
    assert f"  {card_of(new, 'q-close').answer[0].text}" in lines
    assert "  https://" in "\n".join(lines)


def test_the_statuses_between_two_builds_are_told_in_order() -> None:
    old, new = closing("ja")
    first = with_card(old, "q-close", status=Status.PLANNED, history=card_of(old, "q-close").history[:1])

    (change,) = changes_between(first, new).questions

    assert change.steps == (Status.PLANNED, Status.POSTPONED, Status.DECIDED)


def test_what_has_come_about_is_an_answer_on_its_day() -> None:
    old, new = closing("ja")
    done = with_card(new, "q-close", status=Status.HAPPENED, since=date(2026, 4, 6), stated_by=None)

    changes = changes_between(old, done)

    assert changes.questions[0].kind == "answered"
    assert any(
        "閉鎖されるか？」に答えが出た: 延期・先送り →" in line and "（2026年4月6日、出典3" in line
        for line in told(changes)
    )


def test_what_was_settled_another_way_is_not_said_to_have_happened() -> None:
    old, new = closing("en")
    done = with_card(new, "q-close", status=Status.HAPPENED, since=date(2026, 4, 6), standing="overtaken")

    text = render(changes_between(old, done), "text")

    steps = "Postponed → Decided, not yet in effect → Settled another way (6 April 2026"
    assert f"- Answered: “Will the bridge close on 6 April 2026?” {steps}" in text


@pytest.mark.parametrize("code", ["ja", "en"])
def test_two_builds_alike_say_so(code: str) -> None:
    page, _ = a_story_page(code)
    nothing = {
        "ja": "問い、年表、出典に変わったところはありません。",
        "en": "No question, timeline entry or source changed.",
    }

    changes = changes_between(page, page)

    assert changes.nothing
    assert told(changes)[-1] == nothing[code]


def test_another_order_and_another_count_are_no_changes() -> None:
    page, _ = a_story_page("ja")
    moved = replace(
        page,
        questions=page.questions[::-1],
        timeline=tuple(replace(entry, reports=entry.reports + 1) for entry in page.timeline),
        sources=tuple(replace(source, number=9 - source.number) for source in page.sources),
    )

    assert changes_between(page, moved).nothing


def test_a_question_with_its_id_is_the_same_question_in_other_words() -> None:
    page, _ = a_story_page("ja")
    card = card_of(page, "q-ferry")
    new = with_card(page, "q-ferry", question=replace(card.question, text="渡し船を走らせるのはどの会社か？"))

    changes = changes_between(page, new)

    assert [change.kind for change in changes.questions] == ["reworded"]
    assert f"- 「{QUESTIONS['ja'][2]}」を「渡し船を走らせるのはどの会社か？」と問い直した" in told(changes)


def test_a_question_in_the_same_words_is_the_same_under_another_id() -> None:
    page, _ = a_story_page("en")

    assert changes_between(with_card(page, "q-ferry", id="q-other"), page).nothing


@pytest.mark.parametrize(
    ("changed", "words"),
    [
        ({"standing": "overdue", "due": date(2026, 3, 1)}, "期日の2026年3月1日を過ぎたが、その後の報道がない"),
        ({"standing": "stale"}, "2026年2月21日を最後に新しい報道がない"),
        ({"standing": "disputed"}, "言い分が食い違っている"),
    ],
    ids=["overdue", "stale", "disputed"],
)
def test_what_the_history_does_not_say_is_told(changed: dict[str, Any], words: str) -> None:
    page, _ = a_story_page("ja")

    changes = changes_between(page, with_card(page, "q-close", **changed))

    assert [change.kind for change in changes.questions] == ["standing"]
    assert words in "\n".join(told(changes))


def test_a_question_that_is_gone_says_how_it_stood_or_why_it_is_withheld() -> None:
    page, _ = a_story_page("en")
    gone = replace(page, questions=page.questions[:1])
    text = card_of(page, "q-rigged").question.text
    held = Withheld(text=text, role="question", rule="SUP007", reason="the certainty differs from the source's")

    lines = told(changes_between(page, replace(gone, withheld=(held,))))

    assert "- “Were the bids rigged?” is not printed: the certainty differs from the source's" in lines
    assert (
        "- “When will a ferry operator be chosen?” is no longer among the questions (last status: Not known)" in lines
    )


def test_entries_are_told_when_they_come_go_or_change_their_day_or_status() -> None:
    new, _ = a_story_page("en")
    entries = {entry.id: entry for entry in new.timeline}
    coming = replace(
        entries["7"], id="t-visit", text=replace(entries["7"].text, text="The mayor visits."), date="2026-03-01"
    )
    old = replace(
        new,
        timeline=(
            replace(entries["3"], date="2025-12-17"),
            replace(entries["6"], status=Status.UNCONFIRMED),
            coming,
            *(entries[id] for id in ("1", "4", "5", "7", "8")),
        ),
    )

    changes = changes_between(old, new)
    text = render(changes, "text")

    assert sorted(change.kind for change in changes.timeline) == ["date", "status", "withdrawn"]
    assert "Date changed from 17 December 2025 to 18 December 2025: The Kirino council" in text
    assert "Entry for 5 March 2026, Unconfirmed or alleged → Denied:" in text
    assert "The plan for 1 March 2026 has left the timeline, as the day has passed: The mayor visits." in text


def test_an_entry_whose_sentence_moved_into_the_lead_is_no_change() -> None:
    old, _ = a_story_page("ja")
    entry = next(entry for entry in old.timeline if entry.id == "3")
    new = replace(old, lead=(entry.text,), timeline=tuple(other for other in old.timeline if other is not entry))

    assert changes_between(old, new).timeline == ()


def test_sources_are_told_when_they_come_and_go() -> None:
    page, _ = a_story_page("ja")
    fewer = replace(page, sources=page.sources[:3] + page.sources[4:])

    came, went = changes_between(fewer, page), changes_between(page, fewer)

    assert "- 出典4 北浜タイムズ「談合の疑い、市は否定」が加わった（2026年3月5日）" in told(came)
    assert "- 北浜タイムズ「談合の疑い、市は否定」が外れた（2026年3月5日）" in told(went)
    assert "javascript:" not in render(came, "md")


def test_a_sentence_that_is_withheld_now_is_told_with_the_reason() -> None:
    old, _ = a_story_page("ja")
    text = old.takeaways[0].text
    held = Withheld(
        text=f"{text[:10]}…", role="takeaway", rule="max_share", reason="上限に達した", digest=digest_of(text)
    )
    printed = Withheld(text=old.takeaways[1].text, role="bullet", rule="REP001", reason="同じ文が前にある")
    sources = tuple(replace(source, bullets=()) for source in old.sources)
    old = replace(old, sources=sources, questions=())
    new = replace(old, takeaways=old.takeaways[1:], withheld=(*old.withheld, held, printed))

    changes = changes_between(old, new)

    assert [change.text for change in changes.withdrawn] == [text]
    assert told(changes)[-2:] == ["- 上限に達したので取り下げた:", f"  {text}"]


def test_markdown_links_the_source_and_obeys_nothing_in_a_title() -> None:
    old, new = closing("en")
    sources = tuple(replace(source, title="[x](javascript:1) <b>") for source in new.sources)

    text = render(changes_between(old, replace(new, sources=sources)), "md")

    assert "](<https://northbeach.example/2026/02/21/approved#top>)" in text
    assert "\\[x\\](javascript:1) &lt;b>" in text


def test_json_holds_each_change_with_its_sentence() -> None:
    old, new = closing("en")

    record = json.loads(render(changes_between(old, new), "json"))

    (question,) = record["questions"]
    assert (record["nothing"], record["new"]["as_of"]) == (False, "2026-03-12")
    assert (question["before"]["status"], question["after"]["status"]) == ("postponed", "decided")
    assert question["says"] == next(
        line[2:] for line in told(changes_between(old, new)) if line.startswith(STATUS["en"])
    )
