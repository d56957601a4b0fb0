"""What is only possible, likely, due, wanted, tried or conditional is not supported as done."""

from __future__ import annotations

import pytest

from builders import an_article
from keii.evidence.judge import verify
from keii.model.finding import Verdict

HEDGED = [
    ("ja", "あすは雪が降るかもしれない。", "あすは雪が降る。"),
    ("ja", "台風は北の港に上陸する見込みだ。", "台風は北の港に上陸する。"),
    ("ja", "工場の火は夜までに消える見通しだ。", "工場の火は夜までに消える。"),
    ("ja", "逃げた男は国境を越えたらしい。", "逃げた男は国境を越えた。"),
    ("ja", "古い橋は地震で崩れかねない。", "古い橋は地震で崩れる。"),
    ("ja", "会社は北の工場を閉鎖する可能性があると発表した。", "会社は北の工場を閉鎖すると発表した。"),
    ("ja", "県は堤防を直すべきだ。", "県は堤防を直した。"),
    ("ja", "燃料が届けば、船会社は夜の便を走らせる。", "船会社は夜の便を走らせる。"),
    ("ja", "組合は県に網の規制を緩めるよう求めた。", "県は網の規制を緩めた。"),
    ("ja", "住民は橋が早く直ってほしいと話した。", "橋が早く直った。"),
    ("en", "The company may close its plant in Leeds.", "The company will close its plant in Leeds."),
    ("en", "The river is expected to flood the old town.", "The river will flood the old town."),
    ("en", "The suspect reportedly fled to Spain on Monday.", "The suspect fled to Spain on Monday."),
    ("en", "If the vote fails, the minister will resign.", "The minister will resign."),
    ("en", "Officials hope to reopen the bridge in May.", "Officials will reopen the bridge in May."),
    ("en", "Rebels tried to seize the airport on Sunday.", "Rebels seized the airport on Sunday."),
    ("en", "The council believes that the tower has been damaged.", "The tower has been damaged."),
    ("en", "The council must repair the bridge before winter.", "The council repaired the bridge before winter."),
    ("en", "The court should release the report, the union said.", "The court released the report."),
]
NO_STRONGER = [
    ("ja", "あすは雪が降るかもしれない。", "あすは雪が降る可能性がある。"),
    ("ja", "台風は北の港に上陸する見込みだ。", "台風は北の港に上陸する可能性が高い。"),
    ("ja", "台風は北の港に上陸した。", "台風は北の港に上陸した。"),
    ("ja", "市は来年5月に式典を開く予定だ。", "市は来年5月に式典を開く。"),
    ("ja", "県警によると、男は国境を越えたという。", "男は国境を越えた。"),
    ("ja", "大統領によれば、船は港に着いた。", "船は港に着いた。"),
    ("en", "The company may close its plant in Leeds.", "The company could close its plant in Leeds."),
    ("en", "The mayor plans to open the museum in May.", "The mayor will open the museum in May."),
    ("en", "The minister was forced to resign on Monday.", "The minister resigned on Monday."),
    ("en", "Police said the suspect fled to Spain on Monday.", "The suspect fled to Spain on Monday."),
]


@pytest.mark.parametrize(("language", "passage", "claim"), HEDGED)
def test_what_its_passage_hedges_is_not_supported_as_plain_fact(language: str, passage: str, claim: str) -> None:
    source = an_article(passage, language=language)

    judgement = verify(claim, [source], language=language)

    assert judgement.verdict is not Verdict.SUPPORTED
    assert "SUP007" in {reason.rule for reason in judgement.reasons}


@pytest.mark.parametrize(("language", "passage", "claim"), NO_STRONGER)
def test_a_claim_that_says_no_more_than_its_passage_is_supported(language: str, passage: str, claim: str) -> None:
    source = an_article(passage, language=language)

    judgement = verify(claim, [source], language=language)

    assert judgement.verdict is Verdict.SUPPORTED


@pytest.mark.parametrize(("language", "passage"), [(language, passage) for language, passage, _ in HEDGED])
def test_a_hedged_sentence_supports_itself(language: str, passage: str) -> None:
    assert verify(passage, [an_article(passage, language=language)], language=language).verdict is Verdict.SUPPORTED


def test_a_likely_event_contradicts_one_called_unlikely() -> None:
    source = an_article("台風は北の港に上陸する見込みだ。", language="ja")

    judgement = verify("台風は北の港に上陸する可能性は低い。", [source], language="ja")

    assert judgement.verdict is Verdict.REFUTED
