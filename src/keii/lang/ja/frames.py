"""Japanese attribution: who says it, with which words, and what is said."""

from __future__ import annotations

import re
from collections.abc import Sequence

from keii.lang.base.cues import Frame
from keii.lang.base.tokens import Token
from keii.lang.ja.clauses import CLOSING, OPENING, TITLES, predicate_of, shown, verb_of
from keii.lang.ja.speakers import TABLE, is_speaker, phrase_before
from keii.model.text import Span

Words = list[Token]
# Where or when something was said is no part of what was said: 7日の会見で、…
ADJUNCT = re.compile(
    r"(?:、|\s|(?:同日|[\d０-９一二三四五六七八九十]+日)(?:の?(?:夜|朝|午前|午後|未明|夕|昼))?(?:、|までに、?|に、|(?=「))"
    r"|[^、。「」]{0,24}(?:会見|会合|取材|質疑|演説|声明|談話|インタビュー|電話|番組|国会|委員会|集会|講演|投稿|SNS|ブログ|サイト|"
    r"ホームページ|答弁|発表文|報告書|書簡|文書|調べ|公判|法廷|総会|X)(?:で|に対し(?:て)?|に|の中で|後)(?:は|も)?、?"
    r"|[^、。「」]{1,20}に対し(?:て)?、?|(?:記者団|報道陣|記者ら|本紙)に(?:対し(?:て)?)?、?"
    r"|[^、。「」]{1,20}(?:の話として|として)、(?=「))"
)
TO_SOMEBODY = re.compile(r"[^、。「」]{1,20}?に(?:対し(?:て)?|は)?、|[^、。「」をがはで]{1,14}に(?=[^、。「」]{4,})")


def find_frame(text: str, span: Span, tokens: Sequence[Token]) -> Frame | None:
    """Return the outermost attribution of `span`, None if nobody is said to say anything."""
    words = told(tokens, span)
    while words and words[-1].kind in ("symbol", "space"):
        words.pop()
    if len(words) < 2:
        return None
    return according_to(text, span, words, tokens) or spoken(text, span, words, tokens)


def told(tokens: Sequence[Token], span: Span) -> Words:
    """List the words with each quotation as one sign; a half quotation runs to the border of the stretch."""
    words = shown(tokens, span)
    for token in tokens:
        if (
            token.start < span.start
            or token.end > span.end
            or token.surface not in (*TITLES, "」", "』", "”", "〉", "》")
        ):
            continue
        if any(w.start <= token.start and token.end <= w.end for w in words):
            continue
        if token.surface in OPENING:
            end = span.end
            return [w for w in words if w.end <= token.start] + [Token("□", token.start, end, "□", "noun")]
        if token.surface in CLOSING:
            rest = [w for w in words if w.start >= token.end]
            words = [Token("□", span.start, token.end, "□", "noun"), *rest]
    return words


def according_to(text: str, span: Span, words: Words, tokens: Sequence[Token]) -> Frame | None:
    """Read 警察によると、…, 関係者の話では、…"""
    for place in range(1, len(words) - 2):
        word = words[place]
        if (
            word.surface == "に"
            and words[place + 1].lemma in ("よる", "依る")
            and words[place + 2].surface in ("と", "ば")
        ):
            last = place + 2
        elif word.surface == "の" and words[place + 1].surface == "話" and words[place + 2].surface in ("で", "では"):
            last = place + 3 if place + 3 < len(words) and words[place + 3].surface == "は" else place + 2
        else:
            continue
        source = teller(words, place, text)
        if source is None or last + 1 >= len(words):
            continue
        rest = Span(skip_commas(text, words[last].end, span.end), span.end)
        cue = Span(word.start, words[last].end)
        if rest.end - rest.start < 2:
            return None
        inner = spoken(text, rest, told(tokens, rest), tokens)
        if inner is None:
            content = trimmed(text, rest)
            return Frame(source=source, cue=cue, content=content, quoted=is_quoted(text, content), id="according")
        if inner.source is not None:
            return with_via(inner, source)
        return Frame(
            source=source, cue=cue, content=inner.content, quoted=inner.quoted, sets=inner.sets, id="according"
        )
    return None


def teller(words: Words, place: int, text: str) -> Span | None:
    """Return the noun phrase before に; for …が伝えたところによると the subject of that clause."""
    if words[place - 1].lemma == "ところ":
        for earlier in range(place - 1):
            if words[earlier].surface in ("が", "は"):
                found = phrase_before(words, earlier, text)
                if found:
                    return found[1]
        return None
    found = phrase_before(words, place, text)
    return found[1] if found else None


