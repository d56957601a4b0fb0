"""Japanese: what is said, without the words about where, when and to whom it was said."""

from __future__ import annotations

import re

from keii.model.text import Span

# Where or when something was said is no part of what was said: 7日の会見で、…
ADJUNCT = re.compile(
    r"(?:、|\s|(?:同日|[\d０-９一二三四五六七八九十]+日)(?:の?(?:夜|朝|午前|午後|未明|夕|昼))?(?:、|までに、?|に、|(?=「))"
    r"|(?:[^、。「」をは]{0,24}|[^、。「」は]{1,20}た[^、。「」をこは]{0,8})(?:会見|会合|取材|質疑|演説|声明|談話|インタビュー|電話|番組|国会|委員会|集会|講演|投稿|SNS|ブログ|"
    r"サイト|ホームページ|答弁|発表文|報告書|書簡|文書|調べ|公判|法廷|総会|X)(?:で|に対し(?:て)?|に(?=、|は、)|(?<=取材|質疑|電話)に|の中で|後)(?:は|も)?、?"
    r"|[^、。「」は]{0,24}(?:公聴会|論告|弁論|陳述|本会議|審議|審理|大会|講話|発表|ラジオ|雑誌|紙面|回答書|手記|コラム|著書|動画|配信|取材|裁判|"
    r"自著|自伝|尋問|証人喚問|理事会|幹部会|役員会|メール|書面|式典|あいさつ|スピーチ|会議|説明会|質問状|協議|会談|訪問先|法廷)(?:で|に|後)(?:は|も)?、"
    r"|声明を(?:出し|発表し)、|(?:取材|インタビュー)に応じ、|(?:匿名|身元を明かさないこと)を条件に、"
    r"|(?:記者)?会見(?:し|を開き|を開いて)、|[^、。「」]{1,30}(?:に(?:触れ|言及し)|を(?:引き合いに出し|添え|示し|念頭に|前に))(?:て|ながら|つつ)?、"
    r"|[^、。「」は]{1,20}に対し(?:て)?、?|(?:記者団|報道陣|記者ら|本紙)に(?:対し(?:て)?)?、?"
    r"|[^、。「」]{1,20}(?:の話として|として)、(?=「))"
)
# 県に、… but not 来年までに、… and 防ぐために、…
TO_SOMEBODY = re.compile(
    r"[^、。「」]{1,20}?(?<!まで)(?<!ため)(?<!よう)(?<![年月日時前後中内上機頃])に(?:対し(?:て)?|は)?、"
    r"|[^、。「」をがはで]{1,14}(?<!まで)(?<!さら)(?<!ため)(?<![年月日時前後内上])に(?=[^、。「」]{4,})"
)


def content_of(text: str, span: Span, *, object_of: bool = False, ask: bool = False) -> Span:
    """Return the content without the words about where, when and to whom it was said."""
    start = without_adjuncts(text, span.start, span.end)
    if object_of:
        match = TO_SOMEBODY.match(text, start, span.end)
        if match and span.end - match.end() >= 2 and (ask or match.group().endswith("、")):
            start = without_adjuncts(text, match.end(), span.end)
    return trimmed(text, Span(start, span.end))


def without_adjuncts(text: str, start: int, end: int) -> int:
    """Return where the content begins behind the words about where and when it was said."""
    for _ in range(4):
        match = ADJUNCT.match(text, start, end)
        if match is None or match.end() == start or end - match.end() < 2:
            break
        start = match.end()
    return start


def skip_commas(text: str, start: int, end: int) -> int:
    """Return the first place from `start` that is no comma or space."""
    while start < end and text[start] in "、， \u3000":
        start += 1
    return start


def trimmed(text: str, span: Span) -> Span:
    """Return the span without commas, stops and spaces around it."""
    start, end = skip_commas(text, span.start, span.end), span.end
    while end > start and text[end - 1] in "、，。． \u3000\n":
        end -= 1
    for opening, closing in ("「」", "『』"):  # half a quotation
        if text[start : start + 1] == opening and closing not in text[start:end]:
            start += 1
        if text[end - 1 : end] == closing and opening not in text[start:end]:
            end -= 1
    return unquoted(text, Span(start, end)) if is_quoted(text, Span(start, end)) else Span(start, end)


def is_quoted(text: str, span: Span) -> bool:
    """Answer whether the whole span is one quotation."""
    words = span.of(text)
    return (
        len(words) > 2
        and words[0] in "「『“"
        and words[-1] in "」』”"
        and not any(sign in words[1:-1] for sign in "「」")
    )


def unquoted(text: str, span: Span) -> Span:
    """Return the span without its quotation marks and the stop before the closing one."""
    start, end = span.start, span.end
    if start < end and text[start] in "「『“〈《":
        start += 1
    while end > start and text[end - 1] in "」』”〉》。 ":
        end -= 1
    return Span(start, end)
