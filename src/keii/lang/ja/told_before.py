"""Japanese: words within a sentence that take for told what only the text before it tells (今回の決議, …牧場も)."""

from __future__ import annotations

import re
from collections.abc import Sequence

from keii.lang.base.tokens import Token
from keii.lang.ja.tokens import find_tokens

# 今回の決議案: of which the sentence must have spoken; 今回が初めて: nobody can tell when.
THIS_TIME = re.compile(
    r"(?:今回|前回|今度)(?:の(?P<thing>[一-鿿ァ-ヺーA-Za-z]{2,})|が|は|も|で|より|から|、|(?=[一-鿿]))"
)
# 23日問題の養鶏場の消毒をした: the one that the text before told of (拉致問題の解決 is another matter).
IN_QUESTION = re.compile(
    r"(?:\A|[はがをにでも、]|[0-9０-９]日)問題の(?!解決|ため|ある|な|多|大|深|所在|根|本質|一つ|背景)[一-鿿ァ-ヺ]"
)
# 最終日の19日に首脳会議が開かれた: of what?
PART_OF = re.compile(
    r"\A(?:(?:最終日|初日|[二三四2-9２-９]日目|期間中|閉会式|開会式|決勝|試験運転|試運転)(?:の|に|で|は|が|には|では))"
)
# 13日には1,400羽が死んだ: 1,400 of what?
OF_WHAT = re.compile(
    r"\A(?:[0-9０-９]+(?:年|月|日|時|分)|午前|午後|[朝昼夜]|ごろ|頃|まで|未明|には?|も|[、\s])*(?:新たに|さらに|計|約|少なくとも)?[0-9０-９][0-9０-９,，.万千]*(?:羽|頭|匹|人|名|校|件|店|隻|棟|戸|便|本|カ所|か所|箇所)(?:余り|以上)?(?:が|は|を)"
)
# 同じ主旨の発言をした: the same as something told before, unless it says as what (事件と同じ手口).
SAME_AS = re.compile(
    r"(?<!と)(?<!、)同じ(?:主旨|趣旨|内容|容疑|疑い|手口|理由|場所|方法|条件|問題)|(?<=、)同じ(?:主旨|趣旨|内容)"
)
# この若葉国の談話では, この病気を: a paper, a speech or a thing that the sentence has not named.
THIS_PAPER = re.compile(
    r"(?:こ|そ)の(?:[^、。「」はがを]{1,12}の)?(?P<paper>談話|声明|発表|発言|報告|記事|調査|会談|決議|命令|答申|決定|提案|要求|発覚|病気|ウイルス|ウィルス|薬|法案|制度|施設|団体|会社)"
)
# このような命令: of a kind that the sentence would have to tell first, in a clause of its own.
SUCH = re.compile(r"(?:この|その)よう(?:な|に)")
TOLD_FIRST = re.compile(
    r"(?:た|だ|る|い|う|く|ない|れ|し|て|り)(?:が|ため|ので|こと(?:から|で|を受け)|おり|と|ば)、|」と|とし、"
)

# 甲局はまた、…: one thing more that it said; 乙型であるため、政府は…: what is?
ONE_THING_MORE = re.compile(
    r"\A[^、。]{1,24}[はが](?:また|さらに|このほか|加えて)、|\A[^、はがも。]{1,20}(?:である|だった|な)(?:ため|ので|ことから)、"
)

PAIRED = re.compile(r"も[^、。]{0,12}[一-鿿ァ-ヺーA-Za-z]も")
# いつも, 今後も, 何度も: no second of its kind.
NO_SECOND = re.compile(
    r"(?:誰|何|いつ|どこ|どれ|いず?れ|今|後|間|中|以降|以後|現在|当日|前|度|回|早く|少なく|多く|最|遅く|必ず|そもそ|もっと|とて|て|で|と|ず|とき|時|ごろ|頃|人々|者|側|自身|本人|月|[春夏秋冬]|可能性|恐れ|おそれ|懸念|声|場合|見方|指摘)\Z"
)


def takes_for_told(outside: str) -> bool:
    """Answer whether a sentence (without quotations, brackets and sources) goes on about what was told before it."""
    if PART_OF.match(outside) or ONE_THING_MORE.match(outside) or OF_WHAT.match(outside) or IN_QUESTION.search(outside):
        return True
    if any(not is_told_of(outside, match) for match in THIS_TIME.finditer(outside)):
        return True
    return is_second(outside)


def points_back(outside: str) -> bool:
    """Answer whether a sentence (without quotations, brackets, sources) means an earlier one (同じ主旨の, この談話)."""
    if SAME_AS.search(outside):
        return True
    paper = THIS_PAPER.search(outside)
    if paper is not None and paper["paper"] not in outside[: paper.start()]:
        return True
    such = SUCH.search(outside)
    return such is not None and TOLD_FIRST.search(outside[: such.start()]) is None


def is_told_of(text: str, match: re.Match[str]) -> bool:
    """Answer whether the words before 「今回の…」 have the thing that it means."""
    thing = match["thing"]
    return thing is not None and (thing[:2] in text[: match.start()] or thing[-2:] in text[: match.start()])


def is_second(outside: str) -> bool:
    """Answer whether the first thing that a sentence names is one more of its kind (…牧場も休園した)."""
    if PAIRED.search(outside):
        return False
    tokens = find_tokens(outside)
    place = next((n for n, token in enumerate(tokens) if token.surface in ("は", "も") and is_mark(tokens, n)), 0)
    if not place or tokens[place].surface != "も":
        return False
    told = outside[: tokens[place].start].rpartition("が")
    if told[1] and "、" in told[2]:  # 若葉市が断り、青葉市も続いた
        return False
    before = tokens[place - 1]
    if before.surface in ("で", "に") and place > 1:
        before = tokens[place - 2]
    if before.kind not in ("noun", "proper", "suffix", "symbol") or "副詞可能" in before.tag or "助数詞" in before.tag:
        return False
    return NO_SECOND.search(outside[: before.end]) is None


def is_mark(tokens: Sequence[Token], place: int) -> bool:
    """Answer whether は, が or も at `place` stands behind what a sentence speaks of."""
    return tokens[place].kind == "particle" and place > 0 and "接続助詞" not in tokens[place].tag
