"""What the templates ask while a page is laid out: numbers, dates, chips, anchors, breaks."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Sequence
from hashlib import sha256

from markupsafe import Markup, escape
from msgspec import Struct

from keii import plugins
from keii.model.notes import GROUP_OF, Status
from keii.model.page import ChangeRow, Line, Page, QuestionCard, SourceSummary, TimelineEntry
from keii.model.reading import Reading
from keii.model.text import ArticleId
from keii.model.ties import TieEvent, Unit
from keii.publish.charts import Drawing, drawing_of
from keii.publish.dates import DatePrinter, machine_date, period_of, year_of
from keii.publish.links import address_of_words, web_address
from keii.publish.passages import Shown, find_passages, key_of, rows_of
from keii.publish.typography import clean, heading

ANCHOR = re.compile(r"[a-z][a-z0-9_-]{0,60}")
SHAPES = {
    Status.ONGOING: "ongoing",
    Status.PREMATURE: "premature",
    Status.POSTPONED: "postponed",
    Status.UNKNOWN: "unknown",
}
"""Statuses drawn otherwise than the rest of their group."""
ENDED = frozenset({"CLOSED", "HALTED"})


class Mark(Struct, frozen=True):
    """A link from a line to a passage; `anchor` only at the first line that uses it."""

    number: int
    anchor: str | None


class Credit(Struct, frozen=True):
    """Where a passage comes from, as far as known."""

    title: str
    publisher: str | None
    url: str | None
    published: dt.date | None
    language: str


class View:
    """One page being laid out. It remembers which anchors it has given, and nothing else."""

    def __init__(self, page: Page[Line], readings: Sequence[Reading]):
        self.page = page
        articles = [reading.article for reading in readings]
        self.language = plugins.load("languages", page.in_language)
        self.dates = DatePrinter(self.language)
        self.passages = find_passages(page, articles)
        self.numbers = {key_of(entry.passage): entry.number for entry in self.passages}
        self.articles = {article.id: article for article in articles}
        self.sources: dict[ArticleId, SourceSummary[Line]] = {
            source.article_id: source for source in page.sources if source.article_id is not None
        }
        self.names = sorted({mention.name for reading in readings for mention in reading.notes.mentions})
        self.given: set[str] = set()
        self.entries = {entry.id: (entry, self.entry_anchor(entry)) for entry in page.timeline}

    def say(self, label: str, **values: object) -> Markup:
        """Return words of the frame with values put in."""
        words = Markup(escape(self.language.phrases.labels[label]))
        return words.format(**{k: clean(v) if type(v) is str else v for k, v in values.items()})

    def label(self, label: str) -> str:
        """Return words of the frame as plain text."""
        return str(self.language.phrases.labels[label])

    def heading(self, text: str) -> Markup:
        """Return a heading with the places where it may break."""
        names = [name for name in self.names if name in text]
        return heading(text, self.page.in_language, names)

    def when(self, value: dt.date | str | None, mod: str | None = None) -> Markup:
        """Return a date with its year."""
        return self.time(value, self.dates.full(value, mod))

    def time(self, value: dt.date | str | None, printed: str) -> Markup:
        """Return printed words as a `<time>` if a machine can read their value."""
        machine = machine_date(value)
        if machine is None:
            return Markup("<span>{}</span>").format(clean(printed))
        return Markup('<time datetime="{}">{}</time>').format(machine, printed)

    def entry_date(self, entry: TimelineEntry[Line]) -> Markup:
        """Return an entry's date as it stands below the heading of its year."""
        if entry.date is None:
            return self.say("date_unknown")
        value = period_of(entry.date, entry.date_end)
        return self.time(value.partition("/")[0], self.dates.under_year(value, entry.mod))

    def report_day(self, entry: TimelineEntry[Line]) -> Markup | None:
        """Return the day of the report where it differs from the day of the event."""
        if entry.published is None or entry.published.isoformat() == entry.date:
            return None
        reported = entry.published.isoformat()
        if year_of(entry.date) != reported[:4]:
            return self.when(entry.published)
        return self.time(reported, self.dates.short(entry.published, "day_of_report"))

    def state(self, entry: TimelineEntry[Line]) -> str:
        """Return how an entry is drawn: past, coming, overdue, disputed, moved or ended."""
        if entry.standing in ("coming", "overdue", "disputed", "moved", "ended"):
            return str(entry.standing)
        as_of, day = self.page.as_of, machine_date(entry.date)
        ahead = entry.published is None or (day or "") > entry.published.isoformat()[: len(day or "")]
        if ahead and entry.status and GROUP_OF[entry.status] in ENDED:
            return "ended"  # a plan that is off; who suspended or rejected something that day, did so
        return "coming" if as_of and day and day > as_of.isoformat()[: len(day)] else "past"

    def chip(self, status: Status | None) -> Markup:
        """Return a status as text and shape; an opinion has no chip."""
        group = GROUP_OF[status] if status else "NONE"
        if status is None or group == "NONE":
            return Markup("")
        shape = SHAPES.get(status, group.lower())
        return Markup(
            '<data class="chip" value="{0}" data-status="{0}" data-group="{1}">'
            '<svg class="shape" width="12" height="12" aria-hidden="true"><use href="#shape-{2}"/></svg>{3}</data>'
        ).format(status.value, group, shape, self.status_word(status))

    def status_word(self, status: Status) -> str:
        """Return the display word of a status."""
        return str(self.language.phrases.labels[f"status_{status.value}"])

    def drawings(self) -> tuple[Drawing, ...]:
        """Return the page's charts, laid out."""
        return tuple(drawing_of(chart, self.tick) for chart in self.page.charts)

    def tick(self, unit: Unit, day: dt.date) -> str:
        """Return the first day of a week, month or quarter as short as can be."""
        month = self.label("months").split()[day.month - 1]
        return self.label(f"tie_tick_{unit}").format(day=day.day, month=month, year=day.year)

    def number_of(self, event: TieEvent) -> int:
        """Return the number of the passage that tells an event."""
        return self.numbers[key_of(event.evidence[0])]

    def marks(self, line: Line | ChangeRow[Line] | TieEvent) -> tuple[Mark, ...]:
        """Return the links of a line, of a row of a history or of an event to its passages."""
        numbers = dict.fromkeys(self.numbers[key_of(passage)] for passage in line.evidence)
        return tuple(Mark(number, self.first(f"r-{number}")) for number in numbers)

    def line_anchor(self, line: Line) -> str | None:
        """Return the address of a line: its role and where its words stand."""
        passage = line.evidence[0]
        place = f"{line.role}|{passage.article_id}|{passage.span.start}|{passage.span.end}|{line.text}"
        return self.first("s-" + digest(place))

    def first(self, anchor: str) -> str | None:
        """Return an anchor the first time it is asked for, then None."""
        if anchor in self.given:
            return None
        self.given.add(anchor)
        return anchor

    def anchor(self, kind: str, given: str) -> str:
        """Return an id that may stand in an address."""
        name = given if given.startswith(f"{kind}-") and ANCHOR.fullmatch(given) else f"{kind}-{digest(given)}"
        self.given.add(name)
        return name

    def new_day(self, entry: TimelineEntry[Line]) -> Markup | None:
        """Return the day that a plan moved to, as a link to its entry if that is on the page."""
        if entry.moved_to not in self.entries:
            return self.when(entry.ended_by.on) if entry.ended_by and entry.ended_by.on else None
        other, anchor = self.entries[entry.moved_to]
        day = self.dates.full(period_of(other.date, other.date_end), other.mod) if other.date else ""
        return Markup('<a href="#{}">{}</a>').format(anchor, self.time(other.date, day))

    def entry_anchor(self, entry: TimelineEntry[Line]) -> str:
        """Return the address of a timeline entry: its date and its number on that date."""
        stem = f"t-{machine_date(entry.date) or 'x'}"
        number = 1
        while self.first(f"{stem}-{number}") is None:
            number += 1
        return f"{stem}-{number}"

    def count_passages(self, card: QuestionCard[Line]) -> int:
        """Count the passages a card stands on."""
        lines = (card.question, *card.answer, *card.bullets, *card.body)
        shown = [passage for line in lines for passage in line.evidence]
        return len({key_of(passage) for passage in (*shown, *(p for row in rows_of(card) for p in row.evidence))})

    def credit(self, entry: Shown) -> Credit:
        """Return outlet, title, date and address of a passage's article."""
        article, source = self.articles.get(entry.passage.article_id), self.sources.get(entry.passage.article_id)
        if article is not None:
            stamp = article.date_published
            publisher = article.publisher.name if article.publisher else None
            return Credit(article.headline, publisher, article.url, stamp.day if stamp else None, article.in_language)
        if source is not None:
            day = source.published.day if source.published else None
            return Credit(source.title, source.publisher, source.url, day, self.page.in_language)
        return Credit("", None, None, None, self.page.in_language)

    def around(self, entry: Shown) -> tuple[str, str]:
        """Return the words before and after a passage."""
        if entry.article is None:
            before, after = entry.passage.prefix, entry.passage.suffix
            return (f"…{before}" if before else "", f"{after}…" if after else "")
        text = entry.article.text
        before = entry.before.of(text) if entry.before else ""
        after = entry.after.of(text) if entry.after else ""
        return ("…" if entry.cut_before else "") + before, after + ("…" if entry.cut_after else "")

    def link(self, url: str | None) -> str | None:
        """Return a web address that may be linked, else None."""
        return web_address(url)

    def original(self, entry: Shown) -> str | None:
        """Return the address of the passage in its original."""
        credit = self.credit(entry)
        return address_of_words(credit.url, entry.passage.exact, credit.language)

    def language_of(self, article_id: ArticleId | None) -> str:
        """Return the language of an article's own words."""
        article = self.articles.get(article_id) if article_id is not None else None
        return article.in_language if article else self.page.in_language


def digest(text: str) -> str:
    """Return eight hex digits for an address."""
    return sha256(text.encode("utf-8", "surrogatepass")).hexdigest()[:8]
