"""Japanese: whether a date in a sentence dates its main event, or a clause, a noun or a bracket beside it."""

# ruff: noqa: E501 - word lists stay on one line each

from __future__ import annotations

import re
from collections.abc import Sequence

from keii.lang.base.tokens import Token
from keii.lang.ja.alone import tells_nothing
from keii.lang.ja.tokens import find_tokens

OPENERS, CLOSERS = "「『（([【", "」』）)]】"
CLOCK = re.compile(
    r"(?:[（(][^()（）]*[)）]|[\s、]?(?:未明|早朝|朝|午前|正午|昼|午後|夕方?|夜|深夜|[0-9０-９]*(?:時(?!点)|[0-9０-９分秒:：])+|ごろ|頃|までに)+)+"
)
# 9日現在, 8日付: the state of a report.  10日の判決: part of a name, unless something is done at it (10日の会見で).
BESIDE = re.compile(
    r"(?:時点|現在|まで(?!に)|以来|以降|以後|以前|[付づ]け?(?!け?で)|号|ぶり|より前|当時|から[^、。]{1,12}(?:たつ|経つ|経った|目))"
)
AT = re.compile(
    r"の[^、。「」はがをに]{1,16}?(?:で(?!は?な)|において|にて|までに|に(?=開|行|発|始|終|起|投))|の(?:うち|間|夜|朝|夕|未明|午前|午後|日中|深夜)"
)
# 3月31日の発表では: the day of the report, not of what it tells, unless finding out is what happened
REPORT = re.compile(
    r"の[^、。「」はがを]{0,12}(?:発表|まとめ|調べ|集計|統計|報道|報告書?|記事|放送|紙面)(?:で(?!き)|によ|に基づ)"
)
# 25日付で上告を棄却した: the day itself, as 25日に
AS_OF = re.compile(r"(?:付け?|づけ)で|には?(?=、)")
# 14日に発射を非難する声明を採択した: what a paper says was not done on that day
PAPERS = re.compile(r".*(?:声明|談話|決議|法案|法律|法|条例|条約|協定|議案|勧告|答申|意見書|要望書|報告書|覚書)案?")
FORMAL = frozenset(
    "こと の もの 予定 方針 見通し 見込み 意向 計画 考え 模様 もよう 方向 運び 可能性 恐れ おそれ 疑い 旨 よう 見方 構え".split()
)
LEAVES = frozenset(
    "ため ので 後 際 時 前 とき 場合 以来 以降 のち あと 中 直後 直前 うえ 上 ば たら なら が けれど けれども から".split()
)
HELD_AT = re.compile(
    r"[^、。]{0,14}?(?:(?:開か|行わ|開催さ|催さ|実施さ|投開票さ|召集さ)れた|(?:開催|実施)した|開いた|行った)[^、。「」はがを]{2,30}?"
    r"(?:で(?!は?な)|に(?!関|対|つい|向|よ))"
)
# 「5日に衛星と主張するロケットを発射した」: only what the thing is called stands between a day and its verb.
LABEL = re.compile(
    r"(?:だ)?と(?:主張する|主張している|称する|称している|称される|呼ばれる|呼ばれている|呼ぶ|される|されている|みられる|見られる|いわれる|いわれている|言われる|言われている|名乗る|いう)"
    r"(?=[^、。とのこもよ])"
)
FOUND = re.compile(r"(?:[わ分]かった|判明した|明らかになった|明らかになっている|発覚した)。?\s*\Z")


