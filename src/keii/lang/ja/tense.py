"""Japanese direction cues: whether the clause a date stands in looks back or ahead."""
# ruff: noqa: E501 - patterns and word lists stay on one line each

from __future__ import annotations

import re

from keii.lang.base.times import Direction

SPEECH = re.compile(r"述べ|語っ|語る|話し|発言|表明|約束|説明し|明言|宣言し|公約|掲げ|強調し|「")

QUOTED = re.compile(r"「[^「」]*」|『[^『』]*』|[(（][^()（）]*[)）]")
# 可決した, 開かれた, 死んだ, だった; not した(い), し(たら)
PAST = r"(?P<past>」?と(?:批判|指摘|説明|強調|主張|反論|表明|述懐|コメント|発表)(?=。|$)|(?!いただ[かきくけこい])(?:[しっいえけげせてねべめれじちにびみりきぎ]た|[ん]だ|だった|でした|ました|[見出着寝得来煮居経]た)(?![いくらりるよびまめちて]|がる|がっ)(?:ため|の(?!だ)|こと|後|ばかり)?)"
# 開かれる会議, 公布する。, 予定, 見通し, 開幕へ
FUTURE = (
    r"(?P<future>予定(?!し(?:てい)?た|だった|され(?:てい)?た|どおり|通り)|見通し|見込(?:み|む|まれ)|(?<!施政)方針|方向で|つもり|意向|だろう|でしょう|"
    r"を前に|前に控え|を控え|に控え|に向け|に迫|が迫|に備え|までに(?=$|、)|(?:へ|に)(?=$|。|」)|"
    r"(?<=[あ-ん一-龠])(?<!によ)(?<!に関す)(?<!に対す)(?<!における)(?<!てい)(?<!とい)(?<!とみられ)(?<!関わ)(?<!主張す)(?<!批判す)(?<!指摘す)(?<!説明す)(?<!強調す)(?<!証言す)(?<!訴え)(?<!求め)(?<!述べ)(?<!語)(?<!話)(?<!言)(?<!振り返)(?<!明か)(?<!みられ)"
    r"(?:[うすつぬふむぶぐる]|(?<=[一-龠])(?<![早近多遠広強高深全長低軽重厳])く)(?<!よう)(?<!とみる)(?<!いる)(?<!ある)(?<!よる)(?<!おける)(?<!対する)(?<!関する)(?<!という)(?<!巡る)(?<!めぐる)"
    r"(?=[。」』\n]|と(?!も|と|同|共|き|こ)|[一-龠ァ-ヶ0-9０-９「『]|よう[にと求]|ため|こと|の(?:は|を|に|が|か)|か(?:どうか|。|$))|"
    r"ます(?=[。」]|$))"
)
# 開会中, 予定していた: neither
STILL = r"(?P<still>ている(?=[。」]|$)|[ぁ-ん一-龠]{0,6}予定(?:し(?:てい)?た|だった|され(?:てい)?た))"
DONE = re.compile(PAST)
PREDICATE = re.compile(f"{STILL}|{PAST}|{FUTURE}")
# A headline ends in a noun: 27日告示, 4日投開票
HEADLINE = re.compile(
    r"(?:日|月|年|[)）])?[^。、]{0,12}(?:告示|公示|投開票|投票|開票|開幕|施行|発効|着工|開業|発売|公開|開催|開始|再開|実施|締め切り|締切|判決|初公判|期限)$"
)
# 4月20日に延期した: the new date lies ahead
MOVED = re.compile(r"(?:に|へ|まで)(?:延期|先送り|変更|繰り延べ|再設定|設定|延長|ずらし|ずれ込)|は(?:延期|中止|休止)")
DUE = re.compile(r"(?:期限|締め切り|締切|期日)(?:は|が|を)?$")
# 27日の本会議で…減らす案を可決した: the scene belongs to the last predicate
SCENE = re.compile(r"の[^、。「」をはがへ]{1,12}(?:で|において)(?![あいきはすのもな])")
# 23日の発生から10日, 2日からの休校: the date belongs to a noun, whose tense is not the verb's
NOUN_SINCE = re.compile(r"の[^、。「」をはが]{1,8}(?:から|以来|以降)")
PRINTED = re.compile(r"付け?(?:の)?[^、。でに]{0,12}(?:新聞|朝刊|夕刊|紙)")  # 3月25日付の朝刊
DATED = re.compile(r"[0-9０-９一二三四五六七八九十][日月]")
PARALLEL = re.compile(
    r"、[^、。]{1,10}は[0-9０-９]|、[0-9０-９]{1,2}日(?:の両日|に|と|、)"
)  # 下りは27日、上りは1月3日; 6日、7日の両日
# …に逮捕され、22日の…: the clause ends where the next date begins
NEXT = re.compile(r"、(?=[^、。]{0,4}[0-9０-９]{1,2}[日月])")
# 10~12月期の業績予想
FORECAST = re.compile(r"の[^、。「」をはが]{0,8}(?:予想|見通し|計画|目標)(?!を?(?:上回|下回|達成|超え))")
VENUE = re.compile(
    r"の[^、。「」]{0,8}(?:会見|会合|演説|答弁|取材|インタビュー|講演|国会|委員会|本会議|説明会|協議|議会)で"
)
# 以来; 3日から続く, 4日夜から不通の; 11月に始まり、5月まで続く
SINCE = re.compile(
    r"以来|から(?:(?:の)?(?:不通|休止|運休|停止|閉鎖|中断|断水|停電|行方不明|入院|欠場|休養|休業)|.*(?:続く|続いている|続けている|止まっている|休んでいる))"
    r"|に(?:始ま|スタートし|開幕し)[^。]*(?:続く|続ける)"
)
REACH = 400  # code points: a predicate is not farther from its date, and endless sentences cost no more
END = re.compile(r"[。！？!?\n]")


