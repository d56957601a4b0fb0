"""Japanese: whether a sentence leans on the ones before it, or on a list, a headline or a table around it."""
# ruff: noqa: E501 - patterns and word lists stay on one line each

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from functools import lru_cache

from keii.lang.base.tokens import Token
from keii.lang.ja.tokens import find_tokens
from keii.lang.ja.told_before import points_back, takes_for_told

QUOTED = re.compile(r"「[^「」]*」|『[^『』]*』|“[^”]*”")
ASIDE = re.compile(r"[（(][^()（）]*[)）]")
# 毎日新聞によると、…: what is left must still name who does it.
FRAME = re.compile(
    r"\A(?:[^。「」はも、]{2,40}?(?:によると|によれば|の話として|の(?:情報|取材|発表|調べ|まとめ|報道|記事|説明|話)では|による説明では)、?)+"
)
CIRCUMSTANCE = re.compile(r"\A[^、。「」はがもをに]{1,14}(?:日|時|分|朝|昼|夕方?|夜|未明|午前|午後|頃|ごろ)、")

# 次の通り, 以下の: the list that follows is not printed.
LISTING = re.compile(r"次の(?:通り|とおり|ような?|ように|地点|地域|表|図|項目|各|\d)|以下の")
BELOW = re.compile(r"\A以下、|[上下左右]記の|前記の|後記の|別表|次表|後述|前述|以下に示")
POINTER = re.compile(
    r"(?<![一-鿿ァ-ヺー])(?:これ(?!まで|から[、のも])|それ(?!ぞれ|以来)|あれ|彼(?:ら|女)?(?=[はがのもをに、])|そこ(?=[はがのもをにで、])|ここ(?=[はがのもをにで、])"
    r"|こ(?:の|れら|うした)|そ(?:の|れら|うした)(?!後、|ため、|上、)|こういった|そういった|前者|後者)"
)
# 「この高校生の…」: whoever spoke pointed at somebody.
QUOTED_POINTER = re.compile(
    r"「(?:この(?!まま|ほど|たび|度|国|ところ)|これ(?!まで|から|以上)|それ(?!ぞれ)|その(?!後|ため|他)|あの|こうした|そうした|彼[らはがのを])"
)
# 同市, 同法人: of the same kind as something named before; 同日 and its like are dates, with readings of their own.
SAME = re.compile(
    r"(?<![一-鿿ァ-ヺー々])同(?!じ|様|時|日|年|月|週|夜|朝|夕|午|意|盟|和|行|性|居|僚|胞|調|情|感|席|伴|封|志|期|等|点|額|位|級|率|数|乗|棟|祖|義|士|[0-9０-９一二三四五六七八九十])"
    r"(?P<kind>[一-鿿ァ-ヺー]{1,6})"
)
NEAR_KINDS = {
    "氏": r"氏|さん|相|首相|大統領|議員|知事|市長|代表|社長|教授|監督|選手|容疑者|被告|[(（][0-9０-９]",
    "国": r"[ァ-ヺー]{3,}|[一-鿿]国|国連|北朝鮮|日本|[米英仏独露中韓](?=[、のはがと政国])",
    "社": r"社|[ァ-ヺーA-Za-z]{3,}|海運|銀行|新聞|通信",
    "紙": r"紙|新聞|タイムズ|ポスト|日報",
    "省": r"省|庁",
    "庁": r"庁|省",
    "党": r"党|連盟|同盟",
    "署": r"署",
    "局": r"局|放送|テレビ|NHK",
    "容疑者": r"容疑者|[(（][0-9０-９]|氏|さん",
    "被告": r"被告|[(（][0-9０-９]",
}
# 両氏, 両社: two that were named before (両国 are known to who reads of two countries).
BOTH = re.compile(r"(?<![一-鿿])両(?:氏|社|者|党|紙|県|市|校|派|高校|大学|容疑者|被告|選手|候補|名|人)")
PAIR = re.compile(r"[一-鿿ァ-ヺーA-Za-z)）]{2,}(?:と|、|及び|・)[^、。]{0,24}?[一-鿿ァ-ヺーA-Za-z]{2,}")