def with_via(frame: Frame, via: Span) -> Frame:
    """Return the frame as relayed by `via`."""
    return Frame(
        source=frame.source, cue=frame.cue, content=frame.content, quoted=frame.quoted, via=frame.via or via,
        who=frame.who, sets=frame.sets, weak=frame.weak, id=frame.id,
    )  # fmt: skip


def spoken(text: str, span: Span, words: Words, tokens: Sequence[Token]) -> Frame | None:
    """Read a sentence that ends in a verb of saying or in hearsay."""
    while words and words[-1].kind in ("symbol", "space"):
        words.pop()
    if len(words) < 2:
        return None
    last = predicate_of(words)
    verb, trigger = verb_of(words, last)
    if words[last].surface == "し" and last and words[last - 1].surface == "に":
        verb = "明らかにする" if words[last - 2].lemma == "明らか" else verb
    if verb.endswith("する") and last and words[last].lemma == "する" and words[last - 1].lemma == "だ" and last > 1:
        if words[last - 2].lemma == "明らか":
            verb, trigger = "明らかにする", Span(words[last - 2].start, words[last].end)
    head = next(place for place, word in enumerate(words) if word.start >= trigger.start)
    chain = words[last + 1 :]
    cue = Span(trigger.start, words[-1].end)
    hearsay = find_hearsay(text, span, words, head, verb, chain)
    if hearsay is not None:
        return hearsay
    passive = any(word.lemma in ("れる", "られる") for word in chain)
    found = complement(text, words, head, verb)
    if found is None:
        return None
    border, kind = found
    return assemble(text, span, words, tokens, (border, head, kind, verb, cue, passive))


def find_hearsay(text: str, span: Span, words: Words, head: int, verb: str, chain: Words) -> Frame | None:
    """Read …という。…とのことだ。…とされる。…ことが分かった。"""
    before = words[head - 1].surface if head else ""
    lemmas = [word.lemma for word in chain]
    end = words[-1].end
    if (
        verb in ("いう", "言う")
        and before == "と"
        and "た" not in lemmas
        and not chain
        and words[head].surface == "いう"
    ):
        return Frame(
            source=None, cue=Span(words[head - 1].start, end), content=content_of(text, Span(span.start, words[head - 1].start)),
            who="topic", id="hearsay",
        )  # fmt: skip
    if words[head].lemma == "する" and before == "と" and lemmas[:1] == ["れる"]:
        return Frame(
            source=None, cue=Span(words[head - 1].start, end), content=content_of(text, Span(span.start, words[head - 1].start)),
            who="topic", sets=True, weak=True, id="hearsay-passive",
        )  # fmt: skip
    if words[-1].lemma in ("だ", "こと") or words[head].lemma == "こと":
        place = next((p for p in range(len(words) - 1, 1, -1) if words[p].lemma == "こと"), 0)
        if (
            place > 1
            and words[place - 1].surface == "の"
            and words[place - 2].surface == "と"
            and place >= len(words) - 2
        ):
            return Frame(
                source=None, cue=Span(words[place - 2].start, end),
                content=content_of(text, Span(span.start, words[place - 2].start)), who="topic", id="hearsay",
            )  # fmt: skip
    if verb in ("分かる", "わかる", "明らかになる", "判明する") or (
        verb == "なる" and head and words[head - 1].lemma in ("明らか", "だ")
    ):
        return found_out(text, span, words, head)
    return None


def found_out(text: str, span: Span, words: Words, head: int) -> Frame | None:
    """Read …ことが(Xへの取材で)分かった: nobody speaks, unless somebody was asked."""
    place = next(
        (p for p in range(head - 1, 0, -1) if words[p].surface == "こと" and words[p + 1].surface in ("が", "は")), None
    )
    if place is None or any(word.lemma in ("ない", "ぬ") for word in words[head:]):
        return None
    source = None
    for earlier in range(place + 2, head):
        if (
            words[earlier].surface in ("取材", "調べ", "調査", "話")
            and words[earlier - 1].surface in ("の", "へ")
            or words[earlier].surface == "取材"
        ):
            stop = earlier - 1
            while stop > place and words[stop].kind == "particle":
                stop -= 1
            found = phrase_before(words, stop + 1, text)
            source = found[1] if found and words[stop].surface not in ("本紙", "記者") else None
            break
    cue = Span(words[head].start, words[-1].end)
    return Frame(
        source=source, cue=cue, content=trimmed(text, Span(span.start, words[place].start)),
        who="here" if source else "nobody", id="found-out",
    )  # fmt: skip