def governs(text: str, time: tuple[int, int], trigger: tuple[int, int] | None, verb: str, *, ahead: bool) -> bool:
    """Answer whether a time dates the event whose predicate stands at `trigger`, and that is an event at all.

    It does when the first predicate behind it is the main one, or is joined to it (…し、…した);
    not when that predicate qualifies a noun (23日に起きた地震の…) or gives a reason or a time.
    """
    start, end = time
    if inside(text, start) or (not ahead and tells_nothing(text)):
        return False
    clock = CLOCK.match(text, end)
    after = clock.end() if clock else end
    as_of = AS_OF.match(text, after)
    after = as_of.end() if as_of else after
    rest = text[after:]
    if BESIDE.match(rest) or (rest.startswith("の") and not AT.match(rest)):
        return False
    if REPORT.match(rest) and not FOUND.search(text):
        return False
    if HELD_AT.match(rest) and not FOUND.search(text):
        return True  # 9日に開かれた式典に出席した: on the day of the ceremony
    if rest.startswith("、") or (trigger is not None and trigger[0] <= after):
        return True
    rest = LABEL.sub("の", rest)
    tokens = [token for token in find_tokens(rest) if token.kind != "space"]
    if is_adverbial(tokens, text[after - 1 : after + 1]):
        return True
    predicates = (number for number, token in enumerate(tokens) if is_predicate(tokens, number))
    place = next((number for number in predicates if not names_paper(tokens, number)), None)
    return place is None or joins_main(tokens, place)


def is_adverbial(tokens: Sequence[Token], seam: str) -> bool:
    """Answer whether a bare date opens a phrase of its own (14日小千谷市で、…): no verb before its comma."""
    if seam[-1:] in ("に", "は", "が", "を", "と", "も", "よ"):
        return False
    comma = next((number for number, token in enumerate(tokens) if token.surface == "、"), None)
    return comma is not None and not any(is_predicate(tokens, number) for number in range(comma))


def inside(text: str, place: int) -> bool:
    """Answer whether a place stands in a quotation or in brackets."""
    before = text[:place]
    return sum(before.count(sign) for sign in OPENERS) > sum(before.count(sign) for sign in CLOSERS)


def is_predicate(tokens: Sequence[Token], place: int) -> bool:
    """Answer whether the word at `place` is a verb that is no part of a particle (により, として)."""
    token = tokens[place]
    if token.kind != "verb":
        return False
    before = tokens[place - 1].surface if place else ""
    after = tokens[place + 1].surface if place + 1 < len(tokens) else ""
    compound = before in ("に", "と", "を") and token.lemma in (
        "よる",
        "つく",
        "関する",
        "対する",
        "する",
        "おく",
        "伴う",
        "巡る",
        "めぐる",
    )
    return not (compound and (after in ("て", "、", "と", "る") or token.form.startswith(("連用", "連体"))))


def names_paper(tokens: Sequence[Token], place: int) -> bool:
    """Answer whether the verb at `place`, in no past form, only says what a paper is about."""
    end = place + 1
    while end < len(tokens) and tokens[end].kind in ("noun", "proper", "prefix", "suffix"):
        end += 1
    name = "".join(token.surface for token in tokens[place + 1 : end])
    return tokens[place].form.startswith(("連体", "終止")) and PAPERS.fullmatch(name) is not None


def joins_main(tokens: Sequence[Token], place: int) -> bool:
    """Answer whether the predicate at `place` is the main one or runs on to it."""
    end = place + 1
    while end < len(tokens) and (tokens[end].kind == "auxiliary" or is_linked(tokens, end)):
        end += 1
    if end >= len(tokens):
        return True
    following, last = tokens[end], tokens[end - 1]
    if following.surface == "と":
        return says(tokens, end)
    if following.surface in LEAVES:
        return False
    if following.kind in ("noun", "proper", "prefix", "pronoun", "number", "suffix") and last.form.startswith(
        ("連体", "終止")
    ):
        return following.surface in FORMAL
    return True


def is_linked(tokens: Sequence[Token], place: int) -> bool:
    """Answer whether the word at `place` carries a verb on (…して いる, …され て おり)."""
    token = tokens[place]
    if token.surface in ("て", "で") and token.kind == "particle":
        return place + 1 < len(tokens) and tokens[place + 1].lemma in ("いる", "おる", "ある", "くる", "いく", "しまう")
    return token.kind == "verb" and tokens[place - 1].surface in ("て", "で")


def says(tokens: Sequence[Token], place: int) -> bool:
    """Answer whether と opens what is said (…すると発表した) rather than a condition (…すると、…)."""
    return place + 1 < len(tokens) and tokens[place + 1].surface != "、"
