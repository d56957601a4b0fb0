"""What reports print, in English and Japanese."""

from __future__ import annotations

from msgspec import Struct


class Words(Struct, frozen=True, kw_only=True):
    """The fixed words of a report."""

    levels: dict[str, str]
    families: dict[str, str]
    stands: str
    no_sources: str
    clean: str
    counted: str
    right: str
    source: str
    undated: str
    suppressed: str
    known: str
    gone: str
    unread: str
    title: str
    page: str
    page_only: str
    keys: str
    next: str
    previous: str


EN = Words(
    levels={"error": "error", "warning": "warning", "note": "note"},
    families={
        "ATT": "attribution",
        "CON": "contradictions",
        "DAT": "dates",
        "QNA": "questions",
        "REP": "repetition",
        "SRC": "sources",
        "STR": "structure",
        "STY": "style",
        "SUP": "support",
    },
    stands="{n} of {m} sentences stand on a passage",
    no_sources="no source given: nothing could be held against a source",
    clean="nothing found",
    counted="{error} errors, {warning} warnings, {note} notes",
    right="what would be right",
    source="source",
    undated="undated",
    suppressed="{n} suppressed in the page",
    known="{n} known from the baseline",
    gone="{n} of the baseline no longer there",
    unread="could not be read",
    title="keii check: {name}",
    page="the page",
    page_only="the page alone shows this",
    keys="next and previous finding:",
    next="next finding",
    previous="previous finding",
)
JA = Words(
    levels={"error": "エラー", "warning": "警告", "note": "注記"},
    families={
        "ATT": "帰属",
        "CON": "矛盾",
        "DAT": "日付",
        "QNA": "問いと答え",
        "REP": "重複",
        "SRC": "出典",
        "STR": "構成",
        "STY": "文体",
        "SUP": "裏づけ",
    },
    stands="{m}文のうち{n}文に根拠がある",
    no_sources="出典が渡されていないため、本文との照合はしていない",
    clean="問題は見つからなかった",
    counted="エラー{error}件、警告{warning}件、注記{note}件",
    right="正しくは",
    source="出典",
    undated="日付なし",
    suppressed="ページ内の指定により{n}件を抑制",
    known="基準ファイルにある既知の{n}件",
    gone="基準ファイルの{n}件は解消",
    unread="読めなかった",
    title="keii check: {name}",
    page="ページ",
    page_only="ページだけで分かる問題",
    keys="次・前の指摘へ：",
    next="次の指摘",
    previous="前の指摘",
)


def words_of(ui: str) -> Words:
    """Return the words of a report in the reader's language."""
    return JA if ui == "ja" else EN
