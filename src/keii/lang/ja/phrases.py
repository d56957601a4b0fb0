"""Japanese: what a page prints, and what makes a sentence stand alone."""
# ruff: noqa: E501 - patterns stay on one line each

from __future__ import annotations

import re
from collections.abc import Sequence
from pathlib import Path

from keii.lang.base.phrases import PhraseTable, read_labels
from keii.lang.base.tokens import Token
from keii.lang.ja.alone import find_glued, find_things, leans, unplaced
from keii.lang.ja.names import is_common
from keii.lang.ja.speakers import TABLE as SPEECH
from keii.lang.ja.tellers import find_speaker
from keii.lang.ja.tokens import find_tokens

# リンスコグ氏, 佐藤さん: as after the first mention
SURNAME = re.compile(r"(?:[ァ-ヺー]+|[一-鿿々]{1,3})(?:氏|さん)")
INNER = frozenset({"noun", "proper", "prefix", "suffix"})
# Nouns that count or point at a time or at another word: no phrase that a reader would look up.
POINTING = re.compile(
    r"^(?:[同今昨来翌前本当各両毎].*|.*[年月日時分秒円人件回目歳]|こと|もの|ため|よう|ところ|うち|ほか|以上|以下|など|"
    r"場合|際|中|後|上|的|[東西南北]+[側部西東寄り]*)$"
)
LONGEST_PHRASE = 16
# A country, a town or an airport is where something happens, not what.
WHERE = re.compile(
    r".{0,6}[部側岸]|.{0,4}(?:都|道|府|県|市|区|町|村|州|国|空港|駅|港|地方|地域|地区|半島|周辺|付近|沖|近海|沿岸|全域|各地)"
)
# What every report has: its sources, its clock, its measures, people of no name.
EVERYWHERE = re.compile(
    r"(?:UTC|GMT|JST|CEST|EST|PDT)|マグニチュード|(?:日本|現地|協定世界)時間?|キロ(?:メートル)?|メートル|センチ|パーセント|ユーロ|ドル|"
    r"(?:小|中|高校|大学|女子高|留学)生徒?|(?:日本|外国)?人?(?:男性|女性|男子|女子|児童|生徒|学生|乗客|乗員|住民|市民|国民|職員|社員|従業員|患者|遺族|家族|議員|選手|記者|[一-鿿]{1,4}者)(?:ら|たち)?"
)
OUTLETS = re.compile("(?:" + "|".join(map(re.escape, sorted(SPEECH["outlet_names"]))) + ")(?:など|通信社?|新聞社?)?")

# CNN、朝日新聞によれば, 甲乙ニュースの報道によると: who told it, not what it is about.
OUTLET = (
    r"(?:[^\sぁ-ん、。「」『』()（）]{0,16}(?:ニュース|ニューズ|News|タイムズ|ポスト|スポーツ|"
    + "|".join(map(re.escape, sorted(SPEECH["outlets"] | SPEECH["outlet_names"])))
    + ")(?:社|など)?)"
)
CREDIT = re.compile(
    rf"(?:{OUTLET}[、・とや])*{OUTLET}(?:の(?:報道|記事|配信))?(?:に(?:よると|よれば)|が(?:報じ|伝え)た)"
)

# In katakana and in no dictionary: a town or somebody, and no matter (シルファ号 and ロスメル条約 are).
FOREIGN = re.compile(r"[ァ-ヺー・]+")


def find_phrases(text: str) -> tuple[str, ...]:
    """List the noun phrases of `text` in order: runs of nouns, and two runs joined by の."""
    runs: list[tuple[int, int]] = []
    tokens = find_tokens(text)
    start = None
    for position, token in enumerate((*tokens, Token("。", 0, 0, "。", "symbol"))):
        if token.kind in INNER and "副詞可能" not in token.tag and token.surface.strip():
            start = position if start is None else start
        elif start is not None:
            if not start or tokens[start - 1].kind != "number":  # 北緯46度東経…: 度東経 is no phrase
                runs.append((start, position))
            start = None
    found: list[str] = []
    for number, (first, last) in enumerate(runs):
        words = text[tokens[first].start : tokens[last - 1].end]
        if is_phrase(words) and not is_place(tokens[first:last]) and is_thing(tokens[last - 1]):
            found.append(words)
        if number + 1 < len(runs) and tokens[last].surface == "の" and runs[number + 1][0] == last + 1:
            joined = text[tokens[first].start : tokens[runs[number + 1][1] - 1].end]
            second = tokens[runs[number + 1][0] : runs[number + 1][1]]
            if (
                is_phrase(words)
                and is_phrase(joined.split("の", 1)[1])
                and len(joined) <= LONGEST_PHRASE
                and not is_place(second)
                and is_thing(second[-1])
            ):
                found.append(joined)
    return tuple(found)


