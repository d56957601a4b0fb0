"""Relations: who did what to whom, once for each pair, root and day."""

from __future__ import annotations

from builders import an_article
from keii.link.relations import find_relations
from keii.model.notes import Event, Mention, MentionType, Notes, Status
from keii.model.reading import Reading
from keii.model.text import Span


def a_reading(text: str, root: str | None, *names: tuple[str, MentionType]) -> Reading:
    article = an_article(text, published="2025-06-13", id=text)
    spans = [Span(text.index(name), text.index(name) + len(name)) for name, _ in names]
    mentions = tuple(
        Mention(span=span, type=kind, name=name, actor_id=name) for span, (name, kind) in zip(spans, names, strict=True)
    )
    event = Event(sentence=0, status=Status.HAPPENED, type=root, actors=(spans[0],))
    return Reading(article, Notes(article_id=text, version=article.digest, mentions=mentions, events=(event,)))


def test_a_meeting_points_from_the_one_who_meets_to_the_one_met() -> None:
    reading = a_reading("カノ大統領はソラ首相と会談した。", "CONSULT", ("カノ", "person"), ("ソラ", "person"))

    (relation,) = find_relations([reading])

    assert (relation.subject, relation.predicate, relation.object) == ("カノ", "CONSULT", "ソラ")


def test_a_minister_and_the_country_are_no_pair() -> None:
    reading = a_reading("ミラのカノ外相は提案を批判した。", "ACCUSE", ("ミラ", "organization"), ("カノ", "person"))

    assert find_relations([reading]) == ()


def test_without_a_root_there_is_no_relation() -> None:
    reading = a_reading("カノ大統領はソラ首相と並んだ。", None, ("カノ", "person"), ("ソラ", "person"))

    assert find_relations([reading]) == ()


def test_two_reports_of_one_day_are_one_relation_with_two_passages() -> None:
    one = a_reading("カノ大統領はソラ首相と会談した。", "CONSULT", ("カノ", "person"), ("ソラ", "person"))
    two = a_reading("カノ大統領は、港でソラ首相と会談した。", "CONSULT", ("カノ", "person"), ("ソラ", "person"))

    (relation,) = find_relations([one, two])

    assert len(relation.evidence) == 2


def test_an_act_does_not_reach_into_another_clause() -> None:
    text = "Mira sent a clerk who met with Kano on Sunday."
    reading = a_reading(text, "CONSULT", ("Mira", "organization"), ("Kano", "person"))

    assert find_relations([reading]) == ()


def test_telling_somebody_something_is_no_act_on_them() -> None:
    reading = a_reading(
        "Mira told Kano Radio that it is late.", "CONSULT", ("Mira", "person"), ("Kano", "organization")
    )

    assert find_relations([reading]) == ()


def test_names_in_one_sentence_are_no_pair_without_an_act_between_them() -> None:
    text = "ソラ首相の訪問について、カノ氏は瑞浜新聞の取材に、港の攻撃を批判した。"
    reading = a_reading(text, "ACCUSE", ("カノ", "person"), ("瑞浜新聞", "organization"))

    assert find_relations([reading]) == ()


def test_a_minister_is_named_with_the_country() -> None:
    text = "ミラのカノ外相とドスカのソラ外相は、19日会談を行った。"
    names: tuple[tuple[str, MentionType], ...] = (
        ("ミラ", "place"),
        ("カノ", "person"),
        ("ドスカ", "place"),
        ("ソラ", "person"),
    )

    (relation,) = find_relations([a_reading(text, None, *names)])

    assert (relation.subject, relation.predicate, relation.object) == ("カノ", "CONSULT", "ソラ")
