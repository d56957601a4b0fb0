"""The PLOVER root of a Japanese sentence: the last act it tells, if somebody in politics acts."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator
from pathlib import Path

from keii.lang.base.openings import scanner
from keii.lang.base.roots import COOPERATIVE, NEGATABLE, SPOKEN, Telling
from keii.model.notes import Status

TABLE = tomllib.loads(Path(__file__).with_name("roots.toml").read_text("utf-8"))
find_actors, find_offices, find_others = (scanner(re.compile(TABLE[name])) for name in ("actors", "office", "others"))
find_acts = scanner(re.compile("|".join(f"(?P<{entry['name']}>{entry['pattern']})" for entry in TABLE["root"])))
# 「拘束していた記者」: the rest of a verb, then a noun.
BEFORE_NOUN = re.compile(
    r"(?:し|さ|せ|られ|れ|って|て|い|え)?(?:て|で)?(?:い)?(?:た|る|ない|いる|する|れる|した|された)"
    + "(?!"
    + TABLE["frames"]
    + r")(?=[一-鿿ァ-ヺ0-9０-９「])"
)
REFUSED = re.compile(
    r"(?:を|は|には|に)?(?:し|せ|でき|行わ|開か|至ら|達し)?(?:ない|なかった|ませ|ず(?!に))|を?(?:拒|見送|取りやめ)"
)
# A verb behind what is said: 「…よう求めた」, not a name of whoever said it (抗議団体が述べた).
VERB = re.compile(r"(?:[てで]いる|し|する|を|た|て|る|い|っ)")


def find_root(telling: Telling) -> str | None:
    """Return the root of the act that a sentence tells, None if nobody in politics acts or no act is known."""
    words = telling.sentence.lower()
    has_other = any(True for _ in find_others(words))
    if not any(True for _ in (find_offices if has_other else find_actors)(words)):
        return None
    acts = list(acts_in(words, telling))
    if not acts:
        return SPOKEN.get(telling.status) if telling.cued else None
    own = [root for aside, root in acts if not aside]
    root = own[-1] if own else acts[0][1]
    return "REJECT" if telling.status is Status.REJECTED and root in NEGATABLE - {"AGREE"} else root


def acts_in(words: str, telling: Telling) -> Iterator[tuple[bool, str]]:
    """Yield the acts of a sentence in order: whether each only describes a noun, and its root."""
    end = telling.content.end if telling.content else len(words)
    for match in find_acts(words):
        if match.start() >= end and not VERB.match(words, match.end()):
            continue
        root = match.lastgroup or ""
        if root in COOPERATIVE and REFUSED.match(words, match.end()):
            root = "REJECT"
        yield BEFORE_NOUN.match(words, match.end()) is not None, root
