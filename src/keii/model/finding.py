"""What checking found (SARIF: rule, level, message; FEVER: the three verdicts)."""

from __future__ import annotations

from enum import Enum
from typing import Literal

from msgspec import Struct

from keii.model.text import ArticleId, Span


class Level(str, Enum):
    """How bad a finding is; only errors decide the exit code."""

    ERROR = "error"
    WARNING = "warning"
    NOTE = "note"


class Verdict(str, Enum):
    """What the sources say of a claim (Thorne et al. 2018, FEVER)."""

    SUPPORTED = "SUPPORTED"
    REFUTED = "REFUTED"
    NOT_ENOUGH_INFO = "NOT_ENOUGH_INFO"


class Evidence(Struct, frozen=True, kw_only=True):
    """A place in a source, offsets in code points of that source's text; `score` ranks, it is no trust."""

    source: ArticleId
    start: int
    end: int
    exact: str
    score: float = 0.0


class Reason(Struct, frozen=True, kw_only=True):
    """Why the judge said so: a rule id and the two values it compared.

    `anchor` is the day from which a misread date was counted: the page's, that of
    fetching, or that of publication where a quoted speaker counted from another.
    """

    rule: str
    claim: str = ""
    source: str = ""
    span: Span | None = None
    anchor: Literal["", "page", "fetch", "publication"] = ""


class Judgement(Struct, frozen=True, kw_only=True):
    """The judge's answer on one claim; `alignment` is the support by the best single sentence, 0 to 1."""

    verdict: Verdict
    reasons: tuple[Reason, ...] = ()
    evidence: tuple[Evidence, ...] = ()
    alignment: float = 0.0


class Finding(Struct, frozen=True, kw_only=True):
    """One fault of a page: the rule, the words, the passage that speaks against them, what would be right.

    `path` is like `timeline[3].text`; `span` counts code points of the decoded
    page file. `fingerprint` survives moved paragraphs. `suppressed` holds the
    reason when the page's author switched this finding off.
    """

    rule: str
    level: Level
    message: str
    path: str
    span: Span
    exact: str
    evidence: tuple[Evidence, ...] = ()
    verdict: Verdict | None = None
    suggestion: str | None = None
    fingerprint: str = ""
    suppressed: str | None = None
    also: tuple[str, ...] = ()
