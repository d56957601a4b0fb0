"""Japanese words that tell time: heads, chains, parts, holidays, eras, zones, and words that only look like dates."""
# ruff: noqa: E501 - patterns and word lists stay on one line each

from __future__ import annotations

from datetime import date
from typing import Any

ERAS: dict[str, tuple[date, date | None]] = {
    "明治": (date(1868, 1, 25), date(1912, 7, 30)),
    "大正": (date(1912, 7, 30), date(1926, 12, 25)),
    "昭和": (date(1926, 12, 25), date(1989, 1, 7)),
    "平成": (date(1989, 1, 8), date(2019, 4, 30)),
    "令和": (date(2019, 5, 1), None),
    "民国": (date(1912, 1, 1), None),
    "主体": (date(1912, 1, 1), None),
}
BUDDHIST = 543  # 仏暦2569年 is 2026

KANJI_DIGITS = {"〇": 0, "零": 0, "一": 1, "二": 2, "三": 3, "四": 4, "五": 5, "六": 6, "七": 7, "八": 8, "九": 9}
WEEKDAYS = {"月": 1, "火": 2, "水": 3, "木": 4, "金": 5, "土": 6, "日": 7}

PUBLICATION, PREVIOUS, EITHER = "publication", "previous", "either"


def head(base: str, grain: str, *steps: tuple[str, int], **more: Any) -> dict[str, Any]:
    """Write down a relative head."""
    return {"base": base, "grain": grain, "steps": steps, **more}


# Longest word first decides (来年度 before 来年); kana as newspapers print them.
HEADS: dict[str, dict[str, Any]] = {}


def add(words: str, base: str, grain: str, *steps: tuple[str, int], **more: Any) -> None:
    """Put words that mean the same into the table of heads."""
    for word in words.split():
        HEADS[word] = head(base, grain, *steps, **more)