def direction(text: str, start: int, end: int, sentence_start: int, sentence_end: int) -> Direction | None:
    """Read past or future off the predicate of the clause that text[start:end] stands in."""
    rest = clause_after(text, start, end, sentence_start, sentence_end)
    topic = text.endswith(("は", "が"), 0, start)
    if MOVED.match(rest) or DUE.search(text, max(sentence_start, start - 12), start) or FORECAST.match(rest):
        return "future"
    if rest.startswith(("以来", "から", "に始ま")) and SINCE.match(rest):
        return "past"
    if rest.startswith(
        ("分", "時点", "からの", "以降、", "以降現在", "以後", "ぶり", "付で", "付けで")
    ) or NOUN_SINCE.match(rest):
        return None  # 12月分の統計は来月公表される: the month counted is neither
    if PRINTED.match(rest) or rest.startswith("現在"):
        return "past"
    if text.endswith("この", 0, start):
        return None  # この1月
    if topic and rest.startswith("、") and DATED.search(rest) and not PARALLEL.match(rest):
        return "past"  # 公明党は28日、…を決め、1日の大会に諮る: the day of the news comes first
    if topic and rest == "。" and text[end - 1] in "日)）" and "年" not in text[start:end]:
        return "future"  # 入学式は4日。
    if topic and rest.startswith("で、"):
        return None  # 開幕戦は3月26日で、…組み合わせとなった
    if rest.startswith("までに") and not DONE.search(rest):
        return "future"
    if not rest.startswith("、") and (cut := NEXT.search(rest)):
        rest = rest[: cut.start() + 1]
    return direction_of(rest)


def direction_of(rest: str) -> Direction | None:
    """Return what the predicates of a clause say: the nearest one, or the last of a scene."""
    scene = SCENE.match(rest) is not None
    whole = not rest or rest[0] == "、" or rest.startswith(("には、", "は、", "に、", "までに、")) or scene
    found = list(PREDICATE.finditer(rest))
    if not found:
        return "future" if HEADLINE.search(rest.rstrip("。 　")) else None
    # 「18日の閣議で、出席することを決めた」: the phrase belongs to the main verb,
    # unless the first verb speaks against it; then the nearest day decides.
    if not whole and 0 < rest.find("、") < found[0].start() and found[0].lastgroup != found[-1].lastgroup:
        return None
    match = found[-1] if whole else found[0]
    if scene and not VENUE.match(rest):
        # 6月の総代会で退くと発表した: what is told, not the telling
        match = next((told for told in found if rest.startswith("と", told.end())), match)
    if match.lastgroup == "still":
        return None
    return "past" if match.lastgroup == "past" else "future"


def clause_after(text: str, start: int, end: int, sentence_start: int, sentence_end: int) -> str:
    """Return what follows the span up to the end of its sentence or quotation, inner quotations left out."""
    before = text[max(sentence_start, start - REACH) : start]
    inside = before.count("「") > before.count("」")
    rest = text[end : min(sentence_end, end + REACH)]
    if not inside:
        rest = QUOTED.sub("", rest)  # 「…書くな!!」と批判した: the mark ends the quotation, not the clause
    if (stop := END.search(rest)) is not None:
        rest = rest[: stop.end()]
    if inside:
        depth = 0
        for offset, sign in enumerate(rest):
            depth += (sign == "「") - (sign == "」")
            if depth < 0:
                rest = rest[: offset + 1]
                break
    return QUOTED.sub("", rest)
