"""What became of each gold sentence, and the figures that follow: status, speaker, content, root, actors."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from msgspec import UNSET, Struct

from keii.bench.statements.answers import Answer
from keii.bench.statements.gold import GoldSentence
from keii.bench.statements.labels import LabelRow, macro_f1, rows_of
from keii.bench.statements.matching import ENOUGH, FALSE, Named, named, overlap
from keii.bench.statements.roots import QUADS, sign_of
from keii.bench.tables import share
from keii.model.notes import GROUP_OF, RANK, Status

# Off the ladder: an announced halt or end is as settled as a decision; a claim, a question or an opinion says
# no more than that something is possible.
BESIDE = {"HALTED": Status.DECIDED, "CLOSED": Status.DECIDED, "DISPUTE": Status.POSSIBLE, "NONE": Status.POSSIBLE}
HEIGHT = {status: RANK.get(status) or RANK[BESIDE[GROUP_OF[status]]] for status in Status}


class Scored(Struct, frozen=True, kw_only=True):
    """One gold sentence and keii's answer, with what became of it; None and "" where it was not asked."""

    gold: GoldSentence
    answer: Answer
    speaker: Named | None = None
    via: Named | None = None
    content: float | None = None

    @property
    def status_pair(self) -> tuple[Status, Status | None] | None:
        """The gold's status and keii's."""
        return (self.gold.status, self.answer.status) if isinstance(self.gold.status, Status) else None

    @property
    def is_escalated(self) -> bool:
        """Whether keii's status is stronger than the gold's."""
        pair = self.status_pair
        return pair is not None and pair[1] is not None and HEIGHT[pair[1]] > HEIGHT[pair[0]]

    @property
    def is_told_as_done(self) -> bool:
        """Whether keii says that something took place, or does, of which the gold does not say so."""
        pair = self.status_pair
        return pair is not None and pair[1] is not None and is_real(pair[1]) and not is_real(pair[0])

    @property
    def has_invented_content(self) -> bool:
        """Whether keii found something said where the gold has nothing."""
        return self.gold.content is None and self.answer.content is not None

    @property
    def has_fired(self) -> bool:
        """Whether keii found an act where the gold has none."""
        return self.gold.root is None and self.answer.root is not None


def is_real(status: Status) -> bool:
    """Answer whether a status says that something took place or does."""
    return GROUP_OF[status] == "REALIZED"


def score(gold: GoldSentence, answer: Answer) -> Scored:
    """Score one answer."""
    language = gold.language
    content = gold.content
    return Scored(
        gold=gold,
        answer=answer,
        speaker=None if gold.source is UNSET else named(gold.source, answer.source, language),
        via=None if gold.via is UNSET else named(gold.via, answer.via, language),
        content=overlap(content, answer.content or "", language) if isinstance(content, str) else None,
    )


class StatusFigures(Struct, frozen=True, kw_only=True):
    """How the statuses were read; of `not_done` sentences some were told as done."""

    sentences: int
    right: int
    accuracy: float
    macro_f1: float
    escalations: int
    told_as_done: int
    not_done: int
    labels: tuple[LabelRow, ...]


class SpeakerFigures(Struct, frozen=True, kw_only=True):
    """Who was found to speak; `false` are speakers where the gold has none or another, in `false_share` percent."""

    sentences: int
    speakers: int
    right: int
    near: int
    missed: int
    false: int
    right_share: float
    false_share: float
    outlets: int
    outlets_right: int
    outlets_false: int


class ContentFigures(Struct, frozen=True, kw_only=True):
    """What was found to be said; `invented` is content where the gold has none."""

    contents: int
    found: int
    right: int
    invented: int
    right_share: float
    f1: float
    quoted: int
    quoted_right: int


class RootFigures(Struct, frozen=True, kw_only=True):
    """Which act was found, in percent of the gold's roots; `fired` of `rootless` sentences that have none."""

    roots: int
    right: int
    accuracy: float
    macro_f1: float
    quad: float
    sign: float
    silent: int
    rootless: int
    fired: int
    labels: tuple[LabelRow, ...]


class ActorFigures(Struct, frozen=True, kw_only=True):
    """Whether those who act were found: a longer or shorter form of the name counts."""

    actors: int
    found: int
    right: int
    f1: float


class Figures(Struct, frozen=True, kw_only=True):
    """All figures of one gold; None for what it does not ask."""

    status: StatusFigures | None = None
    speaker: SpeakerFigures | None = None
    content: ContentFigures | None = None
    root: RootFigures | None = None
    actors: ActorFigures | None = None


