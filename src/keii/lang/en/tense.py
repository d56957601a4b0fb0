"""English direction cues: whether the clause a date stands in looks back or ahead."""

from __future__ import annotations

import re

from keii.lang.base.times import Direction
from keii.lang.en.patterns import alternatives

SPEECH = re.compile(
    r"\b(?:said|told|promis\w+|pledg\w+|vow\w+|announc\w+|predict\w+"
    r"|declar\w+|forecast\w*|warn\w+|speech|interview|statement|"
    r"testimony|wrote|insist\w+|project(?:ed|ion)|plan(?:ned|s)?|expect(?:ed|s)|schedul\w+|would)\b"
)

CUE = re.compile(
    rf"\b(?P<still>{alternatives('tense', 'still')})\b|"
    rf"\b(?P<future>{alternatives('tense', 'future')})\b"
    r"(?:\s+(?:not|also|only|be|get|have|been|being|to|then|still|soon|never|first|now|[a-z]+ly)\b)*"
    r"(?:\s+(?!(?:on|in|by|at|for|from|until|the|it|he|she|they|that|which|who)\b)[a-z]+\b)?"
    rf"|\b(?<!\bto )(?<!\bis )(?<!\bare )(?<!\bbe )(?P<past>{alternatives('tense', 'past')})\b"
)
# postponed from June 12 to Oct. 9: both lay ahead
MOVED = re.compile(
    r"\b(?:postpon|mov|delay|reschedul|push|defer|shift|extend|put off|put back|brought forward)\w*\b.*\b"
    r"(?:from|to|until|till)\s(?:the\s|early\s|late\s|mid-)?$"
)
MOVED_LEAD = re.compile(r"\b(?:from|to|until|till)\s(?:the\s|early\s|late\s|mid-)?$")
# Words one by one, and the marks that part clauses.
TOKEN = re.compile(
    r"'?[A-Za-z]+|[;:\"“”()]|(?<=[a-z0-9]{3})[.!?]\s|,\s+(?:and|but|with|the|a|an|he|she|they|it)\b|\s-+\s"
)
CLAUSE_WORDS = frozenset(
    "that which who whom where when while because although though but after before if unless whether as".split()
)
# Words a cue may begin with; past forms in -ed and 'll come on top.
CUE_OPENERS = frozenset(
    "Will Should intention had was were wasn weren is are isn aren will won shall would going set due slated "
    "scheduled expected expects expect plans plan planned planning agree agreed agrees aim aims aimed hope "
    "hoped hopes likely need needs needed ask asks asking asked order orders ordered invite invites ready call "
    "calls calling has have bid effort seek seeks seeking agreement deal proposal decision pact supposed "
    "allowed able time to payable effective holders stock as reopens returns visits travel travels faces hosts "
    "departs leaves plays meets concludes debuts premieres flies sails marries retires open close begin expire "
    "reopen resume meet apply begins starts opens expires takes take runs run goes go on for calling "
    "subpoenaed summoned ends falls kicks resumes deadline upcoming ahead Ahead originally initially "
    "previously could should must can may might arrives convenes votes looms comes closes launches no tomorrow "
    "said says told did didn hadn been went came took made met held won lost began became gave got saw left "
    "led fell rose grew hit cut sent paid kept found ran spoke wrote broke stood brought bought sold fought "
    "drew struck shot died flew threw drove chose rang swore sank shook built felt put thought heard read let "
    "quit since than tore wore bore hid bit fed fled slid spent taught caught sought bent lent crept swept "
    "slept wept dealt meant bled sped hung stuck dug spun clung flung swung stung bound froze stole woke rode "
    "strove blew grew knew drank swam shrank sprang forgot forgave overcame withdrew undertook foresaw oversaw "
    "burst".split()
)
CUE_STEMS = tuple(
    "plan vow promise pledge intend prepar want decid urg aim hope need ask order invit call seek agree".split()
)


# A ruling is behind us on its Wednesday, a vote may lie ahead.
EVENTS = (
    "game|match|election|vote|race|summit|meeting|final|deadline|hearing|report|talks|debate"
    "|session|referendum|ballot|poll|contest|test|demonstration|protest|strike|conference|visit"
    "|rally|planned|scheduled|expected|result|announcement|prayer|festival|parade|tournament"
    "|championship|marathon|trial|Super Bowl|ceremony|funeral|concert|launch|primary|round"
)
EVENT = re.compile(rf"\s?'s\s+(?:\w+\s){{0,2}}?(?:{EVENTS})s?\b")
ATTRIBUTE = re.compile(rf" (?:\w+ ){{0,2}}?(?:{EVENTS})s?\b")
KNOWN = re.compile(
    r" (?!(?:and|or|to|in|at|of|on|for|by|with|when|as|that|is|was"
    r"|are|were|will|would|has|had|have|until|from|after|before|but|"
    r"which|who|while|if|than|through|since|said|came|passed|the|a|an)\b)(?:[A-Z]\w+ ){0,3}(?:[a-z]+ )?[a-z]{3,}"
)
AHEAD = re.compile(rf"\b(?:{EVENTS}|holiday|start|opening|release|date|expiry|cutoff|target|inauguration|wedding)s?\b")
# A reduced participle says what was planned, not what came of it (a service planned for Saturday was cancelled).
REDUCED = re.compile(
    r"(?<!\bis )(?<!\bare )(?<!\bwas )(?<!\bwere )(?<!\bbe )(?<!\bbeen )"
    r"(?<!\bnot )(?:due|scheduled|slated|planned|set|expected)\b"
)
# Gave it until Nov. 15: past, and yet the date may lie ahead; the nearer one is meant.
UNTIL = re.compile(r"\b(?:until|till|by|through|before|for|from)\s(?:the\s)?$")
DEADLINE = re.compile(
    r" as (?:the|a|an|its|their|his|her) (?:\w+ )?(?:deadline|date|target|cutoff)\b"
)  # set Nov. 10 as the deadline
DEMAND = re.compile(r"calling for\b")  # protests on Tuesday calling for an election: they were
FRONTED = 12  # "In early " may stand before a date that opens its sentence; the main clause may come late
HEADLINE = re.compile(
    r"^(?!.*\b(?:is|are|was|were|has|have|had)\b).*\bto (?!the\b|a\b)[a-z]+(?: [A-Za-z]+){0,3} $"
)  # Ministers to meet Monday
# Asked that shops remain open until Tuesday, ordered them to close until Monday
REMAINS = re.compile(
    r"\b(?:remain|stay|keep|be|adjourn\w*|recess\w*|suspend\w*|remand\w*|halt\w*)\b[^.;,]{0,60}\b(?:until|till)\s$"
)
COUNTED = re.compile(
    r"\b(?:figures?|data|numbers|statistics|readings?|sales|estimates?) for (?:the )?$"
    r"|\bending (?:on )?$|\bto (?:mark|celebrate|commemorate)\b[^,;.]{0,60}$"
)
CAUSED = re.compile(r"\b(?:caused|forced|led|enabled|prompted)\b")  # caused efforts to be suspended
# On Wednesday both sides agreed to exchange prisoners: the agreeing is dated.
PROMISED = re.compile(
    r"(?:agreed|vowed|promised|pledged|decided|asked|urged|ordered|called|planned|invited|wanted|aimed|hoped|sought)\b"
)


