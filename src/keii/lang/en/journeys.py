"""English visits told by other words: who is invited, who is sent, whose trip is put off; evidence, no questions."""

from __future__ import annotations

import re

from keii.lang.base.questions import Act
from keii.lang.en.act_words import key_of
from keii.lang.en.doers import quoted
from keii.model.notes import Status
from keii.model.text import Span

NAMED = r"(?:[A-Z][\w'’.-]*)(?:\s[A-Z][\w'’.-]*){0,4}"
TITLE = "President|Vice President|Prime Minister|Premier|Chancellor|Secretary|Foreign Minister|Minister|King|Queen|Pope"
# "X invited Y to Graden": a place, no event (to Graden talks).
INVITED = re.compile(
    rf"\b(?:invited|invites)\s(?P<doer>{NAMED})\sto\s(?P<place>[A-Z]\w+(?:\s[A-Z]\w+)?)\b(?!\s[a-z]+s\b)"
)
# "considering sending President Y to Salvea": the visit is that of the one who is sent.
SENT = re.compile(rf"(?:send|sending)\s(?P<doer>(?:the\s)?(?:{TITLE})\s{NAMED})\sto\s(?P<place>[A-Z].*)")
# "the president's visit to Salvea"
OWNED = re.compile(r"(?P<doer>.+)['’]s\s(?:[a-z]+\s)?(?:visit|trip)(?:\sto\s(?P<place>.+))?")


def invited_visit(text: str, begin: int) -> Act | None:
    """Read a visit that the host proposes."""
    match = INVITED.search(text, begin)
    return visit_of(match, Status.PROPOSED) if match is not None and not quoted(text, match.start()) else None


def sent_visit(text: str, span: Span) -> Act | None:
    """Read the visit of somebody who is sent; an envoy without an office is no visitor."""
    match = SENT.match(text, span.start, span.end)
    return visit_of(match) if match is not None else None


def owned_visit(text: str, span: Span) -> Act | None:
    """Read the visit that a phrase is about."""
    match = OWNED.fullmatch(text, span.start, span.end)
    return visit_of(match) if match is not None else None


def visit_of(match: re.Match[str], status: Status | None = None) -> Act:
    """Build the act of a visit."""
    doer = Span(match.start("doer"), match.end("doer"))
    pieces = (Span(match.start("place"), match.end("place")),) if match["place"] else ()
    return Act(verb=key_of("visit"), predicate="visit", doer=doer, pieces=pieces, status=status, askable=False)
