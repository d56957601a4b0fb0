"""Faults in words: negation, antonym, certainty, a statement without its speaker."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator

from keii.bench.check.mutants import Change, Mutant, Scene, edited
from keii.bench.check.parts import Part

KINDS = ("lead", "why", "body", "bullet", "entry", "takeaway")
TOLD_JA = re.compile(
    r"^(?P<who>[^、。「」]{2,40}?)は(?P<when>[^、。「」]{0,24}(?:日|会見で|討論で|取材に)、|、)?"
    r"(?P<what>[^「」]+?)と(?:述べ|語っ|話し|指摘し|主張し|強調し|訴え)た(?P<end>。?)$"
)
TOLD_EN = re.compile(
    r"^(?P<who>[A-Z][^,;\"“”]{1,70}?) (?:said|argued|warned|testified|claimed|told [^,;]{2,40}?)"
    r"(?: on \d{1,2} \w+(?: \d{4})?)?(?: that|,)? (?P<what>(?:the|it|he|she|its|his|her|a|an|[A-Z])[^\"“”]+)$"
)
SAID_EN = re.compile(
    r"^(?P<what>[^\"“”]+), (?P<who>[A-Z]?[^,\"“”]{2,60}?) (?:said|testified|argued|warned)(?P<rest>[^,]{0,30})\.?$"
)
EXACT = ("ちょうど", "exactly")
FIGURE = re.compile(r"\s?[$€£]?\d|\s(?:one|two|three|four|five|six|seven|eight|nine|ten|a) ")
OWNED = re.compile(r"(?:['’]s|the|a|an|its|his|her|their|no) $")
QUOTED = re.compile(r"「[^」]*」|『[^』]*』|\"[^\"]*\"|“[^”]*”")


def negated(scene: Scene) -> Iterator[Mutant]:
    """Yield sentences whose verb is negated, or no longer."""
    yield from exchanged(scene, "negation", "negations")


def opposed(scene: Scene) -> Iterator[Mutant]:
    """Yield sentences with a word turned into its opposite."""
    yield from exchanged(scene, "antonym", "antonyms")


def raised(scene: Scene) -> Iterator[Mutant]:
    """Yield sentences that are surer than their source."""
    yield from exchanged(scene, "status raised", "raised", but=EXACT)


def exact(scene: Scene) -> Iterator[Mutant]:
    """Yield figures given as exact that the source gives as about."""
    yield from exchanged(scene, "approximation", "raised", only=EXACT)


def lowered(scene: Scene) -> Iterator[Mutant]:
    """Yield sentences that are less sure than their source."""
    yield from exchanged(scene, "status lowered", "lowered")


def switched(scene: Scene) -> Iterator[Mutant]:
    """Yield what is suspended told as resumed, and other statuses turned round."""
    yield from exchanged(scene, "status exchanged", "exchanged")


def exchanged(
    scene: Scene, family: str, kind: str, *, only: Collection[str] = (), but: Collection[str] = ()
) -> Iterator[Mutant]:
    """Yield sentences with a word exchanged by the lexicon, outside quotations; `only` or all `but` some new words."""
    for part in scene.shuffled(scene.page.of_kind(*KINDS)):
        for change in exchanges(scene, part, kind):
            if (
                (not only or is_figure_next(part, change))
                and (change.new in only or not only)
                and change.new not in but
            ):
                yield edited(scene, family, part, change)
                break


def is_figure_next(part: Part, change: Change) -> bool:
    """Answer whether a figure stands behind the words to be exchanged: about 40, not about the bridge."""
    return FIGURE.match(part.text, change.end) is not None


def exchanges(scene: Scene, part: Part, kind: str) -> Iterator[Change]:
    """Yield the exchanges that a sentence allows; a sentence without final mark is read as if it had one."""
    text = part.text
    open_ended = scene.language == "ja" and not text.endswith("。")
    shown = text + "。" if open_ended else text
    quoted = [match.span() for match in QUOTED.finditer(text)]
    for old, new in scene.words.pairs[kind]:
        for start in places_of(old, shown):
            end = start + len(old)
            noun = old.startswith("plan") and OWNED.search(shown[:start])
            inside = noun or any(start < stop and begin < end for begin, stop in quoted)
            # "has" of "has not" is not negated once more: the longer word stands there already.
            longer = shown.startswith(new, start) and len(new) > len(old)
            if inside or longer or (end > len(text) and not new.endswith("。")):
                continue
            made = new[:-1] if end > len(text) else new
            if old[:1].isalpha() and shown[start : start + 1].isupper():
                made = made[:1].upper() + made[1:]
            yield Change(start, min(end, len(text)), made)


def places_of(word: str, text: str) -> list[int]:
    """List where a word stands; an English one as a whole word, with a capital only where the sentence begins."""
    if not word.isascii():
        return [match.start() for match in re.finditer(re.escape(word), text)]
    border = (r"(?<![\w-])" if word[:1].isalnum() else "") + "%s" + (r"(?![\w-])" if word[-1:].isalnum() else "")
    capital = word[:1].upper() + word[1:]
    begun = [0] if re.match(border % re.escape(capital), text) else []
    return begun or [match.start() for match in re.finditer(border % re.escape(word), text)]


def unsaid(scene: Scene) -> Iterator[Mutant]:
    """Yield statements in the page's own voice: who said so is left out."""
    for part in scene.shuffled(scene.page.of_kind("lead", "why", "body", "bullet")):
        bare = without_speaker(part.text)
        if bare is not None:
            yield edited(scene, "said left out", part, Change(0, len(part.text), bare))


def without_speaker(text: str) -> str | None:
    """Return a statement without who said it, None where it is none."""
    if match := TOLD_JA.match(text):
        what = re.sub(r"(?:だ|である)$", "だ", match["what"])
        return f"{what}{match['end']}"
    match = TOLD_EN.match(text) or SAID_EN.match(text)
    if match is None or re.match(r"(?:he|she|his|her)\b", match["what"]):
        return None
    what = match["what"].rstrip(".")
    return what[:1].upper() + what[1:] + ("." if text.endswith(".") else "")


FAULTS = {
    "negation": negated,
    "antonym": opposed,
    "status raised": raised,
    "approximation": exact,
    "status lowered": lowered,
    "status exchanged": switched,
    "said left out": unsaid,
}
