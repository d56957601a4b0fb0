"""Which addresses a reader may follow."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from keii.publish.links import address_of_words, web_address


@pytest.mark.parametrize(
    "url",
    [
        "javascript:alert(1)", " javascript:alert(1)", "JaVaScRiPt:alert(1)", "data:text/html,x", "vbscript:x",
        "file:///etc/passwd", "//rei.example/", "/local", "", None, "https://", "https://a b/", 'https://a"b/',
        "https://a<b", "http://a\nb", "java\tscript:alert(1)", "https://a\x00b", "ftp://a/",
    ],
)  # fmt: skip
def test_anything_but_a_web_address_is_no_link(url: str | None) -> None:
    assert web_address(url) is None


@pytest.mark.parametrize("url", ["https://rei.example/2025/05/09/ferry?x=1&y=2#top", "http://例え.example/記事"])
def test_a_web_address_stays_as_it_is(url: str) -> None:
    assert web_address(url) == url


def test_a_fragment_gives_short_words_whole_and_long_ones_by_their_ends() -> None:
    url = "https://rei.example/a"
    long = "The council approved the bridge budget on 20 February 2026 after a long debate, it said."

    assert address_of_words(url, "橋は、閉じる-", "ja") == (
        "https://rei.example/a#:~:text=%E6%A9%8B%E3%81%AF%E3%80%81%E9%96%89%E3%81%98%E3%82%8B%2D"
    )
    assert address_of_words(url, long, "en") == (
        "https://rei.example/a#:~:text=The%20council%20approved,a%20long%20debate%2C%20it%20said."
    )


@given(st.text(), st.sampled_from(["ja", "en"]))
def test_no_words_can_break_out_of_an_address(words: str, code: str) -> None:
    address = address_of_words("https://rei.example/", words, code)

    assert web_address(address) == address
