"""Japanese hearsay, where the speaker stays unnamed: …という。…とのことだ。…とされる。…ことが分かった。"""

from __future__ import annotations

from msgspec import Struct

from keii.lang.base.cues import Frame
from keii.lang.base.tokens import Token
from keii.lang.ja.contents import content_of, trimmed
from keii.lang.ja.speakers import phrase_before
from keii.model.text import Span

Words = list[Token]
EXPLAINED = frozenset(
    "問題 意味 理由 結論 結果 事実 要点 教訓 特徴 違い 課題 疑問 点 答え 本音 前提 趣旨 真意 狙い こと 要 一つ".split()
)
CONCLUDING = frozenset("つまり すなわち 要するに 要は 結局 即ち".split())
PASSED_ON = frozenset("する 伝える 報じる 報ずる 言う いう".split())  # とされる, と伝えられる
ASKED = ("取材", "調べ", "調査", "話")


class Saying(Struct, frozen=True):
    """The last predicate of a sentence: its words, the place of its head, its dictionary form."""

    text: str
    span: Span
    words: Words
    head: int
    last: int
    verb: str
    relayed_by: Span | None = None

    @property
    def chain(self) -> Words:
        """Return the words behind the predicate."""
        return self.words[self.last + 1 :]

    @property
    def cue(self) -> Span:
        """Return where the predicate stands."""
        return Span(self.words[self.head].start, self.words[-1].end)

    @property
    def passive(self) -> bool:
        """Answer whether the predicate is passive."""
        return any(word.lemma in ("れる", "られる") for word in self.chain)


def find_hearsay(saying: Saying) -> Frame | None:
    """Return the attribution of a sentence that ends in hearsay, else None."""
    words, head = saying.words, saying.head
    before = words[head - 1].surface if head else ""
    lemmas = [word.lemma for word in saying.chain]
    if before == "と" and words[head].surface == "いう" and not lemmas:
        return hearsay(saying, head - 1)
    to = head - 2 if before in ("も", "は") and head > 1 else head - 1  # とも伝えられる
    if words[to].surface == "と" and words[head].lemma in PASSED_ON and lemmas[:1] in (["れる"], ["られる"]):
        return hearsay(saying, to, weak=True)
    if words[-1].lemma in ("だ", "です", "こと") or words[head].lemma == "こと":
        place = next((p for p in range(len(words) - 1, 1, -1) if words[p].lemma == "こと"), 0)
        to = place - 2
        if to >= 1 and words[to].surface == "と" and place >= len(words) - 2 and is_told(words, to):
            return hearsay(saying, to)
    found = saying.verb in ("分かる", "わかる", "明らかになる", "判明する")
    if found or (saying.verb == "なる" and head and words[head - 1].lemma in ("明らか", "だ")):
        return found_out(saying)
    return None


def is_told(words: Words, to: int) -> bool:
    """Answer whether …ということだ tells what was heard, and does not explain (大事なのは…ということだ)."""
    if words[to + 1].surface == "の":
        return True
    explains = any(
        word.surface == "は" and (words[place - 1].lemma in EXPLAINED or words[place - 1].surface == "の")
        for place, word in enumerate(words[:to])
        if place
    )
    concludes = words[0].lemma in CONCLUDING or words[to - 1].surface == "か"
    return words[to + 1].surface == "いう" and not concludes and not explains


def hearsay(saying: Saying, to: int, *, weak: bool = False) -> Frame:
    """Return the frame that と at place `to` closes; the speaker may go on from the sentence before."""
    words = saying.words
    return Frame(
        source=None,
        cue=Span(words[to].start, words[-1].end),
        content=content_of(saying.text, Span(saying.span.start, words[to].start)),
        who="nobody" if weak and words[to + 1].lemma != "する" and words[to + 2].lemma != "する" else "topic",
        sets=weak,
        weak=weak,
        id="hearsay-passive" if weak else "hearsay",
    )


def found_out(saying: Saying) -> Frame | None:
    """Read …ことが(Xへの取材で)分かった: nobody speaks, unless somebody was asked."""
    words, head = saying.words, saying.head
    places = range(head - 1, 0, -1)
    place = next((p for p in places if words[p].surface == "こと" and words[p + 1].surface in ("が", "は")), None)
    if place is None or any(word.lemma in ("ない", "ぬ") for word in words[head:]):
        return None
    source = asked_source(saying, place)
    return Frame(
        source=source,
        cue=saying.cue,
        content=trimmed(saying.text, Span(saying.span.start, words[place].start)),
        who="here" if source else "nobody",
        id="found-out",
    )


def asked_source(saying: Saying, place: int) -> Span | None:
    """Return who was asked in 市への取材で."""
    words = saying.words
    for earlier in range(place + 2, saying.head):
        if words[earlier].surface not in ASKED or words[earlier - 1].surface not in ("の", "へ", "に"):
            continue
        stop = earlier - 1
        while stop > place and words[stop].kind == "particle":
            stop -= 1
        found = phrase_before(words, stop + 1, saying.text)
        return found[1] if found and words[stop].surface not in ("本紙", "記者") else None
    return None
