"""The history of a matter reaches from the first word on it to what closed it."""

from __future__ import annotations

from datetime import date

from builders import an_article
from keii.annotate import read_closely
from keii.link import link
from keii.model.story import Question


def questions_of(*reports: tuple[str, str], as_of: str = "2025-12-31") -> tuple[Question, ...]:
    readings = [
        read_closely(an_article(text, id=f"a{number}", published=day)) for number, (day, text) in enumerate(reports)
    ]
    return link(readings, as_of=date.fromisoformat(as_of))[0].questions


def histories(*reports: tuple[str, str]) -> dict[str, list[str]]:
    return {question.verb: [c.status.value for c in question.history] for question in questions_of(*reports)}


def test_a_refusal_is_part_of_the_matter_it_refuses() -> None:
    found = histories(
        ("2025-03-04", "オルマのケネト外相は4日、「川はオルマのものだ」と語り、仲裁そのものを拒否した。"),
        ("2025-05-12", "リデア国のサノ外相は12日、オルマに対し、川の境界を国際仲裁に委ねることを提案した。"),
        (
            "2025-09-20",
            "オルマのケネト外相は20日、漁業権が認められれば、川の境界を国際仲裁に委ねることに応じると述べた。",
        ),
    )
    assert found["委ねる"] == ["rejected", "proposed", "conditional"]


def test_an_english_minister_speaks_for_the_country() -> None:
    found = histories(
        ("2025-03-04", "In Reykjavik, Foreign Minister Kenet Aldo rejected arbitration outright."),
        (
            "2025-09-20",
            "Iceland will accept arbitration over the river border if fishing rights are recognised, Foreign Minister "
            "Kenet Aldo said on Saturday.",
        ),
    )
    assert found["accept"] == ["rejected", "conditional"]


def test_a_first_word_without_names_speaks_of_what_its_article_is_about() -> None:
    found = histories(
        (
            "2025-02-03",
            "オルマ外務省は3日、ミレナ大統領を港湾条約記念式典に招待したと発表した。\n\n"
            "大統領府のノエル報道官は3日、「招待状は届いた。出席するかどうかを決めるのは時期尚早だ」と述べた。",
        ),
        ("2025-04-11", "大統領府のノエル報道官は11日、ミレナ大統領が港湾条約記念式典に出席する予定だと発表した。"),
    )
    assert found["出席"] == ["premature", "planned"]


def test_a_first_word_in_an_article_about_something_else_does_not() -> None:
    found = histories(
        (
            "2025-02-03",
            "オルマ水産庁は3日、タラの漁獲枠を2割減らすと発表した。\n\n"
            "漁協のノエル組合長は3日、「審議会には行く。出席するかどうかを決めるのは時期尚早だ」と述べた。",
        ),
        ("2025-04-11", "大統領府のノエル報道官は11日、ミレナ大統領が港湾条約記念式典に出席する予定だと発表した。"),
    )
    assert found["出席"] == ["planned"]


def test_the_topic_of_a_sentence_tells_the_act_its_quotation_speaks_of() -> None:
    found = histories(
        (
            "2025-02-03",
            "オルマのハルノ首相のミラナ訪問について、外務省のテイ報道官は3日、「日程を話すのは時期尚早だ」と述べた。",
        ),
        ("2025-04-11", "オルマのハルノ首相は11日、ミラナを訪問する方針を固めた。"),
    )
    assert found["訪問"] == ["premature", "planned"]
    english = histories(
        (
            "2025-02-03",
            "Spokesman Tei Roan said it was premature to name a date for Prime Minister Haro's visit to Mirana.",
        ),
        ("2025-04-11", "Prime Minister Lorn Haro will visit Mirana on May 6, his office announced on Friday."),
    )
    assert english["visit"] == ["premature", "planned"]


def test_a_new_accord_leaves_nobody_asking_whether_the_old_one_is_extended() -> None:
    japanese = questions_of(
        ("2025-03-11", "オルマ政府は、ネルダ川共同水管理協定を延長することを検討している。"),
        ("2025-10-02", "オルマとリデアは2日、ネルダ川の水を分け合う新しい共同水管理協定に署名した。"),
    )
    english = questions_of(
        (
            "2025-03-11",
            "Iceland is considering an extension of the Nelda water accord, Foreign Minister Kenet Aldo said.",
        ),
        ("2025-10-02", "Iceland and Norway signed a new Nelda water accord on Thursday."),
    )
    for questions in (japanese, english):
        assert [(q.history[-1].status.value, q.standing) for q in questions] == [("happened", "overtaken")]


def test_a_vote_is_answered_by_its_result() -> None:
    questions = questions_of(
        ("2025-03-11", "オルマ議会は来月12日に港湾法の承認案を採決する予定だ。"),
        ("2025-04-12", "オルマ議会は12日、港湾法の承認案を可決した。"),
    )
    assert [(q.history[-1].status.value, q.standing) for q in questions] == [("happened", None)]


def test_a_cause_is_found_by_whoever_tells_it() -> None:
    japanese = questions_of(
        ("2025-05-19", "オルマ港で18日、客船が岸壁に衝突する事故が起きた。\n\nオルマ港の事故の原因は分かっていない。"),
        ("2025-09-05", "オルマ港の事故を調べていた合同調査団は4日、舵の破断が原因だったとする報告書を公表した。"),
    )
    english = questions_of(
        (
            "2025-05-19",
            "A liner hit the quay on Sunday. It is not known what caused the crash of the Orma liner.",
        ),
        ("2025-09-05", "A broken rudder caused the crash of the Orma liner, the inquiry said in a report on Thursday."),
    )
    for questions in (japanese, english):
        assert [(q.history[0].status.value, q.standing) for q in questions] == [("unknown", "found")]


def test_a_card_stays_when_others_agree_on_its_act() -> None:
    (question,) = questions_of(
        ("2025-05-19", "オルマ海運は19日、ミラ港とテナ島を結ぶ航路の全便を運休すると発表した。"),
        ("2025-07-30", "オルマ海運は29日、ミラ港とテナ島を結ぶ連絡船を8月1日に再開するとの一部報道を否定した。"),
        ("2025-10-10", "両首脳は9日、運休している連絡船を11月に再開することで合意した。"),
    )
    assert [change.status.value for change in question.history] == ["suspended", "denied", "decided"]
