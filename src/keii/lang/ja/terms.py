"""Japanese content terms for retrieval: lemmas, and character bigrams of names the analyser may split."""

from __future__ import annotations

import re
from unicodedata import normalize

from keii.lang.base.tokens import Token
from keii.lang.ja.tokens import find_tokens

CONTENT = frozenset({"noun", "proper", "verb", "adjective", "number", "prefix", "suffix"})
# Words that nearly every report has: light verbs, formal nouns, verbs of saying, honorifics, counters of order.
STOP = frozenset(
    "する なる ある いる こと もの ため よう これ それ あれ ここ そこ れる られる いう できる の さん 氏 ら 等 など "
    "ところ とき 時 際 ほか 他 うち 中 上 的 者 同 及び 述べる 話す 語る 明らか 伝える よる つく 対する 関する "
    "ない 無い くる いく 行く おく みる しまう とる もつ 持つ やる くれる もらう せる させる 年 月 日 第 約 "
    "わけ はず まま 方 様 君 殿 今 何 誰 どこ いつ".split()
)
RUN = re.compile(r"[一-鿿々〆ヶァ-ヺー]{2,}")


def is_content(token: Token) -> bool:
    """Answer whether `token` carries matter: no particle, light verb or formal noun."""
    return token.kind in CONTENT and token.lemma not in STOP and not token.surface.isspace()


def find_terms(text: str) -> tuple[str, ...]:
    """List the content terms of `text`: normalised lemmas, then bigrams of kanji and katakana runs."""
    text = normalize("NFKC", text)
    lemmas = [token.lemma.lower() for token in find_tokens(text) if is_content(token)]
    bigrams = [run[i : i + 2] for run in RUN.findall(text) for i in range(len(run) - 1)]
    return (*lemmas, *bigrams)