def is_phrase(words: str) -> bool:
    """Answer whether a run of nouns may head a section: long enough, and not about time or number."""
    if not 3 <= len(words) <= LONGEST_PHRASE or POINTING.match(words):
        return False
    return not (EVERYWHERE.fullmatch(words) or OUTLETS.fullmatch(words))


def is_thing(last: Token) -> bool:
    """Answer whether a phrase with this last word names something, and does not only colour a word (全面的, 大規模)."""
    return not any(sort.startswith(("形状詞的", "形状詞可能")) for sort in last.tag) and last.tag[:1] != ("形状詞",)


def is_place(tokens: Sequence[Token]) -> bool:
    """Answer whether a run of nouns is only a place of the map (新潟県, 成田空港) or a bare foreign name."""
    words = "".join(token.surface for token in tokens)
    if FOREIGN.fullmatch(words) and not is_common(words):
        return True
    if words.endswith(("空港", "駅", "港")):
        return True
    if tokens[0].kind != "proper":
        return False
    named = [token for token in tokens if "地名" in token.tag]
    rest = "".join(token.surface for token in tokens if "地名" not in token.tag)
    return bool(named) and (not rest or WHERE.fullmatch(rest) is not None)


TABLE = PhraseTable(
    title="{topic}：これまでの経緯",
    pair="{}と{}",
    heading="{topic}",
    reading="（{date}）",
    quotes=(("「", "」"), ("『", "』"), ("（", "）"), ("(", ")"), ("“", "”")),
    ends="。！？!?」』）)",
    # 同氏は…, これは…, その後…: the reader would ask "who?", "what?"
    dangling=re.compile(
        r"(?:(?:[^、。「」]{2,20}に(?:よると|よれば)、?)?(?:また|しかし|一方で?|なお|さらに|ただ)?、?)"
        r"(?:同[氏紙社局党省庁国市県府州町村島校大団機船者容委記新通放]|彼|彼女|両[者氏国社]|これ|それ|この|その|こうした|そうした|"
        r"こうして|このため|そのため|そこで|それで|だから|したがって|つまり|すなわち|例えば|たとえば|というのも|同様|ほか|前者|後者|"
        r"いずれも|ここ|そこ|先の|続いて|続く|当時|氏[はがも]|うち|別の記事|問題の|上記|前述|当初は|今回は|次の通り|以下の)"
    ),
    opener=re.compile(
        r"(?:また|しかし(?:ながら)?|一方で?|さらに|なお|ただし?|だが|ところが|そして|加えて|それでも|もっとも|その上)、"
        r"|(?:また|しかし|さらに|更に|そして|だが|なお|特に|加えて)(?=[一-鿿ァ-ヺA-Za-zＡ-Ｚ0-9０-９「])"
    ),
    clutter=re.compile(
        r"^(?:【[^】]{1,20}】|［[^］]{1,20}］|\[[^\]]{1,20}\]|[■▼◆◇●○・]+)\s*"
        r"|\s*(?:＝[^。＝]{2,12}＝?|（[^（）]{2,12}(?:記者|通信|共同|時事|特派員)）)$"
    ),
    aside=re.compile(
        # 口蹄疫(こうていえき), 東国原英夫(ひがしこくばる・ひでお): the reading of what stands before; a Japanese page is told in JST
        r"(?<=[一-鿿々ァ-ヺー])[(（][ぁ-ゖー・ 　]{2,24}[)）]|\s?[(（]\s?UTC\s?[+＋]\s?9\s?(?:[、,]?\s?以下、?同(?:様|じ)?)?\s?[)）]"
        r"|[、,，。]?\s*以下、?(?:本文は?)?(?:すべて|全て)?同(?:様|じ)?(?=[)）])|(?<=[(（])以下、?(?:本文は?)?(?:すべて|全て)(?=[^()（）]*時間)"
    ),
    boilerplate=re.compile(
        r"https?://|©|無断(?:転載|複製)|続きを読む|関連記事|会員限定|有料(?:会員|記事)|写真[:：＝]|提供[:：＝]|配信$|^（.*）$|架空の記事|^[◇◆■]?訂正|の誤りでし?た|など。?$|"
        r"に関する記事が?(?:あり|を)|項目があります|ウィキ(?:ニュース|ペディア|メディア)|ウィクショナリー|情報源|(?:別の?|同じ|最近の)記事|(?:次|以下|下記|上記)のとおり|前述|(?:[』」”\"]|[）)])。?$"
    ),
    citation=re.compile(
        r"[』」”\"]。?[^。、『』「」”\"]{1,24}、(?P<date>[0-9]{4}年[0-9]{1,2}月[0-9]{1,2}日)付?(?=[。（(）)『「\s]|閲覧|[0-9]{1,2}時|\Z)"
    ),
    subject=re.compile(r"[^\s、。「](?:は|が|も)(?![ぁ-ん]?[っく])|によると|によれば"),
    definite=re.compile(r"(?!)"),  # `unplaced` tells 訪問は… from 気象庁は…
    # 午後6時14分ごろ, 午前5時前, 9時過ぎ, 午後6時14分(日本時間)頃
    carried=re.compile(r"(?:[(（][^()（）]{1,12}時間[)）])?(?:ごろ|ころ|頃)|(?<=[時分])(?:前後?|過ぎ|すぎ)(?![一-龠])"),
    plain_date=re.compile(
        r"^(?:[0-9０-９]+月[0-9０-９]+日?(?:から|[~～〜、]))?"  # 7月27日から29日, beside 2009年7月27〜29日
        r"(?:[0-9０-９一二三四五六七八九十]+(?:月[0-9０-９一二三四五六七八九十]*)?日?)?(?:の?(?:未明|朝|午前|昼|午後|夕方?|夜|深夜))?(?:[0-9０-９]+[時:：].*)?$"
    ),
    generic=re.compile(
        r"(?:記者|共同|定例)?(?:会見|会談)|記者団|発表|声明|関係者|報道.{0,2}|調査|可能性|必要性?|理由|結果|問題|状況|影響|対応|方針|予定|考え|"
        r"警察.{0,1}|政府|議会|当局|外務省|国会|首相|大統領|外相|.{0,6}(?:記者|取材|本紙|通信|新聞|テレビ|放送)|.+(?:さん|氏)"
    ),
    joiners=("", "の", "と", "・"),
    # Only what the sentence itself comes to: 影響もあり、… and 懸念された… are said in passing.
    outlook=re.compile(
        r"(?:影響(?:する|が出る|を(?:与える|及ぼす)|しかねない)|につながる(?!か)|(?:恐れ|おそれ|懸念)が(?:ある|高い|強い)|見通し(?:だ|である|を示|。)|"
        r"(?:焦点|課題|鍵)(?:だ|と(?:なる|なって)|に(?:なる|なって)|を握)|初めて(?:だ|である|と(?:なる|なった)|のこと|のケース|。)|"
        r"以来[^、。]{1,12}ぶり|過去最[^、。]{1,16}(?:となった|となる|だった|を更新|。))[^、。]{0,14}(?:と、?[^「」、]{2,40})?。?\s*\Z"
    ),
    shortest=18,
    longest=170,
    phrases=find_phrases,
    labels=read_labels(Path(__file__).parent),
    leans=leans,
    unplaced=unplaced,
    site=re.compile(r".*(?:礁|川|橋|湾|海|島|山|塔|ダム|トンネル|海峡|運河|原発|発電所|基地|病院|工場|鉱山|球場|遺跡)"),
    find_glued=find_glued,
    find_speaker=find_speaker,
    find_things=find_things,
    is_short=lambda name: SURNAME.fullmatch(name) is not None,
    fleeting=re.compile(
        r"現在|目下|いまだ|未だ|依然|今のところ|(?:続いて|続けて|検討して|調べて|進めて|行って|行われて|相次いで|広がって|待って|待たれて)いる。?\Z"
    ),
    collects=re.compile(
        r"(?:[【〈]|^)(?:年表|時系列|(?:これまで|一連|主な)の(?:経過|経緯|動き|出来事))(?:[】〉：:]|$)"
    ),
    counted_time=re.compile(r"[前後]\Z"),
    # 北に進んでいる, 福岡市付近にある; 地震が発生し、被害が出ている tells what happened
    state=re.compile(
        r"\A(?!.*(?:[一-鿿ぁ-ん](?:[しれき]|(?<![あお])り)て?|た(?:ほか|後|が|ため))、).*(?:[てで]い(?:る|ない)|[にが]ある|現在、?[^。]{1,30})(?:という|とのこと(?:だ|である)|(?:模様|もよう)(?:だ|である)?)?。?\s*\Z",
        re.DOTALL,
    ),
    credit=CREDIT,
)