add("今年 ことし 本年 当年", PUBLICATION, "Y")
add("昨年 去年 きょねん", PUBLICATION, "Y", ("Y", -1))
add("来年 らいねん 明年", PUBLICATION, "Y", ("Y", 1))
add("一昨年 おととし", PUBLICATION, "Y", ("Y", -2))
add("再来年 さ来年 さらいねん", PUBLICATION, "Y", ("Y", 2))
add("今年度 本年度 当年度 今会計年度", PUBLICATION, "FY", fiscal=True)
add("昨年度 去年度", PUBLICATION, "FY", ("FY", -1), fiscal=True)
add("来年度 次年度", PUBLICATION, "FY", ("FY", 1), fiscal=True)
add("一昨年度", PUBLICATION, "FY", ("FY", -2), fiscal=True)
add("再来年度", PUBLICATION, "FY", ("FY", 2), fiscal=True)
add("前年度", EITHER, "FY", ("FY", -1), fiscal=True)
add("翌年度", EITHER, "FY", ("FY", 1), fiscal=True)
add("同年度", PREVIOUS, "FY", fiscal=True)
add("今月 こんげつ 本月", PUBLICATION, "M")
add("先月 せんげつ 昨月", PUBLICATION, "M", ("M", -1))
add("来月 らいげつ", PUBLICATION, "M", ("M", 1))
add("再来月 さ来月", PUBLICATION, "M", ("M", 2))
add("先々月", PUBLICATION, "M", ("M", -2))
add("今週 こんしゅう", PUBLICATION, "W")
add("先週 せんしゅう 昨週", PUBLICATION, "W", ("W", -1))
add("来週 らいしゅう", PUBLICATION, "W", ("W", 1))
add("再来週 さ来週", PUBLICATION, "W", ("W", 2))
add("先々週", PUBLICATION, "W", ("W", -2))
add("今週末", PUBLICATION, "WE")
add("先週末", PUBLICATION, "WE", ("W", -1))
add("来週末", PUBLICATION, "WE", ("W", 1))
add("きょう 今日 本日", PUBLICATION, "D")
add("あす 明日 あした みょうにち", PUBLICATION, "D", ("D", 1))
add("あさって 明後日", PUBLICATION, "D", ("D", 2))
add("しあさって 明々後日", PUBLICATION, "D", ("D", 3))
add("きのう 昨日 さくじつ", PUBLICATION, "D", ("D", -1))
add("おととい 一昨日 おとつい", PUBLICATION, "D", ("D", -2))
add("けさ 今朝", PUBLICATION, "D", daypart="MO")
add("今夕", PUBLICATION, "D", daypart="EV")
add("今夜 今晩 こよい", PUBLICATION, "D", daypart="NI")
add("昨夜 昨晩 ゆうべ", PUBLICATION, "D", ("D", -1), daypart="NI")
add("昨夕", PUBLICATION, "D", ("D", -1), daypart="EV")
add("昨朝", PUBLICATION, "D", ("D", -1), daypart="MO")
add("明朝", PUBLICATION, "D", ("D", 1), daypart="MO")
add("明晩 明夜", PUBLICATION, "D", ("D", 1), daypart="NI")
add("同日 この日 その日 当日 同じ日", PREVIOUS, "D")
add("翌日 あくる日 次の日", PREVIOUS, "D", ("D", 1))
add("翌々日", PREVIOUS, "D", ("D", 2))
add("前日 前の日", PREVIOUS, "D", ("D", -1))
add("前々日", PREVIOUS, "D", ("D", -2))
add("翌朝", PREVIOUS, "D", ("D", 1), daypart="MO")
add("翌晩", PREVIOUS, "D", ("D", 1), daypart="NI")
add("同夜 その夜 この夜 その晩", PREVIOUS, "D", daypart="NI")
add("前夜", PREVIOUS, "D", ("D", -1), daypart="NI")
add("前夕", PREVIOUS, "D", ("D", -1), daypart="EV")
add("同月 当月 この月 その月 同じ月", PREVIOUS, "M")
add("翌月 次の月", PREVIOUS, "M", ("M", 1))
add("翌々月", PREVIOUS, "M", ("M", 2))
add("前月 前の月", PREVIOUS, "M", ("M", -1))
add("前年同月 前の年の同じ月", PREVIOUS, "M", ("Y", -1))
add("翌年同月", PREVIOUS, "M", ("Y", 1))
add("前年同日", PREVIOUS, "D", ("Y", -1))
add("同週 その週 この週 同じ週", PREVIOUS, "W")
add("翌週 次の週", PREVIOUS, "W", ("W", 1))
add("前週 前の週", PREVIOUS, "W", ("W", -1))
add("その週末 同週末 同じ週末", PREVIOUS, "WE")
add("翌週末", PREVIOUS, "WE", ("W", 1))
add("前週末", PREVIOUS, "WE", ("W", -1))
add("同年 その年 この年 同じ年", PREVIOUS, "Y")
add("翌年 あくる年 よくとし 次の年", PREVIOUS, "Y", ("Y", 1))
add("翌々年", PREVIOUS, "Y", ("Y", 2))
add("前年 前の年", PREVIOUS, "Y", ("Y", -1))
add("前々年", PREVIOUS, "Y", ("Y", -2))
add("前年同期 前の年の同じ時期", PREVIOUS, "P", ("Y", -1))
add("前々年同期", PREVIOUS, "P", ("Y", -2))
add("同期", PREVIOUS, "P")
add("前期 前の期", PREVIOUS, "P", ("P", -1))
add("翌期 次の期", PREVIOUS, "P", ("P", 1))
add("今四半期 当四半期", PUBLICATION, "Q")
add("前四半期 前の四半期", PREVIOUS, "Q", ("Q", -1))
add("来四半期 翌四半期", PUBLICATION, "Q", ("Q", 1))
add("昨年末 去年末 去年の暮れ 昨年暮れ", PUBLICATION, "Y", ("Y", -1), mod="END")
add("今年末 本年末 年末", PUBLICATION, "Y", mod="END")
add("来年末", PUBLICATION, "Y", ("Y", 1), mod="END")
add("今年初め 年初 年始", PUBLICATION, "Y", mod="START")
add("今世紀", PUBLICATION, "CE")
add("前世紀", PUBLICATION, "CE", ("CE", -1))
add("年度末", PUBLICATION, "FY", fiscal=True, mod="END")
add("年度初め", PUBLICATION, "FY", fiscal=True, mod="START")
add("月末", PUBLICATION, "M", mod="END")
add("月初め 月初", PUBLICATION, "M", mod="START")
for word, season in (("春", "SP"), ("夏", "SU"), ("秋", "FA"), ("冬", "WI")):
    add(f"今{word}", PUBLICATION, "S", season=season)
    add(f"この{word}", PUBLICATION, "S", season=season)
    add(f"昨{word}", PUBLICATION, "S", ("Y", -1), season=season)
    add(f"来{word}", PUBLICATION, "S", ("Y", 1), season=season)
    add(f"翌{word}", PREVIOUS, "S", ("Y", 1), season=season)

