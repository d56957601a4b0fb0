"""Japanese: number words and units."""

from __future__ import annotations

import re
from typing import cast

from keii.lang.base.figures import Effect, FigureTable, table_file, units_of

WORDS = table_file("keii.lang.ja", "figures.toml")
ARABIC = r"[0-9０-９]+(?:[,，][0-9０-９]{3})*(?:[.．][0-9０-９]+)?"
KANJI = r"[〇零一二三四五六七八九十百千]"
# 1万2,000 / 三千五百 / 1億2000万 / 5千 / 10数人 (数 makes it vague, and no figure)
NUMBER = rf"(?:{ARABIC}|{KANJI}+)(?:[・](?=[0-9０-９{KANJI[1:-1]}]+(?:倍|%|％|ポイント|メートル|割|度|キロ|トン|万|億|兆))(?:{ARABIC}|{KANJI}+))?(?:[万億兆](?:{ARABIC}|{KANJI}+)?|{ARABIC}|{KANJI}+)*"
# Words that open with a number and count nothing, sorted by their number.
IDIOMS = """
一部 一方 一般 一切 一致 一連 一番 一環 一員 一因 一律 一段 一層 一見 一言 一例 一代 一流 一行 一帯 一家 一国 一社 一味 一石 一票の格差
一つ 一人ひとり 一人一人 一人当たり 一人あたり 一人前 一人暮らし 一人旅 一人っ子 一人勝ち 一人息子 一人娘 一人親 一人でも 一度 一時 一回り 一本化 一本槍 一点張り
一体 一件 一帯 一面 一種 一棟貸 一戸建 一軒家 一品 一匹狼 一個人 一区切り 一夜 一貫 一転 一定 一括 一挙 一層 一足 一歩 一瞬 一向 一応 一概 一斉 一新 一変 一室 一部屋 一席 一両日 一円 一校 一本 一台 一枚岩
二人三脚 二人組 二度と 二酸化 二の舞 二枚舌 二足のわらじ 二次 二子玉川 二本松 二重 二束三文 二者 二国間
三者 三菱 三井 三越 三軒茶屋 三鷹 三宅 三重 三位一体 三権 三陸 三島 三木 三浦 三原 三沢 三田 三角 三脚 三回忌 三段 三種の神器 三日月 三大 三度の飯
四国 四半期 四日市 四つ角 四条 四街道 四川 四万十 四球
五輪 五反田 五十嵐 五所川原 五島 五感 五月 五条
六本木 六甲 六戸 六ヶ所 六ケ所 七夕 七戸 七尾 七転 八戸 八王子 八百長 八百屋 八幡 八尾 八千代 八代 八丈 八丁堀 八方 八つ当たり 八頭 九州 九段 九条 九十九里 九戸 一戸町 三戸 五戸
十分 十字 十勝 十和田 十八番 十二支 十日町 十津川 十三湊 百貨 百科 百年 百点満点 百合 百人一首 百済 百条 百日 百発百中 百聞 千葉 千代 千歳 千円札 千島 千里 千手 千秋 千載 千曲 千差 千鳥 千両役者 千人針 千枚田
二部 三部 1部 2部 3部 １部 ２部 ３部 二十日 三十路 四十九日 四十八手 一万円札 五千円札 一億総 三三七 十人十色 三千代 四方 八百万の神
"""


def before_and_after(name: str) -> dict[str, Effect]:
    """Return the words of one side with what each does to a number."""
    return {word: cast(Effect, effect) for effect, words in WORDS[name].items() for word in words}


def alternatives(words: list[str]) -> str:
    """Join words into a pattern that prefers the longest."""
    return "|".join(re.escape(word) for word in sorted(set(words), key=lambda word: (-len(word), word)))


TABLE = FigureTable(
    number=re.compile(NUMBER),
    word=re.compile(
        rf"(?P<digits>{ARABIC})|(?P<run>[〇零一二三四五六七八九]+)|(?P<scale>[十百千万億兆])|(?P<point>・)"
    ),
    digits=WORDS["digits"],
    scales=WORDS["scales"],
    # 3分の2, 四分の三
    fraction=re.compile(rf"(?P<below>(?:{ARABIC}|{KANJI}+)[万億]?)分の(?P<above>{ARABIC}|{KANJI}+)"),
    part=re.compile(alternatives([*WORDS["fractions"]["half"], *WORDS["fractions"]["over_half"]])),
    parts={
        **{word: (50.0, None) for word in WORDS["fractions"]["half"]},
        **{word: (50.0, "min") for word in WORDS["fractions"]["over_half"]},
    },
    # 田中太郎容疑者（34）
    age=re.compile(r"(?<=[一-鿿々ぁ-んァ-ヺー])[（(](?P<age>[0-9０-９]{1,3})(?=歳?[）)=＝])"),
    marks=units_of(WORDS["marks"], {}),
    units=units_of(WORDS["units"], WORDS["scaled"]),
    subunits=units_of({}, WORDS["subunits"]),
    before=before_and_after("before"),
    after=before_and_after("after"),
    context={word: (pair[0], pair[1]) for word, pair in WORDS["context"].items()},
    link=re.compile(
        r"\s?[〜～~―‐–-]\s?(?=[0-9０-９〇一二三四五六七八九十百千])|から|ないし|乃至|、(?=[0-9０-９二三四五六七八九])"
    ),
    idiom=re.compile(alternatives(IDIOMS.split())),
    ordinal_before=re.compile(
        r"(?:第|対|[数何幾]|No\.?|№|#|＃|[北南]緯|[東西]経|[\[［+＋]|昭和|平成|令和|大正|明治|西暦|国道|震度|ベスト|トップ|ワースト|マッハ|[A-Za-zＡ-Ｚａ-ｚ][-－‐]?|[-－/／:：.．])\s?\Z"
    ),
    ordinal_after=re.compile(
        rf"(?:{alternatives(WORDS['ordinal']['after'])})|[A-Za-zＡ-Ｚａ-ｚ]+|[/／:：]\s?[0-9０-９]|数|度線|[-－‐][A-Za-z]|\s?[\]］]"
    ),
)
