"""Our own languages and executors pass the suites we give to others."""

from __future__ import annotations

import pytest

from keii import plugins
from keii.errors import UnknownPlugin
from keii.executors.local import LocalExecutor
from keii.testing.executors import assert_executor
from keii.testing.languages import assert_language

SAMPLES = {
    "ja": [
        "",
        "知事は「工事を止める。話し合う」と述べた。港は静かだ",
        "（了）",
        "1億2000万円。\n3割増",
        "閉じない「かぎ括弧。次の文。",
    ],
    "en": [
        "",
        'The U.S. said "No. Not now." He left.',
        "Costs rose 3.5 percent",
        "- one\n- two",
        "An unclosed “quote. Next.",
    ],
}


@pytest.mark.parametrize("code", ["ja", "en"])
def test_our_languages_conform(code: str) -> None:
    assert_language(plugins.load("languages", code), SAMPLES[code])


@pytest.mark.parametrize("workers", [1, 2])
def test_our_executor_conforms(workers: int) -> None:
    assert_executor(LocalExecutor(workers))


def test_an_unknown_plugin_lists_what_is_known() -> None:
    with pytest.raises(UnknownPlugin, match="known: en, ja"):
        plugins.load("languages", "xx")
