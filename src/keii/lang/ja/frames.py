"""Japanese attribution: who says it, with which words, and what is said."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec.structs import replace

from keii.lang.base.cues import Frame
from keii.lang.base.tokens import Token
from keii.lang.ja.clauses import condition_of
from keii.lang.ja.complements import CARE, complement, stance, tells_quotation
from keii.lang.ja.contents import content_of, is_quoted, skip_commas, trimmed, unquoted
from keii.lang.ja.headlines import find_headline
from keii.lang.ja.hearsay import Saying, find_hearsay
from keii.lang.ja.predicates import predicate_of, verb_of
from keii.lang.ja.shown import TITLES, shown
from keii.lang.ja.speakers import SPEAKERS, TABLE, ends_with, phrase_before
from keii.lang.ja.subjects import speaker_of
from keii.lang.ja.tokens import find_tokens
from keii.model.text import Span

Words = list[Token]
HALVES = TITLES | frozenset("」』”〉》")  # marks of quotations and titles
ROUNDING = frozenset("続ける 始める とどめる とどまる 留める 留まる".split())
WRITTEN = frozenset("書く 記す 綴る つづる 記載する 明記する".split())  # 「…」と書かれた看板: nobody speaks
SEE = ("見る", "みる")


def find_frame(text: str, span: Span, tokens: Sequence[Token], *, relayed_by: Span | None = None) -> Frame | None:
    """Return the outermost attribution of `span`, None if nobody is said to say anything.

    In words that an outlet relays, a subject with が is who spoke.
    """
    words = told(tokens, span)
    while words and words[-1].kind in ("symbol", "space"):
        words.pop()
    if len(words) < 2:
        return None
    return according_to(text, span, words, tokens) or spoken(text, span, words, tokens, relayed_by=relayed_by)


def told(tokens: Sequence[Token], span: Span) -> Words:
    """List the words with each quotation as one sign; half a quotation mark counts for nothing."""
    return [word for word in shown(tokens, span) if word.surface not in HALVES]


def according_to(text: str, span: Span, words: Words, tokens: Sequence[Token]) -> Frame | None:
    """Read 警察によると、…, 関係者の話では、…"""
    for place in range(1, len(words) - 3):
        word = words[place]
        if word.surface == "に" and words[place + 1].lemma in ("よる", "依る"):
            last = place + 3 if words[place + 2].surface == "ます" else place + 2  # によりますと、…
            if words[last].surface not in ("と", "ば"):
                continue
        elif word.surface == "の" and words[place + 1].surface in TABLE["accounts"]:
            last = place + 3 if place + 3 < len(words) and words[place + 3].surface == "は" else place + 2
            if words[place + 2].surface not in ("で", "では") or (
                last == place + 2 and words[last + 1].surface != "、"
            ):
                continue
        else:
            continue
        source = teller(words, place, text)
        if source is None or source.of(text) in TABLE["never"] or last + 1 >= len(words):
            continue
        rest = Span(skip_commas(text, words[last].end, span.end), span.end)
        cue = Span(word.start, words[last].end)
        if rest.end - rest.start < 2:
            return None
        inner = spoken(text, rest, told(tokens, rest), tokens)
        if inner is None or inner.weak:
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


def spoken(
    text: str, span: Span, words: Words, tokens: Sequence[Token], *, relayed_by: Span | None = None
) -> Frame | None:
    """Read a sentence that ends in a verb of saying or in hearsay."""
    while words and words[-1].kind in ("symbol", "space"):
        words.pop()
    if len(words) < 2:
        return None
    saying = saying_of(text, span, words, relayed_by=relayed_by)
    hearsay = find_hearsay(saying)
    if hearsay is not None:
        inner = find_frame(text, hearsay.content, tokens) if hearsay.id == "hearsay" else None
        told_by = inner.source.of(text) if inner is not None and inner.source is not None else ""
        return inner if ends_with(told_by, SPEAKERS) else hearsay
    found = complement(words, saying.head, saying.verb) or stance(words, saying.head)
    if found:
        return assemble(saying, found, tokens)
    sought = seeking(words, saying)
    return spoken(text, span, words[:sought], tokens) if sought else find_headline(text, span, words)


def seeking(words: Words, saying: Saying) -> int:
    """Return where a belief ends, in words that go on with the search (逃げたと(みて)行方を捜している)."""
    if saying.passive or saying.verb not in TABLE["seek"]:
        return 0
    for place in range(saying.head - 1, 1, -1):
        if words[place].surface == "て" and words[place - 1].lemma in SEE and words[place - 2].surface == "と":
            return place
    return 0


def saying_of(text: str, span: Span, words: Words, *, relayed_by: Span | None) -> Saying:
    """Return the last predicate of a sentence; 明らかにする is one word."""
    last = said_with(words, predicate_of(words))
    verb, trigger = verb_of(words, last)
    head = last
    while head and words[head - 1].start >= trigger.start:
        head -= 1
    if (
        last > 1
        and words[last].lemma == "する"
        and words[last - 1].surface == "に"
        and words[last - 2].lemma == "明らか"
    ):
        return Saying(text, span, words, last - 2, last, "明らかにする", relayed_by)
    return Saying(text, span, words, head, last, verb, relayed_by)


def said_with(words: Words, last: int) -> int:
    """Return the place of the verb that 続ける or にとどめる only rounds off (訴え続けた, 述べるにとどめた)."""
    if last < 3 or words[last].lemma not in ROUNDING:
        return last
    place = last - 2 if words[last - 1].surface == "に" else last - 1
    joined = words[place].kind == "verb" and (place == last - 2 or words[place].form.startswith("連用形"))
    return place if joined else last


def with_via(frame: Frame, via: Span) -> Frame:
    """Return the frame as relayed by `via`."""
    return replace(frame, via=frame.via or via)


def assemble(saying: Saying, found: tuple[int, str], tokens: Sequence[Token]) -> Frame | None:
    """Put source, cue and content together from the place where the content is closed."""
    text, words, verb = saying.text, saying.words, saying.verb
    border, kind = found
    if saying.passive and (kind != "to" or verb in SEE or verb in WRITTEN):
        return None
    if (
        kind in ("object", "view")
        and verb not in TABLE["sets"]
        and any(word.lemma in ("ない", "ぬ") for word in saying.chain)
    ):
        return None  # 声明を出さなかった: nothing was said
    quoted = kind in ("to", "view", "report") and border > 0 and words[border - 1].surface == "□"
    source, begin = (None, 0) if kind == "report" else speaker_of(saying, border, quoted)
    if not quoted and condition_of(words[:begin]) is not None:
        begin = 0  # 予算が付けば、市は橋を架けるとしている: the condition is part of what is said
    if source is None and kind in ("object", "ask"):
        return None
    told = kind == "to" and tells_quotation(words, border, saying.head, verb)
    if told and (saying.passive or source is None or not can_tell(source.of(text))):
        return None
    content = said(saying, found, begin, quoted)
    if content.end <= content.start:
        return None
    frame = Frame(
        source=None if saying.passive else source,
        cue=saying.cue,
        content=content,
        quoted=quoted,
        who="here" if source or saying.passive else "nobody" if kind == "report" else "topic",
        sets=decides(saying, found) or told or complains(saying, found),
        weak=verb not in TABLE["sets"] and (told or complains(saying, found)),
        id="say",
    )
    return relayed(text, frame, verb, tokens)


def can_tell(source: str) -> bool:
    """Answer whether a phrase names somebody: no law, no sign says 「…」 with a smile."""
    return ends_with(source, SPEAKERS) or any(token.kind == "proper" for token in find_tokens(source))


def decides(saying: Saying, found: tuple[int, str]) -> bool:
    """Answer whether the act of saying settles how the matter stands (否定した, する方針を示した)."""
    border, kind = found
    if kind == "to" and any(word.lemma in CARE for word in saying.words[border + 1 : saying.head]):
        return False
    if saying.verb in TABLE["sets"] or saying.verb in SEE:
        return True
    if kind == "view":  # …との考えを示した: the noun only carries what is said
        noun = next((word for word in reversed(saying.words[border : saying.head + 1]) if word.kind == "noun"), None)
        return noun is None or noun.lemma not in TABLE["neutral"]
    return kind not in ("to", "report")


def complains(saying: Saying, found: tuple[int, str]) -> bool:
    """Answer whether words are told with an objection (「…」と苦言を呈した): without a cue they judge."""
    return found[1] == "to" and any(
        word.lemma in TABLE["complaints"] for word in saying.words[found[0] + 1 : saying.head]
    )


def said(saying: Saying, found: tuple[int, str], begin: int, quoted: bool) -> Span:
    """Return the content that ends at the closing particle."""
    words, (border, kind) = saying.words, found
    if quoted and opens_content(words, border - 1, begin):
        return unquoted(saying.text, Span(words[border - 1].start, words[border - 1].end))
    start = words[begin].start if begin < len(words) else saying.span.start
    stop = words[border].start if border < len(words) else words[-1].end
    last = border - 1
    if (
        kind == "object"
        and last > begin + 2
        and words[last].lemma in TABLE["attitudes"]
        and words[last - 1].surface == "に"
    ):
        last -= 2  # 増税に懸念を示した
        stop = words[last].end
    if kind == "object" and last > begin and words[last].lemma == "こと":
        stop = words[last].start  # 改ざんしたことを認めた
    object_of = kind in ("object", "ask", "view") or saying.verb in TABLE["told"]
    return content_of(saying.text, Span(start, max(start, stop)), object_of=object_of, ask=saying.verb in TABLE["ask"])


def opens_content(words: Words, place: int, begin: int) -> bool:
    """Answer whether the quotation at `place` is all of the content, not just its end."""
    if place <= begin:
        return True
    before = words[place - 1]
    return before.surface in ("は", "を", "に", "、", "で", "が", "し", "て", "も", "と", "対し", "ついて") or (
        before.kind in ("symbol", "noun") and place - 1 <= begin
    )


def relayed(text: str, frame: Frame, verb: str, tokens: Sequence[Token]) -> Frame:
    """Look for the real speaker inside the words an outlet relays."""
    if verb not in TABLE["relay"]:
        return frame
    inner = find_frame(text, frame.content, tokens, relayed_by=frame.source)
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
                    source=found[1],
                    cue=frame.cue,
                    content=unquoted(text, rest),
                    quoted=is_quoted(text, rest),
                    via=frame.source,
                    id="relay",
                )
    return frame
