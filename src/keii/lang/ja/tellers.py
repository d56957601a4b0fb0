"""Who speaks in a Japanese sentence, as a page prints the name; None where the words name nobody."""

from __future__ import annotations

import re

from keii.lang.ja.speakers import TABLE as SPEECH

ASIDE = re.compile(r"[（(][^()（）]*[)）]")
OUTLET = re.compile(
    "(?:" + "|".join(map(re.escape, sorted(SPEECH["outlet_names"]))) + r")(?:など|電子版|通信社?|新聞社?)?"
    r"|.{1,8}(?:新聞社?|日報|タイムズ|ポスト|通信社?|放送|テレビ|ニュース|ラジオ)(?:など|電子版)?"
)
# A table shows, a world community shows itself, 58人 are counted: none of them speaks.
NOBODY = re.compile(
    r".{0,6}(?:表|図|グラフ|一覧|数字|統計|データ|報道|記事|情報|文書|資料|映像|社会|世論|世界|声|人々|者ら|人たち|観測|調査)|.*[0-9０-９]+[人名]|"
    r"[一-鿿]{0,3}(?:男性|女性|生徒|児童|住民|患者|院長|市議|男|女|誰|多く|一部|大半|複数|関係筋)"
)


def find_speaker(words: str) -> str | None:
    """Return a speaker's words without brackets, None where they name nobody (表, 中央日報, 部員58人)."""
    bare = ASIDE.sub("", words).strip("　 、")
    if not bare or OUTLET.fullmatch(bare) or NOBODY.fullmatch(bare):
        return None
    return bare