def figures_of(scored: Sequence[Scored]) -> Figures:
    """Return the figures of scored sentences."""
    return Figures(
        status=status_figures([one for one in scored if one.status_pair]),
        speaker=speaker_figures([one for one in scored if one.speaker is not None]),
        content=content_figures([one for one in scored if one.gold.content is not UNSET]),
        root=root_figures([one for one in scored if one.gold.root is not UNSET]),
        actors=actor_figures([one for one in scored if one.gold.actors is not UNSET]),
    )


def status_figures(scored: Sequence[Scored]) -> StatusFigures | None:
    """Return how the statuses were read."""
    if not scored:
        return None
    pairs = [one.status_pair for one in scored if one.status_pair]
    labels = rows_of([(asked.value, given.value if given else None) for asked, given in pairs])
    right = sum(asked == given for asked, given in pairs)
    return StatusFigures(
        sentences=len(pairs),
        right=right,
        accuracy=share(right, len(pairs)),
        macro_f1=macro_f1(labels),
        escalations=sum(one.is_escalated for one in scored),
        told_as_done=sum(one.is_told_as_done for one in scored),
        not_done=sum(not is_real(asked) for asked, _ in pairs),
        labels=labels,
    )


def speaker_figures(scored: Sequence[Scored]) -> SpeakerFigures | None:
    """Return who was found to speak, and through whom."""
    if not scored:
        return None
    counted = Counter(one.speaker for one in scored)
    outlets = Counter(one.via for one in scored)
    speakers = sum(isinstance(one.gold.source, str) for one in scored)
    false = sum(counted[kind] for kind in FALSE)
    return SpeakerFigures(
        sentences=len(scored),
        speakers=speakers,
        right=counted["right"],
        near=counted["near"],
        missed=counted["missed"],
        false=false,
        right_share=share(counted["right"], speakers),
        false_share=share(false, len(scored)),
        outlets=sum(isinstance(one.gold.via, str) for one in scored),
        outlets_right=outlets["right"],
        outlets_false=sum(outlets[kind] for kind in FALSE),
    )


def content_figures(scored: Sequence[Scored]) -> ContentFigures | None:
    """Return what was found to be said."""
    if not scored:
        return None
    contents = sum(one.content is not None for one in scored)
    found = sum(one.answer.content is not None for one in scored)
    right = sum(one.content is not None and one.content >= ENOUGH for one in scored)
    marked = [one for one in scored if isinstance(one.gold.quoted, bool) and isinstance(one.gold.content, str)]
    return ContentFigures(
        contents=contents,
        found=found,
        right=right,
        invented=sum(one.has_invented_content for one in scored),
        right_share=share(right, contents),
        f1=share(2 * right, contents + found),
        quoted=len(marked),
        quoted_right=sum(one.answer.quoted == one.gold.quoted for one in marked),
    )


def root_figures(scored: Sequence[Scored]) -> RootFigures | None:
    """Return which acts were found."""
    if not scored:
        return None
    pairs = [(one.gold.root, one.answer.root) for one in scored]
    asked = [(gold, found) for gold, found in pairs if isinstance(gold, str)]
    labels = rows_of([(gold if isinstance(gold, str) else None, found) for gold, found in pairs])
    right = sum(gold == found for gold, found in asked)
    known = [(gold, found) for gold, found in asked if found in QUADS]
    return RootFigures(
        roots=len(asked),
        right=right,
        accuracy=share(right, len(asked)),
        macro_f1=macro_f1(labels),
        quad=share(sum(QUADS[gold] == QUADS[found] for gold, found in known), len(asked)),
        sign=share(sum(sign_of(gold) == sign_of(found) for gold, found in known), len(asked)),
        silent=sum(found is None for _, found in asked),
        rootless=len(pairs) - len(asked),
        fired=sum(one.has_fired for one in scored),
        labels=labels,
    )


def actor_figures(scored: Sequence[Scored]) -> ActorFigures | None:
    """Return whether those who act were found."""
    if not scored:
        return None
    asked = found = right = 0
    for one in scored:
        left = list(dict.fromkeys(one.answer.actors))
        wanted = one.gold.actors if isinstance(one.gold.actors, tuple) else ()
        asked, found = asked + len(wanted), found + len(left)
        for actor in wanted:
            same = next((name for name in left if named(actor, name, one.gold.language) in ("right", "near")), None)
            if same is not None:
                left.remove(same)
                right += 1
    return ActorFigures(actors=asked, found=found, right=right, f1=share(2 * right, asked + found))