def complement(text: str, words: Words, head: int, verb: str) -> tuple[int, str] | None:
    """Return the place of the word that closes the content, and how: と, との, よう, こと, を."""
    for place in range(head - 1, max(-1, head - 26), -1):
        word = words[place]
        before = words[place - 1] if place else None
        if before is None:
            return None
        if word.surface == "と" and word.kind == "particle" and says_with_to(words, place, head, verb):
            return place, "to"
        if word.surface == "と" and place + 1 < head and words[place + 1].surface in ("の", "いう"):
            noun = words[place + 2] if place + 2 < head else None
            if noun is not None and noun.lemma in TABLE["views"] and verb in TABLE["show"] | TABLE["about"]:
                return place, "view"
            if verb in TABLE["about"] and verb in TABLE["sets"]:
                return place, "view"
            if verb in TABLE["arrive"] and any(w.lemma in TABLE["reports"] for w in words[place + 2 : head]):
                return place, "report"
        if word.surface == "よう" and before.kind in ("verb", "auxiliary") and verb in TABLE["ask"]:
            return place, "ask"
        if word.surface == "を" and place >= head - 3:
            if verb in TABLE["about"] or (before.lemma in TABLE["views"] and verb in TABLE["show"]):
                if verb != "示す" or before.lemma in TABLE["views"]:
                    return (place, "object") if not has_to(words, place, verb) else has_to_place(words, place)
        if word.surface == "□" and place == head - 1 and verb in TABLE["say"]:
            return place + 1, "to"
    return None


def has_to(words: Words, place: int, verb: str) -> bool:
    """Answer whether the object before を is itself …との見方: then と closes the content."""
    return has_to_place(words, place)[0] >= 0


def has_to_place(words: Words, place: int) -> tuple[int, str]:
    """Return the place of と in …との見方を, (-1, "") if there is none."""
    for earlier in range(place - 1, max(0, place - 5), -1):
        if words[earlier].surface == "と" and words[earlier + 1].surface in ("の", "いう") and earlier:
            if words[earlier - 1].kind in ("verb", "auxiliary", "adjective") or words[earlier - 1].surface == "□":
                return earlier, "view"
    return -1, ""


def says_with_to(words: Words, place: int, head: int, verb: str) -> bool:
    """Answer whether と at `place` quotes what the verb at `head` says."""
    before = words[place - 1]
    if before.form.startswith("意志推量形") and before.lemma not in ("だ", "です"):
        return False
    clause = before.kind in ("verb", "auxiliary", "adjective") or before.surface in ("□", "か", "よ", "ね", "な")
    if words[place + 1].surface in ("の", "いう", "も", "共", "ともに", "は"):
        return False
    if verb == "する" or words[head].lemma == "する" and words[head - 1].surface == "と":
        chain_ok = place == head - 1 or any(w.surface in ("は", "が") for w in words[place + 1 : head])
        return (
            chain_ok
            and (clause or before.lemma in ("未定", "不明", "必要", "重要", "当然", "妥当", "適切"))
            and before.lemma not in ("こと", "よう")
        )
    if verb not in TABLE["say"]:
        return False
    if word_is_when(words, place):
        return False
    if verb in ("見る", "みる"):
        return clause and (
            words[head + 1 : head + 2] != [] and any(w.lemma in ("いる", "おる") for w in words[head + 1 :])
        )
    if verb in ("話す", "語る", "確認する", "応じる", "書く", "評価する", "期待する"):
        return clause
    return clause or place >= head - 3 or before.kind == "noun"


def word_is_when(words: Words, place: int) -> bool:
    """Answer whether a conjunction と opens what happens next (会うと話す), not what is said."""
    after = words[place + 1].surface
    return (
        words[place].tag[1:2] == ("接続助詞",)
        and after == "、"
        and not any(word.surface in ("は", "が") or word.kind == "number" for word in words[place + 2 : place + 9])
    )


