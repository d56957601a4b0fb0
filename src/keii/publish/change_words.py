"""What changed between two builds of a page, in sentences of the page's language: plain or for Markdown."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from msgspec import Struct

from keii import plugins
from keii.model.changes import Changes, Credit, EntryChange, EntryState, QuestionChange, SourceChange, State, Withdrawal
from keii.model.notes import GROUP_OF, Status
from keii.publish.changes import ENDED
from keii.publish.dates import DatePrinter, day_of, period_of
from keii.publish.typography import clean, escaped

SPACES = re.compile(r"\s+")


class Sentence(Struct, frozen=True):
    """One change in words: the sentence, and what stands below it (the passage, an earlier wording, an address)."""

    words: str
    below: tuple[str, ...] = ()


class Teller:
    """Words the changes of one page. It knows the language and how to write a value safely, and nothing else."""

    def __init__(self, changes: Changes, *, markdown: bool = False):
        language = plugins.load("languages", changes.in_language)
        self.changes = changes
        self.labels: dict[str, str] = language.phrases.labels
        self.dates = DatePrinter(language)
        self.markdown = markdown

    def say(self, label: str, **values: str) -> str:
        """Return words of the frame with values put in."""
        return self.labels[label].format(**values)

    def plain(self, text: str) -> str:
        """Return a value on one line, without what the shape would take for a form of its own."""
        return escaped(text) if self.markdown else SPACES.sub(" ", clean(text)).strip()

    def quoted(self, text: str) -> str:
        """Return a text in quotation marks, those inside it turned into inner ones."""
        for pair in self.labels["diff_inner"].split():
            text = text.replace(pair[0], pair[1])
        return self.say("diff_quote", words=self.plain(text))

    def aside(self, parts: Iterable[str]) -> str:
        """Return what is known of a change in brackets, nothing when nothing is."""
        known = self.labels["diff_between"].join(part for part in parts if part)
        return self.say("diff_aside", parts=known) if known else ""

    def status(self, status: Status | None) -> str:
        """Return the display word of a status."""
        return self.labels[f"status_{status.value}"] if status else ""

    def state(self, state: State | None) -> str:
        """Return the display word of how a question stands; one settled another way has a word of its own."""
        if state is not None and state.standing in ("overtaken", "found"):
            return self.labels[state.standing]
        return self.status(state.status if state else None)

    def steps(self, words: Iterable[str]) -> str:
        """Return display words with arrows between them."""
        return self.labels["diff_arrow"].join(word for word in words if word)

    def source(self, credit: Credit, label: str = "diff_source") -> str:
        """Return a source by number, outlet and title; linked where the shape has links."""
        publisher = self.plain(credit.publisher or self.labels["publisher_unknown"])
        title = self.quoted(credit.title) if credit.title else self.labels["source_untitled"]
        words = self.say(label, number=str(credit.number), publisher=publisher, title=title)
        if not self.markdown or not credit.url:
            return words
        return f"[{words}](<{credit.url}>)"

    def links(self, credits: Iterable[Credit]) -> tuple[str, ...]:
        """Return the addresses of sources, where the shape has no links of its own."""
        return () if self.markdown else tuple(credit.url for credit in credits if credit.url)

    def title(self) -> str:
        """Return the heading: the page and the two days it speaks from."""
        old, new = self.dates.full(self.changes.old.as_of), self.dates.full(self.changes.new.as_of)
        title = self.quoted(self.changes.title or self.labels["untitled"])
        return self.say("diff_title_same" if old == new else "diff_title", title=title, old=old, new=new)

    def question(self, change: QuestionChange) -> Sentence:
        """Word the change of one question."""
        asked = self.quoted(change.question)
        if change.kind == "withdrawn":
            return Sentence(self.withdrawn_question(change, asked))
        if change.kind == "reworded":
            return Sentence(
                self.say("diff_question_reworded", before=self.quoted(change.asked_before or ""), question=asked)
            )
        words = (
            self.standing(change, asked)
            if change.kind == "standing"
            else self.say(
                f"diff_question_{change.kind}",
                question=asked,
                status=self.state(change.after),
                steps=self.steps([*map(self.status, change.steps[:-1]), self.state(change.after)]),
                aside=self.aside(self.told(change)),
            )
        )
        below = [self.plain(change.answer)] if change.answer else []
        if change.asked_before:
            below.append(self.say("diff_asked_before", question=self.quoted(change.asked_before)))
        return Sentence(words, (*below, *self.links(change.sources[:1])))

    def told(self, change: QuestionChange) -> Iterator[str]:
        """Yield since when, as stated by whom, and in which source a question stands as it does."""
        state = change.after
        if state is not None and state.since:
            ended = state.status is not None and GROUP_OF[state.status] in ENDED
            yield self.say("diff_on" if ended else "diff_since", date=self.dates.full(state.since))
        if state is not None and state.stated_by:
            yield self.say("stated_by", who=self.plain(state.stated_by))
        if change.sources:
            yield self.source(change.sources[0])

    def standing(self, change: QuestionChange, asked: str) -> str:
        """Word that a question has become overdue, stale or disputed, or is so no more."""
        before, after = change.before, change.after
        if before is None or after is None:
            return asked
        label, day = f"diff_question_{after.standing}", after.as_of
        if after.standing == "overdue":
            label, day = ("diff_question_overdue", after.due) if after.due else ("diff_question_overdue_undated", None)
        elif after.standing is None:
            label = "diff_question_agreed" if before.standing == "disputed" else "diff_question_settled"
        aside = self.aside(self.told(change))
        return self.say(label, question=asked, date=self.dates.full(day), status=self.status(after.status), aside=aside)

    def withdrawn_question(self, change: QuestionChange, asked: str) -> str:
        """Word that a question is gone, and why, as far as the newer page says."""
        if change.reason:
            return self.say("diff_question_withheld", question=asked, reason=self.plain(change.reason))
        state = change.before
        status = state.status if state else None
        since = state.since if state else None
        done = status is not None and GROUP_OF[status] in ENDED
        label = "diff_question_done" if done else "diff_question_withdrawn"
        return self.say(label, question=asked, status=self.state(state), date=self.dates.full(since))

    def entry(self, change: EntryChange) -> Sentence:
        """Word the change of one timeline entry."""
        before, after = change.before, change.after
        now = after or before
        label = f"diff_entry_{change.kind}"
        if change.kind == "withdrawn" and change.reason:
            label = "diff_entry_withheld"
        elif change.kind == "withdrawn" and before is not None and self.has_passed(before):
            label = "diff_entry_past"
        words = self.say(
            label,
            date=self.entry_date(now),
            before=self.entry_date(before),
            status=self.aside([self.status(now.status)]) if now and now.status is not Status.HAPPENED else "",
            text=self.plain(change.text),
            steps=self.steps(self.status(state.status) for state in (before, after) if state is not None),
            reason=self.plain(change.reason or ""),
            aside=self.aside(self.source(credit) for credit in change.sources[:1]),
        )
        return Sentence(words, self.links(change.sources[:1]))

    def has_passed(self, state: EntryState) -> bool:
        """Answer whether an entry told of a day to come that the newer page has behind it."""
        day = day_of(state.date or "")
        return state.standing == "coming" and bool(day and self.changes.new.as_of and day <= self.changes.new.as_of)

    def entry_date(self, state: EntryState | None) -> str:
        """Return the date of an entry with its year."""
        if state is None or state.date is None:
            return self.labels["date_unknown"]
        return self.dates.full(period_of(state.date, state.date_end), state.mod)

    def source_change(self, change: SourceChange) -> Sentence:
        """Word that a source is new or gone."""
        credit = change.source
        label = "diff_source" if change.kind == "new" else "diff_source_known"
        day = self.dates.full(credit.published)
        words = self.say(f"diff_source_{change.kind}", source=self.source(credit, label), aside=self.aside([day]))
        return Sentence(words, self.links([credit]))

    def withdrawal(self, change: Withdrawal) -> Sentence:
        """Word that a sentence is withheld now, and why."""
        return Sentence(self.say("diff_sentence", text=self.plain(change.text), reason=self.plain(change.reason)))

    def withdrawals(self, changes: Iterable[Withdrawal]) -> list[Sentence]:
        """Word the sentences withheld now, those of one reason together; a page that quotes enough comes last."""
        reasons: dict[str, list[str]] = {}
        for change in sorted(changes, key=lambda change: change.rule == "max_share"):
            reasons.setdefault(change.reason, []).append(self.plain(change.text))
        return [
            Sentence(self.say("diff_because", reason=self.plain(why)), tuple(told)) for why, told in reasons.items()
        ]
