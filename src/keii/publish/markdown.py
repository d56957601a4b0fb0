"""The page as Markdown, in the shape in which `keii check` reads a page."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from msgspec import UNSET, Struct, UnsetType

from keii import plugins
from keii.model.article import Article
from keii.model.page import Line, Page, QuestionCard, TimelineEntry
from keii.model.text import ArticleId, Passage
from keii.publish.change_list import linked_parts
from keii.publish.dates import DatePrinter, period_of
from keii.publish.facts import sides_of
from keii.publish.links import web_address
from keii.publish.passages import lines_of
from keii.publish.typography import escaped


class Reference(Struct, frozen=True):
    """A source as the list at the end prints it."""

    number: int
    title: str
    publisher: str | None
    url: str | None
    date: str
    in_language: str | UnsetType = UNSET


class Writer:
    """One page being written: its words of the frame, its dates, and the numbers of its sources."""

    def __init__(self, page: Page[Line], articles: Sequence[Article]):
        self.page = page
        language = plugins.load("languages", page.in_language)
        self.labels: dict[str, str] = language.phrases.labels
        self.dates = DatePrinter(language)
        self.references = self.find_references({article.id: article for article in articles})
        self.gap = "" if page.in_language == "ja" else " "

    def find_references(self, articles: dict[ArticleId, Article]) -> dict[ArticleId, Reference]:
        """Number the page's sources, and after them cited articles that it lists under another's name."""
        found: dict[ArticleId, Reference] = {}
        for source in self.page.sources:
            key = source.article_id if source.article_id is not None else f"#{source.number}"
            day = source.published.day if source.published else None
            found[key] = Reference(
                source.number,
                source.title,
                source.publisher,
                web_address(source.url),
                self.dates.full(day),
                source.in_language,
            )
        for line in lines_of(self.page):
            for passage in line.evidence:
                article = articles.get(passage.article_id)
                if passage.article_id not in found and article is not None:
                    stamp = article.date_published
                    found[article.id] = Reference(
                        max((known.number for known in found.values()), default=0) + 1,
                        article.headline,
                        article.publisher.name if article.publisher else None,
                        web_address(article.url),
                        self.dates.full(stamp.day if stamp else None),
                    )
        return found

    def cited(self, line: Line) -> str:
        """Return a line with the numbers of the sources it stands on."""
        return escaped(line.text) + self.marks(line.evidence) + self.turn(line)

    def marks(self, evidence: Sequence[Passage]) -> str:
        """Return the numbers of the sources of some passages."""
        known = [self.references[p.article_id].number for p in evidence if p.article_id in self.references]
        marks = "".join(f"[{number}]" for number in dict.fromkeys(known))
        return self.gap + marks if marks else ""

    def turn(self, line: Line) -> str:
        """Return the mark of a line that is new since the previous page, or changed."""
        return self.labels["md_turn"].format(turn=self.labels[f"turn_{line.change}"]) if line.change else ""

    def section(self, label: str, rows: Sequence[str]) -> Iterator[str]:
        """Yield a section with one block a row, or nothing when it has no rows."""
        if rows:
            yield f"## {self.labels[label]}"
            yield "\n".join(rows)


def render(page: Page[Line], articles: Sequence[Article]) -> str:
    """Return the page as Markdown; a citation mark is the number of a source."""
    return "\n\n".join(blocks_of(page, Writer(page, articles))) + "\n"


def blocks_of(page: Page[Line], writer: Writer) -> Iterator[str]:
    """Yield the blocks of the page in order."""
    labels = writer.labels
    yield f"# {escaped(page.title.text if page.title else page.about or labels['untitled'])}"
    if page.notice:
        yield f"> {escaped(page.notice)}"
    if page.lead:
        yield writer.gap.join(map(writer.cited, page.lead))
    if page.as_of:
        yield labels["md_as_of"].format(date=writer.dates.full(page.as_of))
    yield from change_blocks(page, labels)
    if page.questions:
        yield f"## {labels['questions']}"
    for card in page.questions:
        yield from card_blocks(card, writer)
    yield from writer.section("md_timeline", [entry_row(entry, writer) for entry in page.timeline])
    for section in page.sections:
        if section.heading:
            yield f"## {escaped(section.heading.text)}"
        yield from map(writer.cited, section.lines)
    yield from map(writer.cited, page.body)
    yield from writer.section("statements", [f"- {writer.cited(row.text)}" for row in page.statements])
    yield from writer.section("relations", [f"- {writer.cited(row.text)}" for row in page.relations])
    yield from summary_blocks(page, writer)
    yield from writer.section("md_takeaways", [f"- {writer.cited(line)}" for line in page.takeaways])
    yield from writer.section("md_sources", [source_row(known, writer) for known in writer.references.values()])


def change_blocks(page: Page[Line], labels: dict[str, str]) -> Iterator[str]:
    """Yield what changed since the previous page, part by part, what is withdrawn struck out."""
    if page.changes is None:
        return
    yield f"## {labels['changes']}"
    for part in linked_parts(page.changes, {}, markdown=True):
        yield f"**{labels['changes_part'].format(part=labels[part.label], count=part.count)}**"
        struck = (f"- {row.words}" + "".join(f"\n  - ~~{words}~~" for words in row.struck) for row in part.rows)
        yield "\n".join(struck)


def card_blocks(card: QuestionCard[Line], writer: Writer) -> Iterator[str]:
    """Yield a question card: how it stands, why it matters, the answer, and what was said before."""
    yield f"### {escaped(card.question.text)}"
    if card.status:
        label = "md_status" if card.as_of else "md_status_undated"
        turn = writer.turn(card.question)
        yield writer.labels[label].format(status=status_of(card, writer), date=writer.dates.full(card.as_of)) + turn
    if card.why:
        yield writer.labels["md_why"].format(text=writer.cited(card.why))
    against = (card.against.text,) if card.against and card.against.text else ()
    yield from map(writer.cited, (*card.answer, *against, *card.body))
    said = {line.text for line in (*card.answer, *card.body)}
    older = [row.text for row in card.history if row.text and row.text.text not in said]
    if rows := [f"- {writer.cited(line)}" for line in (*card.bullets, *older)]:
        yield "\n".join(rows)


def status_of(card: QuestionCard[Line], writer: Writer) -> str:
    """Return how a question stands: its status, both sides of a dispute, and what a reader must know besides."""
    labels = writer.labels
    sides = [
        labels["md_side"].format(who=escaped(who), status=labels[f"status_{side.status.value}"])
        for side in sides_of(card)
        if (who := side.stated_by or side.publisher)
    ]
    if len(sides) == 2:
        return labels["md_sides"].join(sides)
    if card.status is None or card.standing in ("overtaken", "found"):
        return labels[card.standing or "overtaken"]
    word = labels[f"status_{card.status.value}"]
    if card.standing not in ("stale", "overdue", "disputed"):
        return word
    flag = "overdue_undated" if card.standing == "overdue" and card.due is None else card.standing
    day = card.due if card.standing == "overdue" else card.as_of
    return labels["md_flagged"].format(status=word, flag=labels[flag].format(date=writer.dates.full(day)))


def summary_blocks(page: Page[Line], writer: Writer) -> Iterator[str]:
    """Yield what each article adds: its title and link, its outlet and day, and its bullets."""
    told = [source for source in page.sources if source.bullets]
    if told:
        yield f"## {writer.labels['sources']}"
    for source in told:
        known = writer.references[source.article_id if source.article_id is not None else f"#{source.number}"]
        publisher = escaped(known.publisher or writer.labels["publisher_unknown"])
        yield f"### {title_of(known, writer)}"
        yield writer.labels["md_outlet"].format(publisher=publisher, date=known.date)
        yield "\n".join(f"- {writer.cited(line)}" for line in source.bullets)


def entry_row(entry: TimelineEntry[Line], writer: Writer) -> str:
    """Return one row of the timeline; without a date it opens with its sentence."""
    if entry.date is None:
        return f"- {writer.cited(entry.text)}"
    ends = entry.ended_by.evidence if entry.ended_by else ()
    text = escaped(entry.text.text) + writer.marks((*entry.text.evidence, *ends))
    date = printed_date(entry, writer) + fate_of(entry, writer)
    rows = [writer.cited(row.text) for row in (*entry.against, *entry.history) if row.text]
    return "\n  - ".join([writer.labels["md_entry"].format(date=date, text=text), *rows])


def printed_date(entry: TimelineEntry[Line], writer: Writer) -> str:
    """Return the date of an entry in full."""
    return writer.dates.full(period_of(entry.date, entry.date_end) if entry.date else None, entry.mod)


def fate_of(entry: TimelineEntry[Line], writer: Writer) -> str:
    """Return what became of a plan, as it stands in brackets behind its day; nothing for any other entry."""
    labels = writer.labels
    if entry.standing in ("coming", "overdue"):
        return labels["md_fate"].format(status=labels["planned" if entry.standing == "coming" else "timeline_overdue"])
    if entry.standing == "disputed":
        return labels["md_fate"].format(status=labels["timeline_disputed"])
    if entry.ended_by is None:
        return ""
    status = labels[f"status_{entry.ended_by.status.value}"]
    new = next((other for other in writer.page.timeline if other.id == entry.moved_to), None)
    if new is None and entry.ended_by.on is None:
        return labels["md_fate"].format(status=status)
    day = printed_date(new, writer) if new else writer.dates.full(entry.ended_by.on)
    return labels["md_moved"].format(status=status, date=day)


def source_row(source: Reference, writer: Writer) -> str:
    """Return one row of the list of sources."""
    form = "md_source" if source.url else "md_source_unlinked"
    publisher = escaped(source.publisher or writer.labels["publisher_unknown"])
    title = title_of(source, writer)
    row = writer.labels[form].format(number=source.number, title=title, publisher=publisher, date=source.date)
    if not source.in_language:
        return row
    return writer.labels["md_source_abroad"].format(row=row, language=writer.labels[f"language_{source.in_language}"])


def title_of(source: Reference, writer: Writer) -> str:
    """Return the title of a source, linked where it has an address."""
    title = escaped(source.title or writer.labels["source_untitled"])
    if not source.url:
        return title
    return f"[{title}](<{source.url}>)" if "(" in source.url or ")" in source.url else f"[{title}]({source.url})"
