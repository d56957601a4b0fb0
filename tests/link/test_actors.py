"""Actors: one actor under many names, and two actors kept apart."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from builders import an_article
from keii.annotate import read_closely
from keii.link.actors import link_actors
from keii.model.article import Article
from keii.read import read_articles

DEMO = Path(__file__).resolve().parents[2] / "src" / "keii" / "demo"


def linked(*texts: str, language: str = "ja") -> list[dict[str, str | None]]:
    """Link some articles; return for each the fullest name by the words of each mention."""
    readings = [read_closely(an_article(text, id=str(n), language=language)) for n, text in enumerate(texts)]
    actors, readings_out = link_actors(readings)
    names = {actor.id: actor.names[0] for actor in actors}
    return [
        {
            mention.span.of(reading.article.text): names[mention.actor_id] if mention.actor_id else None
            for mention in reading.notes.mentions
        }
        for reading in readings_out
    ]


def test_a_leader_is_one_under_any_of_his_offices() -> None:
    first, second = linked(
        "金正恩総書記は演説した。金委員長は「続ける」と述べた。同氏は帰国した。", "金正恩氏が帰国した。"
    )

    assert set(first.values()) == {"金正恩"}
    assert second == {"金正恩氏": "金正恩"}


def test_a_foreign_name_is_known_by_its_last_part_and_its_office() -> None:
    first, second = linked(
        "ロレンツ・ハルヴァ首相は会談した。ハルヴァ首相は帰国した。首相は語った。", "ハルヴァ氏が語った。"
    )

    assert set(first.values()) == {"ロレンツ・ハルヴァ"}
    assert second == {"ハルヴァ氏": "ロレンツ・ハルヴァ"}


def test_a_bare_office_stays_unlinked_where_two_hold_it() -> None:
    (found,) = linked("ロレンツ・ハルヴァ首相とマルコ・テリーニ首相が会談した。首相は語った。")

    assert found["首相"] is None


def test_a_former_holder_does_not_answer_for_the_office() -> None:
    (found,) = linked("安倍晋三元首相と麻生太郎首相が会談した。首相は語った。")

    assert found["首相"] == "麻生太郎"


def test_an_office_with_its_country_means_that_country_s_holder() -> None:
    first, second = linked(
        "ウラジーミル・プーチン露大統領とバイデン米大統領が会談した。", "ロシア大統領は帰国した。米大統領は残った。"
    )

    assert first["ウラジーミル・プーチン露大統領"] == second["ロシア大統領"]
    assert first["バイデン米大統領"] == second["米大統領"]


def test_spellings_that_differ_by_a_joint_or_one_kana_are_one_person() -> None:
    (found,) = linked("ウラジーミル・プーチン大統領とヴラジーミル・プーチン大統領とウラジーミルプーチン大統領だ。")

    assert len(set(found.values())) == 1


def test_two_people_of_one_family_are_not_merged() -> None:
    (found,) = linked("安倍晋三首相と安倍寛信氏が会った。安倍首相は述べた。安倍氏は笑った。")

    assert found["安倍首相"] == "安倍晋三"
    assert found["安倍氏"] is None


def test_titles_that_do_not_agree_keep_namesakes_apart() -> None:
    first, second = linked("田中角栄首相は述べた。", "田中容疑者は黙秘した。")

    assert first["田中角栄首相"] == "田中角栄"
    assert second["田中容疑者"] == "田中"


def test_an_anaphor_looks_back_within_its_paragraph_only() -> None:
    (found,) = linked("柏原智世外相が述べた。同氏は帰国した。\n\n同氏は語らなかった。")
    readings = [read_closely(an_article("柏原智世外相が述べた。\n\n同氏は帰国した。"))]

    _, (reading,) = link_actors(readings)

    assert found["柏原智世外相"] == "柏原智世"
    assert reading.notes.mentions[-1].actor_id is None


@pytest.mark.parametrize(
    ("text", "language", "one", "other"),
    [
        ("世界保健機関（WHO）は発表した。", "ja", "世界保健機関", "WHO"),
        ("米政府が動いた。アメリカ政府が動いた。", "ja", "米政府", "アメリカ政府"),
        ("米国とアメリカの話だ。", "ja", "米国", "アメリカ"),
        ("ヴェルダ共和国で開く。ヴェルダに着いた。", "ja", "ヴェルダ共和国", "ヴェルダ"),
        ("ミルドア川共同委員会が開かれた。共同委員会は休んだ。", "ja", "ミルドア川共同委員会", "共同委員会"),
        ("厚生労働省が決めた。厚労省は黙った。", "ja", "厚生労働省", "厚労省"),
        ("The World Health Organization (WHO) met.", "en", "World Health Organization", "WHO"),
        ("The U.S. government met the American government.", "en", "U.S. government", "American government"),
        ("The Mildoa River Joint Commission met. The Joint Commission left.", "en",
         "Mildoa River Joint Commission", "Joint Commission"),
        ("They met President Vladimir Putin. Putin left.", "en", "President Vladimir Putin", "Putin"),
        ("Russian President Vladimir Putin left. Then the Russian president came.", "en",
         "Russian President Vladimir Putin", "Russian president"),
        ("They met Barack H. Obama. It was Barack Obama.", "en", "Barack H. Obama", "Barack Obama"),
        ("So Prime Minister Lorenz Halva left. Then the prime minister came.", "en",
         "Prime Minister Lorenz Halva", "prime minister"),
    ],
)  # fmt: skip
def test_two_forms_of_one_actor_are_linked(text: str, language: str, one: str, other: str) -> None:
    (found,) = linked(text, language=language)

    assert found[one] is not None
    assert found[one] == found[other]


def test_a_family_name_that_two_bear_stays_unlinked() -> None:
    (found,) = linked("They met George W. Bush. They met Jeb Bush. But Bush said no.", language="en")

    assert found["Bush"] is None


def test_the_ministries_of_two_countries_are_two() -> None:
    (found,) = linked("ロシア外務省は述べた。中国外務省は述べた。")

    assert found["ロシア外務省"] != found["中国外務省"]


def test_ids_do_not_depend_on_the_order_of_the_articles() -> None:
    texts = ["金正恩総書記は演説した。", "金委員長は述べた。世界保健機関（WHO）は黙った。"]
    readings = [read_closely(an_article(text, id=str(n))) for n, text in enumerate(texts)]

    forward, backward = link_actors(readings)[0], link_actors(readings[::-1])[0]

    assert {actor.id for actor in forward} == {actor.id for actor in backward}


def test_nothing_is_linked_in_no_articles() -> None:
    assert link_actors(()) == ((), ())


@pytest.mark.parametrize("code", ["ja", "en"])
def test_the_aliases_of_the_bundled_story_meet_in_one_actor(code: str) -> None:
    articles = [a for a in read_articles([str(DEMO / code / "articles.jsonl")]) if isinstance(a, Article)]
    _, readings = link_actors([read_closely(article) for article in articles])
    ids: dict[str, set[str]] = {}
    for reading in readings:
        for mention in reading.notes.mentions:
            if mention.actor_id:
                for form in (mention.name, mention.span.of(reading.article.text)):
                    ids.setdefault(form, set()).add(mention.actor_id)

    groups = [
        [form for form in group if form.isascii() == (code == "en") and form in ids]
        for group in json.loads((DEMO / "facts.json").read_text(encoding="utf-8"))["aliases"]
    ]

    apart = {group[0]: group for group in groups if group and len(set().union(*(ids[form] for form in group))) > 1}
    # An article that has only "Joint Commission" does not say whose commission it is.
    assert set(apart) <= {"Mildoa River Joint Commission"}
