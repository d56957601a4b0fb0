"""Drafts at the gate of the page."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Any

import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from builders import an_article
from keii.annotate import read_closely
from keii.evidence.admit import admit
from keii.evidence.retrieve import Library
from keii.evidence.walk import drafts_of
from keii.model.article import Article
from keii.model.notes import Status
from keii.model.page import ChangeRow, Draft, Line, Page, QuestionCard, Role, Section, SourceSummary, TimelineEntry
from keii.model.quoting import Limits
from keii.model.text import Span

HARBOUR = an_article(
    "港湾局は来年5月9日に桟橋の工事を再開する方針だ。県は「安全が確かめられるまで認めない」と述べた。予算は40億円に増えた。",
    id="harbour",
    published=date(2024, 12, 27),
)
BRIDGE = an_article(
    "The council will open the bridge on May 9 next year. Mayor Tren opposed the plan.",
    id="bridge",
    published=date(2024, 12, 27),
)


@dataclass
class Gate:
    article: Article

    def draft(self, text: str | None = None, *, at: int = 0, role: Role = "body") -> Draft:
        passage = self.article.passage(self.article.sentences[at])
        return Draft(text=text or passage.exact, role=role, cites=(passage,))

    def page(self, *body: Draft, max_share: float = 1.0, **parts: Any) -> Page[Line]:
        page: Page[Draft] = Page(id="p", in_language=self.article.in_language, title=None, body=body, **parts)
        return admit(page, Library.of([read_closely(self.article)]), limits=Limits(max_share))


JA, EN = Gate(HARBOUR), Gate(BRIDGE)


@pytest.mark.parametrize(
    ("gate", "text", "at"),
    [
        (JA, None, 0),
        (JA, None, 1),
        (JA, "港湾局は来年5月9日（2025年5月9日）に桟橋の工事を再開する方針だ。", 0),
        (EN, None, 1),
        (EN, "The council will open the bridge on May 9 next year (9 May 2025).", 0),
    ],
)
def test_a_sentence_of_its_passage_becomes_a_line(gate: Gate, text: str | None, at: int) -> None:
    page = gate.page(gate.draft(text, at=at))

    (line,) = page.body
    assert isinstance(line, Line)
    assert line.evidence[0].exact == gate.article.sentences[at].of(gate.article.text)
    assert page.withheld == ()


@pytest.mark.parametrize(
    ("gate", "text", "at", "rule"),
    [
        (JA, "港湾局は来年5月9日（2026年5月9日）に桟橋の工事を再開する方針だ。", 0, "DAT002"),
        (JA, "予算は400億円に増えた。", 2, "SUP002"),
        (JA, "予算は40億円に減った。", 2, "SUP006"),
        (JA, "川上市は予算を40億円に増やした。", 2, "SUP003"),
        (JA, "県は「危険が残るうちは認めない」と述べた。", 1, "SUP004"),
        (JA, "県は「安全が確かめられるまで認めない」", 1, "SUP001"),
        (EN, "The council will open the bridge on May 9 next year (9 May 2026).", 0, "DAT002"),
        (EN, "Mayor Varga opposed the plan.", 1, "SUP003"),
        (EN, "Mayor Tren supported the plan.", 1, "SUP006"),
        (EN, "", 1, "SUP001"),
    ],
)
def test_a_draft_that_says_more_is_withheld_with_its_rule(gate: Gate, text: str | None, at: int, rule: str) -> None:
    draft = msgspec.structs.replace(gate.draft(at=at), text=text)

    page = gate.page(draft)

    assert page.body == ()
    assert [withheld.rule for withheld in page.withheld] == [rule]
    assert page.withheld[0].reason != rule


def test_the_reason_is_in_the_language_of_the_page() -> None:
    reason = JA.page(JA.draft("予算は400億円に増えた。", at=2)).withheld[0].reason

    assert reason == "数字が出典の文と合わない"


def test_a_passage_that_does_not_stand_in_its_article_is_none() -> None:
    passage = msgspec.structs.replace(HARBOUR.passage(HARBOUR.sentences[0]), span=Span(1, 5))
    moved = Draft(text=passage.exact, cites=(passage,))
    other = Draft(text="x", cites=(msgspec.structs.replace(passage, version="0" * 16),))

    page = JA.page(moved, other)

    assert [withheld.rule for withheld in page.withheld] == ["SRC006", "SRC006"]


@pytest.mark.parametrize(
    ("gate", "text", "role", "passes"),
    [
        (JA, "桟橋の工事：これまでの経緯", "title", True),
        (JA, "水族館の工事：これまでの経緯", "title", False),
        (JA, "港湾局は2025年5月9日に桟橋の工事を再開するか", "question", True),
        (JA, "港湾局は2026年5月9日に桟橋の工事を再開するか", "question", False),
        (JA, "港湾局はいつ桟橋の工事を再開するか", "question", True),
        (JA, "川上市は桟橋の工事を再開するか", "question", False),
        (EN, "Will the council open the bridge on 9 May 2025?", "question", True),
        (EN, "Will the council open the bridge on 9 May 2026?", "question", False),
        (EN, "Will the senate open the tunnel?", "question", False),
    ],
)
def test_words_formed_by_keii_must_all_be_in_the_passages(
    gate: Gate, text: str | None, role: Role, passes: bool
) -> None:
    page = gate.page(gate.draft(text, role=role))

    assert bool(page.body) is passes


def test_a_card_goes_with_its_question() -> None:
    card = QuestionCard(
        id="q",
        question=JA.draft("川上市は水族館を開くか", role="question"),
        answer=(JA.draft(role="answer"),),
    )

    page = JA.page(questions=(card,), sections=(Section(id="s", heading=None, lines=(JA.draft(),), cards=("q",)),))

    assert page.questions == ()
    assert page.sections[0].cards == ()
    assert [withheld.rule for withheld in page.withheld if withheld.role == "answer"] == ["QNA005"]


def test_a_container_that_loses_all_its_lines_goes() -> None:
    bad = JA.draft("予算は400億円に増えた。", at=2)
    card = QuestionCard(id="q", question=JA.draft("港湾局は桟橋の工事を再開するか", role="question"), answer=(bad,))

    page = JA.page(
        sections=(Section(id="s", heading=JA.draft("桟橋", role="heading"), lines=(bad,)),),
        questions=(card,),
        timeline=(TimelineEntry(id="t", date="2025-05-09", precision="day", status=Status.PLANNED, text=bad),),
    )

    assert (page.sections, page.questions, page.timeline) == ((), (), ())


def test_a_section_that_loses_its_heading_goes_with_its_lines() -> None:
    page = JA.page(
        sections=(Section(id="s", heading=JA.draft("水族館", role="heading"), lines=(JA.draft(), JA.draft(at=1))),)
    )

    assert page.sections == ()
    assert [withheld.role for withheld in page.withheld] == ["heading", "body", "body"]


def test_sources_stay_without_bullets_and_rows_without_text_go() -> None:
    bad = JA.draft("予算は400億円に増えた。", at=2)
    card = QuestionCard(
        id="q",
        question=JA.draft("港湾局は桟橋の工事を再開するか", role="question"),
        answer=(JA.draft(role="answer"),),
        history=(ChangeRow(status=Status.PLANNED, stated_on=None, text=bad),),
    )

    page = JA.page(sources=(SourceSummary(number=1, article_id="harbour", bullets=(bad,)),), questions=(card,))

    assert page.sources[0].bullets == ()
    assert page.questions[0].history == ()


def test_the_same_words_twice_in_one_list_are_refused() -> None:
    page = JA.page(JA.draft(), JA.draft())

    assert len(page.body) == 1
    assert [withheld.rule for withheld in page.withheld] == ["REP001"]


@pytest.mark.parametrize(
    ("gate", "reason", "opening"),
    [
        (JA, "この記事からの引用が上限に達した", "県は「安全が確かめら…"),
        (EN, "the page quotes as much of this source as it may", "Mayor Tren…"),
    ],
)
def test_a_page_quotes_no_more_of_a_source_than_it_may_the_lead_first(gate: Gate, reason: str, opening: str) -> None:
    bullet, lead = gate.draft(at=1, role="bullet"), gate.draft(at=0, role="lead")

    page = gate.page(max_share=0.6, lead=(lead,), sources=(SourceSummary(number=1, bullets=(bullet,)),))

    assert [line.text for line in page.lead] == [lead.text]
    assert page.sources[0].bullets == ()
    assert [(row.rule, row.reason, row.text) for row in page.withheld] == [("max_share", reason, opening)]


@pytest.mark.parametrize("gate", [JA, EN])
def test_words_quoted_once_may_be_shown_again(gate: Gate) -> None:
    lead, entry = gate.draft(role="lead"), gate.draft(role="entry")

    page = gate.page(
        max_share=0.01,
        lead=(lead,),
        timeline=(TimelineEntry(id="t", date="2025-05-09", precision="day", status=Status.PLANNED, text=entry),),
    )

    assert len(page.lead) == len(page.timeline) == 1
    assert page.withheld == ()


def test_the_admitted_page_can_be_written_and_read() -> None:
    page = JA.page(JA.draft(), lead=(JA.draft(at=1, role="lead"),))

    assert msgspec.json.decode(msgspec.json.encode(page), type=Page[Line]) == page


def test_drafts_and_lines_are_walked_with_their_paths() -> None:
    page = JA.page(JA.draft(), lead=(JA.draft(at=1, role="lead"),))

    assert [path for path, _ in drafts_of(page)] == ["lead[0]", "body[0]"]


@settings(max_examples=60, deadline=None)
@given(st.text(max_size=60), st.sampled_from(["body", "title", "question", "heading", "entry"]))
def test_no_draft_makes_the_gate_raise(text: str, role: Role) -> None:
    page = JA.page(msgspec.structs.replace(JA.draft(role=role), text=text))

    assert len(page.body) + len(page.withheld) == 1
