"""Japanese time expressions as they are written: one family of patterns a kind, and how each may begin."""
# ruff: noqa: E501 - patterns and word lists stay on one line each

from __future__ import annotations

import re
from collections.abc import Iterable

from keii.lang.ja import time_words as words


def any_of(entries: Iterable[str]) -> str:
    """Write an alternation, longest word first."""
    return "|".join(re.escape(word) for word in sorted(entries, key=lambda word: (-len(word), word)))


def any_behind(entries: Iterable[str]) -> str:
    """Write a look behind for one of the words; each has its own length."""
    return "(?:" + "|".join(f"(?<={word})" for word in entries) + ")"


def not_behind(entries: Iterable[str]) -> str:
    """Write a look behind for none of the words."""
    return "".join(f"(?<!{word})" for word in entries)


N = r"(?:[0-9]{1,2}|[一二三四五六七八九十]{1,3})"
Y4 = r"(?:[12][0-9]{3}|[一二][〇零一二三四五六七八九]{3})"
COUNT = r"(?:[0-9]+(?:\.[0-9]+)?|[一二三四五六七八九十百]{1,4}|数十|数)"
UNIT = r"(?:年度|年|か月|カ月|ヵ月|ヶ月|週間|週|泊|日|時間|分|秒|世紀|四半期)"
NOT_DAY = r"(?!間|かか|目|ぶり|連続|以上|以内|余り|あまり|ほど|程度|坊主|がかり|分|当たり|あたり|平均|制|数|か所|系|米|韓|中(?!に)|本|続(?!行|開|投|審)|曜|銀|経)"
MONTHS = r"[0-9]{1,2}(?:[~・、-][0-9]{1,2})?月"
KANJI2 = r"(?<![〇一二三四五六七八九十百])[〇一二三四五六七八九]{2}"
TAIL = any_of(words.LENGTH_TAILS)
SINGLE = r"(?<![0-9一二三四五六七八九十][0-9一二三四五六七八九十])(?<=[0-9一二三四五六七八九十])(?<![学校小中高大][0-9一二三四五六])"
JOIN = r"(?:、|・|\s?[~-]\s?|，|及び|と)"