SPEECH = re.compile(
    r"(?:述べ|語っ|話し|答え|強調し|説明し|訴え|呼び?かけ|表明し|批判し|指摘し|明らかにし|発表し|主張し|要請し|求め|伝え|報じ|認め|否定し|挨拶し|謝罪し"
    r"|明言し|発言し|コメントし|約束し|宣言し|警告し|勧告し|答弁し|拒否し|検討し|示し)(?:た|ている|ていた|てい?る)"
    r"(?:という|とのこと(?:だ|である)|模様(?:だ|である)|もよう(?:だ|である)|ようだ)?\Z"
)
ONLY_TOLD = re.compile(
    r"[^「」は]*が(?P<rest>[^「」]*)(?:明らかにし|発表し|伝え|報じ|報道し|述べ|語っ|話し|表明し)(?:た|ている)。?\s*"
)
SHORT_REPLY = re.compile(
    r"は(?:[^「」。]{0,12})「[^「」]{1,8}」と(?:だけ)?(?:答え|応じ|返し|述べ|語っ|話し|言っ)た。?\Z"
)
CONTENT = re.compile(r"[とを]|よう|旨|内容")
MEANS = re.compile(r"を(?:条件に|通じて?|受けて?|前に|引用して|もとに|基に)")
BODY = re.compile(
    r"(?:省|庁|局|会|社|県|市|町|村|署|所|側|府|軍|党|部|センター|院|機関|委員会|新聞|通信|紙|放送|[A-Z]{3,})\Z"
)
IMPERSONAL = frozenset({"観測", "記録", "予想", "推定", "ある", "なる", "いる", "できる", "見込む"})

# …であることが確認された: the rest must name who or what.
FOUND = re.compile(r"(?:こと|事|の)が[^、。はがも「」]{0,12}(?:確認さ|判明|分か|わか|明らか)")
IMPERSONAL_NOUNS = frozenset("可能性 恐れ おそれ 疑い 必要 こと 事 の 見通し 懸念 影響 反応 結果".split())

# …した模様, …したとのことだ: the predicate stands before.
HEARSAY = re.compile(r"(?:(?:模様|もよう|予定|見込み|方針|見通し|とのこと|との事|はず|という)(?:だ|である|です)?)+\Z")
SPARE = re.compile(r"[\s。．.、]+\Z")
# 男性は…, 会見で知事は…: known only to those who read on from the start.
KNOWN = re.compile(r"..+[省庁]|[衆参]院|日銀|.国")  # 気象庁: there is one
BARE = re.compile(
    r"(?P<thing>[一-鿿]{1,4}(?:の[一-鿿さみ]{1,5})?|[ァ-ヺー]{2,6})(?:は|も(?!っ)|では|でも|には|について|によると、|によれば、)(?![一-鿿]{0,2}日(?!本))"
)
LATEST = re.compile(
    r"(?:(?:今|前|次|初|前々)回(?!国会)|会見|会談|会合|演説|会場|当初|当日|翌日|現場|席上|幕間|検疫|(?:事故|地震|調査|文書|声明|発表)(?=で?は))(?:の[^、。はがを]{1,8}?)?(?:で|では|に|には|は|も|後|、|の)"
    r"|更に|さらに|一方で?、?|特に|なお|既に|すでに|また"
)
# 同じ会見で…: the one that was told of before; 同時に、…; もう1人の…; 1発目は…: one of several, or one more.
ONE_MORE = re.compile(
    r"同じ(?:記者)?(?:会見|会談|会合|演説|席|場)|(?:その|この)?(?:後|ほか)(?:は|に|で|、)|いず?れの|(?:もう|あと|残る|残り|他|別|ほか)の?(?:[0-9０-９一二三四五六七八九十]+[人つ名校社件回頭]|の)|(?:[一-鿿]{2,4}と)?同時に、|対して、|(?:先の|残り)"
    r"|[0-9０-９一二三四五六七八九十]+(?:つ|発|人|回|度|番|点)目(?:は|が|の)"
)


def outside_of(text: str) -> str:
    """Return a sentence without what it quotes and puts in brackets."""
    return ASIDE.sub("", QUOTED.sub("「」", text))


@lru_cache(maxsize=20_000)
def leans(text: str) -> bool:
    """Answer whether a sentence needs the ones around it: a list to come, a speaker or a thing named before."""
    outside = outside_of(text)
    if BELOW.search(outside) or (LISTING.search(outside) and "「" not in outside):
        return True
    if any(not has_pair(text[: match.start()]) for match in BOTH.finditer(outside)):
        return True
    if any(not is_named_before(outside, match) for match in SAME.finditer(outside)):
        return True
    if ONE_MORE.match(FRAME.sub("", outside)) or QUOTED_POINTER.search(text):
        return True
    pointer = POINTER.search(outside)
    if pointer is not None and not has_predicate(outside[: pointer.start()]):
        return True
    return points_back(FRAME.sub("", outside)) or tells_nothing(text) or lacks_subject(outside)


