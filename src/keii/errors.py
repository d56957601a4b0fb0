"""Every error raised on purpose, each with a sentence a person can act on, in English and Japanese."""

from __future__ import annotations


class KeiiError(Exception):
    """Something was wrong in a way that a sentence can say; `in_language` gives that sentence."""

    en = "something went wrong"
    ja = "問題が起きました"

    def __init__(self, **values: object):
        self.values = values
        super().__init__(self.en.format(**values))

    def in_language(self, code: str) -> str:
        """Return the sentence in the language `code` (ja or en)."""
        return (self.ja if code == "ja" else self.en).format(**self.values)


class ImpossibleSpan(KeiiError):
    """A span must start at or after 0 and end at or after its start."""

    en = "a span cannot run from {start} to {end}"
    ja = "範囲 {start}〜{end} はありえません"

    def __init__(self, start: int, end: int):
        super().__init__(start=start, end=end)


class LineWithoutEvidence(KeiiError):
    """A published sentence must stand on a passage."""

    en = "a line needs at least one passage as evidence: {text!r}"
    ja = "根拠のない文は公開できません: {text!r}"

    def __init__(self, text: str):
        super().__init__(text=text)


class UnknownPlugin(KeiiError):
    """No plug-in of this kind has this name."""

    en = "no {kind} named {name!r}; known: {known}"
    ja = "{kind} に {name!r} はありません。使えるもの: {known}"

    def __init__(self, kind: str, name: str, known: list[str]):
        super().__init__(kind=kind, name=name, known=", ".join(known) or "-")


class UnusableInput(KeiiError):
    """Nothing in the input could be used."""

    en = "{where}: {what}"
    ja = "{where}: {what}"

    def __init__(self, where: str, what: str):
        super().__init__(where=where, what=what)