# Each family: an example above it, its own named groups below. The first that fits wins.
FAMILIES: dict[str, str] = {
    # 八日市, 日中関係
    "stop": any_of(words.STOP)
    + r"|一時(?!間)|[0-9]+年目(?!の節目)|[0-9]+万(?:[0-9]+)?年|[0-9]+年(?:生|次|組|債|物|制|保証)|(?:[0-9]+|[一二三四五六七八九十百千]{1,4})分の[0-9一二三四五六七八九十]|(?<![二三四五])十分(?!間|後|前|[0-9])|[0-9一二三四五六七八九十]+日目|[0-9]{1,2}日\s?[~-]\s?[0-9]{1,2}日(?=早|遅|間|ほど|程度|以上)",
    # 旧暦8月15日: never converted
    "lunar": rf"(?:旧暦|陰暦)(?:の)?(?:{N}月)?(?:{N}日)?",
    # 2026/3/1, 2026-03-01
    "slashed": r"(?:(?<![0-9/.-])|(?<=[0-9]-)(?=[0-9]{4}/))(?P<sy>[12][0-9]{3})(?P<sep>[/.-])(?P<sm>[0-9]{1,2})(?:(?P=sep)(?P<sd>[0-9]{1,2}))?(?![0-9/]|-[0-9](?![0-9]{3}/))",
    # 毎年11月3日, 毎週水曜日, 毎月15日, 毎日
    "set": rf"隔(?P<setalt>年|月|日)|(?:毎年|例年)(?P<setm>{N})月(?:(?P<setd>{N})日)?|毎週(?:の)?(?P<setw>[月火水木金土日])曜日?|毎月(?P<setmd>{N})日|隔週|毎(?P<setu>年|月|週末|週|日|朝|晩|夕)",
    # 10周年, 50年の節目
    "anniversary": r"(?P<ann>[0-9]+|[一二三四五六七八九十百]+)(?:周年|年の節目|年目の節目)",
    # 過去5年間, 今後2か月, 向こう3日間
    "window": rf"(?P<wh>過去|この|ここ|直近|最近|今後|向こう|これから)(?P<wn>{COUNT})(?P<wu>年|か月|カ月|週間|日|時間)間?",
    # 3日後, 10年前, その2日後
    "shift": rf"(?<!月)(?P<shb>[のこそ](?:の)?)?(?:(?P<shh>半年)|(?P<shn>{COUNT})(?P<shu>{UNIT})(?P<half2>半)?(?:間)?)(?P<shd>前|後|先(?!まで)|のち)(?!半|述|後|期|段|者|任|輩|日|回|払|ろ|進|発|戸|行き|売|人|生|代)",
    # 5年に1度, 2日ごと, 3週間おき
    "every": rf"(?P<evn>{COUNT})(?P<evu>年|[かカ]月|週間?|日|時間|分)(?:に[一1](?:度|回)|ごと|おき|毎(?![年月週日朝晩]))",
    # 懲役20年, 発足1年, 戦後70年
    "length": rf"(?:{any_behind(words.LENGTH_LEADS)}|(?<=[^年月日0-9]から)|(?<=年で)|(?<=ことしで)|(?<=期))(?P<ln>{COUNT})年(?:(?P<lm>[0-9]+)(?:[かカ]月|月(?=[、。(]|の(?:判決|実刑|刑)))|(?P<lh>半))?(?!度|前|後(?!半)|代|ぶり|坂|に[一1](?:度|回)|[0-9])|(?:(?<=丸)|(?<=まる)|(?<=延べ)|(?<=あと))(?P<ld>{COUNT})日|(?:(?<=日から)|(?<=月から))(?P<ln2>{COUNT})年(?=[。でがを])",
    # 平成31年度, 令和8年, 昭和元年, 民国115年
    "era": rf"(?P<en>{any_of(words.ERAS)}|仏暦)(?P<ey>元|[0-9]{{1,4}}|[一二三四五六七八九十百]{{1,4}})(?:(?:~|-|、|・)(?P<ey2>[0-9]{{1,2}}))?年(?:(?P<efy>度)|(?P<edec>代))?(?!間)",
    # 1990年代, 19世紀
    "decade": r"(?P<dec>[12][0-9]{2})0年代|(?<![0-9.,第])(?P<decs>[1-9])0年代|(?P<cen>[0-9]{1,2}|[一二三四五六七八九十]{1,3})世紀(?!ぶり|以上|間|前|後)",
    # 2014~16年, 2014年度, 2026年; 2020、21年
    "year": rf"(?P<y>{Y4})(?:(?:、|・|~|-)(?P<y2>[0-9]{{2,4}}))?年(?P<yfy>度)?(?!間|ぶり|生まれの人|以上|の(?:歴史|伝統|眠り|月日|歳月|重み|都))",
    # 同7年: a year of the era told before
    "same": rf"同(?P<same>{N})(?:(?P<sameu>年|月|日|分)|時(?:(?P<samemi>{N})分|(?P<samehh>半))?)(?!間)",
    # 翌3日, 翌40年
    "next": rf"翌(?:(?P<next>[0-9]{{4}}|{N})(?P<nextu>日(?!目)|月|年)|(?P<nextw>[月火水木金土日])曜日?)",
    # 3年半, 4日間, 2時間30分, 18カ月, 数日
    "duration": rf"(?<!年や)(?P<about>約|およそ|ほぼ)?(?:(?P<dhy>四?半世紀|半[年日])|{COUNT}泊(?P<dnd>{COUNT})日|(?P<dn>{COUNT})(?P<du>[かカ]月|週間|四半期(?=連続)|泊|日間|時間|分間|秒間|(?<=[0-9])分|(?<=[二三四五]十)分|(?<=十[一二三四五六七八九])分|(?<=[0-9])秒"
    rf"|(?:年|日)(?=半|{TAIL})|年(?=[0-9]+[かカ]月|を(?!もって)|が(?:た[つち]|過ぎ|経))|(?<=[1-9][05])年(?=で[^はもすし、])|日(?=遅れ|でも早|も早|繰り[上下]|前倒|早[いくまめ]|延び|延期|延長|ずれ|ずら|長[いく]|短[いく])|(?<=[1-9][0-9][0-9])年|世紀(?=ぶり|以上|にわた|余|近く)|(?<=数)[年日]|(?<=[0-9][0-9][0-9])日|{SINGLE}年(?!生|次|組|目|坂|春|夏|秋|冬|末|度|初)))(?P<dhalf>半)?(?:(?P<dn2>[0-9]+)(?P<du2>[かカ]月|分|秒))?(?P<dtail>{TAIL})?",
    # ’22年8月, 22年に, 31年までに, 08年の
    "short": rf"(?<![0-9.,第]){not_behind(words.LENGTH_LEADS)}(?:(?<!から)|(?<=[年月日]から)|(?=[0-9]{{2}}年{MONTHS}))['’]?(?P<short>[0-9]{{2}}|{KANJI2})(?:(?:、|・|~|-)(?P<short2>[0-9]{{2}}))?年(?P<shortfy>度)?(?:(?={MONTHS}|に(?!わた|及|も及|あたる|当たる|引き[上下]|延長|延び|延ば|短縮|[一1](?:度|回))|の(?!{any_of(words.LENGTH_NOUNS)})|まで|以降|から(?![0-9])|春|夏|秋|冬|末|初|半ば|前半|後半|と比べ|{any_of(words.YEAR_NOUNS)})|(?<![^。、「\n(][0-9]{{2}}年)(?=は(?![長短早遅])|、(?![0-9]))|(?<=年、[0-9]{{2}}年)(?=、|と)|(?<=年や[0-9]{{2}}年)|(?=や[0-9]{{2}}年)|(?<=[0-9]{{2}}[、・~-][0-9]{{2}}年)|(?<=次は[0-9]{{2}}年)|(?<=前回は[0-9]{{2}}年)|(?<=[はがもでに][1-9][1-9]年)(?=、(?![0-9])|は(?![長短早遅])))",
    # 27年度
    "shortfy": rf"(?<![0-9.,第])(?P<sfy>[0-9]{{2}}|{KANJI2})年度",
    # 7~9月期, 2027年9月期, 3~5月, 1、2月
    "month": rf"(?<![0-9.,])(?:(?P<m0>{N})(?:月)?(?:~|-|、|・)(?=[0-9一二三四五六七八九十]+月(?![0-9])))?(?P<m>{N})月(?P<mp>期(?!間|待|限|末))?(?!曜|間|額|給|面|見|例|並|光|光年|額)",
    # 13、14両日, 8~10日, 27日; より2日長い is a length, 7日より8日まで the end of a range
    "day": rf"(?<![0-9.,第])(?<!週に)(?<!月に)(?<!年に)(?:(?<!より)|(?={N}日[^、。より]{{0,6}}まで))(?<!もう)(?<![^来今先翌同]週)(?:(?P<d0>{N})(?P<dj>{JOIN})(?:{N}{JOIN})?(?=[0-9一二三四五六七八九十]))?(?P<d>{N})(?:の)?(?P<both>両)?日{NOT_DAY}",
    # 第1四半期, 第3週, 第2月曜日
    "nth": r"第(?P<nth>[1-5一二三四五])(?:(?P<nthq>四半期)|(?P<nthk>週)(?!目)|(?P<nthw>[月火水木金土日])曜日?)|最(?P<nthx>初|後|終)の?週(?![間末])",
    # （水）, 水曜日, 金曜
    "weekday": r"\((?P<wb>[月火水木金土日])(?:曜日?)?(?:・?(?:祝日?|休日?|振休))?\)|(?:(?P<wlead>(?:この)?前の|次の|今度の))?(?P<w>[月火水木金土日])曜日?(?!報|島|会|版|劇|礼|[ァ-ヴ])",
    # 前の火曜日
    "head": rf"(?<!以)(?<!直)(?:その|この)?(?P<head>{any_of(words.HEADS)})(?!(?<=日)(?:本(?!社|店|部|会議|番|格|紙)|程|照|没))",
    "holiday": rf"(?P<hol>{any_of(words.HOLIDAYS)})",
    # 年明け, 週末
    "open": rf"(?P<open>{any_of(words.OPEN)})|(?P<wend>週末)|(?P<wstart>週明け)|(?P<newyear>年明け)",
    # 日本時間
    "zone": rf"(?P<zone>{any_of(words.ZONES)})(?:\((?:UTC|GMT|JST)\)\s?)?|(?P<local>現地時間)",
    # 午後7時30分, 19時, 7時半, 正午
    "clock": rf"(?:(?P<ap>{any_of(set(words.DAYPARTS) | {'午前', '午後'})})(?:の)?)?(?:(?P<h>{N}|零)時(?!間|点|代|期|短|折|差|効|系|速|給|価|刻|空|事)(?:(?P<mi>{N})分|(?P<hh>半))?(?:(?P<se>{N})秒)?|(?<![0-9:])(?<![+-])(?<![+-] )(?P<h2>[0-9]{{1,2}}):(?P<mi2>[0-9]{{2}})(?::(?P<se2>[0-9]{{2}}))?(?![0-9:]))|(?P<noon>正午)|(?P<mid>午前零時)",
    "daypart": rf"(?P<dp>{any_of(words.DAYPARTS)})",
    "part": rf"(?P<part>{any_of(words.PARTS)})",
    "half": rf"(?P<halfyear>{any_of(words.HALVES)})",
    "season": r"(?P<season>[春夏秋冬])(?!休み|闘|季|物|服|樹)(?P<alone>(?<![一-龠].)(?=に?は|までに|にも|ごろ|頃|以降))?",
    "vague": rf"(?P<vague>{any_of(words.VAGUE)}|[今](?=[、はも]|のところ)|いま(?=[、も]|のところ))",
}
GAP = re.compile(r"(?:の|:|\s|、(?=午[前後]))?")
BETWEEN = re.compile(
    r"(?P<range>[」』]?\s*(?:から|、から|より|~|-|ー|から、)\s*[「『]?(?:翌)?)|(?P<list>\s*(?:、|・|と|や|か|または|及び|および|並びに|,)\s*)"
)
# 15時42分(UTC), 13時24分ごろ(UTC + 9), 午後3時(現地時間、UTC - 4、…)
ZONE_BEHIND = re.compile(
    rf"(?:ごろ|ころ|頃|前|過ぎ|すぎ)?\s?\((?:現地時間、?\s?)?(?P<name>{any_of((*words.ZONES,))})(?:\s?(?P<sign>[+-])\s?(?P<hours>1[0-4]|[0-9])(?![0-9])(?::?(?P<minutes>[0-5][0-9]))?)?\s?(?=[)、,])"
)