def tells_nothing(text: str) -> bool:
    """Answer whether a sentence says that something was told, and not what (…が17日の会見で明らかにした, 「聞いておく」と答えた)."""
    if SHORT_REPLY.search(text):
        return True
    match = ONLY_TOLD.fullmatch(text)
    return match is not None and CONTENT.search(MEANS.sub("", match["rest"])) is None


def has_pair(before: str) -> bool:
    """Answer whether two things of a kind are named."""
    return PAIR.search(before) is not None


def is_named_before(text: str, match: re.Match[str]) -> bool:
    """Answer whether the sentence itself names what 「同…」 points back to."""
    before = text[: match.start()]
    kind = match["kind"]
    if any(kind[:size] in before for size in range(len(kind), 1, -1)) or kind[0] in before:
        return True
    near = next((NEAR_KINDS[kind[:size]] for size in (3, 1) if kind[:size] in NEAR_KINDS), None)
    return near is not None and re.search(near, before) is not None


def has_predicate(words: str) -> bool:
    """Answer whether a verb stands in the words: then a pronoun behind it may mean what they tell."""
    words = FRAME.sub("", words)
    tokens = find_tokens(words)
    return any(
        token.surface == "た" or (token.kind == "verb" and not (place and tokens[place - 1].surface in ("に", "と")))
        for place, token in enumerate(tokens)
    )


def lacks_subject(outside: str) -> bool:
    """Answer whether somebody says or does something, and the sentence does not name who."""
    bare = FRAME.sub("", outside)
    tokens = find_tokens(bare)
    marks = [place for place in range(1, len(tokens)) if marks_subject(tokens, place)]
    if marks:
        turn = next((n for n, t in enumerate(tokens) if t.surface == "が" and "接続助詞" in t.tag), 0)
        # 着いていたが、…症状が確認された: whoever arrived is named nowhere.
        return marks[0] > turn > 0 and not any(tokens[place].surface == "は" for place in marks)
    last = HEARSAY.sub("", SPARE.sub("", bare))
    if SPEECH.search(last) or FOUND.search(last):
        return True
    verb = last_verb(find_tokens(last))
    if not verb or verb in IMPERSONAL:
        return False
    return not any(word in last[-14:] for word in ("れた", "れて", "れる", "せられ", "なった", "なっている"))


def last_verb(tokens: Sequence[Token]) -> str:
    """Return the last predicate (観測 for 観測した, 投与 for 「…を投与。」), "" for a noun or an adjective."""
    content = [
        t
        for t in tokens
        if t.kind in ("verb", "noun", "proper", "suffix", "adjective", "pronoun", "number", "particle")
    ]
    while content and content[-1].kind in ("particle", "suffix"):
        content.pop()
    while len(content) > 1 and content[-1].kind == "verb" and content[-2].surface in ("て", "で"):
        content = content[:-2]
    if not content:
        return ""
    last, before = content[-1], content[-2] if len(content) > 1 else None
    if last.kind == "verb":
        return before.surface if last.lemma == "する" and before is not None and before.kind == "noun" else last.lemma
    sahen = last.kind == "noun" and "サ変可能" in last.tag
    return last.surface if sahen and before is not None and before.surface in "をにへ" else ""


def marks_subject(tokens: Sequence[Token], place: int) -> bool:
    """Answer whether the particle at `place` marks a subject or a topic that is no circumstance."""
    token, before = tokens[place], tokens[place - 1]
    if token.surface == "が":
        return "格助詞" in token.tag and before.surface not in IMPERSONAL_NOUNS
    if token.surface not in ("は", "も"):
        return False
    if before.surface in ("で", "に"):
        return place > 1 and BODY.search(tokens[place - 2].surface) is not None
    return (
        before.kind != "particle"
        and before.surface not in ("いずれ", "とも", "最")
        and "副詞可能" not in before.tag
        and before.surface not in ("日", "月", "年", "時", "中")
    )


