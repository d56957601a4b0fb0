"""Japanese questions: an act of X, told as 「…する方針だ」, asks 「Xは…するか」."""

from __future__ import annotations

import re

from keii.lang.base.questions import Act, QuestionTable
from keii.lang.ja.act_words import ASIDE, GENERAL, KEYS, PATTERNS, PRONOUN, RELATIVE, UNFIT, WORDS
from keii.lang.ja.acts import find_acts
from keii.lang.ja.doers import needs_mention
from keii.lang.ja.endings import past_of
from keii.lang.ja.governing import governs
from keii.model.notes import Status


def ask(act: Act, doer: str, rest: str) -> str:
    """Word the question."""
    doer, rest = ASIDE.sub("", doer).strip(), REPEATED.sub(r"\g<first>\g<join>\g<second>", ASIDE.sub("", rest).strip())
    rest = ADVERBS.sub("", rest)
    if act.status is Status.SUSPENDED:
        rest = ALL.sub("", rest)
    if act.kind == "what":
        return f"{doer}は何か"
    if act.kind == "when":
        return f"{doer}は{rest}いつ{act.predicate}か"
    if act.kind == "past":
        return f"{doer}は{rest}{act.past or past_of(act.predicate)}か"
    return f"{doer}は{rest}{act.predicate}か"


# 全便を運休する: once some boats sail, the line is open again, though not all of them do.
ALL = re.compile(r"(?:全て|すべて)の|全(?=便|列車|路線|航路|業務|運航|運行)")
ADVERBS = re.compile(r"(?:最終的|正式|新た|早急|速やか|全面的|本格的|積極的|段階的)に(?![なし])")
# 2010年6月29日と2010年6月30日 → 2010年6月29日と30日
REPEATED = re.compile(
    r"(?P<first>(?P<month>[0-9]{4}年[0-9]+月)[0-9]+日)(?P<join>と|・|、|及び|から|より|～)(?P=month)(?P<second>[0-9]+日)"
)


def fits(question: str) -> bool:
    """Answer whether a question has no pronoun, no relative time, no second verdict and no loose mark."""
    if PRONOUN.search(question) or RELATIVE.search(question):
        return False
    doer, _, rest = question.partition("は")
    if len(doer) > 2 and doer in rest:
        return False
    return not UNFIT.search(question) and question.count("、") < 2


def print_time(value: str) -> str | None:
    """Print a TIMEX3 day, month or year; the year always: a page is read in another one."""
    match = VALUE.fullmatch(value)
    if match is None:
        return None
    year, month, day = match["year"], match["month"], match["day"]
    printed = f"{int(month)}月" if month else ""
    printed += f"{int(day)}日" if day else ""
    return f"{year}年{printed}"


VALUE = re.compile(r"(?P<year>\d{4})(?:-(?P<month>\d\d)(?:-(?P<day>\d\d))?)?")


def akin(verb: str) -> tuple[str, ...]:
    """List the words that tell of the act `verb`, its opposites among them (再開: 運休)."""
    return AKIN.get(verb, (verb,))


AKIN = {group[0]: tuple(group) for group in WORDS["groups"]} | {
    "再開": ("再開", "運休", "停止", "中断", "止ま"),
    "出席": ("出席", "訪問", "訪れ", "参列"),
    "延長": ("延長", "延ば", "切れ", "期限"),
}
TABLE = QuestionTable(
    find_acts=find_acts,
    ask=ask,
    fits=fits,
    print_time=print_time,
    needs_mention=needs_mention,
    akin=akin,
    shared=frozenset(WORDS["shared"]),
    general=GENERAL,
    consequence=PATTERNS["CONSEQUENCE"],
    day=re.compile(r"[0-9０-９]+日"),
    relative=re.compile(r"来|今|昨|翌|前|先|再|同|本"),
    since=re.compile(r"\x00(?:[^、。]{0,6}以来|以前|より前|の(?!うち|末|初め|はじめ|夏|冬|春|秋))"),
    clinging=re.compile(r"の\Z"),
    governs=governs,
    announces=re.compile(r"(?:発表|公表)"),
    settled={
        KEYS.get(verb, verb): frozenset(KEYS.get(word, word) for word in done)
        for verb, done in WORDS["settled"].items()
    },
    answers=frozenset(WORDS["answers"]),
    kindred={verb: frozenset(acts) for verb, acts in WORDS["kindred"].items()},
    decisions=frozenset(KEYS.get(verb, verb) for verb in WORDS["settled"]["採決"]),
    overtaken={
        KEYS.get(verb, verb): frozenset(KEYS.get(word, word) for word in done)
        for verb, done in WORDS["overtaken"].items()
    },
    afterword=re.compile(
        r"\A(?P<speaker>[^、。「」]{2,30}?)が[^。「」]{0,30}(?:明らかにした|発表した|述べた|語った|話した|表明した|伝えた)。?\Z"
    ),
    absolute=re.compile(r"\d\s*月|\d{4}\s*年|[一二三四五六七八九十]月"),
    instance=re.compile(r"(?P<number>[0-9０-９]+)(?P<unit>周年|回|年度|次|期|代|号機|年ぶり)"),
    comfortable=40,
    longest=50,
)
