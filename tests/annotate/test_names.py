"""Names: people with titles, organisations, places and bare roles, in Japanese and English."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from builders import an_article
from keii import plugins
from keii.annotate import find_sentence_tokens
from keii.annotate.names import find_names
from keii.model.notes import Mention

JAPANESE = [
    ("金正恩総書記は演説した。", "金正恩総書記", "金正恩", "person"),
    ("金委員長は演説した。", "金委員長", "金", "person"),
    ("金正恩氏が帰国した。", "金正恩氏", "金正恩", "person"),
    ("田中太郎容疑者を逮捕した。", "田中太郎容疑者", "田中太郎", "person"),
    ("山田花子さんが見つかった。", "山田花子さん", "山田花子", "person"),
    ("千葉容疑者は黙秘した。", "千葉容疑者", "千葉", "person"),
    ("福島瑞穂党首が述べた。", "福島瑞穂党首", "福島瑞穂", "person"),
    ("安倍晋三元首相が述べた。", "安倍晋三元首相", "安倍晋三", "person"),
    ("自民党の安倍前首相が述べた。", "安倍前首相", "安倍", "person"),
    ("菅義偉内閣官房長官が述べた。", "菅義偉内閣官房長官", "菅義偉", "person"),
    ("ロレンツ・ハルヴァ首相は会談した。", "ロレンツ・ハルヴァ首相", "ロレンツ・ハルヴァ", "person"),
    ("ジョン＝スミス教授は述べた。", "ジョン＝スミス教授", "ジョン＝スミス", "person"),
    (
        "テドロス・アダノム・ゲブレイェスス事務局長が述べた。",
        "テドロス・アダノム・ゲブレイェスス事務局長",
        "テドロス・アダノム・ゲブレイェスス",
        "person",
    ),
    ("バイデン米大統領が来日した。", "バイデン米大統領", "バイデン", "person"),
    ("プーチン露大統領が述べた。", "プーチン露大統領", "プーチン", "person"),
    ("王毅中国外相と会談した。", "王毅中国外相", "王毅", "person"),
    ("ゼレンスキー・ウクライナ大統領は語った。", "ゼレンスキー・ウクライナ大統領", "ゼレンスキー", "person"),
    ("習近平国家主席が述べた。", "習近平国家主席", "習近平", "person"),
    ("文在寅大統領が述べた。", "文在寅大統領", "文在寅", "person"),
    ("ロシア外務省のザハロワ報道官が述べた。", "ザハロワ報道官", "ザハロワ", "person"),
    ("トヨタ自動車の豊田章男会長が述べた。", "豊田章男会長", "豊田章男", "person"),
    ("イチロー選手が打った。", "イチロー選手", "イチロー", "person"),
    ("米政府は発表した。", "米政府", "米政府", "organization"),
    ("ロシア外務省は発表した。", "ロシア外務省", "ロシア外務省", "organization"),
    ("経済産業省が決めた。", "経済産業省", "経済産業省", "organization"),
    ("労働党が決めた。", "労働党", "労働党", "organization"),
    ("世界保健機関（WHO）は発表した。", "世界保健機関", "世界保健機関", "organization"),
    ("世界保健機関（WHO）は発表した。", "WHO", "WHO", "organization"),
    ("国際原子力機関が査察した。", "国際原子力機関", "国際原子力機関", "organization"),
    ("朝鮮中央通信が伝えた。", "朝鮮中央通信", "朝鮮中央通信", "organization"),
    ("ミナト薬品は発売する。", "ミナト薬品", "ミナト薬品", "organization"),
    ("東西新聞社が報じた。", "東西新聞社", "東西新聞社", "organization"),
    ("東京地裁は棄却した。", "東京地裁", "東京地裁", "organization"),
    ("首相官邸で会談した。", "首相官邸", "首相官邸", "organization"),
    ("ヴェルダ共和国で開く。", "ヴェルダ共和国", "ヴェルダ共和国", "place"),
    ("カリフォルニア州で見つかった。", "カリフォルニア州", "カリフォルニア州", "place"),
    ("神奈川県横浜市で開く。", "神奈川県横浜市", "神奈川県横浜市", "place"),
    ("日米が協議した。", "日米", "日米", "place"),
    ("中朝の首脳が会った。", "中朝", "中朝", "place"),
    ("米中が協議した。", "米中", "米中", "place"),
    ("首相は述べた。", "首相", "首相", "role"),
    ("ロシア大統領は述べた。", "ロシア大統領", "ロシア大統領", "role"),
    ("外務省報道官が述べた。", "外務省報道官", "外務省報道官", "role"),
    ("長崎市長が述べた。", "長崎市長", "長崎市長", "role"),
    ("駐ノルダ大使が届けた。", "駐ノルダ大使", "駐ノルダ大使", "role"),
    ("韓大統領が述べた。", "韓大統領", "韓大統領", "role"),
    ("同氏は帰国した。", "同氏", "同氏", "role"),
]
ENGLISH = [
    ("They met President Vladimir Putin.", "President Vladimir Putin", "Vladimir Putin", "person"),
    ("The aides of Mr. Halva agreed.", "Mr. Halva", "Halva", "person"),
    ("He met Gen. John Smith there.", "Gen. John Smith", "John Smith", "person"),
    ("They asked U.S. President Barack Obama.", "U.S. President Barack Obama", "Barack Obama", "person"),
    ("British Prime Minister Gordon Brown agreed.", "British Prime Minister Gordon Brown", "Gordon Brown", "person"),
    ("The spokeswoman Greta Linskog declined.", "spokeswoman Greta Linskog", "Greta Linskog", "person"),
    ("So Russian president Vladimir Putin left.", "Russian president Vladimir Putin", "Vladimir Putin", "person"),
    ("It was Secretary of State Hillary Clinton.", "Secretary of State Hillary Clinton", "Hillary Clinton", "person"),
    ("The minister, Hannes Kort, paid.", "Hannes Kort", "Hannes Kort", "person"),
    ("He met Osama bin Laden.", "Osama bin Laden", "Osama bin Laden", "person"),
    ("It is over, said Sumito Sawatari.", "Sumito Sawatari", "Sumito Sawatari", "person"),
    ("He saw Marina Costal, who cooks.", "Marina Costal", "Marina Costal", "person"),
    ("Former President Jacques Morel spoke.", "Former President Jacques Morel", "Jacques Morel", "person"),
    ("UN Secretary-General Ban Ki-moon spoke.", "Secretary-General Ban Ki-moon", "Ban Ki-moon", "person"),
    ("UN Secretary-General Ban Ki-moon spoke.", "UN", "UN", "organization"),
    (
        "It was the World Health Organization (WHO).",
        "World Health Organization",
        "World Health Organization",
        "organization",
    ),
    ("It was the World Health Organization (WHO).", "WHO", "WHO", "organization"),
    (
        "The Ministry of Foreign Affairs agreed.",
        "Ministry of Foreign Affairs",
        "Ministry of Foreign Affairs",
        "organization",
    ),
    (
        "The Food and Drug Administration agreed.",
        "Food and Drug Administration",
        "Food and Drug Administration",
        "organization",
    ),
    ("The University of Tokyo agreed.", "University of Tokyo", "University of Tokyo", "organization"),
    ("The Workers' Party of Korea met.", "Workers' Party of Korea", "Workers' Party of Korea", "organization"),
    ("He left General Motors.", "General Motors", "General Motors", "organization"),
    ("The Russian government agreed.", "Russian government", "Russian government", "organization"),
    ("The U.S. military agreed.", "U.S. military", "U.S. military", "organization"),
    ("It lies in the Gulf of Mexico.", "Gulf of Mexico", "Gulf of Mexico", "place"),
    ("They live near the Mildoa River.", "Mildoa River", "Mildoa River", "place"),
    ("They met in Geneva.", "Geneva", "Geneva", "place"),
    ("It is North Korea's plan.", "North Korea", "North Korea", "place"),
    ("Then the Russian president left.", "Russian president", "Russian president", "role"),
    ("It was the prime minister.", "prime minister", "prime minister", "role"),
    ("He is Salvea's president.", "president", "president", "role"),
    ("He runs the Voice of the North.", "Voice of the North", "Voice of the North", "other"),
]


def mentions_in(text: str, code: str) -> tuple[Mention, ...]:
    """Return the mentions of a text."""
    article = an_article(text, language=code)
    language = plugins.load("languages", code)
    return find_names(article, find_sentence_tokens(article, language), language)


@pytest.mark.parametrize(("text", "words", "name", "kind"), JAPANESE, ids=[case[1] for case in JAPANESE])
def test_a_japanese_name_has_its_span_name_and_type(text: str, words: str, name: str, kind: str) -> None:
    found = mentions_in(text, "ja")

    assert (words, name, kind) in [(m.span.of(text), m.name, m.type) for m in found]


@pytest.mark.parametrize(("text", "words", "name", "kind"), ENGLISH, ids=[case[1] for case in ENGLISH])
def test_an_english_name_has_its_span_name_and_type(text: str, words: str, name: str, kind: str) -> None:
    found = mentions_in(text, "en")

    assert (words, name, kind) in [(m.span.of(text), m.name, m.type) for m in found]


@pytest.mark.parametrize(
    ("text", "code"),
    [
        (text, "ja")
        for text in (
            "ミサイルやワクチンの話だ。",
            "サッカー選手とプロ野球選手が集まった。",
            "新しいレフカメラだ。",
            "会社の社長が会議を開いた。",
            "男性会社員は病院に運ばれた。",
            "12日朝に始まった。",
            "英語と日本語で話す。",
            "GDPとPCRの結果だ。",
            "大会は来週開かれる。",
        )
    ]
    + [
        (text, "en")
        for text in (
            "Thousands fled on Monday.",
            "Officials said in March that it was over.",
            "But the French took it.",
            "However, police left.",
            "It was THE END OF THE WORLD.",
            "I think the TV was on.",
        )
    ],
)
def test_common_words_are_no_names(text: str, code: str) -> None:
    assert [mention.span.of(text) for mention in mentions_in(text, code)] == []


def test_a_short_name_counts_once_the_article_gives_the_full_one() -> None:
    text = "ロレンツ・ハルヴァ首相が着いた。ハルヴァは語った。"

    found = mentions_in(text, "ja")

    assert [(m.span.of(text), m.type) for m in found] == [("ロレンツ・ハルヴァ首相", "person"), ("ハルヴァ", "person")]


def test_a_place_found_by_its_style_gives_its_type_to_the_short_form() -> None:
    text = "ヴェルダ共和国で開く。代表団はヴェルダに着いた。"

    found = mentions_in(text, "ja")

    assert [(m.span.of(text), m.type) for m in found] == [("ヴェルダ共和国", "place"), ("ヴェルダ", "place")]


def test_the_end_of_a_long_name_counts_where_it_stands_alone() -> None:
    text = "ミルドア川共同委員会が開かれた。その後、共同委員会は休んだ。"

    found = mentions_in(text, "ja")

    assert [m.span.of(text) for m in found] == ["ミルドア川共同委員会", "共同委員会"]


def test_a_word_that_opens_a_sentence_needs_a_second_witness() -> None:
    alone = mentions_in("Kort paid the bill. It was late.", "en")
    borne_out = mentions_in("Kort paid the bill. The minister, Hannes Kort, was late.", "en")

    assert alone == ()
    assert [mention.name for mention in borne_out] == ["Kort", "Hannes Kort"]


def test_a_headline_does_not_make_names_of_its_words() -> None:
    text = "Ferry Service To Resume After Long Winter Break\n\nThe ferry will run again."

    assert mentions_in(text, "en") == ()


ALPHABET = "金正恩総書記首相・ロシア＝大統領氏米中日朝省党市長同（）WHO、。 一12aA'.&-"


@given(st.text(alphabet=ALPHABET, max_size=40), st.sampled_from(["ja", "en"]))
def test_names_lie_inside_their_text_and_never_overlap(text: str, code: str) -> None:
    spans = [mention.span for mention in mentions_in(text, code)]

    assert all(0 <= span.start < span.end <= len(text) for span in spans)
    assert all(before.end <= after.start for before, after in pairwise(spans))


@given(
    st.lists(
        st.sampled_from("President Mr . Halva Lorenz of the and Bank Russian government said U.S. , ' s".split()),
        max_size=12,
    )
)
def test_english_names_never_overlap(words: list[str]) -> None:
    text = " ".join(words)
    spans = [mention.span for mention in mentions_in(text, "en")]

    assert all(span.end <= len(text) for span in spans)
    assert all(before.end <= after.start for before, after in pairwise(spans))