@lru_cache(maxsize=20_000)
def unplaced(text: str) -> bool:
    """Answer whether a sentence opens with a thing that only the text before tells which it is (男性は…, 会見で…)."""
    bare = CIRCUMSTANCE.sub("", FRAME.sub("", text.lstrip("　 ")))
    if LATEST.match(bare) or takes_for_told(FRAME.sub("", outside_of(text.lstrip("　 ")))):
        return True
    match = BARE.match(bare)
    if match is None or KNOWN.fullmatch(match["thing"]):
        return False
    return not any(token.kind == "proper" for token in find_tokens(match["thing"]))


# 脚注なお…, [3]結婚後は…, ファイル:…jpg: layout that ran into the sentence.
LAYOUT = re.compile(
    r"\A(?:脚注|注釈|概要|背景|経緯|関連項目|外部リンク)(?![はがをのにでと、])|ファイル[:：]|画像[:：]|テンプレート[:：]|\.(?:jpe?g|png|gif|svg)\b|\[ ?\d{1,2} ?\]|→|[=＝]{2}|[（(](?:参考|資料|写真|資料写真)[)）]|\A[（(].*[)）].+|"
    r"(?:こと|もの|ため)[一-鿿ァ-ヺ]{2,}[はがをの]|です[:：]"
)
# 甲野氏464票乙野氏136票: the cells of a table.
CELLS = re.compile(
    r"(?:[一-鿿ァ-ヺー々・]{2,10}\s?[（(]?\d[\d,.]*[)）]?\s?(?:票|人|名|議席|位|点|件|%|％|回|円)?\s?){3,}|(?:\d[\d,.]*\s){3,}"
)
ITEM = re.compile(r"[うくすつぬふむぶるい]こと。?\Z")
SOURCE = re.compile(r"(?<![^、。\s・や])([^、。「」（）()\s・や]{2,14}?)に(?:よると|よれば)")
TELLS = re.compile(r"に(?:よると|よれば)")
COUNTERS = frozenset("票 人 名 議席 位 点 件 円 回 年 月 日 時 分 歳 頃".split())


def find_glued(sentences: Iterable[str]) -> Callable[[str], bool]:
    """Return the test whether a sentence of these texts has a heading, a table or a list run into it.

    The names that the texts give as sources tell where a new sentence begins:
    behind a number, a bracket or a verbal noun it was joined to what stands before.
    """
    counts: Counter[str] = Counter()
    for sentence in sentences:
        counts.update(SOURCE.findall(sentence))
    sources = frozenset(name for name, count in counts.items() if count > 1)

    def is_glued(sentence: str) -> bool:
        """Answer whether a seam shows in the sentence."""
        outside = QUOTED.sub("「」", sentence)
        if LAYOUT.search(outside) or CELLS.search(outside) or ITEM.search(outside):
            return True
        return any(is_seam(outside[: match.start()], sources) for match in TELLS.finditer(outside))

    return is_glued


# 男性は…: no title says which one; 首相は…: the title or a sentence before must name the office.
COUNTED = re.compile(r"[0-9０-９一二三四五六七八九十]+(?:人|社|校|名)は")
NOBODY = re.compile(r"男性|女性|男児|女児|男|女|少年|少女|生徒|児童|学生|患者|乗客|住民|家族|一行|店主|運転手")
OFFICE = re.compile(
    r"首相|大統領|外相|大臣|知事|市長|町長|村長|社長|会長|院長|校長|議員|選手|監督|容疑者|被告|[一-鿿]長"
)


def find_things(text: str) -> tuple[str, ...]:
    """List who a sentence opens with as known (男性は…), as the terms that its title would name them by."""
    bare = CIRCUMSTANCE.sub("", FRAME.sub("", text.lstrip("　 ")))
    if COUNTED.match(bare):
        return ("誰",)
    match = BARE.match(bare)
    if match is None or not (NOBODY.fullmatch(match["thing"]) or OFFICE.fullmatch(match["thing"])):
        return ()
    return ("誰",) if NOBODY.fullmatch(match["thing"]) else (match["thing"],)


def is_seam(before: str, sources: frozenset[str]) -> bool:
    """Answer whether the words end in a source's name that follows another sentence without a stop."""
    for size in range(min(14, len(before)), 1, -1):
        if before[-size:] not in sources:
            continue
        rest = before[:-size].rstrip()
        if not rest or rest[-1] in "、。・やとはがにのもで「･":
            return False
        tokens = find_tokens(rest)
        last = tokens[-1]
        return last.surface in (")", "）", *COUNTERS) or last.kind in ("number", "auxiliary") or "サ変可能" in last.tag
    return False
