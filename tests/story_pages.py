"""Hand-made pages in both languages that use every part of a page and every odd case of it."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from builders import an_article
from keii.model.article import Article
from keii.model.notes import Mention, Notes, Status
from keii.model.page import (
    ChangeRow,
    Line,
    Page,
    QuestionCard,
    RelationRow,
    Role,
    Section,
    SourceSummary,
    StatementRow,
    TimelineEntry,
    Withheld,
)
from keii.model.reading import Reading
from keii.model.text import Span

AS_OF = date(2026, 3, 12)
HOSTILE = "<script>alert(1)</script><img src=x onerror=alert(2)>"

TEXTS: dict[str, list[tuple[str, str, str | None, str | None, str | None]]] = {
    "ja": [
        (
            "桐野市、跳ね橋の改修を発表 市議会は12月に採決へ",
            "桐野市は2025年9月3日、河口の跳ね橋を2026年4月から改修すると発表した。工事の間、橋は歩行者も通れない。市長の大原みちるは「橋がなければ島の暮らしは成り立たない」と述べた。\n\n"
            "市は費用を38億円と見積もる。市議会は2025年12月18日に予算案を採決する。島の漁業組合は、渡し船の増便がなければ工事に反対するとしている。",
            "2025-09-03",
            "潮路新報",
            "https://shioji.example/2025/09/03/bridge?x=1&y=2",
        ),
        (
            "跳ね橋の予算案、採決は来年2月に先送り",
            "桐野市議会は12月18日、跳ね橋の改修予算案の採決を2026年2月に先送りした。議長の真壁壮一は、費用の内訳が示されていないと説明した。\n\n"
            "改修が遅れれば、島の診療所への救急車の到着が20分遅くなると市は試算する。",
            "2025-12-19T07:30:00+09:00",
            "潮路新報",
            "https://shioji.example/2025/12/19/vote",
        ),
        (
            "改修予算案を可決 跳ね橋は4月6日に閉鎖"
            + "、関係者の受け止めと今後の日程、費用の内訳をめぐる質疑の全容を一覧で" * 2,
            "桐野市議会は2026年2月20日、跳ね橋の改修予算案を賛成多数で可決した。橋は2026年4月6日に閉鎖される。渡し船は4月から1日14便に増える予定だ。\n\n"
            "漁業組合の組合長、浜口鉄夫は「増便の約束は文書になっていない」と語った。市の交通課によると、渡し船の事業者は決まっていない。",
            "2026-02-21",
            "北浜タイムズ",
            "https://kitahama.example/2026/02/21/approved#top",
        ),
        (
            "談合の疑い、市は否定",
            "跳ね橋の入札をめぐり談合があったと元職員が主張している。桐野市の幹部は2026年3月5日、談合の事実はないと否定した。市は調査委員会を置く考えはないとしている。",
            "2026-03-05",
            "北浜タイムズ",
            "javascript:alert(document.domain)",
        ),
        (
            f"日付のない覚え書き {HOSTILE}",
            f"渡し船の実証運航は2026年3月1日に始まった。{HOSTILE}という文字列が掲示板に書かれていた。渡し船の運賃は200円に据え置かれる。",
            None,
            None,
            None,
        ),
    ],
    "en": [
        (
            "Kirino to rebuild its lifting bridge; council to vote in December",
            "The city of Kirino announced on 3 September 2025 that it will rebuild the lifting bridge from April 2026. "
            "The bridge will be closed to walkers as well. “Without the bridge there is no life on the island,” "
            "said Mayor Michiru Ohara.\n\nThe city puts the cost at 38 million crowns. "
            "The council is to vote on the budget on 18 December 2025. "
            "The fishing co-operative says it will oppose the work unless more ferries run.",
            "2025-09-03",
            "The Tideway Post",
            "https://tideway.example/2025/09/03/bridge?x=1&y=2",
        ),
        (
            "Vote on the bridge put off until February",
            "The Kirino council on 18 December postponed the vote on the bridge budget to February 2026. "
            "Its speaker, Soichi Makabe, said the costs had not been broken down.\n\n"
            "A delay would add 20 minutes to an ambulance's way to the island clinic, the city estimates.",
            "2025-12-19T07:30:00+00:00",
            "The Tideway Post",
            "https://tideway.example/2025/12/19/vote",
        ),
        (
            "Council approves the bridge budget; closure set for 6 April"
            + ", with the reactions, the dates ahead and the whole of the debate on the costs in one list" * 2,
            "The Kirino council approved the bridge budget on 20 February 2026. "
            "The bridge will close on 6 April 2026. Ferries are to run 14 times a day from April.\n\n"
            "“The promise of more ferries is not on paper,” said Tetsuo Hamaguchi, who heads the co-operative. "
            "No operator for the ferries has been chosen, according to the transport office.",
            "2026-02-21",
            "Northbeach Times",
            "https://northbeach.example/2026/02/21/approved#top",
        ),
        (
            "City denies bid-rigging",
            "A former official claims that the bids for the bridge were rigged. "
            "A senior Kirino official on 5 March 2026 denied that any bids had been rigged. "
            "The city says it has no plan to appoint an inquiry.",
            "2026-03-05",
            "Northbeach Times",
            "javascript:alert(document.domain)",
        ),
        (
            f"A note without a date {HOSTILE}",
            f"Trial runs of the ferry began on 1 March 2026. Somebody had written {HOSTILE} on the notice board. "
            "The ferry fare will stay at 200 crowns.",
            None,
            None,
            None,
        ),
    ],
}
TITLES = {
    "ja": ("桐野市の跳ね橋：これまでの経緯", "跳ね橋"),
    "en": ("Kirino's lifting bridge: the story so far", "the bridge"),
}
QUESTIONS = {
    "ja": ("跳ね橋は2026年4月6日に閉鎖されるか？", "桐野市の入札で談合はあったか？", "渡し船の事業者はいつ決まるか？"),
    "en": ("Will the bridge close on 6 April 2026?", "Were the bids rigged?", "When will a ferry operator be chosen?"),
}
SPEAKERS = {
    "ja": ("大原みちる市長", "真壁壮一議長", "浜口鉄夫組合長", "元職員", "市の交通課"),
    "en": (
        "Mayor Michiru Ohara",
        "Speaker Soichi Makabe",
        "Tetsuo Hamaguchi",
        "A former official",
        "The transport office",
    ),
}
NOTICES = {"ja": "この頁の記事はすべて架空です。", "en": "Every article on this page is fictional."}
ACTORS = {"ja": ("桐野市", "漁業組合", "市議会"), "en": ("City of Kirino", "Fishing co-operative", "City council")}


def readings_of(code: str) -> tuple[Reading, ...]:
    """Build the five articles of one language, with the one name that a heading must not cut."""
    found: list[Reading] = []
    for number, (headline, text, published, publisher, url) in enumerate(TEXTS[code]):
        article = an_article(
            text, published=published, id=f"a{number}", headline=headline, publisher=publisher, url=url, language=code
        )
        name = ACTORS[code][0]
        place = text.find(name)
        mentions = (Mention(span=Span(place, place + len(name)), type="place", name=name),) if place >= 0 else ()
        found.append(Reading(article, Notes(article_id=article.id, version=article.digest, mentions=mentions)))
    return tuple(found)


class Scribe:
    """Builds lines from the sentences of a few readings."""

    def __init__(self, readings: Sequence[Reading]):
        self.articles: list[Article] = [reading.article for reading in readings]

    def line(self, article: int, sentence: int, role: Role = "body", text: str | None = None) -> Line:
        """Build a line that stands on one sentence, worded like it or otherwise."""
        source = self.articles[article]
        passage = source.passage(source.sentences[sentence])
        return Line(text=text or passage.exact, evidence=(passage,), role=role)

    def row(
        self, article: int, sentence: int, status: Status, said: date | None, by: str | None = None
    ) -> ChangeRow[Line]:
        """Build one row of a history."""
        publisher = self.articles[article].publisher
        return ChangeRow(
            status=status,
            stated_on=said,
            evidence=self.line(article, sentence, "status").evidence,
            text=self.line(article, sentence, "status"),
            stated_by=by,
            publisher=publisher.name if publisher else None,
        )


def a_story_page(code: str, *, notice: bool = True) -> tuple[Page[Line], tuple[Reading, ...]]:
    """Build the whole page of one language, with its readings."""
    readings = readings_of(code)
    scribe = Scribe(readings)
    title, theme = TITLES[code]
    page: Page[Line] = Page(
        id="bridge",
        in_language=code,
        title=scribe.line(0, 0, "title", title),
        lead=(scribe.line(2, 1, "lead"), scribe.line(0, 3, "lead")),
        about=theme,
        as_of=AS_OF,
        questions=cards_of(scribe, code),
        timeline=entries_of(scribe),
        sections=(
            Section(
                id="s1",
                heading=scribe.line(2, 2, "heading", theme),
                lines=(scribe.line(2, 2), scribe.line(0, 5), scribe.line(4, 2)),
                cards=("q-ferry",),
            ),
        ),
        statements=statements_of(scribe, code),
        relations=relations_of(scribe, code),
        sources=sources_of(scribe),
        takeaways=(scribe.line(1, 2, "takeaway"), scribe.line(0, 1, "takeaway")),
        withheld=(
            Withheld(text=f"{HOSTILE} 39", role="bullet", rule="SUP002", reason="38 / 39"),
            Withheld(text="…", role="lead", rule="SUP001", reason="no passage"),
        ),
        unread=(f"broken.html: {HOSTILE}",),
        notice=NOTICES[code] if notice else None,
        made_by="keii 0.1.0",
    )
    return page, readings


def cards_of(scribe: Scribe, code: str) -> tuple[QuestionCard[Line], ...]:
    """Build a changed, a disputed and a stale card."""
    closing, rigged, ferry = QUESTIONS[code]
    speakers = SPEAKERS[code]
    return (
        QuestionCard(
            id="q-close",
            question=scribe.line(2, 1, "question", closing),
            status=Status.DECIDED,
            since=date(2026, 2, 20),
            as_of=date(2026, 2, 21),
            stated_by=speakers[1],
            answer=(scribe.line(2, 0, "answer"),),
            why=scribe.line(1, 2, "why"),
            history=(
                scribe.row(0, 0, Status.PLANNED, date(2025, 9, 3), speakers[0]),
                scribe.row(1, 0, Status.POSTPONED, date(2025, 12, 18), speakers[1]),
                scribe.row(2, 0, Status.DECIDED, date(2026, 2, 20)),
            ),
        ),
        QuestionCard(
            id="q-rigged",
            question=scribe.line(3, 0, "question", rigged),
            status=Status.DENIED,
            since=date(2026, 3, 5),
            as_of=date(2026, 3, 5),
            standing="disputed",
            answer=(scribe.line(3, 1, "answer"),),
            history=(
                scribe.row(3, 0, Status.UNCONFIRMED, date(2026, 3, 5), speakers[3]),
                scribe.row(3, 1, Status.DENIED, date(2026, 3, 5), ACTORS[code][0]),
            ),
        ),
        QuestionCard(
            id="q-ferry",
            question=scribe.line(2, 4, "question", ferry),
            status=Status.UNKNOWN,
            since=date(2025, 9, 3),
            as_of=date(2025, 9, 3),
            stated_by=speakers[4],
            standing="stale",
            answer=(scribe.line(2, 4, "answer"),),
            bullets=(scribe.line(0, 5, "bullet"),),
        ),
    )


def entries_of(scribe: Scribe) -> tuple[TimelineEntry[Line], ...]:
    """Build entries that happened, were planned, are overdue, disputed, cancelled, vague and undated."""
    entry = scribe.line
    return (
        TimelineEntry(id="1", date="2025", precision="year", status=Status.HAPPENED, text=entry(0, 3, "entry")),
        TimelineEntry(
            id="2", date="2025-09-03", precision="day", status=Status.HAPPENED, text=entry(0, 0, "entry"),
            published=date(2025, 9, 3), reports=2,
        ),
        TimelineEntry(
            id="3", date="2025-12-18", precision="day", status=Status.POSTPONED, text=entry(1, 0, "entry"),
            published=date(2025, 12, 19),
        ),
        TimelineEntry(
            id="4", date="2026-02-01", date_end="2026-02-28", precision="range", status=Status.PLANNED,
            text=entry(1, 1, "entry"), standing="overdue", published=date(2025, 12, 19),
        ),
        TimelineEntry(
            id="5", date="2026-03", mod="START", precision="part", status=Status.HAPPENED, text=entry(4, 0, "entry"),
        ),
        TimelineEntry(
            id="6", date="2026-03-05", precision="day", status=Status.DENIED, text=entry(3, 1, "entry"),
            standing="disputed", published=date(2026, 3, 5),
        ),
        TimelineEntry(
            id="7", date="2026-04-06", precision="day", status=Status.DECIDED, text=entry(2, 1, "entry"),
            standing="coming", published=date(2026, 2, 21), reports=2,
        ),
        TimelineEntry(id="8", date=None, precision="unknown", status=None, text=entry(4, 2, "entry")),
    )  # fmt: skip


def statements_of(scribe: Scribe, code: str) -> tuple[StatementRow[Line], ...]:
    """Build statements that are direct, relayed, anonymous and undated."""
    speakers = SPEAKERS[code]
    outlet = TEXTS[code][2][3]
    return (
        StatementRow(
            text=scribe.line(3, 0, "statement"), speaker=speakers[3], status=Status.UNCONFIRMED,
            said_on=date(2026, 3, 5), via=outlet, source_class="anonymous",
        ),
        StatementRow(
            text=scribe.line(2, 3, "statement"), speaker=speakers[2], status=Status.OPINION,
            said_on=date(2026, 2, 21), quoted=True,
        ),
        StatementRow(
            text=scribe.line(0, 2, "statement"), speaker=speakers[0], status=Status.OPINION,
            said_on=date(2025, 9, 3), quoted=True, source_class="official",
        ),
        StatementRow(text=scribe.line(3, 2, "statement"), speaker=HOSTILE, status=Status.REJECTED),
    )  # fmt: skip


def relations_of(scribe: Scribe, code: str) -> tuple[RelationRow[Line], ...]:
    """Build two edges of one pair and one of another."""
    city, union, council = ACTORS[code]
    return (
        RelationRow(
            subject=union, object=city, predicate="reject", status=Status.CONDITIONAL,
            text=scribe.line(0, 5), on=date(2025, 9, 3),
        ),
        RelationRow(subject=city, object=union, predicate="assure", status=Status.PLANNED, text=scribe.line(2, 2)),
        RelationRow(
            subject=council, object=city, predicate="approve", status=Status.HAPPENED,
            text=scribe.line(2, 0), on=date(2026, 2, 20),
        ),
    )  # fmt: skip


def sources_of(scribe: Scribe) -> tuple[SourceSummary[Line], ...]:
    """Build a summary of every article; one is printed elsewhere too, one could not be read."""
    bullets = {0: (1, 4), 1: (1,), 2: (1, 2, 4), 3: (2,), 4: (1, 2)}
    found = [
        SourceSummary(
            number=number + 1,
            article_id=article.id,
            title=article.headline,
            publisher=article.publisher.name if article.publisher else None,
            url=article.url,
            published=article.date_published,
            bullets=tuple(scribe.line(number, sentence, "bullet") for sentence in bullets[number]),
            also_in=("Evening Tide", "Harbour Mail") if number == 1 else (),
        )
        for number, article in enumerate(scribe.articles)
    ]
    return (*found, SourceSummary(number=6, title="404", url="https://gone.example/", unread="HTTP 404"))
