"""Comments in the page that switch findings off, each with a reason."""

from __future__ import annotations

import re
from collections.abc import Sequence

from msgspec import Struct
from msgspec.structs import replace

from keii.check.rule import Audit
from keii.model.finding import Finding, Level
from keii.model.text import Span

# keii-disable SRC003 ATT001 -- the ministry's page has no date
COMMENT = re.compile(
    r"keii-(?P<verb>disable-next-line|disable-line|disable|enable)(?P<rules>[^-]*)(?:--\s*(?P<reason>.+))?", re.DOTALL
)
RULE = re.compile(r"[A-Z]{3}\d{3}")


class Suppression(Struct, frozen=True):
    """Rules switched off over a stretch of the page, and why (no rules: all of them)."""

    comment: Span
    over: Span
    rules: tuple[str, ...]
    reason: str


def with_suppressions(findings: Sequence[Finding], audit: Audit) -> list[Finding]:
    """Mark the suppressed findings; a suppression without reason, or without work, is a note of its own."""
    given = suppressions_of(audit)
    used: set[int] = set()
    marked: list[Finding] = []
    for finding in findings:
        number = next((n for n, s in enumerate(given) if covers(s, finding)), None)
        if number is not None:
            used.add(number)
            finding = replace(finding, suppressed=given[number].reason or "-")
        marked.append(finding)
    for number, suppression in enumerate(given):
        message = None
        if not suppression.reason:
            message = audit.say(
                en="a suppression gives its reason after --", ja="抑制コメントには -- のあとに理由を書く"
            )
        elif number not in used:
            message = audit.say(
                en="this suppression silences nothing; remove it", ja="この抑制は何も抑えていない。外す"
            )
        if message:
            marked.append(
                replace(audit, rule="SUP000", level=Level.NOTE).finding("comment", suppression.comment, message)
            )
    return marked


def covers(suppression: Suppression, finding: Finding) -> bool:
    """Answer whether a suppression switches a finding off."""
    named = not suppression.rules or finding.rule in suppression.rules
    return named and suppression.over.contains(Span(finding.span.start, finding.span.start))


def suppressions_of(audit: Audit) -> list[Suppression]:
    """List the suppressions of a page in order, each with the stretch it covers."""
    text = audit.paper.text
    found: list[Suppression] = []
    comments = [(mark.span, match) for mark in audit.paper.comments if (match := COMMENT.match(mark.ref))]
    for number, (span, match) in enumerate(comments):
        if match["verb"] == "enable":
            continue
        if match["verb"] == "disable":
            rest = [later for later, other in comments[number + 1 :] if other["verb"] == "enable"]
            over = Span(span.start, rest[0].start if rest else len(text))
        else:
            over = line_at(text, span, following=match["verb"] == "disable-next-line")
        rules = tuple(RULE.findall(match["rules"]))
        found.append(Suppression(span, over, rules, (match["reason"] or "").strip()))
    return found


def line_at(text: str, span: Span, *, following: bool) -> Span:
    """Return the line a comment stands on, or the next line that is not blank."""
    start = text.rfind("\n", 0, span.start) + 1
    end = end_of_line(text, span.end)
    if following:
        start = end + 1
        while start < len(text) and not text[start : end_of_line(text, start)].strip():
            start = end_of_line(text, start) + 1
        end = end_of_line(text, min(start, len(text)))
    return Span(min(start, len(text)), max(end, min(start, len(text))))


def end_of_line(text: str, at: int) -> int:
    """Return where the line at an offset ends."""
    found = text.find("\n", at)
    return len(text) if found < 0 else found
