"""Names of two languages: tied where exactly one name on either side answers, else not."""

from __future__ import annotations

from builders import an_article
from keii.annotate import read_closely
from keii.link.actors import link_actors
from keii.link.name_ties import side_of, tie_actors


def ties(ja: str, en: str) -> set[tuple[str, str]]:
    """Tie the names of a Japanese text to those of an English one; return the fullest names."""
    sides = []
    printed = {}
    for number, text in enumerate((ja, en)):
        article = an_article(text, id=f"a{number}", published="2026-03-10")
        actors, readings = link_actors((read_closely(article),))
        printed.update({(number, actor.id): actor.names[0] for actor in actors})
        sides.append(side_of(readings, actors))
    return {(printed[0, one], printed[1, two]) for one, two in tie_actors(*sides).items()}


def test_a_name_is_tied_by_its_sound() -> None:
    found = ties(
        "イレーナ・ドスカ外相は10日、延期を発表した。", "Foreign Minister Irena Doska announced the delay on Tuesday."
    )

    assert ("イレーナ・ドスカ", "Irena Doska") in found


def test_two_names_of_one_sound_are_not_tied() -> None:
    found = ties(
        "ジョン・ケリー氏が演説した。", "John Kerry spoke on Tuesday. John Kelly spoke on Wednesday, officials said."
    )

    assert not any(one == "ジョン・ケリー" for one, _ in found)


def test_the_printed_latin_name_binds() -> None:
    japanese = "ジョン・ケリー（John Kerry）氏が演説した。"

    assert ("ジョン・ケリー", "John Kerry") in ties(japanese, "John Kerry spoke. John Kelly listened, officials said.")
    assert ties(japanese, "John Kelly spoke on Tuesday, officials said.") == set()


def test_another_title_keeps_one_sound_apart() -> None:
    found = ties("ジョン・ケリー国務長官が演説した。", "Judge John Kelly heard the case on Tuesday.")

    assert found == set()


def test_an_acronym_ties_a_body_named_in_full() -> None:
    found = ties(
        "世界保健機関（WHO）は10日、報告書を公表した。", "The World Health Organization published a report on Tuesday."
    )

    assert ("世界保健機関", "World Health Organization") in found