# Fixed holidays; month and day, or month, nth and weekday.
HOLIDAYS: dict[str, dict[str, int]] = {
    "元日": {"month": 1, "day": 1},
    "元旦": {"month": 1, "day": 1},
    "成人の日": {"month": 1, "nth": 2, "weekday": 1},
    "建国記念の日": {"month": 2, "day": 11},
    "バレンタインデー": {"month": 2, "day": 14},
    "昭和の日": {"month": 4, "day": 29},
    "憲法記念日": {"month": 5, "day": 3},
    "みどりの日": {"month": 5, "day": 4},
    "こどもの日": {"month": 5, "day": 5},
    "海の日": {"month": 7, "nth": 3, "weekday": 1},
    "山の日": {"month": 8, "day": 11},
    "広島原爆の日": {"month": 8, "day": 6},
    "長崎原爆の日": {"month": 8, "day": 9},
    "終戦記念日": {"month": 8, "day": 15},
    "終戦の日": {"month": 8, "day": 15},
    "防災の日": {"month": 9, "day": 1},
    "敬老の日": {"month": 9, "nth": 3, "weekday": 1},
    "スポーツの日": {"month": 10, "nth": 2, "weekday": 1},
    "ハロウィーン": {"month": 10, "day": 31},
    "文化の日": {"month": 11, "day": 3},
    "勤労感謝の日": {"month": 11, "day": 23},
    "クリスマスイブ": {"month": 12, "day": 24},
    "クリスマス": {"month": 12, "day": 25},
    "大みそか": {"month": 12, "day": 31},
    "大晦日": {"month": 12, "day": 31},
}

DAYPARTS: dict[str, str] = {
    "未明": "NI", "明け方": "MO", "早朝": "MO", "朝": "MO", "午前中": "MO", "午前": "MO",
    "正午過ぎ": "AF", "昼前": "MO", "昼過ぎ": "AF", "昼すぎ": "AF", "昼ごろ": "AF", "昼": "AF", "午後": "AF",
    "夕方": "EV", "夕刻": "EV", "夕": "EV", "深夜": "NI", "夜遅く": "NI", "夜": "NI", "晩": "NI",
}  # fmt: skip
AFTERNOON = frozenset(("午後", "夕方", "夕刻", "夕", "夜", "晩", "昼過ぎ", "昼すぎ", "PM", "pm"))

PARTS: dict[str, dict[str, Any]] = {
    "上旬": {"tenth": 1}, "初旬": {"tenth": 1}, "中旬": {"tenth": 2}, "下旬": {"tenth": 3},
    "初め": {"mod": "START"}, "はじめ": {"mod": "START"}, "始め": {"mod": "START"}, "初頭": {"mod": "START"},
    "頭": {"mod": "START"}, "前半": {"mod": "START", "portion": 1}, "序盤": {"mod": "START"}, "半ば": {"mod": "MID"},
    "なかば": {"mod": "MID"}, "中頃": {"mod": "MID"}, "中ごろ": {"mod": "MID"}, "後半": {"mod": "END", "portion": 2},
    "終盤": {"mod": "END"}, "終わりごろ": {"mod": "END"}, "終わり": {"mod": "END"}, "暮れ": {"mod": "END"},
    "末": {"mod": "END"},
}  # fmt: skip

HALVES = {"上半期": 1, "上期": 1, "下半期": 2, "下期": 2}
SEASONS = {"春": "SP", "夏": "SU", "秋": "FA", "冬": "WI"}

VAGUE: dict[str, str] = {
    "現在": "PRESENT_REF", "目下": "PRESENT_REF", "現時点": "PRESENT_REF", "最近": "PAST_REF", "近年": "PAST_REF",
    "先ごろ": "PAST_REF", "先頃": "PAST_REF", "このほど": "PAST_REF", "先日": "PAST_REF", "かつて": "PAST_REF",
    "当時": "PAST_REF", "過去": "PAST_REF", "今後": "FUTURE_REF", "将来": "FUTURE_REF", "その後": "FUTURE_REF",
    "近い将来": "FUTURE_REF", "近日中": "FUTURE_REF", "後日": "FUTURE_REF",
}  # fmt: skip
# Left open: the words name a stretch nobody can date from the text alone.
OPEN = ("年内", "月内", "年度内", "週内")

ZONES: dict[str, str] = {
    "日本時間": "Asia/Tokyo", "米東部時間": "America/New_York", "米国東部時間": "America/New_York",
    "東部時間": "America/New_York", "米西部時間": "America/Los_Angeles", "米太平洋時間": "America/Los_Angeles",
    "太平洋標準時": "America/Los_Angeles", "米中部時間": "America/Chicago", "中部時間": "America/Chicago",
    "英国時間": "Europe/London", "協定世界時": "+00:00", "世界標準時": "+00:00", "グリニッジ標準時": "+00:00",
    "世界協定時": "+00:00", "協定標準時": "+00:00", "国際標準時": "+00:00", "UTC": "+00:00", "GMT": "+00:00",
    "JST": "Asia/Tokyo", "日本標準時": "Asia/Tokyo",
    "北京時間": "Asia/Shanghai", "中国時間": "Asia/Shanghai", "韓国時間": "Asia/Seoul", "台湾時間": "Asia/Taipei",
    "モスクワ時間": "Europe/Moscow", "中央欧州時間": "Europe/Berlin", "中央ヨーロッパ時間": "Europe/Berlin",
    "中欧時間": "Europe/Berlin", "豪州東部時間": "Australia/Sydney", "ハワイ時間": "Pacific/Honolulu",
}  # fmt: skip

