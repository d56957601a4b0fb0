"""Japanese sentences that lean on others, that are no sentences, and dates that date something else."""

from __future__ import annotations

import pytest

from keii.lang.ja.alone import find_glued, leans, unplaced
from keii.lang.ja.governing import governs


@pytest.mark.parametrize(
    "words",
    [
        "青葉町には次のような消毒の手順を求めている。",
        "青葉県ではこの6頭について、農林省と対応を協議している。",
        "朝凪新聞によると、同首相は演説で減税に触れる考えを示した。",
        "青葉市による橋の閉鎖について「手順に反する」と述べた。",
        "朝凪新聞によると、「橋は閉じない」とも述べた。",
        "朝凪新聞によると、両校は5月に試合を開いていた。",
        "以下、「川」「橋」と続き、水にかかわる字が目立つ。",
        "もう1人の生徒は若葉市に住む。",
        "同じ会見に臨んだ森田外相は、協定の交渉が最後の段階に入ったと語った。",
        "1発目は短い距離のもので、2発目は船を狙うものという。",
        "朝に6発、夕方に1発を発射し、いずれも北の海に落下した模様。",
        "回答者に対しては、この調査の目的を説明した上で質問が行われた。",
        "5日に高い熱を訴えて病院で治療していたが、7日に薬を服用した。",
        "青葉県の高官が21日、匿名を条件に明らかにした。",
        "乙野報道官が17日の定例会見で明らかにした。",
    ],
)
def test_sentence_leans(words: str) -> None:
    assert leans(words)


@pytest.mark.parametrize(
    "words",
    [
        "青葉市の森田市長は10日、同市の橋を閉じると発表した。",
        "ロスメル海運は29日、同社の船を再開するとの報道を否定した。",
        "朝凪新聞によると、青葉市で震度5強の揺れを観測した。",
        "青葉市と若葉市は、これまで通り両市の橋を守ると確認した。",
        "青葉市の橋の閉鎖は、それぞれの町の商店に影響した。",
        "朝凪新聞によると、橋を渡った人は全市で2万7000人以上。",
    ],
)
def test_sentence_does_not_lean(words: str) -> None:
    assert not leans(words)


@pytest.mark.parametrize(
    ("words", "lost"),
    [
        ("男性は国の外へ出たことがなかった。", True),
        ("会見で知事は「橋を調べる」と話した。", True),
        ("今回の知事選挙は任期満了に伴うもので、3人が立候補した。", True),
        ("震源の深さは50キロで、地震の規模は5.2だった。", True),
        ("朝凪新聞によると、院長は薬を渡したと認めた。", True),
        ("気象庁は12日、青葉県に大雨の警報を出した。", False),
        ("青葉市の図書館は5月に開く。", False),
    ],
)
def test_opening_is_placed(words: str, lost: bool) -> None:
    assert unplaced(words) is lost


@pytest.mark.parametrize(
    ("words", "glued"),
    [
        ("甲野太郎氏464票乙野次郎氏136票丙野三郎氏102票無効票1票朝凪新聞によると、甲野氏が勝った。", True),
        ("警報が出た町の時刻は(UTC + 9) 朝凪新聞によると、気象庁は15時に会見した。", True),
        ("脚注なお青葉党は井上氏を公認した。", True),
        ("ファイル: Aoba. jpg 8日、青葉市の橋が閉じた。", True),
        ("車で移動する場合は、必ず消毒を受けること。", True),
        ("(前回の投票率は38%)朝凪新聞によると、現職は県政の継続を訴えた。", True),
        ("若葉国・朝凪新聞によると、橋が閉じた。", False),
        ("18日の朝凪新聞によると、橋が閉じた。", False),
        ("青葉党は12人、若葉党は9人、無所属は3人が当選した。", False),
    ],
)
def test_seam_shows(words: str, glued: bool) -> None:
    is_glued = find_glued(["朝凪新聞によると、橋が閉じた。", "朝凪新聞によると、橋が開いた。", words])
    assert is_glued(words) is glued


@pytest.mark.parametrize(
    ("text", "time", "does"),
    [
        ("14日、青葉県は昨年10月23日に発生した地震の死者が51人になったと発表した。", "14日", True),
        ("14日、青葉県は昨年10月23日に発生した地震の死者が51人になったと発表した。", "昨年10月23日", False),
        ("15日、理事会は午後4時(日本時間16日午前5時)、決議案を採択した。", "15日", True),
        ("15日、理事会は午後4時(日本時間16日午前5時)、決議案を採択した。", "16日午前5時", False),
        ("青葉市で9日に開かれた式典には、約1500人が参加した。", "9日", True),
        ("20日に行われた総裁選で、無効票に元首相の名があったことがわかった。", "20日", False),
        ("余った薬は翌日に持ち越せないため捨てた。", "翌日", False),
        ("青葉県によると、6日午前10時30分までの死者は589人に達した。", "6日午前10時30分", False),
        ("9月29日、朝凪新聞が玲通信により伝えた。", "9月29日", False),
        ("東西放送によると、14日青葉市で、地震のため中断していた競り市が始まった。", "14日", True),
        ("青葉市は12日に橋を閉じたと発表した。", "12日", True),
        ("調査会社の3月31日の発表で、番組の視聴率は過去最低となった。", "3月31日", False),
        ("気象台の14日の発表によると、雨は一週間続いた。", "14日", False),
        ("調査会社の3月31日の発表で、利用者が減ったことが分かった。", "3月31日", True),
    ],
)
def test_date_governs_the_main_event(text: str, time: str, does: bool) -> None:
    start = text.index(time)
    assert governs(text, (start, start + len(time)), None, "", ahead=False) is does
