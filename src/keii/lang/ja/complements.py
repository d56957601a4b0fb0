"""Japanese: the particle that closes what is said before a verb of saying: と, との, よう, を."""

from __future__ import annotations

from keii.lang.base.tokens import Token
from keii.lang.ja.shown import CLAUSE
from keii.lang.ja.speakers import TABLE, is_speaker

Words = list[Token]
REACH = 26  # words before the verb within which its content closes
# 友人と話した: with these と after a noun is "with".
WITH_SOMEBODY = frozenset("話す 語る 確認する 応じる 書く 評価する 期待する".split())
WITHIN = frozenset("の いう する し た".split())  # との見方, とする声明, とした記事
PHRASE = ("noun", "proper", "suffix", "prefix", "number", "pronoun")
CHARGES = (
    "容疑",
    "事実",
    "関与",
    "罪",
    "非",
    "過失",
    "責任",
    "起訴内容",
    "殺意",
    "犯意",
    "犯行",
    "暴行",
    "嫌疑",
    "疑い",
)
DISPUTED = frozenset("否認する 否定する 認める".split())
CARE = frozenset("注意 警戒 用心 備え".split())  # asked for beside what is told: 増えていると注意を促した
DAY = frozenset("年 月 日 に 同日 午前 午後 夜 朝 夕方 未明".split())
STATES = frozenset("未定 不明 必要 重要 当然 妥当 適切".split())


def complement(words: Words, head: int, verb: str) -> tuple[int, str] | None:
    """Return the place of the word that closes the content, and how: to, view, report, ask, object."""
    for place in range(head - 1, max(0, head - REACH), -1):
        sign = words[place].surface
        if sign == "と" and words[place].kind == "particle":
            if says_with_to(words, place, head, verb):
                return place, "to"
            kind = noun_behind(words, place, head, verb)
            if kind is not None:
                return place, kind
        if sign == "よう" and words[place - 1].kind in ("verb", "auxiliary") and verb in TABLE["ask"]:
            return place, "ask"
        if (
            sign == "を"
            and (place >= head - 3 or told_last(words, place, head) or told_when(words, place, head))
            and (takes_object(words[place - 1].lemma, verb) or leaves_open(words, head, verb))
        ):
            if words[place - 1].surface == "□" and verb in TABLE["announce"]:
                return None  # 「緑の宣言」を発表した: a name, not words
            return quotation_before(words, place) or view_in_object(words, place) or (place, "object")
        if (
            sign == "は"
            and place == head - 1
            and verb in DISPUTED
            and words[place - 1].lemma in CHARGES
            and any(word.surface == "は" for word in words[:place])
        ):
            return place, "object"  # 男は、殺意は否認している
        if sign == "に" and speaks_of(words, place, head, verb):
            return place, "object"
        if sign == "□" and place == head - 1 and verb in TABLE["say"]:
            return place + 1, "to"
    return None


def told_last(words: Words, place: int, head: int) -> bool:
    """Answer whether only who tells it stands between what is told and the verb (経緯を首相の秘書が明らかにした)."""
    between = words[place + 1 : head - 1]
    return words[head - 1].surface == "が" and all(word.kind in PHRASE or word.surface == "の" for word in between)


def told_when(words: Words, place: int, head: int) -> bool:
    """Answer whether only a day stands between what is told and the verb (…することを、2026年3月10日に明らかにした)."""
    between = words[place + 1 : head]
    return all(word.kind in ("number", "symbol") or word.surface in DAY for word in between)


def noun_behind(words: Words, place: int, head: int, verb: str) -> str | None:
    """Return how …との and …という close the content before a noun (との見方を示した, との通報があった)."""
    if place + 2 >= head or words[place + 1].surface not in ("の", "いう"):
        return None
    views = words[place + 2].lemma in TABLE["views"] and verb in TABLE["show"] | TABLE["about"]
    if views or (verb in TABLE["about"] and verb in TABLE["sets"]):
        return "view"
    told = verb in TABLE["arrive"] and any(word.lemma in TABLE["reports"] for word in words[place + 2 : head])
    return "report" if told else None


def takes_object(noun: str, verb: str) -> bool:
    """Answer whether the noun before を is what is said (方針を明らかにした, not 書類を示した)."""
    if noun in ("これ", "それ", "あれ", "此れ", "其れ"):
        return False
    if verb == "示す":
        return noun in TABLE["views"]
    return verb in TABLE["about"] or (noun in TABLE["views"] and verb in TABLE["show"])


def leaves_open(words: Words, head: int, verb: str) -> bool:
    """Answer whether something is not ruled out (追加派遣を排除しなかった); ruling it out is an act."""
    return verb in ("排除する", "除外する") and any(word.lemma in ("ない", "ぬ") for word in words[head:])


def stance(words: Words, head: int) -> tuple[int, str] | None:
    """Return the place of と in Xは、…との立場だ."""
    to = head - 2
    opens = to > 1 and words[to].surface == "と" and words[to + 1].surface in ("の", "いう")
    return (to, "view") if opens and words[head].lemma in TABLE["neutral"] else None


def speaks_of(words: Words, place: int, head: int, verb: str) -> bool:
    """Answer whether に closes what is spoken of (可能性に言及した, 方針について説明した)."""
    about = place == head - 1 and verb in ("言及する", "触れる")
    on = words[place + 1].surface == "つい" and place == head - 3 and verb in ("説明する", "報告する")
    return (about or on) and words[place - 1].lemma in TABLE["views"]