def direction(text: str, start: int, end: int, sentence_start: int, sentence_end: int) -> Direction | None:
    """Read past or future off the predicate of the clause that text[start:end] stands in."""
    before, after = text[max(sentence_start, start - 400) : start], text[end : min(sentence_end, end + 300)]
    if (
        after.lstrip(" ").startswith(("'s ", "\u2019s "))
        and not EVENT.match(after.replace("\u2019", "'"))
        and not before.endswith("ahead of ")
    ):
        return "past"
    if has_no_tense(before, text[start:end], after):
        return None
    if is_of_the_past(before, text[start:end], after):
        return "past"
    if REMAINS.search(before) or DEADLINE.match(after):
        return "future"
    openers, own = [], 0
    for token in TOKEN.finditer(before):
        if parts_clauses(token[0]) and not (token[0] == "(" and token.end() == len(before)):
            own = token.end()
        elif opens_cue(token[0]):
            openers.append(token.start())
    if MOVED_LEAD.search(before) and MOVED.search(before, own):
        return "future"
    follows = cue_after(after.lstrip(" ,)"))
    if match := last_cue(before, [opener for opener in openers if opener >= own]):
        reduced = match.lastgroup == "future" and REDUCED.match(before, match.start()) and after[:2] not in (", ", " ,")
        if match.group().startswith("to be") and CAUSED.search(before, max(0, match.start() - 60), match.start()):
            return "past"
        if match.lastgroup == "past" and UNTIL.search(before) and any(map(str.isdigit, text[start:end])):
            return None
        return None if reduced and follows == "past" else direction_by(match)
    # Nothing before it in its own clause: the predicate follows (On Friday, the council will vote).
    if follows:
        return follows
    if match := last_cue(before, openers):
        return direction_by(match)
    if len(before) <= FRONTED and (follows := cue_after(after, whole=True)):
        return follows
    return "future" if HEADLINE.search(before) else None


def has_no_tense(before: str, words: str, after: str) -> bool:
    """Answer whether a date hangs on a noun that the verb says nothing of: the nearer reading is meant."""
    if before.endswith("the ") and any(map(str.isdigit, words)) and ATTRIBUTE.match(after):
        return True  # ahead of the Jan. 9 vote
    return (
        COUNTED.search(before) is not None
    )  # figures for April will be weaker; sail to mark the centenary on April 15


def is_of_the_past(before: str, words: str, after: str) -> bool:
    """Answer whether a date names what all have heard of (the April 20 explosion), not what may lie ahead (vote)."""
    noun = KNOWN.match(after)
    return (
        noun is not None
        and (before.endswith("the ") or (words.startswith("the ") and words[4].isdigit()))
        and not AHEAD.search(noun[0])
    )


def cue_after(rest: str, *, whole: bool = False) -> Direction | None:
    """Return what the first cue of the clause in `rest` says, or of the `whole` sentence."""
    opened = False
    for token in TOKEN.finditer(rest):
        if parts_clauses(token[0]):
            if token.start() and not opened and not whole:
                break
            opened = True
        elif opens_cue(token[0]) and (match := CUE.match(rest, token.start())) and not DEMAND.match(match.group()):
            return "past" if PROMISED.match(match.group()) else direction_by(match)
    return None


def parts_clauses(token: str) -> bool:
    """Answer whether a new clause begins behind a word or mark."""
    return token in CLAUSE_WORDS or not token[-1].isalpha() or token[0] == ","


def opens_cue(word: str) -> bool:
    """Answer whether a cue may begin with a word."""
    return word in CUE_OPENERS or word.endswith(("ed", "'ll")) or word.startswith(CUE_STEMS)


def last_cue(words: str, openers: list[int]) -> re.Match[str] | None:
    """Return the last cue that begins at one of `openers`."""
    last, resume = None, 0
    for opener in openers:
        if opener >= resume and (match := CUE.match(words, opener)):
            last, resume = match, match.end()
    return last


def direction_by(match: re.Match[str]) -> Direction | None:
    """Return what a cue says."""
    if match.lastgroup == "past":
        return "past"
    return "future" if match.lastgroup == "future" else None
