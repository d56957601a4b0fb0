"""Japanese sentences that go on about what the text before them told, and those that only look so."""

from __future__ import annotations

import pytest

from keii.lang.ja.alone import leans, unplaced
from keii.lang.ja.governing import governs


@pytest.mark.parametrize(
    "words",
    [
        "朝凪新聞によると、森田知事は今回の提訴について見解を示した。",
        "青葉市の議会で町長が答弁に立つのは、今回が初めて。",
        "青葉市で12日問題の水槽の清掃が行われ、職員9人が立ち会った。",
        "最終日の19日に市長会議が開かれ、川の保全を宣言に盛り込んだ。",
        "朝凪新聞によると、13日には1,400匹が死んだ。",
        "若葉市にある水族館「潮の館」も5月19日から休館となった。",
        "若葉県でも7月に新たな患者が出た。",
        "若葉市にも消防隊が派遣された。",
        "青葉県によれば4月以後、県の組合が主催している「花の祭り」も開催中止となった。",
        "朝凪テレビはまた、知事の話として、橋は開かないと伝えた。",
        "弱い型であるため、政府は人への影響はないとしている。",
    ],
)
def test_sentence_goes_on_about_something_told(words: str) -> None:
    assert unplaced(words)


@pytest.mark.parametrize(
    "words",
    [
        "青葉県の橋の崩落で、森田知事は今回の崩落の責任を認めた。",
        "青葉市の水問題の解決には時間がかかると、森田市長は述べた。",
        "青葉市は早くても来年3月にも橋を開く。",
        "青葉市も若葉市も橋の閉鎖に反対した。",
        "青葉市が断り、若葉市も橋の閉鎖に反対した。",
        "青葉市の橋が落ちる可能性も否定できない。",
        "青葉市は何度も県に橋の補修を求めた。",
        "青葉市の水族館で13日、ペンギン14羽が死んだ。",
    ],
)
def test_sentence_tells_all_itself(words: str) -> None:
    assert not unplaced(words)


@pytest.mark.parametrize(
    ("words", "lost"),
    [
        ("青葉新聞によれば、12日に森田次官が会見で、同じ主旨の発言をしていた。", True),
        ("青葉新聞によれば、8日、市の審議会が、このような命令を認める答申を出した。", True),
        ("青葉市の工場は禁輸の対象から外れていたが、この若葉国の談話では閉鎖もありえるという。", True),
        ("南から移る鳥が若葉国にこの病気を運ぶのは、春だと当局は予想していた。", True),
        ("若葉市の事件と同じ手口で、青葉市の商店が被害を受けた。", False),
        ("青葉市は橋を閉じるとし、このような措置は初めてだと述べた。", False),
    ],
)
def test_sentence_means_another_one(words: str, lost: bool) -> None:
    assert leans(words) is lost


@pytest.mark.parametrize(("words", "told"), [("時点では", False), ("に", True)])
def test_the_state_at_an_hour_is_no_event(words: str, told: bool) -> None:
    text = f"18日午後2時25分{words}注文が700万件あった。"
    place = text.index("あった")

    assert governs(text, (0, len("18日午後2時25分")), (place, place + 2), "ある", ahead=False) is told