# Names and words that hold the letters of a date and are none.
STOP = (
    "一日千秋 一日署長 一日警察署長 一日の長 三日坊主 三日月 三日天下 三日三晩 三寒四温 十五夜 十六夜 八十八夜 五月雨 五月晴れ 五月病 "
    "四日市 八日市場 八日市 廿日市 十日町 五日市 二日市 六日町 七日町 三日市 一日市 二日町 四日町 五日町 八日町 廿日 二十日大根 五月人形 "
    "三月ウサギ 三月うさぎ 二日酔い 百日咳 百日紅 千日前 千日回峰行 千日手 五月女 五月祭 八月十五日の 卯月 十月桜 月月火水木金金 水無月 "
    "日中関係 日中両国 日中首脳 日中韓 日中間 日中戦争 日中国交 日中平和 日中共同 日中友好 日中外相 日中国 中日新聞 中日ドラゴンズ 中日 毎日新聞 毎日放送 朝日新聞 朝日放送 "
    "テレビ朝日 朝日町 朝日 夕日 夕刊 朝刊 日刊 週刊 月刊 旬刊 年刊 一時間違え 今日的 今日性 昨今 "
    "明日香 明日葉 今日子 同時多発 同時 前夜祭 後夜祭 日曜大工 日曜版 土曜の丑 土用 火曜サスペンス 金曜ロードショー 日曜劇場 日曜討論 "
    "日曜画家 水曜どうでしょう 月曜から夜ふかし 木曜会 二十四時間テレビ 年金 年代物 年輪 元日本 毎月勤労 24時間テレビ 十年一日 十年一昔 七五三 五十日 百年戦争 三十年戦争 "
    "七年戦争 百年の計 千年王国 千年女優 万年 六日のあやめ 十日の菊 五・一五事件 二・二六事件 三・一運動 五・四運動 "
    "当日券 前日比 同日付 前年並み 今日中 過去最多 過去最高 過去最大 過去最低 過去最少 過去最悪 春闘 春日 夏日 秋分 冬至 夏至 春分 春夏 秋冬 "
    "前期課程 後期課程 前期試験 前期日程 同期入社 同期生 同期の桜 同期会 月末日 年末年始 年末調整 年末ジャンボ 年始回り "
    "現在地 現在進行形 将来性 将来像 過去問 夕張 夜景 昼食 朝食 夕食 夕飯 朝飯 晩ご飯 晩餐 晩年 夜間 夜勤 夜明け 頭部 頭取 頭上 末端 末期 末裔 頭数 頭金"
).split()

# 懲役20年, 発足1年, 戦後70年: after these words a number of years is a length, never a year.
LENGTH_LEADS = (
    "あと 実働 生誕 懲役 禁錮 拘禁刑 執行猶予 勤続 創業 創立 創刊 設立 発足 結成 就任 在任 任期 戦後 開業 開館 開校 開港 開設 築 生後 結婚 操業 入社 デビュー "
    "施行 建国 独立 統一 返還 没後 死後 満 丸 足かけ 足掛け 契約 期間 発生 震災 事故 事件 終戦 被爆 発行 結党 立党 放送 連載 猶予"
).split()
# 3年間, 20年ぶり, 5日続落: these make a number of years or days a length.
LENGTH_TAILS = (
    "間 ぶり 連続 以上 以内 余り 余 あまり ほど 程度 近く 足らず 弱 強 がかり にわた 越し たつ たち たっ 経ち 経つ 経っ 経過 かけて かかる かけ "
    "続落 続伸 続騰 続け 続き 続い 続く 連騰 連敗 連勝"
).split()
# 22年比, 16年産: before these words two digits are a year.
YEAR_NOUNS = (
    "モデル 式典 製 前後 比 時点 現在 産 シーズン 大会 ごろ 頃 平均 以来 以前 当時 版 卒 入社 入行 入省 生まれ 制定 改正 施行 成立 開催 五輪 夏季五輪 冬季五輪 W杯 サミット "
    "選挙 衆院選 参院選 統一地方選 知事選 市長選 大統領選 通期 実績 水準 並み"
).split()
# 20年の歴史: before these words a number of years is a length.
LENGTH_NOUNS = (
    "期限 延長 歴史 契約 任期 計画 懲役 刑 実刑 執行 猶予 経験 キャリア 節目 寿命 空白 耐用 保証 伝統 月日 歳月 付き合い ブランク うち "
    "期間 禁錮 拘禁 年月 幕 眠り 人生 重み 準備 交渉 協定 研究 取り組 積み 努力 営業 活動 闘病 生涯 現役 議員生活"
).split()
