"""Faults of the page as a whole: questions, repeated and invented sentences, title, lead and takeaways."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from msgspec.structs import replace

from keii.bench.check.calendar import find_dates
from keii.bench.check.faults.numbers import figures_in
from keii.bench.check.faults.words import exchanges
from keii.bench.check.mutants import Mutant, Scene, inserted, replaced, with_change
from keii.bench.check.parts import Part
from keii.model.text import Span

SHORTEST = 20  # characters: a shorter sentence may stand twice
ASKED = (
    ("when", re.compile(r"いつ|^When\b|\bwhen\b")),
    ("how many", re.compile(r"何人|何隻|いくつ|いくら|どれだけ|どれくらい|どのくらい|^How (?:many|much)\b")),
    ("how long", re.compile(r"いつまで|どれだけ続|どのくらい続|^How long\b")),
    ("who", re.compile(r"誰|だれ|^Who\b")),
)
AS_OF = re.compile(r"（[^（）]*時点）|\(as of [^()]*\)")


def exchanged_questions(scene: Scene) -> Iterator[Mutant]:
    """Yield pages two of whose cards have each other's question."""
    cards = scene.page.of_kind("question")
    pairs = [(one, two) for one in cards for two in cards if one.start < two.start and one.section != two.section]
    pairs = pairs or [(one, two) for one in cards for two in cards if one.start < two.start]
    scene.rng.shuffle(pairs)
    for one, two in pairs:
        text = scene.page.text
        text = text[: one.start] + two.raw + text[one.end : two.start] + one.raw + text[two.end :]
        mutant = replaced(scene, "question exchanged", one, two.raw, f"{one.raw} <-> {two.raw}")
        old = tuple(block_of(scene, part) for part in (one, two))
        shift = len(two.raw) - len(one.raw)
        new = (Span(old[0].start, old[0].end + shift), Span(old[1].start + shift, old[1].end))
        yield replace(mutant, text=text, places=new, before=old)


def block_of(scene: Scene, question: Part) -> Span:
    """Return the place of a whole card."""
    own = [part for part in scene.page.parts if part.card == question.card]
    return Span(question.start, max(part.end for part in own))


def other_answers(scene: Scene) -> Iterator[Mutant]:
    """Yield cards whose status answers another kind of question: a number for a time, a time for a number."""
    for part in scene.shuffled(scene.page.of_kind("status")):
        question = next(q for q in scene.page.of_kind("question") if q.card == part.card)
        asked = next((kind for kind, shape in ASKED if shape.search(question.text)), None)
        own = [other for other in scene.page.parts if other.is_claim]
        figures = [found.group() for other in own for found in figures_in(other)]
        days = [other.text[d.start : d.end] for other in own for d in find_dates(other.text) if d.day and d.year]
        if asked is None or not figures or not days:
            continue
        answer = f"{scene.rng.choice(figures)}{scene.say(ja='人', en=' people')}"
        answer = answer if asked in ("when", "how long") else scene.rng.choice(days)
        as_of = AS_OF.search(part.raw)
        raw = answer + (scene.say(ja="", en=" ") + as_of.group() if as_of else "")
        mutant = replaced(scene, "answer type", part, raw, f"{question.raw} -> {answer}")
        place = Span(question.start, mutant.places[0].end)
        yield replace(mutant, places=(place,))


def repeated(scene: Scene) -> Iterator[Mutant]:
    """Yield pages with a sentence of one section printed again in another."""
    yield from again(scene, "sentence repeated", lambda part: part.raw)


def nearly_repeated(scene: Scene) -> Iterator[Mutant]:
    """Yield pages with a sentence printed again in slightly other words."""

    def reworded(part: Part) -> str | None:
        change = next(exchanges(scene, part, "synonyms"), None)
        return with_change(part.raw, change) if change else None

    yield from again(scene, "nearly repeated", reworded)


def again(scene: Scene, family: str, wording: Callable[[Part], str | None]) -> Iterator[Mutant]:
    """Yield pages with a body sentence told again behind one of another section."""
    body = [part for part in scene.page.of_kind("body") if len(part.text) >= SHORTEST]
    for part in scene.shuffled(body):
        raw = wording(part)
        far = [other for other in body if other.section != part.section]
        if raw is None or not far:
            continue
        target = scene.rng.choice(far)
        glue = scene.say(ja="", en=" ")
        mutant = inserted(scene, family, target.end, glue + raw, f"again: {raw}")
        shift = len(glue + raw) if target.end <= part.start else 0
        yield replace(mutant, places=(*mutant.places, Span(part.start + shift, part.end + shift)))


def opinions(scene: Scene) -> Iterator[Mutant]:
    """Yield pages with an opinion that nobody holds."""
    body = scene.shuffled(scene.page.of_kind("body"))
    for target, opinion in zip(body, scene.rng.sample(scene.words.opinions, len(scene.words.opinions)), strict=False):
        glue = scene.say(ja="", en=" ")
        yield inserted(scene, "ownerless opinion", target.end, glue + opinion, opinion)


def invented_takeaways(scene: Scene) -> Iterator[Mutant]:
    """Yield pages with a takeaway that neither body nor sources carry."""
    last = scene.page.of_kind("takeaway")[-1:]
    for words in scene.rng.sample(scene.words.takeaways, len(scene.words.takeaways)):
        for part in last:
            yield inserted(scene, "takeaway", part.end, f"\n- {words}", words)


def invented_leads(scene: Scene) -> Iterator[Mutant]:
    """Yield pages whose lead claims what the body does not tell, citing a source of the page."""
    lead = scene.page.of_kind("lead")
    for words in scene.rng.sample(scene.words.takeaways, len(scene.words.takeaways)):
        for part in lead[-1:]:
            number = part.cites[0] if part.cites else 1
            mark = words[-1:] if words[-1:] in "。." else ""
            cited = f"{words.rstrip('。.')}{scene.say(ja='', en=' ')}[{number}]{mark}"
            yield inserted(scene, "lead claim", part.end, scene.say(ja="", en=" ") + cited, words)


def wider_titles(scene: Scene) -> Iterator[Mutant]:
    """Yield titles that promise something the page does not tell."""
    for part in scene.page.of_kind("title"):
        for topic in scene.shuffled((*scene.words.outside["organisations"], *scene.words.outside["places"])):
            if topic in scene.page.everything:
                continue
            new = scene.say(ja=f"{part.raw}、{topic}にも波及", en=f"{part.raw}, and what it means for {topic}")
            yield replaced(scene, "title term", part, new, f"+ {topic}")


FAULTS = {
    "question exchanged": exchanged_questions,
    "answer type": other_answers,
    "sentence repeated": repeated,
    "nearly repeated": nearly_repeated,
    "ownerless opinion": opinions,
    "takeaway": invented_takeaways,
    "lead claim": invented_leads,
    "title term": wider_titles,
}