def assemble(
    text: str, span: Span, words: Words, tokens: Sequence[Token], parts: tuple[int, int, str, str, Span, bool]
) -> Frame | None:
    """Put source, cue and content together from the place where the content is closed."""
    border, head, kind, verb, cue, passive = parts
    quoted = kind in ("to", "view", "report") and border > 0 and words[border - 1].surface == "□"
    source, begin = (None, 0) if kind == "report" else speaker_of(text, words, border, head, quoted)
    if passive and (kind != "to" or verb in ("見る", "みる")):
        return None
    if source is None and kind in ("object", "ask"):
        return None
    start = words[begin].start if begin < len(words) else span.start
    stop = words[border].start if border < len(words) else words[-1].end
    if quoted and opens_content(words, border - 1, begin):
        content = unquoted(text, Span(words[border - 1].start, words[border - 1].end))
    else:
        content = content_of(
            text, Span(start, max(start, stop)), object_of=kind in ("object", "ask", "view"), ask=kind == "ask"
        )
    if content.end <= content.start:
        return None
    frame = Frame(
        source=None if passive else source, cue=cue, content=content, quoted=quoted,
        who="here" if source or passive else "nobody" if kind == "report" else "topic", sets=verb in TABLE["sets"] or kind not in ("to", "report") or verb in ("見る", "みる"), id="say",
    )  # fmt: skip
    return relayed(text, frame, verb, tokens)


def opens_content(words: Words, place: int, begin: int) -> bool:
    """Answer whether the quotation at `place` is all of the content, not just its end."""
    if place <= begin:
        return True
    before = words[place - 1]
    return (
        before.surface in ("は", "、", "で", "が", "し", "て", "も", "と", "対し", "ついて")
        or before.kind in ("symbol", "noun")
        and place - 1 <= begin
    )


def relayed(text: str, frame: Frame, verb: str, tokens: Sequence[Token]) -> Frame:
    """Look for the real speaker inside the words an outlet relays."""
    if verb not in TABLE["relay"]:
        return frame
    inner = find_frame(text, frame.content, tokens)
    if inner is not None and inner.source is not None:
        return with_via(inner, frame.source) if frame.source else inner
    words = told(tokens, frame.content)
    for place in range(1, min(len(words) - 3, 14)):
        if [w.surface for w in words[place : place + 2]] == ["の", "話"] and words[place + 2].surface in (
            "と",
            "として",
        ):
            found = phrase_before(words, place, text)
            stop = next((w.end for w in words[place + 2 : place + 5] if w.surface in ("て", "として")), None)
            if found and stop:
                rest = content_of(text, Span(stop, frame.content.end))
                return Frame(
                    source=found[1], cue=frame.cue, content=unquoted(text, rest), quoted=is_quoted(text, rest),
                    via=frame.source, id="relay",
                )  # fmt: skip
    return frame


def speaker_of(text: str, words: Words, border: int, head: int, quoted: bool) -> tuple[Span | None, int]:
    """Return who speaks, and the place where the content can begin."""
    for place in range(border + 1, head):
        if words[place].surface in ("は", "が", "も") and words[place].kind == "particle":
            found = phrase_before(words, place, text)
            if (
                found
                and found[0] > border
                and (quoted or is_speaker(words, found[0], place) or words[place].surface == "は")
            ):
                return found[1], 0
    for place in range(1, border):
        if words[place].surface not in ("は", "が", "も") or words[place].kind != "particle":
            continue
        found = phrase_before(words, place, text)
        if found is None:
            continue
        if words[place].surface == "が" and not (
            quoted_after(words, place, border) or not topic_follows(words, place, border)
        ):
            continue
        if words[place].surface == "も" and not is_speaker(words, found[0], place):
            continue
        if is_speaker(words, found[0], place) or (
            quoted and place <= 8 and words[place].surface == "は" and words[place - 1].surface not in ("こと", "で")
        ):
            return found[1], place + 1
        if place > 12:
            break
    return None, 0


def quoted_after(words: Words, place: int, border: int) -> bool:
    """Answer whether the content is a quotation that opens after `place`."""
    return border > 0 and words[border - 1].surface == "□" and place < border - 1


def topic_follows(words: Words, place: int, border: int) -> bool:
    """Answer whether a subject with が is more likely part of the content: a clause verb follows it."""
    return border > 0 and words[border].surface == "と" and words[place + 1].surface != "、"


def content_of(text: str, span: Span, *, object_of: bool = False, ask: bool = False) -> Span:
    """Return the content without the words about where, when and to whom it was said."""
    start = span.start
    for _ in range(4):
        match = ADJUNCT.match(text, start, span.end)
        if match is None or match.end() == start or span.end - match.end() < 2:
            break
        start = match.end()
    if object_of:
        match = TO_SOMEBODY.match(text, start, span.end)
        if match and span.end - match.end() >= 2 and (ask or match.group().endswith("、") or "に" == match.group()[-1]):
            start = match.end()
    return trimmed(text, Span(start, span.end))


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
