"""From the shapes other people's gold comes in to ours: Wikinews, PLOVER's records, JSeM, and what has no id."""

from __future__ import annotations

import re
from typing import Any

from keii.read.language import HAN, KANA

# PLOVER-GSR01-AGREE-0012, Mod12, jawn-012: the number by which the halves of a set are told apart
NUMBER = re.compile(r"(?P<number>\d+)$")
ENTAILMENT = ("yes", "no", "unknown")
NULL_IS_LABEL = ("source", "via", "content", "root")  # null says "there is none"; elsewhere it says nothing


def in_our_shape(fields: dict[str, Any], line: int) -> dict[str, Any] | None:
    """Return a record in our shape, with language, id and number; None for a problem of JSeM that is not scored.

    JSeM also asks whether a sentence can be said at all (weakacceptable, infelicitous): no claim to judge.
    """
    ours: dict[str, Any]
    if "premises" in fields:
        if fields.get("answer") not in ENTAILMENT:
            return None
        ours = {**fields, "class": fields.get("class") or modal_of(fields)}
    elif isinstance(fields.get("source"), list):
        ours = in_gsr_shape(fields, line)
    else:
        ours = fields
    ours = {key: value for key, value in ours.items() if value is not None or key in NULL_IS_LABEL}
    ours.setdefault("language", ours.get("lang") or language_of(str(ours.get("text") or ours.get("hypothesis") or "")))
    ours.setdefault("id", line)
    ours.setdefault("number", number_of(ours["id"], line))
    return {**ours, "before": before_of(ours)}


def in_gsr_shape(fields: dict[str, Any], line: int) -> dict[str, Any]:
    """Return a gold standard record of PLOVER: its root, and the names of both sides as actors.

    Two of its records have the id of another, so that its line belongs to ours.
    """
    sides = [side for key in ("source", "target") for side in fields.get(key) or () if isinstance(side, dict)]
    own: dict[str, Any] = {key: fields[key] for key in ("text", "root", "class") if key in fields}
    id = fields.get("id", "")
    actors = [str(side["actorText"]) for side in sides if side.get("actorText")]
    return {
        **own,
        "id": f"{id} line {line}",
        "number": number_of(id, line),
        "language": "en",
        "actors": actors,
        "strict": True,
    }


def modal_of(fields: dict[str, Any]) -> list[str]:
    """Return the modals of a JSeM problem, without the name of the chapter."""
    return [str(name) for name in fields.get("phenomena") or () if name not in ("modality", "modaity")]


def before_of(fields: dict[str, Any]) -> Any:
    """Return what stands in front of the sentence as one text; what is neither text nor list is left to be named."""
    before = fields.get("before", "")
    joint = " " if fields["language"] == "en" else ""
    return joint.join(map(str, before)) if isinstance(before, list) else before


def language_of(text: str) -> str:
    """Return the language of a sentence that does not say it, by its script."""
    return "ja" if KANA.search(text) or HAN.search(text) else "en"


def number_of(id: Any, line: int) -> int:
    """Return the number a record's id ends with, else that of its line, from 1."""
    found = NUMBER.search(str(id))
    return int(found["number"]) if found else line
