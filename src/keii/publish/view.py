"""What the templates ask while a page is laid out: numbers, dates, chips, anchors, breaks."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence

from markupsafe import Markup, escape
from msgspec import Struct

from keii import plugins
from keii.model.notes import GROUP_OF, Status
from keii.model.page import ChangeRow, Line, Page, QuestionCard, Section, SourceSummary, TimelineEntry
from keii.model.reading import Reading
from keii.model.text import ArticleId
from keii.model.ties import TieEvent, Unit
from keii.publish.addresses import card_address, line_address, passage_address, section_address, source_address, stem_of
from keii.publish.change_list import Part, linked_parts
from keii.publish.charts import Drawing, drawing_of
from keii.publish.dates import DatePrinter, machine_date, period_of, year_of
from keii.publish.endnotes import Note, notes_of
from keii.publish.links import address_of_words, web_address
from keii.publish.passages import Shown, find_passages, key_of, rows_of
from keii.publish.typography import clean, heading

SHAPES = {
    Status.ONGOING: "ongoing",
    Status.PREMATURE: "premature",
    Status.POSTPONED: "postponed",
    Status.UNKNOWN: "unknown",
}
"""Statuses drawn otherwise than the rest of their group."""
ENDED = frozenset({"CLOSED", "HALTED"})


class Mark(Struct, frozen=True):
    """A link from a line to a passage by its address; `anchor` only at the first line that uses it."""

    number: int
    address: str
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
        self.places = self.find_places()
        self.leading: dict[str, list[str]] = {}
        for alias in page.aliases:
            self.leading.setdefault(alias.to, []).append(alias.id)
        self.names = sorted({mention.name for reading in readings for mention in reading.notes.mentions})
        self.given: set[str] = set()
        self.counted: dict[str, str] = {}
        self.entries = {entry.id: entry for entry in page.timeline}

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
            '<data class="chip" value="{0}" data-group="{1}">'
            '<svg aria-hidden="true"><use href="#shape-{2}"/></svg>{3}</data>'
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

    def place_of(self, event: TieEvent) -> str:
        """Return the address of the passage that tells an event."""
        return self.places[self.numbers[key_of(event.evidence[0])]]

    def marks(self, line: Line | ChangeRow[Line] | TieEvent) -> tuple[Mark, ...]:
        """Return the links of a line, of a row of a history or of an event to its passages."""
        numbers = dict.fromkeys(self.numbers[key_of(passage)] for passage in line.evidence)
        return tuple(Mark(number, self.places[number], self.first(f"r-{number}")) for number in numbers)

    def find_places(self) -> dict[int, str]:
        """Return the address of each passage by its number; the same words twice in an article get a second one."""
        places: dict[int, str] = {}
        for entry in self.passages:
            address = passage_address(entry.passage)
            while address in places.values():
                address += "x"
            places[entry.number] = address
        return places

    def notes(self) -> tuple[Note, ...]:
        """Return the passages as the evidence list prints them: by article."""
        return notes_of(self.passages)

    def aliases(self, address: str | None) -> Markup:
        """Return the older addresses that lead to a place, each once."""
        names = self.leading.pop(address, []) if address else []
        return Markup("").join(Markup('<span id="{}"></span>').format(name) for name in names)

    def leftover(self) -> Markup:
        """Return the older addresses whose place this page does not show."""
        return Markup("").join(self.aliases(address) for address in sorted(self.leading))

    def turned(self, line: Line) -> Markup:
        """Return the mark of a line that is new since the previous page, or changed."""
        if line.change is None:
            return Markup("")
        return Markup('<small class="turned" role="note">{}</small> ').format(self.label(f"turn_{line.change}"))

    def news(self) -> tuple[Part, ...]:
        """Return what changed since the previous page, part by part, each change with the address it leads to."""
        page = self.page
        if page.changes is None:
            return ()
        places = {card.id: card_address(card) for card in page.questions}
        return linked_parts(page.changes, {**places, **{entry.id: entry.address for entry in page.timeline}})

    def line_anchor(self, line: Line) -> str | None:
        """Return the address of a line: its role and where its words stand."""
        return self.first(line_address(line))

    def first(self, anchor: str) -> str | None:
        """Return an anchor the first time it is asked for, then None."""
        if anchor in self.given:
            return None
        self.given.add(anchor)
        return anchor

    def card_anchor(self, card: QuestionCard[Line]) -> str:
        """Return the address of a question."""
        return card_address(card)

    def theme_anchor(self, section: Section[Line]) -> str | None:
        """Return the address of a theme."""
        return self.first(section_address(section))

    def source_anchor(self, source: SourceSummary[Line]) -> str | None:
        """Return the address of a source."""
        return self.first(source_address(source))

    def new_day(self, entry: TimelineEntry[Line]) -> Markup | None:
        """Return the day that a plan moved to, as a link to its entry if that is on the page."""
        if entry.moved_to not in self.entries:
            return self.when(entry.ended_by.on) if entry.ended_by and entry.ended_by.on else None
        other = self.entries[entry.moved_to]
        day = self.dates.full(period_of(other.date, other.date_end), other.mod) if other.date else ""
        return Markup('<a href="#{}">{}</a>').format(self.entry_anchor(other), self.time(other.date, day))

    def entry_anchor(self, entry: TimelineEntry[Line]) -> str:
        """Return the address of a timeline entry, counted out where it has none."""
        if entry.address or entry.id in self.counted:
            return entry.address or self.counted[entry.id]
        stem = stem_of(entry)
        number = 1
        while self.first(f"{stem}-{number}") is None:
            number += 1
        self.counted[entry.id] = f"{stem}-{number}"
        return self.counted[entry.id]

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

    def link(self, url: str | None) -> str | None:
        """Return a web address that may be linked, else None."""
        return web_address(url)

    def original(self, entry: Shown) -> str | None:
        """Return the address of the passage in its original."""
        credit = self.credit(entry)
        return address_of_words(credit.url, entry.passage.exact, credit.language)

    def foreign(self, code: str) -> Markup:
        """Return the attribute that says a text is in another language than the page."""
        return Markup("") if code == self.page.in_language else Markup(' lang="{}"').format(code)

    def language_of(self, article_id: ArticleId | None) -> str:
        """Return the language of an article's own words."""
        article = self.articles.get(article_id) if article_id is not None else None
        return article.in_language if article else self.page.in_language