DIGITS = "0123456789"
KANJI = "〇零一二三四五六七八九十百"
# How each family may begin. `numbers`: a number in digits or kanji, by the sign that
# follows it (none: it never begins with a number); `words`: by the words it begins with.
NUMBERS: dict[str, str] = {
    "every": "年かカ週日時分", "length": "年日",
    "stop": "年分日時万", "slashed": "/.-", "anniversary": "周年", "shift": "年かカ週泊日時分秒世四", "decade": "0年世",
    "year": "年、・~-", "duration": "年かカ週泊日時分秒四世.", "short": "年、・~-", "shortfy": "年",
    "month": "月、・~-", "day": "日の両、・~-，及と ", "clock": "時:",
}  # fmt: skip
WORDS: dict[str, Iterable[str]] = {
    "stop": words.STOP,
    "lunar": ("旧暦", "陰暦"),
    "set": ("毎", "例年", "隔"),
    "window": ("過去", "この", "ここ", "直近", "最近", "今後", "向こう", "これから"),
    "shift": ("数", "半年", *(f"{lead}{sign}" for lead in "のこそ" for sign in f"の数{DIGITS}{KANJI}")),
    "era": (*words.ERAS, "仏暦"),
    "same": ("同",),
    "next": ("翌",),
    "duration": ("約", "およそ", "ほぼ", "半", "数", "四半"),
    "every": ("数",),
    "length": ("数",),
    "short": ("'", "’"),
    "nth": ("第", "最初", "最後", "最終"),
    "weekday": ("(", "前の", "この前の", "次の", "今度の", *"月火水木金土日"),
    "head": (*words.HEADS, "その", "この"),
    "holiday": words.HOLIDAYS,
    "open": (*words.OPEN, "週末", "週明け", "年明け"),
    "zone": (*words.ZONES, "現地時間"),
    "clock": (*words.DAYPARTS, "正午"),
    "daypart": words.DAYPARTS,
    "part": words.PARTS,
    "half": words.HALVES,
    "season": "春夏秋冬",
    "vague": (*words.VAGUE, "今", "いま"),
}