def quotation_before(words: Words, place: int) -> tuple[int, str] | None:
    """Return the place of と in 「揺れは続く」と注意を呼びかけた: the quotation is what is said."""
    for to in range(place - 1, max(0, place - 12), -1):
        if words[to].surface != "と" or words[to + 1].lemma in ("の", "いう"):
            continue
        if words[to + 1].lemma == "する" and words[place - 1].lemma not in CARE:
            continue  # おそれがあるとして警戒を呼びかけた: the danger is what is said
        clause = (
            words[to - 1].kind in ("verb", "auxiliary", "adjective") and words[place - 1].lemma in TABLE["gestures"]
        )
        view = words[place - 1].lemma in TABLE["views"] and words[to - 1].kind in ("verb", "auxiliary", "adjective")
        if words[to - 1].surface == "□" or clause or view:
            return to, "to"
    return None


def view_in_object(words: Words, place: int) -> tuple[int, str] | None:
    """Return the place of と in …との(遺族の)見方を, when the object itself carries a clause or a claim."""
    for to in range(place - 1, max(0, place - 8), -1):
        word, before = words[to], words[to - 1]
        if word.surface == "と" and words[to + 1].surface in ("の", "いう", "する", "し"):
            claim = words[to + 1].surface == "の" and before.kind in ("noun", "suffix", "proper")
            if before.kind in ("verb", "auxiliary", "adjective") or before.surface == "□" or claim:
                return to, "view"
            return None
        if word.kind not in ("noun", "proper", "suffix", "prefix", "pronoun") and word.surface not in WITHIN:
            return None
    return None


def says_with_to(words: Words, place: int, head: int, verb: str) -> bool:
    """Answer whether と at `place` quotes what the verb at `head` says."""
    before = words[place - 2] if words[place - 1].surface == "、" and place > 1 else words[place - 1]
    if before.form.startswith("意志推量形") and before.lemma not in ("だ", "です"):
        return False  # 出そうとした: trying, not saying
    if words[place + 1].surface in ("も", "は") and place + 2 == head:
        return verb in TABLE["say"] and before.kind in ("verb", "auxiliary", "adjective")  # …したとも述べた
    if words[place + 1].surface in ("の", "いう", "も", "共", "ともに", "は"):
        return False
    if words[place + 1].lemma == "なる" and before.kind not in ("verb", "auxiliary", "adjective"):
        return False  # 名所となっている塔の閉鎖を発表した
    if [word.surface for word in words[place + 1 : place + 3]] == ["し", "て"] and any(
        word.surface in ("を", "つい") for word in words[place + 3 : head]
    ):
        return False  # 「続かない」としてやめる方針を説明した: a reason, not what is explained
    clause = before.kind in ("verb", "auxiliary", "adjective") or before.surface in ("□", "か", "よ", "ね", "な")
    if (before.surface == "□" or clause) and says_by_gesture(words, place, head, verb):
        return True
    if words[head].lemma == "する" and (verb == "する" or words[head - 1].surface == "と"):
        near = place == head - 1 or any(word.surface in ("は", "が") for word in words[place + 1 : head])
        return near and (clause or before.lemma in STATES) and before.lemma not in ("こと", "よう")
    if tells_quotation(words, place, head, verb):
        return True
    if verb in TABLE["cry"] and not word_is_when(words, place):
        return clause
    if verb not in TABLE["say"] or word_is_when(words, place):
        return False
    if verb in ("見る", "みる"):
        chain = words[head + 1 :]
        return clause and (not chain or any(word.lemma in ("いる", "おる") for word in chain))
    if verb in WITH_SOMEBODY:
        return clause or (
            before.surface not in ("、", "□") and not is_speaker(words, place - 1, place) and place >= head - 1
        )
    return clause or place >= head - 3 or before.kind == "noun"


def says_by_gesture(words: Words, place: int, head: int, verb: str) -> bool:
    """Answer whether a quotation is told by what the speaker does with voice or body (「…」と声を弾ませた)."""
    if verb in TABLE["say"]:
        return False
    first = place + 2 if words[place - 1].surface == "□" else max(place + 2, head - 2)
    return any(
        words[at].surface in ("を", "に", "が")
        and (
            words[at - 1].lemma in TABLE["gestures"]
            or words[at - 2].surface + words[at - 1].surface in TABLE["gestures"]
        )
        for at in range(first, head)
    )


def tells_quotation(words: Words, place: int, head: int, verb: str) -> bool:
    """Answer whether a quoted clause is told with whatever its speaker does (「…」と笑った), no name or text."""
    if words[place - 1].tag != CLAUSE or verb in TABLE["not_told"] or verb in TABLE["say"]:
        return False
    between = words[place + 1 : head]
    acts = words[head].kind == "verb" or verb.endswith("する") or words[head].lemma in TABLE["moods"]
    return acts and not any(word.kind in ("verb", "auxiliary") or word.surface == "□" for word in between)


def word_is_when(words: Words, place: int) -> bool:
    """Answer whether a conjunction と opens what happens next (会うと話す), not what is said."""
    after = words[place + 1].surface
    return (
        words[place].tag[1:2] == ("接続助詞",)
        and after == "、"
        and not any(word.surface in ("は", "が") or word.kind == "number" for word in words[place + 2 : place + 9])
    )
